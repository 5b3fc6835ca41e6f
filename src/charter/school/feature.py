"""What schools bring: behavior codes, schools with their calendars and people, incidents."""

import logging
from typing import TYPE_CHECKING, Any, Final

from charter.audit.trail import ContractTrail
from charter.feature import Chore, Feature, Parts
from charter.jobs.enqueueing import Enqueueing
from charter.jobs.upkeep import SCHOOL_RETENTION, Nothing
from charter.platform.database.stores import OwnedStore
from charter.platform.database.transactions import Database
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
from charter.school.privacy import feature as privacy
from charter.school.privacy.kept_rows import SqlRecords
from charter.school.privacy.retention import Retention
from charter.school.reports import feature as reports
from charter.school.services import SchoolServices
from charter.shared.clock import Clock
from contract_runtime import JobContext

if TYPE_CHECKING:
    from contract.behavior_codes import BehaviorCodesHandlers
    from contract.school_incidents import SchoolIncidentsHandlers
    from contract.schools import SchoolsHandlers

_logger: Final = logging.getLogger(__name__)


def build(parts: Parts) -> Feature:
    """What a school keeps of the behavior of its students."""
    known = services_over(parts.database, parts.now)
    code_handlers: BehaviorCodesHandlers = codes.CodeHandlers(known.codes)
    place_handlers: SchoolsHandlers = places.PlaceHandlers(known.schools, known.people, known.calendars)
    incident_handlers: SchoolIncidentsHandlers = incidents.IncidentHandlers(
        known.incidents, known.participants, known.consequences, known.notices
    )
    summed_up = reports.build(parts, parts.services.get(ContractTrail), parts.services.get(Enqueueing))
    kept_beside = privacy.build(parts)
    return Feature(
        handlers={
            "behavior_codes": code_handlers,
            "schools": place_handlers,
            "school_incidents": incident_handlers,
            **summed_up.handlers,
            **kept_beside.handlers,
        },
        errors={
            **codes.ERRORS,
            **places.ERRORS,
            **incidents.ERRORS,
            **summed_up.errors,
            **kept_beside.errors,
        },
        jobs=(*summed_up.jobs, _retaining(parts)),
        lends=(known,),
    )


def services_over(database: Database, now: Clock) -> SchoolServices:
    """The use cases over one database."""
    kept_codes = Keeping(
        OwnedStore(database, SqlBehaviorCodes), now, make=BehaviorCode, missing=BehaviorCodeNotFound
    )
    kept_schools = Keeping(
        OwnedStore(database, SqlSchools), now, make=School, missing=SchoolNotFound, check=School.check
    )
    rows = OwnedStore(database, SqlIncidents)
    reported = IncidentService(rows, kept_codes, now)
    return SchoolServices(
        codes=kept_codes,
        schools=kept_schools,
        people=Keeping(OwnedStore(database, SqlPeople), now, make=Person, missing=PersonNotFound),
        calendars=CalendarService(OwnedStore(database, SqlCalendars), kept_schools, now),
        incidents=reported,
        participants=ParticipantService(rows, reported),
        consequences=ConsequenceService(rows, reported, now),
        notices=NoticeService(rows, reported, now),
    )


def _retaining(parts: Parts) -> Chore:
    """Destroys what need not be kept any more; done again, it finds what has become old since."""
    records, trail = OwnedStore(parts.database, SqlRecords), parts.services.get(ContractTrail)
    retention = Retention(records, trail, parts.now)

    async def purge(_: JobContext[Any], __: Nothing) -> None:
        _logger.info("purged: %s", await retention.purge())

    return Chore(kind=SCHOOL_RETENTION, work=purge)
