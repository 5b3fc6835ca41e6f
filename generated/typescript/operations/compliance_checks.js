// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const listComplianceChecks = /* @__PURE__ */ c.operation("GET", "/v1/compliance/checks", { parameters: { page: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const createComplianceCheck = /* @__PURE__ */ c.operation("POST", "/v1/compliance/checks", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503], isKeyed: true });
export const getComplianceCheck = /* @__PURE__ */ c.operation("GET", "/v1/compliance/checks/{check_id}", { parameters: { check_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const listFindings = /* @__PURE__ */ c.operation("GET", "/v1/compliance/checks/{check_id}/findings", { parameters: { check_id: c.path, result: c.query, level: c.query, page: c.query, limit: c.query }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const compareComplianceChecks = /* @__PURE__ */ c.operation("GET", "/v1/compliance/checks/{check_id}/comparison", { parameters: { check_id: c.path, with: c.query }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const withdrawWaiver = /* @__PURE__ */ c.operation("DELETE", "/v1/compliance/findings/{finding_id}/waiver", { parameters: { finding_id: c.path }, accepts: [], fails: [400, 401, 403, 404, 409, 422, 500, 503] });
export const waiveFinding = /* @__PURE__ */ c.operation("POST", "/v1/compliance/findings/{finding_id}/waive", { parameters: { finding_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 500, 503] });
export const getComplianceReport = /* @__PURE__ */ c.operation("GET", "/v1/compliance/reports/{check_id}", { parameters: { check_id: c.path }, accepts: ["application/json", "text/html"], fails: [400, 401, 403, 404, 406, 422, 500, 503] });
