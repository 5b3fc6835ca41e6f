import { getProject, type Project, updateProject } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormProblem } from "../ui/problem";
import { wrongIn } from "../ui/wrong-fields";

/**
 * Renames what is on the screen and nothing newer.
 *
 * Where somebody else was faster, the row says so, keeps what was typed, and leaves the decision to whoever typed it.
 */
export function Renaming({ project, onChanged, onClose }: {
  readonly project: Project;
  readonly onChanged: (project: Project) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { client, notices } = useApp();
  const name = useSignal(project.name);
  const theirs = useSignal<Project | undefined>(undefined);
  const etag = useRef<string | undefined>(undefined);
  const shown = useRef(project.name);
  const opening = useRef<Promise<boolean>>(Promise.resolve(true));
  const input = useRef<HTMLInputElement>(null);
  const request = { project_id: project.id };

  /** What the service has now, and the tag that guards it; whether it is still what was shown. */
  const read = async (): Promise<boolean> => {
    const { data, etag: tag } = await getProject.answer(client, request);
    etag.current = tag;
    const isSame = data.name === shown.current;
    shown.current = data.name;
    if (!isSame) {
      theirs.value = data;
      onChanged(data);
    }
    return isSame;
  };
  useEffect(() => {
    input.current?.select();
    opening.current = read().catch(() => true); // saving reads again
  }, []);

  const saving = useAction(async () => {
    await opening.current;
    if (etag.current === undefined && !(await read())) return;
    const body = { name: name.value };
    const result = await updateProject.result(client, { ...request, body }, etag.current ? { ifMatch: etag.current } : {});
    if (result.ok) {
      onChanged(result.data);
      notices.say(`Renamed to ${result.data.name}.`);
      onClose();
      return;
    }
    switch (result.error.code) {
      case "PRECONDITION_FAILED":
      case "PROJECT_CHANGED":
        await read();
        input.current?.focus();
        return;
      default:
        throw result.error;
    }
  }, { isShownHere: true });
  const { error } = saving;

  return (
    <form
      class="renaming"
      onSubmit={(event) => (event.preventDefault(), void saving.perform())}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <Field label="New name" isLabelHidden error={wrongIn(error, "name")}>
        {(tied) => <input {...tied} ref={input} required maxLength={200} autoComplete="off" value={name} onInput={(event) => (name.value = event.currentTarget.value)} />}
      </Field>
      <div class="actions">
        <Button kind="primary" type="submit" isBusy={saving.isBusy}>{theirs.value ? "Save mine" : "Save"}</Button>
        <Button onClick={onClose}>{theirs.value ? "Keep theirs" : "Cancel"}</Button>
      </div>
      {theirs.value && (
        <p class="conflict" role="alert">
          Somebody else has changed this project meanwhile. It is called <strong>{theirs.value.name}</strong> now; what you typed is still here.
        </p>
      )}
      <FormProblem error={error} fields={["name"]} />
    </form>
  );
}
