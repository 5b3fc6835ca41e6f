// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
const e = require("../errors.cjs");
exports.listDueCards = /* @__PURE__ */ c.operation("GET", "/v1/flashcards/due", { parameters: { childId: c.query, limit: c.query }, fails: [e.MalformedRequest, e.HostNotAllowed, e.ChildUnknown, e.Unauthenticated, e.Forbidden, e.AccountRequired, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable] });
