import { type Entry, getEntry, getLedgerSettings, type LedgerSettings } from "charter-client";
import type { JSX } from "preact";
import { useApp } from "../app/app";
import { Loaded, useLoaded } from "../app/loading";
import type { PageParts } from "../pages";
import { SkeletonRows } from "../ui/states";
import { difference } from "./amounts";
import { shownDay } from "./days";
import { LedgerPage } from "./frame";
import { Lines } from "./lines";
import { Notes } from "./notes";
import { type NameOf, useNames } from "./people";
import { Seal } from "./seal";
import { StateBadge } from "./states";
import { Workflow } from "./workflow";

/** One entry: its lines, how far it came, and what can be done to it next. */
export default function EntryPage({ parameters }: PageParts): JSX.Element {
  const { client } = useApp();
  const entryId = Number(parameters["entryId"]);
  const nameOf = useNames();
  const entry = useLoaded(`entry ${entryId}`, (signal) => getEntry(client, { entry_id: entryId }, { signal }));
  const settings = useLoaded("ledger settings", (signal) => getLedgerSettings(client, {}, { signal }));
  const shown = entry.data;
  return (
    <LedgerPage
      title={shown?.description ?? "Entry"}
      intro={shown && <>{shownDay(shown.date)} · {shown.reference}{shown.display_number !== null && ` · ${shown.display_number}`}</>}
      actions={shown && <StateBadge entry={shown} />}
    >
      <Loaded of={entry} skeleton={<SkeletonRows count={6} />}>
        {(current) => (
          <>
            <Workflow
              entry={current}
              needsApproval={needsApproval(settings.data, current)}
              nameOf={nameOf}
              onChanged={(changed) => entry.change(() => changed)}
              onOutdated={entry.reload}
            />
            <Lines entry={current} />
            <Facts entry={current} nameOf={nameOf} />
            {current.status === "posted" && <Seal key={current.hash} entryId={current.id} />}
            <Notes entryId={current.id} nameOf={nameOf} />
          </>
        )}
      </Loaded>
    </LedgerPage>
  );
}

/** Until the settings are known, the longer way is shown. */
function needsApproval(settings: LedgerSettings | undefined, { totals }: Entry): boolean {
  if (!settings) return true;
  const { require_approval: isRequired, approval_threshold: from } = settings;
  return isRequired && (from === null || !difference(totals.base_debit, from).startsWith("-"));
}

function Facts({ entry, nameOf }: { readonly entry: Entry; readonly nameOf: NameOf }): JSX.Element | null {
  const related = [
    entry.reverses_id !== null && ([entry.reverses_id, "The entry that this one takes back"] as const),
    entry.reversed_by_id !== null && ([entry.reversed_by_id, "The entry that takes this one back"] as const),
  ].filter((each) => each !== false);
  if (related.length === 0 && entry.reject_reason === null) return null;
  return (
    <section class="card stack" aria-label="Related">
      {entry.reject_reason !== null && (
        <p>Rejected by {nameOf(entry.rejected_by)}: <q>{entry.reject_reason}</q></p>
      )}
      {related.map(([id, label]) => <p key={id}><a href={`/ledger/entries/${id}`}>{label}</a></p>)}
    </section>
  );
}
