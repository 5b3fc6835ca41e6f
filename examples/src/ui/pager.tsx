import type { Pagination } from "charter-client";
import type { JSX } from "preact";
import { Button } from "./button";

/** Turns the pages of a list. */
export function Pager({ of: { page, total, total_pages: pages, has_next: hasNext, has_prev: hasPrevious }, noun, onTurn }: {
  readonly of: Pagination;
  /** What is counted, each of it: "project". */
  readonly noun: string;
  readonly onTurn: (page: number) => void;
}): JSX.Element | null {
  if (total === 0) return null;
  return (
    <nav class="pager" aria-label="Pages">
      <span class="meta">{total} {total === 1 ? noun : `${noun}s`} · page {page} of {Math.max(pages, 1)}</span>
      <span class="actions">
        <Button disabled={!hasPrevious} onClick={() => onTurn(page - 1)}>Previous</Button>
        <Button disabled={!hasNext} onClick={() => onTurn(page + 1)}>Next</Button>
      </span>
    </nav>
  );
}
