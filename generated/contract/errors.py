"""Generated from openapi.yaml by codegen; edit the contract instead."""

from contract_runtime import CodedError


class MalformedRequest(CodedError):
    """The request cannot be read."""

    status = 400
    error_code = "MALFORMED_REQUEST"
    default_message = "The request cannot be read."


class HostNotAllowed(CodedError):
    """The request cannot be read."""

    status = 400
    error_code = "HOST_NOT_ALLOWED"
    default_message = "The request cannot be read."


class NotAcceptable(CodedError):
    """The client accepts none of the media types that this operation answers."""

    status = 406
    error_code = "NOT_ACCEPTABLE"
    default_message = "The client accepts none of the media types that this operation answers."


class ValidationFailed(CodedError):
    """The request does not fit the contract; `details.errors` names every place."""

    status = 422
    error_code = "VALIDATION_FAILED"
    default_message = "The request does not fit the contract; `details.errors` names every place."


class InternalError(CodedError):
    """The service failed; the request id leads to the reason in the logs."""

    status = 500
    error_code = "INTERNAL_ERROR"
    default_message = "The service failed; the request id leads to the reason in the logs."


class ServiceUnavailable(CodedError):
    """A part that the operation needs is away; try again later."""

    status = 503
    error_code = "SERVICE_UNAVAILABLE"
    default_message = "A part that the operation needs is away; try again later."


class MetricsElsewhere(CodedError):
    """The metrics are not shown here."""

    status = 404
    error_code = "METRICS_ELSEWHERE"
    default_message = "The metrics are not shown here."


class NotFound(CodedError):
    """The state of each part is not told to everybody."""

    status = 404
    error_code = "NOT_FOUND"
    default_message = "The state of each part is not told to everybody."


class Unauthenticated(CodedError):
    """There is no valid credential."""

    status = 401
    error_code = "UNAUTHENTICATED"
    default_message = "There is no valid credential."


class ContentTooLarge(CodedError):
    """The body is larger than this operation takes."""

    status = 413
    error_code = "CONTENT_TOO_LARGE"
    default_message = "The body is larger than this operation takes."


class UnsupportedMediaType(CodedError):
    """The body is of a media type that this operation does not read."""

    status = 415
    error_code = "UNSUPPORTED_MEDIA_TYPE"
    default_message = "The body is of a media type that this operation does not read."


class PasswordRefused(CodedError):
    """The request does not fit the contract, or the password is one that others would guess."""

    status = 422
    error_code = "PASSWORD_REFUSED"
    default_message = "The request does not fit the contract, or the password is one that others would guess."


class RateLimited(CodedError):
    """The caller sent more requests than the limit allows."""

    status = 429
    error_code = "RATE_LIMITED"
    default_message = "The caller sent more requests than the limit allows."


class OneTimeTokenInvalid(CodedError):
    """The token was used, has expired, or never was."""

    status = 409
    error_code = "ONE_TIME_TOKEN_INVALID"
    default_message = "The token was used, has expired, or never was."


class ConfirmationRequired(CodedError):
    """Another browser asked for the link, and the account's password is missing or wrong."""

    status = 403
    error_code = "CONFIRMATION_REQUIRED"
    default_message = "Another browser asked for the link, and the account's password is missing or wrong."


class CurrentPasswordWrong(CodedError):
    """Another browser asked for the link, and the account's password is missing or wrong."""

    status = 403
    error_code = "CURRENT_PASSWORD_WRONG"
    default_message = "Another browser asked for the link, and the account's password is missing or wrong."


class TooManyFailures(CodedError):
    """The caller sent more requests than the limit allows, or guessed too often."""

    status = 429
    error_code = "TOO_MANY_FAILURES"
    default_message = "The caller sent more requests than the limit allows, or guessed too often."


class Forbidden(CodedError):
    """The caller may not do this."""

    status = 403
    error_code = "FORBIDDEN"
    default_message = "The caller may not do this."


class AccountRequired(CodedError):
    """The caller may not do this."""

    status = 403
    error_code = "ACCOUNT_REQUIRED"
    default_message = "The caller may not do this."


class TimeZoneUnknown(CodedError):
    """The request does not fit the contract, or there is no such time zone."""

    status = 422
    error_code = "TIME_ZONE_UNKNOWN"
    default_message = "The request does not fit the contract, or there is no such time zone."


class CodeRequired(CodedError):
    """The code is wrong or missing, or the caller has no account here."""

    status = 403
    error_code = "CODE_REQUIRED"
    default_message = "The code is wrong or missing, or the caller has no account here."


class CodeWrong(CodedError):
    """The code is wrong or missing, or the caller has no account here."""

    status = 403
    error_code = "CODE_WRONG"
    default_message = "The code is wrong or missing, or the caller has no account here."


class LastSuperAdmin(CodedError):
    """The account cannot go: it is the last of its kind somewhere."""

    status = 409
    error_code = "LAST_SUPER_ADMIN"
    default_message = "The account cannot go: it is the last of its kind somewhere."


class LastOwner(CodedError):
    """The account cannot go: it is the last of its kind somewhere."""

    status = 409
    error_code = "LAST_OWNER"
    default_message = "The account cannot go: it is the last of its kind somewhere."


class PasswordNotSet(CodedError):
    """The account logs in at a provider and has no password."""

    status = 409
    error_code = "PASSWORD_NOT_SET"
    default_message = "The account logs in at a provider and has no password."


