// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
const s = require("../styles.cjs");
const e = require("../errors.cjs");
exports.exportLedger = /* @__PURE__ */ c.operation("POST", "/v1/ledger/exports", { body: [c.json, "application/json"], fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.Forbidden, e.AccountRequired, e.NotAcceptable, e.IdempotencyKeyReused, e.IdempotencyKeyInProgress, e.ContentTooLarge, e.UnsupportedMediaType, e.ValidationFailed, e.ReportDaysInvalid, e.RateLimited, e.TooManyJobs, e.InternalError, e.ServiceUnavailable], isKeyed: true });
exports.importLedger = /* @__PURE__ */ c.operation("POST", "/v1/ledger/imports", { parameters: { mode: c.query, kind: c.query, delimiter: c.query, dry_run: c.query, allow_duplicate: c.query }, body: [s.raw, "text/csv"], fails: [e.MalformedRequest, e.HostNotAllowed, e.Unauthenticated, e.Forbidden, e.AccountRequired, e.NotAcceptable, e.ImportRepeated, e.IdempotencyKeyReused, e.IdempotencyKeyInProgress, e.LedgerArchived, e.ContentTooLarge, e.UnsupportedMediaType, e.ValidationFailed, e.CsvNotUtf8, e.CsvWrongDelimiter, e.CsvHeaderWrong, e.CsvTooManyRows, e.CsvEmpty, e.RateLimited, e.TooManyJobs, e.InternalError, e.ServiceUnavailable], isKeyed: true });
