"""Generated from openapi.yaml by codegen; edit the contract instead."""

from datetime import date
from enum import StrEnum, member
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias
from uuid import UUID

from contract_runtime import (
    AwareDatetime,
    ConfigDict,
    ContractModel,
    Field,
    Fits,
    NotNull,
    PropertyCount,
    TextFormat,
    UniqueItems,
)
from contract_runtime.exports import exported

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
    Field(
        min_length=3,
        max_length=254,
        pattern=(
            "^[^\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028-\\u2029\\u202f\\u205f\\u3000\\ufeff<>()\\[\\]"
            '\\\\,;:"@]+@[^\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028-\\u2029\\u202f\\u205f\\u3000\\ufeff'
            '<>()\\[\\]\\\\,;:"@]+$'
        ),
    ),
    TextFormat("email"),
]
"""An e-mail address."""


PersonName: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")]
"""What the user is called."""


VisibleText: TypeAlias = Annotated[
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
"""A text with at least one character that people see: not white space, control characters and what
Unicode calls default ignorable alone.
"""


ChosenName: TypeAlias = Annotated[
    str,
    Field(
        min_length=1,
        max_length=200,
        pattern=(
            r"^[^\u0000]*[^\u0000- \u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17"
            r"b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-"
            r"\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0"
            r"000-\U000e0fff][^\u0000]*$"
        ),
    ),
]
"""What people are to read as its name."""


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
    CONFIRMATION_REQUIRED = "CONFIRMATION_REQUIRED"
    VERIFIED_EMAIL_REQUIRED = "VERIFIED_EMAIL_REQUIRED"
    CODE_WRONG = "CODE_WRONG"
    CODE_REQUIRED = "CODE_REQUIRED"
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
    INCIDENT_NOT_FOUND = "INCIDENT_NOT_FOUND"
    INCIDENT_CLOSED = "INCIDENT_CLOSED"
    INCIDENT_WRONG_STATE = "INCIDENT_WRONG_STATE"
    INCIDENT_INCOMPLETE = "INCIDENT_INCOMPLETE"
    REASON_REQUIRED = "REASON_REQUIRED"
    MOMENT_INVALID = "MOMENT_INVALID"
    BEHAVIOR_CODE_UNKNOWN = "BEHAVIOR_CODE_UNKNOWN"
    PERSON_UNKNOWN = "PERSON_UNKNOWN"
    PARTICIPANT_NOT_FOUND = "PARTICIPANT_NOT_FOUND"
    PARTICIPANT_EXISTS = "PARTICIPANT_EXISTS"
    TOO_MANY_PARTICIPANTS = "TOO_MANY_PARTICIPANTS"
    PARTICIPANT_HAS_CONSEQUENCES = "PARTICIPANT_HAS_CONSEQUENCES"
    PARTICIPANT_NOT_PERPETRATOR = "PARTICIPANT_NOT_PERPETRATOR"
    CONSEQUENCE_NOT_FOUND = "CONSEQUENCE_NOT_FOUND"
    SUSPENSIONS_OVERLAP = "SUSPENSIONS_OVERLAP"
    CONSEQUENCE_DAYS_INVALID = "CONSEQUENCE_DAYS_INVALID"
    NOTICE_NOT_FOUND = "NOTICE_NOT_FOUND"
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
    REPORT_SPAN_TOO_LONG = "REPORT_SPAN_TOO_LONG"
    EXPORT_EMPTY = "EXPORT_EMPTY"
    RECORDED_TOO_EARLY = "RECORDED_TOO_EARLY"
    THREAT_REQUIRED = "THREAT_REQUIRED"
    INCIDENT_NOT_OF_PERSON = "INCIDENT_NOT_OF_PERSON"
    RECORD_REQUEST_NOT_FOUND = "RECORD_REQUEST_NOT_FOUND"
    RECORD_REQUEST_CLOSED = "RECORD_REQUEST_CLOSED"
    STATEMENT_REFUSED = "STATEMENT_REFUSED"
    LEGAL_HOLD_NOT_FOUND = "LEGAL_HOLD_NOT_FOUND"
    LEGAL_HOLD_RELEASED = "LEGAL_HOLD_RELEASED"
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
    name: ChosenName
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


class EmailConfirmation(ContractModel):
    """The token from the mail, and the account's password unless it is the browser that asked for it."""

    model_config = ConfigDict(extra="forbid")

    token: OneTimeToken
    password: Annotated[Password | None, NotNull] = None


class OwnUserUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[ChosenName | None, NotNull] = None
    time_zone: ChosenTimeZone = None


SecondFactorCode: TypeAlias = Annotated[str, Field(min_length=6, max_length=40, pattern="^[0-9A-Za-z -]+$")]
"""The six digits of the authenticator app, or a recovery code."""


class EmailChangeRequest(ContractModel):
    """The new address, the current password, and where there is a second factor a code."""

    model_config = ConfigDict(extra="forbid")

    email: Email
    current_password: Password
    code: Annotated[SecondFactorCode | None, NotNull] = None


class PasswordChange(ContractModel):
    """The current password and the new one, and where there is a second factor a code."""

    model_config = ConfigDict(extra="forbid")

    current_password: Password
    new_password: NewPassword
    code: Annotated[SecondFactorCode | None, NotNull] = None


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


ChildId: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern="^[A-Za-z0-9_-]+$")]
"""The child's id, chosen by the client or given by the service."""


TimeZoneName: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern="^[A-Za-z0-9_+/-]+$")]
"""The time zone in which today is today, by its name in the IANA database."""


LedgerMoney: TypeAlias = Annotated[
    str, Field(max_length=18, pattern=r"^(0|[1-9][0-9]{0,12})(\.[0-9]{1,4})?$")
]
"""An amount as a decimal string, without a sign: up to 13 digits, and no more decimals than the
currency has.
"""


OptionalLedgerDate: TypeAlias = date | None
"""A day, in no time zone, or null for none."""


RegisteredId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The number under which something is registered."""


CurrencyCode: TypeAlias = Annotated[str, Field(min_length=3, max_length=3, pattern="^[A-Z]{3}$")]
"""A currency in use, by its three letters of ISO 4217."""


LedgerDate: TypeAlias = date
"""A day, in no time zone."""


LedgerAccountId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The number of an account of the ledger."""


OptionalLedgerAccountId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)] | None
"""The number of an account of the ledger, or null for none."""


OptionalLedgerMoney: TypeAlias = (
    Annotated[str, Field(max_length=18, pattern=r"^(0|[1-9][0-9]{0,12})(\.[0-9]{1,4})?$")] | None
)
"""An amount as a decimal string, without a sign, or null for none."""


OptionalRegisteredId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)] | None
"""The number under which something is registered, or null for nothing."""


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


class CheckResult(ContractModel):
    """The check that was made."""

    model_config = ConfigDict(extra="forbid")

    check_id: RegisteredId


class CheckProgress(ContractModel):
    """The rule that was asked last."""

    model_config = ConfigDict(extra="forbid")

    rule_id: RuleId


class Framework(StrEnum):
    """The accounting framework of an entity, that of all or that of private entities."""

    MFRS = "mfrs"
    MPERS = "mpers"


Subject: TypeAlias = Annotated[str, Field(max_length=255)]
"""Who it was, by the subject of the credential."""


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


LedgerText: TypeAlias = Annotated[str, Field(min_length=1, max_length=500, pattern=r"^[^\u0000]+$")]
"""A text on one line or several."""


OptionalLedgerAmount: TypeAlias = (
    Annotated[str, Field(max_length=40, pattern=r"^-?(0|[1-9][0-9]{0,29})(\.[0-9]{1,4})?$")] | None
)
"""An amount that was worked out, or null where there is none."""


OptionalEntryId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)] | None
"""The number under which an entry is stored, or null for none."""


LedgerAmount: TypeAlias = Annotated[
    str, Field(max_length=40, pattern=r"^-?(0|[1-9][0-9]{0,29})(\.[0-9]{1,4})?$")
]
"""An amount that was worked out, as a decimal string with all decimals of its currency; it may be
negative.
"""


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
    title: ChosenName
    content: DisclosureText


