// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
import * as e from "../errors.js";
export const createChannelTicket = /* @__PURE__ */ c.operation("POST", "/v1/channel-tickets", { body: [c.json, "application/json"], fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.Forbidden, e.AccountRequired, e.NotAcceptable, e.ContentTooLarge, e.UnsupportedMediaType, e.ValidationFailed, e.RateLimited, e.InternalError, e.ServiceUnavailable] });
