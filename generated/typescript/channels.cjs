// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("./core.cjs");
const l = require("./live.cjs");
exports.watchJob = /* @__PURE__ */ l.channel("/v1/jobs/{job_id}/events", { parameters: { job_id: c.path }, subprotocol: "charter.v1", auth: ["subprotocol", "message", "query"], ticket: /* @__PURE__ */ l.ticket("/v1/channel-tickets", "watchJob"), isRefreshed: true, isResumable: true, isWhole: true, isStream: true, stops: [1000, 1003, 1007, 1008, 1009, 4404], returns: [4429] });
exports.echo = /* @__PURE__ */ l.channel("/ws/echo", { isText: true, stops: [1000, 1003, 1007, 1008, 1009], returns: [4429] });
