// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const listEntries = /* @__PURE__ */ c.operation("GET", "/v1/ledger/entries", { parameters: { from: c.query, to: c.query, status: c.query, account: c.query, kind: c.query, type: c.query, q: c.query, min: c.query, max: c.query, cursor: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
export const createEntry = /* @__PURE__ */ c.operation("POST", "/v1/ledger/entries", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
export const getEntry = /* @__PURE__ */ c.operation("GET", "/v1/ledger/entries/{entry_id}", { parameters: { entry_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const replaceEntry = /* @__PURE__ */ c.operation("PUT", "/v1/ledger/entries/{entry_id}", { parameters: { entry_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 428, 500, 503] });
export const deleteEntry = /* @__PURE__ */ c.operation("DELETE", "/v1/ledger/entries/{entry_id}", { parameters: { entry_id: c.path }, accepts: [], fails: [400, 401, 403, 404, 409, 412, 422, 500, 503] });
export const submitEntry = /* @__PURE__ */ c.operation("POST", "/v1/ledger/entries/{entry_id}/submit", { parameters: { entry_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
export const withdrawEntry = /* @__PURE__ */ c.operation("POST", "/v1/ledger/entries/{entry_id}/withdraw", { parameters: { entry_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
export const approveEntry = /* @__PURE__ */ c.operation("POST", "/v1/ledger/entries/{entry_id}/approve", { parameters: { entry_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
export const rejectEntry = /* @__PURE__ */ c.operation("POST", "/v1/ledger/entries/{entry_id}/reject", { parameters: { entry_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 500, 503] });
export const postEntry = /* @__PURE__ */ c.operation("POST", "/v1/ledger/entries/{entry_id}/post", { parameters: { entry_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
export const reverseEntry = /* @__PURE__ */ c.operation("POST", "/v1/ledger/entries/{entry_id}/reverse", { parameters: { entry_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
export const verifyEntry = /* @__PURE__ */ c.operation("GET", "/v1/ledger/entries/{entry_id}/verify", { parameters: { entry_id: c.path }, fails: [400, 401, 403, 404, 406, 409, 422, 500, 503] });
export const listEntryNotes = /* @__PURE__ */ c.operation("GET", "/v1/ledger/entries/{entry_id}/notes", { parameters: { entry_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
export const addEntryNote = /* @__PURE__ */ c.operation("POST", "/v1/ledger/entries/{entry_id}/notes", { parameters: { entry_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
export const postEntries = /* @__PURE__ */ c.operation("POST", "/v1/ledger/entries/post", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 500, 503] });
export const createSettlement = /* @__PURE__ */ c.operation("POST", "/v1/ledger/entries/settlements", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
