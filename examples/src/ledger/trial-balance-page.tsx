import { type Client, type FiscalYear, getTrialBalance, items, type LedgerAccountType, listFiscalYears, type TrialBalance, type TrialBalanceRow } from "charter-client";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { useApp } from "../app/app";
import { Loaded, type Loading, useLoaded } from "../app/loading";
import { Field } from "../ui/field";
import { Badge, Empty, SkeletonRows } from "../ui/states";
import { Amount } from "./amount";
import { difference, isZero, shown } from "./amounts";
import { Beginning } from "./beginning";
import { shownDay, shownMonth } from "./days";
import { LedgerPage } from "./frame";

const TYPES: Readonly<Record<LedgerAccountType, string>> = {
  asset: "Assets",
  liability: "Liabilities",
  equity: "Equity",
  revenue: "Revenue",
  expense: "Expenses",
};

/** What every account stands at: today, or at the end of a period with what moved in it. */
export default function TrialBalancePage(): JSX.Element {
  const { client, router } = useApp();
  const period = router.place.value.query.get("period") ?? "";
  const [from, asOf] = period.split("/");
  const years = useLoaded("fiscal years", (signal) => readYears(client, signal));
  const balance = useLoaded(`trial balance ${period}`, (signal) =>
    getTrialBalance(client, from && asOf ? { from, as_of: asOf } : {}, { signal }),
  );
  const section = useRef<HTMLElement>(null);
  const onBegun = async () => {
    await years.reload();
    section.current?.focus();
  };
  return (
    <LedgerPage title="Trial balance" actions={<PeriodChoice period={period} years={years} />}>
      <section ref={section} tabIndex={-1} class="card" aria-label="Balances" aria-busy={balance.isLoading}>
        <Loaded of={balance} skeleton={<SkeletonRows count={8} />}>
          {(report) =>
            report.rows.length === 0 ? (
              <NothingPosted isBegun={years.data?.length !== 0} onBegun={onBegun} />
            ) : (
              <Balances report={report} />
            )
          }
        </Loaded>
      </section>
    </LedgerPage>
  );
}

async function readYears(client: Client, signal: AbortSignal): Promise<readonly FiscalYear[]> {
  const known: FiscalYear[] = [];
  for await (const year of items(client, listFiscalYears, { limit: 20 }, { signal })) known.push(year);
  return known;
}

function NothingPosted({ isBegun, onBegun }: { readonly isBegun: boolean; readonly onBegun: () => Promise<void> }): JSX.Element {
  if (!isBegun) return <Beginning onBegun={onBegun} />;
  return (
    <Empty title="Nothing is posted yet" text="Balances show up with the first entry that is posted.">
      <a class="button quiet" href="/ledger/entries">To the entries</a>
    </Empty>
  );
}

function PeriodChoice({ period, years }: {
  readonly period: string;
  readonly years: Loading<readonly FiscalYear[]>;
}): JSX.Element {
  const { router } = useApp();
  const choices = years.data?.flatMap(({ name, start, end, periods }) => [
    { year: name, value: `${start}/${end}`, label: `All of ${name}` },
    ...periods.map((each) => ({ year: name, value: `${each.start}/${each.end}`, label: shownMonth(each.end) })),
  ]);
  return (
    <Field label="Period" isLabelHidden error={years.data || years.error === undefined ? undefined : "The periods could not be read."}>
      {(attributes) => (
        <select {...attributes} value={period} onChange={(event) => router.setQuery({ period: event.currentTarget.value })}>
          <option value="">Until today</option>
          {period && !choices?.some(({ value }) => value === period) && <option value={period}>{period.replace("/", " – ")}</option>}
          {years.data?.map(({ id, name }) => (
            <optgroup key={id} label={`Year ${name}`}>
              {choices?.filter(({ year }) => year === name).map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

function Balances({ report }: { readonly report: TrialBalance }): JSX.Element {
  const hasMoved = report.from !== null;
  const columns = hasMoved ? 6 : 3;
  return (
    <>
      <div class="card-head">
        <p class="meta">
          {hasMoved && report.from !== null ? `${shownDay(report.from)} – ` : "As of "}{shownDay(report.as_of)} · {report.base_currency}
        </p>
        {report.balanced ? (
          <Badge tone="good">Balanced</Badge>
        ) : (
          <Badge tone="bad">Out of balance by {shown(difference(report.totals.debit, report.totals.credit))}</Badge>
        )}
      </div>
      <div class="table-frame" tabIndex={0} role="region" aria-label="Trial balance">
        <table class={hasMoved ? "figures with-moved" : "figures"}>
          <thead>
            <tr>
              <th scope="col">Account</th>
              {hasMoved && <><th scope="col" class="moved">Opening</th><th scope="col" class="moved">Debits</th><th scope="col" class="moved">Credits</th></>}
              <th scope="col">Debit</th>
              <th scope="col">Credit</th>
            </tr>
          </thead>
          {groupsOf(report.rows).map(([type, rows]) => (
            <tbody key={type}>
              <tr class="group"><th scope="rowgroup" colSpan={columns}>{type}</th></tr>
              {rows.map((row) => <BalanceRow key={row.account_id} row={row} hasMoved={hasMoved} />)}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row">Total</th>
              {hasMoved && (
                <>
                  <td class="moved" />
                  <td class="moved"><Amount of={report.totals.moved_debit} /></td>
                  <td class="moved"><Amount of={report.totals.moved_credit} /></td>
                </>
              )}
              <td><Amount of={report.totals.debit} /></td>
              <td><Amount of={report.totals.credit} /></td>
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

/** By their types, each as people call it; what a newer service may call otherwise comes last. */
function groupsOf(rows: readonly TrialBalanceRow[]): readonly [string, readonly TrialBalanceRow[]][] {
  const names: Readonly<Record<string, string>> = TYPES;
  const types = [...new Set([...Object.keys(TYPES), ...rows.map(({ type }) => type)])];
  return types
    .map((type): [string, TrialBalanceRow[]] => [names[type] ?? type, rows.filter((row) => row.type === type)])
    .filter(([, group]) => group.length > 0);
}

function BalanceRow({ row, hasMoved }: { readonly row: TrialBalanceRow; readonly hasMoved: boolean }): JSX.Element {
  const isStill = [row.debit, row.credit, row.moved_debit, row.moved_credit].every((each) => each === null || isZero(each));
  return (
    <tr class={isStill ? "still" : undefined}>
      <th scope="row">
        <a href={`/ledger/entries?account=${row.account_id}`}>
          <span class="code">{row.code}</span> {row.name}
        </a>
      </th>
      {hasMoved && (
        <>
          <td class="moved"><Amount of={row.opening} /></td>
          <td class="moved"><Amount of={row.moved_debit} /></td>
          <td class="moved"><Amount of={row.moved_credit} /></td>
        </>
      )}
      <td><Amount of={row.debit} /></td>
      <td><Amount of={row.credit} /></td>
    </tr>
  );
}
