import { ApiError, type Entry, type EntryDraft, type LedgerAccount } from "charter-client";
import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useAction } from "../app/acting";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Problem } from "../ui/problem";
import { Badge } from "../ui/states";
import { difference, isAmount, isZero, shown, sum } from "./amounts";
import { today } from "./days";
import { useAccounts } from "./lines";

interface Written {
  readonly key: number;
  readonly account: string;
  readonly debit: string;
  readonly credit: string;
}

let count = 0;
const EMPTY = { account: "", debit: "", credit: "" };
const line = (written: Omit<Written, "key"> = EMPTY): Written => ({ ...written, key: ++count });

/** An entry to write. What is entered stays, whatever becomes of it. */
export function EntryForm({ from, action, onSave, onInput }: {
  /** What is written anew. */
  readonly from?: Entry;
  readonly action: string;
  readonly onSave: (draft: EntryDraft) => Promise<unknown>;
  readonly onInput?: () => void;
}): JSX.Element {
  const date = useSignal(from?.date ?? today());
  const reference = useSignal(from?.reference ?? "");
  const description = useSignal(from?.description ?? "");
  const lines = useSignal<readonly Written[]>(from?.lines.map(writtenOf) ?? [line(), line()]);
  const saving = useAction(
    () => onSave({ date: date.value, reference: reference.value, description: description.value, lines: lines.value.flatMap(sent) }),
    { isShownHere: true },
  );
  return (
    <form
      class="card stack"
      aria-label="Entry"
      onInput={onInput}
      onSubmit={(event) => {
        event.preventDefault();
        void saving.perform();
      }}
    >
      <div class="fields">
        <Field label="Day">
          {(attributes) => (
            <input {...attributes} type="date" required value={date.value} onInput={(event) => (date.value = event.currentTarget.value)} />
          )}
        </Field>
        <Text label="Reference" of={reference} most={64} hint="The number of the receipt or invoice." />
        <Text label="What happened" of={description} most={500} />
      </div>
      <DraftLines lines={lines} />
      {saving.error !== undefined && <Problem error={saving.error} {...titleOf(saving.error)} />}
      <div class="actions">
        <Button kind="primary" type="submit" isBusy={saving.isBusy}>{action}</Button>
        <a class="button plain" href={from ? `/ledger/entries/${from.id}` : "/ledger/entries"}>Cancel</a>
      </div>
    </form>
  );
}

/** Somebody else's change is told from what is wrong with this one. */
function titleOf(error: unknown): { title?: string } {
  return error instanceof ApiError && error.status === 412 ? { title: "Somebody changed it while you wrote" } : {};
}

function writtenOf({ account_id, debit, credit }: Entry["lines"][number]): Written {
  const filled = (amount: string) => (isZero(amount) ? "" : amount);
  return line({ account: String(account_id), debit: filled(debit), credit: filled(credit) });
}

function sent({ account, debit, credit }: Written): EntryDraft["lines"] {
  if (account === "" && debit === "" && credit === "") return [];
  return [{ account_id: Number(account), ...(debit === "" ? {} : { debit }), ...(credit === "" ? {} : { credit }) }];
}

function Text({ label, of, hint, most }: {
  readonly label: string;
  readonly of: Signal<string>;
  readonly hint?: string;
  readonly most: number;
}): JSX.Element {
  return (
    <Field label={label} hint={hint}>
      {(attributes) => (
        <input
          {...attributes}
          required
          autocomplete="off"
          maxLength={most}
          value={of.value}
          onInput={(event) => (of.value = event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

function DraftLines({ lines }: { readonly lines: Signal<readonly Written[]> }): JSX.Element {
  const change = (key: number, changed: Partial<Written>) => {
    lines.value = lines.value.map((each) => (each.key === key ? { ...each, ...changed } : each));
  };
  const chart = useAccounts();
  const accounts = chart.data?.filter((each) => each.is_postable && each.is_active);
  const isBegun = lines.value.some(({ debit, credit }) => debit !== "" || credit !== "");
  const left = difference(sum(lines.value.map(({ debit }) => debit)), sum(lines.value.map(({ credit }) => credit)));
  return (
    <fieldset class="draft-lines">
      <legend>Lines</legend>
      {chart.error !== undefined && <Problem error={chart.error} title="The accounts could not be read" onRetry={chart.reload} />}
      {chart.data?.length === 0 && <p class="hint">There are no accounts yet: <a href="/ledger">begin the books</a> first.</p>}
      {lines.value.map((each, index) => (
        <DraftLine key={each.key} number={index + 1} line={each} accounts={accounts ?? []} onChange={(changed) => change(each.key, changed)}>
          {lines.value.length > 2 && (
            <Button
              kind="plain"
              aria-label={`Remove line ${index + 1}`}
              onClick={() => (lines.value = lines.value.filter(({ key }) => key !== each.key))}
            >
              ×
            </Button>
          )}
        </DraftLine>
      ))}
      <div class="draft-foot">
        <Button onClick={() => (lines.value = [...lines.value, line()])}>Add a line</Button>
        <span role="status">
          {!isBegun ? null : isZero(left) ? <Badge tone="good">Balanced</Badge> : <Badge tone="warning">{shown(left.replace("-", ""))} to {left.startsWith("-") ? "debit" : "credit"}</Badge>}
        </span>
      </div>
    </fieldset>
  );
}

function DraftLine({ number, line: { account, debit, credit }, accounts, onChange, children }: {
  readonly number: number;
  readonly line: Written;
  readonly accounts: readonly LedgerAccount[];
  readonly onChange: (changed: Partial<Written>) => void;
  readonly children: JSX.Element | false;
}): JSX.Element {
  const side = (label: string, value: string, name: "debit" | "credit") => (
    <input
      aria-label={`${label} of line ${number}`}
      placeholder={label}
      inputMode="decimal"
      autocomplete="off"
      value={value}
      aria-invalid={value !== "" && !isAmount(value) ? true : undefined}
      onInput={(event) => onChange({ [name]: event.currentTarget.value.trim() })}
    />
  );
  return (
    <div class="draft-line">
      <select aria-label={`Account of line ${number}`} required={debit !== "" || credit !== ""} value={account} onChange={(event) => onChange({ account: event.currentTarget.value })}>
        <option value="">Choose an account</option>
        {accounts.map(({ id, code, name }) => <option key={id} value={id}>{code} {name}</option>)}
      </select>
      {side("Debit", debit, "debit")}
      {side("Credit", credit, "credit")}
      {children}
    </div>
  );
}
