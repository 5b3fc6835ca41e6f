import type { Entry } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useAction, useKey } from "../app/acting";
import { useApp } from "../app/app";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Moment } from "../ui/moment";
import { FormProblem } from "../ui/problem";
import { DraftActions } from "./draft-actions";
import type { NameOf } from "./people";
import { RefusalText } from "./refusal";
import { type Refusal, type Step, stepsOf } from "./steps";

interface Parts {
  readonly entry: Entry;
  readonly needsApproval: boolean;
  readonly nameOf: NameOf;
  readonly onChanged: (entry: Entry) => void;
  /** What is shown is not how it is any more. */
  readonly onOutdated: () => void;
}

/** How far an entry came, the steps that are next, and why one of them was refused. */
export function Workflow({ entry, needsApproval, nameOf, onChanged, onOutdated }: Parts): JSX.Element {
  const { client, notices, router, ask } = useApp();
  const refusal = useSignal<Refusal | undefined>(undefined);
  const open = useSignal<Step | undefined>(undefined);
  const key = useKey();
  const section = useRef<HTMLElement>(null);
  // Steps that are not there any more take the focus with them.
  useEffect(() => {
    if (document.activeElement === document.body) section.current?.focus();
  }, [entry.status]);
  const taking = useAction(async (step: Step, written: string) => {
    refusal.value = undefined;
    if (step.question && !(await ask({ ...step.question, action: step.label }))) return;
    const result = await step.take(client, entry.id, written, key.current);
    key.renew();
    if (!result.ok) {
      refusal.value = result.error;
      if (result.error.status === 409) onOutdated();
      return;
    }
    open.value = undefined;
    notices.say(step.say);
    if (result.entry.id === entry.id) onChanged(result.entry);
    else router.go(`/ledger/entries/${result.entry.id}`);
  }, { isShownHere: true });
  const steps = stepsOf(entry, needsApproval);
  const start = (step: Step) => {
    refusal.value = undefined;
    taking.clear();
    if (step.wants) open.value = open.value === step ? undefined : step;
    else void taking.perform(step, "");
  };
  return (
    <section ref={section} tabIndex={-1} class="card stack workflow" aria-label="Workflow">
      <Way entry={entry} needsApproval={needsApproval} nameOf={nameOf} />
      <div class="actions">
        {steps.map((step) => (
          <Button
            key={step.label}
            kind={step.kind}
            isBusy={taking.isBusy}
            {...(step.wants ? { "aria-expanded": open.value === step } : {})}
            onClick={() => start(step)}
          >
            {step.label}
          </Button>
        ))}
        <DraftActions entry={entry} />
      </div>
      {open.value && <Writing key={open.value.label} step={open.value} isBusy={taking.isBusy} onWritten={(text) => taking.perform(open.value!, text)} />}
      {refusal.value && <RefusalText refusal={refusal.value} />}
      <FormProblem error={taking.error} />
    </section>
  );
}

interface Stage {
  readonly label: string;
  readonly by: string | null;
  readonly at: string | null;
}

function Way({ entry, needsApproval, nameOf }: Pick<Parts, "entry" | "needsApproval" | "nameOf">): JSX.Element {
  const wasDecided = entry.submitted_at !== null || entry.approved_at !== null || needsApproval;
  const decided: Stage = entry.status === "rejected"
    ? { label: "Rejected", by: entry.rejected_by, at: entry.rejected_at }
    : { label: "Approved", by: entry.approved_by, at: entry.approved_at };
  const stages: readonly Stage[] = [
    { label: "Drafted", by: entry.created_by, at: entry.created_at },
    ...(wasDecided ? [{ label: "Submitted", by: entry.submitted_by, at: entry.submitted_at }, decided] : []),
    { label: "Posted", by: entry.posted_by, at: entry.posted_at },
  ];
  const isNow = stages.findLastIndex(({ at }) => at !== null);
  return (
    <ol class="way">
      {stages.map(({ label, by, at }, index) => (
        <li key={label} class={at === null ? "ahead" : "past"} aria-current={index === isNow ? "step" : undefined}>
          <span class="way-label">{label}</span>
          {at !== null && <span class="meta">{nameOf(by)}, <Moment at={at} /></span>}
        </li>
      ))}
    </ol>
  );
}

interface WritingParts {
  readonly step: Step;
  readonly isBusy: boolean;
  readonly onWritten: (text: string) => void;
}

/** What a step wants to be told; it stays as it was written where the step is refused. */
function Writing({ step, isBusy, onWritten }: WritingParts): JSX.Element {
  const text = useSignal("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const onInput = (event: { currentTarget: HTMLInputElement }) => (text.value = event.currentTarget.value);
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        onWritten(text.value);
      }}
    >
      {step.wants === "date" ? (
        <Field label="Day of the reversal" hint="Left out, the entry's own day where its period is open.">
          {(attributes) => <input {...attributes} type="date" ref={input} value={text.value} onInput={onInput} />}
        </Field>
      ) : (
        <Field label="Why">
          {(attributes) => <input {...attributes} required maxLength={500} ref={input} value={text.value} onInput={onInput} />}
        </Field>
      )}
      <Button kind="primary" type="submit" isBusy={isBusy}>{step.label}</Button>
    </form>
  );
}
