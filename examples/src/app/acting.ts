import { useSignal } from "@preact/signals";
import { useMemo, useRef } from "preact/hooks";
import { useApp } from "./app";

/** Something that is done when asked for. */
export interface Action<Given extends unknown[]> {
  readonly isBusy: boolean;
  /** Why it failed the last time. */
  readonly error: unknown;
  /** Do it, unless it is under way; true if it was done. */
  perform(...given: Given): Promise<boolean>;
  clear(): void;
}

/** `isShownHere` says that the page shows failures itself; otherwise they become notices. */
export function useAction<Given extends unknown[]>(
  act: (...given: Given) => Promise<unknown>,
  { isShownHere = false } = {},
): Action<Given> {
  const { notices } = useApp();
  const state = useSignal<{ isBusy: boolean; error: unknown }>({ isBusy: false, error: undefined });
  const newest = useRef(act);
  newest.current = act;
  const { perform, clear } = useMemo(() => {
    const perform = async (...given: Given): Promise<boolean> => {
      if (state.peek().isBusy) return false;
      state.value = { isBusy: true, error: undefined };
      try {
        await newest.current(...given);
        state.value = { isBusy: false, error: undefined };
        return true;
      } catch (error) {
        state.value = { isBusy: false, error };
        if (!isShownHere) notices.fail(error);
        return false;
      }
    };
    return { perform, clear: () => (state.value = { ...state.peek(), error: undefined }) };
  }, []);
  return { ...state.value, perform, clear };
}

/** An idempotency key that holds until `renew`, so that a write which was asked for twice has one effect. */
export function useKey(): { readonly current: string; renew(): void } {
  const key = useRef<string | undefined>(undefined);
  return {
    get current() {
      return (key.current ??= crypto.randomUUID());
    },
    renew() {
      key.current = undefined;
    },
  };
}
