// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * Read the caller's profile
 *
 * `GET /v1/me`
 */
export declare const getMe: c.Operation<
  {},
  t.Profile,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.NotAcceptable | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read the caller's profile with the token's claims
 *
 * `GET /me`
 *
 * @deprecated
 */
export declare const getMeLegacy: c.Operation<
  {},
  t.LegacyProfile,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.NotAcceptable | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read the public keys of this service's tokens
 *
 * `GET /.well-known/jwks.json`
 *
 * During a rotation there are two.
 */
export declare const getJwks: c.Operation<
  {},
  t.JsonWebKeySet,
  e.MalformedRequest | e.HostNotAllowed | e.NotAcceptable | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;
