// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
exports.getHealth = /* @__PURE__ */ c.operation("GET", "/health", { fails: [400, 406, 422, 500] });
exports.getLiveness = /* @__PURE__ */ c.operation("GET", "/healthz", { fails: [400, 406, 422, 500, 503] });
exports.getReadiness = /* @__PURE__ */ c.operation("GET", "/readyz", { fails: [400, 406, 422, 500, 503] });
exports.getMetrics = /* @__PURE__ */ c.operation("GET", "/metrics", { accepts: ["text/plain"], fails: [400, 404, 406, 422, 500] });
exports.getServiceHealth = /* @__PURE__ */ c.operation("GET", "/v1/health", { fails: [400, 406, 422, 500] });
exports.getDetailedHealth = /* @__PURE__ */ c.operation("GET", "/v1/health/detailed", { fails: [400, 404, 406, 422, 500] });
