// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * Read the settings of the ledger
 *
 * `GET /v1/ledger/settings`
 *
 * What was never set has its default.
 */
export declare const getLedgerSettings: c.Operation<
  {},
  t.LedgerSettings,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Change the settings of the ledger
 *
 * `PATCH /v1/ledger/settings`
 *
 * Absent fields stay as they are. The base currency is fixed with the first entry that is posted.
 */
export declare const updateLedgerSettings: c.Operation<
  { body: t.LedgerSettingsUpdate },
  t.LedgerSettings,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.BaseCurrencyFixed | e.LedgerArchived | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.CurrencyUnknown | e.TimeZoneUnknown | e.AccountUnknown
    | e.AccountUnsuitable | e.AmountInvalid | e.InternalError | e.ServiceUnavailable
>;
