// Channels of the generated client over sockets of our own: node --test with CLIENT=<folder's URL>.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { SUBSCRIBED, Socket, collected, event, happens, passed, setUp, settled, tearDown } from "./sockets.mjs";

const { ChannelClosed, createCharterClient, echo, watchJob } = await import(`${process.env.CLIENT}index.js`);

beforeEach(setUp);
afterEach(tearDown);

const JOB = { job_id: "0198f4d2" };

/** A watcher, once its first socket is open. */
async function watching(options = {}, clientOptions = {}) {
  const client = createCharterClient({ baseUrl: "https://charter.test/api", token: "aaa.bbb", webSocket: Socket, ...clientOptions });
  const states = [];
  const connection = watchJob(client, JOB, { transport: "socket", onState: (state) => states.push(state), ...options });
  const heard = collected(connection);
  await settled();
  Socket.last?.open();
  return { connection, heard, states };
}

async function again(...events) {
  await settled();
  Socket.last.open().tell(SUBSCRIBED, ...events);
  await settled();
}

test("a socket is opened at the address of the contract, and says by a subprotocol whose it is", async () => {
  const { connection } = await watching();
  assert.equal(Socket.last.url.href, "wss://charter.test/api/v1/jobs/0198f4d2/events");
  assert.deepEqual(Socket.last.protocols, ["charter.v1", "bearer.aaa.bbb"]);
  connection.close();
});

test("a token that no subprotocol can have is the first message", async () => {
  const { connection } = await watching({}, { token: "a/b=" });
  assert.deepEqual([Socket.last.protocols, Socket.last.sent], [["charter.v1"], [{ event: "auth", token: "a/b=" }]]);
  connection.close();
});

test("after a cut events go on behind the last one, and none comes twice", async () => {
  const { heard, states } = await watching();
  Socket.last.tell(event(1, "state"), event(2)).end(1006);
  await passed(1000);
  assert.equal(Socket.last.url.search, "?resume=one.2");
  await again(event(2), event(3), event(4, "finished"));
  Socket.last.end(1000);
  await heard.done;
  assert.deepEqual(heard.ids, ["one.1", "one.2", "one.3", "one.4"]);
  assert.deepEqual(states, ["connecting", "open", "waiting", "connecting", "open", "closed"]);
});

test("events that are missing are asked for again, at once", async () => {
  const { heard } = await watching();
  Socket.last.tell(event(1), event(4));
  await passed(0);
  assert.equal(Socket.all.length, 2);
  assert.equal(Socket.last.url.search, "?resume=one.1");
  await again(event(2), event(3), event(4));
  assert.deepEqual(heard.ids, ["one.1", "one.2", "one.3", "one.4"]);
});

test("events that the server has no more are told of, and those behind them come", async () => {
  const gaps = [];
  const { heard } = await watching({ onGap: (...ids) => gaps.push(ids) });
  Socket.last.tell(event(1), event(4));
  await passed(0);
  await again(event(4), event(5));
  assert.deepEqual([heard.ids, gaps], [["one.1", "one.4", "one.5"], [["one.1", "one.4"]]]);
});

test("where the place is not known any more, the state that follows is taken, whatever its number", async () => {
  const { heard } = await watching({ resume: "one.7" });
  Socket.last.tell({ event: "subscribed", resumed: false }, event(2, "state"), event(3));
  await settled();
  assert.deepEqual(heard.ids, ["one.2", "one.3"]);
});

test("a server that goes away is left alone for as long as it asks", async () => {
  await watching();
  Socket.last.tell(event(1), { event: "going_away", retry_after: 2.5 }).end(1001);
  await settled();
  await passed(2499);
  assert.equal(Socket.all.length, 1);
  await passed(1);
  assert.equal(Socket.all.length, 2);
});

test("a server that asks for no wait, or for none that is one, is not hurried", async () => {
  await watching();
  for (const retry_after of [0, -5, "soon"]) {
    const before = Socket.all.length;
    Socket.last.open().tell({ event: "going_away", retry_after }).end(1001);
    await passed(249);
    assert.equal(Socket.all.length, before);
    await passed(1);
    assert.equal(Socket.all.length, before + 1);
  }
});

test("waits grow while nothing comes, and begin anew once something did", async () => {
  await watching();
  for (const wait of [750, 1250, 2250]) {
    Socket.last.end(1006);
    await settled();
    const before = Socket.all.length;
    await passed(wait - 1);
    assert.equal(Socket.all.length, before);
    await passed(1);
    assert.equal(Socket.all.length, before + 1);
  }
  await again(event(1));
  Socket.last.end(1011);
  await settled();
  await passed(500);
  assert.equal(Socket.all.length, 5);
});

