// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
const e = require("../errors.cjs");
exports.getHealth = /* @__PURE__ */ c.operation("GET", "/health", { fails: [e.MalformedRequest, e.HostNotAllowed, e.NotAcceptable, e.ValidationFailed, e.InternalError], isOpen: true });
exports.getLiveness = /* @__PURE__ */ c.operation("GET", "/healthz", { fails: [e.MalformedRequest, e.HostNotAllowed, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable], isOpen: true });
exports.getReadiness = /* @__PURE__ */ c.operation("GET", "/readyz", { fails: [e.MalformedRequest, e.HostNotAllowed, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable], isOpen: true });
exports.getMetrics = /* @__PURE__ */ c.operation("GET", "/metrics", { accepts: ["text/plain"], fails: [e.MalformedRequest, e.HostNotAllowed, e.MetricsElsewhere, e.NotAcceptable, e.ValidationFailed, e.InternalError], isOpen: true });
exports.getServiceHealth = /* @__PURE__ */ c.operation("GET", "/v1/health", { fails: [e.MalformedRequest, e.HostNotAllowed, e.NotAcceptable, e.ValidationFailed, e.InternalError], isOpen: true });
exports.getDetailedHealth = /* @__PURE__ */ c.operation("GET", "/v1/health/detailed", { fails: [e.MalformedRequest, e.HostNotAllowed, e.NotFound, e.NotAcceptable, e.ValidationFailed, e.InternalError], isOpen: true });
