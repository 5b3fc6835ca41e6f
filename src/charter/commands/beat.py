"""`charter beat`: keeps the schedules."""

import asyncio
import faulthandler
import signal
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Final

from charter.commands.development_stack import load_command_settings
from charter.jobs.beating import Beat
from charter.jobs.schedules import Schedules
from charter.jobs.upkeep import SCHEDULES
from charter.jobs.workers import WorkerRows
from charter.platform.database.transactions import Database
from charter.platform.telemetry.structured_logs import configure_logging
from charter.settings import Settings
from charter.shared.clock import utc_now
from charter.shared.errors import DependencyUnavailable

PATIENCE: Final = 60.0
"""Seconds of a turn beside those of the statements in it, of which the first that takes too long ends it."""
STATEMENTS: Final = 5


def run() -> None:
    """Fire what is due until SIGTERM or SIGINT; one that hangs ends, for its supervisor to start another."""
    settings = load_command_settings(is_serving=True)
    configure_logging(settings)
    asyncio.run(_beat(settings))


async def _beat(settings: Settings) -> None:
    database, stopped = Database(settings), asyncio.Event()
    turning = ending_late(PATIENCE + STATEMENTS * settings.database_statement_timeout)
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    try:
        with suppress(DependencyUnavailable):
            await database.verify_schema()
        await Beat(Schedules(database, SCHEDULES), WorkerRows(database), utc_now, turning).run(stopped)
    finally:
        faulthandler.cancel_dump_traceback_later()
        await database.close()


def ending_late(seconds: float) -> Callable[[], None]:
    """Called at least each so many seconds; else the process ends with 1, and tells where it hangs."""
    return partial(faulthandler.dump_traceback_later, seconds, exit=True)
