// Generated from openapi.yaml by codegen; edit the contract instead.
import type { components } from "./schema.js";

/** Kinds of background jobs: what each is given, leaves behind and tells on its way; null for nothing. */
export interface JobKinds {
  demo: {
    arguments: components["schemas"]["DemoArguments"];
    result: components["schemas"]["DemoResult"];
    event: components["schemas"]["DemoProgress"];
  };
  export_projects: {
    arguments: components["schemas"]["ExportProjectsArguments"];
    result: components["schemas"]["ExportResult"];
    event: components["schemas"]["ExportProgress"];
  };
  export_audit_log: {
    arguments: components["schemas"]["ExportAuditLogArguments"];
    result: components["schemas"]["ExportResult"];
    event: components["schemas"]["ExportProgress"];
  };
  compliance_check: {
    arguments: components["schemas"]["CheckRequest"];
    result: components["schemas"]["CheckResult"];
    event: components["schemas"]["CheckProgress"];
  };
  ledger_export: {
    arguments: components["schemas"]["LedgerExport"];
    result: components["schemas"]["LedgerExportResult"];
    event: components["schemas"]["LedgerFileProgress"];
  };
  ledger_import: {
    arguments: components["schemas"]["LedgerImportOrder"];
    result: components["schemas"]["LedgerImportResult"];
    event: components["schemas"]["LedgerFileProgress"];
  };
  school_export: {
    arguments: components["schemas"]["SchoolExport"];
    result: components["schemas"]["SchoolExportResult"];
    event: components["schemas"]["SchoolExportResult"];
  };
}
