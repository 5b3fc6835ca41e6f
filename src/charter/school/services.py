"""What can be done at a school, all of it in one."""

from dataclasses import dataclass

from charter.school.codes.domain import BehaviorCode
from charter.school.incidents.consequences import ConsequenceService
from charter.school.incidents.notices import NoticeService
from charter.school.incidents.participants import ParticipantService
from charter.school.incidents.service import IncidentService
from charter.school.keeping import Keeping
from charter.school.places.domain import Person, School
from charter.school.places.service import CalendarService


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolServices:
    """The use cases of a school."""

    codes: Keeping[BehaviorCode]
    schools: Keeping[School]
    people: Keeping[Person]
    calendars: CalendarService
    incidents: IncidentService
    participants: ParticipantService
    consequences: ConsequenceService
    notices: NoticeService
