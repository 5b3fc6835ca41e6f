// Options for TanStack Query: what is kept under which key, and what a write makes stale.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MutationObserver, QueryClient } from "@tanstack/query-core";
import * as charter from "charter-client";
import { infiniteQuery, invalidate, mutation, query } from "charter-client/query";

/** A client of a server that counts what it is asked, and answers what `respond` gives. */
function serving(respond, status = 200) {
  const asked = [];
  const fetch = async (url, { method, signal }) => {
    signal.throwIfAborted();
    asked.push(`${method} ${url.slice("http://charter.test".length)}`);
    const body = status === 204 ? null : JSON.stringify(respond(new URL(url)));
    return new Response(body, { status, headers: { "Content-Type": "application/json" } });
  };
  return [charter.createCharterClient({ baseUrl: "http://charter.test", fetch, retry: false }), asked];
}

const caches = () => new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, gcTime: Infinity } } });

test("an answer is kept under the operation and what it was asked with", async () => {
  const [api, asked] = serving(({ pathname }) => ({ name: pathname }));
  const queries = caches();
  const options = query(api, charter.getProject, { project_id: 7 });
  for (let i = 0; i < 2; i++) assert.deepEqual(await queries.fetchQuery(options), { name: "/v1/projects/7" });
  await queries.fetchQuery(query(api, charter.getProject, { project_id: 8 }));
  assert.deepEqual(asked, ["GET /v1/projects/7", "GET /v1/projects/8"]);
  assert.deepEqual(queries.getQueryData(options.queryKey), { name: "/v1/projects/7" });
});

test("a declared failure is the query's error, asked for once", async () => {
  const [api, asked] = serving(() => ({ error_code: "PROJECT_NOT_FOUND", message: "No." }), 404);
  const error = await caches().fetchQuery(query(api, charter.getProject, { project_id: 7 })).catch((each) => each);
  assert.ok(charter.getProject.failed(error) && error.code === "PROJECT_NOT_FOUND");
  assert.equal(asked.length, 1);
});

test("a query that is given up gives its call up", async () => {
  const [api] = serving(() => ({}));
  const { queryFn } = query(api, charter.getProject, { project_id: 7 });
  await assert.rejects(queryFn({ signal: AbortSignal.abort(new Error("left")) }), /left/);
});

test("an infinite query asks for each page by what the one before told", async () => {
  const page = ({ searchParams }) => {
    const number = Number(searchParams.get("page") ?? 1);
    return { data: [{ id: number }], pagination: { page: number, has_next: number < 3 } };
  };
  const [api, asked] = serving(page);
  const { pages } = await caches().fetchInfiniteQuery({ ...infiniteQuery(api, charter.listProjects, { limit: 1 }), pages: 5 });
  assert.deepEqual(pages.flatMap(({ data }) => data.map(({ id }) => id)), [1, 2, 3]);
  assert.deepEqual(asked.map((each) => each.split("?")[1]), ["limit=1", "page=2&limit=1", "page=3&limit=1"]);
});

/** The keys of what is stale after a write, of all that was kept before it. */
async function staleAfter(operation, request, options) {
  const queries = caches();
  const [api] = serving(() => ({}));
  const kept = [
    query(api, charter.listProjects), query(api, charter.getProject, { project_id: 7 }),
    query(api, charter.getProject, { project_id: 8 }), query(api, charter.getMe),
    query(api, charter.getJob, { job_id: "a" }), query(api, charter.listJobs),
  ];
  for (const { queryKey } of kept) queries.setQueryData(queryKey, {});
  await new MutationObserver(queries, mutation(api, operation, options)).mutate(request);
  const found = (queryKey) => queries.getQueryState(queryKey);
  return kept.map(({ queryKey }) => (found(queryKey) ? (found(queryKey).isInvalidated ? "stale" : "kept") : "gone"));
}

test("a write makes stale the lists that it is in and what is beneath it, and forgets what it deletes", async () => {
  const body = { name: "Harvest" };
  assert.deepEqual(await staleAfter(charter.createProject, { body }), ["stale", "stale", "stale", "kept", "kept", "kept"]);
  assert.deepEqual(await staleAfter(charter.updateProject, { project_id: 7, body }), ["stale", "stale", "kept", "kept", "kept", "kept"]);
  assert.deepEqual(await staleAfter(charter.deleteProject, { project_id: 7 }), ["stale", "gone", "kept", "kept", "kept", "kept"]);
});

test("an action on a resource makes that resource stale", async () => {
  assert.deepEqual(await staleAfter(charter.cancelJob, { job_id: "a" }), ["kept", "kept", "kept", "kept", "stale", "stale"]);
});

test("a write can make stale what its path does not tell", async () => {
  const options = { stale: [charter.getMe] };
  const states = await staleAfter(charter.cancelJob, { job_id: "b" }, options);
  assert.deepEqual(states, ["kept", "kept", "kept", "stale", "kept", "stale"]);
});

test("queries of others are left alone", async () => {
  const queries = caches();
  for (const queryKey of [["todos"], [{ path: "/v1/projects" }], []]) queries.setQueryData(queryKey, 1);
  await invalidate(queries, charter.createProject);
  assert.ok(queries.getQueryCache().getAll().every((each) => !each.state.isInvalidated));
});
