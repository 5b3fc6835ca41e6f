// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const getHealth = /* @__PURE__ */ c.operation("GET", "/health", { fails: [400, 406, 422, 500] });
export const getLiveness = /* @__PURE__ */ c.operation("GET", "/healthz", { fails: [400, 406, 422, 500, 503] });
export const getReadiness = /* @__PURE__ */ c.operation("GET", "/readyz", { fails: [400, 406, 422, 500, 503] });
export const getMetrics = /* @__PURE__ */ c.operation("GET", "/metrics", { accepts: ["text/plain"], fails: [400, 404, 406, 422, 500] });
export const getServiceHealth = /* @__PURE__ */ c.operation("GET", "/v1/health", { fails: [400, 406, 422, 500] });
export const getDetailedHealth = /* @__PURE__ */ c.operation("GET", "/v1/health/detailed", { fails: [400, 404, 406, 422, 500] });
