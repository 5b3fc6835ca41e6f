// Handlers of the entry for Mock Service Worker answer as the contract says.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import * as charter from "charter-client";
import * as mocks from "charter-client/msw";
import { checks } from "charter-client/zod";
import { setupServer } from "msw/node";

const server = setupServer(...mocks.handlers());
before(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
after(() => server.close());

const api = charter.createCharterClient({ baseUrl: "http://charter.test/api", retry: false });

test("a status is that of the contract, and an entity tag is there where it has one", async () => {
  assert.equal((await charter.createProject.answer(api, { body: { name: "Harvest" } })).status, 201);
  assert.equal((await charter.getProject.answer(api, { project_id: 1 })).etag, '"1"');
});

test("a body is given in the place of the example, or made of the request", async () => {
  server.use(mocks.getProject({ data: (request) => ({ name: new URL(request.url).pathname }) }));
  assert.equal((await charter.getProject(api, { project_id: 12 })).name, "/api/v1/projects/12");
});

test("a failure is one that the operation declares, by its code", async () => {
  server.use(mocks.getProject.fails("PROJECT_NOT_FOUND"));
  const result = await charter.getProject.result(api, { project_id: 1 });
  assert.deepEqual([result.ok, result.error.status, result.error.code], [false, 404, "PROJECT_NOT_FOUND"]);
  assert.equal(result.error.body.error_code, "PROJECT_NOT_FOUND");
  assert.throws(() => mocks.getProject.fails("LAST_OWNER"), /does not declare LAST_OWNER/);
});

test("a handler can be for one request, and one can break", async () => {
  server.use(mocks.getProject.fails(404, { once: true }));
  await assert.rejects(charter.getProject(api, { project_id: 1 }), { status: 404 });
  assert.equal((await charter.getProject(api, { project_id: 1 })).id, 1);
  server.use(mocks.getProject.breaks());
  await assert.rejects(charter.getProject(api, { project_id: 1 }), { name: "NoAnswer" });
});

test("all of them together are taken for what they are, those of fixed paths before others", async () => {
  assert.ok("pagination" in (await charter.listProjects(api)));
  assert.ok(Array.isArray(await charter.listProjectsLegacy(api)));
  assert.ok("sub" in (await charter.getMe(api)));
});

test("every operation answers an example that fits its contract", async () => {
  const drifts = [];
  const { answer } = checks({ answers: "always", onDrift: (drift) => drifts.push(drift) });
  const fetch = (url, init) => globalThis.fetch(url, { ...init, redirect: "manual" });
  const checked = charter.createCharterClient({ ...api.options, fetch, validate: { request() {}, answer } });
  const operations = Object.entries(charter).filter(([name, each]) => each.method && each.answer && name in mocks);
  const failed = [];
  for (const [name, operation] of operations) {
    server.resetHandlers(mocks[name]());
    const path = Object.fromEntries([...operation.path.matchAll(/\{(.*?)\}/g)].map(([, each]) => [each, "1"]));
    await operation(checked, { ...path, body: {} }).catch((error) => failed.push(`${name} ${error.status ?? error}`));
  }
  assert.ok(operations.length > 200);
  assert.deepEqual([drifts, failed], [[], ["startProviderLogin 302"]]);
});
