"""Generated from openapi.yaml by codegen; edit the contract instead."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from contract_runtime import AwareDatetime, ConfigDict, ContractModel, Field, NotNull

from .models import (
    AmendmentStatement,
    AmendmentStatements,
    BehaviorCodeName,
    ConsequenceStatus,
    IncidentNumber,
    IncidentStatus,
    LedgerDate,
    OptionalGrade,
    OptionalMoment,
    OptionalSchoolId,
    OptionalSubject,
    Pagination,
    ParticipantRoles,
    PersonId,
    PersonKind,
    SchoolPersonName,
    SchoolYear,
    Subject,
    SuppressBelow,
    TimeZoneName,
)

PrivacyRecordId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""A number that the service gives."""


class DisclosureKindOfRecord(StrEnum):
    """Whether somebody only asked, or was told."""

    REQUEST = "request"
    DISCLOSURE = "disclosure"


class DisclosureBasis(StrEnum):
    """Consent, or which exception of 34 CFR 99.31 allows it."""

    CONSENT = "consent"
    OTHER_SCHOOL = "other_school"
    AUDIT_OR_EVALUATION = "audit_or_evaluation"
    FINANCIAL_AID = "financial_aid"
    JUVENILE_JUSTICE = "juvenile_justice"
    STUDIES = "studies"
    ACCREDITATION = "accreditation"
    JUDICIAL_ORDER = "judicial_order"
    HEALTH_OR_SAFETY_EMERGENCY = "health_or_safety_emergency"
    CHILD_WELFARE = "child_welfare"
    NONE = "none"


DisclosureRecipient: TypeAlias = Annotated[str, Field(min_length=1, max_length=500, pattern=r"^[^\u0000]+$")]
"""Who asked or was told."""


DisclosedContent: TypeAlias = Annotated[str, Field(min_length=1, max_length=2000, pattern=r"^[^\u0000]+$")]
"""What was asked for or told."""


DisclosureThreat: TypeAlias = (
    Annotated[str, Field(min_length=1, max_length=4000, pattern=r"^[^\u0000]+$")] | None
)
"""The threat that an emergency stands on (34 CFR 99.36), or null where there is none."""


class RecordDisclosure(ContractModel):
    """Who asked for what is known of a person, or was told (34 CFR 99.32)."""

    model_config = ConfigDict(extra="forbid")

    id: PrivacyRecordId
    person_id: PersonId
    kind: DisclosureKindOfRecord
    recipient: DisclosureRecipient
    basis: DisclosureBasis
    what: DisclosedContent
    threat: DisclosureThreat
    disclosed_at: AwareDatetime
    recorded_by: Subject
    recorded_at: AwareDatetime


class RecordDisclosureCreate(ContractModel):
    """Who asked or was told, what, when, and why that was allowed."""

    model_config = ConfigDict(extra="forbid")

    kind: DisclosureKindOfRecord
    recipient: Annotated[
        str,
        Field(
            min_length=1,
            max_length=500,
            pattern=(
                r"^[^\u0000]*[^\u0000- \u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17"
                r"b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-"
                r"\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0"
                r"000-\U000e0fff][^\u0000]*$"
            ),
        ),
    ]
    basis: DisclosureBasis
    what: DisclosedContent
    threat: DisclosureThreat = None
    disclosed_at: AwareDatetime


RecordDisclosureList: TypeAlias = Annotated[list[RecordDisclosure], Field(max_length=100)]
"""What was asked and told, the latest first."""


class RecordDisclosurePage(ContractModel):
    """A page of what was asked and told."""

    model_config = ConfigDict(extra="forbid")

    data: RecordDisclosureList
    pagination: Pagination


class RequestKind(StrEnum):
    """Whether the record is to be seen, or to be amended."""

    ACCESS = "access"
    AMENDMENT = "amendment"


class RequestStatus(StrEnum):
    """Whether it waits, and what became of it."""

    OPEN = "open"
    GRANTED = "granted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class RequestOutcome(StrEnum):
    """What becomes of it."""

    GRANTED = "granted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


RequestText: TypeAlias = Annotated[str, Field(min_length=1, max_length=4000, pattern=r"^[^\u0000]+$")]
"""What is asked for."""