class EmailTaken(CodedError):
    """Another account has the address, or the idempotency key stands for another request."""

    status = 409
    error_code = "EMAIL_TAKEN"
    default_message = "Another account has the address, or the idempotency key stands for another request."


class IdempotencyKeyReused(CodedError):
    """Another account has the address, or the idempotency key stands for another request."""

    status = 409
    error_code = "IDEMPOTENCY_KEY_REUSED"
    default_message = "Another account has the address, or the idempotency key stands for another request."


class IdempotencyKeyInProgress(CodedError):
    """Another account has the address, or the idempotency key stands for another request."""

    status = 409
    error_code = "IDEMPOTENCY_KEY_IN_PROGRESS"
    default_message = "Another account has the address, or the idempotency key stands for another request."


class UserNotFound(CodedError):
    """There is no such account, or it is not the caller's to see."""

    status = 404
    error_code = "USER_NOT_FOUND"
    default_message = "There is no such account, or it is not the caller's to see."


class OwnAccount(CodedError):
    """The account is the caller's own, or the last of its kind somewhere."""

    status = 409
    error_code = "OWN_ACCOUNT"
    default_message = "The account is the caller's own, or the last of its kind somewhere."


class InvalidCredentials(CodedError):
    """Address, password or second factor do not fit."""

    status = 401
    error_code = "INVALID_CREDENTIALS"
    default_message = "Address, password or second factor do not fit."


class SecondFactorRequired(CodedError):
    """Address, password or second factor do not fit."""

    status = 401
    error_code = "SECOND_FACTOR_REQUIRED"
    default_message = "Address, password or second factor do not fit."


class SecondFactorInvalid(CodedError):
    """Address, password or second factor do not fit."""

    status = 401
    error_code = "SECOND_FACTOR_INVALID"
    default_message = "Address, password or second factor do not fit."


class EmailNotVerified(CodedError):
    """Address, password or second factor do not fit."""

    status = 401
    error_code = "EMAIL_NOT_VERIFIED"
    default_message = "Address, password or second factor do not fit."


class RefreshTokenInvalid(CodedError):
    """What was given for the token does not fit."""

    status = 401
    error_code = "REFRESH_TOKEN_INVALID"
    default_message = "What was given for the token does not fit."


class CsrfRefused(CodedError):
    """The cookie came without the CSRF token that belongs to it."""

    status = 403
    error_code = "CSRF_REFUSED"
    default_message = "The cookie came without the CSRF token that belongs to it."


class OrganizationNotFound(CodedError):
    """The caller has no such organization."""

    status = 404
    error_code = "ORGANIZATION_NOT_FOUND"
    default_message = "The caller has no such organization."


class SessionRequired(CodedError):
    """The token belongs to no session of this service."""

    status = 409
    error_code = "SESSION_REQUIRED"
    default_message = "The token belongs to no session of this service."


class SessionNotFound(CodedError):
    """The caller has no such session."""

    status = 404
    error_code = "SESSION_NOT_FOUND"
    default_message = "The caller has no such session."


class VerifiedEmailRequired(CodedError):
    """The code or the current password is wrong, the address is not verified, or the caller has no
    account here.
    """

    status = 403
    error_code = "VERIFIED_EMAIL_REQUIRED"
    default_message = (
        "The code or the current password is wrong, the address is not verified, or the "
        "caller has no account here."
    )


class SecondFactorEnabled(CodedError):
    """A second factor is enabled already, or the account has no password."""

    status = 409
    error_code = "SECOND_FACTOR_ENABLED"
    default_message = "A second factor is enabled already, or the account has no password."


class SecondFactorNotEnrolled(CodedError):
    """No second factor waits to be confirmed, or none is enabled."""

    status = 409
    error_code = "SECOND_FACTOR_NOT_ENROLLED"
    default_message = "No second factor waits to be confirmed, or none is enabled."


class ProviderNotFound(CodedError):
    """There is no such provider."""

    status = 404
    error_code = "PROVIDER_NOT_FOUND"
    default_message = "There is no such provider."


class ProviderUnavailable(CodedError):
    """The provider or another part does not answer; try again later."""

    status = 503
    error_code = "PROVIDER_UNAVAILABLE"
    default_message = "The provider or another part does not answer; try again later."


class ProviderLoginRefused(CodedError):
    """The login at the provider did not succeed, or cannot be linked to an account."""

    status = 401
    error_code = "PROVIDER_LOGIN_REFUSED"
    default_message = "The login at the provider did not succeed, or cannot be linked to an account."


class ServiceAccountNotFound(CodedError):
    """The tenant has no such service account."""

    status = 404
    error_code = "SERVICE_ACCOUNT_NOT_FOUND"
    default_message = "The tenant has no such service account."


class ApiKeyNotFound(CodedError):
    """The tenant has no such key."""

    status = 404
    error_code = "API_KEY_NOT_FOUND"
    default_message = "The tenant has no such key."


class ApiKeyRevoked(CodedError):
    """The key was revoked."""

    status = 409
    error_code = "API_KEY_REVOKED"
    default_message = "The key was revoked."


class SlugTaken(CodedError):
    """Another organization has the slug, or the idempotency key stands for another request."""

    status = 409
    error_code = "SLUG_TAKEN"
    default_message = "Another organization has the slug, or the idempotency key stands for another request."


