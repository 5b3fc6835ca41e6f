"""`charter beat`: keeps the schedules."""

import asyncio
import signal
from contextlib import suppress

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


def run() -> None:
    """Fire what is due until SIGTERM or SIGINT."""
    settings = load_command_settings(is_serving=True)
    configure_logging(settings)
    asyncio.run(_beat(settings))


async def _beat(settings: Settings) -> None:
    database, stopped = Database(settings), asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    try:
        with suppress(DependencyUnavailable):
            await database.verify_schema()
        await Beat(Schedules(database, SCHEDULES), WorkerRows(database), utc_now).run(stopped)
    finally:
        await database.close()
