// What the generated client does at run time, against a fetch of our own: node --test with CLIENT=<compiled index.js>.
import assert from "node:assert/strict";
import { test } from "node:test";

const { CharterError, createCharterClient, eachItem, idempotencyKey, ifMatch, unwrap, unwrapTagged } = await import(
  process.env.CLIENT
);

const json = (body, { status = 200, headers = {} } = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });

/** A client whose requests are kept, and answered by `answer`. */
function clientAnswering(answer, options = {}) {
  const requests = [];
  const fetch = async (request) => {
    requests.push(request);
    return answer(request);
  };
  return { client: createCharterClient({ baseUrl: "http://charter.test/api", fetch, ...options }), requests };
}

const failed = (body, options) => {
  const { client } = clientAnswering(() => json(body, options));
  return unwrap(client.GET("/v1/me")).then(assert.fail, (error) => error);
};

test("paths follow the base url, with parameters filled in", async () => {
  const { client, requests } = clientAnswering(() => json({}));
  await client.GET("/v1/projects/{project_id}", { params: { path: { project_id: 7 } } });
  assert.equal(requests[0].url, "http://charter.test/api/v1/projects/7");
});

test("a trailing slash of the base url makes no second one", async () => {
  const { client, requests } = clientAnswering(() => json({}), { baseUrl: "http://charter.test/" });
  await client.GET("/v1/me");
  assert.equal(requests[0].url, "http://charter.test/v1/me");
});

test("the token is asked for before every request", async () => {
  const tokens = ["first", "second"];
  const { client, requests } = clientAnswering(() => json({}), { token: async () => tokens.shift() });
  await client.GET("/v1/me");
  await client.GET("/v1/me");
  const sent = requests.map((request) => request.headers.get("Authorization"));
  assert.deepEqual(sent, ["Bearer first", "Bearer second"]);
});

test("without a token requests are anonymous", async () => {
  const { client, requests } = clientAnswering(() => json({}), { token: () => undefined });
  await client.GET("/health");
  assert.equal(requests[0].headers.get("Authorization"), null);
});

test("a success is unwrapped to its body", async () => {
  const { client } = clientAnswering(() => json({ sub: "alice" }));
  assert.deepEqual(await unwrap(client.GET("/v1/me")), { sub: "alice" });
});

test("an empty success is unwrapped to undefined", async () => {
  const { client } = clientAnswering(() => new Response(null, { status: 204 }));
  const params = { path: { project_id: 7 } };
  assert.equal(await unwrap(client.DELETE("/v1/projects/{project_id}", { params })), undefined);
});

test("an error carries code, status, details and request id", async () => {
  const errors = [{ in: "body", field: "name", code: "missing", message: "Needed." }];
  const body = { error_code: "VALIDATION_FAILED", message: "No.", details: { errors }, request_id: "r-1" };
  const error = await failed(body, { status: 422 });
  assert.ok(error instanceof CharterError && error instanceof Error);
  const { name, message, code, status, requestId, fieldErrors } = error;
  assert.deepEqual(
    { name, message, code, status, requestId, fieldErrors },
    { name: "CharterError", message: "No.", code: body.error_code, status: 422, requestId: "r-1", fieldErrors: errors },
  );
});

test("a 429 tells how long to wait", async () => {
  const body = { error_code: "RATE_LIMITED", message: "Slow down.", details: {}, request_id: "r-2" };
  assert.equal((await failed(body, { status: 429, headers: { "Retry-After": "12" } })).retryAfter, 12);
});

for (const [what, page, type] of [
  ["a page of a proxy", "<h1>Bad gateway</h1>", "text/html"],
  ["an empty body", null, "text/plain"],
]) {
  test(`${what} is an error without a code`, async () => {
    const headers = { "Content-Type": type, "X-Request-Id": "edge-1", ...(page ? {} : { "Content-Length": "0" }) };
    const { client } = clientAnswering(() => new Response(page, { status: 502, headers }));
    const error = await unwrap(client.GET("/v1/me")).then(assert.fail, (reason) => reason);
    assert.deepEqual([error.code, error.status, error.requestId], [undefined, 502, "edge-1"]);
    assert.match(error.message, /502/);
    assert.deepEqual(error.fieldErrors, []);
  });
}

test("an ETag read is the If-Match sent", async () => {
  const { client, requests } = clientAnswering(() => json({ id: 7 }, { headers: { ETag: '"abc"' } }));
  const path = { project_id: 7 };
  const { data, etag } = await unwrapTagged(client.GET("/v1/projects/{project_id}", { params: { path } }));
  const header = ifMatch(etag);
  await client.PATCH("/v1/projects/{project_id}", { params: { path, header }, body: { name: "Spring festival" } });
  assert.deepEqual(data, { id: 7 });
  assert.equal(requests[1].headers.get("If-Match"), '"abc"');
});

test("an idempotency key is new for every write and the same for every try", async () => {
  const { client, requests } = clientAnswering(() => json({}, { status: 201 }));
  const header = idempotencyKey();
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await client.POST("/v1/projects", { params: { header }, body: { name: "Harvest festival" } });
  }
  const [first, second] = requests.map((request) => request.headers.get("Idempotency-Key"));
  assert.match(first, /^[0-9a-f]{32}$/);
  assert.equal(first, second);
  assert.notEqual(idempotencyKey()["Idempotency-Key"], first);
});

test("eachItem reads page after page, and only as far as it is asked", async () => {
  const pages = { 1: ["a", "b"], 2: ["c"], 3: ["d"] };
  const read = [];
  const readPage = async (page) => {
    read.push(page);
    return { data: pages[page], pagination: { has_next: page < 3 } };
  };
  const all = [];
  for await (const item of eachItem(readPage)) all.push(item);
  assert.deepEqual([all, read], [["a", "b", "c", "d"], [1, 2, 3]]);
  read.length = 0;
  for await (const item of eachItem(readPage)) if (item === "b") break;
  assert.deepEqual(read, [1]);
});

test("a deprecated operation is announced with its sunset and successor", async () => {
  const notices = [];
  const headers = {
    Deprecation: "@1795132800",
    Sunset: "Sat, 20 Nov 2027 00:00:00 GMT",
    Link: '</api/v1/me>; rel="successor-version"',
  };
  const { client } = clientAnswering((request) => json({}, request.url.endsWith("/api/me") ? { headers } : {}), {
    onDeprecated: (notice) => notices.push(notice),
  });
  await client.GET("/me");
  await client.GET("/v1/me");
  const sunset = new Date("2027-11-20T00:00:00Z");
  assert.deepEqual(notices, [{ method: "GET", path: "/me", sunset, successor: "/api/v1/me" }]);
});