class AlreadyInvited(CodedError):
    """The address or the user has an invitation, or belongs to a member."""

    status = 409
    error_code = "ALREADY_INVITED"
    default_message = "The address or the user has an invitation, or belongs to a member."


class AlreadyMember(CodedError):
    """The address or the user has an invitation, or belongs to a member."""

    status = 409
    error_code = "ALREADY_MEMBER"
    default_message = "The address or the user has an invitation, or belongs to a member."


class CandidateNotFound(CodedError):
    """The request does not fit the contract, or names a user who does not exist."""

    status = 422
    error_code = "CANDIDATE_NOT_FOUND"
    default_message = "The request does not fit the contract, or names a user who does not exist."


class MemberNotFound(CodedError):
    """The organization has no such member, or the caller no such organization."""

    status = 404
    error_code = "MEMBER_NOT_FOUND"
    default_message = "The organization has no such member, or the caller no such organization."


class InvitationNotFound(CodedError):
    """The organization has no such invitation, or the caller no such organization."""

    status = 404
    error_code = "INVITATION_NOT_FOUND"
    default_message = "The organization has no such invitation, or the caller no such organization."


class InvitationForAnother(CodedError):
    """The invitation is for another address than the verified one of the caller."""

    status = 403
    error_code = "INVITATION_FOR_ANOTHER"
    default_message = "The invitation is for another address than the verified one of the caller."


class ProjectNotFound(CodedError):
    """There is no such project."""

    status = 404
    error_code = "PROJECT_NOT_FOUND"
    default_message = "There is no such project."


class ProjectChanged(CodedError):
    """Somebody else changed the project at the same moment; read it again."""

    status = 409
    error_code = "PROJECT_CHANGED"
    default_message = "Somebody else changed the project at the same moment; read it again."


class PreconditionFailed(CodedError):
    """The resource no longer has the expected `ETag`."""

    status = 412
    error_code = "PRECONDITION_FAILED"
    default_message = "The resource no longer has the expected `ETag`."


class TooManyJobs(CodedError):
    """The caller sent more requests than the limit allows, or the tenant has too many jobs that wait."""

    status = 429
    error_code = "TOO_MANY_JOBS"
    default_message = (
        "The caller sent more requests than the limit allows, or the tenant has too many jobs that wait."
    )


class JobNotFound(CodedError):
    """There is no such job, or it is somebody else's."""

    status = 404
    error_code = "JOB_NOT_FOUND"
    default_message = "There is no such job, or it is somebody else's."


class JobFinished(CodedError):
    """The job is finished."""

    status = 409
    error_code = "JOB_FINISHED"
    default_message = "The job is finished."


class ArtifactNotFound(CodedError):
    """There is no such job, or it has made no file (yet)."""

    status = 404
    error_code = "ARTIFACT_NOT_FOUND"
    default_message = "There is no such job, or it has made no file (yet)."


class ArtifactExpired(CodedError):
    """The file was kept for as long as it had to be."""

    status = 410
    error_code = "ARTIFACT_EXPIRED"
    default_message = "The file was kept for as long as it had to be."


class JobNotFailed(CodedError):
    """The job has not failed."""

    status = 409
    error_code = "JOB_NOT_FAILED"
    default_message = "The job has not failed."


class UpgradeRequired(CodedError):
    """This is a WebSocket only."""

    status = 426
    error_code = "UPGRADE_REQUIRED"
    default_message = "This is a WebSocket only."


class BaseCurrencyFixed(CodedError):
    """Entries are posted in the base currency already, or the ledger is archived."""

    status = 409
    error_code = "BASE_CURRENCY_FIXED"
    default_message = "Entries are posted in the base currency already, or the ledger is archived."


class LedgerArchived(CodedError):
    """Entries are posted in the base currency already, or the ledger is archived."""

    status = 409
    error_code = "LEDGER_ARCHIVED"
    default_message = "Entries are posted in the base currency already, or the ledger is archived."


class CurrencyUnknown(CodedError):
    """The request does not fit the contract, or names what is not there or does not suit."""

    status = 422
    error_code = "CURRENCY_UNKNOWN"
    default_message = "The request does not fit the contract, or names what is not there or does not suit."


class AccountUnknown(CodedError):
    """The request does not fit the contract, or names what is not there or does not suit."""

    status = 422
    error_code = "ACCOUNT_UNKNOWN"
    default_message = "The request does not fit the contract, or names what is not there or does not suit."


class AccountUnsuitable(CodedError):
    """The request does not fit the contract, or names what is not there or does not suit."""

    status = 422
    error_code = "ACCOUNT_UNSUITABLE"
    default_message = "The request does not fit the contract, or names what is not there or does not suit."


class AmountInvalid(CodedError):
    """The request does not fit the contract, or names what is not there or does not suit."""

    status = 422
    error_code = "AMOUNT_INVALID"
    default_message = "The request does not fit the contract, or names what is not there or does not suit."


class AccountCodeTaken(CodedError):
    """Another account has the code, or the idempotency key stands for another request, or the ledger
    is archived.
    """

    status = 409
    error_code = "ACCOUNT_CODE_TAKEN"
    default_message = (
        "Another account has the code, or the idempotency key stands for another request,"
        " or the ledger is archived."
    )


class SubTypeInvalid(CodedError):
    """The request does not fit the contract, or its parts do not fit each other."""

    status = 422
    error_code = "SUB_TYPE_INVALID"
    default_message = "The request does not fit the contract, or its parts do not fit each other."


