// What calls make of answers that servers should not give, and of bodies that are no JSON.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, charter, core, saying, serving, styles, thrown } from "./serving.mjs";

const { ApiError, NoAnswer, Unreadable } = charter;
const read = core.operation("GET", "/things", { fails: [[404, "THING_NOT_FOUND"]] });
const at = (baseUrl, options = {}) => core.client({ baseUrl, retry: false, ...options }, "", "error_code");
const head = (status, type, length) =>
  `HTTP/1.1 ${status} OK\r\nConnection: close\r\n${type ? `Content-Type: ${type}\r\n` : ""}Content-Length: ${length}\r\n\r\n`;

test("HTML in place of JSON is unreadable, with its status and headers", async (t) => {
  const error = await thrown(read(at(await saying(t, `${head(200, "text/html", 9)}<h1>Hi</h1`))));
  assert.ok(error instanceof Unreadable && !(error instanceof ApiError));
  assert.deepEqual([error.status, error.headers.get("content-type")], [200, "text/html"]);
  assert.match(error.message, /text\/html, not application\/json/);
});

test("half of a JSON text is unreadable", async (t) => {
  const error = await thrown(read(at(await saying(t, `${head(200, "application/json", 9)}{"name":1`))));
  assert.ok(error instanceof Unreadable);
  assert.match(error.message, /half/);
});

test("a body that is cut off is no answer", async (t) => {
  const error = await thrown(read(at(await saying(t, `${head(200, "application/json", 99)}{"name":1`))));
  assert.ok(error instanceof NoAnswer && error.cause instanceof Error && !error.isTimeout);
});

test("204 with a body is an empty success, and the next call is none the worse", async (t) => {
  const url = await saying(t, "HTTP/1.1 204 No Content\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello");
  const remove = core.operation("DELETE", "/things/1", { accepts: [] });
  const client = at(url);
  assert.deepEqual([await remove(client), await read(client)], [undefined, undefined]);
});

test("a page in place of nothing is unreadable: nobody knows what was done", async (t) => {
  const remove = core.operation("DELETE", "/things/1", { accepts: [] });
  const error = await thrown(remove(at(await saying(t, `${head(200, "text/html", 11)}<h1>Log in<`))));
  assert.ok(error instanceof Unreadable);
  assert.equal(error.message, "the answer is text/html, not empty");
  assert.equal(await remove(at(await saying(t, `${head(200, "text/html", 2)}OK`))), undefined);
  assert.equal(await remove(at(await saying(t, head(200, "text/html", 0)))), undefined);
});

test("a media type that is told twice is the one that it is", async (t) => {
  assert.deepEqual(await read(at(await saying(t, `${head(200, "application/json, application/json", 7)}{"a":1}`))), { a: 1 });
});

test("a wait that is no number of seconds and no date is none", async (t) => {
  const url = await serving(t, (request, response) => answer(response, {}, { status: 503, "Retry-After": request.headers["x-wait"] }));
  for (const wait of ["-5", "0.5", "5, 5"]) {
    const error = await thrown(read(at(url), {}, { headers: { "X-Wait": wait } }));
    assert.deepEqual([error.status, error.retryAfter], [503, undefined], wait);
  }
});

test("a file that stops on its way runs into the time-out", async (t) => {
  const download = core.operation("GET", "/file", { accepts: ["*/*"], isFile: true });
  const url = await saying(t, `${head(200, "text/csv", 99)}a,b`, { hangsUp: false });
  const error = await thrown(download(at(url, { timeout: 100 })));
  assert.ok(error instanceof NoAnswer && error.isTimeout);
});

test("time-outs that are longer than any timer are none", async (t) => {
  const url = await serving(t, (_, response) => setTimeout(() => answer(response, { a: 1 }), 50));
  for (const timeout of [Infinity, 1e10]) assert.deepEqual(await read(at(url, { timeout })), { a: 1 });
});

