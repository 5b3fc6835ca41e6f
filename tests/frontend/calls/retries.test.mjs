// Repeated attempts: which calls have them, how long they wait, and that no effect is doubled.
import assert from "node:assert/strict";
import { connect, createServer } from "node:net";
import { test } from "node:test";
import { answer, charter, clock, core, serving, thrown, withoutWaiting } from "./serving.mjs";

const { ApiError, NoAnswer } = charter;
const read = core.operation("GET", "/things");
const write = core.operation("POST", "/things", { body: [core.json, "application/json"] });
const keyed = core.operation("POST", "/things", { body: [core.json, "application/json"], isKeyed: true });

/** A client of answers in a row, the last of which stays; a function throws. */
function answered(answers, options = {}) {
  const requests = [];
  const fetch = async (url, { method, headers }) => {
    requests.push({ method, key: headers.get("Idempotency-Key") });
    const [status, given = {}, body = {}] = answers[Math.min(requests.length, answers.length) - 1];
    if (!status) throw new TypeError("fetch failed");
    return Response.json(body, { status, headers: given });
  };
  return { client: core.client({ baseUrl: "http://api.test", fetch, ...options }, "", "error_code"), requests };
}

test("safe calls are tried again, waiting at random and longer each time", async (t) => {
  const waits = withoutWaiting(t);
  const { client, requests } = answered([[0], [503], [0], [200]], { retry: { times: 3, first: 100 } });
  await read(client);
  assert.equal(requests.length, 4);
  assert.ok(waits.every((wait, at) => wait >= 0 && wait <= 100 * 2 ** at), String(waits));
  assert.equal(new Set(waits).size, 3);
});

test("calls with a key are tried again with that same key", async (t) => {
  withoutWaiting(t);
  const { client, requests } = answered([[0], [502], [201]]);
  await keyed(client, { body: {} });
  assert.deepEqual([requests.length, new Set(requests.map(({ key }) => key)).size], [3, 1]);
  assert.match(requests[0].key, /^[0-9a-f-]{36}$/);
});

test("a key is made where the page's origin is not secure, too", async (t) => {
  const real = Object.getOwnPropertyDescriptor(globalThis, "crypto");
  const { getRandomValues } = crypto;
  Object.defineProperty(globalThis, "crypto", { value: { getRandomValues: getRandomValues.bind(crypto) }, configurable: true });
  t.after(() => Object.defineProperty(globalThis, "crypto", real));
  const { client, requests } = answered([[201]]);
  for (let call = 0; call < 2; call += 1) await keyed(client, { body: {} });
  assert.match(requests[0].key, /^\d+-\d+-\d+-\d+$/);
  assert.notEqual(requests[0].key, requests[1].key);
});

test("writes without a key are sent once, whatever becomes of them", async () => {
  for (const status of [0, 503]) {
    const { client, requests } = answered([[status], [201]]);
    const error = await thrown(write(client, { body: {} }));
    assert.ok(error instanceof (status ? ApiError : NoAnswer));
    assert.equal(requests.length, 1);
  }
});

test("a key of the caller's own makes any write one that is tried again", async (t) => {
  withoutWaiting(t);
  const { client, requests } = answered([[0], [201]]);
  await write(client, { body: {} }, { idempotencyKey: "mine" });
  assert.deepEqual(requests.map(({ key }) => key), ["mine", "mine"]);
});

test("an attempt that still runs under the key is waited for", async (t) => {
  withoutWaiting(t);
  const running = [409, {}, { error_code: "IDEMPOTENCY_KEY_IN_PROGRESS" }];
  const { client, requests } = answered([[0], running, [201, {}, { id: 1 }]]);
  assert.deepEqual([await keyed(client, { body: {} }), requests.length], [{ id: 1 }, 3]);
});

for (const status of [400, 401, 404, 409, 500]) {
  test(`${status} is told at once`, async () => {
    const { client, requests } = answered([[status]]);
    assert.equal((await thrown(read(client))).status, status);
    assert.equal(requests.length, 1);
  });
}

test("attempts end: what failed last is told", async (t) => {
  withoutWaiting(t);
  const { client, requests } = answered([[503]]);
  assert.equal((await thrown(read(client))).status, 503);
  assert.equal(requests.length, 3);
  const never = answered([[503]], { retry: false });
  await thrown(read(never.client));
  assert.equal(never.requests.length, 1);
});

test("Retry-After is kept, in seconds and as a date of the server's own clock", async (t) => {
  const waits = withoutWaiting(t);
  const date = { Date: "Sun, 29 Nov 2026 20:00:00 GMT", "Retry-After": "Sun, 29 Nov 2026 20:00:07 GMT" };
  for (const headers of [{ "Retry-After": "7" }, date]) {
    waits.length = 0;
    const { client } = answered([[429, headers], [200]], { retry: { first: 100 } });
    await read(client);
    assert.ok(waits[0] >= 7000 && waits[0] <= 7100, String(waits));
  }
});

test("a time that is longer than anybody waits is told instead", async () => {
  const { client, requests } = answered([[503, { "Retry-After": "3600" }], [200]]);
  assert.equal((await thrown(read(client))).retryAfter, 3600);
  assert.equal(requests.length, 1);
});

