"""What channels bring: tickets that open them, and an echo."""

from typing import TYPE_CHECKING

from charter.channels.handlers import ChannelHandlers
from charter.channels.origins import AllowedOrigins
from charter.channels.settings import ChannelSettings
from charter.channels.ticket_stores import MemoryTicketStore, RedisTicketStore
from charter.channels.tickets import ChannelTickets
from charter.feature import Feature, Parts
from charter.identity.tokens.ended_sessions import EndedSessions
from charter.platform.http.settings import HttpSettings
from contract_runtime import ChannelBackends

if TYPE_CHECKING:
    from contract.channels import ChannelsHandlers


def build(parts: Parts) -> Feature:
    """Tickets are kept in Redis where there is one."""
    tickets = ChannelTickets(
        MemoryTicketStore() if parts.redis is None else RedisTicketStore(parts.redis.client)
    )
    handlers: ChannelsHandlers = ChannelHandlers(tickets)
    return Feature(
        handlers={"channels": handlers},
        channels=ChannelBackends(
            tickets=tickets,
            is_ended=parts.services.get(EndedSessions).is_ended,
            is_allowed_origin=AllowedOrigins(parts.group(HttpSettings).backend_cors_origins),
            now=parts.now,
            idle=parts.group(ChannelSettings).channel_idle_seconds,
        ),
    )
