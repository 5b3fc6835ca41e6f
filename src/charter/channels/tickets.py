"""Tickets: each opens one channel once, for who asked for it, as long as that one's session lasts."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import bindparam, delete, insert

from charter.channels.tables import channel_tickets
from charter.platform.database.transactions import Database
from charter.shared.clock import Clock
from charter.shared.opaque_tokens import hash_of, new_token
from contract_runtime import Caller, CredentialsRefused

LIFE: Final = timedelta(seconds=30)
CLAIMS: Final = ("exp", "jti")
"""What of a token's claims says when its caller is none any more."""

_KEPT: Final = ("ticket_hash", "channel", "parameters", "caller", "expires_at")
_KEEP: Final = insert(channel_tickets).values({name: bindparam(name) for name in _KEPT})
_TAKE: Final = (
    delete(channel_tickets)
    .where(channel_tickets.c.ticket_hash == bindparam("ticket_hash"))
    .returning(channel_tickets)
)
_SWEEP: Final = (
    delete(channel_tickets)
    .where(channel_tickets.c.expires_at <= bindparam("now"))
    .returning(channel_tickets.c.expires_at)
)


class SqlTickets:
    """Tickets in rows, of which only the hash of a ticket is kept."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._database = database
        self._now = now

    async def issue(self, caller: Caller, channel: str, parameters: Mapping[str, str]) -> str:
        """A new ticket for the caller; `parameters` are those of the channel's path."""
        ticket = new_token()
        values = {
            "ticket_hash": hash_of(ticket),
            "channel": channel,
            "parameters": dict(parameters),
            "caller": _written(caller),
            "expires_at": self._now() + LIFE,
        }
        async with self._database.once_of_any_tenant() as connection:
            await connection.execute(_KEEP, values)
        return ticket

    async def redeem(self, ticket: str, channel: str, is_for: Callable[[Mapping[str, str]], bool]) -> Caller:
        """Who asked for the ticket, which is used up, also by one who tries it at another channel.

        Raises: CredentialsRefused, DependencyUnavailable.
        """
        async with self._database.once_of_any_tenant() as connection:
            taken = await connection.execute(_TAKE, {"ticket_hash": hash_of(ticket)})
        row = taken.one_or_none()
        if row is None or row.expires_at <= self._now():
            raise CredentialsRefused("The ticket is not valid: it was used, or it is too old.")
        if row.channel != channel or not is_for(row.parameters):
            raise CredentialsRefused("The ticket is not valid: it was made for something else.")
        return _read(row.caller)

    async def sweep(self, now: datetime) -> dict[str, int]:
        """Forget tickets that nobody used in time."""
        async with self._database.once_of_any_tenant() as connection:
            gone = await connection.execute(_SWEEP, {"now": now})
            return {"channel tickets": len(gone.all())}


def _written(caller: Caller) -> dict[str, Any]:
    return {
        "subject": caller.subject,
        "issuer": caller.issuer,
        "kind": caller.kind,
        "tenant": caller.tenant,
        "roles": sorted(caller.roles),
        "session_id": caller.session_id,
        "claims": {name: caller.claims[name] for name in CLAIMS if name in caller.claims},
    }


def _read(written: dict[str, Any]) -> Caller:
    return Caller(**written | {"roles": frozenset(written["roles"])})
