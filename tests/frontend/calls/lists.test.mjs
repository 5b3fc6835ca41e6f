// Lists page by page, by whatever their documents page them, and changes that overwrite nobody's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, charter, core, serving, styles, thrown } from "./serving.mjs";

const { items, pages, update, ApiError, Unreadable } = charter;
const ROWS = ["a", "b", "c", "d", "e"];

/** A list over rows in pairs, and its client; `answering` gives the body for a query. */
function paged(paging, answering, parameters = { [paging.argument[0]]: core.query }) {
  const asked = [];
  const fetch = async (address) => {
    const query = new URL(address).searchParams;
    asked.push(address.split("?")[1] ?? "");
    return Response.json(answering(query));
  };
  const client = core.client({ baseUrl: "http://api.test", fetch }, "");
  return { list: core.operation("GET", "/rows", { parameters, paging }), client, asked };
}

const all = async (found) => {
  const kept = [];
  for await (const each of found) kept.push(each);
  return kept;
};
const pair = (start) => ROWS.slice(start, start + 2);
const number = (query, name, otherwise) => Number(query.get(name) ?? otherwise);

const STYLES = {
  "numbers and a flag": [
    { rows: ["data"], argument: ["page"], by: "page", more: ["meta", "has_next"] },
    (query) => ({ data: pair(2 * number(query, "page", 1) - 2), meta: { has_next: number(query, "page", 1) < 3 } }),
    ["", "page=2", "page=3"],
  ],
  "numbers from 0 and a count of pages": [
    { rows: ["data"], argument: ["page"], by: "page", first: 0, pages: ["pages"] },
    (query) => ({ data: pair(2 * number(query, "page", 0)), pages: 3 }),
    ["", "page=1", "page=2"],
  ],
  "numbers alone": [
    { rows: [], argument: ["page"], by: "page" },
    (query) => pair(2 * number(query, "page", 1) - 2),
    ["", "page=2", "page=3", "page=4"],
  ],
  "numbers in a deep object": [
    { rows: ["data"], argument: ["page", "number"], by: "page", pages: ["pages"] },
    (query) => ({ data: pair(2 * number(query, "page[number]", 1) - 2), pages: 3 }),
    ["", "page%5Bnumber%5D=2", "page%5Bnumber%5D=3"],
    { page: styles.deepObject },
  ],
  "offsets and a total": [
    { rows: ["items"], argument: ["offset"], by: "offset", total: ["total"] },
    (query) => ({ items: pair(number(query, "offset", 0)), total: 5 }),
    ["", "offset=2", "offset=4"],
  ],
  cursors: [
    { rows: ["data"], argument: ["cursor"], by: "cursor", next: ["next_cursor"] },
    (query) => ({ data: pair(number(query, "cursor", 0)), next_cursor: { 0: "2", 2: "4" }[number(query, "cursor", 0)] ?? null }),
    ["", "cursor=2", "cursor=4"],
  ],
  "addresses of the next page": [
    { rows: ["data"], argument: ["start"], by: "offset", next: ["links", "next"] },
    (query) => {
      const next = number(query, "start", 0) + 2;
      return { data: pair(next - 2), links: { next: next < 5 ? { href: `http://elsewhere.test/x?start=${next}&size=2` } : null } };
    },
    ["", "start=2", "start=4"],
  ],
  "keys of the last row": [
    { rows: ["data"], argument: ["starting_after"], by: "row", more: ["has_more"] },
    (query) => {
      const start = ROWS.indexOf(query.get("starting_after")) + 1;
      return { data: pair(start).map((id) => ({ id })), has_more: start + 2 < ROWS.length };
    },
    ["", "starting_after=b", "starting_after=d"],
  ],
};

for (const [name, [paging, answering, wanted, parameters]] of Object.entries(STYLES)) {
  test(`a list that is paged by ${name} is read to its end`, async () => {
    const { list, client, asked } = paged(paging, answering, parameters);
    const rows = await all(items(client, list));
    assert.deepEqual(rows.map((row) => row.id ?? row), ROWS);
    assert.deepEqual(asked, wanted);
  });
}

