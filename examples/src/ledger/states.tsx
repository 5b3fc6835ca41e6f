import type { Entry, EntryStatus, EntrySummary } from "charter-client";
import type { JSX } from "preact";
import { Badge } from "../ui/states";

type Tone = "neutral" | "good" | "busy" | "warning" | "bad";

export const STATES: Readonly<Record<EntryStatus, readonly [label: string, tone: Tone]>> = {
  draft: ["Draft", "neutral"],
  pending_approval: ["Waits for approval", "warning"],
  approved: ["Approved", "busy"],
  rejected: ["Rejected", "bad"],
  posted: ["Posted", "good"],
};

/** How far an entry has come; a state that this page does not know yet is shown by its name. */
export function StateBadge({ entry }: { readonly entry: Entry | EntrySummary }): JSX.Element {
  if (entry.reversed_by_id !== null) return <Badge tone="neutral">Reversed</Badge>;
  const [label, tone] = Object.entries(STATES).find(([status]) => status === entry.status)?.[1] ?? [entry.status, "neutral"];
  return <Badge tone={tone}>{label}</Badge>;
}
