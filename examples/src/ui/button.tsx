import type { ButtonHTMLAttributes, JSX } from "preact";

/** While it is busy it cannot be pressed, but keeps the focus. */
export function Button({ kind = "quiet", isBusy = false, children, onClick, ...others }: {
  readonly kind?: "primary" | "quiet" | "plain" | "danger";
  readonly isBusy?: boolean;
} & ButtonHTMLAttributes<HTMLButtonElement>): JSX.Element {
  return (
    <button
      type="button"
      {...others}
      class={`button ${kind} ${others.class ?? ""}`}
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      onClick={(event) => (isBusy ? event.preventDefault() : onClick?.(event))}
    >
      {children}
    </button>
  );
}
