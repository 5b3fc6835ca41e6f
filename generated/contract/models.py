"""Generated from openapi.yaml by codegen; edit the contract instead."""

from datetime import date
from enum import StrEnum, member
from typing import Annotated, Any, ClassVar, Literal, TypeAlias
from uuid import UUID

from pydantic import AwareDatetime, ConfigDict, Field

from contract_runtime import (
    ContractModel,
    Fits,
    NotNull,
    PropertyCount,
    SchemaRules,
    Tagged,
    TextFormat,
    UniqueItems,
)

AnyObject: TypeAlias = Annotated[dict[str, Any], PropertyCount(maximum=100)] | None
"""Whatever belongs to the command, by name."""


class StandardResponse(ContractModel):
    """The outcome of a command that has no resource."""

    model_config = ConfigDict(extra="forbid")

    success: bool
    message: Annotated[str, Field(max_length=2000)]
    """What was done, for people."""
    data: AnyObject


Email: TypeAlias = Annotated[
    str,
    Field(min_length=3, max_length=254, pattern='^[^\\s<>()\\[\\]\\\\,;:"@]+@[^\\s<>()\\[\\]\\\\,;:"@]+$'),
    TextFormat("email"),
]
"""An e-mail address."""


PersonName: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")]
"""What the user is called."""


SearchText: TypeAlias = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\u0000]+$")]
"""A part of the name or the address, in any case."""


TenantName: TypeAlias = Annotated[str, Field(max_length=255)]
"""The tenant whose data is worked on."""


EntityTags: TypeAlias = Annotated[str, Field(min_length=1, max_length=1000, pattern="^[!-~]([ -~]*[!-~])?$")]
"""One or more entity tags (RFC 9110, section 8.8.3), or `*`."""


class Pagination(ContractModel):
    """Where a page stands among all pages."""

    model_config = ConfigDict(extra="forbid")

    total: Annotated[int, Field(ge=0, le=9007199254740991)]
    page: Annotated[int, Field(ge=1, le=1000000)]
    page_size: Annotated[int, Field(ge=1, le=100)]
    total_pages: Annotated[int, Field(ge=0, le=9007199254740991)]
    has_next: bool
    has_prev: bool


class ErrorCode(StrEnum):
    """What went wrong, for programs."""

    MALFORMED_REQUEST = "MALFORMED_REQUEST"
    HOST_NOT_ALLOWED = "HOST_NOT_ALLOWED"
    UNAUTHENTICATED = "UNAUTHENTICATED"
    FORBIDDEN = "FORBIDDEN"
    NOT_FOUND = "NOT_FOUND"
    METRICS_ELSEWHERE = "METRICS_ELSEWHERE"
    PROJECT_NOT_FOUND = "PROJECT_NOT_FOUND"
    JOB_NOT_FOUND = "JOB_NOT_FOUND"
    ARTIFACT_NOT_FOUND = "ARTIFACT_NOT_FOUND"
    ACCOUNT_REQUIRED = "ACCOUNT_REQUIRED"
    CSRF_REFUSED = "CSRF_REFUSED"
    CURRENT_PASSWORD_WRONG = member("CURRENT_PASSWORD_WRONG")
    CODE_WRONG = "CODE_WRONG"
    INVALID_CREDENTIALS = "INVALID_CREDENTIALS"
    SECOND_FACTOR_REQUIRED = "SECOND_FACTOR_REQUIRED"
    SECOND_FACTOR_INVALID = "SECOND_FACTOR_INVALID"
    EMAIL_NOT_VERIFIED = "EMAIL_NOT_VERIFIED"
    REFRESH_TOKEN_INVALID = member("REFRESH_TOKEN_INVALID")
    PROVIDER_LOGIN_REFUSED = "PROVIDER_LOGIN_REFUSED"
    PROVIDER_NOT_FOUND = "PROVIDER_NOT_FOUND"
    PROVIDER_UNAVAILABLE = "PROVIDER_UNAVAILABLE"
    USER_NOT_FOUND = "USER_NOT_FOUND"
    SESSION_NOT_FOUND = "SESSION_NOT_FOUND"
    SERVICE_ACCOUNT_NOT_FOUND = "SERVICE_ACCOUNT_NOT_FOUND"
    API_KEY_NOT_FOUND = "API_KEY_NOT_FOUND"
    ORGANIZATION_NOT_FOUND = "ORGANIZATION_NOT_FOUND"
    MEMBER_NOT_FOUND = "MEMBER_NOT_FOUND"
    INVITATION_NOT_FOUND = "INVITATION_NOT_FOUND"
    EMAIL_TAKEN = "EMAIL_TAKEN"
    PASSWORD_NOT_SET = member("PASSWORD_NOT_SET")
    ONE_TIME_TOKEN_INVALID = member("ONE_TIME_TOKEN_INVALID")
    OWN_ACCOUNT = "OWN_ACCOUNT"
    LAST_SUPER_ADMIN = "LAST_SUPER_ADMIN"
    LAST_OWNER = "LAST_OWNER"
    SESSION_REQUIRED = "SESSION_REQUIRED"
    SECOND_FACTOR_ENABLED = "SECOND_FACTOR_ENABLED"
    SECOND_FACTOR_NOT_ENROLLED = "SECOND_FACTOR_NOT_ENROLLED"
    SLUG_TAKEN = "SLUG_TAKEN"
    ALREADY_MEMBER = "ALREADY_MEMBER"
    ALREADY_INVITED = "ALREADY_INVITED"
    API_KEY_REVOKED = "API_KEY_REVOKED"
    JOB_FINISHED = "JOB_FINISHED"
    JOB_NOT_FAILED = "JOB_NOT_FAILED"
    ARTIFACT_EXPIRED = "ARTIFACT_EXPIRED"
    INVITATION_FOR_ANOTHER = "INVITATION_FOR_ANOTHER"
    PASSWORD_REFUSED = member("PASSWORD_REFUSED")
    CANDIDATE_NOT_FOUND = "CANDIDATE_NOT_FOUND"
    TOO_MANY_FAILURES = "TOO_MANY_FAILURES"
    TOO_MANY_JOBS = "TOO_MANY_JOBS"
    LEDGER_ACCOUNT_NOT_FOUND = "LEDGER_ACCOUNT_NOT_FOUND"
    ACCOUNT_UNKNOWN = "ACCOUNT_UNKNOWN"
    CURRENCY_UNKNOWN = "CURRENCY_UNKNOWN"
    AMOUNT_INVALID = "AMOUNT_INVALID"
    BASE_CURRENCY_FIXED = "BASE_CURRENCY_FIXED"
    LEDGER_ARCHIVED = "LEDGER_ARCHIVED"
    TIME_ZONE_UNKNOWN = "TIME_ZONE_UNKNOWN"
    ACCOUNT_UNSUITABLE = "ACCOUNT_UNSUITABLE"
    FX_RATE_INVALID = "FX_RATE_INVALID"
    ACCOUNT_CODE_TAKEN = "ACCOUNT_CODE_TAKEN"
    ACCOUNT_IN_USE = "ACCOUNT_IN_USE"
    ACCOUNT_HAS_CHILDREN = "ACCOUNT_HAS_CHILDREN"
    SUB_TYPE_INVALID = "SUB_TYPE_INVALID"
    ACCOUNT_PARENT_INVALID = "ACCOUNT_PARENT_INVALID"
    RATE_NOT_FOUND = "RATE_NOT_FOUND"
    REGISTERED_NOT_FOUND = "REGISTERED_NOT_FOUND"
    REGISTERED_IN_USE = "REGISTERED_IN_USE"
    REFERENCE_UNKNOWN = "REFERENCE_UNKNOWN"
    REGISTER_VALUE_REFUSED = "REGISTER_VALUE_REFUSED"
    CHECK_NOT_FOUND = "CHECK_NOT_FOUND"
    FINDING_NOT_FOUND = "FINDING_NOT_FOUND"
    FINDING_NOT_OPEN = "FINDING_NOT_OPEN"
    CHECK_SPAN_REQUIRED = "CHECK_SPAN_REQUIRED"
    CHECK_SPAN_UNKNOWN = "CHECK_SPAN_UNKNOWN"
    RULES_UNKNOWN = "RULES_UNKNOWN"
    DISCLOSURE_NOT_FOUND = "DISCLOSURE_NOT_FOUND"
    DISCLOSURE_WRONG_STATE = "DISCLOSURE_WRONG_STATE"
    FIGURE_UNKNOWN = "FIGURE_UNKNOWN"
    RATE_EXISTS = "RATE_EXISTS"
    REPORT_DAYS_INVALID = "REPORT_DAYS_INVALID"
    SETTINGS_INCOMPLETE = "SETTINGS_INCOMPLETE"
    CURSOR_INVALID = "CURSOR_INVALID"
    TOO_MANY_NOTES = "TOO_MANY_NOTES"
    IMPORT_REPEATED = "IMPORT_REPEATED"
    CSV_NOT_UTF8 = "CSV_NOT_UTF8"
    CSV_WRONG_DELIMITER = "CSV_WRONG_DELIMITER"
    CSV_HEADER_WRONG = "CSV_HEADER_WRONG"
    CSV_TOO_MANY_ROWS = "CSV_TOO_MANY_ROWS"
    CSV_EMPTY = "CSV_EMPTY"
    ENTRY_NOT_FOUND = "ENTRY_NOT_FOUND"
    SEPARATION_OF_DUTIES = "SEPARATION_OF_DUTIES"
    ENTRY_WRONG_STATE = "ENTRY_WRONG_STATE"
    REFERENCE_TAKEN = "REFERENCE_TAKEN"
    OPENING_EXISTS = "OPENING_EXISTS"
    PERIOD_CLOSED = "PERIOD_CLOSED"
    PERIOD_LOCKED = "PERIOD_LOCKED"
    ALREADY_REVERSED = "ALREADY_REVERSED"
    ENTRY_UNBALANCED = "ENTRY_UNBALANCED"
    ACCOUNT_INACTIVE = "ACCOUNT_INACTIVE"
    ACCOUNT_NOT_POSTABLE = "ACCOUNT_NOT_POSTABLE"
    CURRENCY_NOT_ALLOWED = "CURRENCY_NOT_ALLOWED"
    FX_RATE_REQUIRED = "FX_RATE_REQUIRED"
    NO_PERIOD = "NO_PERIOD"
    DATE_INVALID = "DATE_INVALID"
    FISCAL_YEAR_NOT_FOUND = "FISCAL_YEAR_NOT_FOUND"
    PERIOD_NOT_FOUND = "PERIOD_NOT_FOUND"
    FISCAL_YEAR_OVERLAPS = "FISCAL_YEAR_OVERLAPS"
    FISCAL_YEAR_INVALID = "FISCAL_YEAR_INVALID"
    FISCAL_YEAR_WRONG_STATE = "FISCAL_YEAR_WRONG_STATE"
    PERIOD_HAS_UNPOSTED = "PERIOD_HAS_UNPOSTED"
    EARLIER_PERIOD_OPEN = "EARLIER_PERIOD_OPEN"
    LATER_PERIOD_CLOSED = "LATER_PERIOD_CLOSED"
    PERIOD_WRONG_STATE = "PERIOD_WRONG_STATE"
    REVALUATION_PENDING = "REVALUATION_PENDING"
    BEHAVIOR_CODE_NOT_FOUND = "BEHAVIOR_CODE_NOT_FOUND"
    BEHAVIOR_CODE_EXISTS = "BEHAVIOR_CODE_EXISTS"
    BEHAVIOR_CODE_IN_USE = "BEHAVIOR_CODE_IN_USE"
    SCHOOL_NOT_FOUND = "SCHOOL_NOT_FOUND"
    SCHOOL_UNKNOWN = "SCHOOL_UNKNOWN"
    SCHOOL_IN_USE = "SCHOOL_IN_USE"
    CALENDAR_NOT_FOUND = "CALENDAR_NOT_FOUND"
    CALENDAR_INVALID = "CALENDAR_INVALID"
    SPAN_INVALID = "SPAN_INVALID"
    PERSON_NOT_FOUND = "PERSON_NOT_FOUND"
    PERSON_EXISTS = "PERSON_EXISTS"
    PERSON_IN_USE = "PERSON_IN_USE"
    CHILD_NOT_FOUND = "CHILD_NOT_FOUND"
    CHILD_ID_TAKEN = "CHILD_ID_TAKEN"
    CHILD_VALUE_REFUSED = "CHILD_VALUE_REFUSED"
    TOO_MANY_CHILDREN = "TOO_MANY_CHILDREN"
    OWN_TENANT_REQUIRED = "OWN_TENANT_REQUIRED"
    CONSENT_REQUIRED = "CONSENT_REQUIRED"
    CONSENT_NOT_FOUND = "CONSENT_NOT_FOUND"
    EVENT_ID_REUSED = "EVENT_ID_REUSED"
    FLASHCARD_OF_ANOTHER_SUBJECT = "FLASHCARD_OF_ANOTHER_SUBJECT"
    CHILD_UNKNOWN = "CHILD_UNKNOWN"
    SUBJECT_UNKNOWN = "SUBJECT_UNKNOWN"
    METHOD_NOT_ALLOWED = "METHOD_NOT_ALLOWED"
    NOT_ACCEPTABLE = "NOT_ACCEPTABLE"
    IDEMPOTENCY_KEY_REUSED = "IDEMPOTENCY_KEY_REUSED"
    IDEMPOTENCY_KEY_IN_PROGRESS = "IDEMPOTENCY_KEY_IN_PROGRESS"
    PROJECT_CHANGED = "PROJECT_CHANGED"
    PRECONDITION_FAILED = "PRECONDITION_FAILED"
    CONTENT_TOO_LARGE = "CONTENT_TOO_LARGE"
    UNSUPPORTED_MEDIA_TYPE = "UNSUPPORTED_MEDIA_TYPE"
    VALIDATION_FAILED = "VALIDATION_FAILED"
    UPGRADE_REQUIRED = "UPGRADE_REQUIRED"
    PRECONDITION_REQUIRED = "PRECONDITION_REQUIRED"
    RATE_LIMITED = "RATE_LIMITED"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    SERVICE_UNAVAILABLE = "SERVICE_UNAVAILABLE"
    TIMEOUT = "TIMEOUT"


class RequestPlace(StrEnum):
    """A part of a request."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    BODY = "body"


class FieldError(ContractModel):
    """One place where a request does not fit the contract."""

    model_config = ConfigDict(extra="forbid")

    in_: Annotated[RequestPlace, Field(alias="in")]
    field: Annotated[str, Field(max_length=2000)]
    """The name of the parameter, or the dotted path in the body."""
    code: Annotated[str, Field(max_length=100)]
    """What is wrong, for programs."""
    message: Annotated[str, Field(max_length=2000)]
    """What is wrong, for people."""


FieldErrors: TypeAlias = Annotated[list[FieldError], Field(max_length=1000)]
"""Every place where a request does not fit the contract."""


PartNamesItem: TypeAlias = Annotated[str, Field(max_length=100)]


PartNames: TypeAlias = Annotated[list[PartNamesItem], Field(max_length=100)]
"""Parts of the service."""


class ErrorDetails(ContractModel):
    """More about an error, depending on its code."""

    model_config = ConfigDict(extra="allow")

    errors: Annotated[FieldErrors | None, NotNull] = None
    parts: Annotated[PartNames | None, NotNull] = None


class Error(ContractModel):
    """The one shape of every error."""

    model_config = ConfigDict(extra="forbid")

    error_code: ErrorCode
    message: Annotated[str, Field(max_length=2000)]
    """What went wrong, for people."""
    details: ErrorDetails
    request_id: Annotated[str, Field(max_length=128)]
    """The id to quote when asking about the error."""


NewPassword: TypeAlias = Annotated[str, Field(min_length=15, max_length=128, pattern=r"^[^\u0000]+$")]
"""15 to 128 characters of any kind; common ones, and those with one's name or address in them, are
refused.
"""


Password: TypeAlias = Annotated[str, Field(min_length=1, max_length=128, pattern=r"^[^\u0000]+$")]
"""A password as it was set."""


OneTimeToken: TypeAlias = Annotated[str, Field(min_length=20, max_length=200, pattern="^[A-Za-z0-9_-]+$")]
"""A token from a mail; it can be used once."""


UserId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The user's number."""


class Role(StrEnum):
    """What a user may; each role includes the ones before it."""

    USER = "user"
    ADMIN = "admin"
    SUPER_ADMIN = "super_admin"


ChosenTimeZone: TypeAlias = (
    Annotated[str, Field(min_length=1, max_length=64, pattern="^[A-Za-z0-9_+/-]+$")] | None
)
"""The time zone in which today is today, by its name in the IANA database; null is the service's own."""


class User(ContractModel):
    """An account."""

    model_config = ConfigDict(extra="forbid")

    id: UserId
    email: Email
    name: PersonName
    role: Role
    time_zone: ChosenTimeZone
    is_active: bool
    is_email_verified: bool
    has_password: bool
    has_second_factor: bool
    created_at: AwareDatetime
    updated_at: AwareDatetime
    last_login_at: AwareDatetime | None


class RegistrationRequest(ContractModel):
    """What a new account starts with."""

    model_config = ConfigDict(extra="forbid")

    email: Email
    name: PersonName
    password: NewPassword


class EmailRequest(ContractModel):
    """Whom it concerns."""

    model_config = ConfigDict(extra="forbid")

    email: Email


class PasswordResetConfirmation(ContractModel):
    """The token from the mail, and the new password."""

    model_config = ConfigDict(extra="forbid")

    token: OneTimeToken
    password: NewPassword


class TokenRequest(ContractModel):
    """The token from the mail."""

    model_config = ConfigDict(extra="forbid")

    token: OneTimeToken


class OwnUserUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[PersonName | None, NotNull] = None
    time_zone: ChosenTimeZone = None


class EmailChangeRequest(ContractModel):
    """The new address, and the current password."""

    model_config = ConfigDict(extra="forbid")

    email: Email
    current_password: Password


class PasswordChange(ContractModel):
    """The current password and the new one."""

    model_config = ConfigDict(extra="forbid")

    current_password: Password
    new_password: NewPassword


AuditEntryId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The entry's number."""


EventName: TypeAlias = Annotated[str, Field(min_length=1, max_length=100, pattern="^[a-z_.]+$")]
"""What happened."""


class ActorKind(StrEnum):
    """What kind of caller it was."""

    USER = "user"
    SERVICE = "service"
    ANONYMOUS = "anonymous"
    SYSTEM = "system"


Cursor: TypeAlias = Annotated[str, Field(min_length=16, max_length=16, pattern="^[0-9a-f]{16}$")]
"""Where the next page begins; opaque."""


class AuditEntry(ContractModel):
    """Something that happened; `hash` covers it and everything before it."""

    model_config = ConfigDict(extra="forbid")

    id: AuditEntryId
    occurred_at: AwareDatetime
    event: EventName
    operation: Annotated[str | None, Field(max_length=100)]
    actor_kind: ActorKind
    actor_issuer: Annotated[str | None, Field(max_length=500)]
    actor_subject: Annotated[str | None, Field(max_length=255)]
    actor_tenant: Annotated[str | None, Field(max_length=255)]
    target: Annotated[str | None, Field(max_length=500)]
    client_address: Annotated[str | None, Field(max_length=45)]
    request_id: Annotated[str | None, Field(max_length=128)]
    details: AnyObject
    sequence: Annotated[int | None, Field(ge=1, le=9007199254740991)]
    """The place in the chain; null until it is sealed, a moment later."""
    hash: Annotated[str | None, Field(max_length=64)]
    """SHA-256 in hexadecimal; null until it is sealed."""


AuditEntryList: TypeAlias = Annotated[list[AuditEntry], Field(max_length=100)]
"""Entries, newest first."""


class AuditPage(ContractModel):
    """A page of the audit log; `next_cursor` leads to the older ones."""

    model_config = ConfigDict(extra="forbid")

    data: AuditEntryList
    next_cursor: Annotated[str | None, Field(max_length=200)]
    """Null at the end."""


ContentId: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[^\u0000]+$")]
"""By what clients know it; it stays the same."""


ContentText: TypeAlias = Annotated[str, Field(min_length=1, max_length=1000)]
"""A text to show."""


AcceptableAnswers: TypeAlias = Annotated[list[ContentText], Field(max_length=100)]
"""Answers that are as good. Case, blanks and final marks make no difference."""


class Difficulty(StrEnum):
    """How difficult a card is."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class DueCard(ContractModel):
    """A card that the child is to be asked."""

    model_config = ConfigDict(extra="forbid")

    id: ContentId
    subject_id: Annotated[ContentId, Field(alias="subjectId")]
    question: ContentText
    answer: ContentText
    acceptable_answers: Annotated[AcceptableAnswers, Field(alias="acceptableAnswers")]
    difficulty: Difficulty
    due_at: Annotated[AwareDatetime | None, Field(alias="dueAt")]
    """Since when it is due; null where it is new to the child."""


DueCardList: TypeAlias = Annotated[list[DueCard], Field(max_length=100)]
"""Cards, those that are due first."""


ChannelName: TypeAlias = Literal["watchJob"]
"""A channel that wants to know who opens it."""


ChannelParametersValue: TypeAlias = Annotated[str, Field(max_length=255, pattern=r"^[^\u0000]*$")]


ChannelParameters: TypeAlias = Annotated[
    dict[str, ChannelParametersValue],
    PropertyCount(maximum=10),
    Fits({"propertyNames": {"type": "string", "maxLength": 100, "pattern": "^[a-z][a-z0-9_]*$"}}),
]
"""The parameters of the channel's path, by name. Whether what they name is there, and the caller's, is
found out when the channel is opened.
"""


class ChannelTicketRequest(ContractModel):
    """What the ticket is to open."""

    model_config = ConfigDict(extra="forbid")

    channel: ChannelName
    parameters: ChannelParameters


class ChannelTicket(ContractModel):
    """A ticket, for `?ticket=`; it opens the channel once."""

    model_config = ConfigDict(extra="forbid")

    ticket: Annotated[str, Field(max_length=200)]
    expires_in: Annotated[int, Field(ge=1, le=3600)]
    """In seconds."""


class ChannelGoingAway(ContractModel):
    """The server is about to restart; come back after so many seconds."""

    model_config = ConfigDict(extra="forbid")

    event: Literal["going_away"]
    retry_after: Annotated[float, Field(ge=0, le=3600)]


ChannelToken: TypeAlias = Annotated[str, Field(min_length=1, max_length=16384)]
"""An access token."""


class ChannelAuth(ContractModel):
    """Who the client is, within five seconds of opening."""

    model_config = ConfigDict(extra="forbid")

    event: Literal["auth"]
    token: ChannelToken


class ChannelAuthRefresh(ContractModel):
    """A newer token of the same user, before the older one expires."""

    model_config = ConfigDict(extra="forbid")

    event: Literal["auth.refresh"]
    token: ChannelToken


ChildId: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern="^[A-Za-z0-9_-]+$")]
"""The child's id, chosen by the client or given by the service."""


