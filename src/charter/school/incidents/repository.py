"""All SQL of incidents themselves, and of how they are listed."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Date,
    Select,
    Table,
    Text,
    any_,
    bindparam,
    cast,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert as upsert

from charter.platform.database.connections import Connection
from charter.platform.database.stores import page_of, slice_of
from charter.school.incidents.domain import FIRST_MONTH, Incident, IncidentFilter, Listed, Place
from charter.school.incidents.part_rows import SqlParts
from charter.school.rows import TENANT, if_asked
from charter.school.tables import (
    school_behavior_codes,
    school_consequences,
    school_incident_numbers,
    school_incidents,
    school_participants,
    school_settings,
    schools,
)
from charter.shared.tenants import TenantId

_ROW: Final = school_incidents.c
_CODE: Final = school_behavior_codes.c
_NAMES: Final = tuple(each.name for each in fields(Incident))
_COLUMNS: Final = tuple(_CODE.severity if name == "severity" else _ROW[name] for name in _NAMES)
_SOURCE: Final = school_incidents.join(
    school_behavior_codes,
    (_CODE.tenant_id == _ROW.tenant_id) & (_CODE.code == _ROW.behavior_code),
)
_OWN: Final = _ROW.tenant_id == TENANT
_IS_ONE: Final = (_OWN, _ROW.id == bindparam("incident", type_=BigInteger))
_FIND: Final = select(*_COLUMNS).select_from(_SOURCE).where(*_IS_ONE)
_HOLD: Final = _FIND.with_for_update(of=school_incidents)
_WRITTEN: Final = tuple(name for name in _NAMES if name not in {"id", "severity"})
_VALUES: Final = {name: bindparam(f"new_{name}", type_=_ROW[name].type) for name in _WRITTEN}
_ADD: Final = insert(school_incidents).values(tenant_id=TENANT, **_VALUES).returning(_ROW.id)
_SAVE: Final = update(school_incidents).where(*_IS_ONE).values(**_VALUES, version=_ROW.version + 1)
_SCHOOL: Final = bindparam("school", type_=BigInteger)
_PLACE: Final = select(schools.c.time_zone, schools.c.year_starts_month).where(
    schools.c.tenant_id == TENANT, schools.c.id == _SCHOOL
)
_NO_PLACE: Final = select(school_settings.c.time_zone, literal(FIRST_MONTH).label("year_starts_month")).where(
    school_settings.c.tenant_id == TENANT
)
_SERIES: Final = school_incident_numbers.c
_NEXT_NUMBER: Final = (
    upsert(school_incident_numbers)
    .values(tenant_id=TENANT, school_id=_SCHOOL, school_year=bindparam("year", type_=Text), last_number=1)
    .on_conflict_do_update(
        index_elements=["tenant_id", "school_id", "school_year"],
        set_={"last_number": _SERIES.last_number + 1},
    )
    .returning(_SERIES.last_number)
)


def _count(table: Table, name: str) -> ColumnElement[int]:
    of_it = (table.c.tenant_id == _ROW.tenant_id, table.c.incident_id == _ROW.id)
    return select(func.count()).select_from(table).where(*of_it).scalar_subquery().label(name)


_SHOWN: Final = (
    *_COLUMNS,
    _count(school_participants, "participant_count"),
    _count(school_consequences, "consequence_count"),
)
_FROM: Final = cast(bindparam("from_day", type_=Date), Date)
_TO: Final = cast(bindparam("to_day", type_=Date), Date)
_SEARCH: Final = cast(bindparam("search", type_=Text), Text)
_WANTED: Final = (
    _OWN,
    or_(_FROM.is_(None), _ROW.occurred_on >= _FROM),
    or_(_TO.is_(None), _ROW.occurred_on <= _TO),
    *(if_asked(name, _ROW[name]) for name in ("behavior_code", "status", "school_id", "location")),
    if_asked("created_by", _ROW.created_by),
    if_asked("severity", _CODE.severity),
    or_(
        _SEARCH.is_(None),
        func.strpos(func.lower(_ROW.description), func.lower(_SEARCH)) > 0,
        func.strpos(func.lower(_ROW.case_number), func.lower(_SEARCH)) > 0,
    ),
)
_PART: Final = school_participants.c
_ROLE: Final = cast(bindparam("role", type_=Text), Text)
_OF_SOME: Final = (
    _PART.tenant_id == TENANT,
    or_(_ROLE.is_(None), any_(_PART.roles) == _ROLE),
    if_asked("grade", _PART.grade),
)
_OF_ONE: Final = (*_OF_SOME, _PART.person_id == bindparam("person_id", type_=Text))


def _page(*taking_part: ColumnElement[bool]) -> Select[Any]:
    of_them = (_ROW.id.in_(select(_PART.incident_id).where(*taking_part)),) if taking_part else ()
    return page_of(_SOURCE, (*_WANTED, *of_them), (_ROW.occurred_at.desc(), _ROW.id.desc()), _SHOWN)


_PAGE: Final = _page()
_PAGE_OF_SOME: Final = _page(*_OF_SOME)
_PAGE_OF_ONE: Final = _page(*_OF_ONE)


class SqlIncidents(SqlParts):
    """The incidents of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        super().__init__(connection, tenant)
        self._connection = connection
        self._tenant = tenant

    async def list_page(self, wanted: IncidentFilter, *, page: int, limit: int) -> tuple[list[Listed], int]:
        asked = {each.name: getattr(wanted, each.name) for each in fields(wanted)}
        statement = _PAGE if wanted.role is None and wanted.grade is None else _PAGE_OF_SOME
        if wanted.person_id is not None:
            statement = _PAGE_OF_ONE
        values = {"tenant": self._tenant, **asked, **slice_of(page, limit)}
        rows = (await self._connection.execute(statement, values)).all()
        listed = [
            Listed(_incident(list(row)[1:-2]), row.participant_count, row.consequence_count)
            for row in rows
            if row.id is not None
        ]
        return listed, rows[0].total

    async def find(self, incident_id: int) -> Incident | None:
        return await self._found(_FIND, incident_id)

    async def find_for_update(self, incident_id: int) -> Incident | None:
        return await self._found(_HOLD, incident_id)

    async def find_place(self, school_id: int | None) -> Place | None:
        statement = _NO_PLACE if school_id is None else _PLACE
        values = {"tenant": self._tenant, "school": school_id}
        row = (await self._connection.execute(statement, values)).one_or_none()
        return None if row is None else Place(school_id, row.time_zone, row.year_starts_month)

    async def next_number(self, school_id: int | None, school_year: str) -> int:
        values = {"tenant": self._tenant, "school": school_id or 0, "year": school_year}
        number: int = (await self._connection.execute(_NEXT_NUMBER, values)).scalar_one()
        return number

    async def add(self, incident: Incident) -> Incident:
        row = (await self._connection.execute(_ADD, self._columns(incident))).one()
        return _incident([row.id if name == "id" else getattr(incident, name) for name in _NAMES])

    async def save(self, incident: Incident) -> None:
        await self._connection.execute(_SAVE, self._columns(incident) | {"incident": incident.id})

    def _columns(self, incident: Incident) -> dict[str, object]:
        given = {f"new_{name}": getattr(incident, name) for name in _WRITTEN}
        return {"tenant": self._tenant, **given}

    async def _found(self, statement: Select[Any], incident_id: int) -> Incident | None:
        values = {"tenant": self._tenant, "incident": incident_id}
        row = (await self._connection.execute(statement, values)).one_or_none()
        return None if row is None else _incident(row)


def _incident(row: Iterable[Any]) -> Incident:
    return Incident(**dict(zip(_NAMES, row, strict=True)))
