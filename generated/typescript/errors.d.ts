// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "./core.js";
import type * as t from "./types.js";

/** The request cannot be read. */
export type MalformedRequest = c.Failure<400, "MALFORMED_REQUEST", t.Error>;

/** The request cannot be read. */
export type HostNotAllowed = c.Failure<400, "HOST_NOT_ALLOWED", t.Error>;

/** The client accepts none of the media types that this operation answers. */
export type NotAcceptable = c.Failure<406, "NOT_ACCEPTABLE", t.Error>;

/** The request does not fit the contract; `details.errors` names every place. */
export type ValidationFailed = c.Failure<422, "VALIDATION_FAILED", t.Error>;

/** The service failed; the request id leads to the reason in the logs. */
export type InternalError = c.Failure<500, "INTERNAL_ERROR", t.Error>;

/** A part that the operation needs is away; try again later. */
export type ServiceUnavailable = c.Failure<503, "SERVICE_UNAVAILABLE", t.Error>;

/** The metrics are not shown here. */
export type MetricsElsewhere = c.Failure<404, "METRICS_ELSEWHERE", t.Error>;

/** The state of each part is not told to everybody. */
export type NotFound = c.Failure<404, "NOT_FOUND", t.Error>;

/** There is no valid credential. */
export type Unauthenticated = c.Failure<401, "UNAUTHENTICATED", t.Error>;

/** The body is larger than this operation takes. */
export type ContentTooLarge = c.Failure<413, "CONTENT_TOO_LARGE", t.Error>;

/** The body is of a media type that this operation does not read. */
export type UnsupportedMediaType = c.Failure<415, "UNSUPPORTED_MEDIA_TYPE", t.Error>;

/** The request does not fit the contract, or the password is one that others would guess. */
export type PasswordRefused = c.Failure<422, "PASSWORD_REFUSED", t.Error>;

/** The caller sent more requests than the limit allows. */
export type RateLimited = c.Failure<429, "RATE_LIMITED", t.Error>;

/** The token was used, has expired, or never was. */
export type OneTimeTokenInvalid = c.Failure<409, "ONE_TIME_TOKEN_INVALID", t.Error>;

/** Another browser asked for the link, and the account's password is missing or wrong. */
export type ConfirmationRequired = c.Failure<403, "CONFIRMATION_REQUIRED", t.Error>;

/** Another browser asked for the link, and the account's password is missing or wrong. */
export type CurrentPasswordWrong = c.Failure<403, "CURRENT_PASSWORD_WRONG", t.Error>;

/** The caller sent more requests than the limit allows, or guessed too often. */
export type TooManyFailures = c.Failure<429, "TOO_MANY_FAILURES", t.Error>;

/** The caller may not do this. */
export type Forbidden = c.Failure<403, "FORBIDDEN", t.Error>;

/** The caller may not do this. */
export type AccountRequired = c.Failure<403, "ACCOUNT_REQUIRED", t.Error>;

/** The request does not fit the contract, or there is no such time zone. */
export type TimeZoneUnknown = c.Failure<422, "TIME_ZONE_UNKNOWN", t.Error>;

/** The code is wrong or missing, or the caller has no account here. */
export type CodeRequired = c.Failure<403, "CODE_REQUIRED", t.Error>;

/** The code is wrong or missing, or the caller has no account here. */
export type CodeWrong = c.Failure<403, "CODE_WRONG", t.Error>;

/** The account cannot go: it is the last of its kind somewhere. */
export type LastSuperAdmin = c.Failure<409, "LAST_SUPER_ADMIN", t.Error>;

/** The account cannot go: it is the last of its kind somewhere. */
export type LastOwner = c.Failure<409, "LAST_OWNER", t.Error>;

/** The account logs in at a provider and has no password. */
export type PasswordNotSet = c.Failure<409, "PASSWORD_NOT_SET", t.Error>;

/** Another account has the address, or the idempotency key stands for another request. */
export type EmailTaken = c.Failure<409, "EMAIL_TAKEN", t.Error>;

/** Another account has the address, or the idempotency key stands for another request. */
export type IdempotencyKeyReused = c.Failure<409, "IDEMPOTENCY_KEY_REUSED", t.Error>;

