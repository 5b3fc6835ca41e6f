"""All SQL of sessions. The tables belong to no tenant: statements join whatever transaction is open."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Executable, Row, and_, bindparam, func, insert, select, update

from charter.identity.sessions.domain import KNOWN_FOR, Device, EndReason, Session, SessionPage, UsedToken
from charter.identity.sessions.tables import refresh_tokens, sessions
from charter.platform.database.connections import Connection
from charter.platform.database.stores import page_of, slice_of
from contract_runtime.client_networks import network_of

_ALIVE: Final = (
    sessions.c.ended_at.is_(None),
    sessions.c.idle_until > bindparam("now"),
    sessions.c.expires_at > bindparam("now"),
)
_ADD: Final = insert(sessions).values(
    {
        name: bindparam(name)
        for name in (
            "id",
            "user_id",
            "tenant",
            "device_name",
            "device_id",
            "client_address",
            "uses_cookie",
            "created_at",
            "last_used_at",
            "idle_until",
            "expires_at",
        )
    }
)
_ADD_TOKEN: Final = insert(refresh_tokens).values(
    {name: bindparam(name) for name in ("token_hash", "session_id", "issued_at", "expires_at", "sealed_pair")}
)
_GET: Final = select(sessions).where(sessions.c.id == bindparam("session_id"))
_USE_TOKEN: Final = (
    update(refresh_tokens)
    .where(refresh_tokens.c.token_hash == bindparam("hash"), refresh_tokens.c.used_at.is_(None))
    .values(used_at=bindparam("now"), sealed_pair=None)
    .returning(refresh_tokens.c.session_id)
)
_UNUSED: Final = refresh_tokens.alias("unused")
_FIND_USED: Final = (
    select(sessions, refresh_tokens.c.used_at, _UNUSED.c.sealed_pair)
    .join(refresh_tokens, refresh_tokens.c.session_id == sessions.c.id)
    .outerjoin(_UNUSED, and_(_UNUSED.c.session_id == sessions.c.id, _UNUSED.c.used_at.is_(None)))
    .where(refresh_tokens.c.token_hash == bindparam("hash"), refresh_tokens.c.used_at.is_not(None))
)
_TOUCH: Final = (
    update(sessions)
    .where(sessions.c.id == bindparam("session_id"), sessions.c.ended_at.is_(None))
    .values(
        {
            "last_used_at": bindparam("now"),
            "idle_until": bindparam("new_idle_until"),
            "client_address": func.coalesce(bindparam("address"), sessions.c.client_address),
            "tenant": bindparam("new_tenant"),
        }
    )
    .returning(sessions)
)
_SET_TENANT: Final = (
    update(sessions)
    .where(sessions.c.id == bindparam("session_id"), sessions.c.user_id == bindparam("user"), *_ALIVE)
    .values(tenant=bindparam("new_tenant"))
    .returning(sessions.c.id)
)
_END: Final = (
    update(sessions)
    .where(sessions.c.id == bindparam("session_id"), sessions.c.ended_at.is_(None))
    .values(ended_at=bindparam("now"), end_reason=bindparam("reason"))
    .returning(sessions.c.id)
)
# Whoever ends several locks them in the order of their ids, and so deadlocks nobody who does the same.
_ALL: Final = (
    select(sessions.c.id)
    .where(
        sessions.c.user_id == bindparam("user"),
        sessions.c.ended_at.is_(None),
        sessions.c.id != bindparam("kept"),
    )
    .order_by(sessions.c.id)
    .with_for_update()
)
_END_ALL: Final = (
    update(sessions)
    .where(sessions.c.id.in_(_ALL))
    .values(ended_at=bindparam("now"), end_reason=bindparam("reason"))
    .returning(sessions.c.id)
)
_DISOWNED: Final = (EndReason.REVOKED, EndReason.GUESSED, EndReason.PASSWORD_RESET)
"""Why sessions ended that may have been a stranger's: a login there is told as one on a new device."""
_UNTRUSTED: Final = (*_DISOWNED, EndReason.PASSWORD_CHANGED, EndReason.ADDRESS_VERIFIED)
"""The same, and those whose devices their users go on with: but nobody is spared there who guesses."""
_KNOWS: Final = (
    select(sessions.c.device_id, sessions.c.client_address)
    .where(
        sessions.c.user_id == bindparam("user"),
        sessions.c.last_used_at > bindparam("since"),
        func.coalesce(sessions.c.end_reason, "").not_in(_UNTRUSTED),
    )
    .distinct()
)
_USED: Final = (
    select(sessions.c.device_id, sessions.c.device_name, sessions.c.client_address)
    .where(
        sessions.c.user_id == bindparam("user"),
        sessions.c.last_used_at > bindparam("since"),
        func.coalesce(sessions.c.end_reason, "").not_in(_DISOWNED),
    )
    .distinct()
)


