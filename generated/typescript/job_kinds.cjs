// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const j = require("./jobs.cjs");
const { watchJob } = require("./channels.cjs");
const { createComplianceCheck } = require("./operations/compliance_checks.cjs");
const { cancelJob, createJob, downloadJobArtifact, getJob } = require("./operations/jobs.cjs");
const { exportLedger, importLedger } = require("./operations/ledger_exchange.cjs");
const { exportSchool } = require("./operations/school_reports.cjs");
exports.demoJob = /* @__PURE__ */ j.jobKind(createJob, { id: "job_id", argument: "job_id", read: getJob, cancel: cancelJob, file: downloadJobArtifact, watch: watchJob, kind: "demo" });
exports.exportProjectsJob = /* @__PURE__ */ j.jobKind(createJob, { id: "job_id", argument: "job_id", read: getJob, cancel: cancelJob, file: downloadJobArtifact, watch: watchJob, kind: "export_projects" });
exports.exportAuditLogJob = /* @__PURE__ */ j.jobKind(createJob, { id: "job_id", argument: "job_id", read: getJob, cancel: cancelJob, file: downloadJobArtifact, watch: watchJob, kind: "export_audit_log" });
exports.complianceCheckJob = /* @__PURE__ */ j.jobKind(createComplianceCheck, { id: "job_id", argument: "job_id", read: getJob, cancel: cancelJob, file: downloadJobArtifact, watch: watchJob });
exports.ledgerExportJob = /* @__PURE__ */ j.jobKind(exportLedger, { id: "job_id", argument: "job_id", read: getJob, cancel: cancelJob, file: downloadJobArtifact, watch: watchJob });
exports.ledgerImportJob = /* @__PURE__ */ j.jobKind(importLedger, { id: "job_id", argument: "job_id", read: getJob, cancel: cancelJob, file: downloadJobArtifact, watch: watchJob });
exports.schoolExportJob = /* @__PURE__ */ j.jobKind(exportSchool, { id: "job_id", argument: "job_id", read: getJob, cancel: cancelJob, file: downloadJobArtifact, watch: watchJob });
