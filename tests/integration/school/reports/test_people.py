"""Histories, repeat offenders and who is kept out of class, over HTTP."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from charter.school.days import first_day_of_year, school_year_of
from tests.integration.school.over_http import HttpSchool
from tests.integration.school.records import Records

pytestmark = pytest.mark.anyio


@pytest.fixture
async def ali(records: Records) -> str:
    return await records.person("S1", "Ali")


async def suspend(records: Records, person: str, day: str, days: int, **columns: object) -> int:
    """An incident of that day, and a suspension that begins with it."""
    incident = await records.incident(day, "FGT", (person, "Perpetrator"))
    await records.consequence(incident, person, day, day, days, **columns)
    return incident


async def test_history_tells_roles_and_what_followed_the_latest_first(
    school: HttpSchool, records: Records, ali: str
) -> None:
    ben = await records.person("S2", "Ben")
    first = await records.incident("2026-01-05", "FGT", (ali, "Perpetrator,Reporter"), (ben, "Perpetrator"))
    second = await records.incident("2026-02-05", "THEF", (ali, "Victim"))
    await records.consequence(first, ali, "2026-01-06", "2026-01-08", 3)
    await records.consequence(first, ben, "2026-01-06", "2026-01-08", 3)

    history = await school.get(f"school/people/{ali}/history")

    assert [each["incident_id"] for each in history["data"]] == [second, first]
    assert [each["roles"] for each in history["data"]] == [["Victim"], ["Perpetrator", "Reporter"]]
    assert history["data"][1]["number"] == "2025-26/0001"
    assert history["data"][1]["occurred_at"] == "2026-01-05T10:00:00+08:00"
    assert history["data"][1]["consequences"] == [
        {"consequence_code": "OSS", "start_date": "2026-01-06", "end_date": "2026-01-08"}
        | {"length_days": 3, "actual_days": None, "status": "planned"}
    ]


async def test_more_than_ten_days_of_this_school_year_ask_for_a_review(
    school: HttpSchool, records: Records, ali: str
) -> None:
    today = datetime.now(UTC).date()
    first = first_day_of_year(today, 7)
    await suspend(records, ali, str(first - timedelta(days=1)), 9)
    await suspend(records, ali, str(first), 6)
    await suspend(records, ali, str(first), 9, actual_days=4)
    await suspend(records, ali, str(first), 9, status="waived")
    ten = await school.get(f"school/people/{ali}/history")
    await suspend(records, ali, str(first), 1)
    eleven = await school.get(f"school/people/{ali}/history")

    assert (ten["days_suspended"], ten["needs_manifestation_review"]) == (10, False)
    assert (eleven["days_suspended"], eleven["needs_manifestation_review"]) == (11, True)
    assert eleven["school_year"] == school_year_of(today, 7)
    assert not eleven["has_calendar"]


async def test_dismissed_incident_suspends_nobody(school: HttpSchool, records: Records, ali: str) -> None:
    today = str(datetime.now(UTC).date())
    incident = await suspend(records, ali, today, 12)
    await records.execute("UPDATE school_incidents SET status = 'dismissed' WHERE id = %s", incident)

    assert (await school.get(f"school/people/{ali}/history"))["days_suspended"] == 0
    assert (await school.get("school/out", on=today))["data"] == []


async def test_nobody_has_no_history(school: HttpSchool, records: Records) -> None:
    await school.refused("GET", "school/people/nobody/history", 404, "PERSON_NOT_FOUND")


async def test_reading_a_history_is_written_down_with_its_purpose(
    school: HttpSchool, records: Records, ali: str
) -> None:
    purpose = {"X-Purpose": "Conference with parents"}

    await school.ask("GET", f"school/people/{ali}/history", headers=purpose)

    assert await records.audited("school.history_read") == [("S1", {"purpose": "Conference with parents"})]


async def test_offenders_were_perpetrators_so_often_at_least(
    school: HttpSchool, records: Records, ali: str
) -> None:
    ben, cho = await records.person("S2", "Ben"), await records.person("S3", "Cho")
    for day in ("2026-01-05", "2026-01-06", "2026-01-07"):
        await records.incident(day, "FGT", (ali, "Perpetrator"), (cho, "Victim"))
        await records.incident(day, "TARD", (ben, "Perpetrator"))
    await suspend(records, ben, "2026-01-08", 2)
    await records.incident("2026-02-08", "TARD", (cho, "Perpetrator"))
    await records.incident("2026-01-09", "TARD", (ali, "Perpetrator"), status="dismissed")

    january: dict[str, Any] = {"from": "2026-01-01", "to": "2026-01-31"}
    page = await school.get("school/repeat-offenders", **january)
    fewer = await school.get("school/repeat-offenders", **january, min=4)
    second = await school.get("school/repeat-offenders", **january, page=2, limit=1)

    assert [(each["person_id"], each["incidents"]) for each in page["data"]] == [("S2", 4), ("S1", 3)]
    assert page["data"][0]["suspension_days"] == 2
    assert page["data"][0]["last_on"] == "2026-01-08"
    assert [each["person_id"] for each in fewer["data"]] == ["S2"]
    assert [each["person_id"] for each in second["data"]] == ["S1"]
    assert second["pagination"]["total"] == 2
    assert (await records.audited("school.offenders_read"))[0] == (None, {"people": ["S1", "S2"]})


async def test_who_is_out_comes_back_on_the_next_day_of_school(
    school: HttpSchool, records: Records, ali: str
) -> None:
    ben = await records.person("S2", "Ben")
    await records.add(
        "school_calendars",
        school_id=records.school_id,
        school_year="2025-26",
        non_school_days=["2026-02-16", "2026-02-17"],
    )
    incident = await records.incident("2026-02-09", "FGT", (ali, "Perpetrator"), (ben, "Perpetrator"))
    await records.consequence(incident, ali, "2026-02-10", "2026-02-13", 4)
    await records.consequence(incident, ali, "2026-02-10", "2026-02-11", 2, consequence_code="ISS")
    detention = {"consequence_code": "DETN", "is_suspension": False}
    await records.consequence(incident, ben, "2026-02-10", "2026-02-13", 4, **detention)

    out = await school.get("school/out", on="2026-02-12")
    on_sunday = await school.get("school/out", on="2026-02-15")

    assert [(each["person_id"], each["returns_on"], each["is_school_day"]) for each in out["data"]] == [
        ("S1", "2026-02-18", True)
    ]
    assert out["data"][0]["consequence_code"] == "OSS"
    assert on_sunday["data"] == []


async def test_today_is_that_of_the_school_s_clock(school: HttpSchool, records: Records) -> None:
    kiribati = await records.add("schools", name="Kiritimati", time_zone="Pacific/Kiritimati")
    day = datetime.now(UTC) + timedelta(hours=14)

    assert (await school.get("school/out", school_id=kiribati))["on"] in {
        str(day.date()),
        str((datetime.now(UTC) + timedelta(hours=14)).date()),
    }


@pytest.mark.parametrize("path", ["school/people/S1/history", "school/out"])
async def test_teacher_sees_no_histories(school: HttpSchool, bearer: object, path: str) -> None:
    assert callable(bearer)
    teacher = HttpSchool(school.client, bearer("tom", "school_teacher", tenant="org:9"))

    await teacher.refused("GET", path, 403, "FORBIDDEN")