/** Another account has the address, or the idempotency key stands for another request. */
export type IdempotencyKeyInProgress = c.Failure<409, "IDEMPOTENCY_KEY_IN_PROGRESS", t.Error>;

/** There is no such account, or it is not the caller's to see. */
export type UserNotFound = c.Failure<404, "USER_NOT_FOUND", t.Error>;

/** The account is the caller's own, or the last of its kind somewhere. */
export type OwnAccount = c.Failure<409, "OWN_ACCOUNT", t.Error>;

/** Address, password or second factor do not fit. */
export type InvalidCredentials = c.Failure<401, "INVALID_CREDENTIALS", t.Error>;

/** Address, password or second factor do not fit. */
export type SecondFactorRequired = c.Failure<401, "SECOND_FACTOR_REQUIRED", t.Error>;

/** Address, password or second factor do not fit. */
export type SecondFactorInvalid = c.Failure<401, "SECOND_FACTOR_INVALID", t.Error>;

/** Address, password or second factor do not fit. */
export type EmailNotVerified = c.Failure<401, "EMAIL_NOT_VERIFIED", t.Error>;

/** What was given for the token does not fit. */
export type RefreshTokenInvalid = c.Failure<401, "REFRESH_TOKEN_INVALID", t.Error>;

/** The cookie came without the CSRF token that belongs to it. */
export type CsrfRefused = c.Failure<403, "CSRF_REFUSED", t.Error>;

/** The caller has no such organization. */
export type OrganizationNotFound = c.Failure<404, "ORGANIZATION_NOT_FOUND", t.Error>;

/** The token belongs to no session of this service. */
export type SessionRequired = c.Failure<409, "SESSION_REQUIRED", t.Error>;

/** The caller has no such session. */
export type SessionNotFound = c.Failure<404, "SESSION_NOT_FOUND", t.Error>;

/** The code or the current password is wrong, the address is not verified, or the caller has no account here. */
export type VerifiedEmailRequired = c.Failure<403, "VERIFIED_EMAIL_REQUIRED", t.Error>;

/** A second factor is enabled already, or the account has no password. */
export type SecondFactorEnabled = c.Failure<409, "SECOND_FACTOR_ENABLED", t.Error>;

/** No second factor waits to be confirmed, or none is enabled. */
export type SecondFactorNotEnrolled = c.Failure<409, "SECOND_FACTOR_NOT_ENROLLED", t.Error>;

/** There is no such provider. */
export type ProviderNotFound = c.Failure<404, "PROVIDER_NOT_FOUND", t.Error>;

/** The provider or another part does not answer; try again later. */
export type ProviderUnavailable = c.Failure<503, "PROVIDER_UNAVAILABLE", t.Error>;

/** The login at the provider did not succeed, or cannot be linked to an account. */
export type ProviderLoginRefused = c.Failure<401, "PROVIDER_LOGIN_REFUSED", t.Error>;

/** The tenant has no such service account. */
export type ServiceAccountNotFound = c.Failure<404, "SERVICE_ACCOUNT_NOT_FOUND", t.Error>;

/** The tenant has no such key. */
export type ApiKeyNotFound = c.Failure<404, "API_KEY_NOT_FOUND", t.Error>;

/** The key was revoked. */
export type ApiKeyRevoked = c.Failure<409, "API_KEY_REVOKED", t.Error>;

/** Another organization has the slug, or the idempotency key stands for another request. */
export type SlugTaken = c.Failure<409, "SLUG_TAKEN", t.Error>;

/** The address or the user has an invitation, or belongs to a member. */
export type AlreadyInvited = c.Failure<409, "ALREADY_INVITED", t.Error>;

/** The address or the user has an invitation, or belongs to a member. */
export type AlreadyMember = c.Failure<409, "ALREADY_MEMBER", t.Error>;

/** The request does not fit the contract, or names a user who does not exist. */
export type CandidateNotFound = c.Failure<422, "CANDIDATE_NOT_FOUND", t.Error>;

/** The organization has no such member, or the caller no such organization. */
export type MemberNotFound = c.Failure<404, "MEMBER_NOT_FOUND", t.Error>;

/** The organization has no such invitation, or the caller no such organization. */
export type InvitationNotFound = c.Failure<404, "INVITATION_NOT_FOUND", t.Error>;

