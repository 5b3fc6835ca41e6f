import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { Field } from "../ui/field";
import { wrongIn } from "../ui/wrong-fields";

export function NewPassword({ value, error }: { readonly value: Signal<string>; readonly error: unknown }): JSX.Element {
  return (
    <Field label="Password" hint="15 characters or more, of any kind." error={wrongIn(error, "password")}>
      {(tied) => (
        <input {...tied} type="password" required minLength={15} maxLength={128} autoComplete="new-password" value={value} onInput={(event) => (value.value = event.currentTarget.value)} />
      )}
    </Field>
  );
}