ChosenChildId: TypeAlias = Annotated[str, Field(max_length=64, pattern="^[A-Za-z0-9_-]*$")] | None
"""The id that the child has or is to have; null or an empty one has the service choose."""


ChildName: TypeAlias = Annotated[str, Field(min_length=1, max_length=255, pattern=r"^[^\u0000]+$")]
"""What the child is called here; a first name or a nickname suffices."""


Birthday: TypeAlias = date
"""The day of birth. It is not in the future, and nobody is older than 18."""


class BirthdayPrecision(StrEnum):
    """How exactly the day of birth is known; of a month the first day is kept."""

    DAY = "day"
    MONTH = "month"


Interest: TypeAlias = Annotated[str, Field(min_length=1, max_length=50, pattern=r"^[^\u0000]+$")]
"""Something that the child likes."""


Interests: TypeAlias = Annotated[list[Interest], Field(min_length=1, max_length=20)]
"""What the child likes. Blanks around are cut off, and repetitions in any case are dropped."""


Avatar: TypeAlias = Annotated[str, Field(max_length=255, pattern=r"^[^\u0000:/]*$")] | None
"""The name of a picture that the client has, no address."""


class Child(ContractModel):
    """A child of the caller's account."""

    model_config = ConfigDict(extra="forbid")

    id: ChildId
    name: ChildName
    birthday: Birthday
    birthday_precision: Annotated[BirthdayPrecision | None, Field(alias="birthdayPrecision"), NotNull] = None
    interests: Interests
    avatar: Avatar


ChildList: TypeAlias = Annotated[list[Child], Field(max_length=20)]
"""Children, newest first."""


class ChildUpsert(ContractModel):
    """A child as it is to be kept. What is absent is null afterwards."""

    model_config = ConfigDict(extra="forbid")

    id: ChosenChildId = None
    name: ChildName
    birthday: Birthday
    birthday_precision: Annotated[BirthdayPrecision | None, Field(alias="birthdayPrecision"), NotNull] = None
    interests: Interests
    avatar: Avatar = None


class ChildUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[ChildName | None, NotNull] = None
    birthday: Annotated[Birthday | None, NotNull] = None
    birthday_precision: Annotated[BirthdayPrecision | None, Field(alias="birthdayPrecision"), NotNull] = None
    interests: Annotated[Interests | None, NotNull] = None
    avatar: Avatar = None


class WeekStart(StrEnum):
    """The day that a week begins with."""

    SUNDAY = "sunday"
    MONDAY = "monday"


StreakFreeze: TypeAlias = bool
"""Whether one missed day a week leaves a streak whole."""


DailyGoal: TypeAlias = Annotated[int, Field(ge=1, le=500)]
"""Points that a child is to make in a day."""


TimeZoneName: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern="^[A-Za-z0-9_+/-]+$")]
"""The time zone in which today is today, by its name in the IANA database."""


class ChildSettings(ContractModel):
    """What holds for the children of the account."""

    model_config = ConfigDict(extra="forbid")

    time_zone: ChosenTimeZone
    effective_time_zone: TimeZoneName
    week_starts_on: WeekStart
    has_streak_freeze: StreakFreeze
    daily_goal: DailyGoal
    is_consent_required: bool
    """Whether a child is kept only where parental consent stands."""
    erased_from: date | None
    """When children are erased that nothing happens to until then, if any is about to be."""


class ChildSettingsChoice(ContractModel):
    """What is to hold for the children of the account."""

    model_config = ConfigDict(extra="forbid")

    time_zone: ChosenTimeZone = None
    week_starts_on: WeekStart = WeekStart.SUNDAY
    has_streak_freeze: StreakFreeze = False
    daily_goal: DailyGoal = 50


ChildConsentId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The record's number."""


ChildConsentVersion: TypeAlias = Annotated[
    str, Field(min_length=1, max_length=40, pattern="^[A-Za-z0-9._-]+$")
]
"""The version of the notice that was agreed to."""


class ChildConsentMethod(StrEnum):
    """How it was made sure that a parent agrees (16 CFR 312.5(b); a declaration is for places that ask
    no more).
    """

    SIGNED_FORM = "signed_form"
    CARD_PAYMENT = "card_payment"
    PHONE_CALL = "phone_call"
    VIDEO_CALL = "video_call"
    GOVERNMENT_ID = "government_id"
    FACE_MATCH = "face_match"
    KNOWLEDGE_QUESTIONS = "knowledge_questions"
    EMAIL_PLUS = "email_plus"
    TEXT_MESSAGE_PLUS = "text_message_plus"
    DECLARATION = "declaration"


class ChildConsent(ContractModel):
    """A record of parental consent. It stands until it is withdrawn."""

    model_config = ConfigDict(extra="forbid")

    id: ChildConsentId
    owner_sub: Annotated[str, Field(max_length=255)]
    """Who recorded it: the subject of the token."""
    version: ChildConsentVersion
    method: ChildConsentMethod
    at: AwareDatetime
    withdrawn_at: AwareDatetime | None


ChildConsentList: TypeAlias = Annotated[list[ChildConsent], Field(max_length=1000)]
"""Records of consent, newest first."""


class ChildConsentGiven(ContractModel):
    """What a parent agreed to, and how."""

    model_config = ConfigDict(extra="forbid")

    version: ChildConsentVersion
    method: ChildConsentMethod


KeptText: TypeAlias = Annotated[str, Field(max_length=255)] | None
"""A text as it is kept."""


class KeptEvent(ContractModel):
    """Something that the child did. Answers go after 30 days."""

    model_config = ConfigDict(extra="forbid")

    kind: Annotated[str, Field(max_length=20)]
    occurred_at: AwareDatetime
    received_at: AwareDatetime
    local_day: date
    event_id: KeptText
    subject_id: KeptText
    item_id: KeptText
    is_correct: bool | None
    claimed_correct: bool | None
    answer: KeptText
    milliseconds: Annotated[int | None, Field(ge=0, le=9007199254740991)]
    is_repeat: bool
    points: Annotated[int, Field(ge=0, le=9007199254740991)]


KeptEvents: TypeAlias = Annotated[list[KeptEvent], Field(max_length=1000000)]
"""What the child did, in the order of its arrival."""


class KeptDay(ContractModel):
    """What the child did on a day."""

    model_config = ConfigDict(extra="forbid")

    local_day: date
    flashcards: Annotated[int, Field(ge=0, le=9007199254740991)]
    flashcards_correct: Annotated[int, Field(ge=0, le=9007199254740991)]
    chores: Annotated[int, Field(ge=0, le=9007199254740991)]
    outdoor: Annotated[int, Field(ge=0, le=9007199254740991)]
    affirmations: Annotated[int, Field(ge=0, le=9007199254740991)]
    points: Annotated[int, Field(ge=0, le=9007199254740991)]


KeptDays: TypeAlias = Annotated[list[KeptDay], Field(max_length=10000)]
"""Days on which the child did something, oldest first."""


class KeptSubject(ContractModel):
    """How the child gets on in a subject."""

    model_config = ConfigDict(extra="forbid")

    subject_id: Annotated[str, Field(max_length=255)]
    completed: Annotated[int, Field(ge=0, le=9007199254740991)]
    correct: Annotated[int, Field(ge=0, le=9007199254740991)]
    first_tries: Annotated[int, Field(ge=0, le=9007199254740991)]
    recent: Annotated[int, Field(ge=0, le=1023)]
    """The last ten answers as bits, the newest the lowest; a right one is 1."""


KeptSubjects: TypeAlias = Annotated[list[KeptSubject], Field(max_length=10000)]
"""How the child gets on in each subject."""


class KeptAchievement(ContractModel):
    """Something that the child achieved."""

    model_config = ConfigDict(extra="forbid")

    achievement_id: Annotated[str, Field(max_length=64)]
    unlocked_at: AwareDatetime


KeptAchievements: TypeAlias = Annotated[list[KeptAchievement], Field(max_length=1000)]
"""What the child achieved, oldest first."""


class KeptCard(ContractModel):
    """When the child is asked a card again, as FSRS has it."""

    model_config = ConfigDict(extra="forbid")

    flashcard_id: Annotated[str, Field(max_length=64)]
    state: Annotated[int, Field(ge=0, le=9)]
    step: Annotated[int | None, Field(ge=0, le=1000)]
    stability: float | None
    """In days."""
    difficulty: float | None
    due_at: AwareDatetime
    last_review_at: AwareDatetime | None
    introduced_on: date
    reviews: Annotated[int, Field(ge=0, le=9007199254740991)]


KeptCards: TypeAlias = Annotated[list[KeptCard], Field(max_length=100000)]
"""The cards that the child was asked."""


class ChildExport(ContractModel):
    """Everything that is kept of a child, and of its parent's consent."""

    model_config = ConfigDict(extra="forbid")

    exported_at: AwareDatetime
    child: Child
    created_at: AwareDatetime
    updated_at: AwareDatetime
    settings: ChildSettings
    consents: ChildConsentList
    days: KeptDays
    subjects: KeptSubjects
    achievements: KeptAchievements
    cards: KeptCards
    events: KeptEvents


class ProgressMeasure(StrEnum):
    """How progress is measured, in whole months or in days."""

    MONTHS = "months"
    DAYS = "days"


class RecognitionMethod(StrEnum):
    """When an obligation is satisfied."""

    OVER_TIME_STRAIGHT = "over_time_straight"
    POINT_IN_TIME = "point_in_time"


LedgerMoney: TypeAlias = Annotated[
    str, Field(max_length=18, pattern=r"^(0|[1-9][0-9]{0,12})(\.[0-9]{1,4})?$")
]
"""An amount as a decimal string, without a sign: up to 13 digits, and no more decimals than the
currency has.
"""


OptionalLedgerDate: TypeAlias = date | None
"""A day, in no time zone, or null for none."""


class ObligationTerm(ContractModel):
    """What a contract promises, from a day to another, or at the day on which it is satisfied."""

    model_config = ConfigDict(extra="forbid")

    allocated: LedgerMoney
    method: RecognitionMethod
    starts_on: OptionalLedgerDate = None
    ends_on: OptionalLedgerDate = None
    satisfied_on: OptionalLedgerDate = None


ObligationTerms: TypeAlias = Annotated[list[ObligationTerm], Field(max_length=200)]
"""What a contract promises, all of it."""


RegisteredId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The number under which something is registered."""


class Obligation(ContractModel):
    """What a contract promises, from a day to another, or at the day on which it is satisfied."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    allocated: LedgerMoney
    method: RecognitionMethod
    starts_on: OptionalLedgerDate
    ends_on: OptionalLedgerDate
    satisfied_on: OptionalLedgerDate


Obligations: TypeAlias = Annotated[list[Obligation], Field(max_length=200)]
"""What a contract promises, all of it."""


RegisteredName: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")]
"""What people call it."""


CurrencyCode: TypeAlias = Annotated[str, Field(min_length=3, max_length=3, pattern="^[A-Z]{3}$")]
"""A currency in use, by its three letters of ISO 4217."""


LedgerDate: TypeAlias = date
"""A day, in no time zone."""


LedgerAccountId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The number of an account of the ledger."""


class SalesContract(ContractModel):
    """A sale to a customer; the price and what obligations are allocated are in its currency."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    name: RegisteredName
    currency: CurrencyCode
    price: LedgerMoney
    starts_on: LedgerDate
    ends_on: OptionalLedgerDate
    measure: ProgressMeasure
    revenue_account_id: LedgerAccountId
    liability_account_id: LedgerAccountId
    asset_account_id: LedgerAccountId
    obligations: Obligations


class SalesContractCreate(ContractModel):
    """What is registered of a contract with a customer."""

    model_config = ConfigDict(extra="forbid")

    name: RegisteredName
    currency: CurrencyCode
    price: LedgerMoney
    starts_on: LedgerDate
    ends_on: OptionalLedgerDate = None
    measure: ProgressMeasure = ProgressMeasure.MONTHS
    revenue_account_id: LedgerAccountId
    liability_account_id: LedgerAccountId
    asset_account_id: LedgerAccountId
    obligations: ObligationTerms


class SalesContractUpdate(ContractModel):
    """What is corrected of a contract with a customer; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[RegisteredName | None, NotNull] = None
    currency: Annotated[CurrencyCode | None, NotNull] = None
    price: Annotated[LedgerMoney | None, NotNull] = None
    starts_on: Annotated[LedgerDate | None, NotNull] = None
    ends_on: OptionalLedgerDate = None
    measure: Annotated[ProgressMeasure | None, NotNull] = None
    revenue_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    liability_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    asset_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    obligations: Annotated[ObligationTerms | None, NotNull] = None


SalesContractList: TypeAlias = Annotated[list[SalesContract], Field(max_length=100)]
"""Contracts with customers, in the order in which they were registered."""


class SalesContractPage(ContractModel):
    """A page of contracts with customers."""

    model_config = ConfigDict(extra="forbid")

    data: SalesContractList
    pagination: Pagination


class InstrumentKind(StrEnum):
    """What it is."""

    TRADE_RECEIVABLE = "trade_receivable"
    LOAN = "loan"
    BOND = "bond"
    EQUITY = "equity"
    DERIVATIVE = "derivative"
    BORROWING = "borrowing"
    PAYABLE = "payable"


class OptionalBusinessModel(StrEnum):
    """What it is held for, or null for a liability."""

    HOLD = "hold"
    HOLD_AND_SELL = "hold_and_sell"
    OTHER = "other"


class InstrumentCategory(StrEnum):
    """How it is measured, at amortised cost (AC) or at fair value."""

    AC = "AC"
    FVOCI_DEBT = "FVOCI_debt"
    FVOCI_EQUITY = "FVOCI_equity"
    FVPL = "FVPL"


class Repayment(ContractModel):
    """Principal that falls due."""

    model_config = ConfigDict(extra="forbid")

    due_on: LedgerDate
    principal: LedgerMoney


Repayments: TypeAlias = Annotated[list[Repayment], Field(max_length=600)]
"""Principal that falls due, by day; each day stands once."""


OptionalLedgerAccountId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)] | None
"""The number of an account of the ledger, or null for none."""


OptionalFairValueLevel: TypeAlias = Annotated[int, Field(ge=1, le=3)] | None
"""How a fair value was found, 1 by a market's price, 3 by a model; null where there is none."""


class Instrument(ContractModel):
    """A financial asset or liability; the account is its current one where it has two."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    name: RegisteredName
    kind: InstrumentKind
    account_id: LedgerAccountId
    non_current_account_id: OptionalLedgerAccountId
    allowance_account_id: OptionalLedgerAccountId
    business_model: OptionalBusinessModel | None
    has_sppi: bool | None
    """Whether its cash flows are solely payments of principal and interest."""
    is_elected_fvoci: bool
    """Whether changes of the fair value of equity were elected to bypass the result."""
    category: InstrumentCategory
    ecl_assessed_on: OptionalLedgerDate
    fair_value_level: OptionalFairValueLevel
    repayments: Repayments


class InstrumentCreate(ContractModel):
    """What is registered of a financial instrument."""

    model_config = ConfigDict(extra="forbid")

    name: RegisteredName
    kind: InstrumentKind
    account_id: LedgerAccountId
    non_current_account_id: OptionalLedgerAccountId = None
    allowance_account_id: OptionalLedgerAccountId = None
    business_model: OptionalBusinessModel | None = None
    has_sppi: bool | None = None
    """Whether its cash flows are solely payments of principal and interest."""
    is_elected_fvoci: bool = False
    """Whether changes of the fair value of equity were elected to bypass the result."""
    category: InstrumentCategory
    ecl_assessed_on: OptionalLedgerDate = None
    fair_value_level: OptionalFairValueLevel = None
    repayments: Repayments = Field(default_factory=list)


class InstrumentUpdate(ContractModel):
    """What is corrected of a financial instrument; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[RegisteredName | None, NotNull] = None
    kind: Annotated[InstrumentKind | None, NotNull] = None
    account_id: Annotated[LedgerAccountId | None, NotNull] = None
    non_current_account_id: OptionalLedgerAccountId = None
    allowance_account_id: OptionalLedgerAccountId = None
    business_model: OptionalBusinessModel | None = None
    has_sppi: bool | None = None
    """Whether its cash flows are solely payments of principal and interest."""
    is_elected_fvoci: Annotated[bool | None, NotNull] = None
    """Whether changes of the fair value of equity were elected to bypass the result."""
    category: Annotated[InstrumentCategory | None, NotNull] = None
    ecl_assessed_on: OptionalLedgerDate = None
    fair_value_level: OptionalFairValueLevel = None
    repayments: Annotated[Repayments | None, NotNull] = None


InstrumentList: TypeAlias = Annotated[list[Instrument], Field(max_length=100)]
"""Financial instruments, in the order in which they were registered."""


class InstrumentPage(ContractModel):
    """A page of financial instruments."""

    model_config = ConfigDict(extra="forbid")

    data: InstrumentList
    pagination: Pagination


class AssetClass(StrEnum):
    """What kind of asset it is to the standards."""

    PPE = "ppe"
    INTANGIBLE = "intangible"
    INVESTMENT_PROPERTY = "investment_property"


class AssetKind(StrEnum):
    """What it is; land is not depreciated."""

    LAND = "land"
    BUILDING = "building"
    PLANT = "plant"
    VEHICLE = "vehicle"
    FURNITURE = "furniture"
    SOFTWARE = "software"
    GOODWILL = "goodwill"
    OTHER = "other"


class DepreciationMethod(StrEnum):
    """How it is used up, evenly or by a share of what is left."""

    STRAIGHT_LINE = "straight_line"
    REDUCING = "reducing"


class MeasurementModel(StrEnum):
    """What it is carried at."""

    COST = "cost"
    REVALUATION = "revaluation"


OptionalMonths: TypeAlias = Annotated[int, Field(ge=1, le=1200)] | None
"""A number of months, or null where there is no end to them."""


OptionalAnnualRate: TypeAlias = (
    Annotated[str, Field(max_length=12, pattern=r"^(0(\.[0-9]{1,10})?|1(\.0{1,10})?)$")] | None
)
"""A share a year, as 0.2 for a fifth, with up to ten decimals, or null for none."""


OptionalLedgerMoney: TypeAlias = (
    Annotated[str, Field(max_length=18, pattern=r"^(0|[1-9][0-9]{0,12})(\.[0-9]{1,4})?$")] | None
)
"""An amount as a decimal string, without a sign, or null for none."""


OptionalRegisteredId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)] | None
"""The number under which something is registered, or null for nothing."""


class Asset(ContractModel):
    """Property, plant, equipment, an intangible asset or an investment property."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    name: RegisteredName
    asset_class: AssetClass
    kind: AssetKind
    cost_account_id: LedgerAccountId
    accumulated_account_id: OptionalLedgerAccountId
    expense_account_id: OptionalLedgerAccountId
    acquired_on: LedgerDate
    available_on: OptionalLedgerDate
    cost: LedgerMoney
    residual: LedgerMoney
    life_months: OptionalMonths
    method: DepreciationMethod
    annual_rate: OptionalAnnualRate
    model: MeasurementModel
    fair_value_level: OptionalFairValueLevel
    held_for_sale_on: OptionalLedgerDate
    disposed_on: OptionalLedgerDate
    proceeds: OptionalLedgerMoney
    reviewed_on: OptionalLedgerDate
    impairment_tested_on: OptionalLedgerDate
    is_qualifying: bool
    """Whether it takes long to build, so that interest is part of its cost."""
    financed_by_id: OptionalRegisteredId


class AssetCreate(ContractModel):
    """What is registered of an asset."""

    model_config = ConfigDict(extra="forbid")

    name: RegisteredName
    asset_class: AssetClass
    kind: AssetKind
    cost_account_id: LedgerAccountId
    accumulated_account_id: OptionalLedgerAccountId = None
    expense_account_id: OptionalLedgerAccountId = None
    acquired_on: LedgerDate
    available_on: OptionalLedgerDate = None
    cost: LedgerMoney
    residual: LedgerMoney = "0"
    life_months: OptionalMonths = None
    method: DepreciationMethod = DepreciationMethod.STRAIGHT_LINE
    annual_rate: OptionalAnnualRate = None
    model: MeasurementModel = MeasurementModel.COST
    fair_value_level: OptionalFairValueLevel = None
    held_for_sale_on: OptionalLedgerDate = None
    disposed_on: OptionalLedgerDate = None
    proceeds: OptionalLedgerMoney = None
    reviewed_on: OptionalLedgerDate = None
    impairment_tested_on: OptionalLedgerDate = None
    is_qualifying: bool = False
    """Whether it takes long to build, so that interest is part of its cost."""
    financed_by_id: OptionalRegisteredId = None


class AssetUpdate(ContractModel):
    """What is corrected of an asset; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[RegisteredName | None, NotNull] = None
    asset_class: Annotated[AssetClass | None, NotNull] = None
    kind: Annotated[AssetKind | None, NotNull] = None
    cost_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    accumulated_account_id: OptionalLedgerAccountId = None
    expense_account_id: OptionalLedgerAccountId = None
    acquired_on: Annotated[LedgerDate | None, NotNull] = None
    available_on: OptionalLedgerDate = None
    cost: Annotated[LedgerMoney | None, NotNull] = None
    residual: Annotated[LedgerMoney | None, NotNull] = None
    life_months: OptionalMonths = None
    method: Annotated[DepreciationMethod | None, NotNull] = None
    annual_rate: OptionalAnnualRate = None
    model: Annotated[MeasurementModel | None, NotNull] = None
    fair_value_level: OptionalFairValueLevel = None
    held_for_sale_on: OptionalLedgerDate = None
    disposed_on: OptionalLedgerDate = None
    proceeds: OptionalLedgerMoney = None
    reviewed_on: OptionalLedgerDate = None
    impairment_tested_on: OptionalLedgerDate = None
    is_qualifying: Annotated[bool | None, NotNull] = None
    """Whether it takes long to build, so that interest is part of its cost."""
    financed_by_id: OptionalRegisteredId = None


