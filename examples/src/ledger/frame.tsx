import type { ComponentChildren, JSX } from "preact";
import { useApp } from "../app/app";
import { Page } from "../app/page";

const VIEWS = [
  ["/ledger", "Trial balance"],
  ["/ledger/entries", "Entries"],
] as const;

/** A page of the books, with the way to the other ones. */
export function LedgerPage({ title, intro, actions, children }: {
  readonly title: string;
  readonly intro?: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { router } = useApp();
  const { path } = router.place.value;
  return (
    <Page title={title} intro={intro} actions={actions}>
      <nav class="tabs" aria-label="Books">
        {VIEWS.map(([href, label]) => (
          <a key={href} href={href} aria-current={path === href ? "page" : path.startsWith(`${href}/`) && href !== "/ledger" ? "true" : undefined}>{label}</a>
        ))}
      </nav>
      {children}
    </Page>
  );
}
