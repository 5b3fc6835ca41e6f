"""The nightly sweep: removes what nobody needs any more. Of several processes one does."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import func, select

from charter.platform.database.transactions import Database
from charter.shared.cancellation import undisturbed
from charter.shared.clock import Clock
from charter.shared.errors import DependencyUnavailable

HOUR: Final = 2
"""UTC; fewest people are up."""
LOCK: Final = 0x7377656570
"""Whoever holds it sweeps."""

Sweep = Callable[[datetime], Awaitable[Mapping[str, int]]]
"""Removes what is old by now, in the open transaction. Answers how many rows of each kind."""

_logger: Final = logging.getLogger(__name__)


async def sweep_nightly(database: Database, sweeps: Sequence[Sweep], now: Clock) -> None:
    """Sweep each night, until cancelled."""
    while True:
        await asyncio.sleep(seconds_until_next(now()))
        try:
            removed = await undisturbed(sweep_all(database, sweeps, now()))
        except DependencyUnavailable as error:
            _logger.warning("nothing was swept: %s", error)
        else:
            _logger.info("swept: %s", removed)


async def sweep_all(database: Database, sweeps: Sequence[Sweep], now: datetime) -> dict[str, int] | None:
    """Remove what is old. Answers how many rows of each kind; None where another process sweeps just now."""
    removed: dict[str, int] = {}
    async with database.transaction(None) as connection:
        if not (await connection.execute(select(func.pg_try_advisory_xact_lock(LOCK)))).scalar_one():
            return None
        for sweep in sweeps:
            removed |= await sweep(now)
    return removed


def seconds_until_next(now: datetime) -> float:
    """Until it is two o'clock."""
    following = now.replace(hour=HOUR, minute=0, second=0, microsecond=0)
    if following <= now:
        following += timedelta(days=1)
    return (following - now).total_seconds()
