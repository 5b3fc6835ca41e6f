// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const listChildren = /* @__PURE__ */ c.operation("GET", "/v1/children", { fails: [400, 401, 403, 406, 422, 500, 503] });
export const saveChild = /* @__PURE__ */ c.operation("POST", "/v1/children", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 500, 503] });
export const getChildSettings = /* @__PURE__ */ c.operation("GET", "/v1/children/settings", { fails: [400, 401, 403, 406, 422, 500, 503] });
export const setChildSettings = /* @__PURE__ */ c.operation("PUT", "/v1/children/settings", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 412, 413, 415, 422, 500, 503] });
export const listChildConsents = /* @__PURE__ */ c.operation("GET", "/v1/children/consents", { fails: [400, 401, 403, 406, 422, 500, 503] });
export const giveChildConsent = /* @__PURE__ */ c.operation("POST", "/v1/children/consents", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 413, 415, 422, 500, 503] });
export const getChildConsent = /* @__PURE__ */ c.operation("GET", "/v1/children/consents/{consent_id}", { parameters: { consent_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const withdrawChildConsent = /* @__PURE__ */ c.operation("POST", "/v1/children/consents/{consent_id}/withdraw", { parameters: { consent_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const getChild = /* @__PURE__ */ c.operation("GET", "/v1/children/{child_id}", { parameters: { child_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const updateChild = /* @__PURE__ */ c.operation("PATCH", "/v1/children/{child_id}", { parameters: { child_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 412, 413, 415, 422, 500, 503] });
export const deleteChild = /* @__PURE__ */ c.operation("DELETE", "/v1/children/{child_id}", { parameters: { child_id: c.path }, accepts: [], fails: [400, 401, 403, 422, 500, 503] });
export const exportChild = /* @__PURE__ */ c.operation("GET", "/v1/children/{child_id}/export", { parameters: { child_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 429, 500, 503] });
