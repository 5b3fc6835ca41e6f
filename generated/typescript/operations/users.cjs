// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
exports.listUsers = /* @__PURE__ */ c.operation("GET", "/v1/users", { parameters: { page: c.query, limit: c.query, sort: c.query, search: c.query, role: c.query, is_active: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.createUser = /* @__PURE__ */ c.operation("POST", "/v1/users", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
exports.getUser = /* @__PURE__ */ c.operation("GET", "/v1/users/{user_id}", { parameters: { user_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
exports.updateUser = /* @__PURE__ */ c.operation("PATCH", "/v1/users/{user_id}", { parameters: { user_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 500, 503] });
exports.deleteUser = /* @__PURE__ */ c.operation("DELETE", "/v1/users/{user_id}", { parameters: { user_id: c.path }, accepts: [], fails: [400, 401, 403, 404, 409, 422, 500, 503] });
exports.listUsersForAdmins = /* @__PURE__ */ c.operation("GET", "/v1/admin/users", { parameters: { page: c.query, limit: c.query, sort: c.query, search: c.query, role: c.query, is_active: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.activateUser = /* @__PURE__ */ c.operation("POST", "/v1/admin/users/{user_id}/activate", { parameters: { user_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
exports.deactivateUser = /* @__PURE__ */ c.operation("POST", "/v1/admin/users/{user_id}/deactivate", { parameters: { user_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
exports.removeSecondFactor = /* @__PURE__ */ c.operation("DELETE", "/v1/admin/users/{user_id}/second-factor", { parameters: { user_id: c.path }, accepts: [], fails: [400, 401, 403, 404, 409, 422, 500, 503] });
exports.runBulkAction = /* @__PURE__ */ c.operation("POST", "/v1/admin/users/bulk-action", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 413, 415, 422, 500, 503] });
