// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * List service accounts, newest first
 *
 * `GET /v1/service-accounts`
 */
export declare const listServiceAccounts: c.Listing<
  { page?: number; limit?: number },
  t.ServiceAccountPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.ServiceAccount
>;

/**
 * Create a service account
 *
 * `POST /v1/service-accounts`
 */
export declare const createServiceAccount: c.Operation<
  { body: t.ServiceAccountCreate },
  t.ServiceAccount,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read a service account
 *
 * `GET /v1/service-accounts/{service_account_id}`
 */
export declare const getServiceAccount: c.Operation<
  { service_account_id: t.ServiceAccountId },
  t.ServiceAccount,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ServiceAccountNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Delete a service account and revoke its keys
 *
 * `DELETE /v1/service-accounts/{service_account_id}`
 */
export declare const deleteServiceAccount: c.Operation<
  { service_account_id: t.ServiceAccountId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ServiceAccountNotFound | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * List the keys of a service account, newest first
 *
 * `GET /v1/service-accounts/{service_account_id}/keys`
 */
export declare const listApiKeys: c.Listing<
  { service_account_id: t.ServiceAccountId; page?: number; limit?: number },
  t.ApiKeyPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ServiceAccountNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.ApiKey
>;

/**
 * Make a key
 *
 * `POST /v1/service-accounts/{service_account_id}/keys`
 *
 * The answer alone has the secret: it is kept as a hash only.
 */
export declare const createApiKey: c.Operation<
  { service_account_id: t.ServiceAccountId; body: t.ApiKeyCreate },
  t.NewApiKey,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.VerifiedEmailRequired | e.ServiceAccountNotFound | e.NotAcceptable | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read a key
 *
 * `GET /v1/service-accounts/{service_account_id}/keys/{api_key_id}`
 */
export declare const getApiKey: c.Operation<
  { service_account_id: t.ServiceAccountId; api_key_id: t.ApiKeyId },
  t.ApiKey,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ServiceAccountNotFound | e.ApiKeyNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Revoke a key
 *
 * `DELETE /v1/service-accounts/{service_account_id}/keys/{api_key_id}`
 */
export declare const revokeApiKey: c.Operation<
  { service_account_id: t.ServiceAccountId; api_key_id: t.ApiKeyId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ServiceAccountNotFound | e.ApiKeyNotFound | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Give a key a new secret
 *
 * `POST /v1/service-accounts/{service_account_id}/keys/{api_key_id}/rotate`
 */
export declare const rotateApiKey: c.Operation<
  { service_account_id: t.ServiceAccountId; api_key_id: t.ApiKeyId },
  t.NewApiKey,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.VerifiedEmailRequired | e.ServiceAccountNotFound | e.ApiKeyNotFound | e.NotAcceptable | e.ApiKeyRevoked
    | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;