test("a header Link leads on, with the parameters of the first request", async () => {
  const asked = [];
  const fetch = async (address) => {
    asked.push(address);
    const start = number(new URL(address).searchParams, "page", 1) * 2 - 2;
    const links = start < 4 ? `</rows?page=${start / 2 + 2}>; rel="next", </rows?page=3>; rel="last"` : '</rows>; rel="first"';
    return Response.json(pair(start), { headers: { Link: links } });
  };
  const list = core.operation("GET", "/rows", {
    parameters: { page: core.query, sort: core.query },
    paging: { rows: [], argument: ["page"], by: "page" },
  });
  const rows = await all(items(core.client({ baseUrl: "http://api.test", fetch }, ""), list, { sort: "name" }));
  assert.deepEqual(rows, ROWS);
  assert.deepEqual(asked.map((each) => each.split("?")[1]), ["sort=name", "page=2&sort=name", "page=3&sort=name"]);
});

test("pages are read when it is their turn", async () => {
  const [paging, answering] = STYLES.cursors;
  const { list, client, asked } = paged(paging, answering);
  for await (const page of pages(client, list)) {
    assert.deepEqual(page.data, ["a", "b"]);
    break;
  }
  assert.equal(asked.length, 1);
});

test("a list that leads to the same page again ends with an error, not never", async () => {
  const { list, client } = paged(STYLES.cursors[0], () => ({ data: ["a"], next_cursor: "7" }));
  const error = await thrown(all(items(client, list)));
  assert.ok(error instanceof Unreadable);
  assert.match(error.message, /same page/);
});

test("an answer without the rows that the contract has is unreadable", async () => {
  const { list, client } = paged(STYLES.cursors[0], () => ({ rows: ["a"] }));
  assert.match((await thrown(all(items(client, list)))).message, /no rows in data/);
});

const read = core.operation("GET", "/things/{id}", { parameters: { id: core.path } });
const write = core.operation("PUT", "/things/{id}", { parameters: { id: core.path }, body: [core.json, "application/json"] });

/** A thing that others change, too: so often before a write of ours comes through. */
async function thing(t, others) {
  const state = { count: 0, version: 1, reads: 0 };
  const baseUrl = await serving(t, ({ method, headers }, response, body) => {
    if (method === "GET") state.reads += 1;
    else {
      if (others-- > 0) (state.version += 1), (state.count += 10);
      if (headers["if-match"] !== `"${state.version}"`) return answer(response, {}, { status: 412 });
      Object.assign(state, JSON.parse(body), { version: state.version + 1 });
    }
    return answer(response, { count: state.count }, { ETag: `"${state.version}"` });
  });
  return { state, client: core.client({ baseUrl }, "") };
}
const more = ({ count }) => ({ count: count + 1 });

test("a change is made to the newest state, after somebody else's", async (t) => {
  const { state, client } = await thing(t, 2);
  assert.deepEqual(await update(client, read, write, { id: 1 }, more), { count: 21 });
  assert.deepEqual([state.count, state.reads], [21, 3]);
});

test("changes at the same time are all kept", async (t) => {
  const { state, client } = await thing(t, 0);
  await Promise.all([1, 2].map(() => update(client, read, write, { id: 1 }, more)));
  assert.equal(state.count, 2);
});

test("where others are always faster, that is told in the end", async (t) => {
  const { state, client } = await thing(t, 99);
  const error = await thrown(update(client, read, write, { id: 1 }, more));
  assert.ok(error instanceof ApiError && error.status === 412);
  assert.equal(state.reads, 3);
});

test("what needs no change is not written", async (t) => {
  const { state, client } = await thing(t, 0);
  assert.deepEqual(await update(client, read, write, { id: 1 }, () => undefined), { count: 0 });
  assert.equal(state.version, 1);
});

test("a change that nothing would guard is not written", async (t) => {
  const written = [];
  const baseUrl = await serving(t, ({ method }, response, body) => {
    if (method !== "GET") written.push(body);
    return answer(response, { count: 1 });
  });
  const error = await thrown(update(core.client({ baseUrl }, ""), read, write, { id: 1 }, more));
  assert.ok(error instanceof Unreadable);
  assert.deepEqual(written, []);
});
