// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
const e = require("../errors.cjs");
exports.listStandards = /* @__PURE__ */ c.operation("GET", "/v1/compliance/standards", { parameters: { on: c.query }, fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.Forbidden, e.AccountRequired, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable] });
exports.listRules = /* @__PURE__ */ c.operation("GET", "/v1/compliance/rules", { parameters: { framework: c.query, level: c.query }, fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.Forbidden, e.AccountRequired, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable] });
exports.getComplianceSettings = /* @__PURE__ */ c.operation("GET", "/v1/compliance/settings", { fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.Forbidden, e.AccountRequired, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable] });
exports.updateComplianceSettings = /* @__PURE__ */ c.operation("PATCH", "/v1/compliance/settings", { body: [c.json, "application/json"], fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.Forbidden, e.AccountRequired, e.NotAcceptable, e.LedgerArchived, e.PreconditionFailed, e.ContentTooLarge, e.UnsupportedMediaType, e.ValidationFailed, e.AmountInvalid, e.InternalError, e.ServiceUnavailable] });
