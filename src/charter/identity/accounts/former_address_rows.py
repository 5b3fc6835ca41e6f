"""SQL of the addresses that accounts had."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Executable, Row, bindparam, delete, insert, select, update

from charter.identity.accounts.domain import UserId
from charter.identity.accounts.former_addresses import FormerAddress
from charter.identity.accounts.tables import former_addresses
from charter.platform.database.transactions import Database
from charter.shared.emails import email_key

_KEEP: Final = (
    insert(former_addresses)
    .values({name: bindparam(name) for name in ("user_id", "email", "email_key", "expires_at")})
    .returning(former_addresses.c.id)
)
_FIND: Final = select(former_addresses).where(former_addresses.c.id == bindparam("number"))
_BY_TOKEN: Final = select(former_addresses).where(former_addresses.c.token_hash == bindparam("hash"))
_SET_TOKEN: Final = (
    update(former_addresses)
    .where(former_addresses.c.id == bindparam("number"))
    .values(token_hash=bindparam("hash"))
)
_FORGET: Final = delete(former_addresses).where(former_addresses.c.user_id == bindparam("owner"))
_TAKE: Final = _FORGET.where(former_addresses.c.id >= bindparam("number")).returning(former_addresses.c.id)


class SqlFormerAddresses:
    """Former addresses in the transaction that is open, or each in one of its own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, user_id: UserId, email: str, until: datetime) -> int:
        """Keep an address that an account leaves. Answers its number."""
        values = {"user_id": user_id, "email": email, "email_key": email_key(email), "expires_at": until}
        [row] = await self._all(_KEEP, values)
        return int(row.id)

    async def find(self, number: int) -> FormerAddress | None:
        """A former address."""
        return _former(await self._all(_FIND, {"number": number}))

    async def find_by_token(self, token_hash: bytes) -> FormerAddress | None:
        """The one that a token leads back to."""
        return _former(await self._all(_BY_TOKEN, {"hash": token_hash}))

    async def set_token(self, number: int, token_hash: bytes) -> None:
        """Keep the hash of the token that goes out by mail."""
        async with self._database.once_of_any_tenant() as connection:
            await connection.execute(_SET_TOKEN, {"number": number, "hash": token_hash})

    async def take(self, former: FormerAddress) -> bool:
        """Forget it and those that the account left after it; False where it is gone already."""
        taken = await self._all(_TAKE, {"owner": former.user_id, "number": former.id})
        return former.id in {row.id for row in taken}

    async def forget(self, user_id: UserId) -> None:
        """Forget those of an account."""
        async with self._database.once_of_any_tenant() as connection:
            await connection.execute(_FORGET, {"owner": user_id})

    async def sweep(self, now: datetime) -> dict[str, int]:
        """Forget those that nobody took back in time."""
        statement = delete(former_addresses).where(former_addresses.c.expires_at <= now)
        gone = await self._all(statement.returning(former_addresses.c.id), {})
        return {"former addresses": len(gone)}

    async def _all(self, statement: Executable, values: Mapping[str, Any]) -> list[Row[Any]]:
        async with self._database.once_of_any_tenant() as connection:
            return list((await connection.execute(statement, values)).all())


def _former(rows: list[Row[Any]]) -> FormerAddress | None:
    return next(
        (FormerAddress(row.id, UserId(row.user_id), row.email, row.left_at, row.expires_at) for row in rows),
        None,
    )
