"""The sweep: removes what nobody needs any more. Of several processes one does."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import func, select

from charter.platform.database.transactions import Database

LOCK: Final = 0x7377656570
"""Whoever holds it sweeps."""

Sweep = Callable[[datetime], Awaitable[Mapping[str, int]]]
"""Removes what is old by now, in the open transaction. Answers how many rows of each kind."""


async def sweep_all(database: Database, sweeps: Sequence[Sweep], now: datetime) -> dict[str, int] | None:
    """Remove what is old. Answers how many rows of each kind; None where another process sweeps just now."""
    removed: dict[str, int] = {}
    async with database.transaction(None) as connection:
        if not (await connection.execute(select(func.pg_try_advisory_xact_lock(LOCK)))).scalar_one():
            return None
        for sweep in sweeps:
            removed |= await sweep(now)
    return removed
