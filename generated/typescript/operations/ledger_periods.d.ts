// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.js";
import type * as t from "../types.js";
import type * as e from "../errors.js";

/**
 * List fiscal years, the newest first
 *
 * `GET /v1/ledger/years`
 */
export declare const listFiscalYears: c.Listing<
  { page?: number; limit?: number },
  t.FiscalYearPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.FiscalYear
>;

/**
 * Create a fiscal year with its periods
 *
 * `POST /v1/ledger/years`
 *
 * Left out, `start` follows the last year, and `end` makes twelve months; a first year may have one to eighteen.
 * Each month is a period; where there are more than twelve, the last period is longer.
 */
export declare const createFiscalYear: c.Operation<
  { body: t.FiscalYearCreate },
  t.FiscalYear,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.FiscalYearOverlaps | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.LedgerArchived | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.FiscalYearInvalid
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read a fiscal year
 *
 * `GET /v1/ledger/years/{year_id}`
 */
export declare const getFiscalYear: c.Operation<
  { year_id: t.FiscalYearId },
  t.FiscalYear,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.FiscalYearNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Say who authorised the accounts of a year, and when
 *
 * `PATCH /v1/ledger/years/{year_id}`
 */
export declare const updateFiscalYear: c.Operation<
  { year_id: t.FiscalYearId; body: t.FiscalYearUpdate },
  t.FiscalYear,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.FiscalYearNotFound | e.NotAcceptable | e.LedgerArchived | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.DateInvalid | e.InternalError | e.ServiceUnavailable
>;

/**
 * Close a fiscal year
 *
 * `POST /v1/ledger/years/{year_id}/close`
 *
 * Sets every account of revenue, expense and dividends to zero against retained earnings, in one entry of the
 * year's last day; closes all periods and creates the next year.
 */
export declare const closeFiscalYear: c.Operation<
  { year_id: t.FiscalYearId },
  t.ClosedYear,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.FiscalYearNotFound | e.NotAcceptable | e.FiscalYearWrongState | e.PeriodHasUnposted
    | e.EarlierPeriodOpen | e.PeriodLocked | e.SettingsIncomplete | e.LedgerArchived | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Reopen a fiscal year
 *
 * `POST /v1/ledger/years/{year_id}/reopen`
 *
 * Reverses the closing entry, as long as the last period is not locked and the next year not closed.
 */
export declare const reopenFiscalYear: c.Operation<
  { year_id: t.FiscalYearId },
  t.ClosedYear,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.FiscalYearNotFound | e.NotAcceptable | e.FiscalYearWrongState | e.PeriodHasUnposted
    | e.EarlierPeriodOpen | e.PeriodLocked | e.SettingsIncomplete | e.LedgerArchived | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * List periods, the earliest first
 *
 * `GET /v1/ledger/periods`
 */
export declare const listPeriods: c.Listing<
  { year_id?: t.FiscalYearId; state?: t.PeriodState; page?: number; limit?: number },
  t.PeriodPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Period
>;

/**
 * Read a period
 *
 * `GET /v1/ledger/periods/{period_id}`
 */
export declare const getPeriod: c.Operation<
  { period_id: t.PeriodId },
  t.Period,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.PeriodNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Close a period
 *
 * `POST /v1/ledger/periods/{period_id}/close`
 *
 * Nothing that is not posted may be dated in it, and every earlier period is closed.
 */
export declare const closePeriod: c.Operation<
  { period_id: t.PeriodId },
  t.Period,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.PeriodNotFound | e.NotAcceptable | e.PeriodWrongState | e.EarlierPeriodOpen | e.PeriodHasUnposted
    | e.LedgerArchived | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Reopen a closed period
 *
 * `POST /v1/ledger/periods/{period_id}/reopen`
 */
export declare const reopenPeriod: c.Operation<
  { period_id: t.PeriodId },
  t.Period,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.PeriodNotFound | e.NotAcceptable | e.PeriodWrongState | e.FiscalYearWrongState | e.LaterPeriodClosed
    | e.LedgerArchived | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Lock a closed period for good
 *
 * `POST /v1/ledger/periods/{period_id}/lock`
 *
 * A correction then goes into an open period.
 */
export declare const lockPeriod: c.Operation<
  { period_id: t.PeriodId },
  t.Period,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.PeriodNotFound | e.NotAcceptable | e.PeriodWrongState | e.EarlierPeriodOpen | e.LedgerArchived
    | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;
