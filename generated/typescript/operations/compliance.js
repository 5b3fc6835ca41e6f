// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const listStandards = /* @__PURE__ */ c.operation("GET", "/v1/compliance/standards", { parameters: { on: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const listRules = /* @__PURE__ */ c.operation("GET", "/v1/compliance/rules", { parameters: { framework: c.query, level: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const getComplianceSettings = /* @__PURE__ */ c.operation("GET", "/v1/compliance/settings", { fails: [400, 401, 403, 406, 422, 500, 503] });
export const updateComplianceSettings = /* @__PURE__ */ c.operation("PATCH", "/v1/compliance/settings", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 412, 413, 415, 422, 500, 503] });
