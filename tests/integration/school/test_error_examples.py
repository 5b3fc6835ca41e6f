"""The examples of a school's errors are what the service answers: the same words, the same details."""

from typing import Any, Final

import pytest

from tests.integration.error_examples import Ask, examples_of, outline
from tests.integration.school.over_http import HttpSchool

pytestmark = pytest.mark.anyio

UNKNOWN: Final = 999_999
CALENDAR: Final = "schools/{school}/calendars/2025-26"
FALL: Final = {"name": "Fall", "starts_on": "2025-08-18", "ends_on": "2025-12-19"}
FIGHT: Final[dict[str, Any]] = {"occurred_at": "2025-10-01T15:20:00Z", "behavior_code": "FGT"}
ADA: Final = {"person_id": "s-1042", "role": "Perpetrator"}
OSS: Final[dict[str, Any]] = {"participant_id": "{ada}", "code": "OSS", "start_date": "2025-10-02"}

TOLD: Final = {"kind": "disclosure", "recipient": "Police", "basis": "none", "what": "All"}
EMERGENCY: Final = TOLD | {"basis": "health_or_safety_emergency", "disclosed_at": "2026-02-03T09:00:00Z"}
REQUEST: Final[dict[str, Any]] = {
    "kind": "amendment",
    "requested_by": "The mother",
    "what": "It was another day",
    "received_on": "2026-02-10",
}
DECLINED: Final = {"status": "declined", "decision": "Two witnesses confirm the day."}
TEN_YEARS: Final = "school/summary?group_by=code&from=2016-01-01&to=2025-12-31"
ACTIONS: Final = {"resource": "discipline_actions", "from": "2020-01-01", "to": "2020-03-31"}


def _calendar(*terms: dict[str, str]) -> dict[str, Any]:
    return {"terms": list(terms), "non_school_days": []}


REFUSED: Final[dict[str, tuple[str, str, Any]]] = {
    "BEHAVIOR_CODE_NOT_FOUND": ("GET", "behavior-codes/NOPE", None),
    "BEHAVIOR_CODE_EXISTS": ("POST", "behavior-codes", {"code": "FGT", "description": "Fight"}),
    "BEHAVIOR_CODE_IN_USE": ("DELETE", "behavior-codes/FGT", None),
    "BEHAVIOR_CODE_UNKNOWN": ("POST", "incidents", FIGHT | {"behavior_code": "NOPE"}),
    "SCHOOL_NOT_FOUND": ("GET", f"schools/{UNKNOWN}", None),
    "SCHOOL_UNKNOWN": ("POST", "incidents", FIGHT | {"school_id": UNKNOWN}),
    "SCHOOL_IN_USE": ("DELETE", "schools/{school}", None),
    "CALENDAR_NOT_FOUND": ("GET", CALENDAR, None),
    "CALENDAR_INVALID": ("PUT", CALENDAR, _calendar(FALL, FALL | {"name": "Spring"})),
    "SPAN_INVALID": ("PUT", CALENDAR, _calendar(FALL | {"ends_on": "2025-08-01"})),
    "PERSON_NOT_FOUND": ("GET", "school/people/s-1", None),
    "PERSON_UNKNOWN": ("POST", "incidents", FIGHT | {"participants": [ADA | {"person_id": "s-1"}]}),
    "PERSON_EXISTS": ("POST", "school/people", {"person_id": "s-1042", "kind": "staff", "name": "Ada"}),
    "PERSON_IN_USE": ("DELETE", "school/people/s-1042", None),
    "INCIDENT_NOT_FOUND": ("GET", f"incidents/{UNKNOWN}", None),
    "INCIDENT_CLOSED": ("PATCH", "incidents/{closed}", {"location": "Stadium"}),
    "INCIDENT_WRONG_STATE": ("POST", "incidents/{incident}/status", {"status": "resolved"}),
    "INCIDENT_INCOMPLETE": ("POST", "incidents/{reviewed}/status", {"status": "resolved"}),
    "REASON_REQUIRED": ("POST", "incidents/{closed}/status", {"status": "under_review"}),
    "MOMENT_INVALID": ("POST", "incidents", FIGHT | {"occurred_at": "2999-01-01T00:00:00Z"}),
    "PARTICIPANT_NOT_FOUND": ("DELETE", f"incidents/{{incident}}/participants/{UNKNOWN}", None),
    "PARTICIPANT_EXISTS": ("POST", "incidents/{incident}/participants", ADA),
    "PARTICIPANT_HAS_CONSEQUENCES": ("DELETE", "incidents/{incident}/participants/{ada}", None),
    "PARTICIPANT_NOT_PERPETRATOR": (
        "POST",
        "incidents/{incident}/consequences",
        OSS | {"participant_id": "{bo}"},
    ),
    "CONSEQUENCE_NOT_FOUND": ("DELETE", f"incidents/{{incident}}/consequences/{UNKNOWN}", None),
    "SUSPENSIONS_OVERLAP": ("POST", "incidents/{incident}/consequences", OSS),
    "CONSEQUENCE_DAYS_INVALID": (
        "POST",
        "incidents/{incident}/consequences",
        OSS | {"start_date": "2025-09-30"},
    ),
    "REPORT_SPAN_TOO_LONG": ("GET", TEN_YEARS, None),
    "EXPORT_EMPTY": ("POST", "school/exports", ACTIONS),
    "RECORDED_TOO_EARLY": (
        "POST",
        "school/people/s-1043/disclosures",
        TOLD | {"disclosed_at": "2999-01-01T00:00:00Z"},
    ),
    "THREAT_REQUIRED": ("POST", "school/people/s-1043/disclosures", EMERGENCY),
    "INCIDENT_NOT_OF_PERSON": (
        "POST",
        "school/people/s-1043/requests",
        REQUEST | {"incident_id": UNKNOWN},
    ),
    "RECORD_REQUEST_NOT_FOUND": ("POST", f"school/requests/{UNKNOWN}/decide", DECLINED),
    "RECORD_REQUEST_CLOSED": ("POST", "school/requests/{request}/decide", DECLINED),
    "STATEMENT_REFUSED": ("POST", "school/requests/{request}/statement", {"statement": "No."}),
    "LEGAL_HOLD_NOT_FOUND": ("POST", f"school/holds/{UNKNOWN}/release", None),
    "LEGAL_HOLD_RELEASED": ("POST", "school/holds/{hold}/release", None),
    "NOTICE_NOT_FOUND": ("PATCH", f"incidents/{{incident}}/notices/{UNKNOWN}", {"acknowledged_at": None}),
}
"""What is refused so; names in braces are numbers of the school."""


