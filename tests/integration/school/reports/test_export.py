"""Files for the state: asked for over HTTP, and made by a worker in this process."""

import csv
from io import StringIO
from typing import Any

import pytest
from fastapi import FastAPI

from tests.integration.school.over_http import HttpSchool
from tests.integration.school.records import Records
from tests.integration.workers import runner_of

pytestmark = pytest.mark.anyio

YEAR = {"from": "2025-07-01", "to": "2026-06-30"}
ED_FI = "uri://ed-fi.org/"


@pytest.fixture
async def fight(records: Records) -> Records:
    """Ali, who also reported it, hit Ben, as Mr Fox saw; and a dismissed one."""
    await records.person("S1", "Ali")
    await records.person("S2", "Ben")
    await records.person("T1", "Fox", kind="staff")
    parts = (("S1", "Perpetrator,Reporter"), ("S2", "Victim"), ("T1", "Witness"))
    incident = await records.incident(
        "2026-02-02", "FGT", *parts, location="Classroom", description="=A fight", is_reported_to_police=True
    )
    await records.consequence(incident, "S1", "2026-02-03", "2026-02-05", 3, actual_days=2)
    await records.incident("2026-02-03", "TARD", ("S2", "Perpetrator"), status="dismissed")
    return records


async def file_of(app: FastAPI, school: HttpSchool, resource: str) -> tuple[str, list[dict[str, str]]]:
    """The job, and the rows of its file."""
    accepted = await school.post("school/exports", {**YEAR, "resource": resource}, 202)
    await runner_of(app).run_all()
    job = await school.get(f"jobs/{accepted['job_id']}")
    assert job["state"] == "SUCCESS", job
    answer = await school.client.get(f"/v1/jobs/{job['job_id']}/artifact", headers=school.headers)
    rows = list(csv.DictReader(StringIO(answer.text)))
    assert job["result"] == {"rows": len(rows)}
    return job["job_id"], rows


async def test_incidents_have_the_field_names_of_ed_fi(
    app: FastAPI, school: HttpSchool, fight: Records
) -> None:
    _, rows = await file_of(app, school, "discipline_incidents")

    assert rows == [
        {
            "incidentIdentifier": "2025-26/0001",
            "schoolId": str(fight.school_id),
            "incidentDate": "2026-02-02",
            "incidentTime": "10:00:00",
            "incidentDescription": "'=A fight",
            "incidentLocationDescriptor": f"{ED_FI}IncidentLocationDescriptor#Classroom",
            "reporterDescriptionDescriptor": "",
            "reportedToLawEnforcement": "true",
            "caseNumber": "",
            "incidentCost": "",
            "weaponDescriptor": "",
            "behaviorDescriptor": f"{ED_FI}BehaviorDescriptor#School Violation",
            "behaviorDetailedDescription": "Fighting / Physical aggression",
        }
    ]


async def test_whoever_was_part_of_an_exported_incident_stands_in_the_audit_log(
    app: FastAPI, school: HttpSchool, fight: Records
) -> None:
    job, _ = await file_of(app, school, "discipline_incidents")

    assert await fight.audited("school.export_read") == [(job, {"people": ["S1", "S2", "T1"]})]


@pytest.mark.parametrize(
    ("resource", "person", "field"),
    [
        ("student_behavior_associations", "S1", "studentUniqueId"),
        ("student_non_offender_associations", "S2", "studentUniqueId"),
        ("staff_associations", "T1", "staffUniqueId"),
        ("discipline_actions", "S1", "studentUniqueId"),
    ],
)
async def test_each_is_in_the_file_of_the_part_and_in_the_audit_log(
    app: FastAPI, school: HttpSchool, fight: Records, resource: str, person: str, field: str
) -> None:
    job, rows = await file_of(app, school, resource)

    assert [(row[field], row["incidentIdentifier"]) for row in rows] == [(person, "2025-26/0001")]
    assert await fight.audited("school.export_read") == [(job, {"people": [person]})]


async def test_several_codes_of_one_part_stand_beside_each_other(
    app: FastAPI, school: HttpSchool, fight: Records
) -> None:
    _, rows = await file_of(app, school, "student_behavior_associations")

    kind = f"{ED_FI}DisciplineIncidentParticipationCodeDescriptor#"
    assert rows[0]["disciplineIncidentParticipationCodeDescriptor"] == f"{kind}Perpetrator;{kind}Reporter"


async def test_action_tells_its_days_of_school(app: FastAPI, school: HttpSchool, fight: Records) -> None:
    _, rows = await file_of(app, school, "discipline_actions")

    assert rows[0]["disciplineDescriptor"] == f"{ED_FI}DisciplineDescriptor#Out of School Suspension"
    assert (rows[0]["disciplineActionLength"], rows[0]["actualDisciplineActionLength"]) == ("3", "2")


async def test_many_are_named_a_hundred_at_a_time(app: FastAPI, school: HttpSchool, records: Records) -> None:
    people = [await records.person(f"S{number:03}", f"Student {number}") for number in range(101)]
    await records.incident("2026-02-02", "FGT", *((person, "Perpetrator") for person in people))

    _, rows = await file_of(app, school, "student_behavior_associations")

    assert [row["studentUniqueId"] for row in rows] == people
    named = [details["people"] for _, details in await records.audited("school.export_read")]
    assert [len(each) for each in named] == [100, 1]


@pytest.mark.parametrize(
    ("resource", "asked", "code"),
    [
        ("discipline_actions", {"from": "2024-07-01", "to": "2025-06-30"}, "EXPORT_EMPTY"),
        ("discipline_actions", {"from": "2016-01-01", "to": "2025-12-31"}, "REPORT_SPAN_TOO_LONG"),
        ("discipline_actions", {"from": "2026-01-02", "to": "2026-01-01"}, "SPAN_INVALID"),
        ("staff_associations", {**YEAR, "school_id": 999}, "EXPORT_EMPTY"),
    ],
)
async def test_file_of_nobody_is_refused(
    school: HttpSchool, fight: Records, resource: str, asked: dict[str, Any], code: str
) -> None:
    await school.refused("POST", "school/exports", 422, code, {"resource": resource, **asked})

    assert await fight.count("jobs") == 0
