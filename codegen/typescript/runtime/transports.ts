/** How a channel is carried: by a WebSocket, or by a stream of Server-Sent Events. */

import { ApiError, type CallOptions, type Client, NoAnswer, type Place, Unreadable, current, sent, streamed } from "./core.js";
import { type Frame, frames } from "./events.js";

export type Transport = "socket" | "stream";

export interface ChannelDescription {
  readonly parameters?: Readonly<Record<string, Place | readonly [Place, string]>>;
  readonly subprotocol?: string;
  /** How a socket may say whose it is. */
  readonly auth?: readonly string[];
  /** Gets a ticket for the channel, with the parameters of its path. */
  readonly ticket?: (client: Client, parameters: Readonly<Record<string, string>>) => Promise<string>;
  /** Whether a newer token may be sent while it is open. */
  readonly isRefreshed?: boolean;
  /** Whether a client that comes back says where it left off. */
  readonly isResumable?: boolean;
  /** Whether every event is sent, so that one whose number is missing was lost. */
  readonly isWhole?: boolean;
  /** Whether the same address answers Server-Sent Events. */
  readonly isStream?: boolean;
  readonly isText?: boolean;
  /** Close codes after which nobody comes back, and those of the application after which somebody does. */
  readonly stops?: readonly number[];
  readonly returns?: readonly number[];
}

/** What connections are opened for. */
export interface Opening {
  readonly client: Client;
  readonly path: string;
  readonly description: ChannelDescription;
  readonly request: Record<string, unknown>;
  readonly options: { readonly byTicket?: boolean; readonly silence?: number };
  /** The `id` of the newest event that was handed out. */
  readonly last: string | undefined;
  readonly tell: (state: "open") => void;
}

/** What ended a connection: a code of the contract's table, 1006 for a cut; `error` where it is none of the network. */
export interface End {
  readonly code: number;
  readonly reason: string;
  readonly wait?: number | undefined;
  readonly cause?: unknown;
  readonly isFatal?: boolean;
}

/** Events that may wait to be read before the connection is cut, to be resumed later. */
const MOST_WAITING = 1000;
/** Milliseconds without a word after which a connection that can be resumed is dead. */
const SILENCE = 60_000;
/** Milliseconds within which the first word comes. */
const FIRST_WORD = 15_000;
/** Milliseconds in which a stream says that there is nothing more. */
const BRIEF = 2000;
/** Milliseconds between looks at whether there is a newer token. */
const LOOK = 10_000;

