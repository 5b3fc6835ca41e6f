// Jobs of the generated client that are asked for: node --test with CLIENT=<folder's URL>.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { Socket, event, passed, setUp, settled, tearDown } from "./sockets.mjs";

const { JobFailed, createCharterClient, demoJob, exportProjectsJob, ledgerExportJob } = await import(`${process.env.CLIENT}index.js`);

beforeEach(setUp);
afterEach(tearDown);

const json = (body, headers = {}, status = 200) => () =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });
const standing = (state, told = {}) => ({ state, progress: 0, step: 0, total_steps: null, payload: null, result: null, error: null, artifact: null, ...told });

/** A client whose requests are answered one after the other; the last answer stays. */
function answering(...answers) {
  const requests = [];
  const fetch = async (url, given) => {
    const request = new Request(url, given);
    requests.push(request);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer();
  };
  return { client: createCharterClient({ baseUrl: "https://charter.test", token: "t", retry: false, webSocket: Socket, fetch }), requests };
}

const POLL = { transport: "poll" };

test("a kind says itself what it is, and its key makes a repeated start one job", async () => {
  const { client, requests } = answering(json({ job_id: "j1", state: "PENDING" }, {}, 202));
  const job = await exportProjectsJob(client, { body: { arguments: { format: "csv" } } });
  assert.equal(job.id, "j1");
  assert.deepEqual(await requests[0].json(), { arguments: { format: "csv" }, kind: "export_projects" });
  assert.ok(requests[0].headers.get("Idempotency-Key"));
  await demoJob(client);
  assert.deepEqual(await requests[1].json(), { kind: "demo" });
});

test("a start that names no job is unreadable", async () => {
  for (const said of [{}, null, { job_id: null }]) {
    const { client } = answering(json(said, {}, 202));
    await assert.rejects(demoJob(client), { name: "Unreadable", status: 202, message: "the answer names no job in job_id" });
  }
});

test("a kind with an operation of its own sends what that takes", async () => {
  const { client, requests } = answering(json({ job_id: "j1", state: "PENDING" }, {}, 202));
  await ledgerExportJob(client, { body: { format: "csv" } });
  assert.deepEqual([new URL(requests[0].url).pathname, await requests[0].json()], ["/v1/ledger/exports", { format: "csv" }]);
});

test("it is asked for again when the server says so, and what changes is told", async () => {
  const { client, requests } = answering(
    json(standing("STARTED"), { "Retry-After": "3" }),
    json(standing("PROGRESS", { progress: 50, step: 1, total_steps: 2 }), { "Retry-After": "1" }),
    json(standing("SUCCESS", { result: "done" })),
  );
  const told = [];
  const result = demoJob.of(client, "j1").result({ ...POLL, onProgress: ({ progress }) => told.push(progress) });
  await passed(2999);
  assert.equal(requests.length, 1);
  await passed(1);
  await passed(1000);
  assert.equal(await result, "done");
  assert.deepEqual(told, [0, 50]);
});

test("without network it is waited for, without end; a failing server is given some time", async () => {
  const { client } = answering(...Array(30).fill(new TypeError("offline")), json({}, {}, 503), json(standing("SUCCESS", { result: "done" })));
  const result = demoJob.of(client, "j1").result(POLL);
  for (let turn = 0; turn < 31; turn++) await passed(30_000);
  assert.equal(await result, "done");
});

test("a server that goes on failing is told", async () => {
  const { client } = answering(json({ error_code: "INTERNAL_ERROR", message: "no", details: {}, request_id: "r" }, {}, 500));
  const result = demoJob.of(client, "j1").result(POLL).then(assert.fail, (error) => error);
  for (let turn = 0; turn < 10; turn++) await passed(30_000);
  assert.equal((await result).status, 500);
});

test("a page of a proxy in place of the job is passed over, and told if it stays", async () => {
  const html = () => new Response("<html>", { headers: { "Content-Type": "text/html" } });
  const once = answering(html, json(standing("SUCCESS", { result: "done" })));
  const first = demoJob.of(once.client, "j1").result(POLL);
  await passed(30_000);
  assert.equal(await first, "done");
  for (const nothing of [html, json(null), json({})]) {
    const always = demoJob.of(answering(nothing).client, "j1").result(POLL).then(assert.fail, (error) => error);
    for (let turn = 0; turn < 10; turn++) await passed(30_000);
    assert.equal((await always).name, "Unreadable");
  }
});

test("a result that is too large for an answer is read from its file", async () => {
  const done = json(standing("SUCCESS", { artifact: { name: "result.json", media_type: "application/json" } }));
  const { client, requests } = answering(done, done, json({ rows: 7 }));
  assert.deepEqual(await exportProjectsJob.of(client, "j1").result(POLL), { rows: 7 });
  assert.equal(new URL(requests.at(-1).url).pathname, "/v1/jobs/j1/artifact");
});

test("a job that died is a failure with its state, as an exception or as a value", async () => {
  const { client } = answering(json(standing("DEAD", { error: { code: "CRASHED", message: "three workers ended" } })));
  const error = await demoJob.of(client, "j1").result(POLL).then(assert.fail, (thrown) => thrown);
  assert.ok(error instanceof JobFailed);
  assert.deepEqual([error.state, error.id, error.message, error.failure.code], ["DEAD", "j1", "three workers ended", "CRASHED"]);
  assert.equal((await demoJob.of(client, "j1").outcome(POLL)).error.state, "DEAD");
});

test("a failure of the start is one of the operation", async () => {
  const { client } = answering(json({ error_code: "TOO_MANY_JOBS", message: "later", details: {}, request_id: "r" }, {}, 429));
  const error = await exportProjectsJob(client).then(assert.fail, (thrown) => thrown);
  assert.ok(exportProjectsJob.failed(error));
  assert.equal(error.code, "TOO_MANY_JOBS");
});

test("a signal that is aborted ends the waiting with its reason, before and meanwhile", async () => {
  const { client } = answering(json(standing("STARTED"), { "Retry-After": "60" }));
  const reason = new Error("enough");
  const ended = (signal) => demoJob.of(client, "j1").result({ ...POLL, signal }).then(assert.fail, (error) => error);
  assert.equal(await ended(AbortSignal.abort(reason)), reason);
  const ending = new AbortController();
  const meanwhile = ended(ending.signal);
  await settled();
  ending.abort(reason);
  assert.equal(await meanwhile, reason);
});

test("what a channel told last is not told again by asking, and the end comes by whatever passes", async () => {
  const { client, requests } = answering(json(standing("SUCCESS", { result: "done" })));
  const told = [];
  const result = demoJob.of(client, "j1").result({ transport: "socket", onProgress: ({ progress }) => told.push(progress) });
  await settled();
  Socket.last.open().tell(event(1), event(2)).end(1006);
  for (let cut = 0; cut < 4; cut++) {
    await passed(30_000);
    Socket.last.end(1006);
  }
  await passed(0);
  assert.equal(await result, "done");
  assert.deepEqual([told, requests.length], [[1, 2], 1]);
});
