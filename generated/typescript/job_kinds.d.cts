// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "./core.cjs";
import type * as j from "./jobs.cjs";
import type * as t from "./types.cjs";
import type * as e from "./errors.cjs";

/**
 * Have a job done in the background
 *
 * A job of the kind `demo`.
 */
export declare const demoJob: j.JobKind<
  { body?: Omit<t.DemoJob, "kind"> },
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.RateLimited | e.TooManyJobs | e.InternalError
    | e.ServiceUnavailable,
  { result: t.DemoResult; state: c.Open<t.JobState>; payload: t.DemoProgress; failure: t.JobFailure | null }
>;

/**
 * Have a job done in the background
 *
 * A job of the kind `export_projects`.
 */
export declare const exportProjectsJob: j.JobKind<
  { body?: Omit<t.ExportProjectsJob, "kind"> },
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.RateLimited | e.TooManyJobs | e.InternalError
    | e.ServiceUnavailable,
  { result: t.ExportResult; state: c.Open<t.JobState>; payload: t.ExportProgress; failure: t.JobFailure | null }
>;

/**
 * Have a job done in the background
 *
 * A job of the kind `export_audit_log`.
 */
export declare const exportAuditLogJob: j.JobKind<
  { body?: Omit<t.ExportAuditLogJob, "kind"> },
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.RateLimited | e.TooManyJobs | e.InternalError
    | e.ServiceUnavailable,
  { result: t.ExportResult; state: c.Open<t.JobState>; payload: t.ExportProgress; failure: t.JobFailure | null }
>;

/**
 * Have a year or a period checked
 *
 * A job of the kind `compliance_check`.
 */
export declare const complianceCheckJob: j.JobKind<
  { body: t.CheckRequest },
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.LedgerArchived | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.CheckSpanRequired | e.CheckSpanUnknown
    | e.RulesUnknown | e.RateLimited | e.TooManyJobs | e.InternalError | e.ServiceUnavailable,
  { result: t.CheckResult; state: c.Open<t.JobState>; payload: t.CheckProgress; failure: t.JobFailure | null }
>;

/**
 * Have a file made of the ledger
 *
 * A job of the kind `ledger_export`.
 */
export declare const ledgerExportJob: j.JobKind<
  { body: t.LedgerExport },
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.ReportDaysInvalid | e.RateLimited | e.TooManyJobs
    | e.InternalError | e.ServiceUnavailable,
  { result: t.LedgerExportResult; state: c.Open<t.JobState>; payload: t.LedgerFileProgress; failure: t.JobFailure | null }
>;

/**
 * Have entries or accounts of a file written
 *
 * A job of the kind `ledger_import`.
 */
export declare const ledgerImportJob: j.JobKind<
  {
    mode?: t.ImportMode;
    kind?: t.ImportKind;
    delimiter?: t.CsvDelimiter;
    dry_run?: boolean;
    allow_duplicate?: boolean;
    body: t.CsvFile;
  },
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ImportRepeated | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.LedgerArchived | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.CsvNotUtf8
    | e.CsvWrongDelimiter | e.CsvHeaderWrong | e.CsvTooManyRows | e.CsvEmpty | e.RateLimited | e.TooManyJobs
    | e.InternalError | e.ServiceUnavailable,
  { result: t.LedgerImportResult; state: c.Open<t.JobState>; payload: t.LedgerFileProgress; failure: t.JobFailure | null }
>;

/**
 * Have a file made for the state, in the field names of Ed-Fi
 *
 * A job of the kind `school_export`.
 */
export declare const schoolExportJob: j.JobKind<
  { body: t.SchoolExport },
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.SpanInvalid | e.ReportSpanTooLong | e.ExportEmpty
    | e.RateLimited | e.TooManyJobs | e.InternalError | e.ServiceUnavailable,
  { result: t.SchoolExportResult; state: c.Open<t.JobState>; payload: t.SchoolExportResult; failure: t.JobFailure | null }
>;
