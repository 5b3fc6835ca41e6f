// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
exports.listRates = /* @__PURE__ */ c.operation("GET", "/v1/ledger/rates", { parameters: { currency: c.query, kind: c.query, from: c.query, to: c.query, page: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.createRate = /* @__PURE__ */ c.operation("POST", "/v1/ledger/rates", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
exports.getRate = /* @__PURE__ */ c.operation("GET", "/v1/ledger/rates/{rate_id}", { parameters: { rate_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
exports.updateRate = /* @__PURE__ */ c.operation("PATCH", "/v1/ledger/rates/{rate_id}", { parameters: { rate_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 500, 503] });
exports.deleteRate = /* @__PURE__ */ c.operation("DELETE", "/v1/ledger/rates/{rate_id}", { parameters: { rate_id: c.path }, accepts: [], fails: [400, 401, 403, 404, 409, 412, 422, 500, 503] });
exports.createRevaluation = /* @__PURE__ */ c.operation("POST", "/v1/ledger/revaluations", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
