// What the generated client does at run time, against a fetch of our own: node --test with CLIENT=<index.js>.
import assert from "node:assert/strict";
import { test } from "node:test";

const charter = await import(process.env.CLIENT);
const { ApiError, createCharterClient, createProject, deleteProject, getMe, getProject, items } = charter;

const json = (body, { status = 200, headers = {} } = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });

/** A client whose requests are kept, and answered by `answer`. */
function clientAnswering(answer, options = {}) {
  const requests = [];
  const fetch = async (url, given) => {
    const request = new Request(url, given);
    requests.push(request);
    return answer(request);
  };
  const client = createCharterClient({ baseUrl: "http://charter.test/api", fetch, retry: false, ...options });
  return { client, requests };
}

const failed = (body, options) => {
  const { client } = clientAnswering(() => json(body, options));
  return getMe(client).then(assert.fail, (error) => error);
};

test("paths follow the base url, with parameters filled in", async () => {
  const { client, requests } = clientAnswering(() => json({}));
  await getProject(client, { project_id: 7 });
  assert.equal(requests[0].url, "http://charter.test/api/v1/projects/7");
});

test("the token is asked for before every request", async () => {
  const tokens = ["first", "second"];
  const { client, requests } = clientAnswering(() => json({}), { token: async () => tokens.shift() });
  await getMe(client);
  await getMe(client);
  const sent = requests.map((request) => request.headers.get("Authorization"));
  assert.deepEqual(sent, ["Bearer first", "Bearer second"]);
});

test("without a token requests are anonymous", async () => {
  const { client, requests } = clientAnswering(() => json({}), { token: () => undefined });
  await getMe(client);
  assert.equal(requests[0].headers.get("Authorization"), null);
});

test("a success is its body, an empty one undefined", async () => {
  const { client } = clientAnswering(() => json({ sub: "alice" }));
  assert.deepEqual(await getMe(client), { sub: "alice" });
  const { client: emptied } = clientAnswering(() => new Response(null, { status: 204 }));
  assert.equal(await deleteProject(emptied, { project_id: 7 }), undefined);
});

test("an error carries code, status, body and request id", async () => {
  const body = { error_code: "VALIDATION_FAILED", message: "No.", details: { errors: [] }, request_id: "r-1" };
  const error = await failed(body, { status: 422, headers: { "X-Request-Id": "r-1" } });
  assert.ok(error instanceof ApiError && error instanceof Error && getMe.failed(error));
  const { name, message, code, status, requestId } = error;
  assert.deepEqual(
    { name, message, code, status, requestId, body: error.body },
    { name: "ApiError", message: "No.", code: body.error_code, status: 422, requestId: "r-1", body },
  );
});

test("a 429 tells how long to wait", async () => {
  const body = { error_code: "RATE_LIMITED", message: "Slow down.", details: {}, request_id: "r-2" };
  assert.equal((await failed(body, { status: 429, headers: { "Retry-After": "12" } })).retryAfter, 12);
});

test("a page of a proxy is an error without a code", async () => {
  const headers = { "Content-Type": "text/html", "X-Request-Id": "edge-1" };
  const { client } = clientAnswering(() => new Response("<h1>Bad gateway</h1>", { status: 502, headers }));
  const error = await getMe(client).then(assert.fail, (reason) => reason);
  assert.deepEqual([error.code, error.status, error.requestId], [undefined, 502, "edge-1"]);
  assert.match(error.message, /502/);
});

test("an ETag read is the If-Match sent", async () => {
  const { client, requests } = clientAnswering(() => json({ id: 7 }, { headers: { ETag: '"abc"' } }));
  const { data, etag } = await getProject.answer(client, { project_id: 7 });
  await charter.updateProject(client, { project_id: 7, body: { name: "Spring festival" } }, { ifMatch: etag });
  assert.deepEqual(data, { id: 7 });
  assert.equal(requests[1].headers.get("If-Match"), '"abc"');
});

test("an idempotency key is made for every write, and kept where one is given", async () => {
  const { client, requests } = clientAnswering(() => json({}, { status: 201 }));
  const request = { body: { name: "Harvest festival" } };
  await createProject(client, request);
  await createProject(client, request);
  await createProject(client, request, { idempotencyKey: "mine-and-only-mine" });
  const [first, second, third] = requests.map((each) => each.headers.get("Idempotency-Key"));
  assert.match(first, /^[0-9a-f-]{36}$/);
  assert.notEqual(first, second);
  assert.equal(third, "mine-and-only-mine");
});

test("items reads page after page, and only as far as it is asked", async () => {
  const pages = { 1: ["a", "b"], 2: ["c"], 3: ["d"] };
  const read = [];
  const { client } = clientAnswering((request) => {
    const page = Number(new URL(request.url).searchParams.get("page") ?? 1);
    read.push(page);
    return json({ data: pages[page], pagination: { has_next: page < 3 } });
  });
  const all = [];
  for await (const item of items(client, charter.listProjects)) all.push(item);
  assert.deepEqual([all, read], [["a", "b", "c", "d"], [1, 2, 3]]);
  read.length = 0;
  for await (const item of items(client, charter.listProjects)) if (item === "b") break;
  assert.deepEqual(read, [1]);
});

test("a deprecated operation is announced once with its sunset and successor", async () => {
  const notices = [];
  const headers = {
    Deprecation: "@1795132800",
    Sunset: "Sat, 20 Nov 2027 00:00:00 GMT",
    Link: '</api/v1/me>; rel="successor-version"',
  };
  const { client } = clientAnswering((request) => json({}, request.url.endsWith("/api/me") ? { headers } : {}), {
    onDeprecated: (notice) => notices.push(notice),
  });
  for (const call of [charter.getMeLegacy, charter.getMeLegacy, getMe]) await call(client);
  const sunset = new Date("2027-11-20T00:00:00Z");
  assert.deepEqual(notices, [{ method: "GET", path: "/me", sunset, successor: "/api/v1/me" }]);
});
