"""Translates between the contract and tickets; and the echo."""

from typing import Protocol

from charter.channels.tickets import LIFE
from contract import models
from contract.channels import EchoReceived, EchoSent
from contract_runtime import Caller, LiveChannel


class Tickets(Protocol):
    """Makes tickets."""

    async def issue(self, caller: Caller, channel: str, parameters: dict[str, str]) -> str:
        """A new ticket for the caller."""
        ...


class ChannelHandlers:
    """The operations of the tag `channels`."""

    def __init__(self, tickets: Tickets) -> None:
        self._tickets = tickets

    async def create_channel_ticket(
        self, caller: Caller, body: models.ChannelTicketRequest
    ) -> models.ChannelTicket:
        ticket = await self._tickets.issue(caller, body.channel, body.parameters)
        return models.ChannelTicket(ticket=ticket, expires_in=int(LIFE.total_seconds()))

    async def echo(self, channel: LiveChannel[EchoSent, EchoReceived]) -> None:
        await channel.send("Connected to websocket /ws/echo")
        async for text in channel.received():
            await channel.send(f"Echo: {text}")
