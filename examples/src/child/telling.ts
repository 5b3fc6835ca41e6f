import { ApiError, type FlashcardEvent, NoAnswer, recordFlashcard, Unreadable } from "charter-client";
import { type ReadonlySignal, signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { type App, useApp } from "../app/app";

/** Answers of a child on their way to the service. */
export interface Telling {
  /** How many are not there yet. */
  readonly waiting: ReadonlySignal<number>;
  /** What those that arrived have brought. */
  readonly points: ReadonlySignal<number>;
  readonly achievements: ReadonlySignal<readonly string[]>;
  /** Why the oldest is refused for good, if it is. */
  readonly refusal: ReadonlySignal<unknown>;
  tell(event: FlashcardEvent): void;
  /** Send what waits, the oldest first. */
  send(): Promise<void>;
}

/** Answers that outlive the page, by child: a cut connection loses none, and `eventId` lets none count twice; leaving is asked about while some wait. */
const outboxes = new Map<string, Telling>();

export function useTelling(childId: string): Telling {
  const app = useApp();
  const telling = useMemo(() => {
    const name = `${app.session.user.peek()?.id} ${childId}`;
    const known = outboxes.get(name) ?? createTelling(app, childId);
    outboxes.set(name, known);
    return known;
  }, [childId]);
  useEffect(() => app.connection.onBack(() => void telling.send()), [telling]);
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => telling.waiting.peek() > 0 && event.preventDefault();
    addEventListener("beforeunload", hold);
    return () => removeEventListener("beforeunload", hold);
  }, [telling]);
  return telling;
}

function createTelling({ client }: App, childId: string): Telling {
  const queue: FlashcardEvent[] = [];
  const waiting = signal(0);
  const points = signal(0);
  const achievements = signal<readonly string[]>([]);
  const refusal = signal<unknown>(undefined);
  let sending: Promise<void> | undefined;
  let isWanted = false;

  const next = async (event: FlashcardEvent): Promise<void> => {
    try {
      const { pointsAwarded, newAchievementIds } = await recordFlashcard(client, { child_id: childId, body: event });
      points.value += pointsAwarded;
      achievements.value = [...achievements.value, ...newAchievementIds];
    } catch (error) {
      if (mayStillArrive(error)) throw error;
      refusal.value = error;
    }
    queue.shift();
    waiting.value = queue.length;
  };
  const drain = async (): Promise<void> => {
    for (let event = queue[0]; event; event = queue[0]) await next(event);
  };
  const send = (): Promise<void> => {
    isWanted = sending !== undefined;
    sending ??= drain()
      .catch(() => undefined)
      .then(() => {
        sending = undefined;
        return isWanted ? send() : undefined; // the connection may be back since the attempt that failed
      });
    return sending;
  };
  return {
    waiting,
    points,
    achievements,
    refusal,
    tell(event) {
      queue.push(event);
      waiting.value = queue.length;
      void send();
    },
    send,
  };
}

function mayStillArrive(error: unknown): boolean {
  if (error instanceof ApiError) return error.status >= 500 || error.status === 429 || error.status === 401;
  return error instanceof NoAnswer || error instanceof Unreadable;
}
