// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.js";
import type * as t from "../types.js";
import type * as e from "../errors.js";

/**
 * List users, newest first
 *
 * `GET /v1/users`
 */
export declare const listUsers: c.Listing<
  {
    page?: number;
    limit?: number;
    sort?: t.UserSort;
    search?: t.SearchText;
    role?: t.Role;
    is_active?: boolean;
  },
  t.UserPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.User
>;

/**
 * Create an account for somebody
 *
 * `POST /v1/users`
 *
 * Only a super admin makes admins. A mail asks the user to set a password, or to verify the address.
 */
export declare const createUser: c.Operation<
  { body: t.UserCreate },
  t.User,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.EmailTaken | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.PasswordRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read an account
 *
 * `GET /v1/users/{user_id}`
 *
 * Users read themselves, admins everybody.
 */
export declare const getUser: c.Operation<
  { user_id: t.UserId },
  t.User,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.UserNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Change an account
 *
 * `PATCH /v1/users/{user_id}`
 *
 * Users change their name; admins also the address and, as super admins, the role. A changed role ends the
 * sessions.
 */
export declare const updateUser: c.Operation<
  { user_id: t.UserId; body: t.UserUpdate },
  t.User,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.UserNotFound | e.NotAcceptable | e.EmailTaken | e.LastSuperAdmin | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Delete an account
 *
 * `DELETE /v1/users/{user_id}`
 *
 * Ends its sessions; its address can be registered again.
 */
export declare const deleteUser: c.Operation<
  { user_id: t.UserId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.UserNotFound | e.LastSuperAdmin | e.LastOwner | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * List users with filters, order and search
 *
 * `GET /v1/admin/users`
 */
export declare const listUsersForAdmins: c.Listing<
  {
    page?: number;
    limit?: number;
    sort?: t.UserSort;
    search?: t.SearchText;
    role?: t.Role;
    is_active?: boolean;
  },
  t.UserPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.User
>;

/**
 * Let an account log in again
 *
 * `POST /v1/admin/users/{user_id}/activate`
 */
export declare const activateUser: c.Operation<
  { user_id: t.UserId },
  t.User,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.UserNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Keep an account from logging in, and end its sessions
 *
 * `POST /v1/admin/users/{user_id}/deactivate`
 */
export declare const deactivateUser: c.Operation<
  { user_id: t.UserId },
  t.User,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.UserNotFound | e.NotAcceptable | e.OwnAccount | e.LastSuperAdmin | e.LastOwner | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Take the second factor of somebody away who has lost it
 *
 * `DELETE /v1/admin/users/{user_id}/second-factor`
 *
 * The user is told by mail; a second time changes nothing.
 */
export declare const removeSecondFactor: c.Operation<
  { user_id: t.UserId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.UserNotFound | e.OwnAccount | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Activate, deactivate or delete up to a hundred accounts
 *
 * `POST /v1/admin/users/bulk-action`
 *
 * Each account changes wholly or not at all, whatever becomes of the others.
 */
export declare const runBulkAction: c.Operation<
  { body: t.BulkAction },
  t.BulkActionResponse,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;