class AccountParentInvalid(CodedError):
    """The request does not fit the contract, or its parts do not fit each other."""

    status = 422
    error_code = "ACCOUNT_PARENT_INVALID"
    default_message = "The request does not fit the contract, or its parts do not fit each other."


class LedgerAccountNotFound(CodedError):
    """There is no such account."""

    status = 404
    error_code = "LEDGER_ACCOUNT_NOT_FOUND"
    default_message = "There is no such account."


class AccountInUse(CodedError):
    """Another account has the code, or what is posted or stands below keeps the account as it is, or
    the ledger is archived.
    """

    status = 409
    error_code = "ACCOUNT_IN_USE"
    default_message = (
        "Another account has the code, or what is posted or stands below keeps the "
        "account as it is, or the ledger is archived."
    )


class AccountHasChildren(CodedError):
    """Another account has the code, or what is posted or stands below keeps the account as it is, or
    the ledger is archived.
    """

    status = 409
    error_code = "ACCOUNT_HAS_CHILDREN"
    default_message = (
        "Another account has the code, or what is posted or stands below keeps the "
        "account as it is, or the ledger is archived."
    )


class PreconditionRequired(CodedError):
    """The request does not say which state it was made for."""

    status = 428
    error_code = "PRECONDITION_REQUIRED"
    default_message = "The request does not say which state it was made for."


class CursorInvalid(CodedError):
    """The request does not fit the contract, or its cursor or amounts lead nowhere."""

    status = 422
    error_code = "CURSOR_INVALID"
    default_message = "The request does not fit the contract, or its cursor or amounts lead nowhere."


class ReferenceTaken(CodedError):
    """The reference was to be unique and is not, or there are opening balances already, or the
    idempotency key stands for another request, or the ledger is archived.
    """

    status = 409
    error_code = "REFERENCE_TAKEN"
    default_message = (
        "The reference was to be unique and is not, or there are opening balances "
        "already, or the idempotency key stands for another request, or the ledger is "
        "archived."
    )


class OpeningExists(CodedError):
    """The reference was to be unique and is not, or there are opening balances already, or the
    idempotency key stands for another request, or the ledger is archived.
    """

    status = 409
    error_code = "OPENING_EXISTS"
    default_message = (
        "The reference was to be unique and is not, or there are opening balances "
        "already, or the idempotency key stands for another request, or the ledger is "
        "archived."
    )


class EntryUnbalanced(CodedError):
    """The request does not fit the contract, or its lines do not fit each other or their accounts."""

    status = 422
    error_code = "ENTRY_UNBALANCED"
    default_message = (
        "The request does not fit the contract, or its lines do not fit each other or their accounts."
    )


class AccountInactive(CodedError):
    """The request does not fit the contract, or its lines do not fit each other or their accounts."""

    status = 422
    error_code = "ACCOUNT_INACTIVE"
    default_message = (
        "The request does not fit the contract, or its lines do not fit each other or their accounts."
    )


class AccountNotPostable(CodedError):
    """The request does not fit the contract, or its lines do not fit each other or their accounts."""

    status = 422
    error_code = "ACCOUNT_NOT_POSTABLE"
    default_message = (
        "The request does not fit the contract, or its lines do not fit each other or their accounts."
    )


class CurrencyNotAllowed(CodedError):
    """The request does not fit the contract, or its lines do not fit each other or their accounts."""

    status = 422
    error_code = "CURRENCY_NOT_ALLOWED"
    default_message = (
        "The request does not fit the contract, or its lines do not fit each other or their accounts."
    )


class FxRateRequired(CodedError):
    """The request does not fit the contract, or its lines do not fit each other or their accounts."""

    status = 422
    error_code = "FX_RATE_REQUIRED"
    default_message = (
        "The request does not fit the contract, or its lines do not fit each other or their accounts."
    )


class FxRateInvalid(CodedError):
    """The request does not fit the contract, or its lines do not fit each other or their accounts."""

    status = 422
    error_code = "FX_RATE_INVALID"
    default_message = (
        "The request does not fit the contract, or its lines do not fit each other or their accounts."
    )


class DateInvalid(CodedError):
    """The request does not fit the contract, or its lines do not fit each other or their accounts."""

    status = 422
    error_code = "DATE_INVALID"
    default_message = (
        "The request does not fit the contract, or its lines do not fit each other or their accounts."
    )


class EntryNotFound(CodedError):
    """There is no such entry."""

    status = 404
    error_code = "ENTRY_NOT_FOUND"
    default_message = "There is no such entry."


class EntryWrongState(CodedError):
    """The entry is posted, or the reference was to be unique and is not, or the ledger is archived."""

    status = 409
    error_code = "ENTRY_WRONG_STATE"
    default_message = (
        "The entry is posted, or the reference was to be unique and is not, or the ledger is archived."
    )


class NoPeriod(CodedError):
    """The request does not fit the contract, or the entry does not fit accounts, currencies and
    periods as they are now.
    """

    status = 422
    error_code = "NO_PERIOD"
    default_message = (
        "The request does not fit the contract, or the entry does not fit accounts, "
        "currencies and periods as they are now."
    )


class SeparationOfDuties(CodedError):
    """The caller may not do this, or somebody else has to."""

    status = 403
    error_code = "SEPARATION_OF_DUTIES"
    default_message = "The caller may not do this, or somebody else has to."


