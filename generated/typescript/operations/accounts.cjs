// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
exports.registerAccount = /* @__PURE__ */ c.operation("POST", "/v1/auth/register", { body: [c.json, "application/json"], fails: [400, 406, 413, 415, 422, 429, 500, 503] });
exports.requestPasswordReset = /* @__PURE__ */ c.operation("POST", "/v1/auth/password-reset/request", { body: [c.json, "application/json"], fails: [400, 406, 413, 415, 422, 429, 500, 503] });
exports.confirmPasswordReset = /* @__PURE__ */ c.operation("POST", "/v1/auth/password-reset/confirm", { body: [c.json, "application/json"], fails: [400, 406, 409, 413, 415, 422, 429, 500, 503] });
exports.requestEmailVerification = /* @__PURE__ */ c.operation("POST", "/v1/auth/verify-email/request", { body: [c.json, "application/json"], fails: [400, 406, 413, 415, 422, 429, 500, 503] });
exports.confirmEmailVerification = /* @__PURE__ */ c.operation("POST", "/v1/auth/verify-email/confirm", { parameters: { "X-Device-Id": c.header }, body: [c.json, "application/json"], fails: [400, 403, 406, 409, 413, 415, 422, 429, 500, 503] });
exports.getOwnUser = /* @__PURE__ */ c.operation("GET", "/v1/users/me", { fails: [400, 401, 403, 406, 422, 500, 503] });
exports.updateOwnUser = /* @__PURE__ */ c.operation("PATCH", "/v1/users/me", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 413, 415, 422, 500, 503] });
exports.deleteOwnUser = /* @__PURE__ */ c.operation("DELETE", "/v1/users/me", { parameters: { "X-Second-Factor-Code": c.header }, accepts: [], fails: [400, 401, 403, 409, 422, 429, 500, 503] });
exports.changePassword = /* @__PURE__ */ c.operation("POST", "/v1/users/me/password", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503] });
exports.requestEmailChange = /* @__PURE__ */ c.operation("POST", "/v1/users/me/email", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503] });