class DisclosureUpdate(ContractModel):
    """What is changed; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    kind: Annotated[DisclosureKind | None, NotNull] = None
    requirement_id: Annotated[RequirementId | None, NotNull] = None
    standard: OptionalStandardCode = None
    starts_on: Annotated[LedgerDate | None, NotNull] = None
    ends_on: Annotated[LedgerDate | None, NotNull] = None
    title: Annotated[ChosenName | None, NotNull] = None
    content: Annotated[DisclosureText | None, NotNull] = None


DisclosureList: TypeAlias = Annotated[list[Disclosure], Field(max_length=100)]
"""Disclosures, the latest span first."""


class DisclosurePage(ContractModel):
    """A page of disclosures."""

    model_config = ConfigDict(extra="forbid")

    data: DisclosureList
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


FileContent: TypeAlias = Annotated[bytes, Field(max_length=1073741824)]
"""The bytes of the file."""


class JobAccepted(ContractModel):
    """A job that waits."""

    model_config = ConfigDict(extra="forbid")

    job_id: JobId
    state: JobState


class DemoArguments(ContractModel):
    """How the demonstration goes."""

    model_config = ConfigDict(extra="forbid")

    steps: Annotated[int, Field(ge=1, le=100)] = 5
    step_seconds: Annotated[float, Field(ge=0, le=10)] = 1
    message: Annotated[str, Field(max_length=1000, pattern=r"^[^\u0000]*$")] = "Processing"
    """What its progress tells."""


class ExportFormat(StrEnum):
    """CSV for spreadsheets (RFC 4180), JSON Lines for programs."""

    CSV = "csv"
    JSONL = "jsonl"


class ExportProjectsArguments(ContractModel):
    """Which file it is to be."""

    model_config = ConfigDict(extra="forbid")

    format: ExportFormat = ExportFormat.CSV


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


class JobFinished(ContractModel):
    """The job is finished; nothing comes after it."""

    model_config = ConfigDict(extra="forbid")

    event: Literal["finished"]
    id: EventId
    job_id: JobId
    state: JobState
    result: JobResult
    error: JobFailure


LedgerAccountCode: TypeAlias = Annotated[str, Field(min_length=1, max_length=20, pattern="^[0-9A-Za-z.-]+$")]
"""The account's code, unique in the ledger; it stays once lines are posted."""


LedgerAccountName: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")]
"""What people call the account."""


class LedgerAccountType(StrEnum):
    """On which side of the books the account stands; it stays once lines are posted."""

    ASSET = "asset"
    LIABILITY = "liability"
    EQUITY = "equity"
    REVENUE = "revenue"
    EXPENSE = "expense"


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


OptionalCurrencyCode: TypeAlias = (
    Annotated[str, Field(min_length=3, max_length=3, pattern="^[A-Z]{3}$")] | None
)
"""A currency in use, by its three letters of ISO 4217, or null for any."""


EntryReference: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[^\u0000]+$")]
"""The number of the receipt, invoice or order."""


ExchangeRate: TypeAlias = Annotated[
    str, Field(max_length=19, pattern=r"^(0|[1-9][0-9]{0,7})(\.[0-9]{1,10})?$")
]
"""Units of the base currency for one unit of the other, more than zero, with up to ten decimals."""


EntryId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The number under which an entry is stored, from its first draft on."""


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


CsvFile: TypeAlias = Annotated[bytes, Field(max_length=10485760)]
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


FiscalYearName: TypeAlias = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[^\u0000]+$")]
"""What people call the year."""


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

    name: ChosenName
    description: ProjectDescription = None


class ProjectUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[ChosenName | None, NotNull] = None
    description: ProjectDescription = None


ProjectList: TypeAlias = Annotated[list[Project], Field(max_length=100)]
"""Projects, newest first."""


class ProjectPage(ContractModel):
    """A page of projects."""

    model_config = ConfigDict(extra="forbid")

    data: ProjectList
    pagination: Pagination


IncidentId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The number under which the incident is stored."""


IncidentNumber: TypeAlias = Annotated[str, Field(max_length=27, pattern="^[0-9]{4}-[0-9]{2}/[0-9]{4,19}$")]
"""The number of the incident within its school and school year."""


class IncidentStatus(StrEnum):
    """How an incident stands."""

    REPORTED = "reported"
    UNDER_REVIEW = "under_review"
    RESOLVED = "resolved"
    DISMISSED = "dismissed"


class ParticipantRole(StrEnum):
    """What somebody was to an incident: Ed-Fi's `DisciplineIncidentParticipationCodeDescriptor`."""

    PERPETRATOR = "Perpetrator"
    REPORTER = "Reporter"
    VICTIM = "Victim"
    WITNESS = "Witness"


class ConsequenceCode(StrEnum):
    """What follows; GET /v1/consequence-types says what each is."""

    WARN = "WARN"
    DETN = "DETN"
    ISS = "ISS"
    OSS = "OSS"
    EXPL = "EXPL"
    EXPS = "EXPS"
    CSRV = "CSRV"
    RMVL = "RMVL"
    CONF = "CONF"
    NONE = "NONE"
    OTHR = "OTHR"


class ConsequenceStatus(StrEnum):
    """How a consequence stands."""

    PLANNED = "planned"
    SERVED = "served"
    WAIVED = "waived"


ParticipantRoles: TypeAlias = Annotated[
    list[ParticipantRole], Field(min_length=1, max_length=4), UniqueItems()
]
"""What somebody was to an incident, the chief role first."""


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


OptionalGrade: TypeAlias = Annotated[str, Field(min_length=1, max_length=20, pattern=r"^[^\u0000]+$")] | None
"""The grade that a student is in, or null for none."""


SchoolDay: TypeAlias = date
"""A day, as the school's clock has it."""


OptionalSchoolDay: TypeAlias = date | None
"""A day, as the school's clock has it, or null for none."""


OptionalSchoolId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)] | None
"""The school's number, or null for none."""


SchoolYear: TypeAlias = Annotated[str, Field(min_length=7, max_length=7, pattern="^[0-9]{4}-[0-9]{2}$")]
"""A school year, by the years in which it begins and ends."""


SchoolTimeZone: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern="^[A-Za-z0-9_+/-]+$")]
"""The zone of the school's clocks, by its name in the IANA database."""


BehaviorCodeName: TypeAlias = Annotated[
    str, Field(min_length=1, max_length=20, pattern="^[A-Za-z0-9_-]{1,20}$")
]
"""The short name of a kind of behavior, in letters of ASCII, digits, `_` and `-`; answers have it in
capitals.
"""


class OptionalSeverity(StrEnum):
    """How grave a behavior is; null where nobody has said."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


AmendmentStatement: TypeAlias = Annotated[str, Field(min_length=1, max_length=4000, pattern=r"^[^\u0000]+$")]
"""What the person or a parent has to say beside the record."""


SuppressBelow: TypeAlias = Annotated[int, Field(ge=0, le=1000)]
"""The smallest count that is shown; 0 hides nothing."""


AmendmentStatements: TypeAlias = Annotated[list[AmendmentStatement], Field(max_length=1000)]
"""What the person or a parent has to say beside the record."""


class SchoolExportResource(StrEnum):
    """Which resource of Ed-Fi the rows are: incidents, how students, other students and staff took
    part, or actions.
    """

    DISCIPLINE_INCIDENTS = "discipline_incidents"
    STUDENT_BEHAVIOR_ASSOCIATIONS = "student_behavior_associations"
    STUDENT_NON_OFFENDER_ASSOCIATIONS = "student_non_offender_associations"
    STAFF_ASSOCIATIONS = "staff_associations"
    DISCIPLINE_ACTIONS = "discipline_actions"


class SchoolExport(ContractModel):
    """Which file, of incidents of which days."""

    model_config = ConfigDict(extra="forbid")

    resource: SchoolExportResource
    from_: Annotated[LedgerDate, Field(alias="from")]
    to: LedgerDate
    school_id: OptionalSchoolId = None


class SchoolExportResult(ContractModel):
    """How many rows the file has; the job's `artifact` says where it is."""

    model_config = ConfigDict(extra="forbid")

    rows: Annotated[int, Field(ge=0, le=9007199254740991)]


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


Grade: TypeAlias = Annotated[str, Field(min_length=1, max_length=20, pattern=r"^[^\u0000]+$")]
"""The grade that a student is in."""


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


