"""What is destroyed in time, what is left of it, and what keeps it."""

import asyncio
from datetime import UTC, datetime

import pytest
from fastapi import FastAPI

from charter.audit.trail import ContractTrail
from charter.platform.database.stores import OwnedStore
from charter.school.privacy.kept_rows import SqlRecords
from charter.school.privacy.retention import Purged, Retention
from tests.integration.conftest import composition_of
from tests.integration.school.over_http import HttpSchool
from tests.integration.school.records import Records

pytestmark = pytest.mark.anyio

LATER = datetime(2031, 3, 1, tzinfo=UTC)
"""Five years behind February 2026."""


@pytest.fixture
def retention(app: FastAPI) -> Retention:
    parts = composition_of(app).parts
    trail = parts.services.get(ContractTrail)
    return Retention(OwnedStore(parts.database, SqlRecords), trail, lambda: LATER)


@pytest.fixture
async def old(records: Records) -> Records:
    """Ali, who has left, hit Ben, who was in something later; and was late."""
    await records.person("S1", "Ali", left_on="2026-02-20")
    await records.person("S2", "Ben")
    fight = await records.incident("2026-02-02", "FGT", ("S1", "Perpetrator"), ("S2", "Victim"))
    late = await records.incident("2026-02-03", "TARD", ("S1", "Perpetrator"))
    await records.incident("2026-02-04", "TARD", ("S1", "Perpetrator"))
    await records.incident("2026-02-05", "TARD", ("S1", "Perpetrator"), status="dismissed")
    await records.incident("2026-02-06", "SKIP", school_id=None)
    await records.consequence(fight, "S1", "2026-02-03", "2026-02-05", 3)
    await records.consequence(late, "S1", "2026-02-03", "2026-02-05", 2)
    return records


async def test_counts_are_left_of_what_is_destroyed(
    school: HttpSchool, old: Records, retention: Retention
) -> None:
    purged = await retention.purge()
    counts = await school.get("school/purged-counts")

    assert purged == Purged(incidents=5, people=1)
    figures = ("school_id", "code", "incidents", "perpetrators", "suspension_days")
    assert sorted([tuple(each[name] for name in figures) for each in counts["data"]], key=str) == [
        (old.school_id, "FGT", 1, 1, 3),
        (old.school_id, "TARD", 2, 1, 2),
        (None, "SKIP", 1, 0, 0),
    ]
    for table in ("school_incidents", "school_participants", "school_consequences"):
        assert await old.count(table) == 0
    assert [row.person_id for row in await old.execute("SELECT person_id FROM school_people")] == ["S2"]


async def test_what_is_destroyed_later_is_added(
    school: HttpSchool, old: Records, retention: Retention
) -> None:
    await retention.purge()
    await old.person("S3", "Cho")
    await old.incident("2026-02-10", "FGT", ("S3", "Perpetrator"))

    assert await retention.purge() == Purged(incidents=1, people=0)
    counts = (await school.get("school/purged-counts"))["data"]
    assert [each["incidents"] for each in counts if each["code"] == "FGT"] == [2]
    assert await retention.purge() == Purged()


async def test_destroying_is_written_down_without_names(old: Records, retention: Retention) -> None:
    await retention.purge()

    assert await old.audited("school.incidents_purged") == [("ana", {"incidents": 5})]
    assert await old.audited("school.people_purged") == [("ana", {"people": 1})]


@pytest.mark.parametrize("kept_by", ["hold", "request", "leaving", "later incident"])
async def test_record_is_kept_as_long_as_something_keeps_it(
    school: HttpSchool, old: Records, retention: Retention, kept_by: str
) -> None:
    match kept_by:
        case "hold":
            await school.post("school/people/S1/holds", {"reason": "Court"})
        case "request":
            asked = {"kind": "access", "requested_by": "The mother", "what": "All"}
            await school.post("school/people/S1/requests", {**asked, "received_on": "2026-02-10"})
        case "leaving":
            await old.execute("UPDATE school_people SET left_on = '2026-03-01' WHERE person_id = 'S1'")
        case _:
            await old.incident("2026-03-01", "TARD", ("S1", "Perpetrator"))

    assert await retention.purge() == Purged(incidents=1, people=0)
    assert await old.count("school_participants") in {5, 6}


async def test_incident_is_kept_for_whoever_else_took_part(
    school: HttpSchool, old: Records, retention: Retention
) -> None:
    await school.post("school/people/S2/holds", {"reason": "Court"})

    assert await retention.purge() == Purged(incidents=4, people=0)
    codes = await old.execute("SELECT behavior_code FROM school_incidents")
    assert [row.behavior_code for row in codes] == ["FGT"]


async def test_released_hold_and_closed_request_keep_nothing(
    school: HttpSchool, old: Records, retention: Retention
) -> None:
    hold = await school.post("school/people/S1/holds", {"reason": "Court"})
    await school.ask("POST", f"school/holds/{hold['id']}/release")
    asked = {"kind": "access", "requested_by": "The mother", "what": "All", "received_on": "2026-02-10"}
    request = await school.post("school/people/S1/requests", asked)
    decision = {"status": "granted", "decision": "Copied"}
    await school.post(f"school/requests/{request['id']}/decide", decision, 200)

    assert await retention.purge() == Purged(incidents=5, people=1)
    assert (await school.get("school/holds"))["data"] == []


async def test_tenant_says_how_many_years(school: HttpSchool, old: Records, retention: Retention) -> None:
    await school.patch("school/settings", {"retention_years": 6})

    assert await retention.purge() == Purged()
    assert await old.count("school_incidents") == 5


async def test_hold_that_is_being_placed_is_waited_for(old: Records, retention: Retention) -> None:
    """The hold's transaction is open when the purge begins, and commits once the purge waits for it."""
    async with old.connection.transaction():
        await old.add("school_holds", person_id="S1", reason="Court", placed_by="ana")
        purging = asyncio.create_task(retention.purge())
        await until_somebody_waits(old)
    purged = await purging

    assert purged == Purged(incidents=1, people=0)


async def until_somebody_waits(records: Records) -> None:
    """For a lock of this database."""
    waiting = "SELECT count(*) AS n FROM pg_locks WHERE NOT granted"
    for _ in range(600):
        if (await records.execute(waiting))[0].n:
            return
        await asyncio.sleep(0.05)
    raise AssertionError("nobody waits for the hold")
