// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.js";
import type * as t from "../types.js";
import type * as e from "../errors.js";

/**
 * Read whether the caller's second factor is enabled
 *
 * `GET /v1/auth/totp`
 */
export declare const getSecondFactor: c.Operation<
  {},
  t.SecondFactor,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Begin with an authenticator app
 *
 * `POST /v1/auth/totp/enrol`
 *
 * It is asked for only once a code confirms it.
 */
export declare const enrolSecondFactor: c.Operation<
  { body: t.PasswordConfirmation },
  t.SecondFactorEnrolment,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.VerifiedEmailRequired | e.CurrentPasswordWrong | e.CodeWrong | e.NotAcceptable | e.SecondFactorEnabled
    | e.PasswordNotSet | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.RateLimited
    | e.TooManyFailures | e.InternalError | e.ServiceUnavailable
>;

/**
 * Enable the second factor with its first code
 *
 * `POST /v1/auth/totp/confirm`
 */
export declare const confirmSecondFactor: c.Operation<
  { body: t.CodeConfirmation },
  t.RecoveryCodes,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.VerifiedEmailRequired | e.CurrentPasswordWrong | e.CodeWrong | e.NotAcceptable
    | e.SecondFactorNotEnrolled | e.PasswordNotSet | e.ContentTooLarge | e.UnsupportedMediaType
    | e.ValidationFailed | e.RateLimited | e.TooManyFailures | e.InternalError | e.ServiceUnavailable
>;

/**
 * Do without a second factor again
 *
 * `POST /v1/auth/totp/disable`
 */
export declare const disableSecondFactor: c.Operation<
  { body: t.SecondFactorRemoval },
  t.StandardResponse,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.CurrentPasswordWrong | e.CodeWrong | e.NotAcceptable | e.SecondFactorNotEnrolled | e.PasswordNotSet
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.RateLimited | e.TooManyFailures
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Get new recovery codes
 *
 * `POST /v1/auth/totp/recovery-codes`
 */
export declare const renewRecoveryCodes: c.Operation<
  { body: t.CodeConfirmation },
  t.RecoveryCodes,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.CurrentPasswordWrong | e.CodeWrong | e.NotAcceptable | e.SecondFactorNotEnrolled | e.PasswordNotSet
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.RateLimited | e.TooManyFailures
    | e.InternalError | e.ServiceUnavailable
>;
