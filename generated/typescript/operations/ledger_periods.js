// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const listFiscalYears = /* @__PURE__ */ c.operation("GET", "/v1/ledger/years", { parameters: { page: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const createFiscalYear = /* @__PURE__ */ c.operation("POST", "/v1/ledger/years", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
export const getFiscalYear = /* @__PURE__ */ c.operation("GET", "/v1/ledger/years/{year_id}", { parameters: { year_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const updateFiscalYear = /* @__PURE__ */ c.operation("PATCH", "/v1/ledger/years/{year_id}", { parameters: { year_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 500, 503] });
export const closeFiscalYear = /* @__PURE__ */ c.operation("POST", "/v1/ledger/years/{year_id}/close", { parameters: { year_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
export const reopenFiscalYear = /* @__PURE__ */ c.operation("POST", "/v1/ledger/years/{year_id}/reopen", { parameters: { year_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
export const listPeriods = /* @__PURE__ */ c.operation("GET", "/v1/ledger/periods", { parameters: { year_id: c.query, state: c.query, page: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const getPeriod = /* @__PURE__ */ c.operation("GET", "/v1/ledger/periods/{period_id}", { parameters: { period_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const closePeriod = /* @__PURE__ */ c.operation("POST", "/v1/ledger/periods/{period_id}/close", { parameters: { period_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
export const reopenPeriod = /* @__PURE__ */ c.operation("POST", "/v1/ledger/periods/{period_id}/reopen", { parameters: { period_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
export const lockPeriod = /* @__PURE__ */ c.operation("POST", "/v1/ledger/periods/{period_id}/lock", { parameters: { period_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
