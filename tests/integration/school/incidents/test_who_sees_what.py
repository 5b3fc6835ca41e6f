"""Who sees which incidents, and what the audit log keeps of it."""

import asyncio
from typing import Any, Final

import httpx
import pytest

from tests.integration.conftest import Execute
from tests.integration.school.over_http import HttpSchool

pytestmark = pytest.mark.anyio

FIGHT: Final[dict[str, Any]] = {"occurred_at": "2025-10-01T15:20:00Z", "behavior_code": "FGT"}
TAKING_PART: Final = [
    {"person_id": "bo", "role": "Victim"},
    {"person_id": "ada", "role": "Perpetrator"},
]
ENTRIES: Final = """
    SELECT event, target, details, actor_subject FROM audit_log
    WHERE event LIKE 'school.incident%%' ORDER BY id
"""


@pytest.fixture
async def reported(school: HttpSchool, place: int) -> str:
    """The path of an incident of Ada and Bo."""
    return f"incidents/{(await school.post('incidents', FIGHT | {'participants': TAKING_PART}))['id']}"


async def test_a_read_leaves_one_entry_with_everybody_shown_and_its_purpose(
    school: HttpSchool, reported: str, execute: Execute
) -> None:
    await school.ask("GET", reported, headers={"X-Purpose": "parent meeting"})

    entry = (await execute(ENTRIES))[-1]
    assert (entry.event, entry.target, entry.actor_subject) == ("school.incident_read", reported[10:], "ana")
    assert entry.details == {"people": ["ada", "bo"], "purpose": "parent meeting"}


async def test_a_copy_that_is_current_was_read_as_well(
    school: HttpSchool, reported: str, execute: Execute
) -> None:
    first = await school.client.get(f"/v1/{reported}", headers=school.headers)
    tag = {"If-None-Match": first.headers["ETag"]}
    again = await school.client.get(f"/v1/{reported}", headers=school.headers | tag)

    assert again.status_code == 304
    assert [entry.details for entry in await execute(ENTRIES)][-2:] == [{"people": ["ada", "bo"]}] * 2


async def test_a_list_leaves_an_entry_with_the_person_who_was_asked_for(
    school: HttpSchool, reported: str, execute: Execute
) -> None:
    await school.get("incidents", person_id="bo")
    await school.get("incidents")

    assert [(entry.event, entry.details) for entry in await execute(ENTRIES)][-2:] == [
        ("school.incidents_listed", {"people": "bo"}),
        ("school.incidents_listed", {}),
    ]


async def test_a_read_that_finds_nothing_leaves_no_entry(
    school: HttpSchool, reported: str, execute: Execute
) -> None:
    before = len(await execute(ENTRIES))
    await school.refused("GET", "incidents/999999", 404, "INCIDENT_NOT_FOUND")

    assert len(await execute(ENTRIES)) == before


@pytest.mark.parametrize("purpose", ["", "a" * 201, "café"])
async def test_a_purpose_is_a_short_plain_text(school: HttpSchool, reported: str, purpose: str) -> None:
    headers = httpx.Headers(school.headers, encoding="utf-8")
    headers["X-Purpose"] = purpose

    assert (await school.client.get(f"/v1/{reported}", headers=headers)).status_code == 422


async def test_a_record_that_changes_as_it_is_read_is_told_as_it_was(
    school: HttpSchool, reported: str, execute: Execute
) -> None:
    await school.post(f"{reported}/participants", {"person_id": "cy", "role": "Witness"})
    read = await school.get(reported)

    shown = sorted(each["person_id"] for each in read["participants"])
    assert (await execute(ENTRIES))[-1].details == {"people": shown}


async def test_whoever_lacks_the_permission_knows_what_is_reported_by_oneself_only(
    school: HttpSchool, reported: str
) -> None:
    teacher = await key_of(school, "school:read", "school:write")
    staff = await key_of(school, "school:read", "school:others")
    own = await teacher.post("incidents", FIGHT | {"participants": TAKING_PART})

    assert [each["id"] for each in (await teacher.get("incidents"))["data"]] == [own["id"]]
    assert len((await staff.get("incidents"))["data"]) == 2
    await teacher.refused("GET", reported, 404, "INCIDENT_NOT_FOUND")
    await teacher.refused("PATCH", reported, 404, "INCIDENT_NOT_FOUND", {"location": "Stadium"})
    await teacher.refused("POST", f"{reported}/participants", 404, "INCIDENT_NOT_FOUND", TAKING_PART[0])
    path = f"incidents/{own['id']}"
    assert (await teacher.patch(path, {"location": "Stadium"}))["location"] == "Stadium"
    await teacher.refused("POST", f"{path}/status", 403, "FORBIDDEN", {"status": "under_review"})
    assert (await staff.get(path))["id"] == own["id"]


async def key_of(school: HttpSchool, *scopes: str) -> HttpSchool:
    """The school as a key sees it."""
    account = await school.post("service-accounts", {"name": "Robot"})
    key = await school.post(f"service-accounts/{account['id']}/keys", {"name": "Key", "scopes": list(scopes)})
    return HttpSchool(school.client, {"X-API-Key": key["key"]})


async def test_of_suspensions_at_once_on_the_same_days_one_is_decided(school: HttpSchool, place: int) -> None:
    cases = [await school.post("incidents", FIGHT | {"participants": TAKING_PART}) for _ in range(4)]

    async def suspend(case: dict[str, Any]) -> int:
        ada = next(each["id"] for each in case["participants"] if each["person_id"] == "ada")
        body = {"participant_id": ada, "code": "OSS", "start_date": "2025-10-02"}
        path = f"/v1/incidents/{case['id']}/consequences"
        return (await school.client.post(path, json=body, headers=school.headers)).status_code

    assert sorted(await asyncio.gather(*map(suspend, cases))) == [201, 409, 409, 409]


async def test_incidents_reported_at_once_have_numbers_of_their_own(school: HttpSchool, place: int) -> None:
    body = FIGHT | {"school_id": place}
    made = await asyncio.gather(*(school.post("incidents", body) for _ in range(6)))

    assert sorted(each["number"] for each in made) == [f"2025-26/{number:04}" for number in range(1, 7)]
