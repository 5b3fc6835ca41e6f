"""`python -m tests.soak.beat BEGIN`: a beat whose clock runs sixty times as fast from BEGIN on."""

import asyncio
import sys
from datetime import UTC, datetime, timedelta
from typing import Final

from charter.jobs.beating import Beat
from charter.jobs.schedules import Schedule, Schedules
from charter.jobs.workers import WorkerRows
from charter.platform.database.transactions import Database
from charter.settings import load_settings
from tests.soak.kinds import EMPTY

SPEED: Final = 60
NAME: Final = "fault_tick"
SCHEDULE: Final = Schedule(name=NAME, kind=EMPTY, every=timedelta(minutes=1), catch_up="all")
PAST: Final = timedelta(days=1)
"""How far back the clock is set: a job of the future would not be due."""


async def beat(began_at: datetime) -> None:
    def now() -> datetime:
        return began_at - PAST + (datetime.now(UTC) - began_at) * SPEED

    database = Database(load_settings())
    try:
        await Beat(Schedules(database, [SCHEDULE]), WorkerRows(database), now).run(asyncio.Event())
    finally:
        await database.close()


if __name__ == "__main__":
    asyncio.run(beat(datetime.fromisoformat(sys.argv[1])))
