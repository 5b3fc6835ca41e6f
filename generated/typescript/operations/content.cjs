// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
exports.listAffirmations = /* @__PURE__ */ c.operation("GET", "/v1/affirmations", { parameters: { childId: c.query, include: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.listSubjects = /* @__PURE__ */ c.operation("GET", "/v1/subjects", { parameters: { childId: c.query, include: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.listFlashcards = /* @__PURE__ */ c.operation("GET", "/v1/flashcards", { parameters: { childId: c.query, subjectId: c.query, difficulty: c.query, include: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.listDailyChores = /* @__PURE__ */ c.operation("GET", "/v1/chores/daily", { parameters: { childId: c.query, include: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.listOutdoorActivities = /* @__PURE__ */ c.operation("GET", "/v1/outdoor/activities", { parameters: { childId: c.query, isDaily: c.query, include: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
