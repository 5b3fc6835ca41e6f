"""Generated from openapi.yaml by codegen; edit the contract instead."""

from enum import StrEnum
from typing import Annotated, ClassVar, TypeAlias

from contract_runtime import (
    AwareDatetime,
    ConfigDict,
    ContractModel,
    Field,
    NotNull,
    PropertyCount,
    SchemaRules,
)

from .models import (
    BehaviorCodeName,
    ChosenName,
    ConsequenceCode,
    ConsequenceStatus,
    CurrencyCode,
    IncidentId,
    IncidentNumber,
    IncidentStatus,
    LedgerMoney,
    OptionalGrade,
    OptionalSchoolDay,
    OptionalSchoolId,
    OptionalSeverity,
    Pagination,
    ParticipantRole,
    ParticipantRoles,
    PersonId,
    PersonKind,
    SchoolDay,
    SchoolPersonName,
    SchoolTimeZone,
    SchoolYear,
)

ParticipantId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The participant's number."""


ConsequenceId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The consequence's number."""


NoticeId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The notice's number."""


IncidentMoment: TypeAlias = AwareDatetime
"""When it happened, with the offset of its zone; not in the future, and not more than 20 years ago."""


OptionalSchoolMoment: TypeAlias = AwareDatetime | None
"""A moment, or null where it has not come."""


OptionalIncidentText: TypeAlias = (
    Annotated[str, Field(min_length=1, max_length=4000, pattern=r"^[^\u0000]+$")] | None
)
"""What happened, or what else is to be known; null for nothing."""


OptionalCaseNumber: TypeAlias = (
    Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\u0000]+$")] | None
)
"""The number under which others, such as the police, keep the case; null for none."""


OptionalStatusReason: TypeAlias = (
    Annotated[str, Field(min_length=1, max_length=1000, pattern=r"^[^\u0000]+$")] | None
)
"""Why the incident stands as it does; null where nobody has said."""


class IncidentLocation(StrEnum):
    """Where it happened: Ed-Fi's `IncidentLocationDescriptor`, by its code value."""

    ADMINISTRATIVE_OFFICES_AREA = "Administrative offices area"
    ATHLETIC_FIELD_OR_PLAYGROUND = "Athletic field or playground"
    AUDITORIUM = "Auditorium"
    BUS_STOP = "Bus stop"
    CAFETERIA_AREA = "Cafeteria area"
    CLASSROOM = "Classroom"
    COMPUTER_LAB = "Computer lab"
    HALLWAY_OR_STAIRS = "Hallway or stairs"
    LIBRARY_MEDIA_CENTER = "Library/media center"
    LOCKER_ROOM_OR_GYM_AREAS = "Locker room or gym areas"
    OFF_CAMPUS = "Off campus"
    OFF_CAMPUS_AT_A_SCHOOL_SPONSORED_ACTIVITY = "Off-campus at a school sponsored activity"
    OFF_CAMPUS_AT_ANOTHER_LOCATION_UNRELATED_TO_SCHOOL = "Off-campus at another location unrelated to school"
    OFF_CAMPUS_AT_OTHER_SCHOOL = "Off-campus at other school"
    OFF_CAMPUS_AT_OTHER_SCHOOL_DISTRICT_FACILITY = "Off-campus at other school district facility"
    ON_CAMPUS = "On campus"
    ON_CAMPUS_OTHER_INSIDE_AREA = "On-campus other inside area"
    ON_CAMPUS_OTHER_OUTSIDE_AREA = "On-campus other outside area"
    ONLINE = "Online"
    PARKING_LOT = "Parking lot"
    RESTROOM = "Restroom"
    SCHOOL_BUS = "School bus"
    STADIUM = "Stadium"
    UNKNOWN = "Unknown"
    WALKING_TO_OR_FROM_SCHOOL = "Walking to or from school"


