"""All that reports read, of one tenant."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import Row, select, text

from charter.platform.database.connections import Connection
from charter.platform.database.stores import slice_of
from charter.school.reports.domain import Absence, HistoryIncident, Offender, PersonFacts, YearFacts
from charter.school.reports.people_rows import (
    FIND_PERSON,
    FIND_ZONE,
    LIST_DAYS_OFF,
    LIST_HISTORY,
    LIST_OFFENDERS,
    LIST_OUT,
    TENANT,
    YEAR_OF_PERSON,
)
from charter.school.reports.periods import Span
from charter.school.reports.sums import SqlSums
from charter.school.tables import school_settings
from charter.shared.tenants import TenantId

_LIMIT: Final = select(school_settings.c.suppress_below).where(school_settings.c.tenant_id == TENANT)
_SCHOOLS: Final = text("""
SELECT school.id, school.year_starts_month,
       ARRAY(SELECT calendar.school_year FROM school_calendars AS calendar
             WHERE calendar.tenant_id = school.tenant_id AND calendar.school_id = school.id) AS years
FROM schools AS school
WHERE school.tenant_id = :tenant
    AND (CAST(:school_id AS bigint) IS NULL OR school.id = CAST(:school_id AS bigint))
""")


class SqlReports:
    """Incidents and people of one tenant, over `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant
        sums = SqlSums(connection, tenant)
        self.read_sums, self.read_terms = sums.read_sums, sums.read_terms

    async def find_limit(self) -> int | None:
        row = (await self._connection.execute(_LIMIT, {"tenant": self._tenant})).one_or_none()
        return None if row is None else row.suppress_below

    async def list_calendars(self, school_id: int | None) -> list[tuple[int, frozenset[str]]]:
        values = {"tenant": self._tenant, "school_id": school_id}
        rows = await self._connection.execute(_SCHOOLS, values)
        return [(row.year_starts_month, frozenset(row.years)) for row in rows]

    async def find_person(self, person_id: str) -> PersonFacts | None:
        values = {"tenant": self._tenant, "person": person_id}
        row = (await self._connection.execute(FIND_PERSON, values)).one_or_none()
        return None if row is None else PersonFacts(**row._asdict())

    async def read_year(self, person: PersonFacts, year: str, span: Span) -> YearFacts:
        values = {
            "tenant": self._tenant,
            "person": person.person_id,
            "school_id": person.school_id,
            "year": year,
            "first": span.first,
            "last": span.last,
        }
        row = (await self._connection.execute(YEAR_OF_PERSON, values)).one()
        return YearFacts(int(row.days_suspended), row.has_calendar)

    async def list_history(
        self, person_id: str, *, page: int, limit: int
    ) -> tuple[list[HistoryIncident], int]:
        values = {"tenant": self._tenant, "person": person_id, **slice_of(page, limit)}
        rows = (await self._connection.execute(LIST_HISTORY, values)).all()
        return [HistoryIncident(**_named(row)) for row in rows if row.incident_id is not None], rows[0].total

    async def list_offenders(
        self, least: int, span: Span, school_id: int | None, *, page: int, limit: int
    ) -> tuple[list[Offender], int]:
        values = {
            "tenant": self._tenant,
            "least": least,
            "school_id": school_id,
            "first": span.first,
            "last": span.last,
            **slice_of(page, limit),
        }
        rows = (await self._connection.execute(LIST_OFFENDERS, values)).all()
        return [_offender(row) for row in rows if row.person_id is not None], rows[0].total

    async def find_zone(self, school_id: int | None) -> str:
        values = {"tenant": self._tenant, "school_id": school_id}
        return str((await self._connection.execute(FIND_ZONE, values)).one().time_zone)

    async def list_out(
        self, on: date, school_id: int | None, *, page: int, limit: int
    ) -> tuple[list[Absence], int]:
        values = {"tenant": self._tenant, "on": on, "school_id": school_id, **slice_of(page, limit)}
        rows = (await self._connection.execute(LIST_OUT, values)).all()
        return [Absence(**_named(row)) for row in rows if row.person_id is not None], rows[0].total

    async def list_days_off(self, school_ids: Collection[int], since: date) -> Mapping[int, Sequence[date]]:
        values = {"tenant": self._tenant, "schools": list(school_ids), "on": since}
        days: dict[int, list[date]] = {}
        for row in await self._connection.execute(LIST_DAYS_OFF, values):
            days.setdefault(row.school_id, []).append(row.day)
        return days


def _offender(row: Row[Any]) -> Offender:
    return Offender(**{**_named(row), "suspension_days": int(row.suspension_days)})


def _named(row: Row[Any]) -> dict[str, Any]:
    """The columns of a page's row, without the total."""
    return {name: value for name, value in row._asdict().items() if name != "total"}
