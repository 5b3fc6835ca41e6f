// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * List disclosures, the latest span first
 *
 * `GET /v1/compliance/disclosures`
 */
export declare const listDisclosures: c.Listing<
  { status?: t.DisclosureStatus; page?: number; limit?: number },
  t.DisclosurePage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Disclosure
>;

/**
 * Draft a disclosure
 *
 * `POST /v1/compliance/disclosures`
 *
 * Its text may name figures of the report, as in `{{{total_assets}}}`.
 */
export declare const createDisclosure: c.Operation<
  { body: t.DisclosureCreate },
  t.Disclosure,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.LedgerArchived | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.FigureUnknown | e.RegisterValueRefused
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read a disclosure
 *
 * `GET /v1/compliance/disclosures/{disclosure_id}`
 */
export declare const getDisclosure: c.Operation<
  { disclosure_id: t.RegisteredId },
  t.Disclosure,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.DisclosureNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Change a disclosure
 *
 * `PATCH /v1/compliance/disclosures/{disclosure_id}`
 *
 * Absent fields stay as they are. What was approved is a draft again, and whoever changed it does not approve
 * it.
 */
export declare const updateDisclosure: c.Operation<
  { disclosure_id: t.RegisteredId; body: t.DisclosureUpdate },
  t.Disclosure,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.DisclosureNotFound | e.NotAcceptable | e.LedgerArchived | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.FigureUnknown | e.RegisterValueRefused | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Delete a draft
 *
 * `DELETE /v1/compliance/disclosures/{disclosure_id}`
 */
export declare const deleteDisclosure: c.Operation<
  { disclosure_id: t.RegisteredId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.DisclosureNotFound | e.DisclosureWrongState | e.LedgerArchived | e.PreconditionFailed
    | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Approve a disclosure that somebody else wrote
 *
 * `POST /v1/compliance/disclosures/{disclosure_id}/approve`
 */
export declare const approveDisclosure: c.Operation<
  { disclosure_id: t.RegisteredId },
  t.Disclosure,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.SeparationOfDuties | e.DisclosureNotFound | e.NotAcceptable | e.DisclosureWrongState | e.LedgerArchived
    | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;
