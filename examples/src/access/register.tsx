import { registerAccount } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormProblem } from "../ui/problem";
import { wrongIn } from "../ui/wrong-fields";
import { Done, Door } from "./door";
import { NewPassword } from "./new-password";

export default function Register(): JSX.Element {
  const { client } = useApp();
  const email = useSignal("");
  const name = useSignal("");
  const password = useSignal("");
  const isDone = useSignal(false);
  const registering = useAction(async () => {
    await registerAccount(client, { body: { email: email.value, name: name.value, password: password.value } });
    isDone.value = true;
  }, { isShownHere: true });
  const { error, isBusy } = registering;
  if (isDone.value) {
    return <Door title="Look into your mail"><Done><p>A link to confirm {email} is on its way. It holds for a day.</p></Done></Door>;
  }
  return (
    <Door title="Create an account">
      <form onSubmit={(event) => (event.preventDefault(), void registering.perform())}>
        <FormProblem error={error} fields={["name", "email", "password"]} />
        <Field label="Name" error={wrongIn(error, "name")}>
          {(tied) => <input {...tied} required autoFocus maxLength={200} autoComplete="name" value={name} onInput={(event) => (name.value = event.currentTarget.value)} />}
        </Field>
        <Field label="E-mail" error={wrongIn(error, "email")}>
          {(tied) => <input {...tied} type="email" required autoComplete="username" value={email} onInput={(event) => (email.value = event.currentTarget.value)} />}
        </Field>
        <NewPassword value={password} error={error} />
        <Button kind="primary" type="submit" isBusy={isBusy}>Create the account</Button>
      </form>
      <p class="links"><a href="/">Sign in instead</a></p>
    </Door>
  );
}
