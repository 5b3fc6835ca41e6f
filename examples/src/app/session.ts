import {
  type Client,
  type Credentials,
  createCharterClient,
  getOwnUser,
  type Grant,
  logIn,
  logOut,
  type LoginRequest,
  NoAnswer,
  refreshSession,
  session as sharedTokens,
  switchTenant,
  type TokenPair,
  type User,
} from "charter-client";
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { holderOf } from "./token";

/** `unreachable`: nobody knows yet whether there is a session. */
export type Status = "resuming" | "signed-in" | "signed-out" | "unreachable";

export interface Session {
  readonly status: ReadonlySignal<Status>;
  readonly user: ReadonlySignal<User | undefined>;
  /** The organization that is worked in; undefined for the user's own tenant. */
  readonly organization: ReadonlySignal<number | undefined>;
  readonly client: Client;
  /** Go on after a reload, where there is something to go on with. */
  resume(): Promise<void>;
  /** Where the log-in is refused, the answer says why. */
  start(login: LoginRequest): ReturnType<typeof logIn.result>;
  end(): Promise<void>;
  /** Work in an organization, or in the own tenant again. */
  switchTo(organization: number | null): Promise<void>;
  /** Show the user as changed. */
  setUser(user: User): void;
}

/** Written by the service beside the cookie of the refresh token, which no script can read. */
const CSRF_COOKIE = "charter_csrf";

/** A session in a browser: access tokens live in memory only, and a cookie gets the next one. */
export function createSession(fetch: typeof globalThis.fetch, onEnded: () => void): Session {
  const status = signal<Status>("resuming");
  const user = signal<User | undefined>(undefined);
  const tenant = signal<string | undefined>(undefined);
  let holder: string | undefined;

  const keep = (token: string): void => {
    const { name, tenant: worksIn } = holderOf(token);
    [holder, tenant.value] = [name, worksIn];
  };
  const welcome = (pair: TokenPair): Grant => {
    if (holder === undefined) keep(pair.access_token);
    if (holder === holderOf(pair.access_token).name) [user.value, status.value] = [pair.user, "signed-in"];
    return grantOf(pair);
  };
  const forget = (): void => {
    const wasSignedIn = status.value === "signed-in";
    [holder, tenant.value, user.value, status.value] = [undefined, undefined, undefined, "signed-out"];
    if (wasSignedIn) onEnded();
  };
  /** Another tab may have signed in somebody else, or work elsewhere now: nothing of this page is theirs. */
  const ours = async (token: string | undefined): Promise<string | undefined> => {
    if (token !== undefined && holder !== undefined && holder !== holderOf(token).name) {
      location.reload();
      await new Promise(() => undefined);
    }
    return token;
  };
  /** Another tab has signed in, or was faster to renew. */
  const join = async (): Promise<void> => {
    const token = status.value === "signed-in" ? undefined : await tokens.current();
    if (token === undefined) return;
    keep(token);
    [user.value, status.value] = [await getOwnUser(client), "signed-in"];
  };
  const tokens = sharedTokens({
    name: "charter",
    renew: async () => {
      const csrf = readCookie(CSRF_COOKIE);
      return csrf === undefined ? undefined : welcome(await refreshed(client, csrf));
    },
    onChange: (isSignedIn) => (isSignedIn ? void join().catch(() => undefined) : forget()),
  });
  const credentials: Credentials = {
    current: async () => ours(await tokens.current()),
    renew: async (refused) => ours(await tokens.renew(refused)),
    lost: (refused) => tokens.lost?.(refused),
  };
  const client = createCharterClient({ fetch, token: credentials });

  return {
    status,
    user,
    organization: computed(() => organizationOf(tenant.value)),
    client,
    setUser: (changed) => (user.value = changed),
    async resume() {
      status.value = "resuming";
      try {
        if (await tokens.resume()) await join();
        else forget();
      } catch {
        status.value = "unreachable";
      }
    },
    async start(login) {
      const result = await logIn.result(client, { body: { ...login, use_cookie: true } });
      if (result.ok) tokens.start(welcome(result.data));
      return result;
    },
    async end() {
      const result = await logOut.result(client);
      if (!result.ok && result.error.code !== "UNAUTHENTICATED") throw result.error; // it has ended already
      status.value = "signed-out";
      tokens.end();
    },
    async switchTo(organization) {
      const { access_token: token, expires_in: expiresIn } = await switchTenant(client, { body: { organization_id: organization } });
      keep(token);
      tokens.start({ token, expiresIn });
    },
  };
}

/**
 * The next tokens; a refusal says that the session has ended.
 *
 * Without an answer nobody knows whether the cookie was used: asked again at once, it gets the answer that was lost.
 */
async function refreshed(client: Client, csrf: string): Promise<TokenPair> {
  const ask = () => refreshSession(client, { "X-CSRF-Token": csrf });
  return ask().catch((error: unknown) => {
    if (error instanceof NoAnswer) return ask();
    throw error;
  });
}

function grantOf({ access_token: token, expires_in: expiresIn }: TokenPair): Grant {
  return { token, expiresIn };
}

function organizationOf(tenant: string | undefined): number | undefined {
  const number = /^org:(\d+)$/.exec(tenant ?? "")?.[1];
  return number === undefined ? undefined : Number(number);
}

function readCookie(name: string): string | undefined {
  const start = `${name}=`;
  return document.cookie.split("; ").find((each) => each.startsWith(start))?.slice(start.length);
}
