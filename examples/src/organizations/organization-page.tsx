import { deleteOrganization, getOrganization, type Organization, updateOrganization } from "charter-client";
import { useSignal } from "@preact/signals";
import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { Loaded, useLoaded } from "../app/loading";
import { Page } from "../app/page";
import type { PageParts } from "../pages";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormProblem } from "../ui/problem";
import { SkeletonRows } from "../ui/states";
import { Invitations } from "./invitations";
import { told } from "./known";
import { Members } from "./members";

/** One organization: who belongs to it, who is invited, what it is called. */
export default function OrganizationPage({ parameters }: PageParts) {
  const { client } = useApp();
  const organizationId = Number(parameters["organizationId"]);
  const shown = useLoaded(`organization ${organizationId}`, (signal) =>
    getOrganization(client, { organization_id: organizationId }, { signal }),
  );
  return (
    <Page title={shown.data?.name ?? "Organization"}>
      <p class="crumbs">
        <a href="/organizations">Organizations</a>
      </p>
      <Loaded of={shown} skeleton={<SkeletonRows count={4} />}>
        {(organization) => (
          <>
            <Members organization={organization} />
            {mayChange(organization) && <Invitations organization={organization} />}
            {mayChange(organization) && <Renaming organization={organization} onRenamed={shown.change} />}
            {organization.role === "owner" && <Ending organization={organization} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const mayChange = ({ role }: Organization): boolean => role === "owner" || role === "admin";

interface RenamingProperties {
  readonly organization: Organization;
  readonly onRenamed: (change: () => Organization) => void;
}

function Renaming({ organization, onRenamed }: RenamingProperties) {
  const { client, notices } = useApp();
  const name = useSignal(organization.name);
  const saving = useAction(async () => {
    const changed = await updateOrganization(client, { organization_id: organization.id, body: { name: name.value } });
    onRenamed(() => changed);
    told();
    notices.say(`It is called ${changed.name} now.`);
  }, { isShownHere: true });
  return (
    <form
      class="card stack"
      aria-labelledby="renaming"
      onSubmit={(event) => {
        event.preventDefault();
        void saving.perform();
      }}
    >
      <h2 id="renaming">Name</h2>
      <div class="fields">
        <Field label="What people call it">
          {(attributes) => (
            <input
              {...attributes}
              required
              maxLength={200}
              value={name.value}
              onInput={(event) => (name.value = event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <FormProblem error={saving.error} />
      <div class="actions">
        <Button kind="quiet" type="submit" isBusy={saving.isBusy}>
          Save
        </Button>
      </div>
    </form>
  );
}

function Ending({ organization: { id, name } }: { readonly organization: Organization }) {
  const { client, session, notices, router, ask } = useApp();
  const ending = useAction(async () => {
    const text = "Its members lose what they share here. Its books stay in the archive, and nobody writes into them.";
    if (!(await ask({ title: `Delete ${name}?`, text, action: "Delete", isDangerous: true }))) return;
    if (session.organization.peek() === id) await session.switchTo(null);
    await deleteOrganization(client, { organization_id: id });
    told();
    notices.say(`Deleted ${name}.`);
    router.go("/organizations");
  }, { isShownHere: true });
  return (
    <section class="card stack" aria-labelledby="ending">
      <h2 id="ending">End</h2>
      <p class="meta">An organization that is deleted cannot be brought back.</p>
      <FormProblem error={ending.error} />
      <div class="actions">
        <Button class="warns" kind="plain" isBusy={ending.isBusy} onClick={() => void ending.perform()}>
          Delete {name}
        </Button>
      </div>
    </section>
  );
}
