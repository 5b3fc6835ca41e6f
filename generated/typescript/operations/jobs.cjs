// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
const s = require("../styles.cjs");
exports.listJobs = /* @__PURE__ */ c.operation("GET", "/v1/jobs", { parameters: { page: c.query, limit: c.query, state: c.query, kind: c.query, since: c.query, until: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.createJob = /* @__PURE__ */ c.operation("POST", "/v1/jobs", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503], isKeyed: true });
exports.getJob = /* @__PURE__ */ c.operation("GET", "/v1/jobs/{job_id}", { parameters: { job_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
exports.cancelJob = /* @__PURE__ */ c.operation("POST", "/v1/jobs/{job_id}/cancel", { parameters: { job_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
exports.listJobEvents = /* @__PURE__ */ c.operation("GET", "/v1/jobs/{job_id}/events", { parameters: { job_id: c.path, cursor: c.query, limit: c.query }, accepts: ["application/json", "text/event-stream"], fails: [400, 401, 403, 404, 406, 422, 429, 500, 503], read: s.readEvents });
exports.downloadJobArtifact = /* @__PURE__ */ c.operation("GET", "/v1/jobs/{job_id}/artifact", { parameters: { job_id: c.path }, accepts: ["*/*"], fails: [400, 401, 403, 404, 410, 422, 500, 503] });
exports.listAllJobs = /* @__PURE__ */ c.operation("GET", "/v1/admin/jobs", { parameters: { cursor: c.query, limit: c.query, tenant: c.query, state: c.query, kind: c.query, since: c.query, until: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.getAnyJob = /* @__PURE__ */ c.operation("GET", "/v1/admin/jobs/{job_id}", { parameters: { job_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
exports.retryJob = /* @__PURE__ */ c.operation("POST", "/v1/admin/jobs/{job_id}/retry", { parameters: { job_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
exports.cancelAnyJob = /* @__PURE__ */ c.operation("POST", "/v1/admin/jobs/{job_id}/cancel", { parameters: { job_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
exports.createJobLegacy = /* @__PURE__ */ c.operation("POST", "/jobs", { fails: [400, 401, 403, 406, 422, 429, 500, 503] });
exports.getJobLegacy = /* @__PURE__ */ c.operation("GET", "/jobs/{job_id}", { parameters: { job_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
