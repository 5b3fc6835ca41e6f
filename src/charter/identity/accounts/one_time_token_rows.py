"""SQL of the tokens that go out in mails, each good for one use."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Executable, bindparam, delete, insert, select

from charter.identity.accounts.domain import UserId
from charter.identity.accounts.one_time_tokens import OneTimeToken, Purpose
from charter.identity.accounts.tables import one_time_tokens
from charter.platform.database.transactions import Database
from charter.platform.mail.sending import Asked

_COLUMNS: Final = ("token_hash", "purpose", "user_id", "email", "expires_at", "asker", "asked_at")
_KEEP: Final = insert(one_time_tokens).values({name: bindparam(name) for name in _COLUMNS})
_IT: Final = (
    one_time_tokens.c.token_hash == bindparam("token_hash"),
    one_time_tokens.c.purpose == bindparam("purpose"),
)
_FIND: Final = select(one_time_tokens).where(*_IT)
_TAKE: Final = delete(one_time_tokens).where(*_IT).returning(one_time_tokens)


class SqlOneTimeTokens:
    """Tokens in the transaction that is open, or each in one of its own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep_token(self, token_hash: bytes, purpose: Purpose, token: OneTimeToken) -> None:
        """Keep a token, beside others of its purpose."""
        values = {
            "token_hash": token_hash,
            "purpose": purpose.value,
            "user_id": token.user_id,
            "email": token.email,
            "expires_at": token.expires_at,
            "asker": token.asked.by,
            "asked_at": token.asked.at,
        }
        async with self._database.once_of_any_tenant() as connection:
            await connection.execute(_KEEP, values)

    async def find_token(self, token_hash: bytes, purpose: Purpose) -> OneTimeToken | None:
        """The token."""
        return await self._one(_FIND, {"token_hash": token_hash, "purpose": purpose.value})

    async def take_token(self, token_hash: bytes, purpose: Purpose) -> OneTimeToken | None:
        """The token, which is gone from now on, unless the transaction fails."""
        return await self._one(_TAKE, {"token_hash": token_hash, "purpose": purpose.value})

    async def sweep(self, now: datetime) -> dict[str, int]:
        """Forget tokens that nobody used in time."""
        statement = delete(one_time_tokens).where(one_time_tokens.c.expires_at <= now)
        async with self._database.once_of_any_tenant() as connection:
            result = await connection.execute(statement.returning(one_time_tokens.c.user_id))
            return {"one-time tokens": len(result.all())}

    async def _one(self, statement: Executable, values: Mapping[str, Any]) -> OneTimeToken | None:
        async with self._database.once_of_any_tenant() as connection:
            row = (await connection.execute(statement, values)).one_or_none()
        if row is None:
            return None
        return OneTimeToken(UserId(row.user_id), row.email, row.expires_at, Asked(row.asked_at, row.asker))
