// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.js";
import type * as t from "../types.js";
import type * as e from "../errors.js";

/**
 * List checks, the latest first
 *
 * `GET /v1/compliance/checks`
 */
export declare const listComplianceChecks: c.Listing<
  { page?: number; limit?: number },
  t.CheckPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.CheckSummary
>;

/**
 * Have a year or a period checked
 *
 * `POST /v1/compliance/checks`
 *
 * A job asks every rule of the framework, or those that are named, over one snapshot of the books; its result
 * names the check.
 */
export declare const createComplianceCheck: c.Operation<
  { body: t.CheckRequest },
  t.JobAccepted,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.LedgerArchived | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.CheckSpanRequired | e.CheckSpanUnknown
    | e.RulesUnknown | e.RateLimited | e.TooManyJobs | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read a check
 *
 * `GET /v1/compliance/checks/{check_id}`
 *
 * What was found never changes; whether the span is ready to be locked follows what is waived.
 */
export declare const getComplianceCheck: c.Operation<
  { check_id: t.RegisteredId },
  t.Check,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.CheckNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * List what a check found, in the order of its rules
 *
 * `GET /v1/compliance/checks/{check_id}/findings`
 */
export declare const listFindings: c.Listing<
  { check_id: t.RegisteredId; result?: t.RuleResult; level?: t.RuleLevel; page?: number; limit?: number },
  t.FindingPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.CheckNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Finding
>;

/**
 * Compare a check with the one before of the same span
 *
 * `GET /v1/compliance/checks/{check_id}/comparison`
 *
 * Failures and warnings are the same where the rule and what it names are. With `with`, another check is the
 * earlier one.
 */
export declare const compareComplianceChecks: c.Operation<
  { check_id: t.RegisteredId; with?: t.RegisteredId },
  t.CheckComparison,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.CheckNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Take a waiver back
 *
 * `DELETE /v1/compliance/findings/{finding_id}/waiver`
 *
 * The finding is open again, and may be waived again; one without a waiver stays as it is.
 */
export declare const withdrawWaiver: c.Operation<
  { finding_id: t.RegisteredId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.FindingNotFound | e.LedgerArchived | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Take the responsibility for a finding
 *
 * `POST /v1/compliance/findings/{finding_id}/waive`
 *
 * The check stays as it was; the finding no longer keeps the span from being locked.
 */
export declare const waiveFinding: c.Operation<
  { finding_id: t.RegisteredId; body: t.Waiving },
  t.Finding,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.FindingNotFound | e.NotAcceptable | e.FindingNotOpen | e.LedgerArchived | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read the report of a check
 *
 * `GET /v1/compliance/reports/{check_id}`
 *
 * As JSON, or as a page for the printer (`Accept` text/html). Statements are those of the books as they are now;
 * the report says whether they changed since the check.
 */
export declare const getComplianceReport: c.Operation<
  { check_id: t.RegisteredId },
  t.ComplianceReport | t.ReportPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.CheckNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;
