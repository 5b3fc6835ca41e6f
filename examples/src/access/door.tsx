import type { ComponentChildren, JSX } from "preact";
import { Page } from "../app/page";

/** What pages have in common that are seen before one is signed in. */
export function Door({ title, intro, children }: {
  readonly title: string;
  readonly intro?: string | undefined;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="door">
      <a class="brand" href="/"><img src="/icon.svg" alt="" width="28" height="28" />Charter</a>
      <Page title={title} {...(intro === undefined ? {} : { intro })}>{children}</Page>
    </div>
  );
}

/** What was done, and how it goes on. */
export function Done({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class="done" role="status">
      {children}
      <p class="links"><a href="/">Sign in</a></p>
    </div>
  );
}