AssetList: TypeAlias = Annotated[list[Asset], Field(max_length=100)]
"""Assets, in the order in which they were registered."""


class AssetPage(ContractModel):
    """A page of assets."""

    model_config = ConfigDict(extra="forbid")

    data: AssetList
    pagination: Pagination


LeasedClass: TypeAlias = Annotated[str, Field(min_length=1, max_length=60, pattern=r"^[^\u0000]+$")]
"""What is leased."""


class LeaseExemption(StrEnum):
    """Why it is not recognised, where it is not."""

    NONE = "none"
    SHORT_TERM = "short_term"
    LOW_VALUE = "low_value"


Months: TypeAlias = Annotated[int, Field(ge=1, le=1200)]
"""A number of months."""


AnnualRate: TypeAlias = Annotated[str, Field(max_length=12, pattern=r"^(0(\.[0-9]{1,10})?|1(\.0{1,10})?)$")]
"""A share a year, as 0.06 for six per cent, with up to ten decimals."""


class Lease(ContractModel):
    """What is rented; the rate is annual, compounded with each payment."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    name: RegisteredName
    asset_class: LeasedClass
    commencement_on: LedgerDate
    term_months: Months
    payment: LedgerMoney
    every_months: Months
    is_in_advance: bool
    """Whether payments fall due at the beginning of what they are for."""
    rate: AnnualRate
    has_purchase_option: bool
    """Whether the lessee may buy it."""
    exemption: LeaseExemption
    life_months: OptionalMonths
    rou_account_id: LedgerAccountId
    rou_accumulated_account_id: LedgerAccountId
    liability_current_account_id: LedgerAccountId
    liability_non_current_account_id: LedgerAccountId
    interest_account_id: LedgerAccountId
    ended_on: OptionalLedgerDate


class LeaseCreate(ContractModel):
    """What is registered of a lease."""

    model_config = ConfigDict(extra="forbid")

    name: RegisteredName
    asset_class: LeasedClass
    commencement_on: LedgerDate
    term_months: Months
    payment: LedgerMoney
    every_months: Months
    is_in_advance: bool = False
    """Whether payments fall due at the beginning of what they are for."""
    rate: AnnualRate
    has_purchase_option: bool = False
    """Whether the lessee may buy it."""
    exemption: LeaseExemption = LeaseExemption.NONE
    life_months: OptionalMonths = None
    rou_account_id: LedgerAccountId
    rou_accumulated_account_id: LedgerAccountId
    liability_current_account_id: LedgerAccountId
    liability_non_current_account_id: LedgerAccountId
    interest_account_id: LedgerAccountId
    ended_on: OptionalLedgerDate = None


class LeaseUpdate(ContractModel):
    """What is corrected of a lease; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[RegisteredName | None, NotNull] = None
    asset_class: Annotated[LeasedClass | None, NotNull] = None
    commencement_on: Annotated[LedgerDate | None, NotNull] = None
    term_months: Annotated[Months | None, NotNull] = None
    payment: Annotated[LedgerMoney | None, NotNull] = None
    every_months: Annotated[Months | None, NotNull] = None
    is_in_advance: Annotated[bool | None, NotNull] = None
    """Whether payments fall due at the beginning of what they are for."""
    rate: Annotated[AnnualRate | None, NotNull] = None
    has_purchase_option: Annotated[bool | None, NotNull] = None
    """Whether the lessee may buy it."""
    exemption: Annotated[LeaseExemption | None, NotNull] = None
    life_months: OptionalMonths = None
    rou_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    rou_accumulated_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    liability_current_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    liability_non_current_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    interest_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    ended_on: OptionalLedgerDate = None


LeaseList: TypeAlias = Annotated[list[Lease], Field(max_length=100)]
"""Leases, in the order in which they were registered."""


class LeasePage(ContractModel):
    """A page of leases."""

    model_config = ConfigDict(extra="forbid")

    data: LeaseList
    pagination: Pagination


RuleId: TypeAlias = Annotated[str, Field(min_length=5, max_length=6, pattern="^(LED|[0-9]{2,3})-[0-9]{2}$")]
"""The name of a rule, of a standard and a number within it."""


RuleIds: TypeAlias = Annotated[list[RuleId], Field(min_length=1, max_length=200), UniqueItems()]
"""The names of rules."""


class CheckRequest(ContractModel):
    """What is checked, a year or a period, by all rules of the framework or some of them."""

    model_config = ConfigDict(extra="forbid")

    year_id: Annotated[RegisteredId | None, NotNull] = None
    period_id: Annotated[RegisteredId | None, NotNull] = None
    rules: Annotated[RuleIds | None, NotNull] = None


AskedRules: TypeAlias = Annotated[list[RuleId], Field(max_length=200)] | None
"""The names of the rules that were asked for, or null for all."""


class CheckResult(ContractModel):
    """The check that was made."""

    model_config = ConfigDict(extra="forbid")

    check_id: RegisteredId


class CheckProgress(ContractModel):
    """The rule that was asked last."""

    model_config = ConfigDict(extra="forbid")

    rule_id: RuleId


class ResultCounts(ContractModel):
    """How many rules came to each result; what does not apply has not passed."""

    model_config = ConfigDict(extra="forbid")

    pass_: Annotated[int, Field(ge=0, le=9007199254740991, alias="PASS")]
    """Rules that came to this."""
    fail: Annotated[int, Field(ge=0, le=9007199254740991, alias="FAIL")]
    """Rules that came to this."""
    warning: Annotated[int, Field(ge=0, le=9007199254740991, alias="WARNING")]
    """Rules that came to this."""
    info: Annotated[int, Field(ge=0, le=9007199254740991, alias="INFO")]
    """Rules that came to this."""
    not_applicable: Annotated[int, Field(ge=0, le=9007199254740991, alias="NOT_APPLICABLE")]
    """Rules that came to this."""


PercentageShare: TypeAlias = Annotated[float, Field(ge=0, le=100)]
"""A share of a hundred, to two decimals."""


OptionalShare: TypeAlias = Annotated[float, Field(ge=0, le=100)] | None
"""A share of a hundred, to two decimals, or null where there is nothing to have a share of."""


class ComplianceScores(ContractModel):
    """Findings weighed against disclosures, the weight of the rules that passed among those that could
    be asked, and the share of rules that could be asked.
    """

    model_config = ConfigDict(extra="forbid")

    compliance_score: PercentageShare
    pass_rate: OptionalShare
    coverage: PercentageShare


class CheckedYear(ContractModel):
    """The last number of a fiscal year that was read."""

    model_config = ConfigDict(extra="forbid")

    year_id: RegisteredId
    last_number: Annotated[int, Field(ge=0, le=9007199254740991)]
    """The number of the last entry."""


CheckedYears: TypeAlias = Annotated[list[CheckedYear], Field(max_length=1000)]
"""The snapshot of the books that was read, by the last number of each year."""


class Framework(StrEnum):
    """The accounting framework of an entity, that of all or that of private entities."""

    MFRS = "mfrs"
    MPERS = "mpers"


Subject: TypeAlias = Annotated[str, Field(max_length=255)]
"""Who it was, by the subject of the credential."""


class CheckSummary(ContractModel):
    """A check of a span, which never changes."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    label: Annotated[str, Field(max_length=60)]
    """What people call the span."""
    year_id: RegisteredId
    period_id: OptionalRegisteredId
    starts_on: LedgerDate
    ends_on: LedgerDate
    framework: Framework
    rules: AskedRules
    rule_set_version: Annotated[str, Field(max_length=64)]
    """Changes with anything that rules say."""
    snapshot: CheckedYears
    counts: ResultCounts
    scores: ComplianceScores
    started_by: Subject
    started_at: AwareDatetime
    """When it began."""
    finished_at: AwareDatetime
    """When it was done."""
    is_ready_to_lock: bool
    """Whether no failure of the levels CRITICAL and HIGH is open."""


CheckList: TypeAlias = Annotated[list[CheckSummary], Field(max_length=100)]
"""Checks, the latest first."""


class CheckPage(ContractModel):
    """A page of checks."""

    model_config = ConfigDict(extra="forbid")

    data: CheckList
    pagination: Pagination


StandardCode: TypeAlias = Annotated[str, Field(max_length=40)]
"""What a standard is called."""


class RuleLevel(StrEnum):
    """How much hangs on a rule."""

    CRITICAL = "CRITICAL"
    HIGH = "HIGH"
    MEDIUM = "MEDIUM"
    LOW = "LOW"
    INFO = "INFO"


class RuleResult(StrEnum):
    """What a rule comes to, or one of its findings. What does not apply has not passed."""

    PASS = member("PASS")
    FAIL = "FAIL"
    WARNING = "WARNING"
    INFO = "INFO"
    NOT_APPLICABLE = "NOT_APPLICABLE"


class RuleVerdict(ContractModel):
    """What a rule came to."""

    model_config = ConfigDict(extra="forbid")

    rule_id: RuleId
    standard: StandardCode
    paragraph: Annotated[str | None, Field(max_length=80)]
    """Where in the standard."""
    level: RuleLevel
    result: RuleResult
    findings: Annotated[int, Field(ge=0, le=9007199254740991)]
    """How many things it has to say."""
    omitted: Annotated[int, Field(ge=0, le=9007199254740991)]
    """How many more were left out."""


RuleVerdicts: TypeAlias = Annotated[list[RuleVerdict], Field(max_length=200)]
"""What each rule came to."""


class Check(ContractModel):
    """A check of a span, with what each rule came to."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    label: Annotated[str, Field(max_length=60)]
    """What people call the span."""
    year_id: RegisteredId
    period_id: OptionalRegisteredId
    starts_on: LedgerDate
    ends_on: LedgerDate
    framework: Framework
    rules: AskedRules
    rule_set_version: Annotated[str, Field(max_length=64)]
    """Changes with anything that rules say."""
    snapshot: CheckedYears
    counts: ResultCounts
    scores: ComplianceScores
    started_by: Subject
    started_at: AwareDatetime
    """When it began."""
    finished_at: AwareDatetime
    """When it was done."""
    is_ready_to_lock: bool
    """Whether no failure of the levels CRITICAL and HIGH is open."""
    verdicts: RuleVerdicts


LedgerText: TypeAlias = Annotated[str, Field(min_length=1, max_length=500, pattern=r"^[^\u0000]+$")]
"""A text on one line or several."""


class OptionalWaiver(ContractModel):
    """Who took the responsibility, and why; null where nobody did."""

    model_config = ConfigDict(extra="forbid")

    reason: LedgerText
    waived_by: Subject
    waived_at: AwareDatetime
    """When."""


class Waiving(ContractModel):
    """Why somebody takes the responsibility."""

    model_config = ConfigDict(extra="forbid")

    reason: LedgerText


OptionalLedgerAmount: TypeAlias = (
    Annotated[str, Field(max_length=40, pattern=r"^-?(0|[1-9][0-9]{0,29})(\.[0-9]{1,4})?$")] | None
)
"""An amount that was worked out, or null where there is none."""


OptionalEntryId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)] | None
"""The number under which an entry is stored, or null for none."""


class Finding(ContractModel):
    """What a check has to say about one thing."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    check_id: RegisteredId
    rule_id: RuleId
    standard: StandardCode
    paragraph: Annotated[str | None, Field(max_length=80)]
    """Where in the standard."""
    level: RuleLevel
    result: RuleResult
    message: Annotated[str, Field(max_length=4000)]
    """What was found, with its figures."""
    suggested_correction: Annotated[str, Field(max_length=4000)]
    """What mends it."""
    currency: CurrencyCode
    amount: OptionalLedgerAmount
    expected: OptionalLedgerAmount
    entry_id: OptionalEntryId
    account_id: OptionalLedgerAccountId
    object_kind: Annotated[str | None, Field(max_length=40)]
    """The register of what it is about."""
    object_id: OptionalRegisteredId
    waiver: OptionalWaiver | None


FindingList: TypeAlias = Annotated[list[Finding], Field(max_length=100)]
"""Findings, in the order of their rules."""


class FindingPage(ContractModel):
    """A page of findings."""

    model_config = ConfigDict(extra="forbid")

    data: FindingList
    pagination: Pagination


Findings: TypeAlias = Annotated[list[Finding], Field(max_length=500)]
"""Findings, in the order of their rules."""


class ComparisonCounts(ContractModel):
    """How many there are of each."""

    model_config = ConfigDict(extra="forbid")

    new: Annotated[int, Field(ge=0, le=9007199254740991)]
    """Findings."""
    fixed: Annotated[int, Field(ge=0, le=9007199254740991)]
    """Findings."""
    same: Annotated[int, Field(ge=0, le=9007199254740991)]
    """Findings."""


class CheckComparison(ContractModel):
    """Failures and warnings of a check against an earlier one; `earlier_id` is null where there is
    none. Each list ends at five hundred.
    """

    model_config = ConfigDict(extra="forbid")

    check_id: RegisteredId
    earlier_id: OptionalRegisteredId
    new: Findings
    fixed: Findings
    same: Findings
    counts: ComparisonCounts


LedgerAmount: TypeAlias = Annotated[
    str, Field(max_length=40, pattern=r"^-?(0|[1-9][0-9]{0,29})(\.[0-9]{1,4})?$")
]
"""An amount that was worked out, as a decimal string with all decimals of its currency; it may be
negative.
"""


class ReportFigure(ContractModel):
    """A line of a statement; `name` is what templates of disclosures call it."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(max_length=60)]
    """What templates call it."""
    label: Annotated[str, Field(max_length=100)]
    """What people call it."""
    amount: LedgerAmount


ReportFigures: TypeAlias = Annotated[list[ReportFigure], Field(max_length=100)]
"""The lines of a statement."""


class ReportStatement(ContractModel):
    """A financial statement."""

    model_config = ConfigDict(extra="forbid")

    title: Annotated[str, Field(max_length=100)]
    """Which it is."""
    lines: ReportFigures


ReportStatements: TypeAlias = Annotated[list[ReportStatement], Field(max_length=10)]
"""Balance sheet, income statement, cash flows and equity."""


class DisclosureKind(StrEnum):
    """What it is in the statements."""

    NOTE = "note"
    STATEMENT = "statement"
    ANNEX = "annex"


OptionalStandardCode: TypeAlias = Annotated[str, Field(max_length=40)] | None
"""What a standard is called, or null for none."""


DisclosureTitle: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")]
"""What stands above it."""


class DisclosureStatus(StrEnum):
    """Whether somebody else has approved it."""

    DRAFT = "draft"
    APPROVED = "approved"


class ReportNote(ContractModel):
    """A disclosure, with the figures that its template names."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    kind: DisclosureKind
    standard: OptionalStandardCode
    title: DisclosureTitle
    content: Annotated[str, Field(max_length=60000)]
    """Its text."""
    status: DisclosureStatus


ReportNotes: TypeAlias = Annotated[list[ReportNote], Field(max_length=1000)]
"""Disclosures of the span."""


class ComplianceReport(ContractModel):
    """What a check found, beside the statements that it is about. `findings` ends at five hundred;
    `statements` are of the moment of the check; `has_changed` says whether entries were posted
    since.
    """

    model_config = ConfigDict(extra="forbid")

    honesty: Annotated[str, Field(max_length=500)]
    """What it is, and what it is not."""
    check: Check
    has_changed: bool
    """Whether the books were written to since."""
    base_currency: CurrencyCode
    findings: Findings
    disclosures: ReportNotes
    statements: ReportStatements


ReportPage: TypeAlias = Annotated[str, Field(max_length=10000000)]
"""A page for the printer, with its own style and pictures and nothing from elsewhere."""


RequirementId: TypeAlias = Annotated[str, Field(min_length=1, max_length=60, pattern="^[a-z][a-z0-9_]*$")]
"""What it answers. Rules look for statement_of_compliance, going_concern, policy_ppe, policy_leases,
policy_revenue, policy_instruments, policy_inventory, financing_liabilities, instrument_categories,
leases, prior_period_error and related_parties_ with a relationship.
"""


DisclosureText: TypeAlias = Annotated[str, Field(min_length=1, max_length=20000, pattern=r"^[^\u0000]+$")]
"""Its text, in which `{{{total_assets}}}` stands for that figure of the report."""


OptionalSubject: TypeAlias = Annotated[str, Field(max_length=255)] | None
"""Who it was, by the subject of the credential; null where nobody did."""


OptionalMoment: TypeAlias = AwareDatetime | None
"""A moment, or null where it has not come."""


class Disclosure(ContractModel):
    """A note, statement or annex of a span."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    kind: DisclosureKind
    requirement_id: RequirementId
    standard: OptionalStandardCode
    starts_on: LedgerDate
    ends_on: LedgerDate
    title: DisclosureTitle
    content: DisclosureText
    status: DisclosureStatus
    written_by: Subject
    approved_by: OptionalSubject
    approved_at: OptionalMoment


class DisclosureCreate(ContractModel):
    """A draft."""

    model_config = ConfigDict(extra="forbid")

    kind: DisclosureKind
    requirement_id: RequirementId
    standard: OptionalStandardCode = None
    starts_on: LedgerDate
    ends_on: LedgerDate
    title: DisclosureTitle
    content: DisclosureText


class DisclosureUpdate(ContractModel):
    """What is changed; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    kind: Annotated[DisclosureKind | None, NotNull] = None
    requirement_id: Annotated[RequirementId | None, NotNull] = None
    standard: OptionalStandardCode = None
    starts_on: Annotated[LedgerDate | None, NotNull] = None
    ends_on: Annotated[LedgerDate | None, NotNull] = None
    title: Annotated[DisclosureTitle | None, NotNull] = None
    content: Annotated[DisclosureText | None, NotNull] = None


DisclosureList: TypeAlias = Annotated[list[Disclosure], Field(max_length=100)]
"""Disclosures, the latest span first."""


class DisclosurePage(ContractModel):
    """A page of disclosures."""

    model_config = ConfigDict(extra="forbid")

    data: DisclosureList
    pagination: Pagination


class Relationship(StrEnum):
    """What the party is to the entity."""

    UNRELATED = "unrelated"
    PARENT = "parent"
    SUBSIDIARY = "subsidiary"
    ASSOCIATE = "associate"
    JOINT_VENTURE = "joint_venture"
    DIRECTOR = "director"
    KEY_MANAGEMENT = "key_management"
    SHAREHOLDER = "shareholder"
    CLOSE_FAMILY = "close_family"
    OTHER_RELATED = "other_related"


class Party(ContractModel):
    """Whom lines were agreed with."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    name: RegisteredName
    relationship: Relationship


class PartyCreate(ContractModel):
    """What is registered of a party."""

    model_config = ConfigDict(extra="forbid")

    name: RegisteredName
    relationship: Relationship


class PartyUpdate(ContractModel):
    """What is corrected of a party; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[RegisteredName | None, NotNull] = None
    relationship: Annotated[Relationship | None, NotNull] = None


PartyList: TypeAlias = Annotated[list[Party], Field(max_length=100)]
"""Parties, in the order in which they were registered."""


class PartyPage(ContractModel):
    """A page of parties."""

    model_config = ConfigDict(extra="forbid")

    data: PartyList
    pagination: Pagination


class Assertion(ContractModel):
    """What a person declares of a span where there is nothing to recognise."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    rule_id: RuleId
    starts_on: LedgerDate
    ends_on: LedgerDate
    statement: LedgerText
    made_by: Subject


class AssertionCreate(ContractModel):
    """What is registered of an assertion."""

    model_config = ConfigDict(extra="forbid")

    rule_id: RuleId
    starts_on: LedgerDate
    ends_on: LedgerDate
    statement: LedgerText


class AssertionUpdate(ContractModel):
    """What is corrected of an assertion; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    rule_id: Annotated[RuleId | None, NotNull] = None
    starts_on: Annotated[LedgerDate | None, NotNull] = None
    ends_on: Annotated[LedgerDate | None, NotNull] = None
    statement: Annotated[LedgerText | None, NotNull] = None


AssertionList: TypeAlias = Annotated[list[Assertion], Field(max_length=100)]
"""Assertions, in the order in which they were registered."""


class AssertionPage(ContractModel):
    """A page of assertions."""

    model_config = ConfigDict(extra="forbid")

    data: AssertionList
    pagination: Pagination


class Probability(StrEnum):
    """How likely it is that somebody has to pay."""

    PROBABLE = "probable"
    POSSIBLE = "possible"
    REMOTE = "remote"


class Provision(ContractModel):
    """An obligation of uncertain timing or amount."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    name: RegisteredName
    account_id: LedgerAccountId
    probability: Probability
    estimate: LedgerMoney
    reviewed_on: OptionalLedgerDate
    disclosure_id: OptionalRegisteredId


