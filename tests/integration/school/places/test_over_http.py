"""Schools, their calendars and their people over HTTP."""

from typing import Any, Final

import pytest

from tests.integration.school.over_http import HttpSchool

pytestmark = pytest.mark.anyio

RIVERSIDE: Final = {"name": "Riverside High", "time_zone": "America/Chicago"}
ADA: Final = {"person_id": "s-1042", "kind": "student", "name": "Ada Byron", "grade": "9"}
FALL: Final = {"name": "Fall", "starts_on": "2025-08-18", "ends_on": "2025-12-19"}
SPRING: Final = {"name": "Spring", "starts_on": "2026-01-05", "ends_on": "2026-05-29"}


async def test_a_school_is_registered_changed_and_deleted(school: HttpSchool) -> None:
    made = await school.post("schools", RIVERSIDE)
    path = f"schools/{made['id']}"
    changed = await school.patch(path, {"name": "Riverside"})

    assert (made["name"], made["year_starts_month"]) == ("Riverside High", 7)
    assert (changed["name"], changed["time_zone"]) == ("Riverside", "America/Chicago")
    assert await school.get(path) == changed
    await school.delete(path)
    assert await school.refused("GET", path, 404, "SCHOOL_NOT_FOUND") == {"school_id": made["id"]}


async def test_schools_are_listed_by_name(school: HttpSchool) -> None:
    for name in ("West", "East", "North"):
        await school.post("schools", RIVERSIDE | {"name": name})

    page = await school.get("schools", limit=2)
    assert [each["name"] for each in page["data"]] == ["East", "North"]
    assert page["pagination"]["total"] == 3


async def test_a_time_zone_that_nobody_keeps_is_refused(school: HttpSchool) -> None:
    made = await school.post("schools", RIVERSIDE)
    wrong = {"time_zone": "America/Gotham"}

    await school.refused("POST", "schools", 422, "TIME_ZONE_UNKNOWN", RIVERSIDE | wrong)
    await school.refused("PATCH", f"schools/{made['id']}", 422, "TIME_ZONE_UNKNOWN", wrong)


async def test_a_calendar_is_kept_by_day_and_replaced_as_a_whole(school: HttpSchool) -> None:
    path = f"schools/{(await school.post('schools', RIVERSIDE))['id']}/calendars/2025-26"
    days = ["2025-11-28", "2025-11-27"]
    first = await school.put(path, {"terms": [SPRING, FALL], "non_school_days": days})
    second = await school.put(path, {"terms": [SPRING], "non_school_days": []})

    assert (first["terms"], first["non_school_days"]) == ([FALL, SPRING], sorted(days))
    assert (second["terms"], second["non_school_days"]) == ([SPRING], [])
    assert await school.get(path) == second
    await school.delete(path)
    await school.refused("GET", path, 404, "CALENDAR_NOT_FOUND")


@pytest.mark.parametrize(
    ("year", "body", "code", "reason"),
    [
        ("2025-27", {}, "CALENDAR_INVALID", "year"),
        ("9999-00", {}, "CALENDAR_INVALID", "year"),
        ("0000-01", {}, "CALENDAR_INVALID", "year"),
        ("2024-25", {"terms": [FALL]}, "CALENDAR_INVALID", "outside_the_year"),
        ("2025-26", {"non_school_days": ["2026-07-01"]}, "CALENDAR_INVALID", "outside_the_year"),
        (
            "2025-26",
            {"terms": [FALL, SPRING | {"starts_on": "2025-12-19"}]},
            "CALENDAR_INVALID",
            "terms_overlap",
        ),
        (
            "2025-26",
            {"terms": [FALL, SPRING | {"name": "Fall"}]},
            "CALENDAR_INVALID",
            "names_repeat",
        ),
        ("2025-26", {"terms": [FALL | {"ends_on": "2025-08-17"}]}, "SPAN_INVALID", None),
    ],
)
async def test_days_that_do_not_fit_each_other_make_no_calendar(
    school: HttpSchool, year: str, body: dict[str, Any], code: str, reason: str | None
) -> None:
    path = f"schools/{(await school.post('schools', RIVERSIDE))['id']}/calendars/{year}"
    body = {"terms": [], "non_school_days": []} | body

    details = await school.refused("PUT", path, 422, code, body)
    assert details.get("reason") == reason
    await school.refused("GET", path, 404, "CALENDAR_NOT_FOUND")


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
async def test_a_school_that_is_not_there_has_no_calendar(school: HttpSchool, method: str) -> None:
    empty: dict[str, Any] = {"terms": [], "non_school_days": []}
    body = empty if method == "PUT" else None

    await school.refused(method, "schools/999999/calendars/2025-26", 404, "SCHOOL_NOT_FOUND", body)


async def test_a_person_is_registered_under_an_own_id(school: HttpSchool) -> None:
    made = await school.post("school/people", ADA)
    changed = await school.patch("school/people/s-1042", {"grade": "10", "left_on": "2026-05-29"})

    assert (made["grade"], made["school_id"], made["left_on"]) == ("9", None, None)
    assert (changed["grade"], changed["left_on"], changed["name"]) == ("10", "2026-05-29", "Ada Byron")
    assert await school.get("school/people/s-1042") == changed
    await school.refused("POST", "school/people", 409, "PERSON_EXISTS", ADA)
    await school.delete("school/people/s-1042")
    await school.refused("GET", "school/people/s-1042", 404, "PERSON_NOT_FOUND")


async def test_a_person_of_a_school_that_is_not_there_is_refused(school: HttpSchool) -> None:
    nowhere = {"school_id": 999_999}

    await school.refused("POST", "school/people", 422, "SCHOOL_UNKNOWN", ADA | nowhere)
    await school.post("school/people", ADA)
    await school.refused("PATCH", "school/people/s-1042", 422, "SCHOOL_UNKNOWN", nowhere)


async def test_people_are_listed_by_name_and_by_what_they_are(school: HttpSchool) -> None:
    place = (await school.post("schools", RIVERSIDE))["id"]
    await school.post("school/people", ADA)
    teacher = {"person_id": "t-7", "kind": "staff", "name": "Charles Babbage", "school_id": place}
    await school.post("school/people", teacher)

    async def names(**wanted: Any) -> list[str]:
        return [each["person_id"] for each in (await school.get("school/people", **wanted))["data"]]

    assert await names() == ["s-1042", "t-7"]
    assert await names(kind="staff") == ["t-7"]
    assert await names(grade="9") == ["s-1042"]
    assert await names(school_id=place, kind="student") == []


async def test_a_school_that_people_belong_to_stays(school: HttpSchool) -> None:
    place = (await school.post("schools", RIVERSIDE))["id"]
    await school.post("school/people", ADA | {"school_id": place})

    await school.refused("DELETE", f"schools/{place}", 409, "SCHOOL_IN_USE")
