// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
exports.createChannelTicket = /* @__PURE__ */ c.operation("POST", "/v1/channel-tickets", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 413, 415, 422, 429, 500, 503] });