class ProvisionCreate(ContractModel):
    """What is registered of a provision."""

    model_config = ConfigDict(extra="forbid")

    name: RegisteredName
    account_id: LedgerAccountId
    probability: Probability
    estimate: LedgerMoney
    reviewed_on: OptionalLedgerDate = None
    disclosure_id: OptionalRegisteredId = None


class ProvisionUpdate(ContractModel):
    """What is corrected of a provision; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[RegisteredName | None, NotNull] = None
    account_id: Annotated[LedgerAccountId | None, NotNull] = None
    probability: Annotated[Probability | None, NotNull] = None
    estimate: Annotated[LedgerMoney | None, NotNull] = None
    reviewed_on: OptionalLedgerDate = None
    disclosure_id: OptionalRegisteredId = None


ProvisionList: TypeAlias = Annotated[list[Provision], Field(max_length=100)]
"""Provisions, in the order in which they were registered."""


class ProvisionPage(ContractModel):
    """A page of provisions."""

    model_config = ConfigDict(extra="forbid")

    data: ProvisionList
    pagination: Pagination


class SubsequentEventKind(StrEnum):
    """Whether it tells of conditions that were there at the end already."""

    ADJUSTING = "adjusting"
    NON_ADJUSTING = "non_adjusting"
    DIVIDEND = "dividend"


class SubsequentEvent(ContractModel):
    """What occurred after the end of a period, and where it was booked."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    name: RegisteredName
    occurred_on: LedgerDate
    kind: SubsequentEventKind
    amount: OptionalLedgerMoney
    entry_id: OptionalEntryId
    disclosure_id: OptionalRegisteredId
    is_material: bool
    """Whether it matters to readers of the statements."""


class SubsequentEventCreate(ContractModel):
    """What is registered of an event after the reporting period."""

    model_config = ConfigDict(extra="forbid")

    name: RegisteredName
    occurred_on: LedgerDate
    kind: SubsequentEventKind
    amount: OptionalLedgerMoney = None
    entry_id: OptionalEntryId = None
    disclosure_id: OptionalRegisteredId = None
    is_material: bool = False
    """Whether it matters to readers of the statements."""


class SubsequentEventUpdate(ContractModel):
    """What is corrected of an event after the reporting period; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[RegisteredName | None, NotNull] = None
    occurred_on: Annotated[LedgerDate | None, NotNull] = None
    kind: Annotated[SubsequentEventKind | None, NotNull] = None
    amount: OptionalLedgerMoney = None
    entry_id: OptionalEntryId = None
    disclosure_id: OptionalRegisteredId = None
    is_material: Annotated[bool | None, NotNull] = None
    """Whether it matters to readers of the statements."""


SubsequentEventList: TypeAlias = Annotated[list[SubsequentEvent], Field(max_length=100)]
"""Events after the reporting period, in the order in which they were registered."""


class SubsequentEventPage(ContractModel):
    """A page of events after the reporting period."""

    model_config = ConfigDict(extra="forbid")

    data: SubsequentEventList
    pagination: Pagination


class MainBusiness(StrEnum):
    """What an entity mainly does, which decides where interest is presented from 2027 on."""

    GENERAL = "general"
    FINANCING = "financing"
    INVESTING = "investing"


StandardTitle: TypeAlias = Annotated[str, Field(max_length=200)]
"""What a standard is about."""


class Standard(ContractModel):
    """A standard, and the first and last day on which annual periods that it is for begin."""

    model_config = ConfigDict(extra="forbid")

    code: StandardCode
    title: StandardTitle
    issued_by: Annotated[str, Field(max_length=100)]
    """Who issued it."""
    effective_from: OptionalLedgerDate
    effective_to: OptionalLedgerDate
    superseded_by: OptionalStandardCode
    ifrs_counterpart: OptionalStandardCode


StandardList: TypeAlias = Annotated[list[Standard], Field(max_length=200)]
"""Standards, by their numbers."""


RuleReference: TypeAlias = Annotated[str, Field(max_length=120)]
"""Where a requirement stands, as a pointer for readers."""


OptionalRuleReference: TypeAlias = Annotated[str, Field(max_length=120)] | None
"""Where a requirement stands, as a pointer for readers, or null where it stands nowhere else."""


class ComplianceRule(ContractModel):
    """What checks ask, what must hold, and what mends a breach."""

    model_config = ConfigDict(extra="forbid")

    id: RuleId
    level: RuleLevel
    basis: RuleReference
    basis_from_2027: OptionalRuleReference
    is_for_mpers: bool
    """Whether private entities are asked, too."""
    breach: RuleResult
    holds: Annotated[str, Field(max_length=1000)]
    """What must hold."""
    correction: Annotated[str, Field(max_length=1000)]
    """What to do otherwise."""


RuleList: TypeAlias = Annotated[list[ComplianceRule], Field(max_length=200)]
"""Rules, in the order in which checks ask them."""


class ComplianceSettings(ContractModel):
    """What an entity says of itself. Matters below `materiality`, in the base currency, do not count;
    null stands for one per cent of revenue, or half a per cent of assets where that is more. Its
    first year is the one in which it started.
    """

    model_config = ConfigDict(extra="forbid")

    framework: Framework
    main_business: MainBusiness
    started_on: OptionalLedgerDate
    materiality: OptionalLedgerMoney


class ComplianceSettingsUpdate(ContractModel):
    """The settings to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    framework: Annotated[Framework | None, NotNull] = None
    main_business: Annotated[MainBusiness | None, NotNull] = None
    started_on: OptionalLedgerDate = None
    materiality: OptionalLedgerMoney = None


ContentIcon: TypeAlias = Annotated[str, Field(min_length=1, max_length=64)]
"""The name of an icon."""


Color: TypeAlias = Annotated[str, Field(max_length=7, pattern="^#[0-9A-Fa-f]{6}$")]
"""Red, green and blue in hexadecimal digits."""


Inclusion: TypeAlias = Literal["meta"]
"""`meta`: for which ages it is, and of what."""


Age: TypeAlias = Annotated[int, Field(ge=0, le=18)] | None
"""An age in whole years; null is no limit."""


ContentTag: TypeAlias = Annotated[str, Field(max_length=50)]
"""What something is of."""


ContentTags: TypeAlias = Annotated[list[ContentTag], Field(max_length=100)]
"""What it is of; tags that are interests of the child bring it to the front."""


class ContentMeta(ContractModel):
    """For which ages something is, and of what; its place in lists, and its language."""

    model_config = ConfigDict(extra="forbid")

    min_age: Annotated[Age, Field(alias="minAge")]
    max_age: Annotated[Age, Field(alias="maxAge")]
    tags: ContentTags
    sort: Annotated[int, Field(ge=-9007199254740991, le=9007199254740991)]
    locale: Annotated[str, Field(min_length=1, max_length=35)]


Gradient: TypeAlias = Annotated[list[Color], Field(min_length=2, max_length=2)]
"""The two colors that a background goes from and to."""


class Affirmation(ContractModel):
    """Something good to say to oneself."""

    model_config = ConfigDict(extra="forbid")

    id: ContentId
    text: ContentText
    gradient: Gradient
    meta: Annotated[ContentMeta | None, NotNull] = None


AffirmationList: TypeAlias = Annotated[list[Affirmation], Field(max_length=10000)]
"""Affirmations."""


class LearningSubject(ContractModel):
    """What flashcards are of."""

    model_config = ConfigDict(extra="forbid")

    id: ContentId
    name: ContentText
    icon: ContentIcon
    color: Color
    meta: Annotated[ContentMeta | None, NotNull] = None


SubjectList: TypeAlias = Annotated[list[LearningSubject], Field(max_length=10000)]
"""Subjects."""


class Flashcard(ContractModel):
    """A question with its answer."""

    model_config = ConfigDict(extra="forbid")

    id: ContentId
    question: ContentText
    answer: ContentText
    acceptable_answers: Annotated[AcceptableAnswers, Field(alias="acceptableAnswers")]
    difficulty: Difficulty
    meta: Annotated[ContentMeta | None, NotNull] = None


FlashcardList: TypeAlias = Annotated[list[Flashcard], Field(max_length=10000)]
"""Cards."""


class Chore(ContractModel):
    """Something to do at home."""

    model_config = ConfigDict(extra="forbid")

    id: ContentId
    label: ContentText
    icon: ContentIcon
    is_extra: Annotated[bool, Field(alias="isExtra")]
    meta: Annotated[ContentMeta | None, NotNull] = None


ChoreList: TypeAlias = Annotated[list[Chore], Field(max_length=10000)]
"""Chores."""


class OutdoorActivity(ContractModel):
    """Something to do outdoors. An event of it gives the points of its kind, whatever is shown here."""

    model_config = ConfigDict(extra="forbid")

    id: ContentId
    name: ContentText
    category: ContentTag
    icon: ContentIcon
    time_: Annotated[str, Field(max_length=50, alias="time")]
    points: Annotated[int, Field(ge=0, le=9007199254740991)]
    is_daily: Annotated[bool, Field(alias="isDaily")]
    meta: Annotated[ContentMeta | None, NotNull] = None


OutdoorActivityList: TypeAlias = Annotated[list[OutdoorActivity], Field(max_length=10000)]
"""Activities."""


RoleNamesItem: TypeAlias = Annotated[str, Field(max_length=255)]


RoleNames: TypeAlias = Annotated[list[RoleNamesItem], Field(max_length=1000)]
"""Names of roles."""


ClientRoles: TypeAlias = dict[str, RoleNames]
"""The caller's roles by client of the identity provider."""


TokenClaims: TypeAlias = dict[str, Any]
"""The verified claims of the caller's token, as the issuer wrote them."""


class Profile(ContractModel):
    """Who the caller is, as the token says it."""

    model_config = ConfigDict(extra="forbid")

    sub: Annotated[str, Field(max_length=255)]
    username: Annotated[str | None, Field(max_length=255)]
    email: Annotated[str | None, Field(max_length=320)]
    name: Annotated[str | None, Field(max_length=255)]
    realm_roles: RoleNames
    client_roles: ClientRoles


class LegacyProfile(ContractModel):
    """The profile together with the token's claims."""

    model_config = ConfigDict(extra="forbid")

    sub: Annotated[str, Field(max_length=255)]
    username: Annotated[str | None, Field(max_length=255)]
    email: Annotated[str | None, Field(max_length=320)]
    name: Annotated[str | None, Field(max_length=255)]
    realm_roles: RoleNames
    client_roles: ClientRoles
    raw_claims: TokenClaims


class JsonWebKey(ContractModel):
    """A public key (RFC 7517)."""

    model_config = ConfigDict(extra="forbid")

    kty: Annotated[str, Field(max_length=10)]
    kid: Annotated[str, Field(max_length=200)]
    use: Literal["sig"]
    alg: Annotated[str, Field(max_length=20)]
    crv: Annotated[str | None, Field(max_length=20), NotNull] = None
    x: Annotated[str | None, Field(max_length=200), NotNull] = None
    y: Annotated[str | None, Field(max_length=200), NotNull] = None
    n: Annotated[str | None, Field(max_length=2000), NotNull] = None
    e: Annotated[str | None, Field(max_length=20), NotNull] = None


JsonWebKeys: TypeAlias = Annotated[list[JsonWebKey], Field(max_length=20)]
"""Public keys."""


class JsonWebKeySet(ContractModel):
    """The public keys whose signatures count (RFC 7517)."""

    model_config = ConfigDict(extra="forbid")

    keys: JsonWebKeys


JobId: TypeAlias = UUID
"""The job's id; later jobs have greater ones."""


JobKindName: TypeAlias = Annotated[str, Field(min_length=1, max_length=100, pattern="^[a-z][a-z0-9_]*$")]
"""What is done."""


class JobState(StrEnum):
    """PENDING waits, STARTED and PROGRESS run, RETRY waits for another attempt; SUCCESS, FAILURE,
    CANCELLED and DEAD (whoever ran it crashed, again and again) are final. In RETRY, progress,
    steps and payload are those that the last attempt came to, and `error` is why it ended; the next
    one begins at nought.
    """

    PENDING = "PENDING"
    STARTED = "STARTED"
    PROGRESS = "PROGRESS"
    RETRY = "RETRY"
    SUCCESS = "SUCCESS"
    FAILURE = "FAILURE"
    CANCELLED = "CANCELLED"
    DEAD = "DEAD"


class LegacyJobState(StrEnum):
    """The state in the words of Celery."""

    PENDING = "PENDING"
    STARTED = "STARTED"
    PROGRESS = "PROGRESS"
    RETRY = "RETRY"
    SUCCESS = "SUCCESS"
    FAILURE = "FAILURE"
    REVOKED = "REVOKED"


Moment: TypeAlias = AwareDatetime | None
"""A moment, or null where it has not come."""


Steps: TypeAlias = Annotated[int, Field(ge=0, le=9007199254740991)]
"""A number of steps."""


TotalSteps: TypeAlias = Annotated[int, Field(ge=0, le=9007199254740991)] | None
"""A number of steps, or null where nobody knows it."""


Percentage: TypeAlias = Annotated[int, Field(ge=0, le=100)]
"""How much is done, in per cent."""


JobPayload: TypeAlias = (
    Annotated[dict[str, Any], PropertyCount(maximum=100)] | Annotated[str, Field(max_length=16384)] | None
)
"""What the job tells of its progress, depending on its kind."""


JobResult: TypeAlias = (
    Annotated[dict[str, Any], PropertyCount(maximum=1000)] | Annotated[str, Field(max_length=65536)] | None
)
"""What came of the job, depending on its kind; null until it succeeds."""


class JobError(ContractModel):
    """Why the job failed."""

    model_config = ConfigDict(extra="forbid")

    code: Annotated[str, Field(max_length=100)]
    """For programs."""
    message: Annotated[str, Field(max_length=2000)]
    """For people."""


JobFailure: TypeAlias = JobError | None
"""Why the job failed; null where it did not."""


class JobArtifact(ContractModel):
    """The file that a job made."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(max_length=200)]
    media_type: Annotated[str, Field(max_length=200)]
    size: Annotated[int, Field(ge=0, le=9007199254740991)]
    """In bytes."""
    sha256: Annotated[str, Field(max_length=64)]
    """In hexadecimal."""
    expires_at: AwareDatetime
    """When it can be downloaded no longer."""


MadeFile: TypeAlias = JobArtifact | None
"""The file that the job made; null where there is none."""


FileContent: TypeAlias = Annotated[bytes, Fits({"maxLength": 1073741824})]
"""The bytes of the file."""


class Job(ContractModel):
    """Something that is done in the background."""

    model_config = ConfigDict(extra="forbid")

    job_id: JobId
    kind: JobKindName
    state: JobState
    progress: Percentage
    step: Steps
    total_steps: TotalSteps
    payload: JobPayload
    result: JobResult
    error: JobFailure
    attempt: Annotated[int, Field(ge=0, le=1000000)]
    """How many attempts have begun."""
    created_at: AwareDatetime
    run_at: AwareDatetime
    """When it is due; in RETRY, when the next attempt is."""
    started_at: AwareDatetime | None
    """When the first attempt began, also while it waits for another one; null before."""
    finished_at: Moment
    artifact: MadeFile


JobList: TypeAlias = Annotated[list[Job], Field(max_length=100)]
"""Jobs, newest first."""


class JobPage(ContractModel):
    """A page of jobs."""

    model_config = ConfigDict(extra="forbid")

    data: JobList
    pagination: Pagination


class JobAccepted(ContractModel):
    """A job that waits."""

    model_config = ConfigDict(extra="forbid")

    job_id: JobId
    state: JobState


class LegacyJobAccepted(ContractModel):
    """A job that waits."""

    model_config = ConfigDict(extra="forbid")

    job_id: JobId


class LegacyJob(ContractModel):
    """A job's state and result."""

    model_config = ConfigDict(extra="forbid")

    job_id: JobId
    state: LegacyJobState
    result: JobResult


JobPriority: TypeAlias = Annotated[int, Field(ge=0, le=1000)]
"""Of jobs that are due, the one with the smaller number is done first; those that wait for long gain
on others.
"""


class AdminJob(ContractModel):
    """A job of any tenant, and whose it is."""

    model_config = ConfigDict(extra="forbid")

    job: Job
    tenant_id: TenantName
    owner_kind: ActorKind
    owner: Annotated[str, Field(max_length=255)]
    """The subject who had it done."""
    queue: Annotated[str, Field(max_length=100)]
    """The class of workers that do it."""
    priority: JobPriority
    attempts_allowed: Annotated[int, Field(ge=1, le=1000000)]
    crashes: Annotated[int, Field(ge=0, le=1000000)]
    """How often whoever ran it ended before the job did."""
    worker: Annotated[str | None, Field(max_length=500)]
    """Who runs it."""
    cancel_requested_at: Moment
    request_id: Annotated[str | None, Field(max_length=128)]
    """The request that enqueued it."""


AdminJobList: TypeAlias = Annotated[list[AdminJob], Field(max_length=100)]
"""Jobs, newest first."""


class AdminJobPage(ContractModel):
    """A page of jobs; `next_cursor` leads to the older ones."""

    model_config = ConfigDict(extra="forbid")

    data: AdminJobList
    next_cursor: Annotated[str | None, Field(max_length=36)]
    """Null at the end."""


AskedPriority: TypeAlias = Annotated[int, Field(ge=100, le=1000)] | None
"""Where the job stands among others, the smaller number first; by default, where its kind does."""


DueAt: TypeAlias = AwareDatetime | None
"""Not before this moment; by default, at once."""


DemoKind: TypeAlias = Literal["demo"]
"""A demonstration."""


class DemoArguments(ContractModel):
    """How the demonstration goes."""

    model_config = ConfigDict(extra="forbid")

    steps: Annotated[int, Field(ge=1, le=100)] = 5
    step_seconds: Annotated[float, Field(ge=0, le=10)] = 1
    message: Annotated[str, Field(max_length=1000, pattern=r"^[^\u0000]*$")] = "Processing"
    """What its progress tells."""


class DemoJob(ContractModel):
    """A demonstration of jobs and their progress."""

    model_config = ConfigDict(extra="forbid")

    kind: DemoKind = "demo"
    arguments: Annotated[DemoArguments | None, NotNull] = None
    priority: AskedPriority = None
    run_at: DueAt = None


class ExportFormat(StrEnum):
    """CSV for spreadsheets (RFC 4180), JSON Lines for programs."""

    CSV = "csv"
    JSONL = "jsonl"


class ExportProjectsArguments(ContractModel):
    """Which file it is to be."""

    model_config = ConfigDict(extra="forbid")

    format: ExportFormat = ExportFormat.CSV


class ExportProjectsJob(ContractModel):
    """A file of the tenant's projects."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal["export_projects"]
    arguments: Annotated[ExportProjectsArguments | None, NotNull] = None
    priority: AskedPriority = None
    run_at: DueAt = None


class ExportAuditLogArguments(ContractModel):
    """Which entries, and which file it is to be."""

    model_config = ConfigDict(extra="forbid")

    format: ExportFormat = ExportFormat.CSV
    event: Annotated[EventName | None, NotNull] = None
    actor: Annotated[str | None, Field(min_length=1, max_length=255, pattern=r"^[^\u0000]+$"), NotNull] = None
    """Only what this subject did."""
    since: Annotated[AwareDatetime | None, NotNull] = None
    """Only from this moment on."""
    until: Annotated[AwareDatetime | None, NotNull] = None
    """Only before this moment."""


class ExportAuditLogJob(ContractModel):
    """A file of the audit log, for administrators."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal["export_audit_log"]
    arguments: Annotated[ExportAuditLogArguments | None, NotNull] = None
    priority: AskedPriority = None
    run_at: DueAt = None


JobRequest: TypeAlias = Annotated[
    DemoJob | ExportProjectsJob | ExportAuditLogJob,
    Tagged("kind", ("demo",), ("export_projects",), ("export_audit_log",), absent="demo"),
]
"""What is to be done; `kind` says which it is, `demo` where it is left out."""


class DemoProgress(ContractModel):
    """What a demonstration tells of its progress."""

    model_config = ConfigDict(extra="forbid")

    message: Annotated[str, Field(max_length=1000)]


DemoResult: TypeAlias = Annotated[str, Field(max_length=200)]
"""That the demonstration is over."""


class ExportProgress(ContractModel):
    """How much of the export is written."""

    model_config = ConfigDict(extra="forbid")

    rows: Annotated[int, Field(ge=0, le=9007199254740991)]


class ExportResult(ContractModel):
    """What the file holds; the job's `artifact` says where it is."""

    model_config = ConfigDict(extra="forbid")

    rows: Annotated[int, Field(ge=0, le=9007199254740991)]


EventId: TypeAlias = Annotated[
    str, Field(min_length=3, max_length=80, pattern=r"^[0-9A-Za-z_-]{1,60}\.[0-9]{1,18}$")
]
"""Where an event stands among those of its job, as `epoch.number`."""


class JobStateChanged(ContractModel):
    """The job came into another state."""

    model_config = ConfigDict(extra="forbid")

    event: Literal["state"]
    id: EventId
    job_id: JobId
    state: JobState
    progress: Percentage
    step: Steps
    total_steps: TotalSteps
    payload: JobPayload


class JobProgressed(ContractModel):
    """The job told of its progress."""

    model_config = ConfigDict(extra="forbid")

    event: Literal["progress"]
    id: EventId
    job_id: JobId
    progress: Percentage
    step: Steps
    total_steps: TotalSteps
    payload: JobPayload


class JobFinished(ContractModel):
    """The job is finished; nothing comes after it."""

    model_config = ConfigDict(extra="forbid")

    event: Literal["finished"]
    id: EventId
    job_id: JobId
    state: JobState
    result: JobResult
    error: JobFailure


class JobSubscribed(ContractModel):
    """What follows is about this job; `resumed` says whether it goes on where the client left off."""

    model_config = ConfigDict(extra="forbid")

    event: Literal["subscribed"]
    channel: Annotated[str, Field(max_length=60)]
    """As older clients know it."""
    job_id: JobId
    resumed: bool


