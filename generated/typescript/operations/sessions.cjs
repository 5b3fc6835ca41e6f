// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
const s = require("../styles.cjs");
exports.logIn = /* @__PURE__ */ c.operation("POST", "/v1/auth/login", { parameters: { "X-Device-Id": c.header }, body: [c.json, "application/json"], fails: [400, 401, 406, 413, 415, 422, 429, 500, 503] });
exports.issueToken = /* @__PURE__ */ c.operation("POST", "/v1/auth/token", { parameters: { "X-Device-Id": c.header }, body: [s.form, "application/x-www-form-urlencoded"], fails: [400, 401, 406, 413, 415, 422, 429, 500, 503] });
exports.refreshSession = /* @__PURE__ */ c.operation("POST", "/v1/auth/refresh", { parameters: { "X-Device-Id": c.header, "X-CSRF-Token": c.header }, body: [c.json, "application/json"], fails: [400, 401, 403, 406, 413, 415, 422, 429, 500, 503] });
exports.logOut = /* @__PURE__ */ c.operation("POST", "/v1/auth/logout", { fails: [400, 401, 406, 422, 500, 503] });
exports.logOutEverywhere = /* @__PURE__ */ c.operation("POST", "/v1/auth/logout-all", { fails: [400, 401, 406, 422, 429, 500, 503] });
exports.switchTenant = /* @__PURE__ */ c.operation("POST", "/v1/auth/switch-tenant", { body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 500, 503] });
exports.listSessions = /* @__PURE__ */ c.operation("GET", "/v1/sessions", { parameters: { page: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.getCurrentSession = /* @__PURE__ */ c.operation("GET", "/v1/sessions/current", { fails: [400, 401, 403, 404, 406, 422, 500, 503] });
exports.endSession = /* @__PURE__ */ c.operation("DELETE", "/v1/sessions/{session_id}", { parameters: { session_id: c.path }, accepts: [], fails: [400, 401, 403, 404, 422, 500, 503] });
