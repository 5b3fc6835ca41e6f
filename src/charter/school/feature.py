"""What schools bring: behavior codes, schools with their calendars and people, incidents."""

from typing import TYPE_CHECKING

from charter.feature import Feature, Parts
from charter.platform.database.stores import OwnedStore
from charter.school.codes import handlers as codes
from charter.school.codes.domain import BehaviorCode, BehaviorCodeNotFound
from charter.school.codes.repository import SqlBehaviorCodes
from charter.school.domain import PersonNotFound, SchoolNotFound
from charter.school.incidents import handlers as incidents
from charter.school.incidents.consequences import ConsequenceService
from charter.school.incidents.notices import NoticeService
from charter.school.incidents.participants import ParticipantService
from charter.school.incidents.repository import SqlIncidents
from charter.school.incidents.service import IncidentService
from charter.school.keeping import Keeping
from charter.school.places import handlers as places
from charter.school.places.domain import Person, School
from charter.school.places.repository import SqlCalendars, SqlPeople, SqlSchools
from charter.school.places.service import CalendarService

if TYPE_CHECKING:
    from contract.behavior_codes import BehaviorCodesHandlers
    from contract.school_incidents import SchoolIncidentsHandlers
    from contract.schools import SchoolsHandlers


def build(parts: Parts) -> Feature:
    """What a school keeps of the behavior of its students."""
    database, now = parts.database, parts.now
    kept_codes = Keeping(
        OwnedStore(database, SqlBehaviorCodes),
        now,
        make=BehaviorCode,
        missing=BehaviorCodeNotFound,
    )
    kept_schools = Keeping(
        OwnedStore(database, SqlSchools), now, make=School, missing=SchoolNotFound, check=School.check
    )
    kept_people = Keeping(OwnedStore(database, SqlPeople), now, make=Person, missing=PersonNotFound)
    calendars = CalendarService(OwnedStore(database, SqlCalendars), kept_schools, now)
    rows = OwnedStore(database, SqlIncidents)
    reported = IncidentService(rows, kept_codes, now)
    incident_handlers: SchoolIncidentsHandlers = incidents.IncidentHandlers(
        reported,
        ParticipantService(rows, reported),
        ConsequenceService(rows, reported, now),
        NoticeService(rows, reported, now),
    )
    code_handlers: BehaviorCodesHandlers = codes.CodeHandlers(kept_codes)
    place_handlers: SchoolsHandlers = places.PlaceHandlers(kept_schools, kept_people, calendars)
    return Feature(
        handlers={
            "behavior_codes": code_handlers,
            "schools": place_handlers,
            "school_incidents": incident_handlers,
        },
        errors={**codes.ERRORS, **places.ERRORS, **incidents.ERRORS},
    )
