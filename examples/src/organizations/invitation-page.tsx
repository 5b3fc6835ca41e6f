import { acceptInvitation } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMailedToken } from "../access/mailed-token";
import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { Page } from "../app/page";
import { Button } from "../ui/button";
import { FormProblem } from "../ui/problem";
import { Empty } from "../ui/states";
import { told } from "./known";

/** Where the link in the mail of an invitation leads: joining, once somebody has signed in. */
export default function InvitationPage(): JSX.Element {
  const { client, session, notices, router } = useApp();
  const token = useMailedToken();
  const refusal = useSignal(token ? undefined : "This address lacks the token of the mail: open the link in the mail once more.");
  const joining = useAction(async () => {
    const result = await acceptInvitation.result(client, { body: { token } });
    if (result.ok) {
      const { organization_id: organization } = result.data;
      await session.switchTo(organization);
      told();
      notices.say("You joined, and work there now.");
      router.go(`/organizations/${organization}`, { replace: true });
      return;
    }
    switch (result.error.code) {
      case "INVITATION_FOR_ANOTHER":
        refusal.value = `It is for another address than ${session.user.peek()?.email}: sign in with that one.`;
        return;
      case "ONE_TIME_TOKEN_INVALID":
        refusal.value = "It was used already, taken back, or is older than seven days: ask for another one.";
        return;
      default:
        throw result.error;
    }
  }, { isShownHere: true });
  return (
    <Page title="Invitation">
      <section class="card">
        {refusal.value === undefined ? (
          <Empty title="You are invited to an organization" text={`You join it as ${session.user.value?.email}.`}>
            <Button kind="primary" isBusy={joining.isBusy} onClick={() => void joining.perform()}>Join</Button>
          </Empty>
        ) : (
          <div role="alert"><Empty title="This invitation does not work here" text={refusal.value} /></div>
        )}
        <FormProblem error={joining.error} />
      </section>
    </Page>
  );
}
