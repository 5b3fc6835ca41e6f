"""What becomes of incidents over HTTP: status, participants, consequences, notices."""

from typing import Any, Final

import pytest

from tests.integration.school.over_http import HttpSchool

pytestmark = pytest.mark.anyio

FIGHT: Final[dict[str, Any]] = {"occurred_at": "2025-10-01T15:20:00Z", "behavior_code": "FGT"}
ADA: Final = {"person_id": "ada", "role": "Perpetrator"}
BO: Final = {"person_id": "bo", "role": "Victim"}
OSS: Final = {"code": "OSS", "start_date": "2025-10-02", "end_date": "2025-10-07"}


class Case:
    """An incident where Ada hit Bo."""

    def __init__(self, school: HttpSchool, made: dict[str, Any]) -> None:
        self.school = school
        self.path = f"incidents/{made['id']}"
        self.ada, self.bo = [each["id"] for each in made["participants"]]

    async def become(self, *statuses: str, reason: str | None = None) -> Any:
        for status in statuses:
            body = {"status": status, "reason": reason}
            answer = await self.school.post(f"{self.path}/status", body, status=200)
        return answer

    async def suspend(self, **other: Any) -> Any:
        body = OSS | {"participant_id": self.ada} | other
        return await self.school.post(f"{self.path}/consequences", body)

    async def refused(self, method: str, path: str, status: int, code: str, body: Any = None) -> Any:
        return await self.school.refused(method, f"{self.path}{path}", status, code, body)


@pytest.fixture
async def case(school: HttpSchool, place: int) -> Case:
    body = FIGHT | {"school_id": place, "participants": [ADA, BO]}
    return Case(school, await school.post("incidents", body))


async def test_an_incident_is_reviewed_resolved_and_opened_again_with_a_reason(case: Case) -> None:
    assert (await case.become("under_review", "resolved"))["status"] == "resolved"
    await case.refused("POST", "/status", 422, "REASON_REQUIRED", {"status": "under_review"})
    again = await case.become("under_review", reason="A witness came forward.")

    assert (again["status"], again["status_reason"]) == ("under_review", "A witness came forward.")
    assert (await case.become("dismissed"))["status"] == "dismissed"


@pytest.mark.parametrize(
    ("before", "then", "allowed"),
    [
        ((), "resolved", ["under_review"]),
        (("under_review",), "under_review", ["resolved", "dismissed"]),
        (("under_review", "resolved"), "dismissed", ["under_review"]),
    ],
)
async def test_no_step_is_left_out(
    case: Case, before: tuple[str, ...], then: str, allowed: list[str]
) -> None:
    if before:
        await case.become(*before)

    details = await case.refused("POST", "/status", 409, "INCIDENT_WRONG_STATE", {"status": then})
    assert details["allowed"] == allowed


async def test_an_incident_of_nobody_is_not_resolved(school: HttpSchool) -> None:
    path = f"incidents/{(await school.post('incidents', FIGHT))['id']}/status"
    await school.post(path, {"status": "under_review"}, status=200)

    await school.refused("POST", path, 409, "INCIDENT_INCOMPLETE", {"status": "resolved"})
    assert (await school.post(path, {"status": "dismissed"}, status=200))["status"] == "dismissed"


async def test_what_is_closed_is_changed_only_once_it_is_open_again(case: Case) -> None:
    consequence = await case.suspend()
    await case.become("under_review", "resolved")
    served = {"status": "served", "actual_days": 2, "difference_reason": "School Year Ended"}
    path = f"/consequences/{consequence['id']}"

    for method, part, body in (
        ("PATCH", "", {"location": "Stadium"}),
        ("POST", "/participants", {"person_id": "cy", "role": "Witness"}),
        ("PATCH", f"/participants/{case.bo}", {"roles": ["Witness"]}),
        ("DELETE", f"/participants/{case.bo}", None),
        ("POST", "/consequences", OSS | {"participant_id": case.ada}),
        ("PATCH", path, {"end_date": "2025-10-03"}),
        ("DELETE", path, None),
    ):
        assert (await case.refused(method, part, 409, "INCIDENT_CLOSED", body))["status"] == "resolved"
    changed = await case.school.patch(f"{case.path}{path}", served)
    assert {name: changed[name] for name in served} == served


async def test_a_person_is_part_of_an_incident_once(case: Case) -> None:
    added = await case.school.post(f"{case.path}/participants", {"person_id": "cy", "role": "Witness"})
    body = {"person_id": "cy", "role": "Reporter"}

    assert await case.refused("POST", "/participants", 409, "PARTICIPANT_EXISTS", body) == {"person_id": "cy"}
    await case.refused("POST", "/participants", 422, "PERSON_UNKNOWN", body | {"person_id": "zoe"})
    changed = await case.school.patch(
        f"{case.path}/participants/{added['id']}", {"roles": ["Reporter", "Witness"]}
    )
    assert (changed["role"], changed["roles"]) == ("Reporter", ["Reporter", "Witness"])


async def test_participants_are_not_found_under_another_incident(case: Case, school: HttpSchool) -> None:
    other = (await school.post("incidents", FIGHT))["id"]

    await school.refused("DELETE", f"incidents/{other}/participants/{case.ada}", 404, "PARTICIPANT_NOT_FOUND")


async def test_whoever_has_consequences_is_not_removed_and_stays_a_perpetrator(case: Case) -> None:
    consequence = await case.suspend()
    path = f"/participants/{case.ada}"

    await case.refused("DELETE", path, 409, "PARTICIPANT_HAS_CONSEQUENCES")
    await case.refused("PATCH", path, 409, "PARTICIPANT_HAS_CONSEQUENCES", {"roles": ["Victim"]})
    await case.school.delete(f"{case.path}/consequences/{consequence['id']}")
    await case.school.delete(f"{case.path}{path}")
    (left,) = (await case.school.get(case.path))["participants"]
    assert left["id"] == case.bo