JobMessage: TypeAlias = Annotated[
    JobSubscribed | JobStateChanged | JobProgressed | JobFinished | ChannelGoingAway,
    Tagged("event", ("subscribed",), ("state",), ("progress",), ("finished",), ("going_away",)),
]
"""What whoever watches a job is told."""


JobEvent: TypeAlias = Annotated[
    JobStateChanged | JobProgressed | JobFinished, Tagged("event", ("state",), ("progress",), ("finished",))
]
"""Something that happened to a job."""


JobEventList: TypeAlias = Annotated[list[JobEvent], Field(max_length=100)]
"""Events, oldest first."""


class JobEventPage(ContractModel):
    """A page of events; `next_cursor` leads to the newer ones."""

    model_config = ConfigDict(extra="forbid")

    data: JobEventList
    next_cursor: Annotated[str | None, Field(max_length=80)]
    """Null at the end."""


LedgerAccountCode: TypeAlias = Annotated[str, Field(min_length=1, max_length=20, pattern="^[0-9A-Za-z.-]+$")]
"""The account's code, unique in the ledger; it stays once lines are posted."""


LedgerAccountName: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")]
"""What people call the account."""


MalayAccountName: TypeAlias = Annotated[str, Field(max_length=200, pattern=r"^[^\u0000]*$")] | None
"""The name in Malay, or null for none."""


class LedgerAccountType(StrEnum):
    """On which side of the books the account stands; it stays once lines are posted."""

    ASSET = "asset"
    LIABILITY = "liability"
    EQUITY = "equity"
    REVENUE = "revenue"
    EXPENSE = "expense"


class LedgerSubType(StrEnum):
    """Where reports show the account; assets and liabilities need one."""

    CURRENT_ASSET = "current_asset"
    FIXED_ASSET = "fixed_asset"
    RIGHT_OF_USE_ASSET = "right_of_use_asset"
    INTANGIBLE_ASSET = "intangible_asset"
    INVESTMENT_PROPERTY = "investment_property"
    NON_CURRENT_ASSET = "non_current_asset"
    CURRENT_LIABILITY = "current_liability"
    LONG_TERM_LIABILITY = "long_term_liability"
    SHARE_CAPITAL = "share_capital"
    RESERVE = "reserve"
    RETAINED_EARNINGS = "retained_earnings"
    DIVIDENDS = "dividends"
    OPERATING_REVENUE = "operating_revenue"
    OTHER_INCOME = "other_income"
    FINANCE_INCOME = "finance_income"
    COST_OF_SALES = "cost_of_sales"
    OPERATING_EXPENSE = "operating_expense"
    FINANCE_COST = "finance_cost"
    TAX_EXPENSE = "tax_expense"


class OptionalSubType(StrEnum):
    """Where reports show the account; assets and liabilities need one."""

    CURRENT_ASSET = "current_asset"
    FIXED_ASSET = "fixed_asset"
    RIGHT_OF_USE_ASSET = "right_of_use_asset"
    INTANGIBLE_ASSET = "intangible_asset"
    INVESTMENT_PROPERTY = "investment_property"
    NON_CURRENT_ASSET = "non_current_asset"
    CURRENT_LIABILITY = "current_liability"
    LONG_TERM_LIABILITY = "long_term_liability"
    SHARE_CAPITAL = "share_capital"
    RESERVE = "reserve"
    RETAINED_EARNINGS = "retained_earnings"
    DIVIDENDS = "dividends"
    OPERATING_REVENUE = "operating_revenue"
    OTHER_INCOME = "other_income"
    FINANCE_INCOME = "finance_income"
    COST_OF_SALES = "cost_of_sales"
    OPERATING_EXPENSE = "operating_expense"
    FINANCE_COST = "finance_cost"
    TAX_EXPENSE = "tax_expense"


class CashFlowClass(StrEnum):
    """Where the statement of cash flows shows what moves on the account; `cash` is cash itself."""

    CASH = "cash"
    OPERATING = "operating"
    INVESTING = "investing"
    FINANCING = "financing"
    TAX = "tax"
    FX_CASH = "fx_cash"
    NONE = "none"


class Mfrs18Category(StrEnum):
    """Where MFRS 18 shows the account in the statement of profit or loss, for years from 2027."""

    OPERATING = "operating"
    INVESTING = "investing"
    FINANCING = "financing"
    INCOME_TAX = "income_tax"
    DISCONTINUED = "discontinued"


ExpenseClass: TypeAlias = Annotated[str, Field(max_length=60, pattern="^[a-z][a-z0-9_]*$")] | None
"""How an expense is classified, by nature or by function, as in `employee_benefits`; null for not at
all.
"""


class LedgerAccountSort(StrEnum):
    """A field to order accounts by; a leading minus is descending."""

    CODE = "code"
    MINUS_CODE = "-code"
    NAME = "name"
    MINUS_NAME = "-name"


class AccountTemplateName(StrEnum):
    """A chart of accounts that can be started from."""

    MY_SDN_BHD = "my-sdn-bhd"
    MY_SOLE_TRADER = "my-sole-trader"
    MY_NON_PROFIT = "my-non-profit"


OptionalCurrencyCode: TypeAlias = (
    Annotated[str, Field(min_length=3, max_length=3, pattern="^[A-Z]{3}$")] | None
)
"""A currency in use, by its three letters of ISO 4217, or null for any."""


class LedgerAccount(ContractModel):
    """An account of the ledger. One with a currency takes lines in that currency only."""

    model_config = ConfigDict(extra="forbid")

    id: LedgerAccountId
    code: LedgerAccountCode
    name: LedgerAccountName
    name_ms: MalayAccountName
    type_: Annotated[LedgerAccountType, Field(alias="type")]
    sub_type: OptionalSubType | None
    parent_id: OptionalLedgerAccountId
    is_active: bool
    """Whether it may be posted to."""
    is_postable: bool
    """Whether lines may stand on it; an account with others below it is not."""
    currency: OptionalCurrencyCode
    cash_flow: CashFlowClass
    monetary: bool
    """Whether a foreign balance is revalued at the closing rate."""
    contra: bool
    """Whether it reduces its group, as accumulated depreciation does."""
    is_sundry: bool
    """Whether it collects what has no account of its own."""
    mfrs18_category: Mfrs18Category | None
    nature: ExpenseClass
    function: ExpenseClass
    created_at: AwareDatetime
    updated_at: AwareDatetime


class LedgerAccountCreate(ContractModel):
    """What a new account starts with. The class of cash flows is `operating` where it is left out, and
    `none` where an account is not postable.
    """

    model_config = ConfigDict(extra="forbid")

    code: LedgerAccountCode
    name: LedgerAccountName
    name_ms: MalayAccountName = None
    type_: Annotated[LedgerAccountType, Field(alias="type")]
    sub_type: OptionalSubType | None = None
    parent_id: OptionalLedgerAccountId = None
    is_active: bool = True
    """Whether it may be posted to."""
    is_postable: bool = True
    """Whether lines may stand on it; an account with others below it is not."""
    currency: OptionalCurrencyCode = None
    cash_flow: Annotated[CashFlowClass | None, NotNull] = None
    monetary: bool = False
    """Whether a foreign balance is revalued at the closing rate."""
    contra: bool = False
    """Whether it reduces its group, as accumulated depreciation does."""
    is_sundry: bool = False
    """Whether it collects what has no account of its own."""
    mfrs18_category: Mfrs18Category | None = None
    nature: ExpenseClass = None
    function: ExpenseClass = None


class LedgerAccountUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    code: Annotated[LedgerAccountCode | None, NotNull] = None
    name: Annotated[LedgerAccountName | None, NotNull] = None
    name_ms: MalayAccountName = None
    type_: Annotated[LedgerAccountType | None, Field(alias="type"), NotNull] = None
    sub_type: OptionalSubType | None = None
    parent_id: OptionalLedgerAccountId = None
    is_active: Annotated[bool | None, NotNull] = None
    """Whether it may be posted to."""
    is_postable: Annotated[bool | None, NotNull] = None
    """Whether lines may stand on it; an account with others below it is not."""
    currency: OptionalCurrencyCode = None
    cash_flow: Annotated[CashFlowClass | None, NotNull] = None
    monetary: Annotated[bool | None, NotNull] = None
    """Whether a foreign balance is revalued at the closing rate."""
    contra: Annotated[bool | None, NotNull] = None
    """Whether it reduces its group, as accumulated depreciation does."""
    is_sundry: Annotated[bool | None, NotNull] = None
    """Whether it collects what has no account of its own."""
    mfrs18_category: Mfrs18Category | None = None
    nature: ExpenseClass = None
    function: ExpenseClass = None


LedgerAccountList: TypeAlias = Annotated[list[LedgerAccount], Field(max_length=100)]
"""Accounts."""


class LedgerAccountPage(ContractModel):
    """A page of accounts."""

    model_config = ConfigDict(extra="forbid")

    data: LedgerAccountList
    pagination: Pagination


class AccountNode(ContractModel):
    """An account and those below it, six levels deep at most."""

    model_config = ConfigDict(extra="forbid")

    account: LedgerAccount
    children: "AccountNodes"


AccountNodes: TypeAlias = Annotated[list[AccountNode], Field(max_length=10000)]
"""Accounts that stand side by side, by code."""


class AccountTree(ContractModel):
    """Every account, by code, each below its parent."""

    model_config = ConfigDict(extra="forbid")

    data: AccountNodes


class TemplateApplied(ContractModel):
    """How many accounts of the template were created now, and how many were there."""

    model_config = ConfigDict(extra="forbid")

    template: AccountTemplateName
    created: Annotated[int, Field(ge=0, le=10000)]
    existing: Annotated[int, Field(ge=0, le=10000)]


LedgerCursor: TypeAlias = Annotated[str, Field(min_length=1, max_length=500, pattern="^[0-9A-Za-z._~-]+$")]
"""Where a page goes on, as the page before said."""


NextLedgerCursor: TypeAlias = Annotated[str, Field(max_length=500)] | None
"""Where the next page goes on; null at the end."""


class EntryStatus(StrEnum):
    """How far an entry has come."""

    DRAFT = "draft"
    PENDING_APPROVAL = "pending_approval"
    APPROVED = "approved"
    REJECTED = "rejected"
    POSTED = "posted"


class EntryKind(StrEnum):
    """Why there is an entry."""

    STANDARD = "standard"
    OPENING = "opening"
    REVERSAL = "reversal"
    REVALUATION = "revaluation"
    CLOSING = "closing"
    IMPORT = "import"


class DraftKind(StrEnum):
    """Whether these are opening balances; of one day there is one such entry."""

    STANDARD = "standard"
    OPENING = "opening"


TransactionType: TypeAlias = Annotated[str, Field(min_length=1, max_length=40, pattern="^[a-z][a-z0-9_]*$")]
"""What happened, in a word of the tenant's own."""


OptionalTransactionType: TypeAlias = (
    Annotated[str, Field(min_length=1, max_length=40, pattern="^[a-z][a-z0-9_]*$")] | None
)
"""What happened, in a word of the tenant's own, or null for none."""


EntryReference: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[^\u0000]+$")]
"""The number of the receipt, invoice or order."""


DocumentUrl: TypeAlias = (
    Annotated[str, Field(max_length=2000, pattern="^https?://[!-~]+$"), TextFormat("uri")] | None
)
"""Where the receipt is kept, or null for nowhere."""


TaxCode: TypeAlias = Annotated[str, Field(min_length=1, max_length=20, pattern="^[0-9A-Za-z.-]+$")] | None
"""The tenant's code for a tax on the line, or null for none."""


class LineTag(StrEnum):
    """What a line is, where rules of accounting ask for it."""

    SHARE_ISSUE = "share_issue"
    DIVIDEND = "dividend"
    RESERVE_TRANSFER = "reserve_transfer"
    SETTLEMENT = "settlement"
    PRIOR_PERIOD_ERROR = "prior_period_error"


LineTags: TypeAlias = Annotated[list[LineTag], Field(max_length=5), UniqueItems()]
"""What a line is, where rules of accounting ask for it."""


OptionalLink: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)] | None
"""The number of what a line is about, or null for nothing."""


OptionalRate: TypeAlias = (
    Annotated[str, Field(max_length=19, pattern=r"^(0|[1-9][0-9]{0,7})(\.[0-9]{1,10})?$")] | None
)
"""Units of the base currency for one unit of the other; the day's spot rate where it is left out."""


class LineOrigin(StrEnum):
    """Which part of the service added the line, null for none."""

    ROUNDING = "rounding"
    FX = "fx"
    CLOSING = "closing"


OptionalLedgerText: TypeAlias = Annotated[str, Field(max_length=500, pattern=r"^[^\u0000]*$")] | None
"""A text, or null for none."""


class DraftLine(ContractModel):
    """A line as it is sent: one of `debit` and `credit` is more than zero. Without `currency` it is in
    the base currency, without `fx_rate` at the spot rate of the day. A bank's own `base_amount` may
    differ from the product by one per cent.
    """

    model_config = ConfigDict(extra="forbid")

    account_id: LedgerAccountId
    debit: Annotated[LedgerMoney | None, NotNull] = None
    credit: Annotated[LedgerMoney | None, NotNull] = None
    currency: Annotated[CurrencyCode | None, NotNull] = None
    fx_rate: OptionalRate = None
    base_amount: OptionalLedgerMoney = None
    description: OptionalLedgerText = None
    tax_code: TaxCode = None
    tags: Annotated[LineTags | None, NotNull] = None
    contract_id: OptionalLink = None
    lease_id: OptionalLink = None
    asset_id: OptionalLink = None
    instrument_id: OptionalLink = None
    party_id: OptionalLink = None


DraftLines: TypeAlias = Annotated[list[DraftLine], Field(min_length=2, max_length=500)]
"""The lines of an entry, at least one on each side."""


class EntryDraft(ContractModel):
    """An entry as it is sent."""

    model_config = ConfigDict(extra="forbid")

    date_: Annotated[LedgerDate, Field(alias="date")]
    reference: EntryReference
    unique_reference: bool = False
    """Whether to refuse a reference that another entry has."""
    description: LedgerText
    kind: DraftKind = DraftKind.STANDARD
    transaction_type: OptionalTransactionType = None
    auto_reverse_on: OptionalLedgerDate = None
    document_url: DocumentUrl = None
    is_late_adjustment: bool = False
    """Whether it is dated in a period that was closed before, as an adjustment."""
    lines: DraftLines


ExchangeRate: TypeAlias = Annotated[
    str, Field(max_length=19, pattern=r"^(0|[1-9][0-9]{0,7})(\.[0-9]{1,10})?$")
]
"""Units of the base currency for one unit of the other, more than zero, with up to ten decimals."""


class EntryLine(ContractModel):
    """A line of an entry, in its currency and in the base currency."""

    model_config = ConfigDict(extra="forbid")

    line_no: Annotated[int, Field(ge=1, le=1000)]
    account_id: LedgerAccountId
    account_code: LedgerAccountCode
    debit: LedgerAmount
    credit: LedgerAmount
    currency: CurrencyCode
    fx_rate: ExchangeRate
    base_debit: LedgerAmount
    base_credit: LedgerAmount
    description: OptionalLedgerText
    generated: LineOrigin | None
    tax_code: TaxCode
    tags: LineTags
    contract_id: OptionalLink
    lease_id: OptionalLink
    asset_id: OptionalLink
    instrument_id: OptionalLink
    party_id: OptionalLink


EntryLines: TypeAlias = Annotated[list[EntryLine], Field(max_length=1000)]
"""The lines of an entry, in their order."""


class EntryTotals(ContractModel):
    """The totals of an entry, in the base currency."""

    model_config = ConfigDict(extra="forbid")

    base_debit: LedgerAmount
    base_credit: LedgerAmount


EntryId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The number under which an entry is stored, from its first draft on."""


class EntrySummary(ContractModel):
    """An entry without its lines."""

    model_config = ConfigDict(extra="forbid")

    id: EntryId
    number: Annotated[int | None, Field(ge=1, le=9007199254740991)]
    """Its place among the entries of its year, from 1, once it is posted."""
    display_number: Annotated[str | None, Field(max_length=40)]
    """Year and number, as people write them."""
    status: EntryStatus
    kind: EntryKind
    date_: Annotated[LedgerDate, Field(alias="date")]
    period_id: OptionalLink
    reference: EntryReference
    description: LedgerText
    transaction_type: OptionalTransactionType
    base_currency: CurrencyCode
    totals: EntryTotals
    reverses_id: OptionalEntryId
    reversed_by_id: OptionalEntryId
    created_by: OptionalSubject
    created_at: AwareDatetime
    posted_by: OptionalSubject
    posted_at: OptionalMoment


EntrySummaries: TypeAlias = Annotated[list[EntrySummary], Field(max_length=100)]
"""Entries, the newest day first."""


class EntryPage(ContractModel):
    """A page of entries; `next_cursor` leads to the older ones."""

    model_config = ConfigDict(extra="forbid")

    data: EntrySummaries
    next_cursor: NextLedgerCursor


LedgerHash: TypeAlias = Annotated[str, Field(min_length=64, max_length=64, pattern="^[0-9a-f]{64}$")] | None
"""A SHA-256 in hexadecimal digits, or null before the entry is posted."""


class Entry(ContractModel):
    """An entry of the journal. `hash` covers what was posted and `prev_hash`, that of the number
    before.
    """

    model_config = ConfigDict(extra="forbid")

    id: EntryId
    number: Annotated[int | None, Field(ge=1, le=9007199254740991)]
    """Its place among the entries of its year, from 1, once it is posted."""
    display_number: Annotated[str | None, Field(max_length=40)]
    """Year and number, as people write them."""
    status: EntryStatus
    kind: EntryKind
    date_: Annotated[LedgerDate, Field(alias="date")]
    period_id: OptionalLink
    reference: EntryReference
    description: LedgerText
    transaction_type: OptionalTransactionType
    base_currency: CurrencyCode
    totals: EntryTotals
    reverses_id: OptionalEntryId
    reversed_by_id: OptionalEntryId
    created_by: OptionalSubject
    created_at: AwareDatetime
    posted_by: OptionalSubject
    posted_at: OptionalMoment
    submitted_by: OptionalSubject
    submitted_at: OptionalMoment
    approved_by: OptionalSubject
    approved_at: OptionalMoment
    rejected_by: OptionalSubject
    rejected_at: OptionalMoment
    reject_reason: OptionalLedgerText
    auto_reverse_on: OptionalLedgerDate
    document_url: DocumentUrl
    is_late_adjustment: bool
    hash: LedgerHash
    prev_hash: LedgerHash
    updated_at: AwareDatetime
    lines: EntryLines


class AccountBalance(ContractModel):
    """What an account stands at in one currency, debits less credits, over all days."""

    model_config = ConfigDict(extra="forbid")

    account_id: LedgerAccountId
    currency: CurrencyCode
    balance: LedgerAmount
    base_balance: LedgerAmount


AccountBalances: TypeAlias = Annotated[list[AccountBalance], Field(max_length=1000)]
"""What accounts stand at."""


class PostedEntry(ContractModel):
    """An entry that was posted, and what the accounts of its lines stand at now."""

    model_config = ConfigDict(extra="forbid")

    entry: Entry
    balances: AccountBalances


class EntryRejection(ContractModel):
    """Why an entry is rejected."""

    model_config = ConfigDict(extra="forbid")

    reason: LedgerText


class EntryReversal(ContractModel):
    """How a reversal differs from what the service would write."""

    model_config = ConfigDict(extra="forbid")

    date_: Annotated[LedgerDate | None, Field(alias="date"), NotNull] = None
    reference: Annotated[EntryReference | None, NotNull] = None
    description: Annotated[LedgerText | None, NotNull] = None


class EntryVerification(ContractModel):
    """Whether what stands in the database makes the hash that was written when the entry was posted."""

    model_config = ConfigDict(extra="forbid")

    entry_id: EntryId
    number: Annotated[int, Field(ge=1, le=9007199254740991)]
    is_valid: bool
    hash: LedgerHash
    computed: LedgerHash


NoteText: TypeAlias = Annotated[str, Field(min_length=1, max_length=2000, pattern=r"^[^\u0000]+$")]
"""What there is to say."""


class EntryNote(ContractModel):
    """A note on an entry; it stays as it is."""

    model_config = ConfigDict(extra="forbid")

    id: Annotated[int, Field(ge=1, le=9007199254740991)]
    entry_id: EntryId
    text: NoteText
    created_by: OptionalSubject
    created_at: AwareDatetime


EntryNoteList: TypeAlias = Annotated[list[EntryNote], Field(max_length=1000)]
"""Notes, oldest first."""


class EntryNotes(ContractModel):
    """The notes on an entry, of which it has a thousand at most."""

    model_config = ConfigDict(extra="forbid")

    data: EntryNoteList


class EntryNoteCreate(ContractModel):
    """A new note."""

    model_config = ConfigDict(extra="forbid")

    text: NoteText


EntryIds: TypeAlias = Annotated[list[EntryId], Field(min_length=1, max_length=100), UniqueItems()]
"""Entries, each once."""


class EntriesToPost(ContractModel):
    """Which entries to post."""

    model_config = ConfigDict(extra="forbid")

    ids: EntryIds


class OutcomeError(ContractModel):
    """Why an entry was not posted; null where it was."""

    model_config = ConfigDict(extra="forbid")

    error_code: ErrorCode
    message: Annotated[str, Field(max_length=2000)]
    details: ErrorDetails


class PostOutcome(ContractModel):
    """What became of an entry that was to be posted."""

    model_config = ConfigDict(extra="forbid")

    entry_id: EntryId
    posted: bool
    number: Annotated[int | None, Field(ge=1, le=9007199254740991)]
    """Its number in its year."""
    error: OutcomeError | None


PostOutcomeList: TypeAlias = Annotated[list[PostOutcome], Field(max_length=100)]
"""What became of entries, in the order of the request."""


class PostOutcomes(ContractModel):
    """What became of entries that were to be posted."""

    model_config = ConfigDict(extra="forbid")

    data: PostOutcomeList


class SettlementSide(StrEnum):
    """Whether money is received for a receivable, or paid for a payable."""

    RECEIVABLE = "receivable"
    PAYABLE = "payable"


class Settlement(ContractModel):
    """A payment in another currency: `booked_rate` is the rate at which what is settled stands in the
    books, `rate` that of the day.
    """

    model_config = ConfigDict(extra="forbid")

    date_: Annotated[LedgerDate, Field(alias="date")]
    reference: EntryReference
    description: LedgerText
    side: SettlementSide
    account_id: LedgerAccountId
    bank_account_id: LedgerAccountId
    currency: CurrencyCode
    amount: LedgerMoney
    booked_rate: ExchangeRate
    rate: ExchangeRate


class ImportMode(StrEnum):
    """Whether entries are written as drafts, or posted."""

    DRAFT = "draft"
    POST = "post"


class ImportKind(StrEnum):
    """What the file holds, entries of the journal or accounts."""

    JOURNAL = "journal"
    CHART = "chart"


class CsvDelimiter(StrEnum):
    """What stands between the cells of a file."""

    COMMA = "comma"
    SEMICOLON = "semicolon"
    TAB = "tab"


CsvFile: TypeAlias = Annotated[bytes, Fits({"maxLength": 10485760})]
"""A file of comma-separated values (RFC 4180) in UTF-8, with a header."""


class LedgerExportKind(StrEnum):
    """What the file holds."""

    JOURNAL = "journal"
    TRIAL_BALANCE = "trial_balance"
    CHART = "chart"


class LedgerExportFormat(StrEnum):
    """CSV for programs (RFC 4180), XLSX for spreadsheets."""

    CSV = "csv"
    XLSX = "xlsx"


class LedgerExport(ContractModel):
    """Which file; days that are left out leave it open on that side."""

    model_config = ConfigDict(extra="forbid")

    kind: LedgerExportKind
    format: LedgerExportFormat = LedgerExportFormat.CSV
    from_: Annotated[OptionalLedgerDate, Field(alias="from")] = None
    to: OptionalLedgerDate = None


class LedgerExportResult(ContractModel):
    """What the file holds; the job's `artifact` says where it is."""

    model_config = ConfigDict(extra="forbid")

    rows: Annotated[int, Field(ge=0, le=9007199254740991)]