for (const [code, isBack] of [[1001, true], [1011, true], [1013, true], [4429, true], [1003, false], [1008, false], [4404, false], [4999, false]]) {
  test(`after ${code} the client ${isBack ? "comes back" : "stays away"}`, async () => {
    const { heard } = await watching();
    Socket.last.tell(event(1)).end(code, "because");
    await settled();
    await passed(60_000);
    assert.equal(Socket.all.length > 1, isBack);
    if (isBack) return;
    await heard.done;
    assert.ok(heard.error instanceof ChannelClosed);
    assert.deepEqual([heard.error.code, heard.error.reason], [code, "because"]);
  });
}

test("a message that is no JSON ends the channel with an error of its kind", async () => {
  const { heard } = await watching();
  Socket.last.tell(event(1), "<html>");
  await heard.done;
  assert.deepEqual([heard.error.name, heard.error.code, heard.ids], ["ChannelClosed", 1007, ["one.1"]]);
});

test("a connection over which nothing comes is given up, and made anew", async () => {
  await watching();
  Socket.last.tell(SUBSCRIBED);
  await settled();
  await passed(59_999);
  assert.equal(Socket.all.length, 1);
  await passed(1);
  assert.ok(Socket.all[0].isClosed);
  await passed(1000);
  assert.equal(Socket.all.length, 2);
});

test("a tab that slept for a day comes back with a newer token, where it left off", async () => {
  let token = "first";
  const { heard } = await watching({}, { token: () => token });
  Socket.last.tell(event(1));
  await settled();
  token = "second";
  await passed(24 * 3600 * 1000);
  await passed(1000);
  assert.deepEqual(Socket.last.protocols, ["charter.v1", "bearer.second"]);
  assert.equal(Socket.last.url.search, "?resume=one.1");
  await again(event(2));
  assert.deepEqual(heard.ids, ["one.1", "one.2"]);
});

test("a page that goes offline lets go at once, and comes back as soon as it is online", async () => {
  const { states } = await watching();
  Socket.last.tell(event(1));
  await settled();
  await happens("offline");
  assert.equal(states.at(-1), "waiting");
  await happens("online");
  assert.equal(Socket.all.length, 2);
});

test("a newer token is sent before the first one ends", async () => {
  let token = "first";
  await watching({}, { token: () => token });
  token = "second";
  await passed(10_000);
  await passed(10_000);
  assert.deepEqual(Socket.last.sent, [{ event: "auth.refresh", token: "second" }]);
});

test("a token that is refused is renewed once, and the error told where the new one is refused too", async () => {
  const renewals = [];
  const token = { current: () => renewals.at(-1) ?? "first", renew: async (refused) => (renewals.push(`${refused}+`), renewals.at(-1)) };
  const { heard } = await watching({}, { token });
  Socket.last.end(1008, "expired");
  await settled();
  await passed(1000);
  assert.deepEqual(Socket.last.protocols, ["charter.v1", "bearer.first+"]);
  Socket.last.open().end(1008, "expired");
  await heard.done;
  assert.deepEqual([heard.error.code, renewals], [1008, ["first+"]]);
});

test("so many connections as are allowed, and the last failure is told", async () => {
  const { heard } = await watching({ retry: { times: 2 } });
  for (let attempt = 0; attempt < 3; attempt++) {
    Socket.last.end(1006);
    await settled();
    await passed(5000);
  }
  await heard.done;
  assert.deepEqual([heard.error.name, heard.error.code, Socket.all.length], ["ChannelClosed", 1006, 3]);
});

test("what is not read is not kept without end: the rest is asked for once it is", async () => {
  const client = createCharterClient({ baseUrl: "https://charter.test", token: "t", webSocket: Socket });
  const reading = watchJob(client, JOB, { transport: "socket" })[Symbol.asyncIterator]();
  const first = reading.next();
  await settled();
  Socket.last.open();
  for (let number = 1; number <= 2000; number++) Socket.last.tell(event(number));
  assert.ok(Socket.last.isClosed);
  assert.equal((await first).value.id, "one.1");
  let last;
  for (let number = 2; number <= 1000; number++) last = (await reading.next()).value.id;
  void reading.next();
  await settled();
  await passed(1000);
  assert.equal(Socket.last.url.search, `?resume=${last}`);
});

