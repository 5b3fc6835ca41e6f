// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const listDueCards = /* @__PURE__ */ c.operation("GET", "/v1/flashcards/due", { parameters: { childId: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