class LedgerFileProgress(ContractModel):
    """How many rows are read or written."""

    model_config = ConfigDict(extra="forbid")

    rows: Annotated[int, Field(ge=0, le=9007199254740991)]


ImportId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""A file that was sent."""


class LedgerImportOrder(ContractModel):
    """Which file that was sent is to be imported."""

    model_config = ConfigDict(extra="forbid")

    import_id: ImportId


class ImportProblem(ContractModel):
    """A cell that is wrong; the header is row 1."""

    model_config = ConfigDict(extra="forbid")

    row: Annotated[int, Field(ge=1, le=1000000)]
    column: Annotated[str | None, Field(max_length=100)]
    code: Annotated[str, Field(max_length=100)]
    message: Annotated[str, Field(max_length=500)]
    value: Annotated[str | None, Field(max_length=80)]
    """The first 80 characters of the cell."""


ImportProblems: TypeAlias = Annotated[list[ImportProblem], Field(max_length=1000)]
"""Cells that are wrong, the first thousand of them."""


class LedgerImportResult(ContractModel):
    """What a file came to; nothing was written where there are errors, or where it was a dry run."""

    model_config = ConfigDict(extra="forbid")

    import_id: ImportId
    rows: Annotated[int, Field(ge=0, le=1000000)]
    entries: Annotated[int, Field(ge=0, le=1000000)]
    """Entries, or accounts where it is a chart."""
    written: bool
    errors: ImportProblems
    truncated: bool
    """Whether there are more errors than are told."""


FiscalYearId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The number under which a fiscal year is stored."""


PeriodId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The number under which a period is stored."""


class PeriodState(StrEnum):
    """Whether entries may be posted into a period; `locked` is for good."""

    OPEN = "open"
    CLOSED = "closed"
    LOCKED = "locked"


class FiscalYearState(StrEnum):
    """Whether the result of the year is carried to retained earnings."""

    OPEN = "open"
    CLOSED = "closed"


class Period(ContractModel):
    """A month of a fiscal year."""

    model_config = ConfigDict(extra="forbid")

    id: PeriodId
    year_id: FiscalYearId
    number: Annotated[int, Field(ge=1, le=12)]
    start: LedgerDate
    end: LedgerDate
    state: PeriodState
    closed_by: OptionalSubject
    closed_at: OptionalMoment
    locked_by: OptionalSubject
    locked_at: OptionalMoment


PeriodList: TypeAlias = Annotated[list[Period], Field(max_length=100)]
"""Periods, the earliest first."""


class PeriodPage(ContractModel):
    """A page of periods."""

    model_config = ConfigDict(extra="forbid")

    data: PeriodList
    pagination: Pagination


FiscalYearName: TypeAlias = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[^\u0000]+$")]
"""What people call the year."""


Authoriser: TypeAlias = Annotated[str, Field(max_length=200, pattern=r"^[^\u0000]*$")] | None
"""Who authorised the accounts for issue, or null for nobody yet."""


class FiscalYear(ContractModel):
    """A fiscal year and its periods. Entries are numbered anew in each."""

    model_config = ConfigDict(extra="forbid")

    id: FiscalYearId
    name: FiscalYearName
    start: LedgerDate
    end: LedgerDate
    state: FiscalYearState
    closing_entry_id: OptionalEntryId
    authorised_on: OptionalLedgerDate
    authorised_by: Authoriser
    periods: PeriodList


FiscalYearList: TypeAlias = Annotated[list[FiscalYear], Field(max_length=100)]
"""Fiscal years, the newest first."""


class FiscalYearPage(ContractModel):
    """A page of fiscal years."""

    model_config = ConfigDict(extra="forbid")

    data: FiscalYearList
    pagination: Pagination


class FiscalYearCreate(ContractModel):
    """A new fiscal year; what is left out follows from the last one and the settings."""

    model_config = ConfigDict(extra="forbid")

    start: Annotated[LedgerDate | None, NotNull] = None
    end: Annotated[LedgerDate | None, NotNull] = None
    name: Annotated[FiscalYearName | None, NotNull] = None


class FiscalYearUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    authorised_on: OptionalLedgerDate = None
    authorised_by: Authoriser = None


class ClosedYear(ContractModel):
    """A year that was closed or reopened; `entry_id` is null where there was nothing to carry over."""

    model_config = ConfigDict(extra="forbid")

    year: FiscalYear
    entry_id: OptionalEntryId


RateId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The number under which a rate is stored."""


class RateKind(StrEnum):
    """What the rate is for, a transaction of the day, balances at the end of it, or an average."""

    SPOT = "spot"
    CLOSING = "closing"
    AVERAGE = "average"


class NewRateKind(StrEnum):
    """What the rate is for; a transaction of the day where nothing is said."""

    SPOT = "spot"
    CLOSING = "closing"
    AVERAGE = "average"


class Rate(ContractModel):
    """Units of the base currency for one unit of another, on a day."""

    model_config = ConfigDict(extra="forbid")

    id: RateId
    currency: CurrencyCode
    date_: Annotated[LedgerDate, Field(alias="date")]
    kind: RateKind
    rate: ExchangeRate


class RateCreate(ContractModel):
    """A new rate."""

    model_config = ConfigDict(extra="forbid")

    currency: CurrencyCode
    date_: Annotated[LedgerDate, Field(alias="date")]
    kind: NewRateKind = NewRateKind.SPOT
    rate: ExchangeRate


class RateUpdate(ContractModel):
    """The corrected rate."""

    model_config = ConfigDict(extra="forbid")

    rate: ExchangeRate


RateList: TypeAlias = Annotated[list[Rate], Field(max_length=100)]
"""Rates, the newest day first."""


class RatePage(ContractModel):
    """A page of rates."""

    model_config = ConfigDict(extra="forbid")

    data: RateList
    pagination: Pagination


class GivenRate(ContractModel):
    """A closing rate to take in place of one that is written down."""

    model_config = ConfigDict(extra="forbid")

    currency: CurrencyCode
    rate: ExchangeRate


GivenRates: TypeAlias = Annotated[list[GivenRate], Field(max_length=200)]
"""Closing rates to take in place of those that are written down."""


class RevaluationRequest(ContractModel):
    """The day, included, and rates of it that are not written down."""

    model_config = ConfigDict(extra="forbid")

    as_of: LedgerDate
    rates: Annotated[GivenRates | None, NotNull] = None


class RevaluationAdjustment(ContractModel):
    """A foreign balance, what it is carried at and what it comes to at the closing rate, in the base
    currency.
    """

    model_config = ConfigDict(extra="forbid")

    account_id: LedgerAccountId
    account_code: LedgerAccountCode
    currency: CurrencyCode
    balance: LedgerAmount
    carrying: LedgerAmount
    rate: ExchangeRate
    target: LedgerAmount
    adjustment: LedgerAmount


RevaluationAdjustments: TypeAlias = Annotated[list[RevaluationAdjustment], Field(max_length=500)]
"""Differences, by account and currency."""


class Revaluation(ContractModel):
    """What a revaluation came to; `entry_id` is the draft of its entry, null where nothing differs."""

    model_config = ConfigDict(extra="forbid")

    as_of: LedgerDate
    base_currency: CurrencyCode
    adjustments: RevaluationAdjustments
    entry_id: OptionalEntryId


class YearSnapshot(ContractModel):
    """The last number of a fiscal year that counts."""

    model_config = ConfigDict(extra="forbid")

    year_id: FiscalYearId
    year: FiscalYearName
    last_number: Annotated[int, Field(ge=0, le=9007199254740991)]


LedgerSnapshot: TypeAlias = Annotated[list[YearSnapshot], Field(max_length=1000)]
"""Which entries count, by the last number of each fiscal year."""


class TrialBalanceRow(ContractModel):
    """An account, with its balance on the side on which it is positive. What moved is there where the
    report begins on a day, the balance in another currency where one is asked for.
    """

    model_config = ConfigDict(extra="forbid")

    account_id: LedgerAccountId
    code: LedgerAccountCode
    name: LedgerAccountName
    type_: Annotated[LedgerAccountType, Field(alias="type")]
    sub_type: OptionalSubType | None
    level: Annotated[int, Field(ge=1, le=6)]
    debit: LedgerAmount
    credit: LedgerAmount
    opening: OptionalLedgerAmount
    moved_debit: OptionalLedgerAmount
    moved_credit: OptionalLedgerAmount
    currency_balance: OptionalLedgerAmount


TrialBalanceRows: TypeAlias = Annotated[list[TrialBalanceRow], Field(max_length=10000)]
"""Accounts with a balance or with movements, by code."""


class TrialBalanceTotals(ContractModel):
    """The sums of the columns."""

    model_config = ConfigDict(extra="forbid")

    debit: LedgerAmount
    credit: LedgerAmount
    moved_debit: OptionalLedgerAmount
    moved_credit: OptionalLedgerAmount


class TrialBalance(ContractModel):
    """What every account stands at on a day."""

    model_config = ConfigDict(extra="forbid")

    as_of: LedgerDate
    from_: Annotated[OptionalLedgerDate, Field(alias="from")]
    include_closing: bool
    currency: OptionalCurrencyCode
    rows: TrialBalanceRows
    totals: TrialBalanceTotals
    base_currency: CurrencyCode
    generated_at: AwareDatetime
    snapshot: LedgerSnapshot
    balanced: bool
    """Whether the two sides are equal."""


class BalanceSheetTotals(ContractModel):
    """The lines of a balance sheet; `unclosed_result` is the result that no closing entry carried
    over.
    """

    model_config = ConfigDict(extra="forbid")

    non_current_assets: LedgerAmount
    current_assets: LedgerAmount
    total_assets: LedgerAmount
    share_capital: LedgerAmount
    reserves: LedgerAmount
    retained_earnings_and_dividends: LedgerAmount
    unclosed_result: LedgerAmount
    total_equity: LedgerAmount
    non_current_liabilities: LedgerAmount
    current_liabilities: LedgerAmount
    total_liabilities: LedgerAmount
    total_equity_and_liabilities: LedgerAmount


class BalanceSheetRow(ContractModel):
    """An account; its amount is positive on the side to which its type belongs."""

    model_config = ConfigDict(extra="forbid")

    account_id: LedgerAccountId
    code: LedgerAccountCode
    name: LedgerAccountName
    type_: Annotated[LedgerAccountType, Field(alias="type")]
    sub_type: OptionalSubType | None
    amount: LedgerAmount
    compare: OptionalLedgerAmount


BalanceSheetRows: TypeAlias = Annotated[list[BalanceSheetRow], Field(max_length=10000)]
"""Accounts with a balance, by code."""


class OptionalBalanceSheetTotals(ContractModel):
    """The lines of another day, where one was asked for."""

    model_config = ConfigDict(extra="forbid")

    non_current_assets: LedgerAmount
    current_assets: LedgerAmount
    total_assets: LedgerAmount
    share_capital: LedgerAmount
    reserves: LedgerAmount
    retained_earnings_and_dividends: LedgerAmount
    unclosed_result: LedgerAmount
    total_equity: LedgerAmount
    non_current_liabilities: LedgerAmount
    current_liabilities: LedgerAmount
    total_liabilities: LedgerAmount
    total_equity_and_liabilities: LedgerAmount


class BalanceSheet(ContractModel):
    """Assets, equity and liabilities on a day."""

    model_config = ConfigDict(extra="forbid")

    as_of: LedgerDate
    compare_as_of: OptionalLedgerDate
    totals: BalanceSheetTotals
    compare: OptionalBalanceSheetTotals | None
    rows: BalanceSheetRows
    base_currency: CurrencyCode
    generated_at: AwareDatetime
    snapshot: LedgerSnapshot
    balanced: bool
    """Whether the two sides are equal."""


class IncomeLayout(StrEnum):
    """Which statement it is."""

    CLASSIC = "classic"
    MFRS18 = "mfrs18"


class ClassicIncomeTotals(ContractModel):
    """The lines of the statement by kinds of accounts; costs are positive. Null in the other layout."""

    model_config = ConfigDict(extra="forbid")

    revenue: LedgerAmount
    cost_of_sales: LedgerAmount
    gross_profit: LedgerAmount
    other_income: LedgerAmount
    operating_expenses: LedgerAmount
    operating_profit: LedgerAmount
    finance_income: LedgerAmount
    finance_costs: LedgerAmount
    profit_before_tax: LedgerAmount
    income_tax_expense: LedgerAmount
    profit_for_the_period: LedgerAmount


class Mfrs18IncomeTotals(ContractModel):
    """The lines of the statement by the categories of MFRS 18; income is positive. Null in the other
    layout.
    """

    model_config = ConfigDict(extra="forbid")

    operating: LedgerAmount
    operating_profit: LedgerAmount
    investing: LedgerAmount
    profit_before_financing_and_income_taxes: LedgerAmount
    financing: LedgerAmount
    profit_before_income_taxes: LedgerAmount
    income_taxes: LedgerAmount
    discontinued: LedgerAmount
    unclassified: LedgerAmount
    profit_for_the_period: LedgerAmount


class IncomeRow(ContractModel):
    """An account; income is positive, and so are costs."""

    model_config = ConfigDict(extra="forbid")

    account_id: LedgerAccountId
    code: LedgerAccountCode
    name: LedgerAccountName
    type_: Annotated[LedgerAccountType, Field(alias="type")]
    sub_type: OptionalSubType | None
    category: Mfrs18Category | None
    amount: LedgerAmount
    compare: OptionalLedgerAmount


IncomeRows: TypeAlias = Annotated[list[IncomeRow], Field(max_length=10000)]
"""Accounts of income and expense that moved, by code."""


class IncomeStatement(ContractModel):
    """Income and expense of some days, closing entries left out."""

    model_config = ConfigDict(extra="forbid")

    from_: Annotated[LedgerDate, Field(alias="from")]
    to: LedgerDate
    compare_from: OptionalLedgerDate
    compare_to: OptionalLedgerDate
    layout: IncomeLayout
    classic: ClassicIncomeTotals | None
    mfrs18: Mfrs18IncomeTotals | None
    compare_classic: ClassicIncomeTotals | None
    compare_mfrs18: Mfrs18IncomeTotals | None
    rows: IncomeRows
    base_currency: CurrencyCode
    generated_at: AwareDatetime
    snapshot: LedgerSnapshot
    balanced: bool
    """Whether the two sides are equal."""


class CashFlowStart(StrEnum):
    """Which profit the operating part starts from; the operating profit from 2027 on."""

    PROFIT_BEFORE_TAX = "profit_before_tax"
    OPERATING_PROFIT = "operating_profit"


class CashFlowTotals(ContractModel):
    """The lines of the statement; money that comes in is positive. `other_non_cash_items` is profit of
    entries without cash, and operating income that the profit at the start lacks.
    """

    model_config = ConfigDict(extra="forbid")

    start_amount: LedgerAmount
    adj_investing_items: LedgerAmount
    adj_financing_items: LedgerAmount
    adj_fx_on_cash: LedgerAmount
    other_non_cash_items: LedgerAmount
    working_capital: LedgerAmount
    cash_generated_from_operations: LedgerAmount
    income_tax_paid: LedgerAmount
    net_operating: LedgerAmount
    net_investing: LedgerAmount
    net_financing: LedgerAmount
    fx_effect_on_cash: LedgerAmount
    net_change_in_cash: LedgerAmount
    cash_at_start: LedgerAmount
    cash_at_end: LedgerAmount


class CashFlowRow(ContractModel):
    """What an account adds to a part of the statement."""

    model_config = ConfigDict(extra="forbid")

    account_id: LedgerAccountId
    code: LedgerAccountCode
    name: LedgerAccountName
    part: CashFlowClass
    amount: LedgerAmount


CashFlowRows: TypeAlias = Annotated[list[CashFlowRow], Field(max_length=10000)]
"""Accounts, by part and code; in the operating part, the changes of working capital."""


class NonCashEntry(ContractModel):
    """An entry that moves no cash and is left out, with what it moves in each part."""

    model_config = ConfigDict(extra="forbid")

    entry_id: EntryId
    number: Annotated[int, Field(ge=1, le=9007199254740991)]
    date_: Annotated[LedgerDate, Field(alias="date")]
    reference: EntryReference
    description: LedgerText
    operating: LedgerAmount
    investing: LedgerAmount
    financing: LedgerAmount
    tax: LedgerAmount


NonCashEntries: TypeAlias = Annotated[list[NonCashEntry], Field(max_length=1000)]
"""Entries that move no cash but more than one part, the first thousand of them."""


class CashFlow(ContractModel):
    """Where cash came from and went to; `balanced` says whether the parts make its change."""

    model_config = ConfigDict(extra="forbid")

    from_: Annotated[LedgerDate, Field(alias="from")]
    to: LedgerDate
    starts_from: CashFlowStart
    totals: CashFlowTotals
    rows: CashFlowRows
    non_cash: NonCashEntries
    base_currency: CurrencyCode
    generated_at: AwareDatetime
    snapshot: LedgerSnapshot
    balanced: bool
    """Whether the two sides are equal."""


CounterAccounts: TypeAlias = Annotated[list[LedgerAccountCode], Field(max_length=10)]
"""The codes of the other accounts of the entry, the first ten of them."""


class StatementLine(ContractModel):
    """A line on the account, and where the account stands after it; `balance` only where the account
    has a currency.
    """

    model_config = ConfigDict(extra="forbid")

    entry_id: EntryId
    number: Annotated[int, Field(ge=1, le=9007199254740991)]
    line_no: Annotated[int, Field(ge=1, le=1000)]
    date_: Annotated[LedgerDate, Field(alias="date")]
    reference: EntryReference
    description: LedgerText
    counter_accounts: CounterAccounts
    currency: CurrencyCode
    debit: LedgerAmount
    credit: LedgerAmount
    base_debit: LedgerAmount
    base_credit: LedgerAmount
    base_balance: LedgerAmount
    balance: OptionalLedgerAmount


StatementLines: TypeAlias = Annotated[list[StatementLine], Field(max_length=100)]
"""Lines by day, number and place in their entry."""


StatementCursor: TypeAlias = Annotated[
    str, Field(min_length=1, max_length=4000, pattern="^[0-9A-Za-z._~-]+$")
]
"""Where a page goes on, as the page before said; signed by the service."""


NextStatementCursor: TypeAlias = Annotated[str, Field(max_length=4000)] | None
"""Where the next page goes on; null at the end."""


class StatementAccount(ContractModel):
    """The account that a statement is of."""

    model_config = ConfigDict(extra="forbid")

    id: LedgerAccountId
    code: LedgerAccountCode
    name: LedgerAccountName
    type_: Annotated[LedgerAccountType, Field(alias="type")]
    currency: OptionalCurrencyCode


class AccountStatement(ContractModel):
    """A page of what moved on an account. `opening` is where it stood before the page, `closing` where
    it stands after `to`; in the account's own currency only where it has one.
    """

    model_config = ConfigDict(extra="forbid")

    account: StatementAccount
    from_: Annotated[LedgerDate, Field(alias="from")]
    to: LedgerDate
    opening: LedgerAmount
    closing: LedgerAmount
    currency_opening: OptionalLedgerAmount
    currency_closing: OptionalLedgerAmount
    lines: StatementLines
    next_cursor: NextStatementCursor
    base_currency: CurrencyCode
    generated_at: AwareDatetime
    snapshot: LedgerSnapshot
    balanced: bool
    """Whether the two sides are equal."""


