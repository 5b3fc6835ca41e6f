// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
const s = require("../styles.cjs");
exports.exportLedger = /* @__PURE__ */ c.operation("POST", "/v1/ledger/exports", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503], isKeyed: true });
exports.importLedger = /* @__PURE__ */ c.operation("POST", "/v1/ledger/imports", { parameters: { mode: c.query, kind: c.query, delimiter: c.query, dry_run: c.query, allow_duplicate: c.query }, body: [s.raw, "text/csv"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503], isKeyed: true });