class OptionalIncidentLocation(StrEnum):
    """Where it happened: Ed-Fi's `IncidentLocationDescriptor`, by its code value; null where nobody
    has said.
    """

    ADMINISTRATIVE_OFFICES_AREA = "Administrative offices area"
    ATHLETIC_FIELD_OR_PLAYGROUND = "Athletic field or playground"
    AUDITORIUM = "Auditorium"
    BUS_STOP = "Bus stop"
    CAFETERIA_AREA = "Cafeteria area"
    CLASSROOM = "Classroom"
    COMPUTER_LAB = "Computer lab"
    HALLWAY_OR_STAIRS = "Hallway or stairs"
    LIBRARY_MEDIA_CENTER = "Library/media center"
    LOCKER_ROOM_OR_GYM_AREAS = "Locker room or gym areas"
    OFF_CAMPUS = "Off campus"
    OFF_CAMPUS_AT_A_SCHOOL_SPONSORED_ACTIVITY = "Off-campus at a school sponsored activity"
    OFF_CAMPUS_AT_ANOTHER_LOCATION_UNRELATED_TO_SCHOOL = "Off-campus at another location unrelated to school"
    OFF_CAMPUS_AT_OTHER_SCHOOL = "Off-campus at other school"
    OFF_CAMPUS_AT_OTHER_SCHOOL_DISTRICT_FACILITY = "Off-campus at other school district facility"
    ON_CAMPUS = "On campus"
    ON_CAMPUS_OTHER_INSIDE_AREA = "On-campus other inside area"
    ON_CAMPUS_OTHER_OUTSIDE_AREA = "On-campus other outside area"
    ONLINE = "Online"
    PARKING_LOT = "Parking lot"
    RESTROOM = "Restroom"
    SCHOOL_BUS = "School bus"
    STADIUM = "Stadium"
    UNKNOWN = "Unknown"
    WALKING_TO_OR_FROM_SCHOOL = "Walking to or from school"


class OptionalReporterKind(StrEnum):
    """Who reported it: Ed-Fi's `ReporterDescriptionDescriptor`, by its code value; null where nobody
    has said.
    """

    LAW_ENFORCEMENT_OFFICER = "Law enforcement officer"
    NON_SCHOOL_PERSONNEL = "Non-school personnel"
    OTHER = "Other"
    PARENT_GUARDIAN = "Parent/guardian"
    STAFF = "Staff"
    STUDENT = "Student"


class OptionalWeapon(StrEnum):
    """Ed-Fi's `WeaponDescriptor`, by its code value; null where nobody has said."""

    BB_GUN = "BB gun"
    CLUB = "Club"
    DESTRUCTIVE_DEVICE = "Destructive Device"
    FIREARM = "Firearm"
    HANDGUN = "Handgun"
    KNIFE_LESS_THAN_2_5_INCHES = "Knife Less Than 2.5 Inches"
    KNIFE_LESS_THAN_THREE_INCHES = "Knife Less Than Three Inches"
    KNIFE_GREATER_THAN_THREE_INCHES = "Knife Greater Than Three Inches"
    NONE = "None"
    OTHER = "Other"
    OTHER_FIREARM = "Other Firearm"
    OTHER_OBJECT = "Other Object"
    OTHER_SHARP_OBJECTS = "Other Sharp Objects"
    RIFLE = "Rifle"
    SUBSTANCE_USED_AS_WEAPON = "Substance Used as Weapon"
    UNKNOWN = "Unknown"


class OptionalDifferenceReason(StrEnum):
    """Why the days served are others: Ed-Fi's `DisciplineActionLengthDifferenceReasonDescriptor`, by
    its code value; null for none.
    """

    CONTINUATION_OF_PRIOR_YEARS_DISCIPLINARY_ACTION = "Continuation Of Prior Year's Disciplinary Action"
    NO_DIFFERENCE = "No Difference"
    OTHER = "Other"
    SCHOOL_YEAR_ENDED = "School Year Ended"
    COMPLETED_TERM_REQUIREMENTS_SOONER_THAN_EXPECTED = "Completed Term Requirements Sooner Than Expected"
    STUDENT_INCARCERATED = "Student Incarcerated"
    STUDENT_WITHDREW_FROM_SCHOOL = "Student Withdrew From School"
    TERM_DECREASED_DUE_TO_HEALTH_RELATED_CIRCUMSTANCES = "Term Decreased Due To Health-Related Circumstances"
    TERM_MODIFIED_BY_COURT_ORDER = "Term Modified By Court Order"
    TERM_MODIFIED_BY_DISTRICT = "Term Modified By District"
    TERM_MODIFIED_BY_MUTUAL_AGREEMENT = "Term Modified By Mutual Agreement"
    TERM_MODIFIED_BY_PLACEMENT_PROGRAM_DUE_TO_BEHAVIOR = "Term Modified By Placement Program Due To Behavior"


class NextIncidentStatus(StrEnum):
    """What an incident becomes."""

    UNDER_REVIEW = "under_review"
    RESOLVED = "resolved"
    DISMISSED = "dismissed"


class NoticeChannel(StrEnum):
    """How a guardian was told."""

    LETTER = "letter"
    EMAIL = "email"
    PHONE = "phone"
    MEETING = "meeting"


class IncidentCost(ContractModel):
    """What the incident cost."""

    model_config = ConfigDict(extra="forbid")

    amount: LedgerMoney
    currency: CurrencyCode