SessionId: TypeAlias = Annotated[str, Field(min_length=1, max_length=36, pattern="^[0-9a-zA-Z-]+$")]
"""The session's id."""


Token: TypeAlias = Annotated[str, Field(max_length=16384)]
"""An opaque or signed token."""


TokenType: TypeAlias = Literal["Bearer"]
"""How to send the access token."""


Seconds: TypeAlias = Annotated[int, Field(ge=0, le=31536000)]
"""For how many seconds it is valid."""


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


AcceptedHereResponseSetCookieItem: TypeAlias = Annotated[str, Field(max_length=4096)]


TokenPairResponseSetCookieItem: TypeAlias = Annotated[str, Field(max_length=4096)]


if TYPE_CHECKING:
    from .children_models import (
        Avatar,
        Birthday,
        BirthdayPrecision,
        Child,
        ChildConsent,
        ChildConsentGiven,
        ChildConsentId,
        ChildConsentList,
        ChildConsentMethod,
        ChildConsentVersion,
        ChildExport,
        ChildList,
        ChildName,
        ChildSettings,
        ChildSettingsChoice,
        ChildUpdate,
        ChildUpsert,
        ChosenChildId,
        DailyGoal,
        Interest,
        Interests,
        KeptAchievement,
        KeptAchievements,
        KeptCard,
        KeptCards,
        KeptDay,
        KeptDays,
        KeptEvent,
        KeptEvents,
        KeptSubject,
        KeptSubjects,
        KeptText,
        StreakFreeze,
        WeekStart,
    )
    from .compliance_checks_models import (
        AskedRules,
        Check,
        CheckComparison,
        CheckedYear,
        CheckedYears,
        CheckList,
        CheckPage,
        CheckSummary,
        ComparisonCounts,
        ComplianceReport,
        ComplianceScores,
        Finding,
        FindingList,
        FindingPage,
        Findings,
        OptionalShare,
        OptionalWaiver,
        PercentageShare,
        ReportFigure,
        ReportFigures,
        ReportNote,
        ReportNotes,
        ReportPage,
        ReportStatement,
        ReportStatements,
        ResultCounts,
        RuleVerdict,
        RuleVerdicts,
        Waiving,
    )
    from .compliance_registers_models import (
        AnnualRate,
        Assertion,
        AssertionCreate,
        AssertionList,
        AssertionPage,
        AssertionUpdate,
        Asset,
        AssetClass,
        AssetCreate,
        AssetKind,
        AssetList,
        AssetPage,
        AssetUpdate,
        DepreciationMethod,
        Instrument,
        InstrumentCategory,
        InstrumentCreate,
        InstrumentKind,
        InstrumentList,
        InstrumentPage,
        InstrumentUpdate,
        Lease,
        LeaseCreate,
        LeasedClass,
        LeaseExemption,
        LeaseList,
        LeasePage,
        LeaseUpdate,
        MeasurementModel,
        Months,
        Obligation,
        Obligations,
        ObligationTerm,
        ObligationTerms,
        OptionalAnnualRate,
        OptionalBusinessModel,
        OptionalFairValueLevel,
        OptionalMonths,
        Party,
        PartyCreate,
        PartyList,
        PartyPage,
        PartyUpdate,
        Probability,
        ProgressMeasure,
        Provision,
        ProvisionCreate,
        ProvisionList,
        ProvisionPage,
        ProvisionUpdate,
        RecognitionMethod,
        RegisteredName,
        Relationship,
        Repayment,
        Repayments,
        SalesContract,
        SalesContractCreate,
        SalesContractList,
        SalesContractPage,
        SalesContractUpdate,
        SubsequentEvent,
        SubsequentEventCreate,
        SubsequentEventKind,
        SubsequentEventList,
        SubsequentEventPage,
        SubsequentEventUpdate,
    )
    from .content_models import (
        Affirmation,
        AffirmationList,
        Age,
        Chore,
        ChoreList,
        Color,
        ContentIcon,
        ContentMeta,
        ContentTag,
        ContentTags,
        Flashcard,
        FlashcardList,
        Gradient,
        Inclusion,
        LearningSubject,
        OutdoorActivity,
        OutdoorActivityList,
        SubjectList,
    )
    from .jobs_models import (
        AdminJob,
        AdminJobList,
        AdminJobPage,
        AskedPriority,
        ChannelAuth,
        ChannelAuthRefresh,
        ChannelGoingAway,
        ChannelToken,
        DemoJob,
        DemoKind,
        DueAt,
        ExportAuditLogJob,
        ExportProjectsJob,
        Job,
        JobArtifact,
        JobEvent,
        JobEventList,
        JobEventPage,
        JobKindName,
        JobList,
        JobMessage,
        JobPage,
        JobPayload,
        JobPriority,
        JobProgressed,
        JobRequest,
        JobStateChanged,
        JobSubscribed,
        LegacyJob,
        LegacyJobAccepted,
        LegacyJobState,
        MadeFile,
        Moment,
        Percentage,
        Steps,
        TotalSteps,
    )
    from .ledger_accounts_models import (
        AccountNode,
        AccountNodes,
        AccountTemplateName,
        AccountTree,
        ExpenseClass,
        LedgerAccount,
        LedgerAccountCreate,
        LedgerAccountList,
        LedgerAccountPage,
        LedgerAccountSort,
        LedgerAccountUpdate,
        LedgerSubType,
        MalayAccountName,
        TemplateApplied,
    )
    from .ledger_entries_models import (
        AccountBalance,
        AccountBalances,
        DocumentUrl,
        DraftKind,
        DraftLine,
        DraftLines,
        EntriesToPost,
        Entry,
        EntryDraft,
        EntryIds,
        EntryKind,
        EntryLine,
        EntryLines,
        EntryNote,
        EntryNoteCreate,
        EntryNoteList,
        EntryNotes,
        EntryPage,
        EntryRejection,
        EntryReversal,
        EntryStatus,
        EntrySummaries,
        EntrySummary,
        EntryTotals,
        EntryVerification,
        LedgerCursor,
        LedgerHash,
        LineOrigin,
        LineTag,
        LineTags,
        NextLedgerCursor,
        NoteText,
        OptionalLedgerText,
        OptionalLink,
        OptionalRate,
        OptionalTransactionType,
        OutcomeError,
        PostedEntry,
        PostOutcome,
        PostOutcomeList,
        PostOutcomes,
        Settlement,
        SettlementSide,
        TaxCode,
        TransactionType,
    )
    from .ledger_periods_models import (
        Authoriser,
        ClosedYear,
        FiscalYear,
        FiscalYearCreate,
        FiscalYearList,
        FiscalYearPage,
        FiscalYearState,
        FiscalYearUpdate,
        Period,
        PeriodId,
        PeriodList,
        PeriodPage,
        PeriodState,
    )
    from .ledger_rates_models import (
        GivenRate,
        GivenRates,
        NewRateKind,
        Rate,
        RateCreate,
        RateId,
        RateKind,
        RateList,
        RatePage,
        RateUpdate,
        Revaluation,
        RevaluationAdjustment,
        RevaluationAdjustments,
        RevaluationRequest,
    )
    from .ledger_reports_models import (
        AccountStatement,
        BalanceSheet,
        BalanceSheetRow,
        BalanceSheetRows,
        BalanceSheetTotals,
        CashFlow,
        CashFlowRow,
        CashFlowRows,
        CashFlowStart,
        CashFlowTotals,
        ClassicIncomeTotals,
        CounterAccounts,
        IncomeLayout,
        IncomeRow,
        IncomeRows,
        IncomeStatement,
        IntegrityCheck,
        IntegrityCheckName,
        IntegrityChecks,
        IntegrityPlaces,
        IntegrityPlacesItem,
        LedgerIntegrity,
        LedgerSnapshot,
        Mfrs18IncomeTotals,
        NextStatementCursor,
        NonCashEntries,
        NonCashEntry,
        OptionalBalanceSheetTotals,
        StatementAccount,
        StatementCursor,
        StatementLine,
        StatementLines,
        TrialBalance,
        TrialBalanceRow,
        TrialBalanceRows,
        TrialBalanceTotals,
        YearSnapshot,
    )
    from .organizations_models import (
        Invitation,
        InvitationCreate,
        InvitationId,
        InvitationList,
        InvitationPage,
        InvitationState,
        InvitedAddress,
        InvitedUser,
        LedgerRole,
        Member,
        MemberAdd,
        MemberList,
        MemberPage,
        MemberRole,
        MemberUpdate,
        Organization,
        OrganizationCreate,
        OrganizationId,
        OrganizationList,
        OrganizationName,
        OrganizationPage,
        OrganizationUpdate,
        OwnMemberRole,
        SchoolRole,
        Slug,
        TokenRequest,
    )
    from .progress_models import (
        Achievement,
        AchievementId,
        AchievementList,
        AchievementType,
        AffirmationEvent,
        BalancedProgress,
        ChildEventId,
        ChoreEvent,
        Dashboard,
        EventReward,
        FlashcardEvent,
        OccurredAt,
        OutdoorEvent,
        ProgressBySubject,
        ProgressCount,
        ProgressDay,
        ProgressItemId,
        ProgressOfSubject,
        ProgressPercent,
        ProgressReward,
        ProgressSubjectId,
        ProgressToday,
        ProgressWeek,
        SubjectGoal,
        SubjectGoals,
        SuggestedDifficulties,
        TodayGoal,
    )
    from .school_incidents_models import (
        Consequence,
        ConsequenceCreate,
        ConsequenceId,
        Consequences,
        ConsequenceType,
        ConsequenceTypeList,
        ConsequenceTypes,
        ConsequenceUpdate,
        GuardianName,
        Incident,
        IncidentCost,
        IncidentCreate,
        IncidentLocation,
        IncidentMoment,
        IncidentPage,
        IncidentStatusChange,
        IncidentSummaries,
        IncidentSummary,
        IncidentUpdate,
        NextIncidentStatus,
        Notice,
        NoticeChannel,
        NoticeCreate,
        NoticeId,
        NoticeMessage,
        Notices,
        NoticeUpdate,
        OptionalCaseNumber,
        OptionalDifferenceReason,
        OptionalIncidentCost,
        OptionalIncidentLocation,
        OptionalIncidentText,
        OptionalReporterKind,
        OptionalSchoolDays,
        OptionalSchoolMoment,
        OptionalStatusReason,
        OptionalWeapon,
        Participant,
        ParticipantCreate,
        ParticipantCreates,
        ParticipantId,
        Participants,
        ParticipantUpdate,
        SchoolDays,
        Severity,
    )
    from .school_privacy_models import (
        CopyConsequence,
        CopyConsequences,
        CopyDisclosure,
        CopyDisclosures,
        CopyIncident,
        CopyIncidents,
        CopyNotice,
        CopyNotices,
        CopyPage,
        CopyRequest,
        CopyRequests,
        DisclosedContent,
        DisclosureBasis,
        DisclosureKindOfRecord,
        DisclosureRecipient,
        DisclosureThreat,
        HoldReason,
        LegalHold,
        LegalHoldCreate,
        LegalHoldList,
        LegalHoldPage,
        OptionalIncidentId,
        OtherPeople,
        OtherPerson,
        PersonCopy,
        PrivacyRecordId,
        PurgedCount,
        PurgedCountList,
        PurgedCountPage,
        RecordDisclosure,
        RecordDisclosureCreate,
        RecordDisclosureList,
        RecordDisclosurePage,
        RecordRequest,
        RecordRequestCreate,
        RecordRequestList,
        RecordRequestPage,
        RequestDecision,
        RequestedBy,
        RequestKind,
        RequestOutcome,
        RequestStatus,
        RequestText,
        RetentionYears,
        SchoolSettings,
        SchoolSettingsUpdate,
        StatementAttach,
    )
    from .school_reports_models import (
        ComparedFigures,
        FigureChange,
        FigureChanges,
        HistoryConsequence,
        HistoryConsequences,
        HistoryIncident,
        HistoryIncidents,
        PeopleOut,
        PersonHistory,
        PersonOut,
        PersonOutList,
        RepeatOffender,
        RepeatOffenderList,
        RepeatOffenderPage,
        SchoolSummary,
        SummaryComparison,
        SummaryFigures,
        SummaryFile,
        SummaryGroup,
        SummaryGrouping,
        SummaryGroups,
    )
    from .schools_models import (
        ChosenSchoolTerm,
        ChosenSchoolTerms,
        FirstMonth,
        NonSchoolDays,
        School,
        SchoolCalendar,
        SchoolCalendarUpdate,
        SchoolCreate,
        SchoolList,
        SchoolName,
        SchoolPage,
        SchoolPerson,
        SchoolPersonCreate,
        SchoolPersonList,
        SchoolPersonPage,
        SchoolPersonUpdate,
        SchoolTerm,
        SchoolTerms,
        SchoolUpdate,
        TermName,
    )
    from .service_accounts_models import (
        ApiKey,
        ApiKeyCreate,
        ApiKeyId,
        ApiKeyList,
        ApiKeyPage,
        NewApiKey,
        Scope,
        Scopes,
        ServiceAccount,
        ServiceAccountCreate,
        ServiceAccountDescription,
        ServiceAccountId,
        ServiceAccountList,
        ServiceAccountName,
        ServiceAccountPage,
    )
    from .sessions_models import (
        AccessToken,
        DeviceName,
        LoginRequest,
        OAuthScope,
        OAuthToken,
        PasswordGrantForm,
        RefreshRequest,
        RefreshToken,
        RefreshTokenGrantForm,
        Session,
        SessionList,
        SessionPage,
        TenantSwitch,
        TokenForm,
    )
    from .system_models import (
        BeatHealth,
        DetailedHealth,
        Environment,
        HealthStatus,
        MetricsText,
        PartHealth,
        PartReason,
        PartState,
        QueueHealth,
        Readiness,
        ReadinessState,
        ServiceHealth,
        ServiceState,
        WorkersHealth,
    )
    from .users_models import (
        BulkAction,
        BulkActionName,
        BulkActionResponse,
        BulkResult,
        BulkResultList,
        BulkResults,
        UserCreate,
        UserIds,
        UserList,
        UserPage,
        UserSort,
        UserUpdate,
    )
