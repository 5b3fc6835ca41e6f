import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Button } from "../ui/button";
import { Icon } from "../ui/icons";
import { ProblemText } from "../ui/problem";
import { useApp } from "./app";
import type { Notice } from "./notices";

/** Milliseconds for which something that was said stays. */
const STAY = 6_000;

/** Both regions are there from the start: screen readers tell only what changes in a region that they know. */
export function NoticeRegion(): JSX.Element {
  const { notices } = useApp();
  const all = notices.all.value;
  return (
    <div class="notices">
      <div role="alert">{all.filter(({ kind }) => kind === "failed").map((each) => <Shown key={each.key} notice={each} />)}</div>
      <div role="status">{all.filter(({ kind }) => kind === "said").map((each) => <Shown key={each.key} notice={each} />)}</div>
    </div>
  );
}

function Shown({ notice }: { readonly notice: Notice }): JSX.Element {
  const { notices } = useApp();
  const dismiss = () => notices.dismiss(notice.key);
  useEffect(() => {
    if (notice.kind === "failed") return;
    const timer = setTimeout(dismiss, STAY);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class={`notice ${notice.kind}`}>
      <Icon name={notice.kind === "said" ? "check" : "warning"} />
      {notice.kind === "said" ? <p>{notice.text}</p> : <ProblemText error={notice.error} />}
      {notice.times > 1 && <span class="meta">×{notice.times}</span>}
      <Button kind="plain" aria-label="Dismiss" onClick={dismiss}><Icon name="close" /></Button>
    </div>
  );
}
