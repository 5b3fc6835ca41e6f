import type { JSX } from "preact";
import { useId } from "preact/hooks";

interface Described {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
}

/** A label, a control, a hint, and what is wrong with what was entered. */
export function Field({ label, hint, error, isLabelHidden = false, children }: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isLabelHidden?: boolean;
  /** The control; it takes the attributes that tie it to its label. */
  readonly children: (attributes: Described) => JSX.Element;
}): JSX.Element {
  const name = useId();
  const told = error ?? hint;
  return (
    <div class="field">
      <label for={name} class={isLabelHidden ? "visually-hidden" : undefined}>{label}</label>
      {children({
        id: name,
        ...(told === undefined ? {} : { "aria-describedby": `${name}-told` }),
        ...(error === undefined ? {} : { "aria-invalid": true }),
      })}
      {told !== undefined && <p id={`${name}-told`} class={error === undefined ? "hint" : "hint wrong"}>{told}</p>}
    </div>
  );
}
