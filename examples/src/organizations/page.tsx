import { createOrganization, type Organization } from "charter-client";
import { useSignal } from "@preact/signals";
import { useAction, useKey } from "../app/acting";
import { useApp } from "../app/app";
import { Loaded, useLoaded } from "../app/loading";
import { Page } from "../app/page";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormProblem } from "../ui/problem";
import { Badge, Empty, SkeletonRows } from "../ui/states";
import { changes, readOrganizations, told } from "./known";
import { MEMBER_ROLES, named, slugOf } from "./roles";

/** The user's organizations, and a form for another one. */
export default function OrganizationsPage() {
  const { client } = useApp();
  const known = useLoaded(`organizations ${changes.value}`, (signal) => readOrganizations(client, signal));
  return (
    <Page title="Organizations">
      <section class="card" aria-labelledby="own">
        <h2 id="own" class="visually-hidden">Your organizations</h2>
        <Loaded of={known} skeleton={<SkeletonRows count={3} />}>
          {(organizations) =>
            organizations.length === 0 ? (
              <Empty title="You work alone" text="Found an organization to share projects and books with others." />
            ) : (
              <ul class="rows">
                {organizations.map((each) => (
                  <Row key={each.id} organization={each} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
      <Founding />
    </Page>
  );
}

function Row({ organization: { id, name, slug, role } }: { readonly organization: Organization }) {
  const { session, notices } = useApp();
  const isHere = session.organization.value === id;
  const switching = useAction(async () => {
    await session.switchTo(isHere ? null : id);
    notices.say(isHere ? "You work in your own space again." : `You work in ${name} now.`);
  }, { isShownHere: true });
  return (
    <li class="row wraps">
      <div class="row-text">
        <h3><a class="row-link" href={`/organizations/${id}`}>{name}</a></h3>
        <p class="meta">
          {slug} · {role === null ? "Seen as administrator" : named(MEMBER_ROLES, role)}
        </p>
        <FormProblem error={switching.error} />
      </div>
      {isHere && <Badge tone="good">You work here</Badge>}
      {role !== null && (
        <Button kind="quiet" isBusy={switching.isBusy} onClick={() => void switching.perform()}>
          {isHere ? "Leave for your own space" : "Work here"}
        </Button>
      )}
    </li>
  );
}

/** The address follows the name until somebody writes another one. */
function Founding() {
  const { client, notices, router } = useApp();
  const name = useSignal("");
  const slug = useSignal<string | undefined>(undefined);
  const taken = useSignal<string | undefined>(undefined);
  const key = useKey();
  const address = slug.value ?? slugOf(name.value);
  const founding = useAction(async () => {
    const body = { name: name.value, slug: address };
    const result = await createOrganization.result(client, { body }, { idempotencyKey: key.current });
    if (result.ok) {
      told();
      notices.say(`Founded ${result.data.name}.`);
      router.go(`/organizations/${result.data.id}`);
    } else if (result.error.code === "SLUG_TAKEN") {
      taken.value = `Somebody else has ${address}. Choose another address.`;
    } else {
      throw result.error;
    }
  }, { isShownHere: true });
  const changed = () => {
    key.renew();
    taken.value = undefined;
  };
  return (
    <form
      class="card stack"
      aria-labelledby="founding"
      onInput={changed}
      onSubmit={(event) => {
        event.preventDefault();
        void founding.perform();
      }}
    >
      <h2 id="founding">Found an organization</h2>
      <div class="fields">
        <Field label="Name">
          {(attributes) => (
            <input
              {...attributes}
              required
              maxLength={200}
              autocomplete="off"
              value={name.value}
              onInput={(event) => (name.value = event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Address" hint="Small letters, digits, and hyphens between words." error={taken.value}>
          {(attributes) => (
            <input
              {...attributes}
              required
              maxLength={63}
              pattern="[a-z0-9]+(-[a-z0-9]+)*"
              autocomplete="off"
              spellcheck={false}
              value={address}
              onInput={(event) => (slug.value = event.currentTarget.value || undefined)}
            />
          )}
        </Field>
      </div>
      <FormProblem error={founding.error} />
      <div class="actions">
        <Button kind="primary" type="submit" isBusy={founding.isBusy}>
          Found
        </Button>
      </div>
    </form>
  );
}
