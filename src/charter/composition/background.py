"""What each process does besides answering requests, as long as it runs."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Final

from charter.composition.parts import Parts
from charter.composition.services import Services
from charter.platform.settings.settings import Settings
from charter.shared.errors import DependencyUnavailable

RETRY: Final = 5.0
"""Seconds before work that failed begins again."""
UNTIL_NEXT_CHECK: Final = 1.0
"""Seconds before a database that was away is looked for again."""
PATIENCE: Final = 0.5
"""Seconds before a task is cancelled again."""

_logger: Final = logging.getLogger(__name__)


@asynccontextmanager
async def in_background(parts: Parts, services: Services, settings: Settings) -> AsyncIterator[None]:
    """Check what the service stands on, then run the background work until the context is left.

    A database that is away is no reason to stay down: readiness tells of it, and the check is made up for.
    Raises: ApplicationRoleUnsafe.
    """

    async def check_until_done() -> None:
        while True:
            await asyncio.sleep(UNTIL_NEXT_CHECK)
            if await _is_checked(parts, services, settings):
                return

    async def carry_mail() -> None:
        courier = import_module("charter.composition.courier").build_courier(parts, services, settings)
        await courier.run()

    async def sweep() -> None:
        await import_module("charter.composition.sweeping").run_daily(parts)

    work = [parts.ended.run, services.sealing.run, carry_mail, sweep]
    if not await _is_checked(parts, services, settings):
        work.append(check_until_done)
    tasks: set[asyncio.Future[None]] = {asyncio.ensure_future(_kept_up(run)) for run in work}
    try:
        yield
    finally:
        await _end(tasks)


async def _is_checked(parts: Parts, services: Services, settings: Settings) -> bool:
    """Refuse a role that row-level security does not bind, learn what has ended, make the first account.

    False where the database is away. Raises: ApplicationRoleUnsafe.
    """
    try:
        await parts.database.verify_application_role()
        await parts.ended.load()
        await services.users.ensure_first(settings.first_superuser_email, settings.first_superuser_password)
    except DependencyUnavailable as error:
        _logger.warning("%s The service runs and is not ready until it is back: %s", error, error.__cause__)
        return False
    return True


async def _kept_up(run: Callable[[], Awaitable[None]]) -> None:
    """Begin again after a failure that nobody foresaw."""
    while True:
        try:
            await run()
        except Exception:
            _logger.exception("background work failed, and begins again")
            await asyncio.sleep(RETRY)
        else:
            return


async def _end(tasks: set[asyncio.Future[None]]) -> None:
    """Cancel until all have ended: below them, a library may take a cancellation for a time-out."""
    while tasks:
        for task in tasks:
            task.cancel()
        _, tasks = await asyncio.wait(tasks, timeout=PATIENCE)