RequestedBy: TypeAlias = Annotated[str, Field(min_length=1, max_length=500, pattern=r"^[^\u0000]+$")]
"""Who asks."""


OptionalIncidentId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)] | None
"""The number of an incident, or null for the whole record."""


class RecordRequest(ContractModel):
    """What a person or a parent asks for, and what became of it."""

    model_config = ConfigDict(extra="forbid")

    id: PrivacyRecordId
    person_id: PersonId
    kind: RequestKind
    incident_id: OptionalIncidentId
    requested_by: RequestedBy
    what: RequestText
    received_on: LedgerDate
    due_on: LedgerDate
    status: RequestStatus
    decision: Annotated[str | None, Field(max_length=4000)]
    decided_by: OptionalSubject
    decided_at: OptionalMoment
    statement: Annotated[str | None, Field(max_length=4000)]
    recorded_by: Subject


class RecordRequestCreate(ContractModel):
    """What a person or a parent asks for."""

    model_config = ConfigDict(extra="forbid")

    kind: RequestKind
    incident_id: OptionalIncidentId = None
    requested_by: Annotated[
        str,
        Field(
            min_length=1,
            max_length=500,
            pattern=(
                r"^[^\u0000]*[^\u0000- \u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17"
                r"b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-"
                r"\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0"
                r"000-\U000e0fff][^\u0000]*$"
            ),
        ),
    ]
    what: RequestText
    received_on: LedgerDate


RecordRequestList: TypeAlias = Annotated[list[RecordRequest], Field(max_length=100)]
"""Requests, what is due first."""


class RecordRequestPage(ContractModel):
    """A page of requests."""

    model_config = ConfigDict(extra="forbid")

    data: RecordRequestList
    pagination: Pagination


class RequestDecision(ContractModel):
    """What becomes of a request, and why."""

    model_config = ConfigDict(extra="forbid")

    status: RequestOutcome
    decision: RequestText


class StatementAttach(ContractModel):
    """What stands beside the record from now on."""

    model_config = ConfigDict(extra="forbid")

    statement: AmendmentStatement


HoldReason: TypeAlias = Annotated[str, Field(min_length=1, max_length=1000, pattern=r"^[^\u0000]+$")]
"""Why nothing may be destroyed."""


class LegalHold(ContractModel):
    """Keeps what is known of a person from being destroyed until it is released."""

    model_config = ConfigDict(extra="forbid")

    id: PrivacyRecordId
    person_id: PersonId
    reason: HoldReason
    placed_by: Subject
    placed_at: AwareDatetime
    released_by: OptionalSubject
    released_at: OptionalMoment


class LegalHoldCreate(ContractModel):
    """Why nothing may be destroyed."""

    model_config = ConfigDict(extra="forbid")

    reason: HoldReason


LegalHoldList: TypeAlias = Annotated[list[LegalHold], Field(max_length=100)]
"""Holds, the latest first."""


class LegalHoldPage(ContractModel):
    """A page of holds."""

    model_config = ConfigDict(extra="forbid")

    data: LegalHoldList
    pagination: Pagination


RetentionYears: TypeAlias = Annotated[int, Field(ge=1, le=100)]
"""How many years records are kept after somebody left, or after the last incident where that was
later.
"""


class SchoolSettings(ContractModel):
    """What holds for all schools of a tenant; the time zone is for incidents of no school."""

    model_config = ConfigDict(extra="forbid")

    time_zone: TimeZoneName
    retention_years: RetentionYears
    suppress_below: SuppressBelow


