"""What channels bring: who may open one, and the echo."""

from typing import TYPE_CHECKING

from charter.channels.figures import ChannelFigures
from charter.channels.handlers import ChannelHandlers
from charter.channels.origins import Origins
from charter.channels.settings import ChannelSettings
from charter.channels.tickets import SqlTickets
from charter.feature import Feature, Parts
from charter.identity.tokens.claim_checks import LEEWAY
from charter.identity.tokens.ended_sessions import EndedSessions
from charter.platform.http.settings import HttpSettings
from contract_runtime.policies import ChannelBackends

if TYPE_CHECKING:
    from contract.channels import ChannelsHandlers


def build(parts: Parts) -> Feature:
    """Channels, over identity."""
    settings = parts.group(ChannelSettings)
    figures = ChannelFigures(parts.metrics)
    tickets = SqlTickets(parts.database, parts.now)
    handlers: ChannelsHandlers = ChannelHandlers(tickets)
    origins = Origins(
        (*settings.channel_origins, *parts.group(HttpSettings).backend_cors_origins),
        is_https_required=settings.is_production,
    )
    backends = ChannelBackends(
        tickets=tickets,
        is_ended=parts.services.get(EndedSessions).is_ended,
        is_allowed_origin=origins.is_allowed,
        now=parts.now,
        leeway=LEEWAY,
        idle=settings.channel_idle_seconds,
        opened=figures.opened,
        ended=figures.ended,
    )
    return Feature(handlers={"channels": handlers}, channels=backends, sweeps=(tickets.sweep,))
