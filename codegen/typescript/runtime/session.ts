/** Tokens that are renewed before they end: once, whoever asks, in all tabs of an origin. */

import type { Credentials } from "./core.js";

/** What a log-in or a renewal answers: a token, and the seconds for which it holds. */
export interface Grant {
  readonly token: string;
  readonly expiresIn: number;
}

export interface SessionOptions {
  /** Gets a new token, as by a cookie that scripts cannot read; undefined where the session has ended. */
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
  /** Forget the token, in all tabs. */
  end(): void;
  /** Let go of what the tabs share. */
  close(): void;
}

interface Held extends Grant {
  readonly since: readonly [number, number];
}

const now = (): [number, number] => [performance.now(), Date.now()];

export function session({ renew, onChange, ahead = 30, name = "session" }: SessionOptions): Session {
  let held: Held | undefined;
  let renewing: Promise<string | undefined> | undefined;
  const tabs = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(name);
  const hold = (grant: Grant | undefined, since = now()) => {
    const was = held !== undefined;
    held = grant && { ...grant, since };
    if (was !== (held !== undefined)) onChange?.(held !== undefined);
  };
  const tell = () => tabs?.postMessage(held && { token: held.token, expiresIn: left(held) });
  if (tabs) tabs.onmessage = ({ data }: MessageEvent<Grant | undefined>) => hold(data);
  // A clock may be set back and a tab may sleep: the one that says more time has passed is believed.
  const left = ({ since, expiresIn }: Held) => {
    const [steady, clock] = now();
    return expiresIn - Math.max(steady - since[0], clock - since[1]) / 1000;
  };
  const isFresh = (each: Held) => left(each) > Math.min(ahead, each.expiresIn / 2);

  const locked = <T>(work: () => Promise<T>): Promise<T> => {
    const locks = globalThis.navigator?.locks;
    return locks ? (locks.request(name, work) as Promise<T>) : work();
  };
  const renewed = (refused: string | undefined): Promise<string | undefined> => {
    renewing ??= locked(async () => {
      // Another tab may have been faster while this one waited.
      if (held && held.token !== refused && isFresh(held)) return held.token;
      const grant = await renew();
      hold(grant);
      tell();
      return grant?.token;
    }).finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
  return {
    current: () => (!held || isFresh(held) ? held?.token : renewed(held.token)),
    renew: renewed,
    start(grant) {
      hold(grant);
      tell();
    },
    end() {
      hold(undefined);
      tell();
    },
    close: () => tabs?.close(),
  };
}
