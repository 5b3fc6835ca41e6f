// Requests are checked before they are sent, answers are told of where they have drifted from the contract.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as charter from "charter-client";
import * as schemas from "charter-client/zod";

const PROJECT = {
  id: 7, name: "Harvest festival", description: null, created_at: "2026-11-20T09:30:00Z",
  updated_at: "2026-11-20T09:30:00Z", is_deleted: false, deleted_at: null, tenant_id: "alice",
};
const JSON_TYPE = { "Content-Type": "application/json" };

/** A client of a server that answers one body, what was sent to it, and what drifts were told. */
function client(body, options = {}, status = 200) {
  const sent = [];
  const drifts = [];
  const fetch = async (url, { method }) => {
    sent.push(`${method} ${url}`);
    return new Response(JSON.stringify(body), { status, headers: JSON_TYPE });
  };
  const validate = schemas.checks({ onDrift: (drift) => drifts.push(drift), ...options });
  return [charter.createCharterClient({ baseUrl: "http://charter.test", fetch, validate }), sent, drifts];
}

test("what does not fit is not sent, and each place is named", async () => {
  const [api, sent] = client(PROJECT);
  const wrong = { project_id: "seven", body: { name: "", colour: "red" } };
  const error = await charter.updateProject(api, wrong).catch((each) => each);
  assert.ok(error instanceof schemas.InvalidRequest);
  assert.equal(error.operation, "PATCH /v1/projects/{project_id}");
  assert.deepEqual(error.problems.map((each) => each.split(":")[0]).toSorted(), ["body", "body.name", "body.name", "project_id"]);
  assert.deepEqual(sent, []);
});

test("what is undefined is not sent, and not refused", async () => {
  const [api, sent] = client(PROJECT);
  await charter.updateProject(api, { project_id: 7, body: { name: undefined, description: null } });
  assert.deepEqual(sent, ["PATCH http://charter.test/v1/projects/7"]);
});

test("a drifted answer is told once and answered all the same", async () => {
  const drifted = { ...PROJECT, id: "7", colour: "red" };
  const [api, , drifts] = client(drifted);
  assert.deepEqual(await charter.getProject(api, { project_id: 7 }), drifted);
  await charter.getProject(api, { project_id: 8 });
  assert.equal(drifts.length, 1);
  assert.equal(drifts[0].operation, "GET /v1/projects/{project_id}");
  assert.deepEqual(drifts[0].problems.map((each) => each.split(":")[0]).toSorted(), ["id", "the whole"]);
});

test("a value that an enumeration has got since is no drift", async () => {
  const job = { job_id: "0198f4d2-c1b6-4a57-8000-000000000007", state: "paused" };
  const known = await import("charter-client/msw");
  const examples = await known.getJob().run({ request: new Request("http://x.test/api/v1/jobs/1"), requestId: "1" });
  const [api, , drifts] = client({ ...(await examples.response.json()), state: job.state });
  assert.equal((await charter.getJob(api, { job_id: job.job_id })).state, "paused");
  assert.deepEqual(drifts, []);
});

test("answers are checked in development, always or never", async (t) => {
  const before = process.env.NODE_ENV;
  t.after(() => (before === undefined ? delete process.env.NODE_ENV : (process.env.NODE_ENV = before)));
  const told = async (mode, environment) => {
    process.env.NODE_ENV = environment;
    const [api, , drifts] = client({}, { answers: mode });
    await charter.getProject(api, { project_id: 7 });
    return drifts.length;
  };
  const rows = [["dev", "development", 1], ["dev", "production", 0], ["always", "production", 1], ["never", "development", 0]];
  for (const [mode, environment, expected] of rows) assert.equal(await told(mode, environment), expected, `${mode} in ${environment}`);
});

test("checks can be loaded apart", async () => {
  const validate = import("charter-client/zod").then(({ checks }) => checks());
  const api = charter.createCharterClient({ baseUrl: "http://charter.test", validate, fetch: () => assert.fail("sent") });
  await assert.rejects(charter.createProject(api, { body: {} }), { name: "InvalidRequest" });
});

test("checks that do not load are told by calls, and by nothing else", async () => {
  const api = charter.createCharterClient({ baseUrl: "http://charter.test", validate: Promise.reject(new Error("cut off")) });
  // A rejection that nobody had handled by now would fail the test.
  await new Promise((resolve) => setImmediate(resolve));
  await assert.rejects(charter.getProject(api, { project_id: 7 }), { message: "cut off" });
});

test("components are objects that forms pick from and extend", () => {
  const form = schemas.ProjectCreate.pick({ name: true });
  assert.deepEqual(form.parse({ name: "Harvest" }), { name: "Harvest" });
  assert.equal(form.safeParse({ name: "" }).success, false);
});

test("characters are counted as the contract counts them", () => {
  assert.equal(schemas.ChosenName.safeParse("\u{1F33B}".repeat(200)).success, true);
  assert.equal(schemas.ChosenName.safeParse("\u{1F33B}".repeat(201)).success, false);
});

test("what refers to itself is checked all the way down", async () => {
  const { Tree } = await import("plugged-client/zod");
  const tree = { name: "a", parts: [{ name: "b", parts: [] }] };
  assert.equal(Tree.safeParse(tree).success, true);
  tree.parts[0].parts.push({ name: 5, parts: [] });
  assert.deepEqual(Tree.safeParse(tree).error.issues[0].path, ["parts", 0, "parts", 0, "name"]);
});
