// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const listDisclosures = /* @__PURE__ */ c.operation("GET", "/v1/compliance/disclosures", { parameters: { status: c.query, page: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const createDisclosure = /* @__PURE__ */ c.operation("POST", "/v1/compliance/disclosures", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
export const getDisclosure = /* @__PURE__ */ c.operation("GET", "/v1/compliance/disclosures/{disclosure_id}", { parameters: { disclosure_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const updateDisclosure = /* @__PURE__ */ c.operation("PATCH", "/v1/compliance/disclosures/{disclosure_id}", { parameters: { disclosure_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 500, 503] });
export const deleteDisclosure = /* @__PURE__ */ c.operation("DELETE", "/v1/compliance/disclosures/{disclosure_id}", { parameters: { disclosure_id: c.path }, accepts: [], fails: [400, 401, 403, 404, 409, 412, 422, 500, 503] });
export const approveDisclosure = /* @__PURE__ */ c.operation("POST", "/v1/compliance/disclosures/{disclosure_id}/approve", { parameters: { disclosure_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
