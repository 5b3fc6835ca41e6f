// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
exports.listServiceAccounts = /* @__PURE__ */ c.operation("GET", "/v1/service-accounts", { parameters: { page: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.createServiceAccount = /* @__PURE__ */ c.operation("POST", "/v1/service-accounts", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
exports.getServiceAccount = /* @__PURE__ */ c.operation("GET", "/v1/service-accounts/{service_account_id}", { parameters: { service_account_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
exports.deleteServiceAccount = /* @__PURE__ */ c.operation("DELETE", "/v1/service-accounts/{service_account_id}", { parameters: { service_account_id: c.path }, accepts: [], fails: [400, 401, 403, 404, 422, 500, 503] });
exports.listApiKeys = /* @__PURE__ */ c.operation("GET", "/v1/service-accounts/{service_account_id}/keys", { parameters: { service_account_id: c.path, page: c.query, limit: c.query }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
exports.createApiKey = /* @__PURE__ */ c.operation("POST", "/v1/service-accounts/{service_account_id}/keys", { parameters: { service_account_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 413, 415, 422, 500, 503] });
exports.getApiKey = /* @__PURE__ */ c.operation("GET", "/v1/service-accounts/{service_account_id}/keys/{api_key_id}", { parameters: { service_account_id: c.path, api_key_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
exports.revokeApiKey = /* @__PURE__ */ c.operation("DELETE", "/v1/service-accounts/{service_account_id}/keys/{api_key_id}", { parameters: { service_account_id: c.path, api_key_id: c.path }, accepts: [], fails: [400, 401, 403, 404, 422, 500, 503] });
exports.rotateApiKey = /* @__PURE__ */ c.operation("POST", "/v1/service-accounts/{service_account_id}/keys/{api_key_id}/rotate", { parameters: { service_account_id: c.path, api_key_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
