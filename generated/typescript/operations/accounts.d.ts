// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.js";
import type * as t from "../types.js";
import type * as e from "../errors.js";

/**
 * Register an account
 *
 * `POST /v1/auth/register`
 *
 * Answers the same for an address that has an account already; its owner is told by mail.
 */
export declare const registerAccount: c.Operation<
  { body: t.RegistrationRequest },
  t.StandardResponse,
  e.MalformedRequest | e.HostNotAllowed | e.NotAcceptable | e.ContentTooLarge | e.UnsupportedMediaType
    | e.ValidationFailed | e.PasswordRefused | e.RateLimited | e.InternalError | e.ServiceUnavailable
>;

/**
 * Ask for a mail to set a new password
 *
 * `POST /v1/auth/password-reset/request`
 */
export declare const requestPasswordReset: c.Operation<
  { body: t.EmailRequest },
  t.StandardResponse,
  e.MalformedRequest | e.HostNotAllowed | e.NotAcceptable | e.ContentTooLarge | e.UnsupportedMediaType
    | e.ValidationFailed | e.RateLimited | e.InternalError | e.ServiceUnavailable
>;

/**
 * Set a new password with the token from the mail
 *
 * `POST /v1/auth/password-reset/confirm`
 *
 * Ends every session of the account, every link that was asked for before, and the API keys of its own tenant.
 * The token of a mail that told of a changed address also brings the former one back.
 */
export declare const confirmPasswordReset: c.Operation<
  { body: t.PasswordResetConfirmation },
  t.StandardResponse,
  e.MalformedRequest | e.HostNotAllowed | e.NotAcceptable | e.OneTimeTokenInvalid | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.PasswordRefused | e.RateLimited | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Ask for a mail to verify the address
 *
 * `POST /v1/auth/verify-email/request`
 */
export declare const requestEmailVerification: c.Operation<
  { body: t.EmailRequest },
  t.StandardResponse,
  e.MalformedRequest | e.HostNotAllowed | e.NotAcceptable | e.ContentTooLarge | e.UnsupportedMediaType
    | e.ValidationFailed | e.RateLimited | e.InternalError | e.ServiceUnavailable
>;

/**
 * Verify the address with the token from the mail
 *
 * `POST /v1/auth/verify-email/confirm`
 *
 * Also makes a changed address the account's. The browser that asked for the mail has a cookie; without it the
 * account's password is needed. Where the address is verified for the first time, whatever was done before
 * ends: sessions, links, keys, a second factor.
 */
export declare const confirmEmailVerification: c.Operation<
  { "X-Device-Id"?: string; body: t.EmailConfirmation },
  t.StandardResponse,
  e.MalformedRequest | e.HostNotAllowed | e.ConfirmationRequired | e.CurrentPasswordWrong | e.NotAcceptable
    | e.OneTimeTokenInvalid | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.RateLimited
    | e.TooManyFailures | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read the caller's account
 *
 * `GET /v1/users/me`
 */
export declare const getOwnUser: c.Operation<
  {},
  t.User,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Change the caller's account
 *
 * `PATCH /v1/users/me`
 */
export declare const updateOwnUser: c.Operation<
  { body: t.OwnUserUpdate },
  t.User,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.TimeZoneUnknown
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Delete the caller's account
 *
 * `DELETE /v1/users/me`
 *
 * Ends every session of the account; its address can be registered again. Asks for a code where there is a
 * second factor.
 */
export declare const deleteOwnUser: c.Operation<
  { "X-Second-Factor-Code"?: t.SecondFactorCode },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.CodeRequired | e.CodeWrong | e.LastSuperAdmin | e.LastOwner | e.ValidationFailed | e.TooManyFailures
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Change the caller's password
 *
 * `POST /v1/users/me/password`
 *
 * Ends the account's other sessions. Asks for a code where there is a second factor.
 */
export declare const changePassword: c.Operation<
  { body: t.PasswordChange },
  t.StandardResponse,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.CurrentPasswordWrong | e.CodeRequired | e.CodeWrong | e.NotAcceptable | e.PasswordNotSet
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.PasswordRefused | e.RateLimited
    | e.TooManyFailures | e.InternalError | e.ServiceUnavailable
>;

/**
 * Ask for a mail that makes another address the account's
 *
 * `POST /v1/users/me/email`
 *
 * Asks for a code where there is a second factor.
 */
export declare const requestEmailChange: c.Operation<
  { body: t.EmailChangeRequest },
  t.StandardResponse,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.CurrentPasswordWrong | e.CodeRequired | e.CodeWrong | e.NotAcceptable | e.PasswordNotSet
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.RateLimited | e.TooManyFailures
    | e.InternalError | e.ServiceUnavailable
>;
