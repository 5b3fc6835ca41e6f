import { demoJob, exportProjectsJob } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useAction, useKey } from "../app/acting";
import { useApp } from "../app/app";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Field } from "../ui/field";
import { FormProblem } from "../ui/problem";

const CHOICES: Readonly<Record<string, { readonly label: string; readonly hint: string }>> = {
  demo: { label: "A demonstration", hint: "Does nothing, step by step, so that there is something to watch." },
  csv: { label: "Export projects as CSV", hint: "A table of all projects, to be downloaded." },
  jsonl: { label: "Export projects as JSON lines", hint: "A line for each project, to be downloaded." },
};

export function Start({ onClose, onStarted }: {
  readonly onClose: () => void;
  readonly onStarted: (jobId: string) => void;
}): JSX.Element {
  const { client } = useApp();
  const choice = useSignal("demo");
  const steps = useSignal(20);
  const key = useKey();
  const starting = useAction(async () => {
    const options = { idempotencyKey: key.current };
    const started =
      choice.value === "demo"
        ? await demoJob(client, { body: { arguments: { steps: steps.value } } }, options)
        : await exportProjectsJob(client, { body: { arguments: { format: choice.value === "csv" ? "csv" : "jsonl" } } }, options);
    onStarted(started.id);
  }, { isShownHere: true });
  return (
    <Dialog title="Start a job" onClose={onClose}>
      <form onInput={key.renew} onSubmit={(event) => (event.preventDefault(), void starting.perform())}>
        <FormProblem error={starting.error} />
        <Field label="What" hint={CHOICES[choice.value]?.hint}>
          {(tied) => (
            <select {...tied} autoFocus value={choice} onChange={(event) => (choice.value = event.currentTarget.value)}>
              {Object.entries(CHOICES).map(([value, { label }]) => <option key={value} value={value}>{label}</option>)}
            </select>
          )}
        </Field>
        {choice.value === "demo" && (
          <Field label="Steps" hint="A second each.">
            {(tied) => <input {...tied} type="number" required min={1} max={60} value={steps} onInput={(event) => (steps.value = event.currentTarget.valueAsNumber)} />}
          </Field>
        )}
        <div class="actions end">
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" isBusy={starting.isBusy}>Start</Button>
        </div>
      </form>
    </Dialog>
  );
}
