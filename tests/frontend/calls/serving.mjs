// Servers on loopback for tests of calls, and operations as generated code describes them.
import { createServer } from "node:http";
import { createServer as createSocketServer } from "node:net";

const client_ = process.env.CLIENT;
export const charter = await import(new URL("index.js", client_));
export const core = await import(new URL("core.js", client_));
export const styles = await import(new URL("styles.js", client_));

/** What was thrown; nothing being thrown is a failure. */
export const thrown = (promise) =>
  promise.then((value) => Promise.reject(new Error(`nothing was thrown, but ${JSON.stringify(value)} answered`)), (error) => error);

const listening = (test, server, stop) =>
  new Promise((resolve) => {
    test.after(() => new Promise((over) => (server.close(over), stop())));
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${server.address().port}`));
  });

/** The address of a server that answers by `handle(request, response, body)` as long as the test runs. */
export function serving(test, handle) {
  const server = createServer(async (request, response) => {
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    await handle(request, response, Buffer.concat(pieces).toString());
  });
  return listening(test, server, () => server.closeAllConnections());
}

/** The address of a server that says these bytes to each request, and hangs up unless they end otherwise. */
export function saying(test, text, { hangsUp = true } = {}) {
  const sockets = new Set();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("data", () => (hangsUp ? socket.end(text) : socket.write(text)));
  });
  return listening(test, server, () => sockets.forEach((socket) => socket.destroy()));
}

export const answer = (response, body, { status = 200, ...headers } = {}) => {
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(JSON.stringify(body));
};

/** Waits take no time while the test runs; how long they would have been is kept. */
export function withoutWaiting(test) {
  const waits = [];
  const real = globalThis.setTimeout;
  globalThis.setTimeout = (work, milliseconds, ...rest) => {
    // Time-outs of attempts are no waits.
    if (milliseconds >= 30_000) return real(work, milliseconds, ...rest);
    waits.push(milliseconds);
    return real(work, 0, ...rest);
  };
  test.after(() => (globalThis.setTimeout = real));
  return waits;
}

/** A clock that the test sets: `steady` stands while a tab sleeps, `wall` does not. Both in milliseconds. */
export function clock(test) {
  const { now: wall } = Date;
  const steady = performance.now;
  const passed = { wall: 0, steady: 0 };
  Date.now = () => 1_800_000_000_000 + passed.wall;
  performance.now = () => 1_000_000 + passed.steady;
  test.after(() => {
    Date.now = wall;
    performance.now = steady;
  });
  return {
    pass: (milliseconds) => ((passed.wall += milliseconds), (passed.steady += milliseconds)),
    sleep: (milliseconds) => (passed.wall += milliseconds),
    set: (milliseconds) => (passed.wall += milliseconds),
  };
}
