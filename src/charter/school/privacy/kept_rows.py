"""What is destroyed and what is left of it, as SQL.

Rows are locked before they are looked at again: whoever places a hold, records a request or adds somebody to
an incident meanwhile refers to one of them, and so waits, or is waited for.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from sqlalchemy import text

from charter.platform.database.connections import Connection
from charter.school.privacy.retention import Kept
from charter.shared.tenants import TenantId

BATCH: Final = 200
_KEPT_BY_RIGHT: Final = """(
    EXISTS (SELECT 1 FROM school_holds AS hold WHERE hold.tenant_id = person.tenant_id
            AND hold.person_id = person.person_id AND hold.released_at IS NULL)
    OR EXISTS (SELECT 1 FROM school_requests AS request WHERE request.tenant_id = person.tenant_id
               AND request.person_id = person.person_id AND request.status = 'open'))"""
_IS_OLD: Final = f"""incident.tenant_id = :tenant AND incident.occurred_on < :before
    AND incident.occurred_at < CAST(:before AS date) + 2
    AND NOT EXISTS (
        SELECT 1 FROM school_participants AS part
        JOIN school_people AS person ON person.tenant_id = part.tenant_id
            AND person.person_id = part.person_id
        WHERE part.tenant_id = incident.tenant_id AND part.incident_id = incident.id
            AND (person.left_on >= :before OR {_KEPT_BY_RIGHT}
                 OR EXISTS (SELECT 1 FROM school_participants AS later
                            JOIN school_incidents AS another ON another.tenant_id = later.tenant_id
                                AND another.id = later.incident_id
                            WHERE later.tenant_id = person.tenant_id AND later.person_id = person.person_id
                                AND another.occurred_on >= :before)))"""
_FIND_INCIDENTS: Final = text(f"""
SELECT incident.id FROM school_incidents AS incident WHERE {_IS_OLD}
ORDER BY incident.occurred_at LIMIT :most FOR UPDATE OF incident SKIP LOCKED
""")
_LOCK_PEOPLE: Final = text("""
SELECT person.person_id FROM school_people AS person
WHERE person.tenant_id = :tenant AND person.person_id IN (
    SELECT part.person_id FROM school_participants AS part
    WHERE part.tenant_id = :tenant AND part.incident_id = ANY(:incidents))
ORDER BY person.person_id FOR UPDATE
""")
_LOOK_AGAIN: Final = text(f"""
SELECT incident.id FROM school_incidents AS incident WHERE incident.id = ANY(:incidents) AND {_IS_OLD}
""")
_COUNT: Final = text("""
INSERT INTO school_purged_counts AS kept
    (tenant_id, school_id, school_year, behavior_code, incidents, perpetrators, suspension_days)
SELECT :tenant, coalesce(incident.school_id, 0), incident.school_year, incident.behavior_code,
       count(DISTINCT incident.id), count(DISTINCT part.person_id),
       coalesce(sum(coalesce(consequence.actual_days, consequence.length_days)), 0)
FROM school_incidents AS incident
LEFT JOIN school_participants AS part ON part.tenant_id = incident.tenant_id
    AND part.incident_id = incident.id AND part.roles @> ARRAY['Perpetrator']
LEFT JOIN school_consequences AS consequence ON consequence.tenant_id = incident.tenant_id
    AND consequence.participant_id = part.id AND consequence.is_suspension AND consequence.status <> 'waived'
WHERE incident.tenant_id = :tenant AND incident.id = ANY(:incidents) AND incident.status <> 'dismissed'
GROUP BY incident.school_id, incident.school_year, incident.behavior_code
ON CONFLICT (tenant_id, school_id, school_year, behavior_code) DO UPDATE SET
    incidents = kept.incidents + excluded.incidents,
    perpetrators = kept.perpetrators + excluded.perpetrators,
    suspension_days = kept.suspension_days + excluded.suspension_days
""")
_DELETE: Final = text("DELETE FROM school_incidents WHERE tenant_id = :tenant AND id = ANY(:incidents)")
_HAS_LEFT: Final = f"""person.tenant_id = :tenant AND person.left_on < :before AND NOT {_KEPT_BY_RIGHT}
    AND NOT EXISTS (SELECT 1 FROM school_participants AS part WHERE part.tenant_id = person.tenant_id
                    AND part.person_id = person.person_id)"""
_FIND_PEOPLE: Final = text(f"""
SELECT person.person_id FROM school_people AS person WHERE {_HAS_LEFT}
ORDER BY person.person_id LIMIT :most FOR UPDATE OF person SKIP LOCKED
""")
_STILL_GONE: Final = text(f"""
SELECT person.person_id FROM school_people AS person WHERE person.person_id = ANY(:people) AND {_HAS_LEFT}
""")
_FORGET: Final = tuple(
    text(f"DELETE FROM {table} WHERE tenant_id = :tenant AND person_id = ANY(:people)")
    for table in ("school_disclosures", "school_requests", "school_holds", "school_people")
)
_TENANTS: Final = text("SELECT tenant_id, retention_years FROM school_settings ORDER BY tenant_id")


class SqlRecords:
    """The records of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def list_tenants(self) -> Sequence[Kept]:
        rows = await self._connection.execute(_TENANTS)
        return [Kept(TenantId(row.tenant_id), row.retention_years) for row in rows]

    async def purge_incidents(self, before: date) -> int:
        values = {"tenant": self._tenant, "before": before}
        found = await self._connection.execute(_FIND_INCIDENTS, {**values, "most": BATCH})
        incidents = [row.id for row in found]
        await self._connection.execute(_LOCK_PEOPLE, {"tenant": self._tenant, "incidents": incidents})
        old = await self._connection.execute(_LOOK_AGAIN, {**values, "incidents": incidents})
        destroyed = {"tenant": self._tenant, "incidents": [row.id for row in old]}
        await self._connection.execute(_COUNT, destroyed)
        await self._connection.execute(_DELETE, destroyed)
        return len(destroyed["incidents"])

    async def purge_people(self, before: date) -> int:
        values = {"tenant": self._tenant, "before": before}
        found = await self._connection.execute(_FIND_PEOPLE, {**values, "most": BATCH})
        people = [row.person_id for row in found]
        gone = await self._connection.execute(_STILL_GONE, {**values, "people": people})
        forgotten = {"tenant": self._tenant, "people": [row.person_id for row in gone]}
        for statement in _FORGET:
            await self._connection.execute(statement, forgotten)
        return len(forgotten["people"])
