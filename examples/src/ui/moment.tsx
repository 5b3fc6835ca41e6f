import type { JSX } from "preact";

const EXACT = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const AGO = new Intl.RelativeTimeFormat(undefined, { numeric: "auto", style: "long" });
const STEPS = [["day", 86_400], ["hour", 3_600], ["minute", 60]] as const;
/** Seconds after which the day says more than how long ago it was. */
const LONG = 7 * 86_400;

/** A moment as people say it; the exact one is its title. */
export function Moment({ at }: { readonly at: string }): JSX.Element {
  const moment = new Date(at);
  return <time dateTime={at} title={EXACT.format(moment)}>{saidOf(moment)}</time>;
}

function saidOf(moment: Date): string {
  const seconds = (moment.getTime() - Date.now()) / 1000;
  if (Math.abs(seconds) > LONG) return DAY.format(moment);
  const [unit, length] = STEPS.find(([, each]) => Math.abs(seconds) >= each) ?? [];
  return unit === undefined ? "just now" : AGO.format(Math.trunc(seconds / length), unit);
}
