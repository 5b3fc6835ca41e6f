// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
import * as e from "../errors.js";
export const getLedgerSettings = /* @__PURE__ */ c.operation("GET", "/v1/ledger/settings", { fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.Forbidden, e.AccountRequired, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable] });
export const updateLedgerSettings = /* @__PURE__ */ c.operation("PATCH", "/v1/ledger/settings", { body: [c.json, "application/json"], fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.Forbidden, e.AccountRequired, e.NotAcceptable, e.BaseCurrencyFixed, e.LedgerArchived, e.PreconditionFailed, e.ContentTooLarge, e.UnsupportedMediaType, e.ValidationFailed, e.CurrencyUnknown, e.TimeZoneUnknown, e.AccountUnknown, e.AccountUnsuitable, e.AmountInvalid, e.InternalError, e.ServiceUnavailable] });
