// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("./core.cjs");
const l = require("./live.cjs");
exports.watchJob = /* @__PURE__ */ l.channel("/v1/jobs/{job_id}/events", { parameters: { job_id: c.path, cursor: c.query, limit: c.query }, subprotocol: "charter.v1", isResumable: true, isStream: true, closes: { 1000: "no", 1001: "after", 1003: "no", 1007: "no", 1008: "no", 1009: "no", 1011: "yes", 1013: "after", 4404: "no", 4429: "after" } });
exports.echo = /* @__PURE__ */ l.channel("/ws/echo", { isText: true, closes: { 1000: "no", 1001: "after", 1003: "no", 1007: "no", 1008: "no", 1009: "no", 1011: "yes", 1013: "after", 4429: "after" } });
