import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

let isFirst = true;

/** A page with its heading, which is read first where one comes from another page. */
export function Page({ title, intro, actions, children }: {
  readonly title: string;
  readonly intro?: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Charter`;
  }, [title]);
  useEffect(() => {
    if (!isFirst && !document.activeElement?.closest("[data-page]")) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, []);
  return (
    <div class="page" data-page>
      <header class="page-header">
        <div class="page-title">
          <h1 ref={heading} tabIndex={-1}>{title}</h1>
          {intro !== undefined && <p class="muted">{intro}</p>}
        </div>
        {actions !== undefined && <div class="actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
