// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
import * as v from "../events.js";
import * as e from "../errors.js";
export const listAuditEntries = /* @__PURE__ */ c.operation("GET", "/v1/admin/audit-log", { parameters: { cursor: c.query, limit: c.query, event: c.query, actor: c.query, since: c.query, until: c.query }, fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.Forbidden, e.AccountRequired, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable], paging: { rows: ["data"], argument: ["cursor"], by: "cursor", next: ["next_cursor"] } });
export const exportAuditLog = /* @__PURE__ */ c.operation("GET", "/v1/admin/audit-log/export", { parameters: { event: c.query, actor: c.query, since: c.query, until: c.query }, accepts: ["application/x-ndjson"], fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.Forbidden, e.AccountRequired, e.NotAcceptable, e.ValidationFailed, e.RateLimited, e.InternalError, e.ServiceUnavailable], read: v.readLines });