OptionalIncidentCost: TypeAlias = IncidentCost | None
"""What the incident cost; null where it cost nothing or nobody has said."""


class Participant(ContractModel):
    """Somebody who was part of an incident, with the grade of that day."""

    model_config = ConfigDict(extra="forbid")

    id: ParticipantId
    person_id: PersonId
    person_kind: PersonKind
    name: SchoolPersonName
    role: ParticipantRole
    roles: ParticipantRoles
    grade: OptionalGrade


Participants: TypeAlias = Annotated[list[Participant], Field(max_length=100)]
"""Whoever was part of an incident, in the order in which they were added."""


class ParticipantCreate(ContractModel):
    """Somebody who was part of an incident, with a `role`, several `roles`, or both; `role` is the
    chief one then.
    """

    model_config = ConfigDict(extra="forbid")

    __rules__: ClassVar[SchemaRules] = (PropertyCount(minimum=2),)

    person_id: PersonId
    role: Annotated[ParticipantRole | None, NotNull] = None
    roles: Annotated[ParticipantRoles | None, NotNull] = None


ParticipantCreates: TypeAlias = Annotated[list[ParticipantCreate], Field(max_length=100)]
"""Whoever was part of an incident, each person once."""


class ParticipantUpdate(ContractModel):
    """The roles instead of those before."""

    model_config = ConfigDict(extra="forbid")

    roles: ParticipantRoles


SchoolDays: TypeAlias = Annotated[int, Field(ge=0, le=1000)]
"""Days of school."""


OptionalSchoolDays: TypeAlias = Annotated[int, Field(ge=0, le=1000)] | None
"""Days of school, or null where nobody has said."""


class Consequence(ContractModel):
    """What followed for a participant."""

    model_config = ConfigDict(extra="forbid")

    id: ConsequenceId
    participant_id: ParticipantId
    person_id: PersonId
    code: ConsequenceCode
    start_date: SchoolDay
    end_date: SchoolDay
    length_days: SchoolDays
    actual_days: OptionalSchoolDays
    difference_reason: OptionalDifferenceReason | None
    notes: OptionalIncidentText
    status: ConsequenceStatus
    created_by: Annotated[str, Field(max_length=255)]
    created_at: AwareDatetime
    updated_at: AwareDatetime


Consequences: TypeAlias = Annotated[list[Consequence], Field(max_length=10000)]
"""What followed, in the order in which it was decided."""


class ConsequenceCreate(ContractModel):
    """What is to follow. Without an `end_date` it is for one day."""

    model_config = ConfigDict(extra="forbid")

    participant_id: ParticipantId
    code: ConsequenceCode
    start_date: SchoolDay
    end_date: OptionalSchoolDay = None
    length_days: OptionalSchoolDays = None
    notes: OptionalIncidentText = None
    allow_overlap: bool = False
    """Whether the person may be suspended on some of the days already."""


class ConsequenceUpdate(ContractModel):
    """The fields to change; absent ones stay as they are. With other days and no `length_days`, the
    length is counted anew.
    """

    model_config = ConfigDict(extra="forbid")

    start_date: Annotated[SchoolDay | None, NotNull] = None
    end_date: Annotated[SchoolDay | None, NotNull] = None
    length_days: Annotated[SchoolDays | None, NotNull] = None
    actual_days: OptionalSchoolDays = None
    difference_reason: OptionalDifferenceReason | None = None
    notes: OptionalIncidentText = None
    status: Annotated[ConsequenceStatus | None, NotNull] = None
    allow_overlap: bool = False
    """Whether the person may be suspended on some of the days already."""


GuardianName: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")]
"""Which guardian, as Mother, or by name."""


NoticeMessage: TypeAlias = Annotated[str, Field(min_length=1, max_length=4000, pattern=r"^[^\u0000]+$")]
"""What the guardian was told."""


class Notice(ContractModel):
    """That a guardian of somebody who was part of it was told."""

    model_config = ConfigDict(extra="forbid")

    id: NoticeId
    person_id: PersonId
    guardian: GuardianName
    channel: NoticeChannel
    sent_at: AwareDatetime
    sent_by: Annotated[str, Field(max_length=255)]
    message: NoticeMessage
    acknowledged_at: OptionalSchoolMoment


Notices: TypeAlias = Annotated[list[Notice], Field(max_length=10000)]
"""What guardians were told, in the order in which it was recorded."""


class NoticeCreate(ContractModel):
    """What a guardian was told; by default, just now."""

    model_config = ConfigDict(extra="forbid")

    person_id: PersonId
    guardian: ChosenName
    channel: NoticeChannel
    message: NoticeMessage
    sent_at: OptionalSchoolMoment = None


