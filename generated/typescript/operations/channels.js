// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const createChannelTicket = /* @__PURE__ */ c.operation("POST", "/v1/channel-tickets", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 413, 415, 422, 429, 500, 503] });
