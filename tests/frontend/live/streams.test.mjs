// Answers and bodies that come and go piece by piece: node --test with STREAMS=<folder's URL of streams.yaml's client>.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { collected, passed, setUp, settled, tearDown } from "./sockets.mjs";

const streams = await import(`${process.env.STREAMS}index.js`);
const { NoAnswer, Unreadable, ask, countJob, createStreamsClient, readLog, readRows, readSequence, watchEvents, watchTicks, writeRows } = streams;

beforeEach(setUp);
afterEach(tearDown);

/** A body that comes in pieces, and is cut after the last where `cut` is set. */
function body(pieces, cut = false) {
  const bytes = new TextEncoder();
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      if (next < pieces.length) controller.enqueue(bytes.encode(pieces[next++]));
      else if (cut) controller.error(new TypeError("terminated"));
      else controller.close();
    },
  });
}

const answer = (type, pieces, cut) => () => new Response(body(pieces, cut), { headers: { "Content-Type": type } });
const EVENTS = "text/event-stream";

function answering(...answers) {
  const requests = [];
  const fetch = async (url, given) => {
    requests.push(new Request(url, given));
    return (answers.length > 1 ? answers.shift() : answers[0])();
  };
  return { client: createStreamsClient({ baseUrl: "http://streams.test", retry: false, fetch }), requests };
}

async function all(items) {
  const found = [];
  for await (const item of await items) found.push(item);
  return found;
}

test("events come as what they hold, however they are cut into pieces", async () => {
  const pieces = [": hi\n\nda", 'ta: {"num', 'ber": 1}\r', "\n\r\n", 'event: tick\ndata: {"number":\ndata: 2}\n\n', 'data: {"number": 3}'];
  const { client, requests } = answering(answer(`${EVENTS}; charset=utf-8`, pieces));
  assert.deepEqual(await all(watchTicks(client)), [{ number: 1 }, { number: 2 }]);
  assert.equal(requests[0].headers.get("Accept"), EVENTS);
});

test("text stays text, also where it looks like JSON", async () => {
  const { client } = answering(answer(EVENTS, ["data: 7\n\ndata: null\n\ndata:  two\n\n"]));
  assert.deepEqual(await all(readLog(client)), ["7", "null", " two"]);
});

test("where the contract describes whole events, they come with their names and ids", async () => {
  const { client } = answering(answer(EVENTS, ['id: a\nevent: tick\ndata: {"number": 1}\n\n', 'data: {"number": 2}\n\n']));
  assert.deepEqual(await all(watchEvents(client)), [{ event: "tick", id: "a", data: { number: 1 } }, { data: { number: 2 } }]);
});

test("JSON Lines and JSON text sequences come item by item", async () => {
  const lines = answering(answer("application/jsonl", ['{"number": 1}\n{"num', 'ber": 2}\n\n', '{"number": 3}']));
  assert.deepEqual(await all(readRows(lines.client)), [{ number: 1 }, { number: 2 }, { number: 3 }]);
  const sequence = answering(answer("application/json-seq", ['\x1e{"number":\n 1}\n\x1e{"num', 'ber": 2}\n']));
  assert.deepEqual(await all(readSequence(sequence.client)), [{ number: 1 }, { number: 2 }]);
});

test("a stream that is cut goes on behind its last id, after the time that it names", async () => {
  const first = answer(EVENTS, ['retry: 40\nid: 7\ndata: {"number": 7}\n\n', 'data: {"num'], true);
  const second = answer(EVENTS, ['id: 8\ndata: {"number": 8}\n\n']);
  const { client, requests } = answering(first, second);
  const heard = collected(await watchTicks(client));
  await passed(40);
  await heard.done;
  assert.deepEqual([heard.events, heard.error], [[{ number: 7 }, { number: 8 }], undefined]);
  assert.deepEqual(requests.map((request) => request.headers.get("Last-Event-ID")), [null, "7"]);
});