class NoticeUpdate(ContractModel):
    """When the notice was acknowledged; null takes that back."""

    model_config = ConfigDict(extra="forbid")

    acknowledged_at: OptionalSchoolMoment


class ConsequenceType(ContractModel):
    """What can follow, with Ed-Fi's `DisciplineDescriptor`, by its code value."""

    model_config = ConfigDict(extra="forbid")

    code: ConsequenceCode
    description: Annotated[str, Field(max_length=500)]
    discipline_descriptor: Annotated[str, Field(max_length=100)]
    is_suspension: bool
    """Whether no two of a person may overlap."""


ConsequenceTypes: TypeAlias = Annotated[list[ConsequenceType], Field(max_length=100)]
"""What can follow, by code."""


class ConsequenceTypeList(ContractModel):
    """What can follow."""

    model_config = ConfigDict(extra="forbid")

    data: ConsequenceTypes


class IncidentSummary(ContractModel):
    """An incident without whoever was part of it."""

    model_config = ConfigDict(extra="forbid")

    id: IncidentId
    number: IncidentNumber
    school_id: OptionalSchoolId
    school_year: SchoolYear
    occurred_at: IncidentMoment
    time_zone: SchoolTimeZone
    behavior_code: BehaviorCodeName
    severity: OptionalSeverity | None
    location: OptionalIncidentLocation | None
    status: IncidentStatus
    participant_count: Annotated[int, Field(ge=0, le=100)]
    consequence_count: Annotated[int, Field(ge=0, le=10000)]
    created_by: Annotated[str, Field(max_length=255)]
    created_at: AwareDatetime
    updated_at: AwareDatetime


IncidentSummaries: TypeAlias = Annotated[list[IncidentSummary], Field(max_length=100)]
"""Incidents, the latest first."""


class IncidentPage(ContractModel):
    """A page of incidents."""

    model_config = ConfigDict(extra="forbid")

    data: IncidentSummaries
    pagination: Pagination


class Incident(ContractModel):
    """What happened, however many were part of it, and what followed."""

    model_config = ConfigDict(extra="forbid")

    id: IncidentId
    number: IncidentNumber
    school_id: OptionalSchoolId
    school_year: SchoolYear
    occurred_at: IncidentMoment
    time_zone: SchoolTimeZone
    behavior_code: BehaviorCodeName
    severity: OptionalSeverity | None
    description: OptionalIncidentText
    location: OptionalIncidentLocation | None
    reporter_kind: OptionalReporterKind | None
    reported_to_police: bool
    """Whether the police know."""
    case_number: OptionalCaseNumber
    weapon: OptionalWeapon | None
    cost: OptionalIncidentCost
    evidence_note: OptionalIncidentText
    status: IncidentStatus
    status_reason: OptionalStatusReason
    created_by: Annotated[str, Field(max_length=255)]
    created_at: AwareDatetime
    updated_at: AwareDatetime
    participants: Participants
    consequences: Consequences
    notices: Notices


class IncidentCreate(ContractModel):
    """What is reported of an incident."""

    model_config = ConfigDict(extra="forbid")

    school_id: OptionalSchoolId = None
    occurred_at: IncidentMoment
    behavior_code: BehaviorCodeName
    description: OptionalIncidentText = None
    location: OptionalIncidentLocation | None = None
    reporter_kind: OptionalReporterKind | None = None
    reported_to_police: bool = False
    """Whether the police know."""
    case_number: OptionalCaseNumber = None
    weapon: OptionalWeapon | None = None
    cost: OptionalIncidentCost = None
    evidence_note: OptionalIncidentText = None
    participants: ParticipantCreates = Field(default_factory=list)


class IncidentUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    school_id: OptionalSchoolId = None
    occurred_at: Annotated[IncidentMoment | None, NotNull] = None
    behavior_code: Annotated[BehaviorCodeName | None, NotNull] = None
    description: OptionalIncidentText = None
    location: OptionalIncidentLocation | None = None
    reporter_kind: OptionalReporterKind | None = None
    reported_to_police: Annotated[bool | None, NotNull] = None
    """Whether the police know."""
    case_number: OptionalCaseNumber = None
    weapon: OptionalWeapon | None = None
    cost: OptionalIncidentCost = None
    evidence_note: OptionalIncidentText = None


class IncidentStatusChange(ContractModel):
    """What the incident becomes, and why."""

    model_config = ConfigDict(extra="forbid")

    status: NextIncidentStatus
    reason: OptionalStatusReason = None


class Severity(StrEnum):
    """How grave a behavior is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"