else:
    __getattr__ = exported(
        __name__,
        {
            "children_models": (
                "Avatar",
                "Birthday",
                "BirthdayPrecision",
                "Child",
                "ChildConsent",
                "ChildConsentGiven",
                "ChildConsentId",
                "ChildConsentList",
                "ChildConsentMethod",
                "ChildConsentVersion",
                "ChildExport",
                "ChildList",
                "ChildName",
                "ChildSettings",
                "ChildSettingsChoice",
                "ChildUpdate",
                "ChildUpsert",
                "ChosenChildId",
                "DailyGoal",
                "Interest",
                "Interests",
                "KeptAchievement",
                "KeptAchievements",
                "KeptCard",
                "KeptCards",
                "KeptDay",
                "KeptDays",
                "KeptEvent",
                "KeptEvents",
                "KeptSubject",
                "KeptSubjects",
                "KeptText",
                "StreakFreeze",
                "WeekStart",
            ),
            "compliance_checks_models": (
                "AskedRules",
                "Check",
                "CheckComparison",
                "CheckedYear",
                "CheckedYears",
                "CheckList",
                "CheckPage",
                "CheckSummary",
                "ComparisonCounts",
                "ComplianceReport",
                "ComplianceScores",
                "Finding",
                "FindingList",
                "FindingPage",
                "Findings",
                "OptionalShare",
                "OptionalWaiver",
                "PercentageShare",
                "ReportFigure",
                "ReportFigures",
                "ReportNote",
                "ReportNotes",
                "ReportPage",
                "ReportStatement",
                "ReportStatements",
                "ResultCounts",
                "RuleVerdict",
                "RuleVerdicts",
                "Waiving",
            ),
            "compliance_registers_models": (
                "AnnualRate",
                "Assertion",
                "AssertionCreate",
                "AssertionList",
                "AssertionPage",
                "AssertionUpdate",
                "Asset",
                "AssetClass",
                "AssetCreate",
                "AssetKind",
                "AssetList",
                "AssetPage",
                "AssetUpdate",
                "DepreciationMethod",
                "Instrument",
                "InstrumentCategory",
                "InstrumentCreate",
                "InstrumentKind",
                "InstrumentList",
                "InstrumentPage",
                "InstrumentUpdate",
                "Lease",
                "LeaseCreate",
                "LeasedClass",
                "LeaseExemption",
                "LeaseList",
                "LeasePage",
                "LeaseUpdate",
                "MeasurementModel",
                "Months",
                "Obligation",
                "Obligations",
                "ObligationTerm",
                "ObligationTerms",
                "OptionalAnnualRate",
                "OptionalBusinessModel",
                "OptionalFairValueLevel",
                "OptionalMonths",
                "Party",
                "PartyCreate",
                "PartyList",
                "PartyPage",
                "PartyUpdate",
                "Probability",
                "ProgressMeasure",
                "Provision",
                "ProvisionCreate",
                "ProvisionList",
                "ProvisionPage",
                "ProvisionUpdate",
                "RecognitionMethod",
                "RegisteredName",
                "Relationship",
                "Repayment",
                "Repayments",
                "SalesContract",
                "SalesContractCreate",
                "SalesContractList",
                "SalesContractPage",
                "SalesContractUpdate",
                "SubsequentEvent",
                "SubsequentEventCreate",
                "SubsequentEventKind",
                "SubsequentEventList",
                "SubsequentEventPage",
                "SubsequentEventUpdate",
            ),
            "content_models": (
                "Affirmation",
                "AffirmationList",
                "Age",
                "Chore",
                "ChoreList",
                "Color",
                "ContentIcon",
                "ContentMeta",
                "ContentTag",
                "ContentTags",
                "Flashcard",
                "FlashcardList",
                "Gradient",
                "Inclusion",
                "LearningSubject",
                "OutdoorActivity",
                "OutdoorActivityList",
                "SubjectList",
            ),
            "jobs_models": (
                "AdminJob",
                "AdminJobList",
                "AdminJobPage",
                "AskedPriority",
                "ChannelAuth",
                "ChannelAuthRefresh",
                "ChannelGoingAway",
                "ChannelToken",
                "DemoJob",
                "DemoKind",
                "DueAt",
                "ExportAuditLogJob",
                "ExportProjectsJob",
                "Job",
                "JobArtifact",
                "JobEvent",
                "JobEventList",
                "JobEventPage",
                "JobKindName",
                "JobList",
                "JobMessage",
                "JobPage",
                "JobPayload",
                "JobPriority",
                "JobProgressed",
                "JobRequest",
                "JobStateChanged",
                "JobSubscribed",
                "LegacyJob",
                "LegacyJobAccepted",
                "LegacyJobState",
                "MadeFile",
                "Moment",
                "Percentage",
                "Steps",
                "TotalSteps",
            ),
            "ledger_accounts_models": (
                "AccountNode",
                "AccountNodes",
                "AccountTemplateName",
                "AccountTree",
                "ExpenseClass",
                "LedgerAccount",
                "LedgerAccountCreate",
                "LedgerAccountList",
                "LedgerAccountPage",
                "LedgerAccountSort",
                "LedgerAccountUpdate",
                "LedgerSubType",
                "MalayAccountName",
                "TemplateApplied",
            ),
            "ledger_entries_models": (
                "AccountBalance",
                "AccountBalances",
                "DocumentUrl",
                "DraftKind",
                "DraftLine",
                "DraftLines",
                "EntriesToPost",
                "Entry",
                "EntryDraft",
                "EntryIds",
                "EntryKind",
                "EntryLine",
                "EntryLines",
                "EntryNote",
                "EntryNoteCreate",
                "EntryNoteList",
                "EntryNotes",
                "EntryPage",
                "EntryRejection",
                "EntryReversal",
                "EntryStatus",
                "EntrySummaries",
                "EntrySummary",
                "EntryTotals",
                "EntryVerification",
                "LedgerCursor",
                "LedgerHash",
                "LineOrigin",
                "LineTag",
                "LineTags",
                "NextLedgerCursor",
                "NoteText",
                "OptionalLedgerText",
                "OptionalLink",
                "OptionalRate",
                "OptionalTransactionType",
                "OutcomeError",
                "PostedEntry",
                "PostOutcome",
                "PostOutcomeList",
                "PostOutcomes",
                "Settlement",
                "SettlementSide",
                "TaxCode",
                "TransactionType",
            ),
            "ledger_periods_models": (
                "Authoriser",
                "ClosedYear",
                "FiscalYear",
                "FiscalYearCreate",
                "FiscalYearList",
                "FiscalYearPage",
                "FiscalYearState",
                "FiscalYearUpdate",
                "Period",
                "PeriodId",
                "PeriodList",
                "PeriodPage",
                "PeriodState",
            ),
            "ledger_rates_models": (
                "GivenRate",
                "GivenRates",
                "NewRateKind",
                "Rate",
                "RateCreate",
                "RateId",
                "RateKind",
                "RateList",
                "RatePage",
                "RateUpdate",
                "Revaluation",
                "RevaluationAdjustment",
                "RevaluationAdjustments",
                "RevaluationRequest",
            ),
            "ledger_reports_models": (
                "AccountStatement",
                "BalanceSheet",
                "BalanceSheetRow",
                "BalanceSheetRows",
                "BalanceSheetTotals",
                "CashFlow",
                "CashFlowRow",
                "CashFlowRows",
                "CashFlowStart",
                "CashFlowTotals",
                "ClassicIncomeTotals",
                "CounterAccounts",
                "IncomeLayout",
                "IncomeRow",
                "IncomeRows",
                "IncomeStatement",
                "IntegrityCheck",
                "IntegrityCheckName",
                "IntegrityChecks",
                "IntegrityPlaces",
                "IntegrityPlacesItem",
                "LedgerIntegrity",
                "LedgerSnapshot",
                "Mfrs18IncomeTotals",
                "NextStatementCursor",
                "NonCashEntries",
                "NonCashEntry",
                "OptionalBalanceSheetTotals",
                "StatementAccount",
                "StatementCursor",
                "StatementLine",
                "StatementLines",
                "TrialBalance",
                "TrialBalanceRow",
                "TrialBalanceRows",
                "TrialBalanceTotals",
                "YearSnapshot",
            ),
            "organizations_models": (
                "Invitation",
                "InvitationCreate",
                "InvitationId",
                "InvitationList",
                "InvitationPage",
                "InvitationState",
                "InvitedAddress",
                "InvitedUser",
                "LedgerRole",
                "Member",
                "MemberAdd",
                "MemberList",
                "MemberPage",
                "MemberRole",
                "MemberUpdate",
                "Organization",
                "OrganizationCreate",
                "OrganizationId",
                "OrganizationList",
                "OrganizationName",
                "OrganizationPage",
                "OrganizationUpdate",
                "OwnMemberRole",
                "SchoolRole",
                "Slug",
                "TokenRequest",
            ),
            "progress_models": (
                "Achievement",
                "AchievementId",
                "AchievementList",
                "AchievementType",
                "AffirmationEvent",
                "BalancedProgress",
                "ChildEventId",
                "ChoreEvent",
                "Dashboard",
                "EventReward",
                "FlashcardEvent",
                "OccurredAt",
                "OutdoorEvent",
                "ProgressBySubject",
                "ProgressCount",
                "ProgressDay",
                "ProgressItemId",
                "ProgressOfSubject",
                "ProgressPercent",
                "ProgressReward",
                "ProgressSubjectId",
                "ProgressToday",
                "ProgressWeek",
                "SubjectGoal",
                "SubjectGoals",
                "SuggestedDifficulties",
                "TodayGoal",
            ),
            "school_incidents_models": (
                "Consequence",
                "ConsequenceCreate",
                "ConsequenceId",
                "Consequences",
                "ConsequenceType",
                "ConsequenceTypeList",
                "ConsequenceTypes",
                "ConsequenceUpdate",
                "GuardianName",
                "Incident",
                "IncidentCost",
                "IncidentCreate",
                "IncidentLocation",
                "IncidentMoment",
                "IncidentPage",
                "IncidentStatusChange",
                "IncidentSummaries",
                "IncidentSummary",
                "IncidentUpdate",
                "NextIncidentStatus",
                "Notice",
                "NoticeChannel",
                "NoticeCreate",
                "NoticeId",
                "NoticeMessage",
                "Notices",
                "NoticeUpdate",
                "OptionalCaseNumber",
                "OptionalDifferenceReason",
                "OptionalIncidentCost",
                "OptionalIncidentLocation",
                "OptionalIncidentText",
                "OptionalReporterKind",
                "OptionalSchoolDays",
                "OptionalSchoolMoment",
                "OptionalStatusReason",
                "OptionalWeapon",
                "Participant",
                "ParticipantCreate",
                "ParticipantCreates",
                "ParticipantId",
                "Participants",
                "ParticipantUpdate",
                "SchoolDays",
                "Severity",
            ),
            "school_privacy_models": (
                "CopyConsequence",
                "CopyConsequences",
                "CopyDisclosure",
                "CopyDisclosures",
                "CopyIncident",
                "CopyIncidents",
                "CopyNotice",
                "CopyNotices",
                "CopyPage",
                "CopyRequest",
                "CopyRequests",
                "DisclosedContent",
                "DisclosureBasis",
                "DisclosureKindOfRecord",
                "DisclosureRecipient",
                "DisclosureThreat",
                "HoldReason",
                "LegalHold",
                "LegalHoldCreate",
                "LegalHoldList",
                "LegalHoldPage",
                "OptionalIncidentId",
                "OtherPeople",
                "OtherPerson",
                "PersonCopy",
                "PrivacyRecordId",
                "PurgedCount",
                "PurgedCountList",
                "PurgedCountPage",
                "RecordDisclosure",
                "RecordDisclosureCreate",
                "RecordDisclosureList",
                "RecordDisclosurePage",
                "RecordRequest",
                "RecordRequestCreate",
                "RecordRequestList",
                "RecordRequestPage",
                "RequestDecision",
                "RequestedBy",
                "RequestKind",
                "RequestOutcome",
                "RequestStatus",
                "RequestText",
                "RetentionYears",
                "SchoolSettings",
                "SchoolSettingsUpdate",
                "StatementAttach",
            ),
            "school_reports_models": (
                "ComparedFigures",
                "FigureChange",
                "FigureChanges",
                "HistoryConsequence",
                "HistoryConsequences",
                "HistoryIncident",
                "HistoryIncidents",
                "PeopleOut",
                "PersonHistory",
                "PersonOut",
                "PersonOutList",
                "RepeatOffender",
                "RepeatOffenderList",
                "RepeatOffenderPage",
                "SchoolSummary",
                "SummaryComparison",
                "SummaryFigures",
                "SummaryFile",
                "SummaryGroup",
                "SummaryGrouping",
                "SummaryGroups",
            ),
            "schools_models": (
                "ChosenSchoolTerm",
                "ChosenSchoolTerms",
                "FirstMonth",
                "NonSchoolDays",
                "School",
                "SchoolCalendar",
                "SchoolCalendarUpdate",
                "SchoolCreate",
                "SchoolList",
                "SchoolName",
                "SchoolPage",
                "SchoolPerson",
                "SchoolPersonCreate",
                "SchoolPersonList",
                "SchoolPersonPage",
                "SchoolPersonUpdate",
                "SchoolTerm",
                "SchoolTerms",
                "SchoolUpdate",
                "TermName",
            ),
            "service_accounts_models": (
                "ApiKey",
                "ApiKeyCreate",
                "ApiKeyId",
                "ApiKeyList",
                "ApiKeyPage",
                "NewApiKey",
                "Scope",
                "Scopes",
                "ServiceAccount",
                "ServiceAccountCreate",
                "ServiceAccountDescription",
                "ServiceAccountId",
                "ServiceAccountList",
                "ServiceAccountName",
                "ServiceAccountPage",
            ),
            "sessions_models": (
                "AccessToken",
                "DeviceName",
                "LoginRequest",
                "OAuthScope",
                "OAuthToken",
                "PasswordGrantForm",
                "RefreshRequest",
                "RefreshToken",
                "RefreshTokenGrantForm",
                "Session",
                "SessionList",
                "SessionPage",
                "TenantSwitch",
                "TokenForm",
            ),
            "system_models": (
                "BeatHealth",
                "DetailedHealth",
                "Environment",
                "HealthStatus",
                "MetricsText",
                "PartHealth",
                "PartReason",
                "PartState",
                "QueueHealth",
                "Readiness",
                "ReadinessState",
                "ServiceHealth",
                "ServiceState",
                "WorkersHealth",
            ),
            "users_models": (
                "BulkAction",
                "BulkActionName",
                "BulkActionResponse",
                "BulkResult",
                "BulkResultList",
                "BulkResults",
                "UserCreate",
                "UserIds",
                "UserList",
                "UserPage",
                "UserSort",
                "UserUpdate",
            ),
        },
        __package__,
    )

