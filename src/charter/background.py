"""What each process does besides answering requests, as long as it runs."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Final

from charter.feature import Work
from charter.platform.database.overriding import IN_BACKGROUND
from charter.shared.cancellation import end_all
from charter.shared.errors import DependencyUnavailable

RETRY: Final = 5.0
"""Seconds before work that failed begins again."""
UNTIL_NEXT_CHECK: Final = 1.0
"""Seconds before a database that was away is looked for again."""

_logger: Final = logging.getLogger(__name__)


@asynccontextmanager
async def in_background(prepare: Sequence[Work], work: Sequence[Work]) -> AsyncIterator[None]:
    """Prepare what the service stands on, then run the background work until the context is left.

    A database that is away is no reason to stay down: readiness tells of it, and preparing is made up for.
    Raises what stops the preparations, such as ApplicationRoleUnsafe.
    """

    async def prepare_at_last() -> None:
        while True:
            await asyncio.sleep(UNTIL_NEXT_CHECK)
            if await _is_prepared(prepare):
                return

    running = [*work] if await _is_prepared(prepare) else [*work, prepare_at_last]
    tasks = [asyncio.ensure_future(_kept_up(run)) for run in running]
    try:
        yield
    finally:
        await end_all(tasks)


async def _is_prepared(prepare: Sequence[Work]) -> bool:
    """Prepare all, in order; False where the database is away."""
    try:
        for step in prepare:
            await step()
    except DependencyUnavailable as error:
        _logger.warning("%s The service runs and is not ready until it is back: %s", error, error.__cause__)
        return False
    return True


async def _kept_up(run: Work) -> None:
    """Begin again after a failure that nobody foresaw."""
    IN_BACKGROUND.set(True)
    while True:
        try:
            await run()
        except Exception:
            _logger.exception("background work failed, and begins again")
            await asyncio.sleep(RETRY)
        else:
            return
