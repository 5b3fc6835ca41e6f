import { listProjects, type ProjectSort } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { useApp } from "../app/app";
import { Loaded, useLoaded } from "../app/loading";
import { Page } from "../app/page";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Icon } from "../ui/icons";
import { Pager } from "../ui/pager";
import { Empty, SkeletonRows } from "../ui/states";
import { Creation } from "./creation";
import { ProjectRow } from "./row";

const ORDERS: Record<ProjectSort, string> = {
  "-created_at": "Newest first",
  created_at: "Oldest first",
  "-updated_at": "Last changed first",
  updated_at: "First changed first",
  name: "Name, A to Z",
  "-name": "Name, Z to A",
};
const PAGE_SIZE = 10;

/** The projects of whoever is signed in; page and order stand in the address. */
export default function Projects(): JSX.Element {
  const { client, notices, router } = useApp();
  const { query } = router.place.value;
  const page = Math.max(1, Math.trunc(Number(query.get("page") ?? 1)) || 1);
  const sort = sortOf(query.get("sort"));
  const isCreating = useSignal(false);
  const list = useRef<HTMLUListElement>(null);
  const projects = useLoaded(`${page} ${sort}`, (signal) => listProjects(client, { page, sort, limit: PAGE_SIZE }, { signal }));
  const turn = (wanted: number) => {
    router.setQuery({ page: wanted > 1 ? String(wanted) : undefined });
    list.current?.focus();
  };
  const create = <Button kind="primary" onClick={() => (isCreating.value = true)}><Icon name="add" />New project</Button>;

  return (
    <Page title="Projects" intro="What you and your colleagues work on." actions={create}>
      <section class="card" aria-labelledby="all-projects">
        <header class="card-header">
          <h2 id="all-projects">All projects</h2>
          <Order value={sort} onChange={(wanted) => router.setQuery({ sort: wanted, page: undefined })} />
        </header>
        <Loaded of={projects} skeleton={<SkeletonRows count={6} />}>
          {({ data, pagination }) => (
            <>
              <ul class="rows" ref={list} tabIndex={-1}>
                {data.map((project) => (
                  <ProjectRow
                    key={project.id}
                    project={project}
                    onChanged={(changed) => projects.change((current) => ({ ...current, data: current.data.map((each) => (each.id === changed.id ? changed : each)) }))}
                    onDeleted={async () => {
                      if (data.length === 1 && page > 1) turn(page - 1);
                      else await projects.reload();
                      list.current?.focus();
                    }}
                  />
                ))}
              </ul>
              {data.length === 0 && (
                pagination.total > 0
                  ? <Empty title="Nothing on this page"><Button onClick={() => turn(1)}>To the first page</Button></Empty>
                  : <Empty title="No projects yet" text="A project is where work begins."><Button onClick={() => (isCreating.value = true)}>Create the first one</Button></Empty>
              )}
              <Pager of={pagination} noun="project" onTurn={turn} />
            </>
          )}
        </Loaded>
      </section>
      {isCreating.value && (
        <Creation
          onClose={() => (isCreating.value = false)}
          onCreated={async ({ name }) => {
            isCreating.value = false;
            notices.say(`Created ${name}.`);
            if (page > 1) turn(1);
            else await projects.reload();
          }}
        />
      )}
    </Page>
  );
}

function Order({ value, onChange }: { readonly value: ProjectSort; readonly onChange: (value: string) => void }): JSX.Element {
  return (
    <Field label="Order" isLabelHidden>
      {(tied) => (
        <select {...tied} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {Object.entries(ORDERS).map(([each, label]) => <option key={each} value={each}>{label}</option>)}
        </select>
      )}
    </Field>
  );
}

function sortOf(given: string | null): ProjectSort {
  const known = Object.keys(ORDERS) as ProjectSort[];
  return known.find((each) => each === given) ?? "-created_at";
}
