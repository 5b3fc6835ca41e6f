"""Who was told, what was asked for, and what may not be destroyed, over HTTP."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.integration.school.over_http import HttpSchool
from tests.integration.school.records import Records

pytestmark = pytest.mark.anyio

TOLD: dict[str, Any] = {
    "kind": "disclosure",
    "recipient": "SMK Taman Desa",
    "basis": "other_school",
    "what": "The record",
    "disclosed_at": "2026-02-03T09:00:00+08:00",
}
ASKED: dict[str, Any] = {
    "kind": "amendment",
    "requested_by": "The mother",
    "what": "It was another day",
    "received_on": "2026-02-10",
}


@pytest.fixture
async def ali(records: Records) -> str:
    return await records.person("S1", "Ali")


async def test_what_was_told_is_listed_the_latest_first(
    school: HttpSchool, records: Records, ali: str
) -> None:
    path = f"school/people/{ali}/disclosures"
    first = await school.post(path, TOLD)
    later = await school.post(path, {**TOLD, "kind": "request", "disclosed_at": "2026-03-03T09:00:00Z"})

    page = await school.ask("GET", path, headers={"X-Purpose": "A parent asks"})

    assert [each["id"] for each in page["data"]] == [later["id"], first["id"]]
    assert first["disclosed_at"] == "2026-02-03T01:00:00Z"
    assert first["recorded_by"] == "ana"
    assert (await records.audited("school.disclosure_recorded"))[0] == (str(first["id"]), {"person": "S1"})
    assert await records.audited("school.disclosures_read") == [
        ("S1", {"people": ["S1"], "purpose": "A parent asks"})
    ]


async def test_disclosure_is_not_told_of_before_it_happened(school: HttpSchool, ali: str) -> None:
    body = {**TOLD, "disclosed_at": (datetime.now(UTC) + timedelta(hours=1)).isoformat()}

    details = await school.refused(
        "POST", f"school/people/{ali}/disclosures", 422, "RECORDED_TOO_EARLY", body
    )

    assert details == {"field": "disclosed_at"}


async def test_emergency_needs_the_threat_that_it_stands_on(school: HttpSchool, ali: str) -> None:
    path = f"school/people/{ali}/disclosures"
    emergency = {**TOLD, "basis": "health_or_safety_emergency"}

    await school.refused("POST", path, 422, "THREAT_REQUIRED", emergency)
    told = await school.post(path, {**emergency, "threat": "Two witnesses saw a knife."})

    assert told["threat"] == "Two witnesses saw a knife."


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "disclosures", TOLD),
        ("GET", "disclosures", None),
        ("POST", "requests", ASKED),
        ("POST", "holds", {"reason": "Court"}),
        ("GET", "copy", None),
    ],
)
async def test_nothing_is_kept_of_nobody(
    school: HttpSchool, records: Records, method: str, path: str, body: Any
) -> None:
    await school.refused(method, f"school/people/nobody/{path}", 404, "PERSON_NOT_FOUND", body)


async def test_request_is_due_after_45_days_and_closed_once(
    school: HttpSchool, records: Records, ali: str
) -> None:
    asked = await school.post(f"school/people/{ali}/requests", ASKED)
    decision = {"status": "declined", "decision": "Two witnesses confirm the day."}
    decide = f"school/requests/{asked['id']}/decide"

    decided = await school.post(decide, decision, 200)
    details = await school.refused("POST", decide, 409, "RECORD_REQUEST_CLOSED", decision)

    assert date.fromisoformat(asked["due_on"]) == date(2026, 2, 10) + timedelta(days=45)
    assert (decided["status"], decided["decided_by"]) == ("declined", "ana")
    assert details == {"request_id": asked["id"], "status": "declined"}
    await school.refused("POST", "school/requests/999/decide", 404, "RECORD_REQUEST_NOT_FOUND", decision)


async def test_what_is_due_first_is_listed_first(school: HttpSchool, ali: str) -> None:
    path = f"school/people/{ali}/requests"
    later = await school.post(path, {**ASKED, "kind": "access"})
    first = await school.post(path, {**ASKED, "received_on": "2026-01-10"})
    closed = await school.post(path, ASKED)
    await school.post(
        f"school/requests/{closed['id']}/decide", {"status": "withdrawn", "decision": "By the mother"}, 200
    )

    page = await school.ask("GET", "school/requests", params={"status": "open"})

    assert [each["id"] for each in page["data"]] == [first["id"], later["id"]]


async def test_request_is_about_an_incident_of_that_person(
    school: HttpSchool, records: Records, ali: str
) -> None:
    ben = await records.person("S2", "Ben")
    incident = await records.incident("2026-02-02", "FGT", (ben, "Perpetrator"))
    path, body = f"school/people/{ali}/requests", {**ASKED, "incident_id": incident}

    details = await school.refused("POST", path, 422, "INCIDENT_NOT_OF_PERSON", body)

    assert details == {"incident_id": incident}
    await school.refused("POST", path, 422, "RECORDED_TOO_EARLY", {**ASKED, "received_on": "2100-01-01"})


async def test_statement_stays_beside_the_incident_and_changes_nothing_of_it(
    school: HttpSchool, records: Records, ali: str
) -> None:
    incident = await records.incident("2026-02-02", "FGT", (ali, "Perpetrator"))
    asked = await school.post(f"school/people/{ali}/requests", {**ASKED, "incident_id": incident})
    attach, said = f"school/requests/{asked['id']}/statement", {"statement": "I was ill."}

    await school.post(attach, said, 200)
    await school.refused("POST", attach, 409, "STATEMENT_REFUSED", said)
    history = await school.get(f"school/people/{ali}/history")

    assert history["data"][0]["statements"] == ["I was ill."]
    assert await records.audited("school.statement_attached") == [(str(asked["id"]), {"person": "S1"})]


@pytest.mark.parametrize(
    ("kind", "status"), [("access", "declined"), ("amendment", "granted"), ("amendment", "withdrawn")]
)
async def test_statement_is_for_what_stays_as_it_is(
    school: HttpSchool, ali: str, kind: str, status: str
) -> None:
    asked = await school.post(f"school/people/{ali}/requests", {**ASKED, "kind": kind})
    decision = {"status": status, "decision": "So be it"}
    await school.post(f"school/requests/{asked['id']}/decide", decision, 200)

    await school.refused(
        "POST", f"school/requests/{asked['id']}/statement", 409, "STATEMENT_REFUSED", {"statement": "No"}
    )


async def test_hold_is_released_once(school: HttpSchool, ali: str) -> None:
    hold = await school.post(f"school/people/{ali}/holds", {"reason": "Court"})
    release = f"school/holds/{hold['id']}/release"

    released = await school.ask("POST", release)
    await school.refused("POST", release, 409, "LEGAL_HOLD_RELEASED")
    await school.refused("POST", "school/holds/999/release", 404, "LEGAL_HOLD_NOT_FOUND")

    assert (hold["released_at"], released["released_by"]) == (None, "ana")
    assert (await school.get("school/holds"))["data"] == [released]


async def test_settings_have_defaults_and_are_set_one_by_one(school: HttpSchool) -> None:
    assert await school.get("school/settings") == {
        "time_zone": "UTC",
        "retention_years": 5,
        "suppress_below": 10,
    }
    changed = await school.patch("school/settings", {"retention_years": 7, "time_zone": "Asia/Kuala_Lumpur"})
    nothing = await school.patch("school/settings", {})

    assert changed == {"time_zone": "Asia/Kuala_Lumpur", "retention_years": 7, "suppress_below": 10}
    assert nothing == changed
    await school.refused("PATCH", "school/settings", 422, "TIME_ZONE_UNKNOWN", {"time_zone": "Mars/Olympus"})


async def test_codes_are_there_whoever_sets_settings_first(school: HttpSchool) -> None:
    await school.patch("school/settings", {"suppress_below": 5})

    assert (await school.get("behavior-codes"))["pagination"]["total"] == 17
