// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
const e = require("../errors.cjs");
exports.createChannelTicket = /* @__PURE__ */ c.operation("POST", "/v1/channel-tickets", { body: [c.json, "application/json"], fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.Forbidden, e.AccountRequired, e.NotAcceptable, e.ContentTooLarge, e.UnsupportedMediaType, e.ValidationFailed, e.RateLimited, e.InternalError, e.ServiceUnavailable] });
