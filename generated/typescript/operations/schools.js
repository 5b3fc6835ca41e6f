// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const listSchools = /* @__PURE__ */ c.operation("GET", "/v1/schools", { parameters: { page: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const createSchool = /* @__PURE__ */ c.operation("POST", "/v1/schools", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
export const getSchool = /* @__PURE__ */ c.operation("GET", "/v1/schools/{school_id}", { parameters: { school_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const updateSchool = /* @__PURE__ */ c.operation("PATCH", "/v1/schools/{school_id}", { parameters: { school_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 412, 413, 415, 422, 500, 503] });
export const deleteSchool = /* @__PURE__ */ c.operation("DELETE", "/v1/schools/{school_id}", { parameters: { school_id: c.path }, accepts: [], fails: [400, 401, 403, 404, 409, 412, 422, 500, 503] });
export const getSchoolCalendar = /* @__PURE__ */ c.operation("GET", "/v1/schools/{school_id}/calendars/{school_year}", { parameters: { school_id: c.path, school_year: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const putSchoolCalendar = /* @__PURE__ */ c.operation("PUT", "/v1/schools/{school_id}/calendars/{school_year}", { parameters: { school_id: c.path, school_year: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 412, 413, 415, 422, 500, 503] });
export const deleteSchoolCalendar = /* @__PURE__ */ c.operation("DELETE", "/v1/schools/{school_id}/calendars/{school_year}", { parameters: { school_id: c.path, school_year: c.path }, accepts: [], fails: [400, 401, 403, 404, 412, 422, 500, 503] });
export const listSchoolPeople = /* @__PURE__ */ c.operation("GET", "/v1/school/people", { parameters: { page: c.query, limit: c.query, kind: c.query, grade: c.query, school_id: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const createSchoolPerson = /* @__PURE__ */ c.operation("POST", "/v1/school/people", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
export const getSchoolPerson = /* @__PURE__ */ c.operation("GET", "/v1/school/people/{person_id}", { parameters: { person_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const updateSchoolPerson = /* @__PURE__ */ c.operation("PATCH", "/v1/school/people/{person_id}", { parameters: { person_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 412, 413, 415, 422, 500, 503] });
export const deleteSchoolPerson = /* @__PURE__ */ c.operation("DELETE", "/v1/school/people/{person_id}", { parameters: { person_id: c.path }, accepts: [], fails: [400, 401, 403, 404, 409, 412, 422, 500, 503] });
