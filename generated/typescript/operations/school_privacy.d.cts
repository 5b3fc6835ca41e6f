// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * List who asked for what is known of a person and who was told, the latest first
 *
 * `GET /v1/school/people/{person_id}/disclosures`
 */
export declare const listRecordDisclosures: c.Listing<
  { person_id: t.PersonId; page?: number; limit?: number },
  t.RecordDisclosurePage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.PersonNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.RecordDisclosure
>;

/**
 * Record that somebody asked for what is known of a person, or was told
 *
 * `POST /v1/school/people/{person_id}/disclosures`
 *
 * What is recorded stays as long as the person's record does. Nothing is sent.
 */
export declare const recordDisclosure: c.Operation<
  { person_id: t.PersonId; body: t.RecordDisclosureCreate },
  t.RecordDisclosure,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.PersonNotFound | e.NotAcceptable | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.RecordedTooEarly | e.ThreatRequired
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read what a person or a parent may have of the record
 *
 * `GET /v1/school/people/{person_id}/copy`
 *
 * As JSON, or as a page for the printer (`Accept` text/html). Everybody else is named by a role, also in texts;
 * nicknames and misspellings are not known, so that somebody reads the copy before it is handed out.
 */
export declare const getPersonCopy: c.Operation<
  { person_id: t.PersonId },
  t.PersonCopy | t.CopyPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.PersonNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Record that a person or a parent asks to see the record, or to have it amended
 *
 * `POST /v1/school/people/{person_id}/requests`
 *
 * It is due after 45 days; as long as it is open, nothing of the person is destroyed.
 */
export declare const recordRequest: c.Operation<
  { person_id: t.PersonId; body: t.RecordRequestCreate },
  t.RecordRequest,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.PersonNotFound | e.NotAcceptable | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.RecordedTooEarly
    | e.IncidentNotOfPerson | e.InternalError | e.ServiceUnavailable
>;

/**
 * List what persons and parents ask for, what is due first
 *
 * `GET /v1/school/requests`
 */
export declare const listRecordRequests: c.Listing<
  { status?: t.RequestStatus; page?: number; limit?: number },
  t.RecordRequestPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.RecordRequest
>;

/**
 * Close a request
 *
 * `POST /v1/school/requests/{request_id}/decide`
 *
 * Nothing of the record changes by it.
 */
export declare const decideRequest: c.Operation<
  { request_id: t.PrivacyRecordId; body: t.RequestDecision },
  t.RecordRequest,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RecordRequestNotFound | e.NotAcceptable | e.RecordRequestClosed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Put a statement beside the record whose amendment was asked for
 *
 * `POST /v1/school/requests/{request_id}/statement`
 *
 * It stays beside the record, and is shown with it. There is one for each request.
 */
export declare const attachStatement: c.Operation<
  { request_id: t.PrivacyRecordId; body: t.StatementAttach },
  t.RecordRequest,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RecordRequestNotFound | e.NotAcceptable | e.StatementRefused | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Keep what is known of a person from being destroyed
 *
 * `POST /v1/school/people/{person_id}/holds`
 */
export declare const placeHold: c.Operation<
  { person_id: t.PersonId; body: t.LegalHoldCreate },
  t.LegalHold,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.PersonNotFound | e.NotAcceptable | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * List holds, the latest first
 *
 * `GET /v1/school/holds`
 */
export declare const listHolds: c.Listing<
  { page?: number; limit?: number },
  t.LegalHoldPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.LegalHold
>;

/**
 * Release a hold
 *
 * `POST /v1/school/holds/{hold_id}/release`
 */
export declare const releaseHold: c.Operation<
  { hold_id: t.PrivacyRecordId },
  t.LegalHold,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.LegalHoldNotFound | e.NotAcceptable | e.LegalHoldReleased | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Read how long records are kept and how small a count is published
 *
 * `GET /v1/school/settings`
 */
export declare const getSchoolSettings: c.Operation<
  {},
  t.SchoolSettings,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Change how long records are kept and how small a count is published
 *
 * `PATCH /v1/school/settings`
 *
 * Absent fields stay as they are.
 */
export declare const updateSchoolSettings: c.Operation<
  { body: t.SchoolSettingsUpdate },
  t.SchoolSettings,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.PreconditionFailed | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed
    | e.TimeZoneUnknown | e.InternalError | e.ServiceUnavailable
>;

/**
 * List how many incidents were destroyed, the latest school year first
 *
 * `GET /v1/school/purged-counts`
 *
 * An incident is destroyed as many years as the settings say after the last one of each participant, or after
 * the participant left where that was later.
 */
export declare const listPurgedCounts: c.Listing<
  { page?: number; limit?: number },
  t.PurgedCountPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.PurgedCount
>;