test("an empty 200 is unreadable, or undefined where a success may be empty", async (t) => {
  const url = await saying(t, head(200, "", 0));
  const error = await thrown(read(at(url)));
  assert.ok(error instanceof Unreadable);
  assert.match(error.message, /empty/);
  assert.equal(await core.operation("GET", "/things", { mayBeEmpty: true })(at(url)), undefined);
});

for (const type of ["", "text/plain", "application/problem+json"]) {
  test(`JSON is read as such where it is called ${type || "nothing"}`, async (t) => {
    assert.deepEqual(await read(at(await saying(t, `${head(200, type, 7)}{"a":1}`))), { a: 1 });
  });
}

test("no answer in time is told apart from none", async (t) => {
  const url = await serving(t, () => undefined);
  const error = await thrown(read(at(url, { timeout: 50 })));
  assert.ok(error instanceof NoAnswer && error.isTimeout);
});

test("an answer that stops in its middle runs into the time-out", async (t) => {
  const url = await saying(t, `${head(200, "application/json", 99)}{"name":1`, { hangsUp: false });
  const error = await thrown(read(at(url, { timeout: 100 })));
  assert.ok(error instanceof NoAnswer && error.isTimeout);
});

test("a caller's own reason ends a call, also in the middle of its body", async (t) => {
  const url = await saying(t, `${head(200, "application/json", 99)}{"name":1`, { hangsUp: false });
  const ending = new AbortController();
  const call = thrown(read(at(url), {}, { signal: ending.signal }));
  setTimeout(() => ending.abort(new Error("enough")), 50);
  assert.equal((await call).message, "enough");
});

test("a page of a proxy is an error of its status, and no declared failure", async (t) => {
  const error = await thrown(read(at(await saying(t, `${head(404, "text/html", 4)}<h1>`))));
  assert.ok(error instanceof ApiError && !read.failed(error));
  assert.deepEqual([error.status, error.code, error.requestId], [404, undefined, undefined]);
});

test("a code that the operation does not declare is thrown, also by result", async (t) => {
  const bodies = { THING_NOT_FOUND: true, SOMETHING_NEW: false };
  for (const [error_code, isDeclared] of Object.entries(bodies)) {
    const url = await serving(t, (_, response) => answer(response, { error_code, request_id: "r-7" }, { status: 404 }));
    const result = read.result(at(url));
    if (isDeclared) assert.equal((await result).error.code, error_code);
    else assert.equal((await thrown(result)).code, error_code);
    const error = await thrown(read(at(url)));
    assert.deepEqual([read.failed(error), error.requestId], [isDeclared, "r-7"]);
  }
});

test("a failure that is declared without a code is one with any", async (t) => {
  const get = core.operation("GET", "/things", { fails: [[4], [503, "DOWN"]] });
  for (const [status, error_code, isDeclared] of [[404, "ANY", true], [404, undefined, true], [503, "DOWN", true], [503, "UP", false]]) {
    const url = await serving(t, (_, response) => answer(response, { error_code }, { status }));
    assert.equal(get.failed(await thrown(get(at(url)))), isDeclared);
  }
});

test("an error whose body is cut off still has its status", async (t) => {
  const error = await thrown(read(at(await saying(t, `${head(503, "application/json", 99)}{"err`))));
  assert.ok(error instanceof ApiError);
  assert.deepEqual([error.status, error.body], [503, undefined]);
});

test("HEAD is a success without a body, with its headers", async (t) => {
  const url = await serving(t, (_, response) => response.writeHead(200, { ETag: '"a"', "Content-Type": "application/json" }).end());
  const { data, etag } = await core.operation("HEAD", "/things")(at(url)).then(() => core.operation("HEAD", "/things").answer(at(url)));
  assert.deepEqual([data, etag], [undefined, '"a"']);
});

test("files go up as they are, and come down as a Blob or piece by piece", async (t) => {
  const url = await serving(t, (request, response, body) => {
    response.writeHead(200, { "Content-Type": "application/octet-stream" }).end(`${request.headers["content-type"]} ${body}`);
  });
  const put = core.operation("PUT", "/file", { body: [styles.raw, "application/pdf"], accepts: ["application/octet-stream"] });
  const blob = await put(at(url), { body: new Blob(["of bytes"]) });
  assert.ok(blob instanceof Blob);
  assert.equal(await blob.text(), "application/pdf of bytes");
  const stream = new Blob(["as they come"]).stream();
  const response = await put.response(at(url), { body: stream });
  let pieces = "";
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) pieces += piece;
  assert.equal(pieces, "application/pdf as they come");
});

