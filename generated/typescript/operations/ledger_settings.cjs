// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
const e = require("../errors.cjs");
exports.getLedgerSettings = /* @__PURE__ */ c.operation("GET", "/v1/ledger/settings", { fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.Forbidden, e.AccountRequired, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable] });
exports.updateLedgerSettings = /* @__PURE__ */ c.operation("PATCH", "/v1/ledger/settings", { body: [c.json, "application/json"], fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.Forbidden, e.AccountRequired, e.NotAcceptable, e.BaseCurrencyFixed, e.LedgerArchived, e.PreconditionFailed, e.ContentTooLarge, e.UnsupportedMediaType, e.ValidationFailed, e.CurrencyUnknown, e.TimeZoneUnknown, e.AccountUnknown, e.AccountUnsuitable, e.AmountInvalid, e.InternalError, e.ServiceUnavailable] });
