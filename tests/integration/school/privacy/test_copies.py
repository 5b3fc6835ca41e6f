"""Copies for a person or a parent, over HTTP: others are roles, wherever their names stand."""

import base64
import json
from hashlib import sha256
from html import unescape
from typing import Any

import pytest

from tests.integration.school.over_http import HttpSchool
from tests.integration.school.records import Records

pytestmark = pytest.mark.anyio

OTHERS = ("Ben", "Tan", "Cho", "Lee", "Dewi", "Lestari", "Fox", "S2", "S3", "T9")


@pytest.fixture
async def record(records: Records) -> Records:
    """Ali hit Ben, Cho saw it, Mr Fox reported it; Dewi is only spoken of."""
    await records.person("S1", "Ali Hassan")
    await records.person("S2", "Ben Tan")
    await records.person("S3", "Cho Lee")
    await records.person("S4", "Dewi Lestari")
    await records.person("T9", "Fox", kind="staff", grade=None)
    incident = await records.incident(
        "2026-02-02",
        "FGT",
        *(("S1", "Perpetrator"), ("S2", "Victim,Witness"), ("S3", "Witness"), ("T9", "Reporter")),
        description="Ali Hassan hit BEN; Cho's friend Dewi Lestari ran for Mr Fox <at once>.",
        evidence_note="A film by S3",
    )
    await records.consequence(incident, "S1", "2026-02-03", "2026-02-05", 3, notes="Apart from Ben Tan")
    await records.consequence(incident, "S2", "2026-02-03", "2026-02-03", 1, notes="Of Ben alone")
    for person, guardian in (("S1", "Mrs Hassan"), ("S2", "Mrs Tan")):
        await records.add(
            "school_notices",
            incident_id=incident,
            person_id=person,
            guardian=guardian,
            channel="letter",
            sent_at="2026-02-03T01:00:00Z",
            sent_by="ana",
            message="Your son and Cho Lee met",
        )
    return records


@pytest.fixture
async def told(school: HttpSchool, record: Records) -> Records:
    """Something was asked for and told besides."""
    asked = {"kind": "amendment", "requested_by": "The mother", "received_on": "2026-02-10"}
    incident = (await record.execute("SELECT id FROM school_incidents"))[0].id
    request = await school.post(
        "school/people/S1/requests", {**asked, "what": "Ben began", "incident_id": incident}
    )
    await school.post(f"school/requests/{request['id']}/statement", {"statement": "Tan hit me first"}, 200)
    told = {"kind": "disclosure", "recipient": "Police", "basis": "health_or_safety_emergency"}
    at = {"what": "What Cho saw", "threat": "Ben is in danger", "disclosed_at": "2026-02-04T00:00:00Z"}
    await school.post("school/people/S1/disclosures", told | at)
    return record


async def test_copy_names_nobody_but_its_person(school: HttpSchool, told: Records) -> None:
    copy = await school.get("school/people/S1/copy")

    text = json.dumps(copy)
    assert not [name for name in OTHERS if name in text]
    assert copy["name"] == "Ali Hassan"


async def test_others_are_the_roles_that_they_had(school: HttpSchool, told: Records) -> None:
    copy = await school.get("school/people/S1/copy")

    incident = copy["incidents"][0]
    assert incident["others"] == ["Victim 1 (student)", "Witness 1 (student)", "Reporter 1 (staff)"]
    assert incident["description"] == (
        "Ali Hassan hit [Victim 1]; [Witness 1] friend [name withheld] ran for Mr [Reporter 1] <at once>."
    )
    assert incident["evidence_note"] == "A film by [Witness 1]"
    assert incident["roles"] == ["Perpetrator"]
    assert incident["statements"] == ["[Victim 1] hit me first"]
    assert copy["requests"][0]["what"] == "[name withheld] began"
    assert copy["requests"][0]["number"] == "2025-26/0001"
    assert copy["disclosures"][0]["threat"] == "[name withheld] is in danger"


async def test_who_is_spoken_of_is_known_in_other_spellings_and_from_other_incidents(
    school: HttpSchool, told: Records
) -> None:
    await told.person("S5", "Élodie Y\u0131ld\u0131z")
    await told.incident(
        "2026-03-02", "FGT", ("S1", "Perpetrator"), description="As with Ben before; ELODIE YILDIZ saw it."
    )
    latest = (await school.get("school/people/S1/copy"))["incidents"][0]

    assert latest["description"] == "As with [name withheld] before; [name withheld] saw it."


async def test_what_followed_for_others_is_no_part_of_a_copy(school: HttpSchool, told: Records) -> None:
    incident = (await school.get("school/people/S1/copy"))["incidents"][0]

    assert [each["notes"] for each in incident["consequences"]] == ["Apart from [Victim 1]"]
    assert [each["guardian"] for each in incident["notices"]] == ["Mrs Hassan"]
    assert incident["notices"][0]["message"] == "Your son and [Witness 1] met"


async def test_victim_learns_no_perpetrator(school: HttpSchool, told: Records) -> None:
    copy = await school.get("school/people/S2/copy")

    assert copy["incidents"][0]["description"].startswith("[Perpetrator 1] hit BEN;")
    assert "Ali" not in json.dumps(copy)
    assert copy["requests"] == []


async def test_page_says_the_same_and_may_load_nothing(school: HttpSchool, told: Records) -> None:
    answer = await page_of(school, "S1")

    style = answer.text.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(sha256(style.encode()).digest()).decode()
    policy = answer.headers["content-security-policy"]
    body = answer.text.partition("<body>")[2]
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert "<script" not in answer.text
    assert " style=" not in body
    assert not [name for name in OTHERS if name in unescape(body)]
    assert "hit [Victim 1]; [Witness 1]" in body
    assert "&lt;at once&gt;" in body
    assert "Victim 1 (student), Witness 1 (student), Reporter 1 (staff)" in body


async def test_empty_record_is_a_page_too(school: HttpSchool, records: Records) -> None:
    await records.person("S1", "<b>Ali</b>", grade=None, school_id=None)

    answer = await page_of(school, "S1")

    assert "<h1>Record of &lt;b&gt;Ali&lt;/b&gt;</h1>" in answer.text
    assert answer.text.count("None.") == 3


async def test_copy_is_written_down(school: HttpSchool, told: Records) -> None:
    await school.ask("GET", "school/people/S1/copy", headers={"X-Purpose": "Access"})

    assert await told.audited("school.copy_made") == [("S1", {"purpose": "Access"})]


async def page_of(school: HttpSchool, person_id: str) -> Any:
    return await school.client.get(
        f"/v1/school/people/{person_id}/copy", headers={**school.headers, "Accept": "text/html"}
    )