test("what the contract calls a file is one, whatever its media type", async (t) => {
  const download = core.operation("GET", "/file", { accepts: ["*/*"], isFile: true });
  for (const type of ["text/csv", "application/json", "text/html"]) {
    const blob = await download(at(await saying(t, `${head(200, type, 3)}1,2`)));
    assert.deepEqual([blob.type, await blob.text()], [type, "1,2"]);
  }
});

test("a parameter that is left out is not sent, whatever objects have by that name", async () => {
  const urls = [];
  const fetch = async (url) => (urls.push(url), Response.json({}));
  const parameters = { constructor: core.query, toString: core.query };
  await core.operation("GET", "/things", { parameters })(at("http://api.test", { fetch }), {});
  assert.deepEqual(urls, ["http://api.test/things"]);
});

test("a form with a file says which part is which", async (t) => {
  const url = await serving(t, (request, response, body) => answer(response, [request.headers["content-type"], body]));
  const send = core.operation("POST", "/form", { body: [styles.multipart, "multipart/form-data"] });
  const file = new File(["a,b"], "table.csv", { type: "text/csv" });
  const [type, body] = await send(at(url), { body: { file, about: { year: 2026 }, tags: ["x", "y"], left: undefined } });
  assert.match(type, /^multipart\/form-data; boundary=/);
  assert.match(body, /name="file"; filename="table.csv"\r\nContent-Type: text\/csv\r\n\r\na,b/);
  assert.match(body, /Content-Type: application\/json\r\n\r\n\{"year":2026\}/);
  assert.equal(body.match(/name="tags"/g).length, 2);
  assert.ok(!body.includes('name="left"'));
});

for (const value of ["", ".", "..", "%2e"]) {
  test(`a path parameter of "${value}" leads nowhere else`, async (t) => {
    const seen = [];
    const url = await serving(t, (request, response) => (seen.push(request.url), answer(response, {})));
    const get = core.operation("GET", "/things/{thing}/parts", { parameters: { thing: core.path } });
    const call = get(at(url), { thing: value });
    if (value === "%2e") await call;
    else assert.match((await thrown(call)).message, /thing/);
    assert.deepEqual(seen, value === "%2e" ? ["/things/%252e/parts"] : []);
  });
}

test("a path whose parameter is missing is not asked for", async () => {
  const get = core.operation("GET", "/things/{thing}", { parameters: { thing: core.path } });
  assert.match((await thrown(get(at("http://api.test"), {}))).message, /thing is missing/);
});

test("an address that is none is told as such, and not tried again", async () => {
  const error = await thrown(read(core.client({ baseUrl: "/api" }, "")));
  assert.ok(error instanceof TypeError && !(error instanceof NoAnswer));
  assert.match(error.message, /baseUrl/);
});

test("a token goes into the header that it is for, unless a call has its own", async () => {
  const sent = [];
  const fetch = async (_, { headers }) => (sent.push(headers.get("X-Key")), Response.json({}));
  const client = core.client({ baseUrl: "http://api.test", fetch, token: "mine" }, "", undefined, ["X-Key", ""]);
  await read(client);
  await read(client, {}, { headers: { "x-key": "another" } });
  assert.deepEqual(sent, ["mine", "another"]);
});

test("another origin is called with its path, and with cookies where they are asked for", async () => {
  const calls = [];
  const fetch = async (url, init) => (calls.push([url, init.credentials]), Response.json({}));
  await read(at("https://api.example/base/", { fetch, credentials: "include" }));
  await read(at("https://api.example", { fetch }));
  assert.deepEqual(calls, [["https://api.example/base/things", "include"], ["https://api.example/things", undefined]]);
});
