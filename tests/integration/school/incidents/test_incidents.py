"""Incidents over HTTP: reporting, reading, listing and correcting them."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from tests.integration.school.over_http import HttpSchool

pytestmark = pytest.mark.anyio

LATE_EVENING: Final = "2026-07-01T03:30:00Z"
"""In Chicago still the last day of June, and of the school year."""
FIGHT: Final[dict[str, Any]] = {"occurred_at": "2025-10-01T15:20:00Z", "behavior_code": "fgt"}
ADA: Final = {"person_id": "ada", "role": "Perpetrator"}
BO: Final = {"person_id": "bo", "roles": ["Victim", "Reporter"]}


def around_now(**offset: float) -> str:
    return (datetime.now(UTC) + timedelta(**offset)).isoformat()


async def test_an_incident_has_the_day_and_the_number_of_its_school(school: HttpSchool, place: int) -> None:
    first = await school.post("incidents", FIGHT | {"school_id": place, "occurred_at": LATE_EVENING})
    second = await school.post("incidents", FIGHT | {"school_id": place, "occurred_at": LATE_EVENING})
    elsewhere = await school.post("incidents", FIGHT | {"occurred_at": LATE_EVENING})

    assert [first["number"], second["number"]] == ["2025-26/0001", "2025-26/0002"]
    assert (first["occurred_at"], first["time_zone"]) == ("2026-06-30T22:30:00-05:00", "America/Chicago")
    assert (elsewhere["number"], elsewhere["time_zone"]) == ("2026-27/0001", "UTC")
    assert (first["behavior_code"], first["severity"], first["status"]) == ("FGT", "high", "reported")


async def test_an_incident_is_read_as_it_was_reported(school: HttpSchool, place: int) -> None:
    told = {
        "description": "Two students fought in the hallway.",
        "location": "Hallway or stairs",
        "reporter_kind": "Staff",
        "reported_to_police": True,
        "case_number": "2025-118",
        "weapon": "None",
        "cost": {"amount": "120.00", "currency": "USD"},
        "evidence_note": "On the tape of camera 4.",
    }
    made = await school.post("incidents", FIGHT | told | {"school_id": place, "participants": [ADA, BO]})

    assert {name: made[name] for name in told} == told
    assert [(each["name"], each["role"], each["roles"]) for each in made["participants"]] == [
        ("Ada Byron", "Perpetrator", ["Perpetrator"]),
        ("Bo Diddley", "Victim", ["Victim", "Reporter"]),
    ]
    assert {each["grade"] for each in made["participants"]} == {"9"}
    assert await school.get(f"incidents/{made['id']}") == made


async def test_a_person_has_the_grade_of_the_day(school: HttpSchool, place: int) -> None:
    made = await school.post("incidents", FIGHT | {"participants": [ADA]})
    await school.patch("school/people/ada", {"grade": "10"})

    (ada,) = (await school.get(f"incidents/{made['id']}"))["participants"]
    assert ada["grade"] == "9"


@pytest.mark.parametrize(
    ("wrong", "status", "code", "details"),
    [
        (
            {"occurred_at": "2999-01-01T00:00:00Z"},
            422,
            "MOMENT_INVALID",
            {"field": "occurred_at", "reason": "in_the_future"},
        ),
        (
            {"occurred_at": "1999-01-01T00:00:00Z"},
            422,
            "MOMENT_INVALID",
            {"field": "occurred_at", "reason": "too_long_ago"},
        ),
        (
            {"behavior_code": "nope"},
            422,
            "BEHAVIOR_CODE_UNKNOWN",
            {"behavior_code": "NOPE", "reason": "unknown"},
        ),
        ({"school_id": 999_999}, 422, "SCHOOL_UNKNOWN", {"school_id": 999_999}),
        ({"participants": [ADA, ADA | {"role": "Victim"}]}, 409, "PARTICIPANT_EXISTS", {"person_id": "ada"}),
        ({"participants": [ADA | {"person_id": "zoe"}]}, 422, "PERSON_UNKNOWN", {"person_id": "zoe"}),
        (
            {"cost": {"amount": "1.234", "currency": "USD"}},
            422,
            "AMOUNT_INVALID",
            {"value": "1.234", "currency": "USD"},
        ),
    ],
)
async def test_what_cannot_have_happened_is_refused_and_nothing_is_half_written(
    school: HttpSchool, place: int, wrong: dict[str, Any], status: int, code: str, details: dict[str, Any]
) -> None:
    assert await school.refused("POST", "incidents", status, code, FIGHT | wrong) == details
    assert (await school.get("incidents"))["data"] == []
    assert (await school.post("incidents", FIGHT))["number"] == "2025-26/0001"


@pytest.mark.parametrize(
    "wrong",
    [
        {"occurred_at": "2025-10-01T15:20:00"},
        {"behavior_code": "d\u0131so"},
        {"participants": [{"person_id": "ada"}]},
        {"participants": [{"person_id": "ada", "roles": []}]},
        {"participants": [{"person_id": "ada", "roles": ["Victim", "Victim"]}]},
        {"location": "The moon"},
        {"status": "resolved"},
    ],
)
async def test_what_does_not_fit_the_contract_is_refused(
    school: HttpSchool, place: int, wrong: dict[str, Any]
) -> None:
    await school.refused("POST", "incidents", 422, "VALIDATION_FAILED", FIGHT | wrong)


async def test_a_clock_may_be_some_minutes_ahead(school: HttpSchool) -> None:
    await school.post("incidents", FIGHT | {"occurred_at": around_now(minutes=3)})
    await school.refused(
        "POST", "incidents", 422, "MOMENT_INVALID", FIGHT | {"occurred_at": around_now(minutes=8)}
    )


async def test_a_code_that_incidents_have_stays_and_can_be_retired(school: HttpSchool) -> None:
    for _ in range(2):
        await school.post("incidents", FIGHT)

    details = await school.refused("DELETE", "behavior-codes/fgt", 409, "BEHAVIOR_CODE_IN_USE")
    assert details == {"code": "FGT", "incidents": 2}
    await school.patch("behavior-codes/fgt", {"is_active": False})
    details = await school.refused("POST", "incidents", 422, "BEHAVIOR_CODE_UNKNOWN", FIGHT)
    assert details == {"behavior_code": "FGT", "reason": "inactive"}


async def test_a_correction_leaves_the_rest(school: HttpSchool, place: int) -> None:
    made = await school.post("incidents", FIGHT | {"school_id": place, "participants": [ADA]})
    path = f"incidents/{made['id']}"
    changed = await school.patch(path, {"behavior_code": "vand", "location": "Stadium"})

    moved = {name for name in made if made[name] != changed[name]}
    assert moved == {"behavior_code", "severity", "location", "updated_at"}
    assert (changed["behavior_code"], changed["severity"]) == ("VAND", "medium")
    assert await school.get(path) == changed


async def test_what_was_said_is_taken_back_by_null(school: HttpSchool) -> None:
    said = {"description": "A fight.", "cost": {"amount": "5.00", "currency": "USD"}, "weapon": "Club"}
    made = await school.post("incidents", FIGHT | said)

    changed = await school.patch(f"incidents/{made['id']}", dict.fromkeys(said))
    assert {name: changed[name] for name in said} == dict.fromkeys(said)


async def test_in_another_year_or_school_an_incident_gets_another_number(
    school: HttpSchool, place: int
) -> None:
    await school.post("incidents", FIGHT)
    made = await school.post("incidents", FIGHT | {"school_id": place})
    path = f"incidents/{made['id']}"

    earlier = await school.patch(path, {"occurred_at": "2025-06-30T15:00:00Z"})
    nowhere = await school.patch(path, {"school_id": None, "occurred_at": FIGHT["occurred_at"]})
    assert (made["number"], earlier["number"]) == ("2025-26/0001", "2024-25/0001")
    assert (nowhere["number"], nowhere["school_id"]) == ("2025-26/0002", None)
    assert await school.refused("PATCH", path, 422, "SCHOOL_UNKNOWN", {"school_id": 999_999})


async def test_incidents_are_listed_the_latest_first_without_whoever_was_part_of_them(
    school: HttpSchool, place: int
) -> None:
    for day in ("02", "03", "01"):
        body = FIGHT | {"occurred_at": f"2025-10-{day}T15:00:00Z", "participants": [ADA]}
        await school.post("incidents", body | {"description": "Ada hit Bo."})

    page = await school.get("incidents", limit=2)
    assert [each["occurred_at"][:10] for each in page["data"]] == ["2025-10-03", "2025-10-02"]
    assert page["pagination"]["total"] == 3
    assert page["data"][0]["participant_count"] == 1
    assert "ada" not in str(page).lower()


async def test_filters_of_the_list_each_find_what_they_say(school: HttpSchool, place: int) -> None:
    fight = {"school_id": place, "location": "Restroom", "description": "A FIGHT over 100%"}
    first = await school.post("incidents", FIGHT | fight | {"participants": [ADA, BO]})
    late = {"occurred_at": "2025-11-03T14:00:00Z", "behavior_code": "TARD"}
    second = await school.post("incidents", late | {"participants": [{"person_id": "bo", "role": "Witness"}]})
    await school.post(f"incidents/{second['id']}/status", {"status": "under_review"}, status=200)

    async def found(**wanted: Any) -> list[int]:
        return [each["id"] for each in (await school.get("incidents", **wanted))["data"]]

    one, two = first["id"], second["id"]
    assert await found(**{"from": "2025-11-03"}) == [two]
    assert await found(to="2025-11-02") == [one]
    assert await found(code="tard") == [two]
    assert await found(status="under_review") == [two]
    assert await found(person_id="bo") == [two, one]
    assert await found(person_id="bo", role="Victim") == [one]
    assert await found(role="Witness") == [two]
    assert await found(grade="9") == [two, one]
    assert await found(grade="8") == []
    assert await found(school_id=place) == [one]
    assert await found(location="Restroom") == [one]
    assert await found(severity="low") == [two]
    assert await found(q="fight OVER 100%") == [one]
    assert await found(q="%") == [one]
    await school.refused("GET", "incidents?from=2025-11-03&to=2025-11-02", 422, "SPAN_INVALID")


async def test_an_incident_that_is_not_there_is_not_found(school: HttpSchool, place: int) -> None:
    for method, path, body in (
        ("GET", "", None),
        ("PATCH", "", {"location": "Stadium"}),
        ("POST", "/status", {"status": "resolved"}),
        ("POST", "/participants", ADA),
        ("PATCH", "/participants/1", {"roles": ["Victim"]}),
        ("DELETE", "/participants/1", None),
        ("POST", "/consequences", {"participant_id": 1, "code": "WARN", "start_date": "2025-10-01"}),
        ("DELETE", "/consequences/1", None),
        ("PATCH", "/notices/1", {"acknowledged_at": None}),
    ):
        details = await school.refused(method, f"incidents/999999{path}", 404, "INCIDENT_NOT_FOUND", body)
        assert details == {"incident_id": 999_999}
