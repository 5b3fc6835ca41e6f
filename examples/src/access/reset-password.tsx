import { ApiError, confirmPasswordReset } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { Button } from "../ui/button";
import { FormProblem } from "../ui/problem";
import { Done, Door } from "./door";
import { useMailedToken } from "./mailed-token";
import { NewPassword } from "./new-password";

export default function ResetPassword(): JSX.Element {
  const { client } = useApp();
  const token = useMailedToken();
  const password = useSignal("");
  const isDone = useSignal(false);
  const setting = useAction(async () => {
    await confirmPasswordReset(client, { body: { token, password: password.value } });
    isDone.value = true;
  }, { isShownHere: true });
  const { error } = setting;
  if (isDone.value) {
    return <Door title="Your password is set"><Done><p>All sessions have ended. Sign in with the new password.</p></Done></Door>;
  }
  const isSpent = !token || (error instanceof ApiError && error.code === "ONE_TIME_TOKEN_INVALID");
  return (
    <Door title="Set a new password">
      {isSpent ? (
        <p class="problem" role="alert">This link was used already, or is too old. <a href="/forgotten-password">Ask for another one.</a></p>
      ) : (
        <form onSubmit={(event) => (event.preventDefault(), void setting.perform())}>
          <FormProblem error={error} fields={["password"]} />
          <NewPassword value={password} error={error} />
          <Button kind="primary" type="submit" isBusy={setting.isBusy}>Set the password</Button>
        </form>
      )}
    </Door>
  );
}
