// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
exports.getMe = /* @__PURE__ */ c.operation("GET", "/v1/me", { fails: [400, 401, 406, 422, 500, 503] });
exports.getMeLegacy = /* @__PURE__ */ c.operation("GET", "/me", { fails: [400, 401, 406, 422, 500, 503] });
exports.getJwks = /* @__PURE__ */ c.operation("GET", "/.well-known/jwks.json", { fails: [400, 406, 422, 500, 503] });
