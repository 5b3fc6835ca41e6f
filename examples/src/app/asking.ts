import { type ReadonlySignal, signal } from "@preact/signals";

export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the button says that does it. */
  readonly action: string;
  readonly isDangerous?: boolean;
}

export type Ask = (question: Question) => Promise<boolean>;

interface Asked extends Question {
  answer(isYes: boolean): void;
}

export interface Questions {
  readonly open: ReadonlySignal<Asked | undefined>;
  readonly ask: Ask;
}

/** One question at a time; a new one takes the place of an open one, which is answered no. */
export function createQuestions(): Questions {
  const open = signal<Asked | undefined>(undefined);
  return {
    open,
    ask: (question) =>
      new Promise((resolve) => {
        open.peek()?.answer(false);
        const answer = (isYes: boolean) => {
          open.value = undefined;
          resolve(isYes);
        };
        open.value = { ...question, answer };
      }),
  };
}
