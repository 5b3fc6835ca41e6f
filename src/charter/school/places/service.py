"""The use cases of calendars."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from charter.school.places.domain import Calendar, CalendarNotFound, School, Term
from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId


class Calendars(Protocol):
    """The calendars of one tenant within one transaction."""

    async def find(self, school_id: int, school_year: str) -> Calendar | None:
        """The calendar of a school's year."""
        ...

    async def save(self, calendar: Calendar) -> None:
        """Store a calendar in the place of what was there. Raises: SchoolNotFound."""
        ...

    async def delete(self, school_id: int, school_year: str) -> bool:
        """Whether it was there."""
        ...


class Schools(Protocol):
    """Knows the schools of a tenant."""

    async def get(self, tenant: TenantId, key: object) -> School:
        """Read a school. Raises: SchoolNotFound."""
        ...


class CalendarService:
    """What a tenant can do with the calendars of its schools."""

    def __init__(self, store: TenantStore[Calendars], schools: Schools, now: Clock) -> None:
        self._store = store
        self._schools = schools
        self._now = now

    async def get(self, tenant: TenantId, school_id: int, school_year: str) -> Calendar:
        """Read a calendar. Raises: SchoolNotFound, CalendarNotFound."""
        async with self._store.reading(tenant) as calendars:
            found = await calendars.find(school_id, school_year)
        if found is None:
            await self._schools.get(tenant, school_id)
            raise CalendarNotFound(school_id, school_year)
        return found

    async def put(
        self,
        tenant: TenantId,
        school_id: int,
        school_year: str,
        terms: Sequence[Term],
        non_school_days: Sequence[date],
    ) -> Calendar:
        """Set a calendar. Raises: SchoolNotFound, SpanInvalid, CalendarInvalid."""
        async with self._store.transaction(tenant) as calendars:
            school = await self._schools.get(tenant, school_id)
            wanted = Calendar(school_id, school_year, tuple(terms), tuple(non_school_days), self._now())
            calendar = wanted.in_order()
            calendar.check(school.year_starts_month)
            await calendars.save(calendar)
        return calendar

    async def delete(self, tenant: TenantId, school_id: int, school_year: str) -> None:
        """Remove a calendar. Raises: SchoolNotFound, CalendarNotFound."""
        async with self._store.transaction(tenant) as calendars:
            if not await calendars.delete(school_id, school_year):
                await self._schools.get(tenant, school_id)
                raise CalendarNotFound(school_id, school_year)
