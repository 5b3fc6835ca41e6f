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

/** Where the link of an invitation leads. Nobody joins without saying so. */
export default function AcceptInvitation(): JSX.Element {
  const { client, notices, router, session } = useApp();
  const token = useMailedToken();
  const isSpent = useSignal(token === "");
  const accepting = useAction(async () => {
    const result = await acceptInvitation.result(client, { body: { token } });
    if (result.ok) {
      notices.say("You are a member now.");
      router.go("/organizations", { replace: true });
      return;
    }
    switch (result.error.code) {
      case "ONE_TIME_TOKEN_INVALID":
        isSpent.value = true;
        return;
      default:
        throw result.error;
    }
  }, { isShownHere: true });
  return (
    <Page title="Invitation">
      <section class="card">
        {isSpent.value ? (
          <Empty title="This link leads nowhere any more" text="It was used already, is too old, or was taken back." />
        ) : (
          <Empty title="You are invited to an organization" text={`You join as ${session.user.value?.email ?? "yourself"}.`}>
            <FormProblem error={accepting.error} />
            <Button kind="primary" isBusy={accepting.isBusy} onClick={() => accepting.perform()}>Join</Button>
          </Empty>
        )}
      </section>
    </Page>
  );
}
