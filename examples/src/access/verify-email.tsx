import { confirmEmailVerification } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Problem } from "../ui/problem";
import { Done, Door } from "./door";
import { useMailedToken } from "./mailed-token";

/** Confirms an address: at once in the browser that asked for the link, with the password anywhere else. */
export default function VerifyEmail(): JSX.Element {
  const { client } = useApp();
  const token = useMailedToken();
  const password = useSignal("");
  const state = useSignal<"asking" | "wants-password" | "spent" | "done">(token ? "asking" : "spent");
  const refused = useSignal<string | undefined>(undefined);
  const confirming = useAction(async () => {
    const body = { token, ...(password.value ? { password: password.value } : {}) };
    const result = await confirmEmailVerification.result(client, { body });
    if (result.ok) {
      state.value = "done";
      return;
    }
    switch (result.error.code) {
      case "CONFIRMATION_REQUIRED":
        state.value = "wants-password";
        return;
      case "CURRENT_PASSWORD_WRONG":
        refused.value = result.error.message;
        return;
      case "ONE_TIME_TOKEN_INVALID":
        state.value = "spent";
        return;
      default:
        throw result.error;
    }
  }, { isShownHere: true });
  useEffect(() => {
    if (token) void confirming.perform();
  }, []);

  if (state.value === "done") return <Door title="Your address is confirmed"><Done><p>Thank you.</p></Done></Door>;
  return (
    <Door title="Confirm your address">
      {confirming.error !== undefined && <Problem error={confirming.error} onRetry={confirming.perform} isRetrying={confirming.isBusy} />}
      {state.value === "asking" && confirming.isBusy && <p class="muted" role="status">One moment…</p>}
      {state.value === "spent" && <p class="problem" role="alert">This link was used already, or is too old.</p>}
      {state.value === "wants-password" && (
        <form onSubmit={(event) => (event.preventDefault(), void confirming.perform())}>
          <p>This is not the browser that asked for the link, so the account’s password is needed, too.</p>
          <Field label="Password" error={refused.value}>
            {(tied) => <input {...tied} type="password" required autoFocus autoComplete="current-password" value={password} onInput={(event) => (password.value = event.currentTarget.value)} />}
          </Field>
          <Button kind="primary" type="submit" isBusy={confirming.isBusy}>Confirm</Button>
        </form>
      )}
    </Door>
  );
}