class PeriodClosed(CodedError):
    """The entry is not ready, or its period is not open, or the ledger is archived."""

    status = 409
    error_code = "PERIOD_CLOSED"
    default_message = "The entry is not ready, or its period is not open, or the ledger is archived."


class PeriodLocked(CodedError):
    """The entry is not ready, or its period is not open, or the ledger is archived."""

    status = 409
    error_code = "PERIOD_LOCKED"
    default_message = "The entry is not ready, or its period is not open, or the ledger is archived."


class SettingsIncomplete(CodedError):
    """The entry is not ready, or its period is not open, or the ledger is archived."""

    status = 409
    error_code = "SETTINGS_INCOMPLETE"
    default_message = "The entry is not ready, or its period is not open, or the ledger is archived."


class AlreadyReversed(CodedError):
    """The entry is not posted, is reversed already, or the period is not open, or the ledger is
    archived.
    """

    status = 409
    error_code = "ALREADY_REVERSED"
    default_message = (
        "The entry is not posted, is reversed already, or the period is not open, or the ledger is archived."
    )


class TooManyNotes(CodedError):
    """The entry has as many notes as it can have, or the idempotency key stands for another request,
    or the ledger is archived.
    """

    status = 409
    error_code = "TOO_MANY_NOTES"
    default_message = (
        "The entry has as many notes as it can have, or the idempotency key stands for "
        "another request, or the ledger is archived."
    )


class FiscalYearOverlaps(CodedError):
    """The year overlaps another or leaves a hole, or the idempotency key stands for another request,
    or the ledger is archived.
    """

    status = 409
    error_code = "FISCAL_YEAR_OVERLAPS"
    default_message = (
        "The year overlaps another or leaves a hole, or the idempotency key stands for "
        "another request, or the ledger is archived."
    )


class FiscalYearInvalid(CodedError):
    """The request does not fit the contract, or these days make no fiscal year."""

    status = 422
    error_code = "FISCAL_YEAR_INVALID"
    default_message = "The request does not fit the contract, or these days make no fiscal year."


class FiscalYearNotFound(CodedError):
    """There is no such fiscal year."""

    status = 404
    error_code = "FISCAL_YEAR_NOT_FOUND"
    default_message = "There is no such fiscal year."


class FiscalYearWrongState(CodedError):
    """The year or its neighbours are in another state, or entries are not posted, or the ledger is
    archived.
    """

    status = 409
    error_code = "FISCAL_YEAR_WRONG_STATE"
    default_message = (
        "The year or its neighbours are in another state, or entries are not posted, or "
        "the ledger is archived."
    )


class PeriodHasUnposted(CodedError):
    """The year or its neighbours are in another state, or entries are not posted, or the ledger is
    archived.
    """

    status = 409
    error_code = "PERIOD_HAS_UNPOSTED"
    default_message = (
        "The year or its neighbours are in another state, or entries are not posted, or "
        "the ledger is archived."
    )


class EarlierPeriodOpen(CodedError):
    """The year or its neighbours are in another state, or entries are not posted, or the ledger is
    archived.
    """

    status = 409
    error_code = "EARLIER_PERIOD_OPEN"
    default_message = (
        "The year or its neighbours are in another state, or entries are not posted, or "
        "the ledger is archived."
    )


class PeriodNotFound(CodedError):
    """There is no such period."""

    status = 404
    error_code = "PERIOD_NOT_FOUND"
    default_message = "There is no such period."


class PeriodWrongState(CodedError):
    """The period is in another state, an earlier one is open, or entries are not posted, or the ledger
    is archived.
    """

    status = 409
    error_code = "PERIOD_WRONG_STATE"
    default_message = (
        "The period is in another state, an earlier one is open, or entries are not "
        "posted, or the ledger is archived."
    )


class LaterPeriodClosed(CodedError):
    """The period or its year is in another state, or a later period is closed, or the ledger is
    archived.
    """

    status = 409
    error_code = "LATER_PERIOD_CLOSED"
    default_message = (
        "The period or its year is in another state, or a later period is closed, or the ledger is archived."
    )


class RateExists(CodedError):
    """The day has such a rate already, or the idempotency key stands for another request, or the
    ledger is archived.
    """

    status = 409
    error_code = "RATE_EXISTS"
    default_message = (
        "The day has such a rate already, or the idempotency key stands for another "
        "request, or the ledger is archived."
    )


class RateNotFound(CodedError):
    """There is no such rate."""

    status = 404
    error_code = "RATE_NOT_FOUND"
    default_message = "There is no such rate."


class RevaluationPending(CodedError):
    """The settings name no account for differences, an earlier revaluation is not posted, or the
    idempotency key stands for another request, or the ledger is archived.
    """

    status = 409
    error_code = "REVALUATION_PENDING"
    default_message = (
        "The settings name no account for differences, an earlier revaluation is not "
        "posted, or the idempotency key stands for another request, or the ledger is "
        "archived."
    )


class ReportDaysInvalid(CodedError):
    """The request does not fit the contract, or its days or currency make no report."""

    status = 422
    error_code = "REPORT_DAYS_INVALID"
    default_message = "The request does not fit the contract, or its days or currency make no report."


class ReferenceUnknown(CodedError):
    """The request does not fit the contract, or names what is not there or does not suit."""

    status = 422
    error_code = "REFERENCE_UNKNOWN"
    default_message = "The request does not fit the contract, or names what is not there or does not suit."


