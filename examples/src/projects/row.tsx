import { ApiError, deleteProject, type Project } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { Button } from "../ui/button";
import { Moment } from "../ui/moment";
import { Renaming } from "./renaming";

/** One project, which can be renamed in place and deleted. */
export function ProjectRow({ project, onChanged, onDeleted }: {
  readonly project: Project;
  readonly onChanged: (project: Project) => void;
  readonly onDeleted: () => Promise<void>;
}): JSX.Element {
  const isRenaming = useSignal(false);
  const wasRenaming = useRef(false);
  const rename = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wasRenaming.current && !isRenaming.value) rename.current?.querySelector("button")?.focus();
    wasRenaming.current = isRenaming.value;
  }, [isRenaming.value]);
  const { id, name, description, updated_at: updatedAt } = project;
  if (isRenaming.value) {
    return (
      <li class="row">
        <Renaming project={project} onChanged={onChanged} onClose={() => (isRenaming.value = false)} />
      </li>
    );
  }
  return (
    <li class="row">
      <div class="row-text">
        <h3>{name}</h3>
        {description && <p class="muted clipped">{description}</p>}
      </div>
      <span class="meta row-meta">#{id} · <Moment at={updatedAt} /></span>
      <div class="actions row-actions" ref={rename}>
        <Button kind="plain" aria-label={`Rename ${name}`} onClick={() => (isRenaming.value = true)}>Rename</Button>
        <Deletion project={project} onDeleted={onDeleted} />
      </div>
    </li>
  );
}

function Deletion({ project, onDeleted }: { readonly project: Project; readonly onDeleted: () => Promise<void> }): JSX.Element {
  const { ask, client, notices } = useApp();
  const deleting = useAction(async () => {
    try {
      await deleteProject(client, { project_id: project.id });
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== "PROJECT_NOT_FOUND") throw error; // somebody else was faster
    }
    notices.say(`Deleted ${project.name}.`);
    await onDeleted();
  });
  const askFirst = async () => {
    const title = `Delete “${project.name}”?`;
    if (await ask({ title, text: "Nobody will see it any more.", action: "Delete", isDangerous: true })) await deleting.perform();
  };
  return <Button kind="plain" class="warns" aria-label={`Delete ${project.name}`} isBusy={deleting.isBusy} onClick={askFirst}>Delete</Button>;
}
