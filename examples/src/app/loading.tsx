import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Problem } from "../ui/problem";
import { useApp } from "./app";

/** What a page shows of the service. */
export interface Loading<Shown> {
  /** The newest answer; it stays while a newer one is asked for. */
  readonly data: Shown | undefined;
  /** Why the newest attempt failed. */
  readonly error: unknown;
  readonly isLoading: boolean;
  reload(): Promise<void>;
  /** Show what a write has answered; an answer to a read that was sent before is not waited for any more. */
  change(next: (current: Shown) => Shown): void;
}

interface State<Shown> {
  readonly data: Shown | undefined;
  readonly error: unknown;
  readonly isLoading: boolean;
}

/**
 * Ask for something whenever `key` changes, and again when a lost connection is back.
 *
 * Of several answers only that to the newest question counts, in whatever order they come.
 */
export function useLoaded<Shown>(key: string, read: (signal: AbortSignal) => Promise<Shown>): Loading<Shown> {
  const { connection } = useApp();
  const state = useSignal<State<Shown>>({ data: undefined, error: undefined, isLoading: true });
  const newest = useRef(read);
  newest.current = read;
  const { ask, stop, change } = useMemo(() => {
    let asking: AbortController | undefined;
    const ask = async (): Promise<void> => {
      asking?.abort();
      const mine = (asking = new AbortController());
      state.value = { ...state.peek(), isLoading: true };
      const ended = await newest.current(mine.signal).then(
        (data) => ({ data, error: undefined }),
        (error: unknown) => ({ data: state.peek().data, error }),
      );
      if (!mine.signal.aborted) {
        asking = undefined;
        state.value = { ...ended, isLoading: false };
      }
    };
    const change = (next: (current: Shown) => Shown): void => {
      const { data } = state.peek();
      if (data !== undefined) state.value = { ...state.peek(), data: next(data) };
      if (asking) void ask();
    };
    return { ask, change, stop: () => asking?.abort() };
  }, []);
  useEffect(() => {
    void ask();
    return stop;
  }, [key]);
  useEffect(() => connection.onBack(() => state.peek().error !== undefined && void ask()), []);
  return { ...state.value, reload: ask, change };
}

/** The states of something that is loaded: its outline, itself, why it is not there. */
export function Loaded<Shown>({ of, skeleton, children }: {
  readonly of: Loading<Shown>;
  readonly skeleton: ComponentChildren;
  readonly children: (data: Shown) => ComponentChildren;
}): JSX.Element {
  const { data, error, isLoading, reload } = of;
  if (data === undefined && error === undefined && isLoading) {
    return (
      <div class="loading">
        <p class="visually-hidden" role="status">Loading…</p>
        {skeleton}
      </div>
    );
  }
  return (
    <>
      {error !== undefined && <Problem error={error} onRetry={reload} isRetrying={isLoading} />}
      {(data !== undefined || error === undefined) && <div class="loaded" aria-busy={isLoading}>{children(data as Shown)}</div>}
    </>
  );
}
