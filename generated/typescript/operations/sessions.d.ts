// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.js";
import type * as t from "../types.js";
import type * as e from "../errors.js";

/**
 * Log in with address and password
 *
 * `POST /v1/auth/login`
 */
export declare const logIn: c.Operation<
  { "X-Device-Id"?: string; body: t.LoginRequest },
  t.TokenPair,
  e.MalformedRequest | e.HostNotAllowed | e.InvalidCredentials | e.SecondFactorRequired
    | e.SecondFactorInvalid | e.EmailNotVerified | e.NotAcceptable | e.ContentTooLarge | e.UnsupportedMediaType
    | e.ValidationFailed | e.RateLimited | e.TooManyFailures | e.InternalError | e.ServiceUnavailable
>;

/**
 * Get tokens by an OAuth 2 form
 *
 * `POST /v1/auth/token`
 *
 * For clients that speak OAuth 2; `scope` is answered, roles come from the account.
 */
export declare const issueToken: c.Operation<
  { "X-Device-Id"?: string; body: t.TokenForm },
  t.OAuthToken,
  e.MalformedRequest | e.HostNotAllowed | e.InvalidCredentials | e.SecondFactorRequired
    | e.SecondFactorInvalid | e.EmailNotVerified | e.RefreshTokenInvalid | e.NotAcceptable | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.RateLimited | e.TooManyFailures | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Get the next tokens of a session
 *
 * `POST /v1/auth/refresh`
 *
 * Each refresh token can be used once; using one again ends the session. Only where the answer was lost, the
 * device that used it (`X-Device-Id`, or the cookie, as at the login) gets the same answer again, for 20
 * seconds.
 */
export declare const refreshSession: c.Operation<
  { "X-Device-Id"?: string; "X-CSRF-Token"?: string; body?: t.RefreshRequest },
  t.TokenPair,
  e.MalformedRequest | e.HostNotAllowed | e.RefreshTokenInvalid | e.CsrfRefused | e.NotAcceptable
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.RateLimited | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * End the session of the token
 *
 * `POST /v1/auth/logout`
 */
export declare const logOut: c.Operation<
  {},
  t.StandardResponse,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.NotAcceptable | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * End every session of the account
 *
 * `POST /v1/auth/logout-all`
 */
export declare const logOutEverywhere: c.Operation<
  {},
  t.StandardResponse,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.NotAcceptable | e.ValidationFailed
    | e.RateLimited | e.InternalError | e.ServiceUnavailable
>;

/**
 * Work in an organization, or in the own tenant again
 *
 * `POST /v1/auth/switch-tenant`
 */
export declare const switchTenant: c.Operation<
  { body: t.TenantSwitch },
  t.AccessToken,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.OrganizationNotFound | e.NotAcceptable | e.SessionRequired | e.ContentTooLarge | e.UnsupportedMediaType
    | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * List the caller's sessions, the last used first
 *
 * `GET /v1/sessions`
 */
export declare const listSessions: c.Listing<
  { page?: number; limit?: number },
  t.SessionPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Session
>;

/**
 * Read the session of the token
 *
 * `GET /v1/sessions/current`
 */
export declare const getCurrentSession: c.Operation<
  {},
  t.Session,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.SessionNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * End one of the caller's sessions
 *
 * `DELETE /v1/sessions/{session_id}`
 */
export declare const endSession: c.Operation<
  { session_id: t.SessionId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.SessionNotFound | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;
