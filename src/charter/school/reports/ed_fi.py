"""Rows as the Ed-Fi data standard names their fields: what a state asks for.

https://github.com/Ed-Fi-Alliance-OSS/Ed-Fi-Data-Standard (DisciplineIncident, DisciplineAction and the
associations of students and staff). Several codes of one field are divided by semicolons.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from zoneinfo import ZoneInfo

from charter.school.domain import incident_number
from charter.shared.csv_rows import Figure
from charter.shared.money import format_amount

MOST_DESCRIPTION: Final = 1024
"""Characters that the standard takes of a description."""

Found = Mapping[str, Any]
"""A row of the database, by columns."""
Cell = Callable[[Found], str | None]


def descriptor(kind: str, value: str | None) -> str | None:
    """A value of a list of the standard.

    >>> descriptor("Behavior", "State Offense")
    'uri://ed-fi.org/BehaviorDescriptor#State Offense'
    """
    return None if value is None else f"uri://ed-fi.org/{kind}Descriptor#{value}"


@dataclass(frozen=True, slots=True)
class Resource:
    """A file: its fields in order, and the kinds of people in it by their roles."""

    fields: Mapping[str, Cell]

    def cells(self, found: Found) -> list[str | None]:
        """The fields of one row."""
        return [cell(found) for cell in self.fields.values()]


def _described(kind: str, column: str) -> Cell:
    return lambda found: descriptor(kind, found[column])


def _roles(found: Found) -> str:
    return ";".join(_all_described("DisciplineIncidentParticipationCode", found["roles"]))


def _all_described(kind: str, values: Iterable[str]) -> Iterable[str]:
    return (f"uri://ed-fi.org/{kind}Descriptor#{value}" for value in values)


def _text(column: str) -> Cell:
    return lambda found: None if found[column] is None else str(found[column])


def _figure(column: str) -> Cell:
    return lambda found: None if found[column] is None else Figure(found[column])


def _number(found: Found) -> str:
    return incident_number(found["school_year"], found["number"])


def _time(found: Found) -> str:
    return f"{found['occurred_at'].astimezone(ZoneInfo(found['time_zone'])):%H:%M:%S}"


def _cost(found: Found) -> str | None:
    return None if found["cost"] is None else Figure(format_amount(found["cost"], found["cost_currency"]))


def _description(found: Found) -> str | None:
    text: str | None = found["description"]
    return text and text[:MOST_DESCRIPTION]


_INCIDENT: Final[dict[str, Cell]] = {"incidentIdentifier": _number, "schoolId": _text("school_id")}
_BEHAVIOR: Final = _described("Behavior", "behavior_descriptor")
RESOURCES: Final[Mapping[str, Resource]] = {
    "discipline_incidents": Resource(
        {
            **_INCIDENT,
            "incidentDate": _text("occurred_on"),
            "incidentTime": _time,
            "incidentDescription": _description,
            "incidentLocationDescriptor": _described("IncidentLocation", "location"),
            "reporterDescriptionDescriptor": _described("ReporterDescription", "reporter_kind"),
            "reportedToLawEnforcement": lambda found: str(found["is_reported_to_police"]).lower(),
            "caseNumber": _text("case_number"),
            "incidentCost": _cost,
            "weaponDescriptor": _described("Weapon", "weapon"),
            "behaviorDescriptor": _BEHAVIOR,
            "behaviorDetailedDescription": _text("behavior"),
        }
    ),
    "student_behavior_associations": Resource(
        {
            "studentUniqueId": _text("person_id"),
            **_INCIDENT,
            "behaviorDescriptor": _BEHAVIOR,
            "behaviorDetailedDescription": _text("behavior"),
            "disciplineIncidentParticipationCodeDescriptor": _roles,
        }
    ),
    "student_non_offender_associations": Resource(
        {
            "studentUniqueId": _text("person_id"),
            **_INCIDENT,
            "disciplineIncidentParticipationCodeDescriptor": _roles,
        }
    ),
    "staff_associations": Resource(
        {
            "staffUniqueId": _text("person_id"),
            **_INCIDENT,
            "disciplineIncidentParticipationCodeDescriptor": _roles,
        }
    ),
    "discipline_actions": Resource(
        {
            "disciplineActionIdentifier": _text("row_id"),
            "disciplineDate": _text("starts_on"),
            "studentUniqueId": _text("person_id"),
            "responsibilitySchoolId": _text("school_id"),
            "disciplineDescriptor": _described("Discipline", "discipline_descriptor"),
            "disciplineActionLength": _figure("length_days"),
            "actualDisciplineActionLength": _figure("actual_days"),
            "disciplineActionLengthDifferenceReasonDescriptor": _described(
                "DisciplineActionLengthDifferenceReason", "difference_reason"
            ),
            **_INCIDENT,
            "behaviorDescriptor": _BEHAVIOR,
        }
    ),
}