class RegisterValueRefused(CodedError):
    """The request does not fit the contract, or names what is not there or does not suit."""

    status = 422
    error_code = "REGISTER_VALUE_REFUSED"
    default_message = "The request does not fit the contract, or names what is not there or does not suit."


class RegisteredNotFound(CodedError):
    """Nothing is registered under that number."""

    status = 404
    error_code = "REGISTERED_NOT_FOUND"
    default_message = "Nothing is registered under that number."


class RegisteredInUse(CodedError):
    """A check has read it, or something else that is registered names it, or the ledger is archived."""

    status = 409
    error_code = "REGISTERED_IN_USE"
    default_message = (
        "A check has read it, or something else that is registered names it, or the ledger is archived."
    )


class CheckSpanRequired(CodedError):
    """The request does not fit the contract, or names what is not there."""

    status = 422
    error_code = "CHECK_SPAN_REQUIRED"
    default_message = "The request does not fit the contract, or names what is not there."


class CheckSpanUnknown(CodedError):
    """The request does not fit the contract, or names what is not there."""

    status = 422
    error_code = "CHECK_SPAN_UNKNOWN"
    default_message = "The request does not fit the contract, or names what is not there."


class RulesUnknown(CodedError):
    """The request does not fit the contract, or names what is not there."""

    status = 422
    error_code = "RULES_UNKNOWN"
    default_message = "The request does not fit the contract, or names what is not there."


class CheckNotFound(CodedError):
    """There is no such check."""

    status = 404
    error_code = "CHECK_NOT_FOUND"
    default_message = "There is no such check."


class FindingNotFound(CodedError):
    """There is no such finding."""

    status = 404
    error_code = "FINDING_NOT_FOUND"
    default_message = "There is no such finding."


class FindingNotOpen(CodedError):
    """The finding is waived already, or says nothing that somebody could take the responsibility for,
    or the ledger is archived.
    """

    status = 409
    error_code = "FINDING_NOT_OPEN"
    default_message = (
        "The finding is waived already, or says nothing that somebody could take the "
        "responsibility for, or the ledger is archived."
    )


class FigureUnknown(CodedError):
    """The request does not fit the contract, or names figures that no report has."""

    status = 422
    error_code = "FIGURE_UNKNOWN"
    default_message = "The request does not fit the contract, or names figures that no report has."


class DisclosureNotFound(CodedError):
    """There is no such disclosure."""

    status = 404
    error_code = "DISCLOSURE_NOT_FOUND"
    default_message = "There is no such disclosure."


class DisclosureWrongState(CodedError):
    """It is approved, or something that is registered names it, or the ledger is archived."""

    status = 409
    error_code = "DISCLOSURE_WRONG_STATE"
    default_message = "It is approved, or something that is registered names it, or the ledger is archived."


class ImportRepeated(CodedError):
    """The same file was imported before, or the idempotency key stands for another request, or the
    ledger is archived.
    """

    status = 409
    error_code = "IMPORT_REPEATED"
    default_message = (
        "The same file was imported before, or the idempotency key stands for another "
        "request, or the ledger is archived."
    )


class CsvNotUtf8(CodedError):
    """The request does not fit the contract, or the file cannot be read as a whole."""

    status = 422
    error_code = "CSV_NOT_UTF8"
    default_message = "The request does not fit the contract, or the file cannot be read as a whole."


class CsvWrongDelimiter(CodedError):
    """The request does not fit the contract, or the file cannot be read as a whole."""

    status = 422
    error_code = "CSV_WRONG_DELIMITER"
    default_message = "The request does not fit the contract, or the file cannot be read as a whole."


class CsvHeaderWrong(CodedError):
    """The request does not fit the contract, or the file cannot be read as a whole."""

    status = 422
    error_code = "CSV_HEADER_WRONG"
    default_message = "The request does not fit the contract, or the file cannot be read as a whole."


class CsvTooManyRows(CodedError):
    """The request does not fit the contract, or the file cannot be read as a whole."""

    status = 422
    error_code = "CSV_TOO_MANY_ROWS"
    default_message = "The request does not fit the contract, or the file cannot be read as a whole."


class CsvEmpty(CodedError):
    """The request does not fit the contract, or the file cannot be read as a whole."""

    status = 422
    error_code = "CSV_EMPTY"
    default_message = "The request does not fit the contract, or the file cannot be read as a whole."


class OwnTenantRequired(CodedError):
    """The caller may not keep this child."""

    status = 403
    error_code = "OWN_TENANT_REQUIRED"
    default_message = "The caller may not keep this child."


class ConsentRequired(CodedError):
    """The caller may not keep this child."""

    status = 403
    error_code = "CONSENT_REQUIRED"
    default_message = "The caller may not keep this child."


class ChildIdTaken(CodedError):
    """The caller may not keep this child."""

    status = 403
    error_code = "CHILD_ID_TAKEN"
    default_message = "The caller may not keep this child."


class TooManyChildren(CodedError):
    """The account has as many children as it can."""

    status = 409
    error_code = "TOO_MANY_CHILDREN"
    default_message = "The account has as many children as it can."


class ChildValueRefused(CodedError):
    """The request does not fit the contract, or a value is none that a child has."""

    status = 422
    error_code = "CHILD_VALUE_REFUSED"
    default_message = "The request does not fit the contract, or a value is none that a child has."


