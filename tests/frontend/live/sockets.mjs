// A class of WebSockets that tests open, speak and close, a clock that they move, and a page that goes offline.
import { mock } from "node:test";

export class Socket {
  static all = [];
  static get last() {
    return Socket.all.at(-1);
  }

  readyState = 0;
  sent = [];

  constructor(url, protocols) {
    this.url = new URL(url);
    this.protocols = protocols;
    Socket.all.push(this);
  }

  open() {
    this.readyState = 1;
    this.onopen({});
    return this;
  }

  tell(...events) {
    for (const event of events) this.onmessage({ data: typeof event === "string" ? event : JSON.stringify(event) });
    return this;
  }

  end(code, reason = "") {
    this.readyState = 3;
    this.onclose({ code, reason });
  }

  send(text) {
    this.sent.push(JSON.parse(text));
  }

  close() {
    this.readyState = 3;
    this.isClosed = true;
  }
}

/** What is under way comes to where it waits for timers, sockets or nothing. */
export const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** Move the clock. */
export const passed = async (milliseconds) => {
  await settled();
  mock.timers.tick(milliseconds);
  await settled();
};

/** Takes down what an iteration yields, and how it ends. */
export function collected(events) {
  const heard = { events: [], ids: [], isOver: false, error: undefined };
  heard.done = (async () => {
    try {
      for await (const event of events) {
        heard.events.push(event);
        if (event.id) heard.ids.push(event.id);
      }
    } catch (error) {
      heard.error = error;
    }
    heard.isOver = true;
  })();
  return heard;
}

let page;

export function setUp() {
  Socket.all = [];
  page = new EventTarget();
  mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  mock.method(Math, "random", () => 0.5);
  mock.method(performance, "now", () => 0);
  globalThis.addEventListener = page.addEventListener.bind(page);
  globalThis.removeEventListener = page.removeEventListener.bind(page);
}

export function tearDown() {
  mock.timers.reset();
  mock.restoreAll();
  delete globalThis.addEventListener;
  delete globalThis.removeEventListener;
}

export const happens = async (name) => {
  page.dispatchEvent(new Event(name));
  await settled();
};

export const event = (number, kind = "progress") => ({ event: kind, id: `one.${number}`, progress: number });
export const SUBSCRIBED = { event: "subscribed", resumed: true };
