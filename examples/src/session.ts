import {
  createCharterClient,
  logIn,
  logOut,
  refreshSession,
  session as tokens,
  type Grant,
  type TokenPair,
  type User,
} from "charter-client";

/** Written by the service beside the cookie of the refresh token, which no script can read. */
const CSRF_COOKIE = "charter_csrf";

/** For logging in and refreshing, which need no access token. */
const anonymous = createCharterClient();

let user: User | undefined;
let onEnded: () => void = () => undefined;

/** Access tokens live in memory only: after a reload the cookie gets the next one. */
const held = tokens({ renew, onChange: (isSignedIn) => isSignedIn || onEnded(), name: "charter" });

/** `/api` of the own origin, which the dev server passes on to the service. */
export const client = createCharterClient({ token: held });

export const session = {
  async start(email: string, password: string, code: string): Promise<User> {
    const body = { email, password, use_cookie: true, ...(code === "" ? {} : { code }) };
    const pair = await logIn(anonymous, { body });
    held.start(granted(pair));
    return pair.user;
  },

  /** Goes on after a reload; resolves to undefined where there is nothing to go on with. */
  async resume(): Promise<User | undefined> {
    return (await held.renew(undefined)) === undefined ? undefined : user;
  },

  async end(): Promise<void> {
    const ended = await logOut.result(client);
    if (!ended.ok && ended.error.code !== "UNAUTHENTICATED") {
      throw ended.error; // otherwise it has ended already
    }
    held.end();
  },

  /** Called when it has ended, in this tab or another one. */
  onEnd(listener: () => void): void {
    onEnded = listener;
  },
};

async function renew(): Promise<Grant | undefined> {
  const token = readCookie(CSRF_COOKIE);
  if (token === undefined) {
    return undefined;
  }
  const answer = await refreshSession.result(anonymous, { "X-CSRF-Token": token });
  if (answer.ok) {
    return granted(answer.data);
  }
  if (answer.error.status === 401 || answer.error.status === 403) {
    return undefined;
  }
  throw answer.error;
}

function granted(pair: TokenPair): Grant {
  if (user !== undefined && user.id !== pair.user.id) {
    location.reload(); // another user has signed in, in another tab
  }
  user = pair.user;
  return { token: pair.access_token, expiresIn: pair.expires_in };
}

function readCookie(name: string): string | undefined {
  const start = `${name}=`;
  return document.cookie.split("; ").find((each) => each.startsWith(start))?.slice(start.length);
}