test("an aborted signal ends the loop, and whatever it waits for", async () => {
  const ending = new AbortController();
  const { heard } = await watching({ signal: ending.signal });
  Socket.last.end(1006);
  await settled();
  ending.abort();
  await heard.done;
  await passed(60_000);
  assert.deepEqual([heard.error, Socket.all.length], [undefined, 1]);
});

test("leaving the loop closes the socket; it cannot be begun again", async () => {
  const client = createCharterClient({ baseUrl: "https://charter.test", token: "t", webSocket: Socket });
  const connection = watchJob(client, JOB, { transport: "socket" });
  const reading = (async () => {
    for await (const _ of connection) return;
  })();
  await settled();
  Socket.last.open().tell(event(1));
  await reading;
  assert.ok(Socket.last.isClosed);
  for await (const _ of connection) assert.fail();
});

test("text is sent and heard as it is, once the socket is open", async () => {
  const client = createCharterClient({ baseUrl: "https://charter.test", webSocket: Socket });
  const connection = echo(client, {});
  const heard = collected(connection);
  assert.equal(connection.send("early"), false);
  await settled();
  Socket.last.open().send = (text) => (Socket.last.said = text);
  assert.equal(connection.send("hello"), true);
  Socket.last.tell("hello");
  Socket.last.end(1000);
  await heard.done;
  assert.deepEqual([Socket.last.said, heard.events, Socket.last.protocols], ["hello", ["hello"], []]);
});

test("tokens that cannot be had for now are waited for", async () => {
  let isOffline = true;
  const { NoAnswer } = await import(`${process.env.CLIENT}index.js`);
  const token = () => {
    if (isOffline) throw new NoAnswer("offline", false);
    return "late";
  };
  await watching({}, { token });
  assert.equal(Socket.all.length, 0);
  isOffline = false;
  await passed(1000);
  assert.deepEqual(Socket.last.protocols, ["charter.v1", "bearer.late"]);
});

/** A watcher by streams, whose requests are answered one after the other. */
function streaming(...answers) {
  const requests = [];
  const fetch = async (url, given) => {
    requests.push(new Request(url, given));
    return (answers.length > 1 ? answers.shift() : answers[0])();
  };
  const client = createCharterClient({ baseUrl: "https://charter.test", token: "t", fetch });
  return { requests, heard: collected(watchJob(client, JOB, { transport: "stream" })) };
}

const answer = (text, { status = 200, type = "text/event-stream", headers = {} } = {}) => () =>
  new Response(text, { status, headers: { "Content-Type": type, ...headers } });
const written = (...events) => events.map((each) => `id: ${each.id}\nevent: ${each.event}\ndata: ${JSON.stringify(each)}\n\n`).join("");
const error = (code) => JSON.stringify({ error_code: code, message: "because", details: {}, request_id: "r" });

test("a stream that ends before the job does is taken up behind its last event", async () => {
  const { heard, requests } = streaming(answer(written(event(1))), answer(written(event(2), event(3, "finished"))));
  await passed(2000);
  await heard.done;
  assert.deepEqual([heard.ids, heard.error, requests[1].headers.get("Last-Event-ID")], [["one.1", "one.2", "one.3"], undefined, "one.1"]);
});

test("a stream for a job that is not there ends as its socket would", async () => {
  const { heard, requests } = streaming(answer(error("JOB_NOT_FOUND"), { status: 404, type: "application/json" }));
  await heard.done;
  assert.deepEqual([heard.error.name, heard.error.code, heard.error.cause.code, requests.length], ["ChannelClosed", 4404, "JOB_NOT_FOUND", 1]);
});

test("a server that restarts is asked again when it says so, and a page of a proxy is passed over", async () => {
  const away = answer(error("SERVICE_UNAVAILABLE"), { status: 503, type: "application/json", headers: { "Retry-After": "7" } });
  const { heard, requests } = streaming(away, answer("<html>", { type: "text/html" }), answer(written(event(1, "finished"))));
  await passed(6999);
  assert.equal(requests.length, 1);
  await passed(1);
  await passed(5000);
  await heard.done;
  assert.deepEqual([heard.ids, heard.error], [["one.1"], undefined]);
});

test("a stream that says nothing new, twice in a row, is over", async () => {
  const { heard, requests } = streaming(answer(written(event(1))), answer(`data: ${JSON.stringify(SUBSCRIBED)}\n\n`));
  for (let turn = 0; turn < 4; turn++) await passed(5000);
  await heard.done;
  assert.deepEqual([heard.error, requests.length], [undefined, 3]);
});
