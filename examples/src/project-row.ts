import { deleteProject, getProject, updateProject, type Project } from "charter-client";
import { element } from "./dom";
import { announce, attempt, showError } from "./notices";
import { client } from "./session";

const DATE = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

/** One project that can be renamed in place and deleted. */
export function projectRow(project: Project, onDeleted: () => Promise<void>): HTMLLIElement {
  const row = element("li", { class: "project" });
  const show = (current: Project, focus = false): void => {
    const rename = element("button", { type: "button", class: "quiet", "aria-label": `Rename ${current.name}` }, "Rename");
    rename.addEventListener("click", () => attempt(() => edit(current)));
    const remove = element("button", { type: "button", class: "quiet danger", "aria-label": `Delete ${current.name}` }, "Delete");
    remove.addEventListener("click", () => attempt(() => deleteAfterConfirmation(current, onDeleted)));
    row.replaceChildren(
      element(
        "div",
        { class: "project-text" },
        element("h3", {}, current.name),
        current.description ? element("p", {}, current.description) : null,
        element("p", { class: "meta" }, `#${current.id} · changed `, changedAt(current)),
      ),
      element("div", { class: "actions" }, rename, remove),
    );
    if (focus) {
      rename.focus();
    }
  };

  /** Starts from what the service has now, so that `If-Match` guards exactly what is on the screen. */
  const edit = async (shown: Project): Promise<void> => {
    const { data: current, etag } = await getProject.answer(client, { project_id: shown.id });
    const name = element("input", { "aria-label": "New name", value: current.name, required: true, maxlength: "200" });
    const save = async (event: Event): Promise<void> => {
      event.preventDefault();
      try {
        show(await renameProject(current.id, name.value, etag), true);
        announce(`Renamed to ${name.value}.`);
      } catch (error) {
        showError(error);
        if (updateProject.failed(error) && error.code === "PRECONDITION_FAILED") {
          await attempt(async () => show(await getProject(client, { project_id: current.id }), true));
        }
      }
    };
    const cancel = (): void => show(current, true);
    row.replaceChildren(
      element(
        "form",
        { class: "rename", onsubmit: save, onkeydown: (event) => isEscape(event) && cancel() },
        name,
        element("button", { type: "submit" }, "Save"),
        element("button", { type: "button", class: "quiet", onclick: cancel }, "Cancel"),
      ),
    );
    name.select();
  };

  show(project);
  return row;
}

function renameProject(project_id: number, name: string, etag = "*"): Promise<Project> {
  return updateProject(client, { project_id, body: { name } }, { ifMatch: etag });
}

async function deleteAfterConfirmation(project: Project, onDeleted: () => Promise<void>): Promise<void> {
  if (!(await confirmed(`Delete “${project.name}”?`))) {
    return;
  }
  await deleteProject(client, { project_id: project.id });
  await onDeleted();
  announce(`Deleted ${project.name}.`);
}

function confirmed(question: string): Promise<boolean> {
  const dialog = element(
    "dialog",
    { class: "card", "aria-labelledby": "question" },
    element(
      "form",
      { method: "dialog" },
      element("h2", { id: "question" }, question),
      element("p", {}, "It can no longer be seen by anybody."),
      element(
        "div",
        { class: "actions" },
        element("button", { value: "no", class: "quiet", autofocus: true }, "Keep"),
        element("button", { value: "yes", class: "danger-solid" }, "Delete"),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}

function changedAt(project: Project): HTMLTimeElement {
  return element("time", { datetime: project.updated_at }, DATE.format(new Date(project.updated_at)));
}

function isEscape(event: Event): boolean {
  return event instanceof KeyboardEvent && event.key === "Escape";
}
