"""The whole record of a person, as SQL."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from sqlalchemy import text

from charter.platform.database.connections import Connection
from charter.school.privacy.copying import Other, WholeIncident
from charter.school.privacy.redaction import LETTERS
from charter.shared.tenants import TenantId

_PERSON: Final = text("""
SELECT person.person_id, person.kind, person.name, person.grade, school.name AS school
FROM school_people AS person
LEFT JOIN schools AS school ON school.tenant_id = person.tenant_id AND school.id = person.school_id
WHERE person.tenant_id = :tenant AND person.person_id = :person
""")
_INCIDENTS: Final = text("""
SELECT incident.school_year, incident.number, incident.occurred_at, incident.time_zone,
       incident.behavior_code AS code, code.description AS behavior, incident.description, incident.location,
       incident.evidence_note, incident.status, part.roles,
       coalesce((SELECT jsonb_agg(jsonb_build_array(
                     person.person_id, person.name, person.kind, other.roles[1]) ORDER BY other.id)
                 FROM school_participants AS other
                 JOIN school_people AS person ON person.tenant_id = other.tenant_id
                     AND person.person_id = other.person_id
                 WHERE other.tenant_id = part.tenant_id AND other.incident_id = part.incident_id
                     AND other.id <> part.id), '[]') AS others,
       coalesce((SELECT jsonb_agg(jsonb_build_object(
                     'consequence', type.description, 'start_date', consequence.starts_on,
                     'end_date', consequence.ends_on, 'length_days', consequence.length_days,
                     'actual_days', consequence.actual_days, 'status', consequence.status,
                     'notes', consequence.notes) ORDER BY consequence.starts_on, consequence.id)
                 FROM school_consequences AS consequence
                 JOIN school_consequence_types AS type ON type.code = consequence.consequence_code
                 WHERE consequence.tenant_id = part.tenant_id AND consequence.participant_id = part.id),
                '[]') AS consequences,
       coalesce((SELECT jsonb_agg(jsonb_build_object(
                     'guardian', notice.guardian, 'channel', notice.channel, 'sent_at', notice.sent_at,
                     'message', notice.message, 'acknowledged_at', notice.acknowledged_at)
                     ORDER BY notice.sent_at, notice.id)
                 FROM school_notices AS notice
                 WHERE notice.tenant_id = part.tenant_id AND notice.incident_id = part.incident_id
                     AND notice.person_id = part.person_id), '[]') AS notices,
       ARRAY(SELECT request.statement FROM school_requests AS request
             WHERE request.tenant_id = part.tenant_id AND request.incident_id = part.incident_id
                 AND request.person_id = part.person_id AND request.statement IS NOT NULL
             ORDER BY request.id) AS statements
FROM school_participants AS part
JOIN school_incidents AS incident ON incident.tenant_id = part.tenant_id AND incident.id = part.incident_id
JOIN school_behavior_codes AS code ON code.tenant_id = incident.tenant_id
    AND code.code = incident.behavior_code
WHERE part.tenant_id = :tenant AND part.person_id = :person
ORDER BY incident.occurred_at DESC, incident.id DESC
LIMIT 10000
""")
_DISCLOSURES: Final = text("""
SELECT disclosure.kind, disclosure.recipient, disclosure.basis, disclosure.what, disclosure.threat,
       disclosure.disclosed_at
FROM school_disclosures AS disclosure
WHERE disclosure.tenant_id = :tenant AND disclosure.person_id = :person
ORDER BY disclosure.disclosed_at DESC, disclosure.id DESC
LIMIT 10000
""")
_REQUESTS: Final = text("""
SELECT request.kind, incident.school_year, incident.number, request.requested_by, request.what,
       request.received_on, request.status, request.decision, request.statement
FROM school_requests AS request
LEFT JOIN school_incidents AS incident ON incident.tenant_id = request.tenant_id
    AND incident.id = request.incident_id
WHERE request.tenant_id = :tenant AND request.person_id = :person
ORDER BY request.received_on DESC, request.id DESC
LIMIT 10000
""")
_LETTERS: Final = "".join(chr(letter) for letter, plain in LETTERS.items() if len(plain) == 1)
_PLAIN: Final = "".join(plain for plain in LETTERS.values() if len(plain) == 1)
_FIRST_WORD: Final = r"""
    substring(replace(replace(replace(translate(lower(
        regexp_replace(normalize(person.name, NFKD), '[\u0300-\u036f]', '', 'g')), :letters, :plain),
        'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss') FROM '[[:alnum:]]+')
"""
"""As the words of texts are folded."""
_MENTIONED: Final = text(f"""
SELECT person.person_id, person.name FROM school_people AS person
WHERE person.tenant_id = :tenant AND person.person_id <> :person
    AND ({_FIRST_WORD} = ANY(:words)
         OR lower(person.person_id) = ANY(:words))
ORDER BY person.person_id
LIMIT 100000
""")


class SqlWholeRecords:
    """The records of one tenant, over `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def find_person(self, person_id: str) -> Mapping[str, Any] | None:
        row = (await self._connection.execute(_PERSON, self._of(person_id))).one_or_none()
        return None if row is None else row._asdict()

    async def list_incidents(self, person_id: str) -> list[WholeIncident]:
        rows = (await self._connection.execute(_INCIDENTS, self._of(person_id))).all()
        return [
            WholeIncident(
                row._asdict(),
                [Other(*each) for each in row.others],
                row.consequences,
                row.notices,
                row.statements,
            )
            for row in rows
        ]

    async def list_disclosures(self, person_id: str) -> list[Mapping[str, Any]]:
        rows = await self._connection.execute(_DISCLOSURES, self._of(person_id))
        return [row._asdict() for row in rows]

    async def list_requests(self, person_id: str) -> list[Mapping[str, Any]]:
        rows = await self._connection.execute(_REQUESTS, self._of(person_id))
        return [row._asdict() for row in rows]

    async def list_mentioned(self, words: Collection[str], person_id: str) -> list[tuple[str, str]]:
        letters = {"letters": _LETTERS, "plain": _PLAIN}
        values = {**self._of(person_id), **letters, "words": sorted(words)}
        rows = await self._connection.execute(_MENTIONED, values)
        return [(row.person_id, row.name) for row in rows]

    def _of(self, person_id: str) -> dict[str, object]:
        return {"tenant": self._tenant, "person": person_id}
