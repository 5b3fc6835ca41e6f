/** Tokens that are renewed before they end: once, whoever asks, in all tabs of an origin. Nothing is stored. */

import { ApiError, safely, type Credentials } from "./core.js";

/** What a log-in or a renewal answers: a token, and the seconds for which it holds. */
export interface Grant {
  readonly token: string;
  readonly expiresIn: number;
}

export interface SessionOptions {
  /**
   * Gets a new token, as by a cookie that scripts cannot read; undefined where the session has ended, as is one
   * that is refused (400, 401, 403). Whatever else it throws leaves the session as it is.
   */
  renew: () => Promise<Grant | undefined>;
  /** Called when there is a token where there was none, or none any more, in this tab or another one. */
  onChange?: (isSignedIn: boolean) => void;
  /** Seconds before its end at which a token is renewed; 30 if left out, half of its time at most. */
  ahead?: number;
  /** Names what tabs of an origin share. */
  name?: string;
}

export interface Session extends Credentials {
  /** Take over what a log-in answered, in all tabs. */
  start(grant: Grant): void;
  /** Go on after a reload; answers whether there is a session. */
  resume(): Promise<boolean>;
  /** Forget the token, in all tabs. */
  end(): void;
  /** Let go of what the tabs share. */
  close(): void;
}

interface Held extends Grant {
  readonly since: readonly [number, number];
}

/** What tabs tell each other: whose token it is may have changed, or only the token. */
interface Told {
  readonly grant: Grant | undefined;
  readonly isTurn: boolean;
}

const now = (): [number, number] => [performance.now(), Date.now()];

/** Milliseconds that a message from tab to tab may take. */
const PASSING = 200;

const ENDED = new Set([400, 401, 403]);

export function session({ renew, onChange, ahead = 30, name = "session" }: SessionOptions): Session {
  let held: Held | undefined;
  let renewing: Promise<string | undefined> | undefined;
  /** Counts log-ins and log-outs: what was asked for before one of them is of no use after it. */
  let turn = 0;
  let told: (() => void) | undefined;
  const hold = (grant: Grant | undefined) => {
    const was = held !== undefined;
    held = grant && { token: grant.token, expiresIn: grant.expiresIn, since: now() };
    if (was !== (held !== undefined)) safely(() => onChange?.(held !== undefined));
  };
  const tabs = opened(name, (grant, isTurn) => {
    // A renewal that was told as this tab's session ended does not bring it back.
    if (!isTurn && !held && turn) return;
    if (isTurn) turn++;
    hold(grant);
    told?.();
  });
  const tell = (isTurn: boolean) =>
    tabs?.postMessage({ grant: held && { token: held.token, expiresIn: left(held) }, isTurn } satisfies Told);
  // A clock may be set and a tab may sleep: the one that says more time has passed is believed.
  const left = ({ since, expiresIn }: Held) => {
    const [steady, clock] = now();
    return expiresIn - Math.max(steady - since[0], clock - since[1]) / 1000;
  };
  const isFresh = (each: Held) => left(each) > Math.min(ahead, each.expiresIn / 2);
  const change = (grant?: Grant) => {
    turn++;
    hold(grant);
    tell(true);
  };

  const renewed = async (refused: string | undefined, hasWaited: boolean): Promise<string | undefined> => {
    const isRenewed = () => held !== undefined && held.token !== refused && isFresh(held);
    // Another tab was faster; what it tells may come after the lock that it let go.
    if (hasWaited && !isRenewed()) await new Promise<void>((resolve) => setTimeout((told = resolve), PASSING));
    if (isRenewed()) return held?.token;
    const asked = turn;
    const grant = await renew().catch((error: unknown) => {
      if (error instanceof ApiError && ENDED.has(error.status)) return undefined;
      throw error;
    });
    if (asked !== turn) return held?.token;
    if (!grant && held) change();
    if (grant) {
      hold(grant);
      tell(false);
    }
    return held?.token;
  };
  const renewOnce = (refused: string | undefined): Promise<string | undefined> => {
    renewing ??= locked(name, (hasWaited) => renewed(refused, hasWaited)).finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
  return {
    async current() {
      const known = held;
      if (!known || isFresh(known)) return known?.token;
      return renewOnce(known.token).catch((error: unknown) => {
        // What cannot be renewed just now holds for some seconds yet.
        if (held && left(held) > 0) return held.token;
        throw error;
      });
    },
    // Who was refused a token when there is none any more is too late.
    renew: async (refused) => (refused !== undefined && !held ? undefined : renewOnce(refused)),
    lost(refused) {
      if (held?.token === refused) change();
    },
    start: change,
    resume: async () => (await renewOnce(undefined)) !== undefined,
    end: () => change(),
    close: () => tabs?.close(),
  };
}

/** Whether this is a page: on a server, where there are channels and locks as well, sessions are those of many users. */
const isPage = (): boolean => (globalThis as { location?: unknown }).location !== undefined;

/** What all tabs of an origin hear; undefined where there is no such thing, or where it is forbidden. */
function opened(name: string, hear: (grant: Grant | undefined, isTurn: boolean) => void): BroadcastChannel | undefined {
  if (!isPage()) return undefined;
  try {
    const tabs = new BroadcastChannel(name);
    (tabs as { unref?: () => void }).unref?.();
    tabs.onmessage = ({ data }: MessageEvent<Told | null>) => {
      const grant = data?.grant;
      if (typeof data?.isTurn === "boolean" && (!grant || typeof grant.token === "string")) hear(grant, data.isTurn);
    };
    return tabs;
  } catch {
    return undefined;
  }
}

/** Work that one tab at a time does, as far as there are locks; it is told whether another tab was before it. */
async function locked<T>(name: string, work: (hasWaited: boolean) => Promise<T>): Promise<T> {
  const locks = isPage() ? (globalThis.navigator as Navigator | undefined)?.locks : undefined;
  let isBegun = false;
  const begin = (hasWaited: boolean) => {
    isBegun = true;
    return work(hasWaited);
  };
  try {
    if (locks) {
      const done = await locks.request(name, { ifAvailable: true }, async (lock) => lock && { answer: await begin(false) });
      return done ? (done as { answer: T }).answer : ((await locks.request(name, () => begin(true))) as T);
    }
  } catch (error) {
    // A frame of no origin has locks that it may not use.
    if (isBegun) throw error;
  }
  return work(false);
}
