// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const getTrialBalance = /* @__PURE__ */ c.operation("GET", "/v1/ledger/trial-balance", { parameters: { as_of: c.query, from: c.query, include_closing: c.query, currency: c.query, level: c.query, "If-None-Match": c.header }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const getBalanceSheet = /* @__PURE__ */ c.operation("GET", "/v1/ledger/balance-sheet", { parameters: { as_of: c.query, compare: c.query, "If-None-Match": c.header }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const getIncomeStatement = /* @__PURE__ */ c.operation("GET", "/v1/ledger/income-statement", { parameters: { from: c.query, to: c.query, compare_from: c.query, compare_to: c.query, layout: c.query, "If-None-Match": c.header }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const getCashFlow = /* @__PURE__ */ c.operation("GET", "/v1/ledger/cash-flow", { parameters: { from: c.query, to: c.query, "If-None-Match": c.header }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const getAccountStatement = /* @__PURE__ */ c.operation("GET", "/v1/ledger/accounts/{account_id}/statement", { parameters: { account_id: c.path, from: c.query, to: c.query, cursor: c.query, limit: c.query }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const getLedgerIntegrity = /* @__PURE__ */ c.operation("GET", "/v1/ledger/integrity", { fails: [400, 401, 403, 406, 422, 500, 503] });
