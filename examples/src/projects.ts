import { createProject, listProjects, type ProjectCreate, type ProjectSort, type User } from "charter-client";
import { element, field } from "./dom";
import { announce, attempt, noticeRegion } from "./notices";
import { projectRow } from "./project-row";
import { client } from "./session";

const ORDERS: Record<ProjectSort, string> = {
  "-created_at": "Newest first",
  created_at: "Oldest first",
  "-updated_at": "Last changed first",
  updated_at: "First changed first",
  name: "Name, A to Z",
  "-name": "Name, Z to A",
};
const PAGE_SIZE = 10;

/** The caller's projects, page by page. */
export function projectsPage(user: User, onSignOut: () => void): HTMLElement {
  let page = 1;
  const list = element("ul", { class: "projects" });
  const heading = element("h2", { id: "list-heading", tabindex: "-1" }, "All projects");
  const position = element("span", { class: "meta" });
  const previous = element("button", { type: "button", class: "quiet" }, "Previous");
  const next = element("button", { type: "button", class: "quiet" }, "Next");
  const order = element("select", {}, ...Object.entries(ORDERS).map(([value, label]) => element("option", { value }, label)));

  const load = async (wanted: number): Promise<void> => {
    const asked = { page: wanted, limit: PAGE_SIZE, sort: order.value as ProjectSort };
    const { data, pagination } = await listProjects(client, asked);
    if (data.length === 0 && wanted > 1) {
      return load(wanted - 1);
    }
    page = wanted;
    const rows = data.map((project) => projectRow(project, reloadFromHeading));
    list.replaceChildren(...(rows.length > 0 ? rows : [element("li", { class: "empty" }, "No projects yet.")]));
    previous.disabled = !pagination.has_prev;
    next.disabled = !pagination.has_next;
    position.textContent = `${pagination.total} in all · page ${page} of ${Math.max(pagination.total_pages, 1)}`;
  };
  const reloadFromHeading = async (): Promise<void> => {
    await load(page);
    heading.focus();
  };
  const turnTo = (wanted: number) => attempt(async () => {
    await load(wanted);
    announce(`Page ${page}.`);
    heading.focus();
  });

  previous.addEventListener("click", () => turnTo(page - 1));
  next.addEventListener("click", () => turnTo(page + 1));
  order.addEventListener("change", () => attempt(() => load(1)));
  void attempt(() => load(1));

  return element(
    "main",
    {},
    element(
      "header",
      { class: "page-header" },
      element("h1", {}, "Projects"),
      element("span", { class: "meta" }, user.name),
      element("button", { type: "button", class: "quiet", onclick: onSignOut }, "Sign out"),
    ),
    noticeRegion,
    creationForm(() => load(1)),
    element(
      "section",
      { class: "card", "aria-labelledby": "list-heading" },
      element("div", { class: "list-header" }, heading, field("Order", order)),
      list,
      element("nav", { class: "pages", "aria-label": "Pages" }, previous, position, next),
    ),
  );
}

/** Keeps its idempotency key until the service has answered: pressing the button again creates no second project. */
function creationForm(onCreated: () => Promise<void>): HTMLElement {
  let key = crypto.randomUUID();
  const name = element("input", { required: true, maxlength: "200", autocomplete: "off", autofocus: true });
  const description = element("input", { maxlength: "2000", autocomplete: "off" });
  const button = element("button", { type: "submit" }, "Create");
  const form = element(
    "form",
    { class: "card create", "aria-label": "New project", oninput: () => (key = crypto.randomUUID()) },
    field("Name", name),
    field("Description", description),
    button,
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const body: ProjectCreate = { name: name.value, ...(description.value ? { description: description.value } : {}) };
    button.disabled = true;
    await attempt(async () => {
      const project = await createProject(client, { body }, { idempotencyKey: key });
      key = crypto.randomUUID();
      form.reset();
      await onCreated();
      announce(`Created ${project.name}.`);
    });
    button.disabled = false;
    name.focus();
  });
  return form;
}
