// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
const e = require("../errors.cjs");
exports.getMe = /* @__PURE__ */ c.operation("GET", "/v1/me", { fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable] });
exports.getMeLegacy = /* @__PURE__ */ c.operation("GET", "/me", { fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable] });
exports.getJwks = /* @__PURE__ */ c.operation("GET", "/.well-known/jwks.json", { fails: [e.MalformedRequest, e.HostNotAllowed, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable], isOpen: true });
