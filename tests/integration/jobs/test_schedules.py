"""Schedules: whoever looks, and however often, each time counts once."""

import asyncio
from datetime import UTC, datetime, time, timedelta

import pytest

from charter.jobs.schedules import CatchUp, Schedule, Schedules
from charter.platform.database.transactions import Database
from tests.integration.jobs.rows import Rows, a_kind

pytestmark = pytest.mark.anyio
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
START = datetime(2030, 1, 1, 0, 0, 30, tzinfo=UTC)


def each_minute(catch_up: CatchUp) -> Schedule:
    return Schedule(name="heartbeat", kind=a_kind("heartbeat"), every=MINUTE, catch_up=catch_up)


def nightly(catch_up: CatchUp) -> Schedule:
    return Schedule(name="sweep", kind=a_kind("sweep"), daily_at=time(2), catch_up=catch_up)


def fired(rows: Rows, kind: str) -> list[datetime]:
    found = rows.run("SELECT run_at FROM jobs WHERE kind = %s AND tenant_id = 'system' ORDER BY 1", [kind])
    return [row["run_at"] for row in found]


async def test_two_beats_double_nothing_and_miss_nothing(database: Database, rows: Rows) -> None:
    beats = [Schedules(database, [each_minute("skip"), nightly("once")]) for _ in range(2)]
    await asyncio.gather(*(beat.seed(START) for beat in beats))

    for half_minutes in range(1, 121):
        now = START + half_minutes * timedelta(seconds=30)
        await asyncio.gather(*(beat.fire_due(now) for beat in beats))

    assert fired(rows, "heartbeat") == [START.replace(second=0) + (n + 1) * MINUTE for n in range(60)]


async def test_two_beats_sweep_once_each_night(database: Database, rows: Rows) -> None:
    beats = [Schedules(database, [nightly("once")]) for _ in range(2)]
    for hours in range(49):
        for beat in beats:
            await beat.seed(START)
            await beat.fire_due(START + hours * HOUR)

    assert fired(rows, "sweep") == [datetime(2030, 1, day, 2, tzinfo=UTC) for day in (1, 2)]


@pytest.mark.parametrize(("catch_up", "made_up_for"), [("skip", 0), ("once", 1), ("all", 10)])
async def test_what_was_missed_is_made_up_for_as_the_schedule_says(
    database: Database, rows: Rows, catch_up: CatchUp, made_up_for: int
) -> None:
    beat = Schedules(database, [each_minute(catch_up)])
    await beat.seed(START)

    assert await beat.fire_due(START + 10 * MINUTE + timedelta(seconds=20)) == made_up_for
    assert await beat.fire_due(START + 10 * MINUTE + timedelta(seconds=30)) == 1
    assert len(fired(rows, "heartbeat")) == made_up_for + 1


async def test_another_rhythm_holds_from_its_next_time_on(database: Database, rows: Rows) -> None:
    await Schedules(database, [each_minute("skip")]).seed(START)
    changed = Schedule(name="heartbeat", kind=a_kind("heartbeat"), every=HOUR, catch_up="skip")
    await Schedules(database, [changed]).seed(START)

    assert await Schedules(database, [changed]).fire_due(START + 59 * MINUTE) == 0
    assert await Schedules(database, [changed]).fire_due(START.replace(second=0) + HOUR) == 1