/** The invitation is for another address than the verified one of the caller. */
export type InvitationForAnother = c.Failure<403, "INVITATION_FOR_ANOTHER", t.Error>;

/** There is no such project. */
export type ProjectNotFound = c.Failure<404, "PROJECT_NOT_FOUND", t.Error>;

/** Somebody else changed the project at the same moment; read it again. */
export type ProjectChanged = c.Failure<409, "PROJECT_CHANGED", t.Error>;

/** The resource no longer has the expected `ETag`. */
export type PreconditionFailed = c.Failure<412, "PRECONDITION_FAILED", t.Error>;

/** The caller sent more requests than the limit allows, or the tenant has too many jobs that wait. */
export type TooManyJobs = c.Failure<429, "TOO_MANY_JOBS", t.Error>;

/** There is no such job, or it is somebody else's. */
export type JobNotFound = c.Failure<404, "JOB_NOT_FOUND", t.Error>;

/** The job is finished. */
export type JobFinished = c.Failure<409, "JOB_FINISHED", t.Error>;

/** There is no such job, or it has made no file (yet). */
export type ArtifactNotFound = c.Failure<404, "ARTIFACT_NOT_FOUND", t.Error>;

/** The file was kept for as long as it had to be. */
export type ArtifactExpired = c.Failure<410, "ARTIFACT_EXPIRED", t.Error>;

/** The job has not failed. */
export type JobNotFailed = c.Failure<409, "JOB_NOT_FAILED", t.Error>;

/** This is a WebSocket only. */
export type UpgradeRequired = c.Failure<426, "UPGRADE_REQUIRED", t.Error>;

/** Entries are posted in the base currency already, or the ledger is archived. */
export type BaseCurrencyFixed = c.Failure<409, "BASE_CURRENCY_FIXED", t.Error>;

/** Entries are posted in the base currency already, or the ledger is archived. */
export type LedgerArchived = c.Failure<409, "LEDGER_ARCHIVED", t.Error>;

/** The request does not fit the contract, or names what is not there or does not suit. */
export type CurrencyUnknown = c.Failure<422, "CURRENCY_UNKNOWN", t.Error>;

/** The request does not fit the contract, or names what is not there or does not suit. */
export type AccountUnknown = c.Failure<422, "ACCOUNT_UNKNOWN", t.Error>;

/** The request does not fit the contract, or names what is not there or does not suit. */
export type AccountUnsuitable = c.Failure<422, "ACCOUNT_UNSUITABLE", t.Error>;

/** The request does not fit the contract, or names what is not there or does not suit. */
export type AmountInvalid = c.Failure<422, "AMOUNT_INVALID", t.Error>;

/** Another account has the code, or the idempotency key stands for another request, or the ledger is archived. */
export type AccountCodeTaken = c.Failure<409, "ACCOUNT_CODE_TAKEN", t.Error>;

/** The request does not fit the contract, or its parts do not fit each other. */
export type SubTypeInvalid = c.Failure<422, "SUB_TYPE_INVALID", t.Error>;

/** The request does not fit the contract, or its parts do not fit each other. */
export type AccountParentInvalid = c.Failure<422, "ACCOUNT_PARENT_INVALID", t.Error>;

/** There is no such account. */
export type LedgerAccountNotFound = c.Failure<404, "LEDGER_ACCOUNT_NOT_FOUND", t.Error>;

/**
 * Another account has the code, or what is posted or stands below keeps the account as it is, or the ledger is
 * archived.
 */
export type AccountInUse = c.Failure<409, "ACCOUNT_IN_USE", t.Error>;

/**
 * Another account has the code, or what is posted or stands below keeps the account as it is, or the ledger is
 * archived.
 */
export type AccountHasChildren = c.Failure<409, "ACCOUNT_HAS_CHILDREN", t.Error>;

/** The request does not say which state it was made for. */
export type PreconditionRequired = c.Failure<428, "PRECONDITION_REQUIRED", t.Error>;

/** The request does not fit the contract, or its cursor or amounts lead nowhere. */
export type CursorInvalid = c.Failure<422, "CURSOR_INVALID", t.Error>;

/**
 * The reference was to be unique and is not, or there are opening balances already, or the idempotency key
 * stands for another request, or the ledger is archived.
 */
export type ReferenceTaken = c.Failure<409, "REFERENCE_TAKEN", t.Error>;

