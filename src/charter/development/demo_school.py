"""A school to look at: Riverside High, with incidents of the last weeks and what followed."""

from datetime import datetime, timedelta
from typing import Any, Final

from charter.feature import Services
from charter.school.incidents.domain import Actor, IncidentFilter, Named
from charter.school.incidents.service import IncidentFile
from charter.school.services import SchoolServices
from charter.shared.tenants import TenantId

SCHOOL: Final = {"name": "Riverside High", "time_zone": "Asia/Kuala_Lumpur", "year_starts_month": 1}
PEOPLE: Final = """
s-1001 student 9 Aisyah Rahman
s-1002 student 9 Ben Tan
s-1003 student 10 Chitra Nair
s-1004 student 10 Danial Idris
t-1 staff - Farah Osman
"""
HAPPENED: Final = """
20 TARD Classroom | s-1001 Perpetrator, t-1 Reporter | WARN
13 FGT Hallway or stairs | s-1002 Perpetrator, s-1003 Victim, s-1004 Witness, t-1 Reporter | OSS
9 TECH Library/media center | s-1004 Perpetrator | DETN
3 FGT Athletic field or playground | s-1002 Perpetrator, s-1001 Victim | ISS
"""
"""Days ago, code and place; who was part of it; what followed on the next day."""


async def seed_school(services: Services, tenant: TenantId, subject: str, now: datetime) -> None:
    """Keep a school with its people and incidents, unless there is any school."""
    known, actor = services.get(SchoolServices), Actor(subject, sees_others=True)
    if (await known.schools.list_page(tenant, 1, 1)).total:
        return
    school = await known.schools.create(tenant, SCHOOL | {"id": 0})
    for line in PEOPLE.strip().splitlines():
        person_id, kind, grade, name = line.split(maxsplit=3)
        of_student = {"grade": grade, "school_id": school.id} if kind == "student" else {}
        person = {"person_id": person_id, "kind": kind, "name": name, "left_on": None}
        await known.people.create(tenant, {"grade": None, "school_id": None} | person | of_student)
    if (await known.incidents.list_page(tenant, actor, IncidentFilter(), 1, 1))[1]:
        return
    for line in HAPPENED.strip().splitlines():
        await _report(known, tenant, actor, school.id, now, *(part.strip() for part in line.split("|")))


async def _report(
    known: SchoolServices,
    tenant: TenantId,
    actor: Actor,
    school_id: int,
    now: datetime,
    *line: str,
) -> None:
    what, who, then = line
    ago, code, location = what.split(maxsplit=2)
    unsaid = ("description", "case_number", "weapon", "cost", "cost_currency", "evidence_note")
    given: dict[str, Any] = dict.fromkeys(unsaid) | {
        "school_id": school_id,
        "occurred_at": now - timedelta(days=int(ago)),
        "behavior_code": code,
        "location": location,
        "reporter_kind": "Staff",
        "is_reported_to_police": False,
    }
    people = [Named(person_id, (role,)) for person_id, role in (each.split() for each in who.split(", "))]
    await _follow(known, tenant, actor, await known.incidents.report(tenant, actor, given, people), then)


async def _follow(
    known: SchoolServices, tenant: TenantId, actor: Actor, filed: IncidentFile, code: str
) -> None:
    incident, (student, *_) = filed.incident, filed.participants
    await known.incidents.decide(tenant, actor, incident.id, "under_review", None)
    first = incident.occurred_on + timedelta(days=1)
    consequence: dict[str, Any] = {
        "participant_id": student.id,
        "consequence_code": code,
        "starts_on": first,
        "ends_on": first + timedelta(days=2 if code in {"ISS", "OSS"} else 0),
        "length_days": None,
        "notes": None,
    }
    await known.consequences.add(tenant, actor, incident.id, consequence, allow_overlap=False)
    notice = {"person_id": student.person_id, "guardian": "Mother", "channel": "phone", "sent_at": None}
    message = "We told her what happened and what follows."
    await known.notices.add(tenant, actor, incident.id, notice | {"message": message})
    await known.incidents.decide(tenant, actor, incident.id, "resolved", None)
