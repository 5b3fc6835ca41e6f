// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
import * as e from "../errors.js";
export const getHealth = /* @__PURE__ */ c.operation("GET", "/health", { fails: [e.MalformedRequest, e.HostNotAllowed, e.NotAcceptable, e.ValidationFailed, e.InternalError], isOpen: true });
export const getLiveness = /* @__PURE__ */ c.operation("GET", "/healthz", { fails: [e.MalformedRequest, e.HostNotAllowed, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable], isOpen: true });
export const getReadiness = /* @__PURE__ */ c.operation("GET", "/readyz", { fails: [e.MalformedRequest, e.HostNotAllowed, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable], isOpen: true });
export const getMetrics = /* @__PURE__ */ c.operation("GET", "/metrics", { accepts: ["text/plain"], fails: [e.MalformedRequest, e.HostNotAllowed, e.MetricsElsewhere, e.NotAcceptable, e.ValidationFailed, e.InternalError], isOpen: true });
export const getServiceHealth = /* @__PURE__ */ c.operation("GET", "/v1/health", { fails: [e.MalformedRequest, e.HostNotAllowed, e.NotAcceptable, e.ValidationFailed, e.InternalError], isOpen: true });
export const getDetailedHealth = /* @__PURE__ */ c.operation("GET", "/v1/health/detailed", { fails: [e.MalformedRequest, e.HostNotAllowed, e.NotFound, e.NotAcceptable, e.ValidationFailed, e.InternalError], isOpen: true });