/**
 * The reference was to be unique and is not, or there are opening balances already, or the idempotency key
 * stands for another request, or the ledger is archived.
 */
export type OpeningExists = c.Failure<409, "OPENING_EXISTS", t.Error>;

/** The request does not fit the contract, or its lines do not fit each other or their accounts. */
export type EntryUnbalanced = c.Failure<422, "ENTRY_UNBALANCED", t.Error>;

/** The request does not fit the contract, or its lines do not fit each other or their accounts. */
export type AccountInactive = c.Failure<422, "ACCOUNT_INACTIVE", t.Error>;

/** The request does not fit the contract, or its lines do not fit each other or their accounts. */
export type AccountNotPostable = c.Failure<422, "ACCOUNT_NOT_POSTABLE", t.Error>;

/** The request does not fit the contract, or its lines do not fit each other or their accounts. */
export type CurrencyNotAllowed = c.Failure<422, "CURRENCY_NOT_ALLOWED", t.Error>;

/** The request does not fit the contract, or its lines do not fit each other or their accounts. */
export type FxRateRequired = c.Failure<422, "FX_RATE_REQUIRED", t.Error>;

/** The request does not fit the contract, or its lines do not fit each other or their accounts. */
export type FxRateInvalid = c.Failure<422, "FX_RATE_INVALID", t.Error>;

/** The request does not fit the contract, or its lines do not fit each other or their accounts. */
export type DateInvalid = c.Failure<422, "DATE_INVALID", t.Error>;

/** There is no such entry. */
export type EntryNotFound = c.Failure<404, "ENTRY_NOT_FOUND", t.Error>;

/** The entry is posted, or the reference was to be unique and is not, or the ledger is archived. */
export type EntryWrongState = c.Failure<409, "ENTRY_WRONG_STATE", t.Error>;

/**
 * The request does not fit the contract, or the entry does not fit accounts, currencies and periods as they are
 * now.
 */
export type NoPeriod = c.Failure<422, "NO_PERIOD", t.Error>;

/** The caller may not do this, or somebody else has to. */
export type SeparationOfDuties = c.Failure<403, "SEPARATION_OF_DUTIES", t.Error>;

/** The entry is not ready, or its period is not open, or the ledger is archived. */
export type PeriodClosed = c.Failure<409, "PERIOD_CLOSED", t.Error>;

/** The entry is not ready, or its period is not open, or the ledger is archived. */
export type PeriodLocked = c.Failure<409, "PERIOD_LOCKED", t.Error>;

/** The entry is not ready, or its period is not open, or the ledger is archived. */
export type SettingsIncomplete = c.Failure<409, "SETTINGS_INCOMPLETE", t.Error>;

/** The entry is not posted, is reversed already, or the period is not open, or the ledger is archived. */
export type AlreadyReversed = c.Failure<409, "ALREADY_REVERSED", t.Error>;

/**
 * The entry has as many notes as it can have, or the idempotency key stands for another request, or the ledger
 * is archived.
 */
export type TooManyNotes = c.Failure<409, "TOO_MANY_NOTES", t.Error>;

/**
 * The year overlaps another or leaves a hole, or the idempotency key stands for another request, or the ledger
 * is archived.
 */
export type FiscalYearOverlaps = c.Failure<409, "FISCAL_YEAR_OVERLAPS", t.Error>;

/** The request does not fit the contract, or these days make no fiscal year. */
export type FiscalYearInvalid = c.Failure<422, "FISCAL_YEAR_INVALID", t.Error>;

/** There is no such fiscal year. */
export type FiscalYearNotFound = c.Failure<404, "FISCAL_YEAR_NOT_FOUND", t.Error>;

/** The year or its neighbours are in another state, or entries are not posted, or the ledger is archived. */
export type FiscalYearWrongState = c.Failure<409, "FISCAL_YEAR_WRONG_STATE", t.Error>;

/** The year or its neighbours are in another state, or entries are not posted, or the ledger is archived. */
export type PeriodHasUnposted = c.Failure<409, "PERIOD_HAS_UNPOSTED", t.Error>;

/** The year or its neighbours are in another state, or entries are not posted, or the ledger is archived. */
export type EarlierPeriodOpen = c.Failure<409, "EARLIER_PERIOD_OPEN", t.Error>;

