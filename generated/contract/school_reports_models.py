"""Generated from openapi.yaml by codegen; edit the contract instead."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from contract_runtime import AwareDatetime, ConfigDict, ContractModel, Field

from .models import (
    AmendmentStatements,
    BehaviorCodeName,
    ConsequenceCode,
    ConsequenceStatus,
    IncidentId,
    IncidentNumber,
    IncidentStatus,
    LedgerDate,
    OptionalGrade,
    OptionalLedgerDate,
    OptionalSchoolId,
    Pagination,
    ParticipantRoles,
    PersonId,
    PersonKind,
    SchoolPersonName,
    SchoolYear,
    SuppressBelow,
)


class SummaryGrouping(StrEnum):
    """What the incidents of a group have in common. Weeks begin on Monday; hours, weeks and months are
    those of the school's clock.
    """

    CODE = "code"
    WEEK = "week"
    MONTH = "month"
    TERM = "term"
    GRADE = "grade"
    LOCATION = "location"
    HOUR = "hour"
    SCHOOL = "school"
    CONSEQUENCE = "consequence"


class SummaryComparison(StrEnum):
    """The days before, as many or as many whole months; or the same days a year before; or none."""

    PREVIOUS = "previous"
    YEAR_BEFORE = "year_before"
    NONE = "none"


class SummaryFigures(ContractModel):
    """Incidents, the different people who were perpetrators in them, and the school days of the
    suspensions that followed; null for what is hidden.
    """

    model_config = ConfigDict(extra="forbid")

    incidents: Annotated[int | None, Field(ge=0, le=9007199254740991)]
    perpetrators: Annotated[int | None, Field(ge=0, le=9007199254740991)]
    suspension_days: Annotated[int | None, Field(ge=0, le=9007199254740991)]


ComparedFigures: TypeAlias = SummaryFigures | None
"""The same of the days before, or null where nothing is compared."""


class FigureChange(ContractModel):
    """How much more there is than before, less than 0 where there is less; null for what is hidden."""

    model_config = ConfigDict(extra="forbid")

    incidents: Annotated[int | None, Field(ge=-9007199254740991, le=9007199254740991)]
    perpetrators: Annotated[int | None, Field(ge=-9007199254740991, le=9007199254740991)]
    suspension_days: Annotated[int | None, Field(ge=-9007199254740991, le=9007199254740991)]


FigureChanges: TypeAlias = FigureChange | None
"""How much more there is than before, or null where nothing is compared; null for what is hidden."""


class SummaryGroup(ContractModel):
    """Incidents that have one thing in common, which is null where they have none of the kind. Weeks,
    months and terms stand beside the one at the same place of the days before.
    """

    model_config = ConfigDict(extra="forbid")

    key: Annotated[str | None, Field(max_length=200)]
    label: Annotated[str, Field(max_length=500)]
    counts: SummaryFigures
    before: ComparedFigures
    change: FigureChanges


SummaryGroups: TypeAlias = Annotated[list[SummaryGroup], Field(max_length=1000)]
"""The groups: in the order of time, or the largest first; the first thousand of them."""


class SchoolSummary(ContractModel):
    """Incidents of some days, summed up. Whoever is in several groups counts once in the total."""

    model_config = ConfigDict(extra="forbid")

    group_by: SummaryGrouping
    from_: Annotated[LedgerDate, Field(alias="from")]
    to: LedgerDate
    compared_from: OptionalLedgerDate
    compared_to: OptionalLedgerDate
    has_calendar: bool
    """Whether each school has a calendar for these days; without one, Monday to Friday are school
    days.
    """
    suppress_below: SuppressBelow
    counts: SummaryFigures
    before: ComparedFigures
    change: FigureChanges
    groups: SummaryGroups


SummaryFile: TypeAlias = Annotated[str, Field(max_length=1000000)]
"""A row for each group and one for the total (RFC 4180); an asterisk stands for what is hidden."""


class HistoryConsequence(ContractModel):
    """What followed for the person."""

    model_config = ConfigDict(extra="forbid")

    consequence_code: ConsequenceCode
    start_date: LedgerDate
    end_date: LedgerDate
    length_days: Annotated[int, Field(ge=0, le=9007199254740991)]
    actual_days: Annotated[int | None, Field(ge=0, le=9007199254740991)]
    status: ConsequenceStatus


HistoryConsequences: TypeAlias = Annotated[list[HistoryConsequence], Field(max_length=1000)]
"""What followed for the person, the first first."""


class HistoryIncident(ContractModel):
    """An incident that the person took part in."""

    model_config = ConfigDict(extra="forbid")

    incident_id: IncidentId
    number: IncidentNumber
    occurred_at: AwareDatetime
    code: BehaviorCodeName
    status: IncidentStatus
    roles: ParticipantRoles
    consequences: HistoryConsequences
    statements: AmendmentStatements


HistoryIncidents: TypeAlias = Annotated[list[HistoryIncident], Field(max_length=100)]
"""Incidents, the latest first."""


class PersonHistory(ContractModel):
    """A person, the school days that the person was suspended for in this school year, and incidents.
    More than ten such days ask for a manifestation review (34 CFR 300.530).
    """

    model_config = ConfigDict(extra="forbid")

    person_id: PersonId
    kind: PersonKind
    name: SchoolPersonName
    grade: OptionalGrade
    school_id: OptionalSchoolId
    school_year: SchoolYear
    days_suspended: Annotated[int, Field(ge=0, le=9007199254740991)]
    needs_manifestation_review: bool
    has_calendar: bool
    """Whether the school has a calendar for this year; without one, Monday to Friday are school days."""
    data: HistoryIncidents
    pagination: Pagination


class RepeatOffender(ContractModel):
    """Somebody who was a perpetrator several times in these days."""

    model_config = ConfigDict(extra="forbid")

    person_id: PersonId
    name: SchoolPersonName
    kind: PersonKind
    grade: OptionalGrade
    school_id: OptionalSchoolId
    incidents: Annotated[int, Field(ge=1, le=9007199254740991)]
    last_on: LedgerDate
    suspension_days: Annotated[int, Field(ge=0, le=9007199254740991)]


RepeatOffenderList: TypeAlias = Annotated[list[RepeatOffender], Field(max_length=100)]
"""People, the most incidents first."""


class RepeatOffenderPage(ContractModel):
    """A page of people."""

    model_config = ConfigDict(extra="forbid")

    data: RepeatOffenderList
    pagination: Pagination


class PersonOut(ContractModel):
    """Somebody who is kept out of class, and when class is to be expected again."""

    model_config = ConfigDict(extra="forbid")

    person_id: PersonId
    name: SchoolPersonName
    grade: OptionalGrade
    school_id: OptionalSchoolId
    consequence_code: ConsequenceCode
    start_date: LedgerDate
    end_date: LedgerDate
    returns_on: LedgerDate
    is_school_day: bool
    """Whether there is school on the day that was asked for."""


PersonOutList: TypeAlias = Annotated[list[PersonOut], Field(max_length=100)]
"""People, by the day on which they come back."""


class PeopleOut(ContractModel):
    """Who is kept out of class on a day."""

    model_config = ConfigDict(extra="forbid")

    on: LedgerDate
    data: PersonOutList
    pagination: Pagination
