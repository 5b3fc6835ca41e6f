"""The rows of what has ended before its access tokens expire."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from sqlalchemy import ARRAY, DateTime, String, bindparam, delete, func, select
from sqlalchemy.dialects.postgresql import insert

from charter.identity.sessions.tables import ended_sessions
from charter.platform.database.transactions import Database

_KEY: Final = func.unnest(bindparam("keys", type_=ARRAY(String))).column_valued("key")
_ADD: Final = insert(ended_sessions).from_select(
    ["session_key", "ended_at", "expires_at"],
    select(
        _KEY,
        bindparam("ended_at", type_=DateTime(timezone=True)),
        bindparam("expires_at", type_=DateTime(timezone=True)),
    ).order_by(_KEY),
)
_END: Final = _ADD.on_conflict_do_update(
    index_elements=[ended_sessions.c.session_key],
    set_={
        "ended_at": _ADD.excluded.ended_at,
        "expires_at": func.greatest(ended_sessions.c.expires_at, _ADD.excluded.expires_at),
    },
)
_REVIVE: Final = delete(ended_sessions).where(ended_sessions.c.session_key == bindparam("key"))
_HAS: Final = select(ended_sessions.c.session_key).where(ended_sessions.c.session_key == bindparam("key"))
_LOAD: Final = select(ended_sessions.c.session_key, ended_sessions.c.expires_at).where(
    ended_sessions.c.expires_at > func.now()
)


class SqlEndedRows:
    """Rows in the transaction that is open, or each in one of its own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, keys: Iterable[str], ended_at: datetime, expires_at: datetime) -> None:
        """Keep the keys; one that is there already is kept for no shorter. In order, against deadlocks."""
        async with self._database.once_of_any_tenant() as connection:
            values = {"keys": list({*keys}), "ended_at": ended_at, "expires_at": expires_at}
            await connection.execute(_END, values)

    async def remove(self, key: str) -> None:
        """Forget a key."""
        async with self._database.once_of_any_tenant() as connection:
            await connection.execute(_REVIVE, {"key": key})

    async def has(self, key: str) -> bool:
        """Whether a key is kept."""
        async with self._database.reading_of_any_tenant() as connection:
            return (await connection.execute(_HAS, {"key": key})).one_or_none() is not None

    async def load(self) -> dict[str, datetime]:
        """Every key that counts, and until when."""
        async with self._database.reading(None) as connection:
            return {row.session_key: row.expires_at for row in await connection.execute(_LOAD)}