/** There is no such period. */
export type PeriodNotFound = c.Failure<404, "PERIOD_NOT_FOUND", t.Error>;

/** The period is in another state, an earlier one is open, or entries are not posted, or the ledger is archived. */
export type PeriodWrongState = c.Failure<409, "PERIOD_WRONG_STATE", t.Error>;

/** The period or its year is in another state, or a later period is closed, or the ledger is archived. */
export type LaterPeriodClosed = c.Failure<409, "LATER_PERIOD_CLOSED", t.Error>;

/** The day has such a rate already, or the idempotency key stands for another request, or the ledger is archived. */
export type RateExists = c.Failure<409, "RATE_EXISTS", t.Error>;

/** There is no such rate. */
export type RateNotFound = c.Failure<404, "RATE_NOT_FOUND", t.Error>;

/**
 * The settings name no account for differences, an earlier revaluation is not posted, or the idempotency key
 * stands for another request, or the ledger is archived.
 */
export type RevaluationPending = c.Failure<409, "REVALUATION_PENDING", t.Error>;

/** The request does not fit the contract, or its days or currency make no report. */
export type ReportDaysInvalid = c.Failure<422, "REPORT_DAYS_INVALID", t.Error>;

/** The request does not fit the contract, or names what is not there or does not suit. */
export type ReferenceUnknown = c.Failure<422, "REFERENCE_UNKNOWN", t.Error>;

/** The request does not fit the contract, or names what is not there or does not suit. */
export type RegisterValueRefused = c.Failure<422, "REGISTER_VALUE_REFUSED", t.Error>;

/** Nothing is registered under that number. */
export type RegisteredNotFound = c.Failure<404, "REGISTERED_NOT_FOUND", t.Error>;

/** A check has read it, or something else that is registered names it, or the ledger is archived. */
export type RegisteredInUse = c.Failure<409, "REGISTERED_IN_USE", t.Error>;

/** The request does not fit the contract, or names what is not there. */
export type CheckSpanRequired = c.Failure<422, "CHECK_SPAN_REQUIRED", t.Error>;

/** The request does not fit the contract, or names what is not there. */
export type CheckSpanUnknown = c.Failure<422, "CHECK_SPAN_UNKNOWN", t.Error>;

/** The request does not fit the contract, or names what is not there. */
export type RulesUnknown = c.Failure<422, "RULES_UNKNOWN", t.Error>;

/** There is no such check. */
export type CheckNotFound = c.Failure<404, "CHECK_NOT_FOUND", t.Error>;

/** There is no such finding. */
export type FindingNotFound = c.Failure<404, "FINDING_NOT_FOUND", t.Error>;

/**
 * The finding is waived already, or says nothing that somebody could take the responsibility for, or the ledger
 * is archived.
 */
export type FindingNotOpen = c.Failure<409, "FINDING_NOT_OPEN", t.Error>;

/** The request does not fit the contract, or names figures that no report has. */
export type FigureUnknown = c.Failure<422, "FIGURE_UNKNOWN", t.Error>;

/** There is no such disclosure. */
export type DisclosureNotFound = c.Failure<404, "DISCLOSURE_NOT_FOUND", t.Error>;

/** It is approved, or something that is registered names it, or the ledger is archived. */
export type DisclosureWrongState = c.Failure<409, "DISCLOSURE_WRONG_STATE", t.Error>;

/**
 * The same file was imported before, or the idempotency key stands for another request, or the ledger is
 * archived.
 */
export type ImportRepeated = c.Failure<409, "IMPORT_REPEATED", t.Error>;

/** The request does not fit the contract, or the file cannot be read as a whole. */
export type CsvNotUtf8 = c.Failure<422, "CSV_NOT_UTF8", t.Error>;

/** The request does not fit the contract, or the file cannot be read as a whole. */
export type CsvWrongDelimiter = c.Failure<422, "CSV_WRONG_DELIMITER", t.Error>;

/** The request does not fit the contract, or the file cannot be read as a whole. */
export type CsvHeaderWrong = c.Failure<422, "CSV_HEADER_WRONG", t.Error>;

/** The request does not fit the contract, or the file cannot be read as a whole. */
export type CsvTooManyRows = c.Failure<422, "CSV_TOO_MANY_ROWS", t.Error>;

