// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const recordFlashcard = /* @__PURE__ */ c.operation("POST", "/v1/children/{child_id}/events/flashcard", { parameters: { child_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 429, 500, 503], isKeyed: true });
export const recordChore = /* @__PURE__ */ c.operation("POST", "/v1/children/{child_id}/events/chore", { parameters: { child_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 429, 500, 503], isKeyed: true });
export const recordOutdoor = /* @__PURE__ */ c.operation("POST", "/v1/children/{child_id}/events/outdoor", { parameters: { child_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 429, 500, 503], isKeyed: true });
export const recordAffirmation = /* @__PURE__ */ c.operation("POST", "/v1/children/{child_id}/events/affirmation", { parameters: { child_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 429, 500, 503], isKeyed: true });
export const getDashboard = /* @__PURE__ */ c.operation("GET", "/v1/children/{child_id}/dashboard", { parameters: { child_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