async def test_a_victim_has_no_consequences(case: Case) -> None:
    body = OSS | {"participant_id": case.bo}

    details = await case.refused("POST", "/consequences", 409, "PARTICIPANT_NOT_PERPETRATOR", body)
    assert details == {"participant_id": case.bo, "roles": ["Victim"]}
    await case.refused(
        "POST", "/consequences", 404, "PARTICIPANT_NOT_FOUND", OSS | {"participant_id": 999_999}
    )


async def test_a_length_is_counted_in_days_of_school(case: Case, place: int) -> None:
    assert (await case.suspend())["length_days"] == 4
    body = {"terms": [], "non_school_days": ["2025-10-13"]}
    await case.school.put(f"schools/{place}/calendars/2025-26", body)
    over_a_holiday = await case.suspend(start_date="2025-10-10", end_date="2025-10-14")
    given = await case.suspend(start_date="2025-10-20", end_date="2025-10-24", length_days=3)
    for_a_day = await case.suspend(start_date="2025-10-27", end_date=None)

    assert (over_a_holiday["length_days"], given["length_days"]) == (2, 3)
    assert (for_a_day["end_date"], for_a_day["length_days"]) == ("2025-10-27", 1)
    moved = await case.school.patch(
        f"{case.path}/consequences/{given['id']}", {"end_date": "2025-10-21", "notes": "Shortened."}
    )
    assert (moved["length_days"], moved["notes"]) == (2, "Shortened.")


@pytest.mark.parametrize(
    ("days", "code", "reason"),
    [
        ({"start_date": "2025-10-08"}, "SPAN_INVALID", None),
        ({"start_date": "2025-09-30"}, "CONSEQUENCE_DAYS_INVALID", "before_the_incident"),
        ({"end_date": "2027-10-03"}, "CONSEQUENCE_DAYS_INVALID", "too_long"),
    ],
)
async def test_days_of_a_consequence_fit_each_other_and_the_incident(
    case: Case, days: dict[str, str], code: str, reason: str | None
) -> None:
    body = OSS | {"participant_id": case.ada} | days
    made = await case.suspend()
    path = f"/consequences/{made['id']}"

    assert (await case.refused("POST", "/consequences", 422, code, body)).get("reason") == reason
    assert (await case.refused("PATCH", path, 422, code, days)).get("reason") == reason
    (only,) = (await case.school.get(case.path))["consequences"]
    assert only == made


async def test_two_suspensions_of_a_person_do_not_overlap(case: Case, school: HttpSchool) -> None:
    first = await case.suspend()
    other = Case(school, await school.post("incidents", FIGHT | {"participants": [ADA, BO]}))
    body = OSS | {"participant_id": other.ada, "code": "ISS", "start_date": "2025-10-07"}

    details = await other.refused("POST", "/consequences", 409, "SUSPENSIONS_OVERLAP", body)
    assert (details["person_id"], details["consequence_id"]) == ("ada", first["id"])
    await other.suspend(code="DETN")
    await other.suspend(code="ISS", start_date="2025-10-08", end_date="2025-10-09")
    later = await other.suspend(allow_overlap=True)
    moved = {"end_date": "2025-10-08"}
    path = f"/consequences/{first['id']}"
    await case.refused("PATCH", path, 409, "SUSPENSIONS_OVERLAP", moved)
    assert (await school.patch(f"{case.path}{path}", moved | {"allow_overlap": True}))["id"] != later["id"]


async def test_a_waived_suspension_leaves_its_days_and_comes_back_only_where_they_are_free(
    case: Case,
) -> None:
    first = await case.suspend()
    path = f"/consequences/{first['id']}"
    await case.school.patch(f"{case.path}{path}", {"status": "waived"})
    await case.suspend()

    await case.refused("PATCH", path, 409, "SUSPENSIONS_OVERLAP", {"status": "planned"})


async def test_a_guardian_was_told_and_acknowledged(case: Case) -> None:
    body = {"person_id": "ada", "guardian": "Mother", "channel": "phone", "message": "We spoke."}
    made = await case.school.post(f"{case.path}/notices", body)
    read = {"acknowledged_at": "2025-10-02T09:00:00Z"}
    path = f"/notices/{made['id']}"
    changed = await case.school.patch(f"{case.path}{path}", read)

    assert {name: made[name] for name in body} == body
    assert (made["acknowledged_at"], changed["acknowledged_at"]) == (None, read["acknowledged_at"])
    assert (await case.school.get(case.path))["notices"] == [changed]
    late = "2999-01-01T00:00:00Z"
    await case.refused("POST", "/notices", 422, "MOMENT_INVALID", body | {"sent_at": late})
    await case.refused("PATCH", path, 422, "MOMENT_INVALID", {"acknowledged_at": late})
    await case.refused("POST", "/notices", 404, "PARTICIPANT_NOT_FOUND", body | {"person_id": "cy"})
    await case.refused("PATCH", "/notices/999999", 404, "NOTICE_NOT_FOUND", read)
    await case.refused("PATCH", "/consequences/999999", 404, "CONSEQUENCE_NOT_FOUND", {"status": "served"})


async def test_what_can_follow_is_listed_with_its_descriptor(school: HttpSchool) -> None:
    types = (await school.get("consequence-types"))["data"]

    assert [each["code"] for each in types] == sorted(each["code"] for each in types)
    assert {each["code"] for each in types if each["is_suspension"]} == {"ISS", "OSS"}
    assert len(types) == 11
