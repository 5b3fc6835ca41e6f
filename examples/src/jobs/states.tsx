import type { Job, JobState, Open } from "charter-client";
import type { JSX } from "preact";
import { Badge } from "../ui/states";

const SAID = {
  PENDING: ["Waiting", "neutral"],
  STARTED: ["Running", "busy"],
  PROGRESS: ["Running", "busy"],
  RETRY: ["Waiting to try again", "warning"],
  SUCCESS: ["Done", "good"],
  FAILURE: ["Failed", "bad"],
  CANCELLED: ["Cancelled", "neutral"],
  DEAD: ["Given up", "bad"],
} as const satisfies Record<JobState, readonly [string, string]>;

const KINDS: Record<string, string> = {
  demo: "Demonstration",
  export_projects: "Export of projects",
  export_audit_log: "Export of the audit log",
  compliance_check: "Compliance check",
  ledger_export: "Export of the ledger",
  ledger_import: "Import into the ledger",
};

export function StateBadge({ state }: { readonly state: Open<JobState> }): JSX.Element {
  // A newer service may have a state that is not known here yet.
  const [said, tone] = SAID[state as JobState] ?? [state, "neutral"];
  return <Badge tone={tone}>{said}</Badge>;
}

export function nameOf({ kind }: Job): string {
  return KINDS[kind] ?? kind;
}

export function isOver({ state }: Job): boolean {
  return state === "SUCCESS" || state === "FAILURE" || state === "CANCELLED" || state === "DEAD";
}

export function Progress({ job }: { readonly job: Job }): JSX.Element | null {
  if (isOver(job)) return null;
  const { progress, step, total_steps: steps } = job;
  return (
    <div class="progress">
      <progress max={100} value={progress} aria-label={`Progress of ${nameOf(job)}`} />
      <span class="meta">{steps === null ? `${Math.round(progress)} %` : `step ${step} of ${steps}`}</span>
    </div>
  );
}
