// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const listRecordDisclosures = /* @__PURE__ */ c.operation("GET", "/v1/school/people/{person_id}/disclosures", { parameters: { person_id: c.path, page: c.query, limit: c.query }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const recordDisclosure = /* @__PURE__ */ c.operation("POST", "/v1/school/people/{person_id}/disclosures", { parameters: { person_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
export const getPersonCopy = /* @__PURE__ */ c.operation("GET", "/v1/school/people/{person_id}/copy", { parameters: { person_id: c.path }, accepts: ["application/json", "text/html"], fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const recordRequest = /* @__PURE__ */ c.operation("POST", "/v1/school/people/{person_id}/requests", { parameters: { person_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
export const listRecordRequests = /* @__PURE__ */ c.operation("GET", "/v1/school/requests", { parameters: { status: c.query, page: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const decideRequest = /* @__PURE__ */ c.operation("POST", "/v1/school/requests/{request_id}/decide", { parameters: { request_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 500, 503] });
export const attachStatement = /* @__PURE__ */ c.operation("POST", "/v1/school/requests/{request_id}/statement", { parameters: { request_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 500, 503] });
export const placeHold = /* @__PURE__ */ c.operation("POST", "/v1/school/people/{person_id}/holds", { parameters: { person_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
export const listHolds = /* @__PURE__ */ c.operation("GET", "/v1/school/holds", { parameters: { page: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const releaseHold = /* @__PURE__ */ c.operation("POST", "/v1/school/holds/{hold_id}/release", { parameters: { hold_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
export const getSchoolSettings = /* @__PURE__ */ c.operation("GET", "/v1/school/settings", { fails: [400, 401, 403, 406, 422, 500, 503] });
export const updateSchoolSettings = /* @__PURE__ */ c.operation("PATCH", "/v1/school/settings", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 412, 413, 415, 422, 500, 503] });
export const listPurgedCounts = /* @__PURE__ */ c.operation("GET", "/v1/school/purged-counts", { parameters: { page: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
