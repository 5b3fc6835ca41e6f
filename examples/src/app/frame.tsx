import type { ComponentType, JSX } from "preact";
import { useEffect } from "preact/hooks";
import SignIn from "../access/sign-in";
import { PAGES, type PageParts } from "../pages";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Problem } from "../ui/problem";
import { Empty, SkeletonRows } from "../ui/states";
import { useApp } from "./app";
import { Boundary } from "./boundary";
import { Loaded, useLoaded } from "./loading";
import { NoticeRegion } from "./notice-region";
import { Page } from "./page";
import { matched } from "./router";
import { Shell } from "./shell";

/** Everything that is seen. */
export function Frame(): JSX.Element {
  return (
    <>
      <a class="skip" href="#main">Skip to the content</a>
      <OfflineBanner />
      <Content />
      <NoticeRegion />
      <OpenQuestion />
    </>
  );
}

function Content(): JSX.Element {
  const { router, session } = useApp();
  const { path } = router.place.value;
  useEffect(() => void session.resume(), []);
  const [found] = PAGES.flatMap((page) => {
    const parameters = matched(page.pattern, path);
    return parameters ? [{ page, parameters }] : [];
  });
  const status = session.status.value;
  if (found?.page.isPublic) return <Outside><Routed key={path} {...found} /></Outside>;
  if (status === "resuming") return <div class="resuming"><p class="visually-hidden" role="status">Loading…</p></div>;
  if (status === "unreachable") return <Outside><Unreachable /></Outside>;
  if (status === "signed-out") return <Outside><SignIn parameters={{}} /></Outside>;
  return (
    <Shell>
      <Boundary key={`${path} ${session.organization.value}`}>
        {found ? <Routed key={path} {...found} /> : <NotFound />}
      </Boundary>
    </Shell>
  );
}

function Routed({ page, parameters }: { readonly page: (typeof PAGES)[number]; readonly parameters: Record<string, string> }): JSX.Element {
  const code = useLoaded<{ readonly default: ComponentType<PageParts> }>(page.pattern, page.load);
  return <Loaded of={code} skeleton={<SkeletonRows />}>{({ default: Drawn }) => <Drawn parameters={parameters} />}</Loaded>;
}

/** Pages for whoever is not signed in. */
function Outside({ children }: { readonly children: JSX.Element }): JSX.Element {
  return (
    <main id="main" class="outside" tabIndex={-1}>
      <Boundary>{children}</Boundary>
    </main>
  );
}

function Unreachable(): JSX.Element {
  const { connection, session } = useApp();
  useEffect(() => connection.onBack(() => void session.resume()), []);
  return <Problem error={undefined} title="Charter cannot be reached" onRetry={session.resume} />;
}

function NotFound(): JSX.Element {
  return (
    <Page title="There is no such page">
      <Empty title="Nothing is here" text="The address may be misspelt, or what was here is gone.">
        <a class="button quiet" href="/">To the start</a>
      </Empty>
    </Page>
  );
}

function OfflineBanner(): JSX.Element {
  const { connection } = useApp();
  const reach = connection.reach.value;
  return (
    <div role="status">
      {reach !== "online" && (
        <p class="banner">
          {reach === "offline"
            ? "You are offline. What you see may be out of date, and nothing can be saved."
            : "Charter does not answer. This page goes on as soon as it does."}
        </p>
      )}
    </div>
  );
}

function OpenQuestion(): JSX.Element | null {
  const { questions } = useApp();
  const open = questions.open.value;
  if (!open) return null;
  return (
    <Dialog title={open.title} onClose={() => open.answer(false)}>
      <p class="muted">{open.text}</p>
      <div class="actions end">
        <Button onClick={() => open.answer(false)}>Cancel</Button>
        <Button kind={open.isDangerous ? "danger" : "primary"} onClick={() => open.answer(true)}>{open.action}</Button>
      </div>
    </Dialog>
  );
}