__all__ = [
    "AcceptableAnswers",
    "AcceptedHereResponseSetCookieItem",
    "AccessToken",
    "AccountBalance",
    "AccountBalances",
    "AccountNode",
    "AccountNodes",
    "AccountStatement",
    "AccountTemplateName",
    "AccountTree",
    "Achievement",
    "AchievementId",
    "AchievementList",
    "AchievementType",
    "ActorKind",
    "AdminJob",
    "AdminJobList",
    "AdminJobPage",
    "Affirmation",
    "AffirmationEvent",
    "AffirmationList",
    "Age",
    "AmendmentStatement",
    "AmendmentStatements",
    "AnnualRate",
    "AnyObject",
    "ApiKey",
    "ApiKeyCreate",
    "ApiKeyId",
    "ApiKeyList",
    "ApiKeyPage",
    "AskedPriority",
    "AskedRules",
    "Assertion",
    "AssertionCreate",
    "AssertionList",
    "AssertionPage",
    "AssertionUpdate",
    "Asset",
    "AssetClass",
    "AssetCreate",
    "AssetKind",
    "AssetList",
    "AssetPage",
    "AssetUpdate",
    "AuditEntry",
    "AuditEntryId",
    "AuditEntryList",
    "AuditPage",
    "Authoriser",
    "Avatar",
    "BalanceSheet",
    "BalanceSheetRow",
    "BalanceSheetRows",
    "BalanceSheetTotals",
    "BalancedProgress",
    "BeatHealth",
    "BehaviorCode",
    "BehaviorCodeCreate",
    "BehaviorCodeList",
    "BehaviorCodeName",
    "BehaviorCodePage",
    "BehaviorCodeUpdate",
    "BehaviorDescription",
    "Birthday",
    "BirthdayPrecision",
    "BulkAction",
    "BulkActionName",
    "BulkActionResponse",
    "BulkResult",
    "BulkResultList",
    "BulkResults",
    "CashFlow",
    "CashFlowClass",
    "CashFlowRow",
    "CashFlowRows",
    "CashFlowStart",
    "CashFlowTotals",
    "ChannelAuth",
    "ChannelAuthRefresh",
    "ChannelGoingAway",
    "ChannelName",
    "ChannelParameters",
    "ChannelParametersValue",
    "ChannelTicket",
    "ChannelTicketRequest",
    "ChannelToken",
    "Check",
    "CheckComparison",
    "CheckList",
    "CheckPage",
    "CheckProgress",
    "CheckRequest",
    "CheckResult",
    "CheckSummary",
    "CheckedYear",
    "CheckedYears",
    "Child",
    "ChildConsent",
    "ChildConsentGiven",
    "ChildConsentId",
    "ChildConsentList",
    "ChildConsentMethod",
    "ChildConsentVersion",
    "ChildEventId",
    "ChildExport",
    "ChildId",
    "ChildList",
    "ChildName",
    "ChildSettings",
    "ChildSettingsChoice",
    "ChildUpdate",
    "ChildUpsert",
    "Chore",
    "ChoreEvent",
    "ChoreList",
    "ChosenChildId",
    "ChosenName",
    "ChosenSchoolTerm",
    "ChosenSchoolTerms",
    "ChosenTimeZone",
    "ClassicIncomeTotals",
    "ClientRoles",
    "ClosedYear",
    "CodeConfirmation",
    "Color",
    "ComparedFigures",
    "ComparisonCounts",
    "ComplianceReport",
    "ComplianceRule",
    "ComplianceScores",
    "ComplianceSettings",
    "ComplianceSettingsUpdate",
    "Consequence",
    "ConsequenceCode",
    "ConsequenceCreate",
    "ConsequenceId",
    "ConsequenceStatus",
    "ConsequenceType",
    "ConsequenceTypeList",
    "ConsequenceTypes",
    "ConsequenceUpdate",
    "Consequences",
    "ContentIcon",
    "ContentId",
    "ContentMeta",
    "ContentTag",
    "ContentTags",
    "ContentText",
    "CopyConsequence",
    "CopyConsequences",
    "CopyDisclosure",
    "CopyDisclosures",
    "CopyIncident",
    "CopyIncidents",
    "CopyNotice",
    "CopyNotices",
    "CopyPage",
    "CopyRequest",
    "CopyRequests",
    "CounterAccounts",
    "CsvDelimiter",
    "CsvFile",
    "CurrencyCode",
    "Cursor",
    "DailyGoal",
    "Dashboard",
    "DemoArguments",
    "DemoJob",
    "DemoKind",
    "DemoProgress",
    "DemoResult",
    "DepreciationMethod",
    "DetailedHealth",
    "DeviceName",
    "Difficulty",
    "DisclosedContent",
    "Disclosure",
    "DisclosureBasis",
    "DisclosureCreate",
    "DisclosureKind",
    "DisclosureKindOfRecord",
    "DisclosureList",
    "DisclosurePage",
    "DisclosureRecipient",
    "DisclosureStatus",
    "DisclosureText",
    "DisclosureThreat",
    "DisclosureTitle",
    "DisclosureUpdate",
    "DocumentUrl",
    "DraftKind",
    "DraftLine",
    "DraftLines",
    "DueAt",
    "DueCard",
    "DueCardList",
    "Email",
    "EmailChangeRequest",
    "EmailConfirmation",
    "EmailRequest",
    "EntityTags",
    "EntriesToPost",
    "Entry",
    "EntryDraft",
    "EntryId",
    "EntryIds",
    "EntryKind",
    "EntryLine",
    "EntryLines",
    "EntryNote",
    "EntryNoteCreate",
    "EntryNoteList",
    "EntryNotes",
    "EntryPage",
    "EntryReference",
    "EntryRejection",
    "EntryReversal",
    "EntryStatus",
    "EntrySummaries",
    "EntrySummary",
    "EntryTotals",
    "EntryVerification",
    "Environment",
    "Error",
    "ErrorCode",
    "ErrorDetails",
    "EventId",
    "EventName",
    "EventReward",
    "ExchangeRate",
    "ExpenseClass",
    "ExportAuditLogArguments",
    "ExportAuditLogJob",
    "ExportFormat",
    "ExportProgress",
    "ExportProjectsArguments",
    "ExportProjectsJob",
    "ExportResult",
    "FieldError",
    "FieldErrors",
    "FigureChange",
    "FigureChanges",
    "FileContent",
    "Finding",
    "FindingList",
    "FindingPage",
    "Findings",
    "FirstMonth",
    "FiscalYear",
    "FiscalYearCreate",
    "FiscalYearId",
    "FiscalYearList",
    "FiscalYearName",
    "FiscalYearPage",
    "FiscalYearState",
    "FiscalYearUpdate",
    "Flashcard",
    "FlashcardEvent",
    "FlashcardList",
    "Framework",
    "GivenRate",
    "GivenRates",
    "Grade",
    "Gradient",
    "GuardianName",
    "HealthStatus",
    "HistoryConsequence",
    "HistoryConsequences",
    "HistoryIncident",
    "HistoryIncidents",
    "HoldReason",
    "ImportId",
    "ImportKind",
    "ImportMode",
    "ImportProblem",
    "ImportProblems",
    "Incident",
    "IncidentCost",
    "IncidentCreate",
    "IncidentId",
    "IncidentLocation",
    "IncidentMoment",
    "IncidentNumber",
    "IncidentPage",
    "IncidentStatus",
    "IncidentStatusChange",
    "IncidentSummaries",
    "IncidentSummary",
    "IncidentUpdate",
    "Inclusion",
    "IncomeLayout",
    "IncomeRow",
    "IncomeRows",
    "IncomeStatement",
    "Instrument",
    "InstrumentCategory",
    "InstrumentCreate",
    "InstrumentKind",
    "InstrumentList",
    "InstrumentPage",
    "InstrumentUpdate",
    "IntegrityCheck",
    "IntegrityCheckName",
    "IntegrityChecks",
    "IntegrityPlaces",
    "IntegrityPlacesItem",
    "Interest",
    "Interests",
    "Invitation",
    "InvitationCreate",
    "InvitationId",
    "InvitationList",
    "InvitationPage",
    "InvitationState",
    "InvitedAddress",
    "InvitedUser",
    "Job",
    "JobAccepted",
    "JobArtifact",
    "JobError",
    "JobEvent",
    "JobEventList",
    "JobEventPage",
    "JobFailure",
    "JobFinished",
    "JobId",
    "JobKindName",
    "JobList",
    "JobMessage",
    "JobPage",
    "JobPayload",
    "JobPriority",
    "JobProgressed",
    "JobRequest",
    "JobResult",
    "JobState",
    "JobStateChanged",
    "JobSubscribed",
    "JsonWebKey",
    "JsonWebKeySet",
    "JsonWebKeys",
    "KeptAchievement",
    "KeptAchievements",
    "KeptCard",
    "KeptCards",
    "KeptDay",
    "KeptDays",
    "KeptEvent",
    "KeptEvents",
    "KeptSubject",
    "KeptSubjects",
    "KeptText",
    "LearningSubject",
    "Lease",
    "LeaseCreate",
    "LeaseExemption",
    "LeaseList",
    "LeasePage",
    "LeaseUpdate",
    "LeasedClass",
    "LedgerAccount",
    "LedgerAccountCode",
    "LedgerAccountCreate",
    "LedgerAccountId",
    "LedgerAccountList",
    "LedgerAccountName",
    "LedgerAccountPage",
    "LedgerAccountSort",
    "LedgerAccountType",
    "LedgerAccountUpdate",
    "LedgerAmount",
    "LedgerCursor",
    "LedgerDate",
    "LedgerExport",
    "LedgerExportFormat",
    "LedgerExportKind",
    "LedgerExportResult",
    "LedgerFileProgress",
    "LedgerHash",
    "LedgerImportOrder",
    "LedgerImportResult",
    "LedgerIntegrity",
    "LedgerMoney",
    "LedgerRole",
    "LedgerSettings",
    "LedgerSettingsUpdate",
    "LedgerSnapshot",
    "LedgerSubType",
    "LedgerText",
    "LegacyJob",
    "LegacyJobAccepted",
    "LegacyJobState",
    "LegacyProfile",
    "LegalHold",
    "LegalHoldCreate",
    "LegalHoldList",
    "LegalHoldPage",
    "LineOrigin",
    "LineTag",
    "LineTags",
    "LoginRequest",
    "MadeFile",
    "MainBusiness",
    "MalayAccountName",
    "MeasurementModel",
    "Member",
    "MemberAdd",
    "MemberList",
    "MemberPage",
    "MemberRole",
    "MemberUpdate",
    "MetricsText",
    "Mfrs18Category",
    "Mfrs18IncomeTotals",
    "Moment",
    "Months",
    "NewApiKey",
    "NewPassword",
    "NewRateKind",
    "NextIncidentStatus",
    "NextLedgerCursor",
    "NextStatementCursor",
    "NonCashEntries",
    "NonCashEntry",
    "NonSchoolDays",
    "NoteText",
    "Notice",
    "NoticeChannel",
    "NoticeCreate",
    "NoticeId",
    "NoticeMessage",
    "NoticeUpdate",
    "Notices",
    "OAuthScope",
    "OAuthToken",
    "Obligation",
    "ObligationTerm",
    "ObligationTerms",
    "Obligations",
    "OccurredAt",
    "OneTimeToken",
    "OptionalAnnualRate",
    "OptionalBalanceSheetTotals",
    "OptionalBehaviorDescriptor",
    "OptionalBusinessModel",
    "OptionalCaseNumber",
    "OptionalCedsCode",
    "OptionalCurrencyCode",
    "OptionalDifferenceReason",
    "OptionalEntryId",
    "OptionalFairValueLevel",
    "OptionalGrade",
    "OptionalIncidentCost",
    "OptionalIncidentId",
    "OptionalIncidentLocation",
    "OptionalIncidentText",
    "OptionalLedgerAccountId",
    "OptionalLedgerAmount",
    "OptionalLedgerDate",
    "OptionalLedgerMoney",
    "OptionalLedgerText",
    "OptionalLink",
    "OptionalMoment",
    "OptionalMonths",
    "OptionalRate",
    "OptionalRegisteredId",
    "OptionalReporterKind",
    "OptionalRuleReference",
    "OptionalSchoolDay",
    "OptionalSchoolDays",
    "OptionalSchoolId",
    "OptionalSchoolMoment",
    "OptionalSeverity",
    "OptionalShare",
    "OptionalStandardCode",
    "OptionalStatusReason",
    "OptionalSubType",
    "OptionalSubject",
    "OptionalTransactionType",
    "OptionalWaiver",
    "OptionalWeapon",
    "Organization",
    "OrganizationCreate",
    "OrganizationId",
    "OrganizationList",
    "OrganizationName",
    "OrganizationPage",
    "OrganizationUpdate",
    "OtherPeople",
    "OtherPerson",
    "OutcomeError",
    "OutdoorActivity",
    "OutdoorActivityList",
    "OutdoorEvent",
    "OwnMemberRole",
    "OwnUserUpdate",
    "Pagination",
    "PartHealth",
    "PartNames",
    "PartNamesItem",
    "PartReason",
    "PartState",
    "Participant",
    "ParticipantCreate",
    "ParticipantCreates",
    "ParticipantId",
    "ParticipantRole",
    "ParticipantRoles",
    "ParticipantUpdate",
    "Participants",
    "Party",
    "PartyCreate",
    "PartyList",
    "PartyPage",
    "PartyUpdate",
    "Password",
    "PasswordChange",
    "PasswordConfirmation",
    "PasswordGrantForm",
    "PasswordResetConfirmation",
    "PeopleOut",
    "Percentage",
    "PercentageShare",
    "Period",
    "PeriodId",
    "PeriodList",
    "PeriodPage",
    "PeriodState",
    "PersonCopy",
    "PersonHistory",
    "PersonId",
    "PersonKind",
    "PersonName",
    "PersonOut",
    "PersonOutList",
    "PostOutcome",
    "PostOutcomeList",
    "PostOutcomes",
    "PostedEntry",
    "PrivacyRecordId",
    "Probability",
    "Profile",
    "ProgressBySubject",
    "ProgressCount",
    "ProgressDay",
    "ProgressItemId",
    "ProgressMeasure",
    "ProgressOfSubject",
    "ProgressPercent",
    "ProgressReward",
    "ProgressSubjectId",
    "ProgressToday",
    "ProgressWeek",
    "Project",
    "ProjectCreate",
    "ProjectDescription",
    "ProjectId",
    "ProjectList",
    "ProjectName",
    "ProjectPage",
    "ProjectSort",
    "ProjectUpdate",
    "Provider",
    "ProviderList",
    "ProviderName",
    "Provision",
    "ProvisionCreate",
    "ProvisionList",
    "ProvisionPage",
    "ProvisionUpdate",
    "PurgedCount",
    "PurgedCountList",
    "PurgedCountPage",
    "QueueHealth",
    "Rate",
    "RateCreate",
    "RateId",
    "RateKind",
    "RateList",
    "RatePage",
    "RateUpdate",
    "Readiness",
    "ReadinessState",
    "RecognitionMethod",
    "RecordDisclosure",
    "RecordDisclosureCreate",
    "RecordDisclosureList",
    "RecordDisclosurePage",
    "RecordRequest",
    "RecordRequestCreate",
    "RecordRequestList",
    "RecordRequestPage",
    "RecoveryCodeList",
    "RecoveryCodeListItem",
    "RecoveryCodes",
    "RefreshRequest",
    "RefreshToken",
    "RefreshTokenGrantForm",
    "RegisteredId",
    "RegisteredName",
    "RegistrationRequest",
    "Relationship",
    "Repayment",
    "Repayments",
    "RepeatOffender",
    "RepeatOffenderList",
    "RepeatOffenderPage",
    "ReportFigure",
    "ReportFigures",
    "ReportNote",
    "ReportNotes",
    "ReportPage",
    "ReportStatement",
    "ReportStatements",
    "RequestDecision",
    "RequestKind",
    "RequestOutcome",
    "RequestPlace",
    "RequestStatus",
    "RequestText",
    "RequestedBy",
    "RequirementId",
    "ResultCounts",
    "RetentionYears",
    "Revaluation",
    "RevaluationAdjustment",
    "RevaluationAdjustments",
    "RevaluationRequest",
    "Role",
    "RoleNames",
    "RoleNamesItem",
    "RuleId",
    "RuleIds",
    "RuleLevel",
    "RuleList",
    "RuleReference",
    "RuleResult",
    "RuleVerdict",
    "RuleVerdicts",
    "SalesContract",
    "SalesContractCreate",
    "SalesContractList",
    "SalesContractPage",
    "SalesContractUpdate",
    "School",
    "SchoolCalendar",
    "SchoolCalendarUpdate",
    "SchoolCreate",
    "SchoolDay",
    "SchoolDays",
    "SchoolExport",
    "SchoolExportResource",
    "SchoolExportResult",
    "SchoolId",
    "SchoolList",
    "SchoolName",
    "SchoolPage",
    "SchoolPerson",
    "SchoolPersonCreate",
    "SchoolPersonList",
    "SchoolPersonName",
    "SchoolPersonPage",
    "SchoolPersonUpdate",
    "SchoolRole",
    "SchoolSettings",
    "SchoolSettingsUpdate",
    "SchoolSummary",
    "SchoolTerm",
    "SchoolTerms",
    "SchoolTimeZone",
    "SchoolUpdate",
    "SchoolYear",
    "Scope",
    "Scopes",
    "SearchText",
    "SecondFactor",
    "SecondFactorCode",
    "SecondFactorEnrolment",
    "SecondFactorRemoval",
    "Seconds",
    "ServiceAccount",
    "ServiceAccountCreate",
    "ServiceAccountDescription",
    "ServiceAccountId",
    "ServiceAccountList",
    "ServiceAccountName",
    "ServiceAccountPage",
    "ServiceHealth",
    "ServiceState",
    "Session",
    "SessionId",
    "SessionList",
    "SessionPage",
    "Settlement",
    "SettlementSide",
    "Severity",
    "Slug",
    "Standard",
    "StandardCode",
    "StandardList",
    "StandardResponse",
    "StandardTitle",
    "StatementAccount",
    "StatementAttach",
    "StatementCursor",
    "StatementLine",
    "StatementLines",
    "Steps",
    "StreakFreeze",
    "Subject",
    "SubjectGoal",
    "SubjectGoals",
    "SubjectList",
    "SubsequentEvent",
    "SubsequentEventCreate",
    "SubsequentEventKind",
    "SubsequentEventList",
    "SubsequentEventPage",
    "SubsequentEventUpdate",
    "SuggestedDifficulties",
    "SummaryComparison",
    "SummaryFigures",
    "SummaryFile",
    "SummaryGroup",
    "SummaryGrouping",
    "SummaryGroups",
    "SuppressBelow",
    "TaxCode",
    "TemplateApplied",
    "TenantName",
    "TenantSwitch",
    "TermName",
    "TimeZoneName",
    "TodayGoal",
    "Token",
    "TokenClaims",
    "TokenForm",
    "TokenPair",
    "TokenPairResponseSetCookieItem",
    "TokenRequest",
    "TokenType",
    "TotalSteps",
    "TransactionType",
    "TrialBalance",
    "TrialBalanceRow",
    "TrialBalanceRows",
    "TrialBalanceTotals",
    "User",
    "UserCreate",
    "UserId",
    "UserIds",
    "UserList",
    "UserPage",
    "UserSort",
    "UserUpdate",
    "VisibleText",
    "Waiving",
    "WeekStart",
    "WorkersHealth",
    "YearSnapshot",
]
