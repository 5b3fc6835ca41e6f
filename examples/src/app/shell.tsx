import type { ComponentChildren, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { TenantSwitcher } from "../organizations/switcher";
import { NAVIGATION, PAGES } from "../pages";
import { Button } from "../ui/button";
import { Icon } from "../ui/icons";
import { useAction } from "./acting";
import { useApp } from "./app";
import { ThemeChoice } from "./theme-choice";

/** What stands around every page of somebody who is signed in. */
export function Shell({ children }: { readonly children: ComponentChildren }): JSX.Element {
  useEffect(() => {
    // What is there already opens at once, also without a connection.
    const timer = setTimeout(() => PAGES.forEach(({ load }) => void load().catch(() => undefined)), 1_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="shell">
      <header class="side">
        <a class="brand" href="/"><img src="/icon.svg" alt="" width="24" height="24" /><span>Charter</span></a>
        <TenantSwitcher />
        <Navigation />
        <SignedIn />
      </header>
      <main id="main" tabIndex={-1}>{children}</main>
    </div>
  );
}

function Navigation(): JSX.Element {
  const { router } = useApp();
  const path = router.place.value.path === "/" ? NAVIGATION[0]?.href ?? "/" : router.place.value.path;
  return (
    <nav class="navigation" aria-label="Pages of Charter">
      {NAVIGATION.map(({ href, label, icon }) => (
        <a key={href} href={href} aria-current={path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined}>
          <Icon name={icon} />
          <span>{label}</span>
        </a>
      ))}
    </nav>
  );
}

function SignedIn(): JSX.Element {
  const { session } = useApp();
  const leaving = useAction(session.end);
  const user = session.user.value;
  return (
    <div class="signed-in">
      <ThemeChoice />
      <div class="who">
        <span class="avatar" aria-hidden="true">{(user?.name ?? "?").slice(0, 1).toUpperCase()}</span>
        <span class="who-text">
          <span class="who-name">{user?.name}</span>
          <span class="meta">{user?.email}</span>
        </span>
        <Button kind="plain" aria-label="Sign out" title="Sign out" isBusy={leaving.isBusy} onClick={() => leaving.perform()}>
          <Icon name="leave" />
        </Button>
      </div>
    </div>
  );
}
