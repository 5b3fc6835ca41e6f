// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * List behavior codes by code
 *
 * `GET /v1/behavior-codes`
 *
 * A tenant begins with 17 codes, which are its own to change: they are there when it first looks.
 */
export declare const listBehaviorCodes: c.Listing<
  { page?: number; limit?: number; active?: boolean },
  t.BehaviorCodePage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.BehaviorCode
>;

/**
 * Create a behavior code
 *
 * `POST /v1/behavior-codes`
 *
 * The code is written in capitals; only letters of ASCII have any here, whatever language a machine speaks.
 */
export declare const createBehaviorCode: c.Operation<
  { body: t.BehaviorCodeCreate },
  t.BehaviorCode,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.BehaviorCodeExists | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read a behavior code
 *
 * `GET /v1/behavior-codes/{code}`
 */
export declare const getBehaviorCode: c.Operation<
  { code: t.BehaviorCodeName },
  t.BehaviorCode,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.BehaviorCodeNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Change what is said of a behavior code
 *
 * `PATCH /v1/behavior-codes/{code}`
 *
 * Absent fields stay as they are, and so does the code itself. An inactive one can be read, and stands in no new
 * incident.
 */
export declare const updateBehaviorCode: c.Operation<
  { code: t.BehaviorCodeName; body: t.BehaviorCodeUpdate },
  t.BehaviorCode,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.BehaviorCodeNotFound | e.NotAcceptable | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Delete a behavior code that no incident has
 *
 * `DELETE /v1/behavior-codes/{code}`
 */
export declare const deleteBehaviorCode: c.Operation<
  { code: t.BehaviorCodeName },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.BehaviorCodeNotFound | e.BehaviorCodeInUse | e.PreconditionFailed | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * List behavior codes as a plain array
 *
 * `GET /sis/settings/behavior-codes`
 *
 * @deprecated
 */
export declare const listBehaviorCodesOfSettings: c.Listing<
  { limit?: number; offset?: number },
  t.BehaviorCodeList,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.BehaviorCode
>;

/**
 * List behavior codes as a plain array
 *
 * `GET /sis/settings/behavior_codes`
 *
 * @deprecated
 */
export declare const listBehaviorCodesUnderscored: c.Listing<
  { limit?: number; offset?: number },
  t.BehaviorCodeList,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.BehaviorCode
>;

/**
 * List behavior codes as a plain array
 *
 * `GET /sis/behavior_codes`
 *
 * @deprecated
 */
export declare const listBehaviorCodesOfSis: c.Listing<
  { limit?: number; offset?: number },
  t.BehaviorCodeList,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.BehaviorCode
>;
