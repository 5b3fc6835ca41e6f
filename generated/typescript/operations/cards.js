// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
import * as e from "../errors.js";
export const listDueCards = /* @__PURE__ */ c.operation("GET", "/v1/flashcards/due", { parameters: { childId: c.query, limit: c.query }, fails: [e.MalformedRequest, e.HostNotAllowed, e.ChildUnknown, e.Unauthenticated, e.Forbidden, e.AccountRequired, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable] });
