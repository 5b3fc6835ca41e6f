import {
  createInvitation,
  type Invitation,
  type InvitationState,
  listInvitations,
  type MemberRole,
  type Organization,
  revokeInvitation,
} from "charter-client";
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { Loaded, useLoaded } from "../app/loading";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Moment } from "../ui/moment";
import { FormProblem } from "../ui/problem";
import { Badge, SkeletonRows } from "../ui/states";
import { MEMBER_ROLES, named } from "./roles";

const STATES: Readonly<Record<InvitationState, string>> = {
  pending: "Waits",
  accepted: "Joined",
  revoked: "Taken back",
  expired: "Expired",
};

/** Who is invited by mail; for those who keep members. */
export function Invitations({ organization }: { readonly organization: Organization }) {
  const { client } = useApp();
  const invitations = useLoaded(`invitations ${organization.id}`, (signal) =>
    listInvitations(client, { organization_id: organization.id, limit: 50 }, { signal }),
  );
  const list = useRef<HTMLUListElement>(null);
  const reloadAndFocus = async () => {
    await invitations.reload();
    list.current?.focus();
  };
  return (
    <section class="card" aria-labelledby="invitations">
      <h2 id="invitations">Invitations</h2>
      <Inviting organization={organization} onInvited={invitations.reload} />
      <Loaded of={invitations} skeleton={<SkeletonRows count={2} />}>
        {({ data }) => (
          <ul class="rows" ref={list} tabIndex={-1} aria-labelledby="invitations">
            {data.map((each) => (
              <InvitationRow key={each.id} invitation={each} organization={organization} onRevoked={reloadAndFocus} />
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}

function Inviting({ organization, onInvited }: { readonly organization: Organization; onInvited: () => void }) {
  const { client, notices } = useApp();
  const email = useSignal("");
  const role = useSignal<MemberRole>("member");
  const refusal = useSignal<string | undefined>(undefined);
  const inviting = useAction(async () => {
    const body = { email: email.value, role: role.value };
    const result = await createInvitation.result(client, { organization_id: organization.id, body });
    if (result.ok) {
      notices.say(`Invited ${email.value}.`);
      email.value = "";
      onInvited();
      return;
    }
    switch (result.error.code) {
      case "ALREADY_INVITED":
      case "ALREADY_MEMBER":
      case "VALIDATION_FAILED":
        refusal.value = result.error.message;
        return;
      default:
        throw result.error;
    }
  }, { isShownHere: true });
  return (
    <form
      class="inviting"
      aria-labelledby="invitations"
      onInput={() => (refusal.value = undefined)}
      onSubmit={(event) => {
        event.preventDefault();
        void inviting.perform();
      }}
    >
      <div class="fields">
        <Field label="E-mail" error={refusal.value}>
          {(attributes) => (
            <input
              {...attributes}
              type="email"
              required
              autocomplete="off"
              value={email.value}
              onInput={(event) => (email.value = event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="As">
          {(attributes) => (
            <select
              {...attributes}
              value={role.value}
              onChange={(event) => (role.value = event.currentTarget.value as MemberRole)}
            >
              {(Object.keys(MEMBER_ROLES) as MemberRole[])
                .filter((each) => each !== "owner" || organization.role === "owner")
                .map((each) => (
                  <option key={each} value={each}>
                    {MEMBER_ROLES[each]}
                  </option>
                ))}
            </select>
          )}
        </Field>
        <Button kind="primary" type="submit" isBusy={inviting.isBusy}>
          Invite
        </Button>
      </div>
      <FormProblem error={inviting.error} />
    </form>
  );
}

interface RowProperties {
  readonly invitation: Invitation;
  readonly organization: Organization;
  readonly onRevoked: () => Promise<void>;
}

function InvitationRow({ invitation: { id, email, user_id, role, state, expires_at }, organization, onRevoked }: RowProperties) {
  const { client, notices } = useApp();
  const whom = email ?? `User ${user_id}`;
  const revoking = useAction(async () => {
    await revokeInvitation(client, { organization_id: organization.id, invitation_id: id });
    notices.say(`Took the invitation of ${whom} back.`);
    await onRevoked();
  }, { isShownHere: true });
  return (
    <li class="row wraps">
      <div class="row-text">
        <h3>{whom}</h3>
        <p class="meta">
          {named(MEMBER_ROLES, role)} · ends <Moment at={expires_at} />
        </p>
        <FormProblem error={revoking.error} />
      </div>
      <Badge tone={state === "accepted" ? "good" : "neutral"}>{named(STATES, state)}</Badge>
      {state === "pending" && (
        <Button kind="quiet" isBusy={revoking.isBusy} onClick={() => void revoking.perform()}>
          Take back<span class="visually-hidden"> the invitation of {whom}</span>
        </Button>
      )}
    </li>
  );
}
