import type { JSX } from "preact";
import { isZero, shown } from "./amounts";

/** An amount as people write it; a dash where it is zero. */
export function Amount({ of }: { readonly of: string | null }): JSX.Element {
  if (of === null || isZero(of)) return <span class="amount nothing">–</span>;
  return <span class="amount">{shown(of)}</span>;
}
