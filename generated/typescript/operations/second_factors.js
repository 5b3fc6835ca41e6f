// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const getSecondFactor = /* @__PURE__ */ c.operation("GET", "/v1/auth/totp", { fails: [400, 401, 403, 406, 422, 500, 503] });
export const enrolSecondFactor = /* @__PURE__ */ c.operation("POST", "/v1/auth/totp/enrol", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503] });
export const confirmSecondFactor = /* @__PURE__ */ c.operation("POST", "/v1/auth/totp/confirm", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503] });
export const disableSecondFactor = /* @__PURE__ */ c.operation("POST", "/v1/auth/totp/disable", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503] });
export const renewRecoveryCodes = /* @__PURE__ */ c.operation("POST", "/v1/auth/totp/recovery-codes", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503] });
