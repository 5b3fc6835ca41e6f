// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const listProjects = /* @__PURE__ */ c.operation("GET", "/v1/projects", { parameters: { page: c.query, limit: c.query, sort: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const createProject = /* @__PURE__ */ c.operation("POST", "/v1/projects", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503], isKeyed: true });
export const getProject = /* @__PURE__ */ c.operation("GET", "/v1/projects/{project_id}", { parameters: { project_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const updateProject = /* @__PURE__ */ c.operation("PATCH", "/v1/projects/{project_id}", { parameters: { project_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 500, 503] });
export const deleteProject = /* @__PURE__ */ c.operation("DELETE", "/v1/projects/{project_id}", { parameters: { project_id: c.path }, accepts: [], fails: [400, 401, 403, 404, 409, 412, 422, 500, 503] });
export const listProjectsLegacy = /* @__PURE__ */ c.operation("GET", "/projects", { parameters: { page: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const createProjectLegacy = /* @__PURE__ */ c.operation("POST", "/projects", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503], isKeyed: true });
export const getProjectLegacy = /* @__PURE__ */ c.operation("GET", "/projects/{project_id}", { parameters: { project_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const updateProjectLegacy = /* @__PURE__ */ c.operation("PATCH", "/projects/{project_id}", { parameters: { project_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 500, 503] });
export const deleteProjectLegacy = /* @__PURE__ */ c.operation("DELETE", "/projects/{project_id}", { parameters: { project_id: c.path }, accepts: [], fails: [400, 401, 403, 404, 409, 412, 422, 500, 503] });
