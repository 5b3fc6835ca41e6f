import { type ReadonlySignal, signal } from "@preact/signals";

export type Notice = { readonly key: number; readonly times: number } & (
  | { readonly kind: "said"; readonly text: string }
  | { readonly kind: "failed"; readonly error: unknown }
);

/** What is told beside the page, and outlives it. */
export interface Notices {
  readonly all: ReadonlySignal<readonly Notice[]>;
  /** What was done; it goes by itself. */
  say(text: string): void;
  /** What went wrong; it stays until somebody has read it. */
  fail(error: unknown): void;
  dismiss(key: number): void;
}

export function createNotices(): Notices {
  const all = signal<readonly Notice[]>([]);
  let count = 0;
  const add = (told: { kind: "said"; text: string } | { kind: "failed"; error: unknown }) => {
    const same = all.value.find((each) => textOf(each) === textOf(told));
    const others = all.value.filter((each) => each !== same);
    all.value = [...others, { ...told, key: ++count, times: (same?.times ?? 0) + 1 }];
  };
  return {
    all,
    say: (text) => add({ kind: "said", text }),
    fail: (error) => add({ kind: "failed", error }),
    dismiss: (key) => {
      all.value = all.value.filter((each) => each.key !== key);
    },
  };
}

function textOf(told: { kind: "said"; text: string } | { kind: "failed"; error: unknown }): string {
  return told.kind === "said" ? told.text : String(told.error);
}
