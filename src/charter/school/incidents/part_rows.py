"""All SQL of who was part of incidents, and of what followed."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any, Final

from psycopg.errors import UniqueViolation
from sqlalchemy import (
    ARRAY,
    BigInteger,
    Date,
    Text,
    bindparam,
    column,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.exc import IntegrityError

from charter.platform.database.connections import Connection
from charter.school.incidents.domain import Named, Participant
from charter.school.incidents.outcomes import Consequence, ConsequenceType, Notice
from charter.school.incidents.refusals import ParticipantExists, PersonUnknown
from charter.school.rows import TENANT
from charter.school.tables import (
    school_calendars,
    school_consequence_types,
    school_consequences,
    school_notices,
    school_participants,
    school_people,
)
from charter.shared.tenants import TenantId

_INCIDENT: Final = bindparam("incident", type_=BigInteger)
_NUMBER: Final = bindparam("number", type_=BigInteger)
_PERSON: Final = bindparam("person", type_=Text)

_PART: Final = school_participants.c
_WHO: Final = school_people.c
_PARTICIPANTS: Final = (
    select(_PART.id, _PART.person_id, _PART.roles, _PART.grade, _WHO.kind, _WHO.name)
    .join_from(
        school_participants,
        school_people,
        (_WHO.tenant_id == _PART.tenant_id) & (_WHO.person_id == _PART.person_id),
    )
    .where(_PART.tenant_id == TENANT, _PART.incident_id == _INCIDENT)
    .order_by(_PART.id)
)
_KNOWN: Final = select(_WHO.person_id).where(
    _WHO.tenant_id == TENANT, _WHO.person_id == bindparam("people", type_=ARRAY(Text())).any_()
)
_ROWS: Final = (
    func.jsonb_to_recordset(bindparam("rows", type_=JSONB))
    .table_valued(column("place", BigInteger), column("person_id", Text), column("roles", ARRAY(Text())))
    .render_derived(with_types=True)
)
_ADD_PARTICIPANTS: Final = insert(school_participants).from_select(
    ["tenant_id", "incident_id", "person_id", "roles", "grade"],
    select(TENANT, _INCIDENT, _ROWS.c.person_id, _ROWS.c.roles, _WHO.grade)
    .join_from(_ROWS, school_people, (_WHO.tenant_id == TENANT) & (_WHO.person_id == _ROWS.c.person_id))
    .order_by(_ROWS.c.place),
)
_IS_PART: Final = (_PART.tenant_id == TENANT, _PART.id == _NUMBER)
_SAVE_ROLES: Final = (
    update(school_participants)
    .where(*_IS_PART)
    .values(
        roles=bindparam("new_roles", type_=ARRAY(Text())),
        version=_PART.version + 1,
        updated_at=func.now(),
    )
)
_REMOVE_PARTICIPANT: Final = delete(school_participants).where(*_IS_PART)

_TYPES: Final = select(*school_consequence_types.c).order_by(school_consequence_types.c.code)
_AFTER: Final = school_consequences.c
_CONSEQUENCE_NAMES: Final = tuple(each.name for each in fields(Consequence))
_CONSEQUENCE_COLUMNS: Final = tuple(_AFTER[name] for name in _CONSEQUENCE_NAMES)
_OF_INCIDENT: Final = (_AFTER.tenant_id == TENANT, _AFTER.incident_id == _INCIDENT)
_CONSEQUENCES: Final = select(*_CONSEQUENCE_COLUMNS).where(*_OF_INCIDENT).order_by(_AFTER.id)
_CONSEQUENCE: Final = select(*_CONSEQUENCE_COLUMNS).where(*_OF_INCIDENT, _AFTER.id == _NUMBER)
_CONSEQUENCE_VALUES: Final = {
    name: bindparam(f"new_{name}", type_=_AFTER[name].type) for name in _CONSEQUENCE_NAMES if name != "id"
}
_ADD_CONSEQUENCE: Final = (
    insert(school_consequences).values(tenant_id=TENANT, **_CONSEQUENCE_VALUES).returning(_AFTER.id)
)
_IS_CONSEQUENCE: Final = (_AFTER.tenant_id == TENANT, _AFTER.id == _NUMBER)
_SAVE_CONSEQUENCE: Final = (
    update(school_consequences)
    .where(*_IS_CONSEQUENCE)
    .values(**_CONSEQUENCE_VALUES, version=_AFTER.version + 1)
)
_REMOVE_CONSEQUENCE: Final = delete(school_consequences).where(*_IS_CONSEQUENCE)
_HAS_CONSEQUENCES: Final = select(
    exists().where(_AFTER.tenant_id == TENANT, _AFTER.participant_id == _NUMBER)
)
_LOCK_PERSON: Final = (
    select(_WHO.person_id).where(_WHO.tenant_id == TENANT, _WHO.person_id == _PERSON).with_for_update()
)
_SUSPENSION: Final = (
    select(*_CONSEQUENCE_COLUMNS)
    .where(
        _AFTER.tenant_id == TENANT,
        _AFTER.person_id == _PERSON,
        _AFTER.is_suspension,
        _AFTER.status != "waived",
        _AFTER.starts_on <= bindparam("last", type_=Date),
        _AFTER.ends_on >= bindparam("first", type_=Date),
        _AFTER.id != _NUMBER,
    )
    .order_by(_AFTER.starts_on)
    .limit(1)
)
_NON_SCHOOL_DAYS: Final = select(school_calendars.c.non_school_days).where(
    school_calendars.c.tenant_id == TENANT,
    school_calendars.c.school_id == bindparam("school", type_=BigInteger),
)

_TOLD: Final = school_notices.c
_NOTICE_NAMES: Final = tuple(each.name for each in fields(Notice))
_NOTICE_COLUMNS: Final = tuple(_TOLD[name] for name in _NOTICE_NAMES)
_NOTICES: Final = (
    select(*_NOTICE_COLUMNS)
    .where(_TOLD.tenant_id == TENANT, _TOLD.incident_id == _INCIDENT)
    .order_by(_TOLD.id)
)
_NOTICE: Final = select(*_NOTICE_COLUMNS).where(
    _TOLD.tenant_id == TENANT, _TOLD.incident_id == _INCIDENT, _TOLD.id == _NUMBER
)
_ADD_NOTICE: Final = (
    insert(school_notices)
    .values(
        tenant_id=TENANT,
        **{name: bindparam(f"new_{name}", type_=_TOLD[name].type) for name in _NOTICE_NAMES if name != "id"},
    )
    .returning(_TOLD.id)
)
_ACKNOWLEDGE: Final = (
    update(school_notices)
    .where(_TOLD.tenant_id == TENANT, _TOLD.id == _NUMBER)
    .values(
        acknowledged_at=bindparam("new_acknowledged_at", type_=_TOLD.acknowledged_at.type),
        updated_at=bindparam("new_updated_at", type_=_TOLD.updated_at.type),
        version=_TOLD.version + 1,
    )
)


class SqlParts:
    """What belongs to the incidents of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def list_participants(self, incident_id: int) -> list[Participant]:
        rows = await self._connection.execute(_PARTICIPANTS, self._of(incident_id))
        return [
            Participant(row.id, row.person_id, tuple(row.roles), row.grade, row.kind, row.name)
            for row in rows
        ]

    async def add_participants(self, incident_id: int, people: Sequence[Named]) -> list[Participant]:
        wanted = [each.person_id for each in people]
        if not wanted:
            return []
        found = await self._connection.execute(_KNOWN, {"tenant": self._tenant, "people": wanted})
        known = {row.person_id for row in found}
        for person_id in wanted:
            if person_id not in known:
                raise PersonUnknown(person_id)
        rows = [
            {"place": place, "person_id": each.person_id, "roles": list(each.roles)}
            for place, each in enumerate(people)
        ]
        try:
            await self._connection.execute(_ADD_PARTICIPANTS, self._of(incident_id) | {"rows": rows})
        except IntegrityError as error:
            if isinstance(error.orig, UniqueViolation):
                raise ParticipantExists(wanted[0]) from None
            raise
        return [each for each in await self.list_participants(incident_id) if each.person_id in wanted]

    async def save_roles(self, participant_id: int, roles: Sequence[str]) -> None:
        values = self._one(participant_id) | {"new_roles": list(roles)}
        await self._connection.execute(_SAVE_ROLES, values)

    async def remove_participant(self, participant_id: int) -> None:
        await self._connection.execute(_REMOVE_PARTICIPANT, self._one(participant_id))

    async def has_consequences(self, participant_id: int) -> bool:
        found = await self._connection.execute(_HAS_CONSEQUENCES, self._one(participant_id))
        return bool(found.scalar_one())

    async def list_types(self) -> list[ConsequenceType]:
        return [ConsequenceType(**row._asdict()) for row in await self._connection.execute(_TYPES, {})]

    async def list_non_school_days(self, school_id: int | None) -> list[date]:
        values = {"tenant": self._tenant, "school": school_id}
        rows = await self._connection.execute(_NON_SCHOOL_DAYS, values)
        return [day for row in rows for day in row.non_school_days]

    async def lock_person(self, person_id: str) -> None:
        await self._connection.execute(_LOCK_PERSON, {"tenant": self._tenant, "person": person_id})

    async def find_suspension(
        self, person_id: str, first: date, last: date, other_than: int
    ) -> Consequence | None:
        values = self._one(other_than) | {"person": person_id, "first": first, "last": last}
        row = (await self._connection.execute(_SUSPENSION, values)).one_or_none()
        return None if row is None else Consequence(**row._asdict())

    async def list_consequences(self, incident_id: int) -> list[Consequence]:
        rows = await self._connection.execute(_CONSEQUENCES, self._of(incident_id))
        return [Consequence(**row._asdict()) for row in rows]

    async def find_consequence(self, incident_id: int, consequence_id: int) -> Consequence | None:
        values = self._of(incident_id) | {"number": consequence_id}
        row = (await self._connection.execute(_CONSEQUENCE, values)).one_or_none()
        return None if row is None else Consequence(**row._asdict())

    async def add_consequence(self, consequence: Consequence) -> Consequence:
        row = (await self._connection.execute(_ADD_CONSEQUENCE, self._values(consequence))).one()
        return replace(consequence, id=row.id)

    async def save_consequence(self, consequence: Consequence) -> None:
        values = self._values(consequence) | {"number": consequence.id}
        await self._connection.execute(_SAVE_CONSEQUENCE, values)

    async def remove_consequence(self, consequence_id: int) -> None:
        await self._connection.execute(_REMOVE_CONSEQUENCE, self._one(consequence_id))

    async def list_notices(self, incident_id: int) -> list[Notice]:
        rows = await self._connection.execute(_NOTICES, self._of(incident_id))
        return [Notice(**row._asdict()) for row in rows]

    async def find_notice(self, incident_id: int, notice_id: int) -> Notice | None:
        values = self._of(incident_id) | {"number": notice_id}
        row = (await self._connection.execute(_NOTICE, values)).one_or_none()
        return None if row is None else Notice(**row._asdict())

    async def add_notice(self, notice: Notice) -> Notice:
        row = (await self._connection.execute(_ADD_NOTICE, self._values(notice))).one()
        return replace(notice, id=row.id)

    async def save_acknowledgement(self, notice: Notice) -> None:
        await self._connection.execute(_ACKNOWLEDGE, self._values(notice) | {"number": notice.id})

    def _values(self, part: Consequence | Notice) -> dict[str, Any]:
        given = {f"new_{each.name}": getattr(part, each.name) for each in fields(part)}
        return {"tenant": self._tenant, **given}

    def _of(self, incident_id: int) -> dict[str, object]:
        return {"tenant": self._tenant, "incident": incident_id}

    def _one(self, number: int) -> dict[str, object]:
        return {"tenant": self._tenant, "number": number}
