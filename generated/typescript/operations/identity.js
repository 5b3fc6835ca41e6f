// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
import * as e from "../errors.js";
export const getMe = /* @__PURE__ */ c.operation("GET", "/v1/me", { fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable] });
export const getMeLegacy = /* @__PURE__ */ c.operation("GET", "/me", { fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable] });
export const getJwks = /* @__PURE__ */ c.operation("GET", "/.well-known/jwks.json", { fails: [e.MalformedRequest, e.HostNotAllowed, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable], isOpen: true });
