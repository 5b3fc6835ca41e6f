// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * List the providers at which users can log in
 *
 * `GET /v1/auth/oidc`
 */
export declare const listProviders: c.Operation<
  {},
  t.ProviderList,
  e.MalformedRequest | e.HostNotAllowed | e.NotAcceptable | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Send the browser to a provider
 *
 * `GET /v1/auth/oidc/{provider}/login`
 */
export declare const startProviderLogin: c.Operation<
  { provider: t.ProviderName; redirect_to?: string },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.ProviderNotFound | e.NotAcceptable | e.ValidationFailed
    | e.RateLimited | e.InternalError | e.ServiceUnavailable | e.ProviderUnavailable
>;

/**
 * Log in with what the provider answered
 *
 * `GET /v1/auth/oidc/{provider}/callback`
 *
 * Links the user of the provider to the account with the same verified address, or makes one.
 */
export declare const finishProviderLogin: c.Operation<
  {
    provider: t.ProviderName;
    "X-Device-Id"?: string;
    code?: string;
    state?: string;
    error?: string;
    error_description?: string;
    error_uri?: string;
    iss?: string;
    session_state?: string;
    scope?: string;
    authuser?: string;
    prompt?: string;
    hd?: string;
  },
  t.TokenPair,
  e.MalformedRequest | e.HostNotAllowed | e.ProviderLoginRefused | e.ProviderNotFound | e.NotAcceptable
    | e.ValidationFailed | e.RateLimited | e.InternalError | e.ServiceUnavailable | e.ProviderUnavailable
>;
