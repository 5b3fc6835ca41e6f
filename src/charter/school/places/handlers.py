"""Translates between the contract and schools, their calendars and their people."""

from typing import Final

from charter.pages import pagination
from charter.school.domain import PersonNotFound, SchoolNotFound, SchoolUnknown, SpanInvalid
from charter.school.keeping import Keeping
from charter.school.places import domain
from charter.school.places.domain import Calendar, Person, School, Term
from charter.school.places.service import CalendarService
from charter.school.translating import sent, tenant_of, whole
from charter.shared.time_zones import TimeZoneUnknown
from contract import errors, models
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    SchoolNotFound: errors.SchoolNotFound,
    SchoolUnknown: errors.SchoolUnknown,
    SpanInvalid: errors.SpanInvalid,
    PersonNotFound: errors.PersonNotFound,
    TimeZoneUnknown: errors.TimeZoneUnknown,
    domain.SchoolInUse: errors.SchoolInUse,
    domain.CalendarNotFound: errors.CalendarNotFound,
    domain.CalendarInvalid: errors.CalendarInvalid,
    domain.PersonExists: errors.PersonExists,
    domain.PersonInUse: errors.PersonInUse,
}


class PlaceHandlers:
    """The operations of the tag `schools`."""

    def __init__(self, schools: Keeping[School], people: Keeping[Person], calendars: CalendarService) -> None:
        self._schools = schools
        self._people = people
        self._calendars = calendars

    async def list_schools(self, caller: Caller, page: int, limit: int) -> models.SchoolPage:
        found = await self._schools.list_page(tenant_of(caller), page, limit)
        return models.SchoolPage(
            data=[school_to_contract(school) for school in found.rows],
            pagination=pagination(found.total, page, limit),
        )

    async def create_school(self, caller: Caller, body: models.SchoolCreate) -> models.School:
        return school_to_contract(await self._schools.create(tenant_of(caller), whole(body) | {"id": 0}))

    async def get_school(self, caller: Caller, school_id: int) -> models.School:
        return school_to_contract(await self._schools.get(tenant_of(caller), school_id))

    async def update_school(self, caller: Caller, school_id: int, body: models.SchoolUpdate) -> models.School:
        return school_to_contract(await self._schools.update(tenant_of(caller), school_id, sent(body)))

    async def delete_school(self, caller: Caller, school_id: int) -> None:
        await self._schools.delete(tenant_of(caller), school_id)

    async def get_school_calendar(
        self, caller: Caller, school_id: int, school_year: str
    ) -> models.SchoolCalendar:
        return calendar_to_contract(await self._calendars.get(tenant_of(caller), school_id, school_year))

    async def put_school_calendar(
        self, caller: Caller, school_id: int, school_year: str, body: models.SchoolCalendarUpdate
    ) -> models.SchoolCalendar:
        terms = [Term(term.name, term.starts_on, term.ends_on) for term in body.terms]
        calendar = await self._calendars.put(
            tenant_of(caller), school_id, school_year, terms, body.non_school_days
        )
        return calendar_to_contract(calendar)

    async def delete_school_calendar(self, caller: Caller, school_id: int, school_year: str) -> None:
        await self._calendars.delete(tenant_of(caller), school_id, school_year)

    async def list_school_people(
        self,
        *,
        caller: Caller,
        page: int,
        limit: int,
        kind: models.PersonKind | None,
        grade: str | None,
        school_id: int | None,
    ) -> models.SchoolPersonPage:
        wanted = {"kind": None if kind is None else kind.value, "grade": grade, "school_id": school_id}
        found = await self._people.list_page(tenant_of(caller), page, limit, **wanted)
        return models.SchoolPersonPage(
            data=[person_to_contract(person) for person in found.rows],
            pagination=pagination(found.total, page, limit),
        )

    async def create_school_person(
        self, caller: Caller, body: models.SchoolPersonCreate
    ) -> models.SchoolPerson:
        return person_to_contract(await self._people.create(tenant_of(caller), whole(body)))

    async def get_school_person(self, caller: Caller, person_id: str) -> models.SchoolPerson:
        return person_to_contract(await self._people.get(tenant_of(caller), person_id))

    async def update_school_person(
        self, caller: Caller, person_id: str, body: models.SchoolPersonUpdate
    ) -> models.SchoolPerson:
        return person_to_contract(await self._people.update(tenant_of(caller), person_id, sent(body)))

    async def delete_school_person(self, caller: Caller, person_id: str) -> None:
        await self._people.delete(tenant_of(caller), person_id)


def school_to_contract(school: School) -> models.School:
    """A school as the contract shows it."""
    return models.School(
        id=school.id,
        name=school.name,
        time_zone=school.time_zone,
        year_starts_month=school.year_starts_month,
        created_at=school.created_at,
        updated_at=school.updated_at,
    )


def calendar_to_contract(calendar: Calendar) -> models.SchoolCalendar:
    """A calendar as the contract shows it."""
    return models.SchoolCalendar(
        school_id=calendar.school_id,
        school_year=calendar.school_year,
        terms=[
            models.SchoolTerm(name=term.name, starts_on=term.starts_on, ends_on=term.ends_on)
            for term in calendar.terms
        ],
        non_school_days=list(calendar.non_school_days),
        updated_at=calendar.updated_at,
    )


def person_to_contract(person: Person) -> models.SchoolPerson:
    """A person as the contract shows it."""
    return models.SchoolPerson(
        person_id=person.person_id,
        kind=models.PersonKind(person.kind),
        name=person.name,
        grade=person.grade,
        school_id=person.school_id,
        left_on=person.left_on,
        created_at=person.created_at,
        updated_at=person.updated_at,
    )