test("a stream that goes on being cut is given up", async () => {
  const { client, requests } = answering(answer(EVENTS, ['id: 7\ndata: {"number": 7}\n\n'], true), answer(EVENTS, [], true));
  const heard = collected(await watchTicks(client));
  for (let turn = 0; turn < 10; turn++) await passed(60_000);
  await heard.done;
  assert.ok(heard.error instanceof NoAnswer);
  assert.deepEqual([heard.events, requests.length], [[{ number: 7 }], 6]);
});

test("a stream without ids is told to be cut, as lines are", async () => {
  const events = answering(answer(EVENTS, ['data: {"number": 7}\n\n'], true));
  await assert.rejects(all(watchTicks(events.client)), NoAnswer);
  const lines = answering(answer("application/jsonl", ['{"number": 1}\n'], true));
  await assert.rejects(all(readRows(lines.client)), NoAnswer);
});

test("half of a JSON text, and a page in place of a stream, are told", async () => {
  await assert.rejects(all(readRows(answering(answer("application/jsonl", ['{"number": 1}\n{"num'])).client)), Unreadable);
  await assert.rejects(all(watchTicks(answering(answer(EVENTS, ["data: <html>\n\n"])).client)), Unreadable);
  await assert.rejects(all(watchTicks(answering(answer("text/html", ["<html>"])).client)), Unreadable);
});

test("a stream that ends with the mark of its kind is over", async () => {
  const { client } = answering(answer(EVENTS, ['data: {"number": 1}\n\ndata: [DONE]\n\n']));
  assert.deepEqual(await all(watchTicks(client)), [{ number: 1 }]);
});

test("an answer that is whole is no stream where the contract has both", async () => {
  const whole = answering(answer("application/json", ['{"number": 1}']));
  assert.deepEqual(await ask(whole.client, { body: { number: 0 } }), { number: 1 });
  const pieces = answering(answer(EVENTS, ['data: {"number": 1}\n\n']));
  assert.deepEqual(await all(ask(pieces.client, { body: { number: 0 } }, { accept: EVENTS })), [{ number: 1 }]);
});

test("an aborted signal ends a stream with its reason", async () => {
  const ending = new AbortController();
  const endless = (url, { signal }) =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('id: 1\ndata: {"number": 1}\n\n'));
          signal.addEventListener("abort", () => controller.error(signal.reason));
        },
      }),
      { headers: { "Content-Type": EVENTS } },
    );
  const client = createStreamsClient({ baseUrl: "http://streams.test", fetch: async (...given) => endless(...given) });
  const heard = collected(await watchTicks(client, {}, { signal: ending.signal }));
  await settled();
  const reason = new Error("enough");
  ending.abort(reason);
  await heard.done;
  assert.deepEqual([heard.events, heard.error], [[{ number: 1 }], reason]);
});

test("items are sent as lines, from an array or as they are made, and may be sent again", async () => {
  async function* made() {
    yield { number: 1 };
    yield { number: 2 };
  }
  const done = () => new Response(null, { status: 204 });
  const { client, requests } = answering(done);
  await writeRows(client, { body: [{ number: 1 }, { number: 2 }] });
  await writeRows(client, { body: made() });
  for (const request of requests) assert.equal(await request.text(), '{"number":1}\n{"number":2}\n');
  assert.equal(requests[0].headers.get("Content-Type"), "application/jsonl");
});

test("jobs of any document are waited for by what its links lead to, also where there is no channel", async () => {
  const json = (told) => () => new Response(JSON.stringify(told), { headers: { "Content-Type": "application/json" } });
  const { client, requests } = answering(json({ id: 7 }), json({ state: "STARTED" }), json({ state: "SUCCESS", result: { number: 3 } }));
  const job = await countJob(client);
  const result = job.result();
  await passed(1000);
  assert.deepEqual(await result, { number: 3 });
  assert.deepEqual(requests.map(({ url }) => new URL(url).pathname), ["/counts", "/counts/7", "/counts/7"]);
});