/** The request does not fit the contract, or the file cannot be read as a whole. */
export type CsvEmpty = c.Failure<422, "CSV_EMPTY", t.Error>;

/** The caller may not keep this child. */
export type OwnTenantRequired = c.Failure<403, "OWN_TENANT_REQUIRED", t.Error>;

/** The caller may not keep this child. */
export type ConsentRequired = c.Failure<403, "CONSENT_REQUIRED", t.Error>;

/** The caller may not keep this child. */
export type ChildIdTaken = c.Failure<403, "CHILD_ID_TAKEN", t.Error>;

/** The account has as many children as it can. */
export type TooManyChildren = c.Failure<409, "TOO_MANY_CHILDREN", t.Error>;

/** The request does not fit the contract, or a value is none that a child has. */
export type ChildValueRefused = c.Failure<422, "CHILD_VALUE_REFUSED", t.Error>;

/** The caller has no such record. */
export type ConsentNotFound = c.Failure<404, "CONSENT_NOT_FOUND", t.Error>;

/** The caller has no such child. */
export type ChildNotFound = c.Failure<404, "CHILD_NOT_FOUND", t.Error>;

/** The event id or the idempotency key stands for another event, or its first request has not finished. */
export type EventIdReused = c.Failure<409, "EVENT_ID_REUSED", t.Error>;

/** The request does not fit the contract, or the card belongs to another subject. */
export type FlashcardOfAnotherSubject = c.Failure<422, "FLASHCARD_OF_ANOTHER_SUBJECT", t.Error>;

/** The request cannot be read, or the caller has no such child. */
export type ChildUnknown = c.Failure<400, "CHILD_UNKNOWN", t.Error>;

/** The request cannot be read, or the caller has no such child, or there is no such subject. */
export type SubjectUnknown = c.Failure<400, "SUBJECT_UNKNOWN", t.Error>;

/** The code is there already, or the idempotency key stands for another request. */
export type BehaviorCodeExists = c.Failure<409, "BEHAVIOR_CODE_EXISTS", t.Error>;

/** There is no such behavior code. */
export type BehaviorCodeNotFound = c.Failure<404, "BEHAVIOR_CODE_NOT_FOUND", t.Error>;

/** Incidents have the code. */
export type BehaviorCodeInUse = c.Failure<409, "BEHAVIOR_CODE_IN_USE", t.Error>;

/** There is no such school. */
export type SchoolNotFound = c.Failure<404, "SCHOOL_NOT_FOUND", t.Error>;

/** People or incidents belong to the school. */
export type SchoolInUse = c.Failure<409, "SCHOOL_IN_USE", t.Error>;

/** There is no such school, or it has no calendar of that year. */
export type CalendarNotFound = c.Failure<404, "CALENDAR_NOT_FOUND", t.Error>;

/** The request does not fit the contract, or its days do not fit each other. */
export type SpanInvalid = c.Failure<422, "SPAN_INVALID", t.Error>;

/** The request does not fit the contract, or its days do not fit each other. */
export type CalendarInvalid = c.Failure<422, "CALENDAR_INVALID", t.Error>;

/** The id is another person already, or the idempotency key stands for another request. */
export type PersonExists = c.Failure<409, "PERSON_EXISTS", t.Error>;

/** The request does not fit the contract, or there is no such school. */
export type SchoolUnknown = c.Failure<422, "SCHOOL_UNKNOWN", t.Error>;

/** There is no such person. */
export type PersonNotFound = c.Failure<404, "PERSON_NOT_FOUND", t.Error>;

/** Incidents or records of privacy are about the person. */
export type PersonInUse = c.Failure<409, "PERSON_IN_USE", t.Error>;

/** A person is named twice, or the idempotency key stands for another request. */
export type ParticipantExists = c.Failure<409, "PARTICIPANT_EXISTS", t.Error>;

/** The request does not fit the contract, or names what is not there. */
export type MomentInvalid = c.Failure<422, "MOMENT_INVALID", t.Error>;

/** The request does not fit the contract, or names what is not there. */
export type BehaviorCodeUnknown = c.Failure<422, "BEHAVIOR_CODE_UNKNOWN", t.Error>;

