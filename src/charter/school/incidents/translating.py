"""Incidents, and what belongs to them, as the contract has them."""

from typing import Any, Final
from zoneinfo import ZoneInfo

from charter.school.incidents.domain import Actor, Incident, Listed, Named, Participant, named
from charter.school.incidents.outcomes import Consequence, ConsequenceType, Notice
from charter.school.incidents.service import IncidentFile
from charter.shared.money import format_amount, parse_amount
from contract import models
from contract_runtime import Caller

COLUMNS: Final = {
    "reported_to_police": "is_reported_to_police",
    "code": "consequence_code",
    "start_date": "starts_on",
    "end_date": "ends_on",
}
"""What rows call what the contract has another name for."""


def actor_of(caller: Caller) -> Actor:
    """Who does it: the runtime has put permissions among the roles."""
    return Actor(caller.subject, "school:others" in caller.roles)


def renamed(given: dict[str, Any]) -> dict[str, Any]:
    """Fields under the names that rows have for them; a cost is two of them."""
    fields = {COLUMNS.get(name, name): value for name, value in given.items()}
    if "cost" in fields:
        cost: models.IncidentCost | None = fields["cost"]
        fields["cost_currency"] = None if cost is None else cost.currency
        fields["cost"] = None if cost is None else parse_amount(cost.amount, cost.currency)
    return fields


def named_in(body: models.ParticipantCreate) -> Named:
    """Somebody who is to be part of an incident."""
    role = None if body.role is None else body.role.value
    return named(body.person_id, role, [each.value for each in body.roles or ()])


def listed_to_contract(listed: Listed) -> models.IncidentSummary:
    """An incident in a list."""
    return models.IncidentSummary(
        **_common(listed.incident),
        participant_count=listed.participants,
        consequence_count=listed.consequences,
    )


def file_to_contract(filed: IncidentFile) -> models.Incident:
    """An incident with all that belongs to it."""
    incident = filed.incident
    reporter, weapon = incident.reporter_kind, incident.weapon
    return models.Incident(
        **_common(incident),
        description=incident.description,
        reporter_kind=None if reporter is None else models.OptionalReporterKind(reporter),
        reported_to_police=incident.is_reported_to_police,
        case_number=incident.case_number,
        weapon=None if weapon is None else models.OptionalWeapon(weapon),
        cost=_cost(incident),
        evidence_note=incident.evidence_note,
        status_reason=incident.status_reason,
        participants=[participant_to_contract(each) for each in filed.participants],
        consequences=[consequence_to_contract(each) for each in filed.consequences],
        notices=[notice_to_contract(each) for each in filed.notices],
    )


def _common(incident: Incident) -> dict[str, Any]:
    location, severity = incident.location, incident.severity
    return {
        "id": incident.id,
        "number": incident.name,
        "school_id": incident.school_id,
        "school_year": incident.school_year,
        "occurred_at": incident.occurred_at.astimezone(ZoneInfo(incident.time_zone)),
        "time_zone": incident.time_zone,
        "behavior_code": incident.behavior_code,
        "severity": None if severity is None else models.OptionalSeverity(severity),
        "location": None if location is None else models.OptionalIncidentLocation(location),
        "status": models.IncidentStatus(incident.status),
        "created_by": incident.created_by,
        "created_at": incident.created_at,
        "updated_at": incident.updated_at,
    }


def _cost(incident: Incident) -> models.IncidentCost | None:
    if incident.cost is None or incident.cost_currency is None:
        return None
    currency = incident.cost_currency
    return models.IncidentCost(amount=format_amount(incident.cost, currency), currency=currency)


def participant_to_contract(participant: Participant) -> models.Participant:
    """Somebody who was part of an incident."""
    roles = [models.ParticipantRole(role) for role in participant.roles]
    return models.Participant(
        id=participant.id,
        person_id=participant.person_id,
        person_kind=models.PersonKind(participant.kind),
        name=participant.name,
        role=roles[0],
        roles=roles,
        grade=participant.grade,
    )


def consequence_to_contract(consequence: Consequence) -> models.Consequence:
    """What followed for somebody."""
    reason = consequence.difference_reason
    return models.Consequence(
        id=consequence.id,
        participant_id=consequence.participant_id,
        person_id=consequence.person_id,
        code=models.ConsequenceCode(consequence.consequence_code),
        start_date=consequence.starts_on,
        end_date=consequence.ends_on,
        length_days=consequence.length_days,
        actual_days=consequence.actual_days,
        difference_reason=None if reason is None else models.OptionalDifferenceReason(reason),
        notes=consequence.notes,
        status=models.ConsequenceStatus(consequence.status),
        created_by=consequence.created_by,
        created_at=consequence.created_at,
        updated_at=consequence.updated_at,
    )


def notice_to_contract(notice: Notice) -> models.Notice:
    """What a guardian was told."""
    return models.Notice(
        id=notice.id,
        person_id=notice.person_id,
        guardian=notice.guardian,
        channel=models.NoticeChannel(notice.channel),
        sent_at=notice.sent_at,
        sent_by=notice.sent_by,
        message=notice.message,
        acknowledged_at=notice.acknowledged_at,
    )


def type_to_contract(kind: ConsequenceType) -> models.ConsequenceType:
    """What can follow."""
    return models.ConsequenceType(
        code=models.ConsequenceCode(kind.code),
        description=kind.description,
        discipline_descriptor=kind.discipline_descriptor,
        is_suspension=kind.is_suspension,
    )
