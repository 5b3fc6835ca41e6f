// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const listAffirmations = /* @__PURE__ */ c.operation("GET", "/v1/affirmations", { parameters: { childId: c.query, include: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const listSubjects = /* @__PURE__ */ c.operation("GET", "/v1/subjects", { parameters: { childId: c.query, include: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const listFlashcards = /* @__PURE__ */ c.operation("GET", "/v1/flashcards", { parameters: { childId: c.query, subjectId: c.query, difficulty: c.query, include: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const listDailyChores = /* @__PURE__ */ c.operation("GET", "/v1/chores/daily", { parameters: { childId: c.query, include: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const listOutdoorActivities = /* @__PURE__ */ c.operation("GET", "/v1/outdoor/activities", { parameters: { childId: c.query, isDaily: c.query, include: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
