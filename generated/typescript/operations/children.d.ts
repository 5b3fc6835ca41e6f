// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.js";
import type * as t from "../types.js";
import type * as e from "../errors.js";

/**
 * List the caller's children, newest first
 *
 * `GET /v1/children`
 */
export declare const listChildren: c.Operation<
  {},
  t.ChildList,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Keep a child, or change one that is kept
 *
 * `POST /v1/children`
 *
 * A child with an id that is the caller's already is changed, all fields at once; without one it gets an id.
 * Children belong to the account: a token for an organization keeps none.
 */
export declare const saveChild: c.Operation<
  { body: t.ChildUpsert },
  t.Child,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.OwnTenantRequired | e.ConsentRequired | e.ChildIdTaken | e.NotAcceptable | e.TooManyChildren
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.ChildValueRefused | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Read what the caller chose for its children
 *
 * `GET /v1/children/settings`
 */
export declare const getChildSettings: c.Operation<
  {},
  t.ChildSettings,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.OwnTenantRequired | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Choose how the days of the caller's children are counted
 *
 * `PUT /v1/children/settings`
 *
 * What is absent gets its default. Days that are counted already stay as they are.
 */
export declare const setChildSettings: c.Operation<
  { body: t.ChildSettingsChoice },
  t.ChildSettings,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.OwnTenantRequired | e.NotAcceptable | e.PreconditionFailed | e.ContentTooLarge | e.UnsupportedMediaType
    | e.ValidationFailed | e.TimeZoneUnknown | e.InternalError | e.ServiceUnavailable
>;

/**
 * List the caller's records of parental consent, newest first
 *
 * `GET /v1/children/consents`
 */
export declare const listChildConsents: c.Operation<
  {},
  t.ChildConsentList,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Record parental consent
 *
 * `POST /v1/children/consents`
 *
 * How it was obtained is for whoever records it to prove. A new record takes the place of the one that stands,
 * which ends.
 */
export declare const giveChildConsent: c.Operation<
  { body: t.ChildConsentGiven },
  t.ChildConsent,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.OwnTenantRequired | e.NotAcceptable | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read a record of parental consent
 *
 * `GET /v1/children/consents/{consent_id}`
 */
export declare const getChildConsent: c.Operation<
  { consent_id: t.ChildConsentId },
  t.ChildConsent,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ConsentNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Withdraw parental consent
 *
 * `POST /v1/children/consents/{consent_id}/withdraw`
 *
 * Nothing further is kept where consent is required; what is there stays until it is erased. A second time
 * answers the same.
 */
export declare const withdrawChildConsent: c.Operation<
  { consent_id: t.ChildConsentId },
  t.ChildConsent,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ConsentNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read a child
 *
 * `GET /v1/children/{child_id}`
 */
export declare const getChild: c.Operation<
  { child_id: t.ChildId },
  t.Child,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ChildNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Change a child
 *
 * `PATCH /v1/children/{child_id}`
 *
 * Absent fields stay as they are; `If-Match` guards against overwriting another change.
 */
export declare const updateChild: c.Operation<
  { child_id: t.ChildId; body: t.ChildUpdate },
  t.Child,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ConsentRequired | e.ChildNotFound | e.NotAcceptable | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.ChildValueRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Erase a child and all that is kept of it
 *
 * `DELETE /v1/children/{child_id}`
 *
 * Events, progress, achievements and cards go with it, at once and for good; the audit log keeps the id alone.
 * Whatever is not there, or is not the caller's, is answered the same.
 */
export declare const deleteChild: c.Operation<
  { child_id: t.ChildId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read everything that is kept of a child
 *
 * `GET /v1/children/{child_id}/export`
 */
export declare const exportChild: c.Operation<
  { child_id: t.ChildId },
  t.ChildExport,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ChildNotFound | e.NotAcceptable | e.ValidationFailed | e.RateLimited | e.InternalError
    | e.ServiceUnavailable
>;