class ConsentNotFound(CodedError):
    """The caller has no such record."""

    status = 404
    error_code = "CONSENT_NOT_FOUND"
    default_message = "The caller has no such record."


class ChildNotFound(CodedError):
    """The caller has no such child."""

    status = 404
    error_code = "CHILD_NOT_FOUND"
    default_message = "The caller has no such child."


class EventIdReused(CodedError):
    """The event id or the idempotency key stands for another event, or its first request has not
    finished.
    """

    status = 409
    error_code = "EVENT_ID_REUSED"
    default_message = (
        "The event id or the idempotency key stands for another event, or its first request has not finished."
    )


class FlashcardOfAnotherSubject(CodedError):
    """The request does not fit the contract, or the card belongs to another subject."""

    status = 422
    error_code = "FLASHCARD_OF_ANOTHER_SUBJECT"
    default_message = "The request does not fit the contract, or the card belongs to another subject."


class ChildUnknown(CodedError):
    """The request cannot be read, or the caller has no such child."""

    status = 400
    error_code = "CHILD_UNKNOWN"
    default_message = "The request cannot be read, or the caller has no such child."


class SubjectUnknown(CodedError):
    """The request cannot be read, or the caller has no such child, or there is no such subject."""

    status = 400
    error_code = "SUBJECT_UNKNOWN"
    default_message = (
        "The request cannot be read, or the caller has no such child, or there is no such subject."
    )


class BehaviorCodeExists(CodedError):
    """The code is there already, or the idempotency key stands for another request."""

    status = 409
    error_code = "BEHAVIOR_CODE_EXISTS"
    default_message = "The code is there already, or the idempotency key stands for another request."


class BehaviorCodeNotFound(CodedError):
    """There is no such behavior code."""

    status = 404
    error_code = "BEHAVIOR_CODE_NOT_FOUND"
    default_message = "There is no such behavior code."


class BehaviorCodeInUse(CodedError):
    """Incidents have the code."""

    status = 409
    error_code = "BEHAVIOR_CODE_IN_USE"
    default_message = "Incidents have the code."


class SchoolNotFound(CodedError):
    """There is no such school."""

    status = 404
    error_code = "SCHOOL_NOT_FOUND"
    default_message = "There is no such school."


class SchoolInUse(CodedError):
    """People or incidents belong to the school."""

    status = 409
    error_code = "SCHOOL_IN_USE"
    default_message = "People or incidents belong to the school."


class CalendarNotFound(CodedError):
    """There is no such school, or it has no calendar of that year."""

    status = 404
    error_code = "CALENDAR_NOT_FOUND"
    default_message = "There is no such school, or it has no calendar of that year."


class SpanInvalid(CodedError):
    """The request does not fit the contract, or its days do not fit each other."""

    status = 422
    error_code = "SPAN_INVALID"
    default_message = "The request does not fit the contract, or its days do not fit each other."


class CalendarInvalid(CodedError):
    """The request does not fit the contract, or its days do not fit each other."""

    status = 422
    error_code = "CALENDAR_INVALID"
    default_message = "The request does not fit the contract, or its days do not fit each other."


class PersonExists(CodedError):
    """The id is another person already, or the idempotency key stands for another request."""

    status = 409
    error_code = "PERSON_EXISTS"
    default_message = "The id is another person already, or the idempotency key stands for another request."


class SchoolUnknown(CodedError):
    """The request does not fit the contract, or there is no such school."""

    status = 422
    error_code = "SCHOOL_UNKNOWN"
    default_message = "The request does not fit the contract, or there is no such school."


class PersonNotFound(CodedError):
    """There is no such person."""

    status = 404
    error_code = "PERSON_NOT_FOUND"
    default_message = "There is no such person."


class PersonInUse(CodedError):
    """Incidents or records of privacy are about the person."""

    status = 409
    error_code = "PERSON_IN_USE"
    default_message = "Incidents or records of privacy are about the person."


class ParticipantExists(CodedError):
    """A person is named twice, or the idempotency key stands for another request."""

    status = 409
    error_code = "PARTICIPANT_EXISTS"
    default_message = "A person is named twice, or the idempotency key stands for another request."


class MomentInvalid(CodedError):
    """The request does not fit the contract, or names what is not there."""

    status = 422
    error_code = "MOMENT_INVALID"
    default_message = "The request does not fit the contract, or names what is not there."


class BehaviorCodeUnknown(CodedError):
    """The request does not fit the contract, or names what is not there."""

    status = 422
    error_code = "BEHAVIOR_CODE_UNKNOWN"
    default_message = "The request does not fit the contract, or names what is not there."


class PersonUnknown(CodedError):
    """The request does not fit the contract, or names what is not there."""

    status = 422
    error_code = "PERSON_UNKNOWN"
    default_message = "The request does not fit the contract, or names what is not there."


class IncidentNotFound(CodedError):
    """There is no such incident, or it is not for the caller to see."""

    status = 404
    error_code = "INCIDENT_NOT_FOUND"
    default_message = "There is no such incident, or it is not for the caller to see."


class IncidentClosed(CodedError):
    """The incident is resolved or dismissed."""

    status = 409
    error_code = "INCIDENT_CLOSED"
    default_message = "The incident is resolved or dismissed."


class IncidentWrongState(CodedError):
    """It does not stand so that this could follow, or lacks what it needs."""

    status = 409
    error_code = "INCIDENT_WRONG_STATE"
    default_message = "It does not stand so that this could follow, or lacks what it needs."


