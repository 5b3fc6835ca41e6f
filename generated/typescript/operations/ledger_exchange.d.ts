// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.js";
import type * as t from "../types.js";
import type * as e from "../errors.js";

/**
 * Have a file made of the ledger
 *
 * `POST /v1/ledger/exports`
 */
export declare const exportLedger: c.Operation<
  { body: t.LedgerExport },
  t.JobAccepted,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.ReportDaysInvalid | e.RateLimited | e.TooManyJobs
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Have entries or accounts of a file written
 *
 * `POST /v1/ledger/imports`
 *
 * All of it is written, or nothing; the job's result names every row and column that is wrong. `mode=post` also
 * needs `ledger:post`, a chart `ledger:accounts`.
 */
export declare const importLedger: c.Operation<
  {
    mode?: t.ImportMode;
    kind?: t.ImportKind;
    delimiter?: t.CsvDelimiter;
    dry_run?: boolean;
    allow_duplicate?: boolean;
    body: t.CsvFile;
  },
  t.JobAccepted,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ImportRepeated | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.LedgerArchived | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.CsvNotUtf8
    | e.CsvWrongDelimiter | e.CsvHeaderWrong | e.CsvTooManyRows | e.CsvEmpty | e.RateLimited | e.TooManyJobs
    | e.InternalError | e.ServiceUnavailable
>;
