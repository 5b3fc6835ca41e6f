"""The daily sweep over every feature's leftovers."""

import asyncio
import logging
from datetime import datetime, timedelta
from typing import Final

from charter.composition.parts import Parts
from charter.identity.accounts.mail_rows import SqlMailRows
from charter.identity.sessions.sweep import sweep
from charter.platform.database.transactions import Database
from charter.shared.errors import DependencyUnavailable
from charter.shared.waiting import undisturbed

HOUR: Final = 2
"""UTC; fewest people are up."""

_logger: Final = logging.getLogger(__name__)


async def run_daily(parts: Parts) -> None:
    """Sweep each night, until cancelled; of several processes one does."""
    while True:
        await asyncio.sleep(seconds_until_next(parts.now()))
        try:
            removed = await undisturbed(sweep_all(parts.database, parts.now()))
        except DependencyUnavailable as error:
            _logger.warning("nothing was swept: %s", error)
        else:
            _logger.info("swept: %s", removed)


async def sweep_all(database: Database, now: datetime) -> dict[str, int] | None:
    """Remove what is old. Answers how many rows of each kind; None where another process sweeps just now."""
    removed = await sweep(database, now)
    if removed is not None:
        rows = SqlMailRows(database, asyncio.Event())
        removed["one-time tokens"] = await rows.remove_expired_tokens(now)
    return removed


def seconds_until_next(now: datetime) -> float:
    """Until it is two o'clock."""
    following = now.replace(hour=HOUR, minute=0, second=0, microsecond=0)
    if following <= now:
        following += timedelta(days=1)
    return (following - now).total_seconds()
