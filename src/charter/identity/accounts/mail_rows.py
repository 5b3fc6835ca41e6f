"""SQL of the mail that waits to be sent, and of the tokens in it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Executable, Row, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from charter.identity.accounts.domain import Purpose, UserId
from charter.identity.accounts.tables import one_time_tokens, outgoing_mail
from charter.platform.database.transactions import Database

LEASE: Final = timedelta(minutes=5)
"""How long a process has to send a mail before another one tries."""

_ENQUEUE: Final = insert(outgoing_mail).values(
    {name: bindparam(name) for name in ("kind", "address", "reference")}
)
_NEXT: Final = (
    select(outgoing_mail.c.id)
    .where(outgoing_mail.c.due_at <= func.now())
    .order_by(outgoing_mail.c.due_at, outgoing_mail.c.id)
    .limit(1)
    .with_for_update(skip_locked=True)
    .scalar_subquery()
)
_TAKE_NEXT: Final = (
    update(outgoing_mail)
    .where(outgoing_mail.c.id == _NEXT)
    .values(due_at=func.now() + LEASE)
    .returning(outgoing_mail)
)
_NEW_TOKEN: Final = upsert(one_time_tokens).values(
    {name: bindparam(name) for name in ("token_hash", "purpose", "user_id", "email", "expires_at")}
)
_REPLACE_TOKEN: Final = _NEW_TOKEN.on_conflict_do_update(
    index_elements=[one_time_tokens.c.user_id, one_time_tokens.c.purpose],
    set_={name: _NEW_TOKEN.excluded[name] for name in ("token_hash", "email", "expires_at")},
)
_USE_TOKEN: Final = (
    delete(one_time_tokens)
    .where(
        one_time_tokens.c.token_hash == bindparam("token_hash"),
        one_time_tokens.c.purpose == bindparam("purpose"),
        one_time_tokens.c.expires_at > bindparam("now"),
    )
    .returning(one_time_tokens.c.user_id, one_time_tokens.c.email)
)


@dataclass(frozen=True, slots=True)
class Due:
    """A mail to write and send now."""

    id: int
    kind: str
    address: str
    reference: int | None
    attempts: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class TokenOwner:
    """Whose token it was, and the address that the mail with it went to."""

    user_id: UserId
    email: str


class SqlMailRows:
    """Rows in the transaction that is open, or each in one of its own."""

    def __init__(self, database: Database, bell: asyncio.Event) -> None:
        self._database = database
        self._bell = bell

    async def enqueue(self, kind: str, address: str, reference: int | None = None) -> None:
        """Have a mail sent once the open transaction is committed."""
        values = {"kind": kind, "address": address, "reference": reference}
        async with self._database.transaction_of_any_tenant() as connection:
            await connection.execute(_ENQUEUE, values)
            await self._database.after_commit(self._ring)

    async def _ring(self) -> None:
        self._bell.set()

    @asynccontextmanager
    async def next_due(self) -> AsyncIterator[Due | None]:
        """The next mail, which nobody else takes for five minutes; in a transaction."""
        async with self._database.transaction(None) as connection:
            row = (await connection.execute(_TAKE_NEXT)).one_or_none()
            yield None if row is None else _due(row)

    async def remove(self, mail: Due) -> None:
        """Forget a mail that was sent, or given up."""
        await self._execute(delete(outgoing_mail).where(outgoing_mail.c.id == mail.id))

    async def postpone(self, mail: Due, wait: timedelta) -> None:
        """Try again later."""
        await self._execute(
            update(outgoing_mail)
            .where(outgoing_mail.c.id == mail.id)
            .values(attempts=outgoing_mail.c.attempts + 1, due_at=func.now() + wait)
        )

    async def keep_token(
        self, token_hash: bytes, purpose: Purpose, owner: TokenOwner, expires_at: datetime
    ) -> None:
        """Keep a token, in the place of an older one of its purpose."""
        values = {
            "token_hash": token_hash,
            "purpose": purpose.value,
            "user_id": owner.user_id,
            "email": owner.email,
            "expires_at": expires_at,
        }
        await self._execute(_REPLACE_TOKEN, values)

    async def use_token(self, token_hash: bytes, purpose: Purpose, now: datetime) -> TokenOwner | None:
        """Whose token it was; from now on it is nobody's."""
        values = {"token_hash": token_hash, "purpose": purpose.value, "now": now}
        async with self._database.transaction_of_any_tenant() as connection:
            row = (await connection.execute(_USE_TOKEN, values)).one_or_none()
        return None if row is None else TokenOwner(UserId(row.user_id), row.email)

    async def remove_expired_tokens(self, now: datetime) -> int:
        """Forget tokens that nobody used in time. Answers how many."""
        statement = delete(one_time_tokens).where(one_time_tokens.c.expires_at <= now)
        async with self._database.transaction_of_any_tenant() as connection:
            result = await connection.execute(statement.returning(one_time_tokens.c.user_id))
            return len(result.all())

    async def _execute(self, statement: Executable, values: dict[str, Any] | None = None) -> None:
        async with self._database.transaction_of_any_tenant() as connection:
            await connection.execute(statement, values)


def _due(row: Row[Any]) -> Due:
    return Due(row.id, row.kind, row.address, row.reference, row.attempts, row.created_at)