class IncidentIncomplete(CodedError):
    """It does not stand so that this could follow, or lacks what it needs."""

    status = 409
    error_code = "INCIDENT_INCOMPLETE"
    default_message = "It does not stand so that this could follow, or lacks what it needs."


class ReasonRequired(CodedError):
    """The request does not fit the contract, or says no reason."""

    status = 422
    error_code = "REASON_REQUIRED"
    default_message = "The request does not fit the contract, or says no reason."


class TooManyParticipants(CodedError):
    """The person is part of it already, it is closed or full, or the idempotency key stands for
    another request.
    """

    status = 409
    error_code = "TOO_MANY_PARTICIPANTS"
    default_message = (
        "The person is part of it already, it is closed or full, or the idempotency key "
        "stands for another request."
    )


class ParticipantNotFound(CodedError):
    """There is no such incident, or nobody like that was part of it."""

    status = 404
    error_code = "PARTICIPANT_NOT_FOUND"
    default_message = "There is no such incident, or nobody like that was part of it."


class ParticipantHasConsequences(CodedError):
    """Consequences keep the participant as it is, or the incident is closed."""

    status = 409
    error_code = "PARTICIPANT_HAS_CONSEQUENCES"
    default_message = "Consequences keep the participant as it is, or the incident is closed."


class ParticipantNotPerpetrator(CodedError):
    """The participant is no perpetrator, is suspended on some of the days already, or the incident is
    closed; or the idempotency key stands for another request.
    """

    status = 409
    error_code = "PARTICIPANT_NOT_PERPETRATOR"
    default_message = (
        "The participant is no perpetrator, is suspended on some of the days already, or "
        "the incident is closed; or the idempotency key stands for another request."
    )


class SuspensionsOverlap(CodedError):
    """The participant is no perpetrator, is suspended on some of the days already, or the incident is
    closed; or the idempotency key stands for another request.
    """

    status = 409
    error_code = "SUSPENSIONS_OVERLAP"
    default_message = (
        "The participant is no perpetrator, is suspended on some of the days already, or "
        "the incident is closed; or the idempotency key stands for another request."
    )


class ConsequenceDaysInvalid(CodedError):
    """The request does not fit the contract, or its days do not fit each other."""

    status = 422
    error_code = "CONSEQUENCE_DAYS_INVALID"
    default_message = "The request does not fit the contract, or its days do not fit each other."


class ConsequenceNotFound(CodedError):
    """There is no such incident, or no such consequence of it."""

    status = 404
    error_code = "CONSEQUENCE_NOT_FOUND"
    default_message = "There is no such incident, or no such consequence of it."


class NoticeNotFound(CodedError):
    """There is no such incident, or no such notice of it."""

    status = 404
    error_code = "NOTICE_NOT_FOUND"
    default_message = "There is no such incident, or no such notice of it."


class ReportSpanTooLong(CodedError):
    """The request does not fit the contract, or its days do not."""

    status = 422
    error_code = "REPORT_SPAN_TOO_LONG"
    default_message = "The request does not fit the contract, or its days do not."


class ExportEmpty(CodedError):
    """The request does not fit the contract, its days do not, or there is nobody to tell of."""

    status = 422
    error_code = "EXPORT_EMPTY"
    default_message = "The request does not fit the contract, its days do not, or there is nobody to tell of."


class RecordedTooEarly(CodedError):
    """The request does not fit the contract, tells of what is still to come, or lacks the threat that
    an emergency stands on.
    """

    status = 422
    error_code = "RECORDED_TOO_EARLY"
    default_message = (
        "The request does not fit the contract, tells of what is still to come, or lacks "
        "the threat that an emergency stands on."
    )


class ThreatRequired(CodedError):
    """The request does not fit the contract, tells of what is still to come, or lacks the threat that
    an emergency stands on.
    """

    status = 422
    error_code = "THREAT_REQUIRED"
    default_message = (
        "The request does not fit the contract, tells of what is still to come, or lacks "
        "the threat that an emergency stands on."
    )


class IncidentNotOfPerson(CodedError):
    """The request does not fit the contract, tells of what is still to come, or of an incident that
    the person has no part in.
    """

    status = 422
    error_code = "INCIDENT_NOT_OF_PERSON"
    default_message = (
        "The request does not fit the contract, tells of what is still to come, or of an "
        "incident that the person has no part in."
    )


class RecordRequestNotFound(CodedError):
    """There is no such request."""

    status = 404
    error_code = "RECORD_REQUEST_NOT_FOUND"
    default_message = "There is no such request."


class RecordRequestClosed(CodedError):
    """The request is closed already."""

    status = 409
    error_code = "RECORD_REQUEST_CLOSED"
    default_message = "The request is closed already."


class StatementRefused(CodedError):
    """The request has a statement, or asks for no amendment, or was granted or withdrawn."""

    status = 409
    error_code = "STATEMENT_REFUSED"
    default_message = "The request has a statement, or asks for no amendment, or was granted or withdrawn."


class LegalHoldNotFound(CodedError):
    """There is no such hold."""

    status = 404
    error_code = "LEGAL_HOLD_NOT_FOUND"
    default_message = "There is no such hold."


class LegalHoldReleased(CodedError):
    """The hold is released already."""

    status = 409
    error_code = "LEGAL_HOLD_RELEASED"
    default_message = "The hold is released already."
