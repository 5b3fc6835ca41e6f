"""All SQL of schools, their calendars and their people."""

from typing import Final

from psycopg.errors import ForeignKeyViolation
from sqlalchemy import BigInteger, Text, bindparam, column, delete, func, insert, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.exc import IntegrityError

from charter.platform.database.connections import Connection
from charter.school.domain import SchoolNotFound, SchoolUnknown
from charter.school.places.domain import (
    Calendar,
    Person,
    PersonExists,
    PersonInUse,
    School,
    SchoolInUse,
    Term,
)
from charter.school.rows import TENANT, Shelf, SqlRows
from charter.school.tables import school_calendars, school_people, school_terms, schools
from charter.shared.tenants import TenantId

_SCHOOLS: Final = Shelf(schools, School, key="id", order=["name", "id"], is_numbered=True)
_PEOPLE: Final = Shelf(
    school_people,
    Person,
    key="person_id",
    order=["name", "person_id"],
    filters=["kind", "grade", "school_id"],
)
_SCHOOL: Final = bindparam("school", type_=BigInteger)
_YEAR: Final = bindparam("year", type_=Text)


class SqlSchools(SqlRows[School]):
    """The schools of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        super().__init__(_SCHOOLS, connection, tenant, taken=SchoolNotFound, in_use=SchoolInUse, unknown={})


class SqlPeople(SqlRows[Person]):
    """The people of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        super().__init__(
            _PEOPLE,
            connection,
            tenant,
            taken=PersonExists,
            in_use=PersonInUse,
            unknown={"school_id": SchoolUnknown},
        )


_CALENDAR: Final = school_calendars.c
_TERM: Final = school_terms.c
_IS_ONE: Final = (
    _CALENDAR.tenant_id == TENANT,
    _CALENDAR.school_id == _SCHOOL,
    _CALENDAR.school_year == _YEAR,
)
_ITS_TERMS: Final = (_TERM.tenant_id == TENANT, _TERM.school_id == _SCHOOL, _TERM.school_year == _YEAR)
_FIND: Final = select(_CALENDAR.non_school_days, _CALENDAR.updated_at).where(*_IS_ONE)
_TERMS: Final = (
    select(_TERM.name, _TERM.starts_on, _TERM.ends_on).where(*_ITS_TERMS).order_by(_TERM.starts_on)
)
_GIVEN: Final = {
    name: bindparam(name, type_=_CALENDAR[name].type) for name in ("non_school_days", "updated_at")
}
_SET: Final = (
    upsert(school_calendars)
    .values(tenant_id=TENANT, school_id=_SCHOOL, school_year=_YEAR, **_GIVEN)
    .on_conflict_do_update(
        index_elements=["tenant_id", "school_id", "school_year"],
        set_=_GIVEN | {"version": _CALENDAR.version + 1},
    )
)
_ROWS: Final = (
    func.jsonb_to_recordset(bindparam("terms", type_=JSONB))
    .table_valued(*(column(name, _TERM[name].type) for name in ("name", "starts_on", "ends_on")), name="term")
    .render_derived(with_types=True)
)
_ADD_TERMS: Final = insert(school_terms).from_select(
    ["tenant_id", "school_id", "school_year", "name", "starts_on", "ends_on"],
    select(TENANT, _SCHOOL, _YEAR, *_ROWS.c),
)
_CLEAR: Final = delete(school_terms).where(*_ITS_TERMS)
_DELETE: Final = delete(school_calendars).where(*_IS_ONE).returning(_CALENDAR.school_id)


class SqlCalendars:
    """The calendars of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def find(self, school_id: int, school_year: str) -> Calendar | None:
        key = self._key(school_id, school_year)
        row = (await self._connection.execute(_FIND, key)).one_or_none()
        if row is None:
            return None
        rows = await self._connection.execute(_TERMS, key)
        terms = tuple(Term(row.name, row.starts_on, row.ends_on) for row in rows)
        return Calendar(school_id, school_year, terms, tuple(row.non_school_days), row.updated_at)

    async def save(self, calendar: Calendar) -> None:
        key = self._key(calendar.school_id, calendar.school_year)
        given = {"non_school_days": list(calendar.non_school_days), "updated_at": calendar.updated_at}
        terms = [
            {"name": term.name, "starts_on": str(term.starts_on), "ends_on": str(term.ends_on)}
            for term in calendar.terms
        ]
        try:
            await self._connection.execute(_SET, key | given)
        except IntegrityError as error:
            if isinstance(error.orig, ForeignKeyViolation):
                raise SchoolNotFound(calendar.school_id) from None
            raise
        await self._connection.execute(_CLEAR, key)
        await self._connection.execute(_ADD_TERMS, key | {"terms": terms})

    async def delete(self, school_id: int, school_year: str) -> bool:
        key = self._key(school_id, school_year)
        return (await self._connection.execute(_DELETE, key)).one_or_none() is not None

    def _key(self, school_id: int, school_year: str) -> dict[str, object]:
        return {"tenant": self._tenant, "school": school_id, "year": school_year}
