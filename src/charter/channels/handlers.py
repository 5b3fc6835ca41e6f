"""Translates between the contract and channels."""

from charter.channels.tickets import LIFETIME, ChannelTickets
from contract import models
from contract.channels import EchoReceived, EchoSent
from contract_runtime import Caller, LiveChannel


class ChannelHandlers:
    """The operations of the tag `channels`."""

    def __init__(self, tickets: ChannelTickets) -> None:
        self._tickets = tickets

    async def create_channel_ticket(
        self, caller: Caller, body: models.ChannelTicketRequest
    ) -> models.ChannelTicket:
        ticket = await self._tickets.issue(caller, body.channel, body.parameters)
        return models.ChannelTicket(ticket=ticket, expires_in=LIFETIME)

    async def echo(self, channel: LiveChannel[EchoSent, EchoReceived]) -> None:
        await channel.send("Connected to websocket /ws/echo")
        async for text in channel.received():
            await channel.send(f"Echo: {text}")
