import { type Child, listChildren, saveChild } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { Loaded, useLoaded } from "../app/loading";
import { Page } from "../app/page";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormProblem } from "../ui/problem";
import { Empty, SkeletonRows } from "../ui/states";
import { ageOf, Face } from "./face";

/** The children of the account; in an organization there are none. */
export default function ChildrenPage(): JSX.Element {
  const { client, session } = useApp();
  const isElsewhere = session.organization.value !== undefined;
  const children = useLoaded(`children ${isElsewhere}`, (signal) => listChildren(client, {}, { signal }));
  return (
    <Page title="Children">
      {isElsewhere ? (
        <Elsewhere />
      ) : (
        <>
          <Loaded of={children} skeleton={<SkeletonRows count={2} />}>
            {(known) =>
              known.length === 0 ? (
                <section class="card"><Empty title="No children yet" text="Add the first one below: a first name is enough." /></section>
              ) : (
                <ul class="children">{known.map((child) => <ChildCard key={child.id} child={child} />)}</ul>
              )
            }
          </Loaded>
          <Adding onAdded={(child) => children.change((known) => [child, ...known])} />
        </>
      )}
    </Page>
  );
}

function Elsewhere(): JSX.Element {
  const { session } = useApp();
  const switching = useAction(() => session.switchTo(null));
  return (
    <section class="card">
      <Empty title="Children belong to your own account" text="In an organization nobody sees them.">
        <Button kind="primary" isBusy={switching.isBusy} onClick={() => void switching.perform()}>Work in your own space</Button>
      </Empty>
    </section>
  );
}

function ChildCard({ child }: { readonly child: Child }): JSX.Element {
  return (
    <li>
      <a class="card child-card" href={`/children/${encodeURIComponent(child.id)}`}>
        <Face child={child} />
        <span>
          <strong>{child.name}</strong>
          <span class="meta">{ageOf(child)} years{child.interests.length > 0 && ` · likes ${child.interests.join(", ")}`}</span>
        </span>
      </a>
    </li>
  );
}

/** With an id of its own from the start, so that a second attempt makes no second child. */
function Adding({ onAdded }: { readonly onAdded: (child: Child) => void }): JSX.Element {
  const { client, notices } = useApp();
  const name = useSignal("");
  const birthday = useSignal("");
  const id = useSignal(crypto.randomUUID() as string);
  const adding = useAction(async () => {
    const child = await saveChild(client, { body: { id: id.value, name: name.value, birthday: birthday.value, interests: [] } });
    [id.value, name.value, birthday.value] = [crypto.randomUUID(), "", ""];
    onAdded(child);
    notices.say(`Added ${child.name}.`);
  }, { isShownHere: true });
  return (
    <form
      class="card stack"
      aria-labelledby="adding"
      onSubmit={(event) => {
        event.preventDefault();
        void adding.perform();
      }}
    >
      <h2 id="adding">Add a child</h2>
      <div class="fields">
        <Field label="First name">
          {(attributes) => (
            <input {...attributes} required maxLength={80} autocomplete="off" value={name.value} onInput={(event) => (name.value = event.currentTarget.value)} />
          )}
        </Field>
        <Field label="Birthday">
          {(attributes) => (
            <input {...attributes} type="date" required value={birthday.value} onInput={(event) => (birthday.value = event.currentTarget.value)} />
          )}
        </Field>
      </div>
      <FormProblem error={adding.error} />
      <div class="actions"><Button kind="primary" type="submit" isBusy={adding.isBusy}>Add</Button></div>
    </form>
  );
}
