// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
import * as s from "../styles.js";
export const exportLedger = /* @__PURE__ */ c.operation("POST", "/v1/ledger/exports", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503], isKeyed: true });
export const importLedger = /* @__PURE__ */ c.operation("POST", "/v1/ledger/imports", { parameters: { mode: c.query, kind: c.query, delimiter: c.query, dry_run: c.query, allow_duplicate: c.query }, body: [s.raw, "text/csv"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503], isKeyed: true });
