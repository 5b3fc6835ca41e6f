// Tokens: renewed once whoever waits, in all tabs, before they end and after one refusal.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, charter, clock, core, serving, thrown } from "./serving.mjs";

const { ApiError, NoAnswer, session } = charter;
const read = core.operation("GET", "/things");
let names = 0;
globalThis.location = new URL("https://app.example/");

/** Two sessions of one origin are two tabs. */
function tab(t, renew, options = {}) {
  const made = session({ renew, name: `tab-${names}`, ...options });
  t.after(() => made.close());
  return made;
}
test.beforeEach(() => (names += 1));

const grants = () => {
  const renew = async () => {
    renew.calls += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { token: `token-${renew.calls}`, expiresIn: 900 };
  };
  renew.calls = 0;
  return renew;
};

/** A server that takes one token and refuses all others. */
const taking = (t, isTaken) =>
  serving(t, (request, response) => {
    const isRight = isTaken(request.headers.authorization);
    answer(response, isRight ? {} : { error_code: "UNAUTHENTICATED" }, { status: isRight ? 200 : 401 });
  });

/** Once a tab has the token, what is said from tab to tab has come. */
async function hearing(tab, token) {
  while ((await tab.current()) !== token) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Once this has come, so has what was said before it. */
async function flushed() {
  const ears = [0, 1].map(() => new BroadcastChannel(`tab-${names}`));
  const heard = new Promise((resolve) => (ears[1].onmessage = ({ data }) => data === "mark" && resolve()));
  ears[0].postMessage("mark");
  await heard;
  await new Promise((resolve) => setTimeout(resolve, 20));
  for (const each of ears) each.close();
}

test("fifty calls that are refused at once renew the token once, and are all answered", async (t) => {
  const renew = grants();
  const token = tab(t, renew);
  token.start({ token: "stale", expiresIn: 900 });
  const client = core.client({ baseUrl: await taking(t, (sent) => sent === "Bearer token-1"), token }, "");
  const bodies = await Promise.all(Array.from({ length: 50 }, () => read(client)));
  assert.deepEqual([bodies.length, renew.calls], [50, 1]);
});

test("a token that is refused again ends the session once, and every call is told", async (t) => {
  const renew = grants();
  const changes = [];
  const token = tab(t, renew, { onChange: (isSignedIn) => changes.push(isSignedIn) });
  token.start({ token: "stale", expiresIn: 900 });
  const client = core.client({ baseUrl: await taking(t, () => false), token }, "");
  const errors = await Promise.all(Array.from({ length: 50 }, () => thrown(read(client))));
  assert.ok(errors.every((error) => error instanceof ApiError && error.status === 401));
  assert.deepEqual([changes, renew.calls, await token.current()], [[true, false], 1, undefined]);
});

test("a session that has ended is not renewed for who comes late", async (t) => {
  let calls = 0;
  const token = tab(t, async () => void (calls += 1));
  token.start({ token: "stale", expiresIn: 900 });
  const client = core.client({ baseUrl: await taking(t, () => false), token }, "");
  for (let call = 0; call < 3; call += 1) await thrown(read(client));
  assert.equal(await token.renew("stale"), undefined);
  assert.equal(calls, 1);
});

test("operations that need no credential send none, and a refusal there renews nothing", async (t) => {
  const renew = grants();
  const token = tab(t, renew);
  token.start({ token: "mine", expiresIn: 900 });
  const sent = [];
  const baseUrl = await taking(t, (header) => (sent.push(header), false));
  const logIn = core.operation("POST", "/log-in", { isOpen: true });
  assert.equal((await thrown(logIn(core.client({ baseUrl, token }, "")))).status, 401);
  assert.deepEqual([sent, renew.calls], [[undefined], 0]);
});

test("a token is renewed before it ends, once for all who ask", async (t) => {
  const time = clock(t);
  const renew = grants();
  const token = tab(t, renew);
  token.start({ token: "first", expiresIn: 900 });
  time.pass(869_000);
  assert.equal(await token.current(), "first");
  time.pass(2_000);
  assert.deepEqual([...new Set(await Promise.all([1, 2, 3].map(() => token.current())))], ["token-1"]);
  assert.equal(renew.calls, 1);
});

test("a clock that is set by an hour, back or forth, ends no session and keeps no dead token", async (t) => {
  const time = clock(t);
  const renew = grants();
  const token = tab(t, renew);
  token.start({ token: "first", expiresIn: 900 });
  time.set(-3_600_000);
  assert.equal(await token.current(), "first");
  time.pass(880_000);
  assert.equal(await token.current(), "token-1");
  time.set(3_600_000);
  assert.equal(await token.current(), "token-2");
});

test("a tab that has slept for a day renews before it calls", async (t) => {
  const time = clock(t);
  const token = tab(t, grants());
  token.start({ token: "first", expiresIn: 900 });
  time.sleep(86_400_000);
  assert.equal(await token.current(), "token-1");
});

test("while nothing can be renewed, a token is used until its end; then there is no answer, and still a session", async (t) => {
  const time = clock(t);
  const changes = [];
  let isCut = true;
  const renew = async () => {
    if (isCut) throw new NoAnswer("no answer", false);
    return { token: "second", expiresIn: 900 };
  };
  const token = tab(t, renew, { onChange: (isSignedIn) => changes.push(isSignedIn) });
  token.start({ token: "first", expiresIn: 900 });
  time.pass(880_000);
  assert.equal(await token.current(), "first");
  time.pass(30_000);
  const client = core.client({ baseUrl: "http://127.0.0.1:1", token, retry: false }, "");
  assert.ok((await thrown(read(client))) instanceof NoAnswer);
  isCut = false;
  assert.deepEqual([await token.current(), changes], ["second", [true]]);
});

test("a renewal that the service refuses ends the session", async (t) => {
  const changes = [];
  const renew = async () => {
    throw new ApiError(401, "SESSION_ENDED", {}, new Headers(), "over");
  };
  const token = tab(t, renew, { onChange: (isSignedIn) => changes.push(isSignedIn) });
  token.start({ token: "stale", expiresIn: 900 });
  const client = core.client({ baseUrl: await taking(t, () => false), token }, "");
  assert.equal((await thrown(read(client))).status, 401);
  assert.deepEqual(changes, [true, false]);
});

test("what fails otherwise as a token is renewed is no failure of the call's own operation", async (t) => {
  const renew = async () => {
    throw new ApiError(503, "DOWN", {}, new Headers(), "later");
  };
  const token = tab(t, renew);
  token.start({ token: "stale", expiresIn: 900 });
  const client = core.client({ baseUrl: await taking(t, () => false), token, retry: false }, "");
  const error = await thrown(read(client));
  assert.ok(error instanceof NoAnswer && error.cause instanceof ApiError);
});

test("a caller's reason ends the wait for a token", async (t) => {
  const token = tab(t, () => new Promise(() => undefined));
  token.start({ token: "stale", expiresIn: 900 });
  const client = core.client({ baseUrl: await taking(t, () => false), token }, "");
  assert.equal((await thrown(read(client, {}, { signal: AbortSignal.timeout(60) }))).name, "TimeoutError");
});

test("a renewal that never ends holds up a call no longer than an answer would", async (t) => {
  const token = tab(t, () => new Promise(() => undefined));
  token.start({ token: "stale", expiresIn: 900 });
  const client = core.client({ baseUrl: await taking(t, () => false), token, retry: false, timeout: 1000 }, "");
  const error = await thrown(read(client));
  assert.ok(error instanceof NoAnswer && error.isTimeout);
});

test("tabs share log-in, renewal and log-out", async (t) => {
  const renew = grants();
  const changes = [];
  const one = tab(t, renew);
  const other = tab(t, renew, { onChange: (isSignedIn) => changes.push(isSignedIn) });
  one.start({ token: "first", expiresIn: 900 });
  await hearing(other, "first");
  assert.equal(await one.renew("first"), "token-1");
  await hearing(other, "token-1");
  one.end();
  await hearing(other, undefined);
  assert.deepEqual([changes, renew.calls], [[true, false], 1]);
});

test("tabs that are refused at once renew once, under a lock", async (t) => {
  const waiting = [];
  let isTaken = false;
  const request = async (name, ...[options, work = options]) => {
    if (isTaken && options.ifAvailable) return work(null);
    if (isTaken) await new Promise((resolve) => waiting.push(resolve));
    isTaken = true;
    try {
      return await work({ name });
    } finally {
      isTaken = waiting.length > 0;
      waiting.shift()?.();
    }
  };
  Object.defineProperty(globalThis, "navigator", { value: { locks: { request } }, configurable: true });
  t.after(() => delete globalThis.navigator);
  const { setTimeout: timer } = globalThis;
  t.after(() => (globalThis.setTimeout = timer));
  // However slow the machine is, messages come before anybody stops waiting for them.
  globalThis.setTimeout = (work, milliseconds) => timer(work, milliseconds === 200 ? 60_000 : milliseconds).unref();
  const alive = setInterval(() => undefined, 1000);
  t.after(() => clearInterval(alive));
  const renew = grants();
  const tabs = [1, 2, 3].map(() => tab(t, renew));
  tabs[0].start({ token: "stale", expiresIn: 900 });
  for (const each of tabs) await hearing(each, "stale");
  assert.deepEqual(await Promise.all(tabs.map((each) => each.renew("stale"))), ["token-1", "token-1", "token-1"]);
  assert.equal(renew.calls, 1);
});

test("a log-out while a token is renewed stays one, here and in other tabs", async (t) => {
  const one = tab(t, grants());
  const other = tab(t, grants());
  one.start({ token: "first", expiresIn: 900 });
  await hearing(other, "first");
  const renewal = one.renew("first");
  other.end();
  await renewal;
  await hearing(one, undefined);
  await flushed();
  assert.deepEqual([await one.current(), await other.current()], [undefined, undefined]);
});

test("after a reload a session goes on, or there is none", async (t) => {
  const going = tab(t, grants());
  assert.deepEqual([await going.current(), await going.resume(), await going.current()], [undefined, true, "token-1"]);
  assert.equal(await tab(t, async () => undefined, { name: "another" }).resume(), false);
});

test("where storage, locks and channels are forbidden, a tab has a session of its own", async (t) => {
  const refuse = () => {
    throw new DOMException("denied", "SecurityError");
  };
  const forbidden = { localStorage: { get: refuse }, sessionStorage: { get: refuse }, BroadcastChannel: { value: refuse } };
  const navigator = { value: { locks: { request: async () => refuse() } } };
  const kept = Object.getOwnPropertyDescriptors(globalThis);
  for (const [name, how] of Object.entries({ ...forbidden, navigator })) {
    Object.defineProperty(globalThis, name, { ...how, configurable: true });
    t.after(() => (kept[name] ? Object.defineProperty(globalThis, name, kept[name]) : delete globalThis[name]));
  }
  const token = tab(t, grants());
  token.start({ token: "stale", expiresIn: 900 });
  assert.equal(await token.renew("stale"), "token-1");
  token.end();
  assert.equal(await token.current(), undefined);
});

test("sessions on a server are those of different users, and share nothing", async (t) => {
  const { location } = globalThis;
  delete globalThis.location;
  t.after(() => (globalThis.location = location));
  const [one, other] = [tab(t, grants()), tab(t, grants())];
  one.start({ token: "of one", expiresIn: 900 });
  await flushed();
  assert.deepEqual([await one.current(), await other.current()], ["of one", undefined]);
});

test("what else is said on the channel changes nothing", async (t) => {
  const token = tab(t, grants());
  token.start({ token: "mine", expiresIn: 900 });
  const stranger = new BroadcastChannel(`tab-${names}`);
  for (const message of [null, undefined, 5, "token", {}, { grant: { token: 5 }, isTurn: true }]) stranger.postMessage(message);
  await flushed();
  assert.equal(await token.current(), "mine");
  stranger.close();
});
