// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
exports.listFiscalYears = /* @__PURE__ */ c.operation("GET", "/v1/ledger/years", { parameters: { page: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.createFiscalYear = /* @__PURE__ */ c.operation("POST", "/v1/ledger/years", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
exports.getFiscalYear = /* @__PURE__ */ c.operation("GET", "/v1/ledger/years/{year_id}", { parameters: { year_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
exports.updateFiscalYear = /* @__PURE__ */ c.operation("PATCH", "/v1/ledger/years/{year_id}", { parameters: { year_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 500, 503] });
exports.closeFiscalYear = /* @__PURE__ */ c.operation("POST", "/v1/ledger/years/{year_id}/close", { parameters: { year_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
exports.reopenFiscalYear = /* @__PURE__ */ c.operation("POST", "/v1/ledger/years/{year_id}/reopen", { parameters: { year_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
exports.listPeriods = /* @__PURE__ */ c.operation("GET", "/v1/ledger/periods", { parameters: { year_id: c.query, state: c.query, page: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.getPeriod = /* @__PURE__ */ c.operation("GET", "/v1/ledger/periods/{period_id}", { parameters: { period_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
exports.closePeriod = /* @__PURE__ */ c.operation("POST", "/v1/ledger/periods/{period_id}/close", { parameters: { period_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
exports.reopenPeriod = /* @__PURE__ */ c.operation("POST", "/v1/ledger/periods/{period_id}/reopen", { parameters: { period_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
exports.lockPeriod = /* @__PURE__ */ c.operation("POST", "/v1/ledger/periods/{period_id}/lock", { parameters: { period_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
