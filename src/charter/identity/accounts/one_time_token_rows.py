"""SQL of the tokens that go out in mails, each good for one use."""

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, delete
from sqlalchemy.dialects.postgresql import insert

from charter.identity.accounts.domain import UserId
from charter.identity.accounts.one_time_tokens import OneTimeToken, Purpose
from charter.identity.accounts.tables import one_time_tokens
from charter.platform.database.transactions import Database

_NEW_TOKEN: Final = insert(one_time_tokens).values(
    {name: bindparam(name) for name in ("token_hash", "purpose", "user_id", "email", "expires_at")}
)
_REPLACE_TOKEN: Final = _NEW_TOKEN.on_conflict_do_update(
    index_elements=[one_time_tokens.c.user_id, one_time_tokens.c.purpose],
    set_={name: _NEW_TOKEN.excluded[name] for name in ("token_hash", "email", "expires_at")},
)
_TAKE_TOKEN: Final = (
    delete(one_time_tokens)
    .where(
        one_time_tokens.c.token_hash == bindparam("token_hash"),
        one_time_tokens.c.purpose == bindparam("purpose"),
    )
    .returning(one_time_tokens)
)


class SqlOneTimeTokens:
    """Tokens in the transaction that is open, or each in one of its own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep_token(self, token_hash: bytes, purpose: Purpose, token: OneTimeToken) -> None:
        """Keep a token, in the place of an older one of its purpose."""
        values = {
            "token_hash": token_hash,
            "purpose": purpose.value,
            "user_id": token.user_id,
            "email": token.email,
            "expires_at": token.expires_at,
        }
        async with self._database.once_of_any_tenant() as connection:
            await connection.execute(_REPLACE_TOKEN, values)

    async def take_token(self, token_hash: bytes, purpose: Purpose) -> OneTimeToken | None:
        """The token, which is gone from now on, unless the transaction fails."""
        values = {"token_hash": token_hash, "purpose": purpose.value}
        async with self._database.once_of_any_tenant() as connection:
            row = (await connection.execute(_TAKE_TOKEN, values)).one_or_none()
        return None if row is None else OneTimeToken(UserId(row.user_id), row.email, row.expires_at)

    async def sweep(self, now: datetime) -> dict[str, int]:
        """Forget tokens that nobody used in time."""
        statement = delete(one_time_tokens).where(one_time_tokens.c.expires_at <= now)
        async with self._database.once_of_any_tenant() as connection:
            result = await connection.execute(statement.returning(one_time_tokens.c.user_id))
            return {"one-time tokens": len(result.all())}
