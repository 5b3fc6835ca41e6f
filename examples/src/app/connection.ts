import { type ReadonlySignal, signal } from "@preact/signals";

/** `offline`: the browser says so. `unreachable`: the service did not answer, or something before it did. */
export type Reach = "online" | "offline" | "unreachable";

export interface Connection {
  readonly reach: ReadonlySignal<Reach>;
  /** To be used by clients: what becomes of their requests says whether there is a connection. */
  readonly fetch: typeof fetch;
  /** Calls `back` each time that the connection is there again; answers how to stop that. */
  onBack(back: () => void): () => void;
}

const PROBE = "/api/v1/auth/oidc";
/** Milliseconds between two attempts to reach the service, give or take a half. */
const PAUSE = 4_000;

export function watchConnection(): Connection {
  const reach = signal<Reach>(navigator.onLine ? "online" : "offline");
  const waiting = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (now: Reach): void => {
    const was = reach.value;
    reach.value = now;
    clearTimeout(timer);
    if (now === "unreachable") timer = setTimeout(probe, PAUSE * (0.5 + Math.random()));
    if (now === "online" && was !== "online") for (const back of [...waiting]) back();
  };
  const watched: typeof fetch = async (input, init) => {
    try {
      const response = await fetch(input, init);
      set(isOfService(response) ? "online" : "unreachable");
      return response;
    } catch (error) {
      if (!init?.signal?.aborted) set(navigator.onLine ? "unreachable" : "offline");
      throw error;
    }
  };
  const probe = () => void watched(PROBE, { cache: "no-store" }).catch(() => undefined);

  addEventListener("offline", () => set("offline"));
  addEventListener("online", probe);
  return {
    reach,
    fetch: watched,
    onBack(back) {
      waiting.add(back);
      return () => waiting.delete(back);
    },
  };
}

/** Whether it was the service that answered, and not a proxy which misses it. */
function isOfService({ status, headers }: Response): boolean {
  return status < 500 || headers.has("X-Request-Id");
}
