// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * Read the audit log, newest first
 *
 * `GET /v1/admin/audit-log`
 */
export declare const listAuditEntries: c.Listing<
  { cursor?: t.Cursor; limit?: number; event?: t.EventName; actor?: string; since?: string; until?: string },
  t.AuditPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.AuditEntry
>;

/**
 * Export the audit log, oldest first
 *
 * `GET /v1/admin/audit-log/export`
 */
export declare const exportAuditLog: c.Operation<
  { event?: t.EventName; actor?: string; since?: string; until?: string },
  globalThis.AsyncIterable<t.AuditEntry>,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.RateLimited | e.InternalError | e.ServiceUnavailable
>;
