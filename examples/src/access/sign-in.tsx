import { listProviders } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { useLoaded } from "../app/loading";
import type { PageParts } from "../pages";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormProblem } from "../ui/problem";
import { Door } from "./door";

/** Asks for address and password, and for a code where the account has a second factor. */
export default function SignIn(_parts: PageParts): JSX.Element {
  const { session } = useApp();
  const email = useSignal("");
  const password = useSignal("");
  const code = useSignal("");
  const wantsCode = useSignal(false);
  const refused = useSignal<string | undefined>(undefined);
  const codeInput = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wantsCode.value) codeInput.current?.focus();
  }, [wantsCode.value]);

  const signingIn = useAction(async () => {
    refused.value = undefined;
    const given = wantsCode.value ? { code: code.value.replaceAll(" ", "") } : {};
    const result = await session.start({ email: email.value, password: password.value, ...given });
    if (result.ok) return;
    const { error } = result;
    switch (error.code) {
      case "SECOND_FACTOR_REQUIRED":
        wantsCode.value = true;
        return;
      case "SECOND_FACTOR_INVALID":
        code.value = "";
        refused.value = error.message;
        codeInput.current?.focus();
        return;
      case "INVALID_CREDENTIALS":
      case "EMAIL_NOT_VERIFIED":
        refused.value = error.message;
        return;
      default:
        throw error;
    }
  }, { isShownHere: true });

  return (
    <Door title="Sign in" intro={wantsCode.value ? "One more step: this account has a second factor." : undefined}>
      <form onSubmit={(event) => (event.preventDefault(), void signingIn.perform())}>
        {refused.value !== undefined && <p class="problem" role="alert">{refused.value}</p>}
        <FormProblem error={signingIn.error} />
        <Field label="E-mail">
          {(tied) => (
            <input {...tied} type="email" required autoFocus autoComplete="username" value={email} onInput={(event) => (email.value = event.currentTarget.value)} />
          )}
        </Field>
        <Field label="Password">
          {(tied) => (
            <input {...tied} type="password" required autoComplete="current-password" value={password} onInput={(event) => (password.value = event.currentTarget.value)} />
          )}
        </Field>
        {wantsCode.value && (
          <Field label="Code" hint="From your authenticator app, or a recovery code.">
            {(tied) => (
              <input {...tied} ref={codeInput} required maxLength={40} autoComplete="one-time-code" spellcheck={false} value={code} onInput={(event) => (code.value = event.currentTarget.value)} />
            )}
          </Field>
        )}
        <Button kind="primary" type="submit" isBusy={signingIn.isBusy}>Sign in</Button>
      </form>
      <Providers />
      <p class="links">
        <a href="/forgotten-password">Forgotten password</a>
        <a href="/register">Create an account</a>
      </p>
    </Door>
  );
}

/** Other places to log in at, where the service has any. */
function Providers(): JSX.Element | null {
  const { client, router } = useApp();
  const providers = useLoaded("providers", (signal) => listProviders(client, {}, { signal }));
  if (!providers.data?.length) return null;
  const { path, query } = router.place.value;
  const here = query.size > 0 ? `${path}?${query}` : path;
  return (
    <div class="providers">
      {providers.data.map(({ name, login_path: loginPath }) => (
        <a key={name} class="button quiet" href={`/api${loginPath}?redirect_to=${encodeURIComponent(here)}`}>
          Continue with {name.slice(0, 1).toUpperCase() + name.slice(1)}
        </a>
      ))}
    </div>
  );
}