class SchoolSettingsUpdate(ContractModel):
    """What is changed; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    time_zone: Annotated[TimeZoneName | None, NotNull] = None
    retention_years: Annotated[RetentionYears | None, NotNull] = None
    suppress_below: Annotated[SuppressBelow | None, NotNull] = None


class PurgedCount(ContractModel):
    """How many incidents of a school, a school year and a code were destroyed, and what they came to."""

    model_config = ConfigDict(extra="forbid")

    school_id: OptionalSchoolId
    school_year: SchoolYear
    code: BehaviorCodeName
    incidents: Annotated[int, Field(ge=0, le=9007199254740991)]
    perpetrators: Annotated[int, Field(ge=0, le=9007199254740991)]
    suspension_days: Annotated[int, Field(ge=0, le=9007199254740991)]


PurgedCountList: TypeAlias = Annotated[list[PurgedCount], Field(max_length=100)]
"""Counts, the latest school year first."""


class PurgedCountPage(ContractModel):
    """A page of counts."""

    model_config = ConfigDict(extra="forbid")

    data: PurgedCountList
    pagination: Pagination


CopyPage: TypeAlias = Annotated[str, Field(max_length=100000000)]
"""An HTML page with its own style, which loads nothing and needs no script."""


OtherPerson: TypeAlias = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\u0000]+$")]
"""Somebody else, by a role."""


OtherPeople: TypeAlias = Annotated[list[OtherPerson], Field(max_length=1000)]
"""Everybody else who took part, by a role that counts within the incident."""


class CopyConsequence(ContractModel):
    """What followed for the person."""

    model_config = ConfigDict(extra="forbid")

    consequence: Annotated[str, Field(max_length=500)]
    start_date: LedgerDate
    end_date: LedgerDate
    length_days: Annotated[int, Field(ge=0, le=9007199254740991)]
    actual_days: Annotated[int | None, Field(ge=0, le=9007199254740991)]
    status: ConsequenceStatus
    notes: Annotated[str | None, Field(max_length=4000)]


CopyConsequences: TypeAlias = Annotated[list[CopyConsequence], Field(max_length=1000)]
"""What followed for the person, the first first."""


class CopyNotice(ContractModel):
    """What the person's guardian was told."""

    model_config = ConfigDict(extra="forbid")

    guardian: Annotated[str, Field(max_length=200)]
    channel: Annotated[str, Field(max_length=20)]
    sent_at: AwareDatetime
    message: Annotated[str, Field(max_length=8000)]
    acknowledged_at: OptionalMoment


CopyNotices: TypeAlias = Annotated[list[CopyNotice], Field(max_length=1000)]
"""What the person's guardians were told, the first first."""


class CopyIncident(ContractModel):
    """An incident as its participant may know it: others by their roles, consequences only the
    participant's own.
    """

    model_config = ConfigDict(extra="forbid")

    number: IncidentNumber
    occurred_at: AwareDatetime
    code: BehaviorCodeName
    behavior: Annotated[str, Field(max_length=500)]
    description: Annotated[str | None, Field(max_length=100000)]
    location: Annotated[str | None, Field(max_length=100)]
    evidence_note: Annotated[str | None, Field(max_length=100000)]
    status: IncidentStatus
    roles: ParticipantRoles
    others: OtherPeople
    consequences: CopyConsequences
    notices: CopyNotices
    statements: AmendmentStatements


CopyIncidents: TypeAlias = Annotated[list[CopyIncident], Field(max_length=10000)]
"""Incidents, the latest first."""


class CopyDisclosure(ContractModel):
    """Who asked for what is known of the person, or was told."""

    model_config = ConfigDict(extra="forbid")

    kind: DisclosureKindOfRecord
    recipient: DisclosureRecipient
    basis: DisclosureBasis
    what: DisclosedContent
    threat: DisclosureThreat
    disclosed_at: AwareDatetime


CopyDisclosures: TypeAlias = Annotated[list[CopyDisclosure], Field(max_length=10000)]
"""Who was told of the record, the latest first."""


class CopyRequest(ContractModel):
    """What was asked for, and what became of it."""

    model_config = ConfigDict(extra="forbid")

    kind: RequestKind
    number: Annotated[str | None, Field(max_length=40)]
    """The incident that it is about, or null for the whole record."""
    requested_by: RequestedBy
    what: RequestText
    received_on: LedgerDate
    status: RequestStatus
    decision: Annotated[str | None, Field(max_length=4000)]
    statement: Annotated[str | None, Field(max_length=4000)]


CopyRequests: TypeAlias = Annotated[list[CopyRequest], Field(max_length=10000)]
"""What was asked for, the latest first."""


class PersonCopy(ContractModel):
    """The whole record of a person, as the person or a parent may have it."""

    model_config = ConfigDict(extra="forbid")

    person_id: PersonId
    kind: PersonKind
    name: SchoolPersonName
    grade: OptionalGrade
    school: Annotated[str | None, Field(max_length=200)]
    """The name of the school, or null for none."""
    made_at: AwareDatetime
    incidents: CopyIncidents
    disclosures: CopyDisclosures
    requests: CopyRequests
