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
  /** For calls of whoever is signed in. */
  readonly client: Client;
  /** For calls that need nobody, such as the log-in itself. */
  readonly anonymous: Client;
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
  const anonymous = createCharterClient({ fetch });
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
  /** Somebody has signed in, in another tab. */
  const join = async (): Promise<void> => {
    const token = status.value === "signed-out" ? await tokens.current() : undefined;
    if (token === undefined) return;
    keep(token);
    user.value = await getOwnUser(client).catch(() => undefined);
    if (user.value) status.value = "signed-in";
  };
  const tokens = sharedTokens({
    name: "charter",
    renew: async () => {
      const pair = await refreshed(anonymous);
      return pair && welcome(pair);
    },
    onChange: (isSignedIn) => (isSignedIn ? void join() : forget()),
  });
  const credentials: Credentials = {
    current: async () => ours(await tokens.current()),
    renew: async (refused) => ours(await tokens.renew(refused)),
  };
  const client = createCharterClient({ fetch, token: credentials });

  return {
    status,
    user,
    organization: computed(() => organizationOf(tenant.value)),
    client,
    anonymous,
    setUser: (changed) => (user.value = changed),
    async resume() {
      status.value = "resuming";
      try {
        if ((await tokens.renew(undefined)) === undefined) forget();
      } catch {
        status.value = "unreachable";
      }
    },
    async start(login) {
      const result = await logIn.result(anonymous, { body: { ...login, use_cookie: true } });
      if (result.ok) {
        tokens.start(welcome(result.data));
      }
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
 * The next tokens; undefined where the session has ended.
 *
 * Without an answer nobody knows whether the cookie was used: asked again at once, it gets the answer that was lost.
 */
async function refreshed(anonymous: Client, isSecondTime = false): Promise<TokenPair | undefined> {
  const csrf = readCookie(CSRF_COOKIE);
  if (csrf === undefined) return undefined;
  try {
    const result = await refreshSession.result(anonymous, { "X-CSRF-Token": csrf });
    if (result.ok) return result.data;
    if (result.error.status === 401 || result.error.status === 403) return undefined;
    throw result.error;
  } catch (error) {
    if (isSecondTime || !(error instanceof NoAnswer)) throw error;
    return refreshed(anonymous, true);
  }
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