/** The request does not fit the contract, or names what is not there. */
export type PersonUnknown = c.Failure<422, "PERSON_UNKNOWN", t.Error>;

/** There is no such incident, or it is not for the caller to see. */
export type IncidentNotFound = c.Failure<404, "INCIDENT_NOT_FOUND", t.Error>;

/** The incident is resolved or dismissed. */
export type IncidentClosed = c.Failure<409, "INCIDENT_CLOSED", t.Error>;

/** It does not stand so that this could follow, or lacks what it needs. */
export type IncidentWrongState = c.Failure<409, "INCIDENT_WRONG_STATE", t.Error>;

/** It does not stand so that this could follow, or lacks what it needs. */
export type IncidentIncomplete = c.Failure<409, "INCIDENT_INCOMPLETE", t.Error>;

/** The request does not fit the contract, or says no reason. */
export type ReasonRequired = c.Failure<422, "REASON_REQUIRED", t.Error>;

/** The person is part of it already, it is closed or full, or the idempotency key stands for another request. */
export type TooManyParticipants = c.Failure<409, "TOO_MANY_PARTICIPANTS", t.Error>;

/** There is no such incident, or nobody like that was part of it. */
export type ParticipantNotFound = c.Failure<404, "PARTICIPANT_NOT_FOUND", t.Error>;

/** Consequences keep the participant as it is, or the incident is closed. */
export type ParticipantHasConsequences = c.Failure<409, "PARTICIPANT_HAS_CONSEQUENCES", t.Error>;

/**
 * The participant is no perpetrator, is suspended on some of the days already, or the incident is closed; or the
 * idempotency key stands for another request.
 */
export type ParticipantNotPerpetrator = c.Failure<409, "PARTICIPANT_NOT_PERPETRATOR", t.Error>;

/**
 * The participant is no perpetrator, is suspended on some of the days already, or the incident is closed; or the
 * idempotency key stands for another request.
 */
export type SuspensionsOverlap = c.Failure<409, "SUSPENSIONS_OVERLAP", t.Error>;

/** The request does not fit the contract, or its days do not fit each other. */
export type ConsequenceDaysInvalid = c.Failure<422, "CONSEQUENCE_DAYS_INVALID", t.Error>;

/** There is no such incident, or no such consequence of it. */
export type ConsequenceNotFound = c.Failure<404, "CONSEQUENCE_NOT_FOUND", t.Error>;

/** There is no such incident, or no such notice of it. */
export type NoticeNotFound = c.Failure<404, "NOTICE_NOT_FOUND", t.Error>;

/** The request does not fit the contract, or its days do not. */
export type ReportSpanTooLong = c.Failure<422, "REPORT_SPAN_TOO_LONG", t.Error>;

/** The request does not fit the contract, its days do not, or there is nobody to tell of. */
export type ExportEmpty = c.Failure<422, "EXPORT_EMPTY", t.Error>;

/**
 * The request does not fit the contract, tells of what is still to come, or lacks the threat that an emergency
 * stands on.
 */
export type RecordedTooEarly = c.Failure<422, "RECORDED_TOO_EARLY", t.Error>;

/**
 * The request does not fit the contract, tells of what is still to come, or lacks the threat that an emergency
 * stands on.
 */
export type ThreatRequired = c.Failure<422, "THREAT_REQUIRED", t.Error>;

/**
 * The request does not fit the contract, tells of what is still to come, or of an incident that the person has
 * no part in.
 */
export type IncidentNotOfPerson = c.Failure<422, "INCIDENT_NOT_OF_PERSON", t.Error>;

/** There is no such request. */
export type RecordRequestNotFound = c.Failure<404, "RECORD_REQUEST_NOT_FOUND", t.Error>;

/** The request is closed already. */
export type RecordRequestClosed = c.Failure<409, "RECORD_REQUEST_CLOSED", t.Error>;

/** The request has a statement, or asks for no amendment, or was granted or withdrawn. */
export type StatementRefused = c.Failure<409, "STATEMENT_REFUSED", t.Error>;

/** There is no such hold. */
export type LegalHoldNotFound = c.Failure<404, "LEGAL_HOLD_NOT_FOUND", t.Error>;

/** The hold is released already. */
export type LegalHoldReleased = c.Failure<409, "LEGAL_HOLD_RELEASED", t.Error>;