@pytest.fixture
async def numbers(school: HttpSchool) -> dict[str, int]:
    """A school with an incident of Ada, who is suspended, one that is reviewed, and one that is dismissed."""
    place = await school.post("schools", {"name": "Riverside High", "time_zone": "America/Chicago"})
    for person_id, name in (("s-1042", "Ada"), ("s-1043", "Bo")):
        student = {"person_id": person_id, "kind": "student", "name": name, "school_id": place["id"]}
        await school.post("school/people", student)
    people = [ADA, {"person_id": "s-1043", "role": "Victim"}]
    incident = await school.post("incidents", FIGHT | {"participants": people})
    ada, bo = [each["id"] for each in incident["participants"]]
    await school.post(f"incidents/{incident['id']}/consequences", OSS | {"participant_id": ada})
    reviewed, closed = [(await school.post("incidents", FIGHT))["id"] for _ in range(2)]
    for number, status in ((reviewed, "under_review"), (closed, "under_review"), (closed, "dismissed")):
        await school.post(f"incidents/{number}/status", {"status": status}, status=200)
    return await kept_beside(school) | {
        "school": place["id"],
        "incident": incident["id"],
        "ada": ada,
        "bo": bo,
        "reviewed": reviewed,
        "closed": closed,
    }


async def kept_beside(school: HttpSchool) -> dict[str, int]:
    """A request of Bo's that was declined, with a statement, and a hold that was released."""
    request = (await school.post("school/people/s-1043/requests", REQUEST))["id"]
    await school.post(f"school/requests/{request}/statement", {"statement": "I was ill."}, 200)
    await school.post(f"school/requests/{request}/decide", DECLINED, 200)
    hold = (await school.post("school/people/s-1043/holds", {"reason": "Court"}))["id"]
    await school.ask("POST", f"school/holds/{hold}/release")
    return {"request": request, "hold": hold}


async def test_a_refusal_is_answered_as_its_example_shows(
    school: HttpSchool, numbers: dict[str, int]
) -> None:
    different = {}
    for code, (method, path, sent) in REFUSED.items():
        body = filled(sent, numbers)
        where = f"/v1/{path.format_map(numbers)}"
        answer = await school.client.request(method, where, json=body, headers=school.headers)
        shown = list(examples_of(Ask("ana", method, where, body), answer.status_code, code))
        told = answer.json()
        if told.get("error_code") != code or said(told) not in map(said, shown):
            different[code] = (told, shown)
    assert different == {}


def filled(body: Any, numbers: dict[str, int]) -> Any:
    """The body with the number of whoever is named in braces."""
    if not isinstance(body, dict) or "participant_id" not in body:
        return body
    return body | {"participant_id": numbers[body["participant_id"].strip("{}")]}


def said(body: dict[str, Any]) -> tuple[str, object]:
    """What an answer says, whichever day it is and however an incident is closed."""
    words, details = outline(body)
    return words.replace("dismissed", "resolved").replace("-_-_", "_"), details
