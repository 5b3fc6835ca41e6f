import { createProject, type Project } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useAction, useKey } from "../app/acting";
import { useApp } from "../app/app";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Field } from "../ui/field";
import { FormProblem } from "../ui/problem";
import { wrongIn } from "../ui/wrong-fields";

/** Keeps its idempotency key until something else is entered: pressing the button again creates no second project. */
export function Creation({ onClose, onCreated }: {
  readonly onClose: () => void;
  readonly onCreated: (project: Project) => Promise<void>;
}): JSX.Element {
  const { client } = useApp();
  const name = useSignal("");
  const description = useSignal("");
  const key = useKey();
  const creating = useAction(async () => {
    const body = { name: name.value, ...(description.value ? { description: description.value } : {}) };
    await onCreated(await createProject(client, { body }, { idempotencyKey: key.current }));
  }, { isShownHere: true });
  const { error, isBusy } = creating;
  return (
    <Dialog title="New project" onClose={onClose}>
      <form onInput={key.renew} onSubmit={(event) => (event.preventDefault(), void creating.perform())}>
        <FormProblem error={error} fields={["name", "description"]} />
        <Field label="Name" error={wrongIn(error, "name")}>
          {(tied) => <input {...tied} required autoFocus maxLength={200} autoComplete="off" value={name} onInput={(event) => (name.value = event.currentTarget.value)} />}
        </Field>
        <Field label="Description" hint="What it is about, if the name does not say it." error={wrongIn(error, "description")}>
          {(tied) => <textarea {...tied} rows={3} maxLength={2000} value={description} onInput={(event) => (description.value = event.currentTarget.value)} />}
        </Field>
        <div class="actions end">
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" isBusy={isBusy}>Create project</Button>
        </div>
      </form>
    </Dialog>
  );
}