class IntegrityCheckName(StrEnum):
    """What is looked for."""

    UNBALANCED_ENTRIES = "unbalanced_entries"
    MONTH_BALANCES = "month_balances"
    MISSING_NUMBERS = "missing_numbers"
    HASH_BREAKS = "hash_breaks"
    WRONG_YEAR = "wrong_year"
    CURRENCY_BALANCES = "currency_balances"
    ACCOUNTING_EQUATION = "accounting_equation"


IntegrityPlacesItem: TypeAlias = Annotated[str, Field(max_length=200)]


IntegrityPlaces: TypeAlias = Annotated[list[IntegrityPlacesItem], Field(max_length=20)]
"""Where it was found, the first twenty places."""


class IntegrityCheck(ContractModel):
    """One thing that was looked for, how often it was found, and where."""

    model_config = ConfigDict(extra="forbid")

    check: IntegrityCheckName
    count: Annotated[int, Field(ge=0, le=9007199254740991)]
    places: IntegrityPlaces


IntegrityChecks: TypeAlias = Annotated[list[IntegrityCheck], Field(max_length=20)]
"""Everything that was looked for."""


class LedgerIntegrity(ContractModel):
    """Whether the books are whole; `balanced` says whether nothing was found."""

    model_config = ConfigDict(extra="forbid")

    checks: IntegrityChecks
    base_currency: CurrencyCode
    generated_at: AwareDatetime
    snapshot: LedgerSnapshot
    balanced: bool
    """Whether the two sides are equal."""


class LedgerSettings(ContractModel):
    """How the ledger of a tenant is kept. Entries of less than `approval_threshold`, in the base
    currency, need no approval.
    """

    model_config = ConfigDict(extra="forbid")

    base_currency: CurrencyCode
    fiscal_year_start_month: Annotated[int, Field(ge=1, le=12)]
    """The month, 1 to 12, in which fiscal years begin."""
    time_zone: TimeZoneName
    retained_earnings_account_id: OptionalLedgerAccountId
    rounding_account_id: OptionalLedgerAccountId
    fx_gain_loss_account_id: OptionalLedgerAccountId
    fx_on_cash_account_id: OptionalLedgerAccountId
    suspense_account_id: OptionalLedgerAccountId
    require_approval: bool
    """Whether somebody else approves an entry before it is posted."""
    approval_threshold: OptionalLedgerMoney
    base_currency_fixed: bool
    """Whether an entry is posted already, so that the base currency stays."""
    archived_at: AwareDatetime | None
    """When the owner of the books ended, so that they are only read since; null where they are written
    to.
    """


class LedgerSettingsUpdate(ContractModel):
    """The settings to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    base_currency: Annotated[CurrencyCode | None, NotNull] = None
    fiscal_year_start_month: Annotated[int | None, Field(ge=1, le=12), NotNull] = None
    """The month, 1 to 12, in which fiscal years begin."""
    time_zone: Annotated[TimeZoneName | None, NotNull] = None
    retained_earnings_account_id: OptionalLedgerAccountId = None
    rounding_account_id: OptionalLedgerAccountId = None
    fx_gain_loss_account_id: OptionalLedgerAccountId = None
    fx_on_cash_account_id: OptionalLedgerAccountId = None
    suspense_account_id: OptionalLedgerAccountId = None
    require_approval: Annotated[bool | None, NotNull] = None
    """Whether somebody else approves an entry before it is posted."""
    approval_threshold: OptionalLedgerMoney = None


OrganizationId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The organization's number."""


InvitationId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The invitation's number."""


Slug: TypeAlias = Annotated[str, Field(min_length=1, max_length=63, pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
"""The organization's name in addresses; hyphens stand between words."""


OrganizationName: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")]
"""What people call the organization."""


class MemberRole(StrEnum):
    """What a member may. Owners do everything, admins keep members who are no owners, members read."""

    OWNER = "owner"
    ADMIN = "admin"
    MEMBER = "member"


class LedgerRole(StrEnum):
    """What a member may in ledger and compliance; null, nothing, but for owners, who own the ledger
    too.
    """

    OWNER = "owner"
    MANAGER = "manager"
    ACCOUNTANT = "accountant"
    CLERK = "clerk"
    AUDITOR = "auditor"
    READONLY = "readonly"


class SchoolRole(StrEnum):
    """What a member may in the school; null, nothing, but for owners, who are its admins too."""

    ADMIN = "admin"
    REGISTRAR = "registrar"
    STAFF = "staff"
    TEACHER = "teacher"


class OwnMemberRole(StrEnum):
    """What the caller may there; null for an admin who is no member."""

    OWNER = "owner"
    ADMIN = "admin"
    MEMBER = "member"


class Organization(ContractModel):
    """A tenant that several users share; `role` is the caller's, null for an admin who is no member."""

    model_config = ConfigDict(extra="forbid")

    id: OrganizationId
    slug: Slug
    name: OrganizationName
    tenant_id: TenantName
    created_at: AwareDatetime
    updated_at: AwareDatetime
    role: OwnMemberRole | None


OrganizationList: TypeAlias = Annotated[list[Organization], Field(max_length=100)]
"""Organizations, newest first."""


class OrganizationPage(ContractModel):
    """A page of organizations."""

    model_config = ConfigDict(extra="forbid")

    data: OrganizationList
    pagination: Pagination


class OrganizationCreate(ContractModel):
    """What a new organization starts with; the caller becomes its owner."""

    model_config = ConfigDict(extra="forbid")

    name: OrganizationName
    slug: Slug


class OrganizationUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[OrganizationName | None, NotNull] = None
    slug: Annotated[Slug | None, NotNull] = None


class Member(ContractModel):
    """A user in an organization."""

    model_config = ConfigDict(extra="forbid")

    organization_id: OrganizationId
    user_id: UserId
    email: Email
    name: PersonName
    role: MemberRole
    ledger_role: LedgerRole | None
    school_role: SchoolRole | None
    joined_at: AwareDatetime


MemberList: TypeAlias = Annotated[list[Member], Field(max_length=100)]
"""Members, the first to join first."""


class MemberPage(ContractModel):
    """A page of members."""

    model_config = ConfigDict(extra="forbid")

    data: MemberList
    pagination: Pagination


class MemberAdd(ContractModel):
    """Whom to add, and as what."""

    model_config = ConfigDict(extra="forbid")

    user_id: UserId
    role: MemberRole
    ledger_role: LedgerRole | None = None
    school_role: SchoolRole | None = None


class MemberUpdate(ContractModel):
    """The roles to change; absent ones stay as they are, null takes one away."""

    model_config = ConfigDict(extra="forbid")

    __rules__: ClassVar[SchemaRules] = (PropertyCount(minimum=1),)

    role: Annotated[MemberRole | None, NotNull] = None
    ledger_role: LedgerRole | None = None
    school_role: SchoolRole | None = None


class InvitationState(StrEnum):
    """What became of the invitation."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REVOKED = "revoked"
    EXPIRED = "expired"


class Invitation(ContractModel):
    """An invitation by mail."""

    model_config = ConfigDict(extra="forbid")

    id: InvitationId
    email: Email
    role: MemberRole
    state: InvitationState
    created_at: AwareDatetime
    expires_at: AwareDatetime


InvitationList: TypeAlias = Annotated[list[Invitation], Field(max_length=100)]
"""Invitations, newest first."""


class InvitationPage(ContractModel):
    """A page of invitations."""

    model_config = ConfigDict(extra="forbid")

    data: InvitationList
    pagination: Pagination


class InvitationCreate(ContractModel):
    """Whom to invite, and as what."""

    model_config = ConfigDict(extra="forbid")

    email: Email
    role: MemberRole


ChildEventId: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[^\u0000]*$")] | None
"""The client's own id of an event of a child; the same event again under it changes nothing."""


OccurredAt: TypeAlias = AwareDatetime | None
"""When it was. At most seven days ago and ten minutes ahead, or else the moment of receipt counts."""


ProgressItemId: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[^\u0000]*$")] | None
"""The card, chore, activity or affirmation, as the lists of content name it."""


ProgressSubjectId: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[^\u0000]*$")]
"""The subject of a card."""


class FlashcardEvent(ContractModel):
    """An answer to a flash card."""

    model_config = ConfigDict(extra="forbid")

    subject_id: Annotated[ProgressSubjectId, Field(alias="subjectId")]
    correct: bool
    """What the client thinks of the answer."""
    flashcard_id: Annotated[ProgressItemId, Field(alias="flashcardId")] = None
    answer: Annotated[str | None, Field(max_length=200, pattern=r"^[^\u0000]*$")] = None
    """What the child answered; forgotten after 30 days."""
    duration_ms: Annotated[int | None, Field(ge=0, le=3600000, alias="durationMs")] = None
    """How long the answer took, in milliseconds."""
    occurred_at: Annotated[OccurredAt, Field(alias="occurredAt")] = None
    event_id: Annotated[ChildEventId, Field(alias="eventId")] = None


class ChoreEvent(ContractModel):
    """A chore that is done."""

    model_config = ConfigDict(extra="forbid")

    chore_id: Annotated[ProgressItemId, Field(alias="choreId")] = None
    is_extra: Annotated[bool | None, Field(alias="isExtra")] = None
    """Whether it was one beyond the daily ones."""
    occurred_at: Annotated[OccurredAt, Field(alias="occurredAt")] = None
    event_id: Annotated[ChildEventId, Field(alias="eventId")] = None


class OutdoorEvent(ContractModel):
    """Something that was done outdoors."""

    model_config = ConfigDict(extra="forbid")

    outdoor_activity_id: Annotated[ProgressItemId, Field(alias="outdoorActivityId")] = None
    is_daily: Annotated[bool | None, Field(alias="isDaily")] = None
    """Whether it is one of every day."""
    occurred_at: Annotated[OccurredAt, Field(alias="occurredAt")] = None
    event_id: Annotated[ChildEventId, Field(alias="eventId")] = None


class AffirmationEvent(ContractModel):
    """An affirmation that was seen."""

    model_config = ConfigDict(extra="forbid")

    affirmation_id: Annotated[ProgressItemId, Field(alias="affirmationId")] = None
    occurred_at: Annotated[OccurredAt, Field(alias="occurredAt")] = None
    event_id: Annotated[ChildEventId, Field(alias="eventId")] = None


ProgressCount: TypeAlias = Annotated[int, Field(ge=0, le=9007199254740991)]
"""How many, or how many points."""


ProgressPercent: TypeAlias = Annotated[int, Field(ge=0, le=100)]
"""A share, in percent."""


ProgressDay: TypeAlias = date
"""A day of the account's time zone."""


AchievementId: TypeAlias = Annotated[str, Field(max_length=64)]
"""The name of an achievement."""


class EventReward(ContractModel):
    """What an event brought."""

    model_config = ConfigDict(extra="forbid")

    points_awarded: Annotated[int, Field(ge=0, le=500, alias="pointsAwarded")]
    """Points, at most 500 a day."""
    new_achievement_ids: Annotated[list[AchievementId], Field(max_length=100, alias="newAchievementIds")]


class ProgressToday(ContractModel):
    """What was done today."""

    model_config = ConfigDict(extra="forbid")

    date_: Annotated[ProgressDay, Field(alias="date")]
    flashcards_completed: Annotated[ProgressCount, Field(alias="flashcardsCompleted")]
    flashcards_correct: Annotated[ProgressCount, Field(alias="flashcardsCorrect")]
    chores_completed: Annotated[ProgressCount, Field(alias="choresCompleted")]
    outdoor_activities: Annotated[ProgressCount, Field(alias="outdoorActivities")]
    affirmations_viewed: Annotated[ProgressCount, Field(alias="affirmationsViewed")]
    total_points: Annotated[ProgressCount, Field(alias="totalPoints")]


class ProgressWeek(ContractModel):
    """What was done in this week, which starts on Sunday unless the account chose another day."""

    model_config = ConfigDict(extra="forbid")

    week_start: Annotated[ProgressDay, Field(alias="weekStart")]
    total_points: Annotated[ProgressCount, Field(alias="totalPoints")]
    days_active: Annotated[int, Field(ge=0, le=7, alias="daysActive")]
    flashcards_completed: Annotated[ProgressCount, Field(alias="flashcardsCompleted")]
    chores_completed: Annotated[ProgressCount, Field(alias="choresCompleted")]
    outdoor_activities: Annotated[ProgressCount, Field(alias="outdoorActivities")]
    accuracy_pct: Annotated[ProgressPercent, Field(alias="accuracyPct")]


class ProgressOfSubject(ContractModel):
    """Answers to the cards of a subject, and the difficulty that the right ones unlock."""

    model_config = ConfigDict(extra="forbid")

    completed: ProgressCount
    correct: ProgressCount
    difficulty: Difficulty


ProgressBySubject: TypeAlias = Annotated[dict[str, ProgressOfSubject], PropertyCount(maximum=60)]
"""Answers by subject, with every subject that the level asks for."""


class AchievementType(StrEnum):
    """How often it takes what."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    SPECIAL = "special"


class Achievement(ContractModel):
    """What can be reached once."""

    model_config = ConfigDict(extra="forbid")

    id: AchievementId
    title: Annotated[str, Field(max_length=100)]
    description: Annotated[str, Field(max_length=200)]
    icon: Annotated[str, Field(max_length=40)]
    """The name of an icon."""
    type_: Annotated[AchievementType, Field(alias="type")]
    unlocked_at: Annotated[AwareDatetime | None, Field(alias="unlockedAt")]
    """When it was reached."""


AchievementList: TypeAlias = Annotated[list[Achievement], Field(max_length=100)]
"""Achievements."""


class SubjectGoal(ContractModel):
    """Right answers in a subject, and how many the next level takes."""

    model_config = ConfigDict(extra="forbid")

    current: ProgressCount
    required: ProgressCount
    met: bool


SubjectGoals: TypeAlias = Annotated[dict[str, SubjectGoal], PropertyCount(maximum=20)]
"""The goal of each subject that the level asks for."""


class BalancedProgress(ContractModel):
    """The level, and what the next one takes in each subject."""

    model_config = ConfigDict(extra="forbid")

    can_level_up: Annotated[bool, Field(alias="canLevelUp")]
    """Whether every subject is good enough for what comes next; true at the last level."""
    current_level: Annotated[str, Field(max_length=40, alias="currentLevel")]
    next_level: Annotated[str | None, Field(max_length=40, alias="nextLevel")]
    required_per_subject: Annotated[ProgressCount, Field(alias="requiredPerSubject")]
    subject_progress: Annotated[SubjectGoals, Field(alias="subjectProgress")]
    lowest_subject: Annotated[str | None, Field(max_length=64, alias="lowestSubject")]
    message: Annotated[str, Field(max_length=200)]
    """What to do next."""


class ProgressReward(ContractModel):
    """The level as it is shown, and how much of the way to the next is behind the child."""

    model_config = ConfigDict(extra="forbid")

    level: Annotated[str, Field(max_length=40)]
    icon: Annotated[str, Field(max_length=40)]
    """The name of an icon."""
    color: Annotated[str, Field(max_length=7, pattern="^#[0-9A-F]{6}$")]
    next_at: Annotated[int | None, Field(ge=0, le=9007199254740991, alias="nextAt")]
    """Right answers for the next level, all subjects together."""
    progress: ProgressPercent


class TodayGoal(ContractModel):
    """Points to earn today, and how many are earned."""

    model_config = ConfigDict(extra="forbid")

    target: ProgressCount
    done: ProgressCount


SuggestedDifficulties: TypeAlias = Annotated[dict[str, Difficulty], PropertyCount(maximum=60)]
"""What suits the child, by subject, as its age and its last answers say."""


class Dashboard(ContractModel):
    """How far a child has come."""

    model_config = ConfigDict(extra="forbid")

    total_points: Annotated[ProgressCount, Field(alias="totalPoints")]
    current_streak: Annotated[ProgressCount, Field(alias="currentStreak")]
    longest_streak: Annotated[ProgressCount, Field(alias="longestStreak")]
    last_active_date: Annotated[date | None, Field(alias="lastActiveDate")]
    today: ProgressToday
    week: ProgressWeek
    flashcards_by_subject: Annotated[ProgressBySubject, Field(alias="flashcardsBySubject")]
    total_chores_completed: Annotated[ProgressCount, Field(alias="totalChoresCompleted")]
    total_outdoor_activities: Annotated[ProgressCount, Field(alias="totalOutdoorActivities")]
    total_affirmations_viewed: Annotated[ProgressCount, Field(alias="totalAffirmationsViewed")]
    achievements_unlocked: Annotated[AchievementList, Field(alias="achievementsUnlocked")]
    achievements_locked: Annotated[AchievementList, Field(alias="achievementsLocked")]
    balanced: BalancedProgress
    reward: ProgressReward
    due_cards: Annotated[ProgressCount, Field(alias="dueCards")]
    today_goal: Annotated[TodayGoal, Field(alias="todayGoal")]
    suggested_difficulty: Annotated[SuggestedDifficulties, Field(alias="suggestedDifficulty")]


ProjectId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The project's number."""


ProjectName: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")]
"""What people call the project."""


ProjectDescription: TypeAlias = Annotated[str, Field(max_length=2000, pattern=r"^[^\u0000]*$")] | None
"""What the project is about, in plain text."""


class ProjectSort(StrEnum):
    """A field to order projects by; a leading minus is descending."""

    MINUS_CREATED_AT = "-created_at"
    CREATED_AT = "created_at"
    MINUS_UPDATED_AT = "-updated_at"
    UPDATED_AT = "updated_at"
    MINUS_NAME = "-name"
    NAME = "name"


class Project(ContractModel):
    """A project of the caller's tenant."""

    model_config = ConfigDict(extra="forbid")

    id: ProjectId
    name: ProjectName
    description: ProjectDescription
    created_at: AwareDatetime
    updated_at: AwareDatetime
    is_deleted: bool
    deleted_at: AwareDatetime | None
    tenant_id: Annotated[str, Field(max_length=255)]


class ProjectCreate(ContractModel):
    """What a new project starts with."""

    model_config = ConfigDict(extra="forbid")

    name: ProjectName
    description: ProjectDescription = None


class ProjectUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[ProjectName | None, NotNull] = None
    description: ProjectDescription = None


ProjectList: TypeAlias = Annotated[list[Project], Field(max_length=100)]
"""Projects, newest first."""


class ProjectPage(ContractModel):
    """A page of projects."""

    model_config = ConfigDict(extra="forbid")

    data: ProjectList
    pagination: Pagination


BehaviorCodeName: TypeAlias = Annotated[
    str, Field(min_length=1, max_length=20, pattern="^[A-Za-z0-9_-]{1,20}$")
]
"""The short name of a kind of behavior, in letters of ASCII, digits, `_` and `-`; answers have it in
capitals.
"""


BehaviorDescription: TypeAlias = Annotated[str, Field(min_length=1, max_length=500, pattern=r"^[^\u0000]+$")]
"""What the code stands for."""


OptionalBehaviorDescriptor: TypeAlias = (
    Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\u0000]+$")] | None
)
"""Ed-Fi's `BehaviorDescriptor`, by its code value: State Offense, School Violation, School Code of
Conduct, Other, or one that a state has added; null for none.
"""


OptionalCedsCode: TypeAlias = Annotated[str, Field(min_length=5, max_length=5, pattern="^[0-9]{5}$")] | None
"""The option of CEDS' list of incident behaviors, by its five digits; null for none."""


class OptionalSeverity(StrEnum):
    """How grave a behavior is; null where nobody has said."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class BehaviorCode(ContractModel):
    """A kind of behavior that incidents are of."""

    model_config = ConfigDict(extra="forbid")

    code: BehaviorCodeName
    description: BehaviorDescription
    behavior_descriptor: OptionalBehaviorDescriptor
    ceds_code: OptionalCedsCode
    severity: OptionalSeverity | None
    is_active: bool
    """Whether new incidents may have it."""
    created_at: AwareDatetime
    updated_at: AwareDatetime


class BehaviorCodeCreate(ContractModel):
    """What a new behavior code starts with."""

    model_config = ConfigDict(extra="forbid")

    code: BehaviorCodeName
    description: BehaviorDescription
    behavior_descriptor: OptionalBehaviorDescriptor = None
    ceds_code: OptionalCedsCode = None
    severity: OptionalSeverity | None = None
    is_active: bool = True
    """Whether new incidents may have it."""


class BehaviorCodeUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    description: Annotated[BehaviorDescription | None, NotNull] = None
    behavior_descriptor: OptionalBehaviorDescriptor = None
    ceds_code: OptionalCedsCode = None
    severity: OptionalSeverity | None = None
    is_active: Annotated[bool | None, NotNull] = None
    """Whether new incidents may have it."""


BehaviorCodeList: TypeAlias = Annotated[list[BehaviorCode], Field(max_length=1000)]
"""Behavior codes, by code."""


class BehaviorCodePage(ContractModel):
    """A page of behavior codes."""

    model_config = ConfigDict(extra="forbid")

    data: BehaviorCodeList
    pagination: Pagination


SchoolId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The school's number."""


OptionalSchoolId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)] | None
"""The school's number, or null for none."""


SchoolName: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")]
"""What the school is called."""


SchoolTimeZone: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern="^[A-Za-z0-9_+/-]+$")]
"""The zone of the school's clocks, by its name in the IANA database."""


FirstMonth: TypeAlias = Annotated[int, Field(ge=1, le=12)]
"""The month, 1 to 12, in which school years begin."""


class School(ContractModel):
    """A school. Its school years begin on the first of a month."""

    model_config = ConfigDict(extra="forbid")

    id: SchoolId
    name: SchoolName
    time_zone: SchoolTimeZone
    year_starts_month: Annotated[int, Field(ge=1, le=12)]
    """The month, 1 to 12, in which school years begin."""
    created_at: AwareDatetime
    updated_at: AwareDatetime


class SchoolCreate(ContractModel):
    """What is registered of a school."""

    model_config = ConfigDict(extra="forbid")

    name: SchoolName
    time_zone: SchoolTimeZone
    year_starts_month: FirstMonth = 7


class SchoolUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[SchoolName | None, NotNull] = None
    time_zone: Annotated[SchoolTimeZone | None, NotNull] = None
    year_starts_month: Annotated[int | None, Field(ge=1, le=12), NotNull] = None
    """The month, 1 to 12, in which school years begin."""


SchoolList: TypeAlias = Annotated[list[School], Field(max_length=100)]
"""Schools, by name."""


class SchoolPage(ContractModel):
    """A page of schools."""

    model_config = ConfigDict(extra="forbid")

    data: SchoolList
    pagination: Pagination


SchoolYear: TypeAlias = Annotated[str, Field(min_length=7, max_length=7, pattern="^[0-9]{4}-[0-9]{2}$")]
"""A school year, by the years in which it begins and ends."""


SchoolDay: TypeAlias = date
"""A day, as the school's clock has it."""


OptionalSchoolDay: TypeAlias = date | None
"""A day, as the school's clock has it, or null for none."""


TermName: TypeAlias = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\u0000]+$")]
"""What the term is called."""


class SchoolTerm(ContractModel):
    """A part of a school year, with its first and last day."""

    model_config = ConfigDict(extra="forbid")

    name: TermName
    starts_on: SchoolDay
    ends_on: SchoolDay


SchoolTerms: TypeAlias = Annotated[list[SchoolTerm], Field(max_length=12)]
"""Terms, by their days."""


NonSchoolDays: TypeAlias = Annotated[list[SchoolDay], Field(max_length=366), UniqueItems()]
"""Days on which there is no school, by day."""


class SchoolCalendar(ContractModel):
    """The terms of a school year, and its days without school."""

    model_config = ConfigDict(extra="forbid")

    school_id: SchoolId
    school_year: SchoolYear
    terms: SchoolTerms
    non_school_days: NonSchoolDays
    updated_at: AwareDatetime


class SchoolCalendarUpdate(ContractModel):
    """A calendar as it is to be."""

    model_config = ConfigDict(extra="forbid")

    terms: SchoolTerms
    non_school_days: NonSchoolDays


PersonId: TypeAlias = Annotated[
    str, Field(min_length=1, max_length=64, pattern="^[A-Za-z0-9_-][A-Za-z0-9._-]*$")
]
"""The id of a person, as the school's own register has it. It stands in addresses, so it says nothing
of the person.
"""


class PersonKind(StrEnum):
    """What the person is at school."""

    STUDENT = "student"
    STAFF = "staff"
    OTHER = "other"


SchoolPersonName: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")]
"""What the person is called."""


Grade: TypeAlias = Annotated[str, Field(min_length=1, max_length=20, pattern=r"^[^\u0000]+$")]
"""The grade that a student is in."""


OptionalGrade: TypeAlias = Annotated[str, Field(min_length=1, max_length=20, pattern=r"^[^\u0000]+$")] | None
"""The grade that a student is in, or null for none."""


class SchoolPerson(ContractModel):
    """Somebody who can be part of an incident."""

    model_config = ConfigDict(extra="forbid")

    person_id: PersonId
    kind: PersonKind
    name: SchoolPersonName
    grade: OptionalGrade
    school_id: OptionalSchoolId
    left_on: OptionalSchoolDay
    created_at: AwareDatetime
    updated_at: AwareDatetime


class SchoolPersonCreate(ContractModel):
    """What is registered of a person."""

    model_config = ConfigDict(extra="forbid")

    person_id: PersonId
    kind: PersonKind
    name: SchoolPersonName
    grade: OptionalGrade = None
    school_id: OptionalSchoolId = None
    left_on: OptionalSchoolDay = None


class SchoolPersonUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    kind: Annotated[PersonKind | None, NotNull] = None
    name: Annotated[SchoolPersonName | None, NotNull] = None
    grade: OptionalGrade = None
    school_id: OptionalSchoolId = None
    left_on: OptionalSchoolDay = None


SchoolPersonList: TypeAlias = Annotated[list[SchoolPerson], Field(max_length=100)]
"""People, by name."""


class SchoolPersonPage(ContractModel):
    """A page of people."""

    model_config = ConfigDict(extra="forbid")

    data: SchoolPersonList
    pagination: Pagination


SecondFactorCode: TypeAlias = Annotated[str, Field(min_length=6, max_length=40, pattern="^[0-9A-Za-z -]+$")]
"""The six digits of the authenticator app, or a recovery code."""


class SecondFactor(ContractModel):
    """Whether a second factor is asked for at login."""

    model_config = ConfigDict(extra="forbid")

    is_enabled: bool
    enabled_at: AwareDatetime | None
    recovery_codes_left: Annotated[int, Field(ge=0, le=100)]


class SecondFactorEnrolment(ContractModel):
    """What the authenticator app needs; it is told once."""

    model_config = ConfigDict(extra="forbid")

    secret: Annotated[str, Field(max_length=100)]
    uri: Annotated[str, Field(max_length=2000), TextFormat("uri")]
    """For a QR code (otpauth)."""


RecoveryCodeListItem: TypeAlias = Annotated[str, Field(max_length=40)]


RecoveryCodeList: TypeAlias = Annotated[list[RecoveryCodeListItem], Field(max_length=20)]
"""Codes that log in once each where the authenticator is lost."""


class RecoveryCodes(ContractModel):
    """New recovery codes; they are told once, and older ones no longer work."""

    model_config = ConfigDict(extra="forbid")

    recovery_codes: RecoveryCodeList


class PasswordConfirmation(ContractModel):
    """The current password."""

    model_config = ConfigDict(extra="forbid")

    current_password: Password


class CodeConfirmation(ContractModel):
    """A code."""

    model_config = ConfigDict(extra="forbid")

    code: SecondFactorCode


class SecondFactorRemoval(ContractModel):
    """The current password and a code."""

    model_config = ConfigDict(extra="forbid")

    current_password: Password
    code: SecondFactorCode


ServiceAccountId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The service account's number."""


ApiKeyId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The key's number."""


ServiceAccountName: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")]
"""What the service account or key is called."""


ServiceAccountDescription: TypeAlias = Annotated[str, Field(max_length=2000, pattern=r"^[^\u0000]*$")] | None
"""What it is for."""


class ServiceAccount(ContractModel):
    """An account of a program in the caller's tenant."""

    model_config = ConfigDict(extra="forbid")

    id: ServiceAccountId
    name: ServiceAccountName
    description: ServiceAccountDescription
    created_at: AwareDatetime
    created_by: Annotated[str, Field(max_length=255)]
    """The subject who made it."""
    tenant_id: TenantName


ServiceAccountList: TypeAlias = Annotated[list[ServiceAccount], Field(max_length=100)]
"""Service accounts, newest first."""


class ServiceAccountPage(ContractModel):
    """A page of service accounts."""

    model_config = ConfigDict(extra="forbid")

    data: ServiceAccountList
    pagination: Pagination


class ServiceAccountCreate(ContractModel):
    """What a new service account starts with."""

    model_config = ConfigDict(extra="forbid")

    name: ServiceAccountName
    description: ServiceAccountDescription = None


class Scope(StrEnum):
    """What a key may."""

    PROJECTS_READ = "projects:read"
    PROJECTS_WRITE = "projects:write"
    JOBS_READ = "jobs:read"
    JOBS_WRITE = "jobs:write"
    LEDGER_READ = "ledger:read"
    LEDGER_DRAFT = "ledger:draft"
    LEDGER_APPROVE = "ledger:approve"
    LEDGER_POST = "ledger:post"
    LEDGER_REVERSE = "ledger:reverse"
    LEDGER_ACCOUNTS = "ledger:accounts"
    LEDGER_CLOSE = "ledger:close"
    LEDGER_LOCK = "ledger:lock"
    LEDGER_EXPORT = "ledger:export"
    LEDGER_IMPORT = "ledger:import"
    LEDGER_SETTINGS = "ledger:settings"
    LEDGER_INTEGRITY = "ledger:integrity"
    COMPLIANCE_READ = "compliance:read"
    COMPLIANCE_WRITE = "compliance:write"
    COMPLIANCE_CHECK = "compliance:check"
    COMPLIANCE_APPROVE = "compliance:approve"
    COMPLIANCE_SETTINGS = "compliance:settings"
    SCHOOL_READ = "school:read"
    SCHOOL_WRITE = "school:write"
    SCHOOL_OTHERS = "school:others"
    SCHOOL_REPORTS = "school:reports"
    SCHOOL_CODES = "school:codes"
    SCHOOL_SETTINGS = "school:settings"
    SCHOOL_DISCLOSE = "school:disclose"


Scopes: TypeAlias = Annotated[list[Scope], Field(min_length=1, max_length=100), UniqueItems()]
"""What a key may, each once."""


class ApiKey(ContractModel):
    """A key; its secret is told once, when it is made."""

    model_config = ConfigDict(extra="forbid")

    id: ApiKeyId
    name: ServiceAccountName
    prefix: Annotated[str, Field(max_length=40)]
    """The beginning of the key, to know it by."""
    scopes: Scopes
    created_at: AwareDatetime
    created_by: Annotated[str, Field(max_length=255)]
    expires_at: AwareDatetime | None
    last_used_at: AwareDatetime | None
    revoked_at: AwareDatetime | None


class NewApiKey(ContractModel):
    """A new key with its secret, which is told this once."""

    model_config = ConfigDict(extra="forbid")

    id: ApiKeyId
    name: ServiceAccountName
    prefix: Annotated[str, Field(max_length=40)]
    """The beginning of the key, to know it by."""
    scopes: Scopes
    created_at: AwareDatetime
    created_by: Annotated[str, Field(max_length=255)]
    expires_at: AwareDatetime | None
    last_used_at: AwareDatetime | None
    revoked_at: AwareDatetime | None
    key: Annotated[str, Field(max_length=200)]
    """What X-API-Key has to say."""


ApiKeyList: TypeAlias = Annotated[list[ApiKey], Field(max_length=100)]
"""Keys, newest first."""


class ApiKeyPage(ContractModel):
    """A page of keys."""

    model_config = ConfigDict(extra="forbid")

    data: ApiKeyList
    pagination: Pagination


class ApiKeyCreate(ContractModel):
    """What a new key may, and for how long."""

    model_config = ConfigDict(extra="forbid")

    name: ServiceAccountName
    scopes: Scopes
    expires_at: AwareDatetime | None = None


SessionId: TypeAlias = Annotated[str, Field(min_length=1, max_length=36, pattern="^[0-9a-zA-Z-]+$")]
"""The session's id."""


Token: TypeAlias = Annotated[str, Field(max_length=16384)]
"""An opaque or signed token."""


TokenType: TypeAlias = Literal["Bearer"]
"""How to send the access token."""


Seconds: TypeAlias = Annotated[int, Field(ge=0, le=31536000)]
"""For how many seconds it is valid."""


DeviceName: TypeAlias = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\u0000]+$")]
"""What the device is called."""


class LoginRequest(ContractModel):
    """Address and password, and where it is enabled the second factor."""

    model_config = ConfigDict(extra="forbid")

    email: Email
    password: Password
    code: Annotated[SecondFactorCode | None, NotNull] = None
    use_cookie: bool = False
    """Send the refresh token as an HttpOnly cookie, not in the body."""
    device_name: Annotated[DeviceName | None, NotNull] = None


class TokenPair(ContractModel):
    """An access token, and what to get the next one with."""

    model_config = ConfigDict(extra="forbid")

    access_token: Token
    refresh_token: Annotated[str | None, Field(max_length=200)]
    """Null where it went into a cookie."""
    token_type: TokenType
    expires_in: Seconds
    refresh_expires_in: Seconds
    csrf_token: Annotated[str | None, Field(max_length=200)]
    """With a cookie, what X-CSRF-Token has to say."""
    session_id: SessionId
    user: User


OAuthScope: TypeAlias = Annotated[str, Field(max_length=1000, pattern=r"^[^\u0000]*$")]
"""Scopes, separated by spaces; roles come from the account whatever is asked for."""


class PasswordGrantForm(ContractModel):
    """Address and password for tokens (RFC 6749, section 4.3)."""

    model_config = ConfigDict(extra="forbid")

    grant_type: Literal["password"]
    username: Annotated[str, Field(min_length=1, max_length=254, pattern=r"^[^\u0000]+$")]
    """The e-mail address."""
    password: Password
    code: Annotated[SecondFactorCode | None, NotNull] = None
    scope: Annotated[OAuthScope | None, NotNull] = None
    client_id: Annotated[str | None, Field(max_length=255, pattern=r"^[^\u0000]*$"), NotNull] = None
    client_secret: Annotated[str | None, Field(max_length=255, pattern=r"^[^\u0000]*$"), NotNull] = None


RefreshToken: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern="^[A-Za-z0-9_-]+$")]
"""The opaque token that gets the next ones, once."""


class RefreshTokenGrantForm(ContractModel):
    """A refresh token for the next tokens (RFC 6749, section 6)."""

    model_config = ConfigDict(extra="forbid")

    grant_type: Literal["refresh_token"]
    refresh_token: RefreshToken
    scope: Annotated[OAuthScope | None, NotNull] = None
    client_id: Annotated[str | None, Field(max_length=255, pattern=r"^[^\u0000]*$"), NotNull] = None
    client_secret: Annotated[str | None, Field(max_length=255, pattern=r"^[^\u0000]*$"), NotNull] = None


TokenForm: TypeAlias = Annotated[
    PasswordGrantForm | RefreshTokenGrantForm, Tagged("grant_type", ("password",), ("refresh_token",))
]
"""The form of an OAuth 2 token request."""


class OAuthToken(ContractModel):
    """The answer to an OAuth 2 token request (RFC 6749, section 5.1)."""

    model_config = ConfigDict(extra="forbid")

    access_token: Token
    token_type: TokenType
    expires_in: Seconds
    refresh_token: RefreshToken
    scope: OAuthScope


class RefreshRequest(ContractModel):
    """The refresh token, unless it is in the cookie."""

    model_config = ConfigDict(extra="forbid")

    refresh_token: Annotated[RefreshToken | None, NotNull] = None


class Session(ContractModel):
    """A login on a device."""

    model_config = ConfigDict(extra="forbid")

    id: SessionId
    device_name: DeviceName
    device_id: Annotated[str | None, Field(max_length=100)]
    client_address: Annotated[str | None, Field(max_length=45)]
    tenant: TenantName
    created_at: AwareDatetime
    last_used_at: AwareDatetime
    expires_at: AwareDatetime
    is_current: bool


SessionList: TypeAlias = Annotated[list[Session], Field(max_length=100)]
"""Sessions, the last used first."""


class SessionPage(ContractModel):
    """A page of sessions."""

    model_config = ConfigDict(extra="forbid")

    data: SessionList
    pagination: Pagination


class TenantSwitch(ContractModel):
    """Where to work: an organization, or with null the caller's own tenant."""

    model_config = ConfigDict(extra="forbid")

    organization_id: Annotated[int | None, Field(ge=1, le=9007199254740991)]


class AccessToken(ContractModel):
    """An access token for the tenant that was asked for."""

    model_config = ConfigDict(extra="forbid")

    access_token: Token
    token_type: TokenType
    expires_in: Seconds
    tenant: TenantName


ProviderName: TypeAlias = Annotated[str, Field(min_length=1, max_length=40, pattern="^[a-z0-9-]+$")]
"""The name of an OpenID Connect provider in the settings."""


class Provider(ContractModel):
    """An OpenID Connect provider at which users can log in."""

    model_config = ConfigDict(extra="forbid")

    name: ProviderName
    issuer: Annotated[str, Field(max_length=500), TextFormat("uri")]
    login_path: Annotated[str, Field(max_length=200), TextFormat("uri-reference")]
    """Where to send the browser."""


ProviderList: TypeAlias = Annotated[list[Provider], Field(max_length=50)]
"""The providers."""


class HealthStatus(ContractModel):
    """A sign of life."""

    model_config = ConfigDict(extra="forbid")

    status: Literal["ok"]


MetricsText: TypeAlias = Annotated[str, Field(max_length=10000000)]
"""Metrics in Prometheus text format."""


class Environment(StrEnum):
    """Where the service runs."""

    DEVELOPMENT = "development"
    TEST = "test"
    PRODUCTION = "production"


class ServiceState(StrEnum):
    """Whether all parts work."""

    HEALTHY = "healthy"
    DEGRADED = "degraded"


class PartState(StrEnum):
    """Whether a part works; one that is not configured is no failure."""

    HEALTHY = "healthy"
    UNHEALTHY = "unhealthy"
    NOT_CONFIGURED = "not_configured"


class ServiceHealth(ContractModel):
    """Version, environment and the state of the database."""

    model_config = ConfigDict(extra="forbid")

    status: ServiceState
    timestamp: AwareDatetime
    version: Annotated[str, Field(max_length=40)]
    environment: Environment
    database: PartState


class PartHealth(ContractModel):
    """The state of a part and how long it took to answer."""

    model_config = ConfigDict(extra="forbid")

    status: PartState
    latency_ms: Annotated[float | None, Field(ge=0, le=86400000)]
    """Milliseconds; null where the part did not answer."""


class WorkersHealth(ContractModel):
    """Who does jobs; unhealthy where nobody is there, so that they wait."""

    model_config = ConfigDict(extra="forbid")

    status: PartState
    latency_ms: Annotated[float | None, Field(ge=0, le=86400000)]
    """Milliseconds that it took to find out; null where the database did not answer."""
    alive: Annotated[int | None, Field(ge=0, le=1000000), NotNull] = None
    """Workers that were seen a moment ago."""
    slots: Annotated[int | None, Field(ge=0, le=1000000), NotNull] = None
    """Jobs that they can do at the same time."""
    busy: Annotated[int | None, Field(ge=0, le=1000000), NotNull] = None
    """Processes of theirs that do one."""


class QueueHealth(ContractModel):
    """What waits to be done; left out where the database did not answer."""

    model_config = ConfigDict(extra="forbid")

    due: Annotated[int, Field(ge=0, le=1000000)]
    """Jobs that could begin now, counted up to 100000."""
    unknown: Annotated[int, Field(ge=0, le=1000000)]
    """Those of them that no worker of this release does, for it does not know their kind."""
    oldest_seconds: Annotated[float, Field(ge=0, le=1000000000000)]
    """For how long the oldest of them could."""


class BeatHealth(ContractModel):
    """Who keeps the schedules; unhealthy where nobody was there for 26 hours."""

    model_config = ConfigDict(extra="forbid")

    status: PartState
    seen_seconds_ago: Annotated[float | None, Field(ge=0, le=1000000000000), NotNull] = None
    """Seconds since a beat was alive; left out where none ever was."""


class DetailedHealth(ContractModel):
    """The state of every part."""

    model_config = ConfigDict(extra="forbid")

    status: ServiceState
    timestamp: AwareDatetime
    version: Annotated[str, Field(max_length=40)]
    environment: Environment
    database: PartHealth
    redis: PartHealth
    workers: WorkersHealth
    queue: Annotated[QueueHealth | None, NotNull] = None
    beat: Annotated[BeatHealth | None, NotNull] = None


class UserSort(StrEnum):
    """A field to order users by; a leading minus is descending."""

    MINUS_CREATED_AT = "-created_at"
    CREATED_AT = "created_at"
    MINUS_EMAIL = "-email"
    EMAIL = "email"
    MINUS_NAME = "-name"
    NAME = "name"
    MINUS_LAST_LOGIN_AT = "-last_login_at"
    LAST_LOGIN_AT = "last_login_at"


UserList: TypeAlias = Annotated[list[User], Field(max_length=100)]
"""Users, newest first."""


class UserPage(ContractModel):
    """A page of users."""

    model_config = ConfigDict(extra="forbid")

    data: UserList
    pagination: Pagination


class UserCreate(ContractModel):
    """What a new account starts with; without a password its user sets one by mail."""

    model_config = ConfigDict(extra="forbid")

    email: Email
    name: PersonName
    password: Annotated[NewPassword | None, NotNull] = None
    role: Annotated[Role | None, NotNull] = None


class UserUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[PersonName | None, NotNull] = None
    email: Annotated[Email | None, NotNull] = None
    role: Annotated[Role | None, NotNull] = None


class BulkActionName(StrEnum):
    """What to do with each account."""

    ACTIVATE = "activate"
    DEACTIVATE = "deactivate"
    DELETE = "delete"


UserIds: TypeAlias = Annotated[list[UserId], Field(min_length=1, max_length=100), UniqueItems()]
"""Accounts, each once."""


class BulkAction(ContractModel):
    """An action on several accounts."""

    model_config = ConfigDict(extra="forbid")

    action: BulkActionName
    user_ids: UserIds


class BulkResult(ContractModel):
    """What became of one account."""

    model_config = ConfigDict(extra="forbid")

    user_id: UserId
    success: bool
    error_code: Annotated[str | None, Field(max_length=60)]
    """Why nothing was changed; null where it was."""


BulkResultList: TypeAlias = Annotated[list[BulkResult], Field(max_length=100)]
"""What became of each account, in the order asked."""


class BulkResults(ContractModel):
    """What became of each account."""

    model_config = ConfigDict(extra="forbid")

    results: BulkResultList


class BulkActionResponse(ContractModel):
    """The outcome of an action on several accounts."""

    model_config = ConfigDict(extra="forbid")

    success: bool
    """Whether all of them succeeded."""
    message: Annotated[str, Field(max_length=2000)]
    data: BulkResults


TokenPairResponseSetCookieItem: TypeAlias = Annotated[str, Field(max_length=4096)]


LoggedOutResponseSetCookieItem: TypeAlias = Annotated[str, Field(max_length=4096)]


LoggedOutEverywhereResponseSetCookieItem: TypeAlias = Annotated[str, Field(max_length=4096)]


ProviderRedirectResponseSetCookieItem: TypeAlias = Annotated[str, Field(max_length=4096)]


FrontendRedirectResponseSetCookieItem: TypeAlias = Annotated[str, Field(max_length=4096)]
