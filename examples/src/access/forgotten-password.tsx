import { requestPasswordReset } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormProblem } from "../ui/problem";
import { Done, Door } from "./door";

export default function ForgottenPassword(): JSX.Element {
  const { client } = useApp();
  const email = useSignal("");
  const isDone = useSignal(false);
  const asking = useAction(async () => {
    await requestPasswordReset(client, { body: { email: email.value } });
    isDone.value = true;
  }, { isShownHere: true });
  if (isDone.value) {
    return <Door title="Look into your mail"><Done><p>If {email} has an account, a link to set a new password is on its way. It holds for an hour.</p></Done></Door>;
  }
  return (
    <Door title="Forgotten password" intro="A link to set a new one comes by mail.">
      <form onSubmit={(event) => (event.preventDefault(), void asking.perform())}>
        <FormProblem error={asking.error} />
        <Field label="E-mail">
          {(tied) => <input {...tied} type="email" required autoFocus autoComplete="username" value={email} onInput={(event) => (email.value = event.currentTarget.value)} />}
        </Field>
        <Button kind="primary" type="submit" isBusy={asking.isBusy}>Send the link</Button>
      </form>
      <p class="links"><a href="/">Sign in instead</a></p>
    </Door>
  );
}
