// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const getSchoolSummary = /* @__PURE__ */ c.operation("GET", "/v1/school/summary", { parameters: { group_by: c.query, from: c.query, to: c.query, school_id: c.query, compare: c.query, suppress_below: c.query }, accepts: ["application/json", "text/csv"], fails: [400, 401, 403, 406, 422, 500, 503] });
export const getPersonHistory = /* @__PURE__ */ c.operation("GET", "/v1/school/people/{person_id}/history", { parameters: { person_id: c.path, page: c.query, limit: c.query }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const listRepeatOffenders = /* @__PURE__ */ c.operation("GET", "/v1/school/repeat-offenders", { parameters: { min: c.query, from: c.query, to: c.query, school_id: c.query, page: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const listPeopleOut = /* @__PURE__ */ c.operation("GET", "/v1/school/out", { parameters: { on: c.query, school_id: c.query, page: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const exportSchool = /* @__PURE__ */ c.operation("POST", "/v1/school/exports", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503], isKeyed: true });
