import {
  approveEntry,
  type Client,
  type Entry,
  type EntryStatus,
  type ErrorsOf,
  postEntry,
  rejectEntry,
  reverseEntry,
  submitEntry,
  withdrawEntry,
} from "charter-client";

/** What can be done to an entry; `say` tells what was done. */
export interface Step {
  readonly label: string;
  readonly say: string;
  readonly kind: "primary" | "quiet";
  /** Asked before, where it cannot be taken back. */
  readonly question?: { readonly title: string; readonly text: string };
  /** What has to be written first. */
  readonly wants?: "reason" | "date";
  take(client: Client, entryId: number, written: string, key: string): Promise<Taken>;
}

/** All that steps are refused for: each page that shows a refusal knows every code of them. */
export type Refusal = ErrorsOf<
  | typeof submitEntry
  | typeof withdrawEntry
  | typeof approveEntry
  | typeof rejectEntry
  | typeof postEntry
  | typeof reverseEntry
>;

export type Taken = { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly error: Refusal };

const submit: Step = {
  label: "Submit for approval",
  say: "Submitted: somebody else approves it.",
  kind: "primary",
  take: async (client, entry_id) => taken(await submitEntry.result(client, { entry_id })),
};
const withdraw: Step = {
  label: "Withdraw",
  say: "It is a draft again.",
  kind: "quiet",
  take: async (client, entry_id) => taken(await withdrawEntry.result(client, { entry_id })),
};
const approve: Step = {
  label: "Approve",
  say: "Approved: it can be posted by somebody else.",
  kind: "primary",
  take: async (client, entry_id) => taken(await approveEntry.result(client, { entry_id })),
};
const reject: Step = {
  label: "Reject",
  say: "Rejected.",
  kind: "quiet",
  wants: "reason",
  take: async (client, entry_id, reason) => taken(await rejectEntry.result(client, { entry_id, body: { reason } })),
};
const post: Step = {
  label: "Post",
  say: "Posted: it counts from now on.",
  kind: "primary",
  question: { title: "Post this entry?", text: "It gets the next number of its year, counts in every report, and never changes again." },
  async take(client, entry_id) {
    const result = await postEntry.result(client, { entry_id });
    return result.ok ? { ok: true, entry: result.data.entry } : result;
  },
};
const reverse: Step = {
  label: "Reverse",
  say: "This entry takes it back.",
  kind: "quiet",
  wants: "date",
  take: async (client, entry_id, date, idempotencyKey) =>
    taken(await reverseEntry.result(client, { entry_id, ...(date ? { body: { date } } : {}) }, { idempotencyKey })),
};

function taken(result: { ok: true; data: Entry } | { ok: false; error: Refusal }): Taken {
  return result.ok ? { ok: true, entry: result.data } : result;
}

const STEPS: Readonly<Record<EntryStatus, readonly Step[]>> = {
  draft: [submit],
  pending_approval: [approve, reject, withdraw],
  approved: [post, withdraw],
  rejected: [],
  posted: [reverse],
};

/** What an entry's state allows. Whether the reader may, the service knows, and says when it is tried. */
export function stepsOf({ status, reversed_by_id: reversedBy }: Entry, needsApproval: boolean): readonly Step[] {
  if (reversedBy !== null) return [];
  if (status === "draft" && !needsApproval) return [post];
  return Object.entries(STEPS).find(([known]) => known === status)?.[1] ?? [];
}
