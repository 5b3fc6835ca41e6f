// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.js";
import type * as t from "../types.js";
import type * as e from "../errors.js";

/**
 * List rates of exchange, the newest day first
 *
 * `GET /v1/ledger/rates`
 */
export declare const listRates: c.Listing<
  {
    currency?: t.CurrencyCode;
    kind?: t.RateKind;
    from?: t.LedgerDate;
    to?: t.LedgerDate;
    page?: number;
    limit?: number;
  },
  t.RatePage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Rate
>;

/**
 * Write down a rate of exchange
 *
 * `POST /v1/ledger/rates`
 */
export declare const createRate: c.Operation<
  { body: t.RateCreate },
  t.Rate,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.RateExists | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress | e.LedgerArchived
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.CurrencyUnknown | e.FxRateInvalid
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read a rate of exchange
 *
 * `GET /v1/ledger/rates/{rate_id}`
 */
export declare const getRate: c.Operation<
  { rate_id: t.RateId },
  t.Rate,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RateNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Correct a rate of exchange
 *
 * `PATCH /v1/ledger/rates/{rate_id}`
 *
 * What was posted at the old rate stays as it is.
 */
export declare const updateRate: c.Operation<
  { rate_id: t.RateId; body: t.RateUpdate },
  t.Rate,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RateNotFound | e.NotAcceptable | e.LedgerArchived | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.CurrencyUnknown | e.FxRateInvalid | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Delete a rate of exchange
 *
 * `DELETE /v1/ledger/rates/{rate_id}`
 */
export declare const deleteRate: c.Operation<
  { rate_id: t.RateId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RateNotFound | e.LedgerArchived | e.PreconditionFailed | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Revalue foreign balances at the closing rates of a day
 *
 * `POST /v1/ledger/revaluations`
 *
 * Writes the draft of an entry with the differences of monetary accounts, that day included. Where there is
 * none, there is no entry; so that a second run changes nothing.
 */
export declare const createRevaluation: c.Operation<
  { body: t.RevaluationRequest },
  t.Revaluation,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.SettingsIncomplete | e.RevaluationPending | e.IdempotencyKeyReused
    | e.IdempotencyKeyInProgress | e.LedgerArchived | e.ContentTooLarge | e.UnsupportedMediaType
    | e.ValidationFailed | e.CurrencyUnknown | e.FxRateInvalid | e.FxRateRequired | e.InternalError
    | e.ServiceUnavailable
>;
