"""What files of exports are made of, as SQL: some rows at a time, in the order in which they were written."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import TextClause, text

from charter.platform.database.connections import Connection
from charter.school.reports.periods import Span
from charter.shared.tenants import TenantId

_INCIDENT: Final = """incident.id AS incident_id, incident.school_year, incident.number, incident.school_id,
       coalesce(code.behavior_descriptor, 'Other') AS behavior_descriptor, code.description AS behavior"""
_OF_THE_DAYS: Final = """
JOIN school_behavior_codes AS code ON code.tenant_id = incident.tenant_id
    AND code.code = incident.behavior_code
WHERE incident.tenant_id = :tenant AND incident.status <> 'dismissed'
    AND incident.occurred_on BETWEEN :first AND :last
    AND (CAST(:school_id AS bigint) IS NULL OR incident.school_id = CAST(:school_id AS bigint))
"""
_INCIDENTS: Final = f"""
SELECT incident.id AS row_id, {_INCIDENT}, incident.occurred_on, incident.occurred_at, incident.time_zone,
       incident.description, incident.location, incident.reporter_kind, incident.is_reported_to_police,
       incident.case_number, incident.weapon, incident.cost, incident.cost_currency,
       ARRAY(SELECT participant.person_id FROM school_participants AS participant
             WHERE participant.tenant_id = incident.tenant_id
                 AND participant.incident_id = incident.id) AS people
FROM school_incidents AS incident {_OF_THE_DAYS} AND incident.id > :after
ORDER BY incident.id LIMIT :most
"""
_PARTICIPANTS: Final = f"""
SELECT participant.id AS row_id, {_INCIDENT}, participant.person_id, participant.roles,
       ARRAY[participant.person_id] AS people
FROM school_participants AS participant
JOIN school_people AS person ON person.tenant_id = participant.tenant_id
    AND person.person_id = participant.person_id
JOIN school_incidents AS incident ON incident.tenant_id = participant.tenant_id
    AND incident.id = participant.incident_id {_OF_THE_DAYS}
    AND participant.tenant_id = :tenant AND participant.id > :after AND {{these}}
ORDER BY participant.id LIMIT :most
"""
_OFFENDING: Final = "participant.roles @> ARRAY['Perpetrator']"
_ACTIONS: Final = f"""
SELECT consequence.id AS row_id, {_INCIDENT}, consequence.person_id, consequence.starts_on,
       consequence.length_days, consequence.actual_days, consequence.difference_reason,
       type.discipline_descriptor, ARRAY[consequence.person_id] AS people
FROM school_consequences AS consequence
JOIN school_consequence_types AS type ON type.code = consequence.consequence_code
JOIN school_people AS person ON person.tenant_id = consequence.tenant_id
    AND person.person_id = consequence.person_id
JOIN school_incidents AS incident ON incident.tenant_id = consequence.tenant_id
    AND incident.id = consequence.incident_id {_OF_THE_DAYS}
    AND consequence.tenant_id = :tenant AND consequence.id > :after AND consequence.status <> 'waived'
    AND person.kind = 'student'
ORDER BY consequence.id LIMIT :most
"""
_STATEMENTS: Final[Mapping[str, TextClause]] = {
    "discipline_incidents": text(_INCIDENTS),
    "student_behavior_associations": text(
        _PARTICIPANTS.format(these=f"person.kind = 'student' AND {_OFFENDING}")
    ),
    "student_non_offender_associations": text(
        _PARTICIPANTS.format(these=f"person.kind = 'student' AND NOT {_OFFENDING}")
    ),
    "staff_associations": text(_PARTICIPANTS.format(these="person.kind = 'staff'")),
    "discipline_actions": text(_ACTIONS),
}


class SqlExported:
    """The rows of one tenant's files, over `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def list_rows(
        self, resource: str, span: Span, school_id: int | None, *, after: int, most: int
    ) -> Sequence[Mapping[str, Any]]:
        values = {
            "tenant": self._tenant,
            "first": span.first,
            "last": span.last,
            "school_id": school_id,
            "after": after,
            "most": most,
        }
        rows = await self._connection.execute(_STATEMENTS[resource], values)
        return [row._asdict() for row in rows]
