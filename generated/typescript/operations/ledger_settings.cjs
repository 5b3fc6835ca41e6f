// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
exports.getLedgerSettings = /* @__PURE__ */ c.operation("GET", "/v1/ledger/settings", { fails: [400, 401, 403, 406, 422, 500, 503] });
exports.updateLedgerSettings = /* @__PURE__ */ c.operation("PATCH", "/v1/ledger/settings", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 412, 413, 415, 422, 500, 503] });
