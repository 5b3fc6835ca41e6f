// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
const s = require("../styles.cjs");
exports.listAuditEntries = /* @__PURE__ */ c.operation("GET", "/v1/admin/audit-log", { parameters: { cursor: c.query, limit: c.query, event: c.query, actor: c.query, since: c.query, until: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.exportAuditLog = /* @__PURE__ */ c.operation("GET", "/v1/admin/audit-log/export", { parameters: { event: c.query, actor: c.query, since: c.query, until: c.query }, accepts: ["application/x-ndjson"], fails: [400, 401, 403, 406, 422, 429, 500, 503], read: s.readLines });
