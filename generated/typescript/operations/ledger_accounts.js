// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const listLedgerAccounts = /* @__PURE__ */ c.operation("GET", "/v1/ledger/accounts", { parameters: { page: c.query, limit: c.query, type: c.query, sub_type: c.query, active: c.query, parent: c.query, q: c.query, sort: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const createLedgerAccount = /* @__PURE__ */ c.operation("POST", "/v1/ledger/accounts", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
export const getAccountTree = /* @__PURE__ */ c.operation("GET", "/v1/ledger/accounts/tree", { fails: [400, 401, 403, 406, 422, 500, 503] });
export const applyAccountTemplate = /* @__PURE__ */ c.operation("POST", "/v1/ledger/accounts/templates/{template}", { parameters: { template: c.path }, fails: [400, 401, 403, 406, 409, 422, 500, 503] });
export const getLedgerAccount = /* @__PURE__ */ c.operation("GET", "/v1/ledger/accounts/{account_id}", { parameters: { account_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const updateLedgerAccount = /* @__PURE__ */ c.operation("PATCH", "/v1/ledger/accounts/{account_id}", { parameters: { account_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 428, 500, 503] });
export const deleteLedgerAccount = /* @__PURE__ */ c.operation("DELETE", "/v1/ledger/accounts/{account_id}", { parameters: { account_id: c.path }, accepts: [], fails: [400, 401, 403, 404, 409, 412, 422, 500, 503] });
