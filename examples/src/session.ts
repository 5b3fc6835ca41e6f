import { createCharterClient, unwrap, type TokenPair, type User } from "charter-client";

/** Written by the service beside the cookie of the refresh token, which no script can read. */
const CSRF_COOKIE = "charter_csrf";
/** Milliseconds before its end at which an access token is replaced: a request with it takes its time to arrive. */
const MARGIN = 30_000;

/** Access tokens live in memory only: after a reload the cookie gets the next one. */
let current: { user: User; token: string; freshUntil: number } | undefined;

/** For logging in and refreshing, which need no access token. */
const anonymous = createCharterClient();

/** `/api` of the own origin, which the dev server passes on to the service. */
export const client = createCharterClient({ token: freshToken });

export const session = {
  async start(email: string, password: string, code: string): Promise<User> {
    const body = { email, password, use_cookie: true, ...(code === "" ? {} : { code }) };
    return keep(await unwrap(anonymous.POST("/v1/auth/login", { body })));
  },

  /** Goes on after a reload; resolves to undefined where there is nothing to go on with. */
  async resume(): Promise<User | undefined> {
    await refresh();
    return current?.user;
  },

  async end(): Promise<void> {
    const answer = client.POST("/v1/auth/logout");
    if ((await answer).response.status !== 401) {
      await unwrap(answer); // 401 says that it has ended already
    }
    session.forget();
  },

  /** Once it has ended. */
  forget(): void {
    current = undefined;
  },
};

async function freshToken(): Promise<string | undefined> {
  if (current !== undefined && !isFresh()) {
    await refresh();
  }
  return current?.token;
}

/**
 * One at a time among all tabs: they share the cookies, and a refresh token that is used twice ends the session.
 * Only a lost answer is given again, to the same cookie for 20 seconds: so after a broken connection just refresh.
 */
async function refresh(): Promise<void> {
  await navigator.locks.request("charter-refresh", async () => {
    if (isFresh()) {
      return; // somebody else has waited for the same
    }
    const csrfToken = readCookie(CSRF_COOKIE);
    if (csrfToken === undefined) {
      return session.forget();
    }
    const answer = anonymous.POST("/v1/auth/refresh", { params: { header: { "X-CSRF-Token": csrfToken } } });
    const { status } = (await answer).response;
    if (status === 401 || status === 403) {
      return session.forget();
    }
    const before = current?.user.id;
    const user = keep(await unwrap(answer));
    if (before !== undefined && before !== user.id) {
      location.reload(); // another user has signed in, in another tab
    }
  });
}

function keep(pair: TokenPair): User {
  current = { user: pair.user, token: pair.access_token, freshUntil: Date.now() + pair.expires_in * 1000 - MARGIN };
  return pair.user;
}

function isFresh(): boolean {
  return current !== undefined && Date.now() < current.freshUntil;
}

function readCookie(name: string): string | undefined {
  const start = `${name}=`;
  return document.cookie.split("; ").find((each) => each.startsWith(start))?.slice(start.length);
}