class SqlSessions:
    """The sessions, in the transaction of `connection`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, session: Session) -> None:
        """Store a new session."""
        values = {
            "id": session.id,
            "user_id": session.user_id,
            "tenant": session.tenant,
            "device_name": session.device.name,
            "device_id": session.device.device_id,
            "client_address": session.device.client_address,
            "uses_cookie": session.uses_cookie,
            "created_at": session.created_at,
            "last_used_at": session.last_used_at,
            "idle_until": session.idle_until,
            "expires_at": session.expires_at,
        }
        await self._connection.execute(_ADD, values)

    async def add_token(
        self, token_hash: bytes, session_id: str, at: datetime, until: datetime, sealed_pair: str | None
    ) -> None:
        """Store a refresh token of a session, and sealed what it is answered with."""
        values = {
            "token_hash": token_hash,
            "session_id": session_id,
            "issued_at": at,
            "expires_at": until,
            "sealed_pair": sealed_pair,
        }
        await self._connection.execute(_ADD_TOKEN, values)

    async def use_token(self, token_hash: bytes, at: datetime) -> Session | None:
        """The session of a token that was not used before.

        From now on it counts as used, and what it was answered with is forgotten.
        """
        used = await self._one(_USE_TOKEN, {"hash": token_hash, "now": at})
        return None if used is None else await self.find(used.session_id)

    async def find_used(self, token_hash: bytes) -> UsedToken | None:
        """A token that was used before."""
        row = await self._one(_FIND_USED, {"hash": token_hash})
        return None if row is None else UsedToken(_session(row), row.used_at, row.sealed_pair)

    async def find(self, session_id: str) -> Session | None:
        """The session, also one that has ended."""
        row = await self._one(_GET, {"session_id": session_id})
        return None if row is None else _session(row)

    async def touch(
        self, session_id: str, at: datetime, *, idle_until: datetime, address: str | None, tenant: str
    ) -> Session | None:
        """Note that the session was used; None where it has ended meanwhile."""
        values = {
            "session_id": session_id,
            "now": at,
            "new_idle_until": idle_until,
            "address": address,
            "new_tenant": tenant,
        }
        row = await self._one(_TOUCH, values)
        return None if row is None else _session(row)

    async def set_tenant(self, session_id: str, user_id: int, tenant: str, at: datetime) -> bool:
        """Have the next access tokens name a tenant; False where the account has no such living session."""
        values = {"session_id": session_id, "user": user_id, "new_tenant": tenant, "now": at}
        return await self._one(_SET_TENANT, values) is not None

    async def end(self, session_id: str, at: datetime, reason: EndReason) -> bool:
        """End a session; False where it had ended."""
        values = {"session_id": session_id, "now": at, "reason": reason.value}
        return await self._one(_END, values) is not None

    async def end_all(self, user_id: int, at: datetime, reason: EndReason, kept: str | None) -> list[str]:
        """End the sessions of an account but one. Answers their ids."""
        values = {"user": user_id, "now": at, "reason": reason.value, "kept": kept or ""}
        return [row.id for row in await self._connection.execute(_END_ALL, values)]

    async def list_page(self, user_id: int, at: datetime, *, page: int, limit: int) -> SessionPage:
        """The `page`-th (from 1) `limit` living sessions, the last used first."""
        own = (sessions.c.user_id == user_id, *_ALIVE)
        statement = page_of(sessions, own, (sessions.c.last_used_at.desc(), sessions.c.id))
        found = (await self._connection.execute(statement, {"now": at, **slice_of(page, limit)})).all()
        return SessionPage(tuple(_session(row) for row in found if row.id is not None), found[0].total)

    async def knows(self, user_id: int, device: Device, at: datetime) -> bool:
        """Whether the account was used on the device, or in the network, not long ago."""
        used = await self._connection.execute(_KNOWS, {"user": user_id, "since": at - KNOWN_FOR})
        return any(
            (row.device_id is not None and row.device_id == device.device_id)
            or (row.client_address is not None and network_of(row.client_address) == device.network)
            for row in used
        )

    async def has_used(self, user_id: int, device: Device, at: datetime) -> bool:
        """Whether the account was used on just this device not long ago.

        It is known by the name that it gave itself, or without one by what and where it is.
        """
        used = await self._connection.execute(_USED, {"user": user_id, "since": at - KNOWN_FOR})
        if device.device_id is not None:
            return any(row.device_id == device.device_id for row in used)
        return any(
            row.client_address is not None
            and (network_of(row.client_address), row.device_name) == (device.network, device.name)
            for row in used
        )

    async def _one(self, statement: Executable, values: Mapping[str, Any]) -> Row[Any] | None:
        return (await self._connection.execute(statement, values)).one_or_none()


def _session(row: Row[Any]) -> Session:
    return Session(
        id=row.id,
        user_id=row.user_id,
        tenant=row.tenant,
        device=Device(row.device_name, row.device_id, row.client_address),
        uses_cookie=row.uses_cookie,
        created_at=row.created_at,
        last_used_at=row.last_used_at,
        idle_until=row.idle_until,
        expires_at=row.expires_at,
        ended_at=row.ended_at,
    )