/** One connection: what came over it and was not read yet, and how it ended. */
export class Line implements AsyncIterable<unknown> {
  /** The token that opened it. */
  token: string | undefined;
  send: (message: unknown) => boolean = () => false;
  hangUp: () => void = () => undefined;
  readonly ended: Promise<End>;
  readonly #waiting: unknown[] = [];
  readonly #since = performance.now();
  #isEnded = false;
  #end!: (end: End) => void;
  #wake: () => void = () => undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly opening: Opening) {
    this.ended = new Promise((resolve) => (this.#end = resolve));
    this.heard(FIRST_WORD);
  }

  /** A sign of life. */
  heard(patience = Infinity): void {
    clearTimeout(this.#silence);
    const { description, options } = this.opening;
    const silence = options.silence ?? (description.isResumable ? SILENCE : 0);
    if (!silence || this.#isEnded) return;
    this.#silence = setTimeout(() => this.finish({ code: 1006, reason: "silence" }), Math.min(patience, silence));
  }

  put(event: unknown): void {
    if (this.#isEnded) return;
    this.#waiting.push(event);
    this.heard();
    this.#wake();
    const isTooMuch = this.opening.description.isResumable && this.#waiting.length >= MOST_WAITING;
    if (isTooMuch) this.finish({ code: 1006, reason: "too much waits" });
  }

  /** The first end counts. */
  finish(end: End): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    clearTimeout(this.#silence);
    this.hangUp();
    this.#end(end);
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown, void, undefined> {
    for (;;) {
      while (this.#waiting.length) yield this.#waiting.shift();
      if (this.#isEnded) return;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Whether it was there for a moment only. */
  get isBrief(): boolean {
    return performance.now() - this.#since < BRIEF;
  }
}

export function opened(transport: Transport, opening: Opening): Line {
  const line = new Line(opening);
  (transport === "socket" ? openSocket : openStream)(line, opening).catch((cause: unknown) => line.finish(endOf(cause, opening)));
  return line;
}

/** What a failure means: a code of the table where it has one for the status, and whether it passes. */
function endOf(cause: unknown, { description: { stops, returns } }: Opening): End {
  if (cause instanceof NoAnswer || cause instanceof Unreadable) return { code: 1006, reason: cause.message, cause };
  if (!(cause instanceof ApiError)) return { code: 1006, reason: String(cause), cause, isFatal: true };
  const { status, message: reason, retryAfter } = cause;
  const own = 4000 + status;
  const isOwn = stops?.includes(own) || returns?.includes(own);
  const code = isOwn ? own : status === 401 || status === 403 ? 1008 : status >= 500 || status === 429 ? 1013 : status;
  return { code, reason, cause, wait: retryAfter && retryAfter * 1000 };
}

type Socket = Pick<WebSocket, "readyState" | "onopen" | "onmessage" | "onclose" | "onerror" | "send" | "close">;

async function openSocket(line: Line, opening: Opening): Promise<void> {
  const { client, description } = opening;
  const { url, protocols, first } = await addressed(line, opening);
  if (line.isEnded) return;
  const Class = (client.options.webSocket ?? globalThis.WebSocket) as new (url: string, protocols: string[]) => Socket;
  const socket = new Class(url, protocols);
  const tell = (event: string, token: string) => socket.send(JSON.stringify({ event, token }));
  const look = async () => {
    const token = await current(client).catch(() => undefined);
    if (token === undefined || token === line.token || socket.readyState !== 1) return;
    line.token = token;
    tell("auth.refresh", token);
  };
  const looking = description.isRefreshed ? setInterval(look, LOOK) : undefined;
  line.hangUp = () => {
    clearInterval(looking);
    socket.close();
  };
  line.send = (message) => {
    if (socket.readyState !== 1) return false;
    socket.send(description.isText ? String(message) : JSON.stringify(message));
    return true;
  };
  // Where no connection came about, not every platform says that it is closed.
  socket.onerror = () => line.finish({ code: 1006, reason: "no connection" });
  socket.onopen = () => {
    if (first !== undefined) tell("auth", first);
    opening.tell("open");
  };
  socket.onclose = ({ code, reason }) => line.finish({ code, reason });
  socket.onmessage = ({ data }: MessageEvent<string>) => {
    try {
      line.put(description.isText ? data : JSON.parse(data));
    } catch (cause) {
      line.finish({ code: 1007, reason: "a message is no JSON", cause });
    }
  };
}

/** Where a socket is opened, and how it says whose it is: browsers can send no header with it. */
async function addressed(line: Line, opening: Opening): Promise<{ url: string; protocols: string[]; first: string | undefined }> {
  const { client, path, description, request, last } = opening;
  const { subprotocol, ticket, auth = [] } = description;
  const token = (line.token = await current(client));
  const sending = sent(path, { parameters: description.parameters ?? {} }, request, {});
  const protocols = subprotocol === undefined ? [] : [subprotocol];
  let first: string | undefined;
  const hasOthers = token === undefined && auth[0] && client.options.headers !== undefined;
  if (ticket && (opening.options.byTicket || hasOthers)) sending.query.push(`ticket=${encodeURIComponent(await ticket(client, named(opening)))}`);
  else if (token !== undefined && subprotocol !== undefined && auth.includes("subprotocol") && TOKEN.test(token)) protocols.push(`bearer.${token}`);
  else if (token !== undefined && auth.includes("message")) first = token;
  else if (token !== undefined && auth.includes("query")) sending.query.push(`token=${encodeURIComponent(token)}`);
  if (last !== undefined && description.isResumable) sending.query.push(`resume=${encodeURIComponent(last)}`);
  const url = new URL(client.options.baseUrl + sending.path, globalThis.location?.href);
  url.protocol = url.protocol.replace("http", "ws");
  url.search = sending.query.join("&");
  return { url: String(url), protocols, first };
}

/** The parameters of the path by their names, as text. */
function named({ description: { parameters = {} }, request }: Opening): Record<string, string> {
  const pairs = Object.entries(parameters).map(([argument, placed]) => [typeof placed === "function" ? argument : placed[1], String(request[argument])]);
  return Object.fromEntries(pairs) as Record<string, string>;
}

/** What a subprotocol may consist of (RFC 9110, `token`). */
const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;

async function openStream(line: Line, opening: Opening): Promise<void> {
  const { client, path, description, request, last } = opening;
  const ending = new AbortController();
  line.hangUp = () => ending.abort();
  line.token = await current(client);
  const headers: Record<string, string> = last === undefined ? {} : { "Last-Event-ID": last };
  const call: CallOptions = { signal: ending.signal, retry: false, headers };
  const read = (response: Response) => frames(response, () => line.heard());
  let kind: string | undefined;
  try {
    const found = await streamed(client, path, { parameters: description.parameters ?? {} }, request, call, read);
    opening.tell("open");
    for await (const frame of found as AsyncIterable<Frame>) {
      if (frame.data === undefined) continue;
      kind = frame.event;
      line.put(description.isText ? frame.data : JSON.parse(frame.data));
    }
  } catch (cause) {
    if (line.isEnded) return;
    if (cause instanceof SyntaxError) line.finish({ code: 1007, reason: "a message is no JSON", cause });
    if (!(cause instanceof TypeError)) throw cause;
    line.finish({ code: 1006, reason: "the stream was cut", cause });
  }
  line.finish({ code: kind === "finished" ? 1000 : ENDED, reason: "the stream ended" });
}

/** The code of a stream that ended in good order, which does not say whether there is more. */
export const ENDED = 1005;
