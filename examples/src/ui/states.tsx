import type { ComponentChildren, JSX } from "preact";

/** The outline of a list that is being loaded. */
export function SkeletonRows({ count = 5 }: { readonly count?: number }): JSX.Element {
  return (
    <div class="rows" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div class="row skeleton-row" key={index}>
          <span class="skeleton wide" />
          <span class="skeleton" />
        </div>
      ))}
    </div>
  );
}

/** A list without anything in it, and what to do about that. */
export function Empty({ title, text, children }: {
  readonly title: string;
  readonly text?: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {text !== undefined && <p class="muted">{text}</p>}
      {children}
    </div>
  );
}

export function Badge({ tone = "neutral", children }: {
  readonly tone?: "neutral" | "good" | "busy" | "warning" | "bad";
  readonly children: ComponentChildren;
}): JSX.Element {
  return <span class={`badge ${tone}`}>{children}</span>;
}