test("a Retry-After that nobody can read is none", async (t) => {
  withoutWaiting(t);
  const { client, requests } = answered([[503, { "Retry-After": "soon" }], [200]]);
  await read(client);
  assert.equal(requests.length, 2);
});

test("a caller's reason ends the wait between attempts", async () => {
  const { client } = answered([[503, { "Retry-After": "15" }], [200]]);
  assert.equal((await thrown(read(client, {}, { signal: AbortSignal.timeout(30) }))).name, "TimeoutError");
  assert.equal((await thrown(read(client, {}, { signal: AbortSignal.abort(new Error("never mind")) }))).message, "never mind");
});

test("a body that can be read once is sent once", async () => {
  const { client, requests } = answered([[0], [200]]);
  const put = core.operation("QUERY", "/things", { body: [(sending, _, value) => (sending.body = value), "text/csv"] });
  await thrown(put(client, { body: new Blob(["a"]).stream() }));
  assert.equal(requests.length, 1);
});

test("a limit that is used up is waited for where that is asked for, by each of its headers", async (t) => {
  clock(t);
  const waits = withoutWaiting(t);
  const said = [
    [{ RateLimit: '"default";r=0;t=9' }, 9000],
    [{ RateLimit: "limit=5, remaining=0, reset=8" }, 8000],
    [{ "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "7" }, 7000],
    [{ RateLimit: '"default";r=3;t=9' }, undefined],
  ];
  for (const [headers, wait] of said) {
    waits.length = 0;
    const { client } = answered([[200, headers]], { heedsRateLimit: true, retry: { first: 1 } });
    await read(client);
    await write(client, { body: {} });
    assert.deepEqual(waits, []);
    await read(client);
    if (wait === undefined) assert.deepEqual(waits, []);
    else assert.ok(waits[0] >= wait && waits[0] <= wait + 1, String(waits));
  }
});

/** Cuts three of four writes to `target`: before they get there, after their effect, and within their answer. */
function cutting(t, target) {
  const cut = { seen: 0, made: 0, address: "" };
  const { hostname, port } = new URL(target);
  const sockets = new Set();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    let fate;
    sockets.add(near);
    near.on("data", (piece) => {
      const isWrite = /^POST /.test(piece.toString("latin1"));
      if (isWrite) fate = cut.seen++ % 4;
      if (isWrite && fate < 3) cut.made += 1;
      if (fate === 0) return near.destroy();
      return far.write(piece);
    });
    far.on("data", (piece) => {
      if (fate === 2) near.write(piece.subarray(0, piece.length / 2));
      if (fate === 3) near.write(piece);
      else near.destroy();
    });
    for (const [one, other] of [[near, far], [far, near]]) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  return new Promise((resolve) => {
    t.after(() => (server.close(), sockets.forEach((socket) => socket.destroy())));
    server.listen(0, "127.0.0.1", () => resolve(Object.assign(cut, { address: `http://127.0.0.1:${server.address().port}` })));
  });
}

/** Projects as the service keeps them: one key has one effect, while that runs others with it are told so. */
async function projects(t) {
  const [rows, keys] = [[], new Map()];
  const refused = (response, error_code) => answer(response, { error_code, message: "No." }, { status: 409 });
  return serving(t, async ({ method, url, headers }, response, body) => {
    if (method === "GET") {
      const page = Number(new URL(url, "http://here").searchParams.get("page") ?? 1);
      const data = rows.slice(20 * (page - 1), 20 * page);
      return answer(response, { data, pagination: { has_next: rows.length > 20 * page } });
    }
    const known = keys.get(headers["idempotency-key"]);
    if (known) return known.row ? answer(response, known.row, { status: 201 }) : refused(response, "IDEMPOTENCY_KEY_IN_PROGRESS");
    const run = {};
    keys.set(headers["idempotency-key"], run);
    await new Promise((resolve) => setTimeout(resolve, rows.length % 3));
    run.row = { ...JSON.parse(body), id: rows.length + 1 };
    rows.push(run.row);
    return answer(response, run.row, { status: 201 });
  });
}

test("two hundred cut connections double no effect and lose none", async (t) => {
  const target = process.env.SERVICE ?? (await projects(t));
  const cut = await cutting(t, target);
  const options = { token: process.env.TOKEN, retry: { times: 30, first: 1, most: 20 } };
  const client = charter.createCharterClient({ ...options, baseUrl: cut.address });
  const run = crypto.randomUUID();
  const wanted = [];
  while (cut.made < 200) {
    const names = ["a", "b", "c"].map((letter) => `${letter} ${cut.made} ${run}`);
    await Promise.all(names.map((name) => charter.createProject(client, { body: { name } })));
    wanted.push(...names);
  }
  const kept = [];
  const direct = charter.createCharterClient({ ...options, baseUrl: target });
  for await (const project of charter.items(direct, charter.listProjects)) {
    if (project.name.endsWith(run)) kept.push(project.name);
  }
  assert.deepEqual(kept.sort(), wanted.sort());
});
