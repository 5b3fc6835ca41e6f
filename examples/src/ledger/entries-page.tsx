import { type EntryPage, type EntryStatus, type EntrySummary, listEntries } from "charter-client";
import type { JSX } from "preact";
import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { Loaded, useLoaded } from "../app/loading";
import { Button } from "../ui/button";
import { Problem } from "../ui/problem";
import { Empty, SkeletonRows } from "../ui/states";
import { Amount } from "./amount";
import { shownDay } from "./days";
import { LedgerPage } from "./frame";
import { StateBadge, STATES } from "./states";

const LIMIT = 25;

/** The journal, the newest day first; more of it is read when asked for. */
export default function EntriesPage(): JSX.Element {
  const { client, router } = useApp();
  const { query } = router.place.value;
  const status = query.get("status") as EntryStatus | null;
  const account = query.get("account");
  const wanted = {
    limit: LIMIT,
    ...(status === null ? {} : { status }),
    ...(account === null ? {} : { account: Number(account) }),
  };
  const key = `entries ${status} ${account}`;
  const entries = useLoaded(key, async (signal) => ({ ...(await listEntries(client, wanted, { signal })), key }));
  const going = useAction(async () => {
    const before = entries.data;
    if (!before || before.next_cursor === null) return;
    const next = await listEntries(client, { ...wanted, cursor: before.next_cursor });
    entries.change((now) => (now === before ? { ...next, key, data: [...now.data, ...next.data] } : now));
  }, { isShownHere: true });
  return (
    <LedgerPage title="Entries" actions={<a class="button primary" href="/ledger/entries/new">New entry</a>}>
      <section class="card" aria-label="Entries" aria-busy={entries.isLoading}>
        <h2 class="visually-hidden">The journal</h2>
        <StatusChoice chosen={status} account={account} />
        <Loaded of={entries} skeleton={<SkeletonRows count={8} />}>
          {(page) => (
            <>
              <Journal page={page} isFiltered={status !== null || account !== null} />
              {going.error !== undefined && <Problem error={going.error} onRetry={() => going.perform()} />}
              {page.next_cursor !== null && page.key === key && (
                <div class="actions centered">
                  <Button isBusy={going.isBusy} onClick={() => void going.perform()}>Show more</Button>
                </div>
              )}
            </>
          )}
        </Loaded>
      </section>
    </LedgerPage>
  );
}

function StatusChoice({ chosen, account }: { readonly chosen: EntryStatus | null; readonly account: string | null }): JSX.Element {
  const { router } = useApp();
  const beside = account === null ? "" : `account=${account}`;
  const choices: readonly [string | null, string][] = [[null, "All"], ...Object.entries(STATES).map(([each, [label]]) => [each, label] as [string, string])];
  return (
    <div class="filters">
      <nav class="chips" aria-label="States">
        {choices.map(([each, label]) => {
          const asked = [each === null ? "" : `status=${each}`, beside].filter(Boolean).join("&");
          return (
            <a key={label} href={`/ledger/entries${asked && `?${asked}`}`} aria-current={each === chosen ? "true" : undefined}>{label}</a>
          );
        })}
      </nav>
      {account !== null && (
        <Button onClick={() => router.setQuery({ account: undefined })}>Of all accounts</Button>
      )}
    </div>
  );
}

function Journal({ page, isFiltered }: { readonly page: EntryPage; readonly isFiltered: boolean }): JSX.Element {
  if (page.data.length === 0) {
    return isFiltered ? (
      <Empty title="No such entries" text="Choose another state to see others." />
    ) : (
      <Empty title="No entries yet" text="Write the first one: it is a draft until it is posted." />
    );
  }
  return (
    <ul class="rows">
      {page.data.map((entry) => <EntryRow key={entry.id} entry={entry} />)}
    </ul>
  );
}

function EntryRow({ entry }: { readonly entry: EntrySummary }): JSX.Element {
  return (
    <li class="row wraps">
      <div class="row-text">
        <h3><a class="covers" href={`/ledger/entries/${entry.id}`}>{entry.description}</a></h3>
        <p class="meta">{shownDay(entry.date)} · {entry.reference}{entry.display_number !== null && ` · ${entry.display_number}`}</p>
      </div>
      <StateBadge entry={entry} />
      <span class="entry-total"><Amount of={entry.totals.base_debit} /> <span class="meta">{entry.base_currency}</span></span>
    </li>
  );
}
