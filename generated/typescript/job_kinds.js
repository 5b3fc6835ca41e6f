// Generated from openapi.yaml by codegen; edit the contract instead.
import * as j from "./jobs.js";
import { watchJob } from "./channels.js";
import { createComplianceCheck } from "./operations/compliance_checks.js";
import { cancelJob, createJob, downloadJobArtifact, getJob } from "./operations/jobs.js";
import { exportLedger, importLedger } from "./operations/ledger_exchange.js";
import { exportSchool } from "./operations/school_reports.js";
export const demoJob = /* @__PURE__ */ j.jobKind(createJob, { id: "job_id", argument: "job_id", read: getJob, cancel: cancelJob, file: downloadJobArtifact, watch: watchJob, kind: "demo" });
export const exportProjectsJob = /* @__PURE__ */ j.jobKind(createJob, { id: "job_id", argument: "job_id", read: getJob, cancel: cancelJob, file: downloadJobArtifact, watch: watchJob, kind: "export_projects" });
export const exportAuditLogJob = /* @__PURE__ */ j.jobKind(createJob, { id: "job_id", argument: "job_id", read: getJob, cancel: cancelJob, file: downloadJobArtifact, watch: watchJob, kind: "export_audit_log" });
export const complianceCheckJob = /* @__PURE__ */ j.jobKind(createComplianceCheck, { id: "job_id", argument: "job_id", read: getJob, cancel: cancelJob, file: downloadJobArtifact, watch: watchJob });
export const ledgerExportJob = /* @__PURE__ */ j.jobKind(exportLedger, { id: "job_id", argument: "job_id", read: getJob, cancel: cancelJob, file: downloadJobArtifact, watch: watchJob });
export const ledgerImportJob = /* @__PURE__ */ j.jobKind(importLedger, { id: "job_id", argument: "job_id", read: getJob, cancel: cancelJob, file: downloadJobArtifact, watch: watchJob });
export const schoolExportJob = /* @__PURE__ */ j.jobKind(exportSchool, { id: "job_id", argument: "job_id", read: getJob, cancel: cancelJob, file: downloadJobArtifact, watch: watchJob });
