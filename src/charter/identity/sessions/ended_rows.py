"""The rows of what has ended before its access tokens expire."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ARRAY, DateTime, String, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert

from charter.identity.sessions.tables import ended_sessions
from charter.platform.database.transactions import Database

LATEST: Final = timedelta(seconds=15)
"""How old a change may be that is looked for: its transaction may have taken long."""
PAGE: Final = 2_000
"""Rows that are read at once: more would keep requests from being answered meanwhile."""

_KEY: Final = func.unnest(bindparam("keys", type_=ARRAY(String))).column_valued("key")
_ADD: Final = insert(ended_sessions).from_select(
    ["session_key", "ended_at", "expires_at"],
    select(_KEY, func.clock_timestamp(), bindparam("expires_at", type_=DateTime(timezone=True))).order_by(
        _KEY
    ),
)
_END: Final = _ADD.on_conflict_do_update(
    index_elements=[ended_sessions.c.session_key],
    set_={
        "ended_at": _ADD.excluded.ended_at,
        "expires_at": func.greatest(ended_sessions.c.expires_at, _ADD.excluded.expires_at),
    },
)
_REVIVE: Final = (
    update(ended_sessions)
    .where(ended_sessions.c.session_key == bindparam("key"))
    .values(ended_at=func.clock_timestamp(), expires_at=func.clock_timestamp())
)
_COUNTS: Final = ended_sessions.c.expires_at > func.clock_timestamp()
_HAS: Final = select(ended_sessions.c.session_key).where(
    ended_sessions.c.session_key == bindparam("key"), _COUNTS
)
_LOAD: Final = (
    select(ended_sessions.c.session_key, ended_sessions.c.expires_at)
    .where(_COUNTS, ended_sessions.c.session_key > bindparam("after"))
    .order_by(ended_sessions.c.session_key)
    .limit(PAGE)
)
_LOAD_LATEST: Final = select(
    ended_sessions.c.session_key, ended_sessions.c.expires_at, _COUNTS.label("counts")
).where(ended_sessions.c.ended_at > func.now() - LATEST)


class SqlEndedRows:
    """Rows in the transaction that is open, or each in one of its own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, keys: Iterable[str], expires_at: datetime) -> None:
        """Keep the keys; one that is there already is kept for no shorter. In order, against deadlocks."""
        async with self._database.once_of_any_tenant() as connection:
            await connection.execute(_END, {"keys": list({*keys}), "expires_at": expires_at})

    async def remove(self, key: str) -> None:
        """Have a key count no more; the row stays for a while, so that others find what changed."""
        async with self._database.once_of_any_tenant() as connection:
            await connection.execute(_REVIVE, {"key": key})

    async def has(self, key: str) -> bool:
        """Whether a key counts."""
        async with self._database.reading_of_any_tenant() as connection:
            return (await connection.execute(_HAS, {"key": key})).one_or_none() is not None

    async def load(self) -> dict[str, datetime]:
        """Every key that counts, and until when, read page by page."""
        found: dict[str, datetime] = {}
        after, is_more = "", True
        while is_more:
            async with self._database.reading(None) as connection:
                rows = (await connection.execute(_LOAD, {"after": after})).all()
            found |= {row.session_key: row.expires_at for row in rows}
            is_more = len(rows) == PAGE
            after = rows[-1].session_key if rows else after
        return found

    async def load_latest(self) -> dict[str, datetime | None]:
        """What changed within the last seconds."""
        async with self._database.reading(None) as connection:
            return {
                row.session_key: row.expires_at if row.counts else None
                for row in await connection.execute(_LOAD_LATEST)
            }
