import { type Entry, type EntryLine, items, type LedgerAccount, listLedgerAccounts } from "charter-client";
import type { JSX } from "preact";
import { useApp } from "../app/app";
import { type Loading, useLoaded } from "../app/loading";
import { Amount } from "./amount";
import { shown } from "./amounts";

/** The chart of accounts, by their codes. */
export function useAccounts(): Loading<readonly LedgerAccount[]> {
  const { client } = useApp();
  return useLoaded<readonly LedgerAccount[]>("ledger accounts", async (signal) => {
    const known: LedgerAccount[] = [];
    for await (const account of items(client, listLedgerAccounts, { limit: 100, sort: "code" }, { signal })) known.push(account);
    return known;
  });
}

export function Lines({ entry }: { readonly entry: Entry }): JSX.Element {
  const accounts = useAccounts();
  return (
    <section class="card" aria-label="Lines">
      <div class="table-frame" tabIndex={0} role="region" aria-label="Lines of the entry">
        <table class="figures">
          <thead>
            <tr><th scope="col">Account</th><th scope="col">Debit</th><th scope="col">Credit</th></tr>
          </thead>
          <tbody>
            {entry.lines.map((line) => (
              <tr key={line.line_no}>
                <th scope="row">
                  <span class="code">{line.account_code}</span> {accounts.data?.find(({ id }) => id === line.account_id)?.name}
                  {line.description !== null && <span class="meta line-text">{line.description}</span>}
                </th>
                <td><Side line={line} side="debit" base={entry.base_currency} /></td>
                <td><Side line={line} side="credit" base={entry.base_currency} /></td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Total in {entry.base_currency}</th>
              <td><Amount of={entry.totals.base_debit} /></td>
              <td><Amount of={entry.totals.base_credit} /></td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

/** In the base currency, and below it in the line's own where that is another one. */
function Side({ line, side, base }: { readonly line: EntryLine; readonly side: "debit" | "credit"; readonly base: string }): JSX.Element {
  const [amount, own] = side === "debit" ? [line.base_debit, line.debit] : [line.base_credit, line.credit];
  return (
    <>
      <Amount of={amount} />
      {line.currency !== base && /[1-9]/.test(own) && <span class="meta line-text">{shown(own)} {line.currency} at {line.fx_rate}</span>}
    </>
  );
}
