// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
exports.listBehaviorCodes = /* @__PURE__ */ c.operation("GET", "/v1/behavior-codes", { parameters: { page: c.query, limit: c.query, active: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.createBehaviorCode = /* @__PURE__ */ c.operation("POST", "/v1/behavior-codes", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
exports.getBehaviorCode = /* @__PURE__ */ c.operation("GET", "/v1/behavior-codes/{code}", { parameters: { code: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
exports.updateBehaviorCode = /* @__PURE__ */ c.operation("PATCH", "/v1/behavior-codes/{code}", { parameters: { code: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 412, 413, 415, 422, 500, 503] });
exports.deleteBehaviorCode = /* @__PURE__ */ c.operation("DELETE", "/v1/behavior-codes/{code}", { parameters: { code: c.path }, accepts: [], fails: [400, 401, 403, 404, 409, 412, 422, 500, 503] });
exports.listBehaviorCodesOfSettings = /* @__PURE__ */ c.operation("GET", "/sis/settings/behavior-codes", { parameters: { limit: c.query, offset: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.listBehaviorCodesUnderscored = /* @__PURE__ */ c.operation("GET", "/sis/settings/behavior_codes", { parameters: { limit: c.query, offset: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.listBehaviorCodesOfSis = /* @__PURE__ */ c.operation("GET", "/sis/behavior_codes", { parameters: { limit: c.query, offset: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
