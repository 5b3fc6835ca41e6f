/** Channels: a WebSocket where there can be one, else a stream; resumed where it was cut, as its close codes say. */

import { ApiError, type CallOptions, type Client, type Place, current, renewed, sent, streamed } from "./core.js";
import { readEvents } from "./styles.js";

type Reconnect = "no" | "yes" | "after";

export interface ChannelDescription {
  readonly parameters?: Readonly<Record<string, Place | readonly [Place, string]>>;
  readonly subprotocol?: string;
  /** Whether a client that comes back says where it left off. */
  readonly isResumable?: boolean;
  /** Whether the same address answers Server-Sent Events. */
  readonly isStream?: boolean;
  readonly isText?: boolean;
  readonly closes: Readonly<Record<number, Reconnect>>;
}

export type ConnectionState = "connecting" | "open" | "waiting" | "closed";

export interface ConnectOptions {
  signal?: AbortSignal;
  /** Where to go on, as the `id` of an event says. */
  resume?: string;
  onState?: (state: ConnectionState, transport: "socket" | "stream") => void;
  /** Streams where sockets do not pass; `socket` or `stream` for that one alone. */
  transport?: "socket" | "stream";
}

/** The channel ended for good: `code` is that of the contract's table, or a status where no channel came about. */
export class ChannelClosed extends Error {
  override readonly name: string = "ChannelClosed";
  constructor(readonly code: number, readonly reason: string) {
    super(reason || `closed with ${code}`);
  }
}

/** Events as they come, whatever connections that takes; leaving the loop closes the channel. */
export interface Connection<Sends, Receives> extends AsyncIterable<Sends> {
  /** Say something, once the connection is open; false where it is not, or is a stream. */
  send(message: Receives): boolean;
  close(): void;
}

export interface Channel<Request, Sends, Receives> {
  (client: Client, request: Request, options?: ConnectOptions): Connection<Sends, Receives>;
  readonly path: string;
}

export function channel<Request, Sends, Receives>(path: string, description: ChannelDescription): Channel<Request, Sends, Receives> {
  const open = (client: Client, request: Request, options: ConnectOptions = {}) =>
    connection(client, path, description, request as Record<string, unknown>, options) as Connection<Sends, Receives>;
  return Object.assign(open, { path });
}

/** What ended one connection: a code of the contract's table, 1006 for a cut, or an error that is none of the network. */
interface End {
  readonly code: number;
  readonly reason: string;
  readonly wait?: number | undefined;
}

const FIRST = 500;
const MOST = 30_000;
const SHORTEST = 250;

function connection(
  client: Client,
  path: string,
  description: ChannelDescription,
  request: Record<string, unknown>,
  options: ConnectOptions,
): Connection<unknown, unknown> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  options.signal?.addEventListener("abort", stop, { once: true });
  if (options.signal?.aborted) stop();
  let socket: WebSocket | undefined;
  const close = () => {
    stop();
    socket?.close(1000);
  };

  async function* events(): AsyncGenerator<unknown, void, undefined> {
    let last = options.resume;
    let failures = 0;
    let isRenewed = false;
    let transport: "socket" | "stream" =
      options.transport ?? (typeof WebSocket === "undefined" && description.isStream ? "stream" : "socket");
    try {
      while (!stopping.signal.aborted) {
        options.onState?.("connecting", transport);
        const queue = new Queue();
        const ended = (transport === "socket" ? socketOf : streamOf)(queue, last);
        let wait: number | undefined;
        let came = 0;
        for await (const event of queue) {
          if (!came++) {
            failures = 0;
            isRenewed = false;
          }
          const { id, retry_after: asked, event: kind } = (typeof event === "object" && event !== null ? event : {}) as Told;
          if (id !== undefined && isOld(id, last)) continue;
          last = id ?? last;
          if (kind === "going_away" && asked !== undefined) wait = asked * 1000;
          yield event;
        }
        const end = await ended;
        if (stopping.signal.aborted) return;
        const back = end.code === 1006 ? "after" : (description.closes[end.code] ?? (end.code < 1000 ? "no" : "after"));
        if (end.code === 1000 && back === "no") return;
        if (back === "no" && !(await isLetIn(end.code))) throw new ChannelClosed(end.code, end.reason);
        const isBlocked = transport === "socket" && end.code === 1006 && !came && !options.transport;
        if (isBlocked && failures > 0 && description.isStream) transport = "stream";
        options.onState?.("waiting", transport);
        await pause(wait ?? end.wait ?? (back === "yes" && !failures ? 0 : Math.random() * Math.min(MOST, FIRST * 2 ** failures)));
        failures++;
      }
    } finally {
      options.signal?.removeEventListener("abort", stop);
      close();
      options.onState?.("closed", transport);
    }

    /** Whether a new token may open what an old one does not any more. */
    async function isLetIn(code: number): Promise<boolean> {
      if ((code !== 1008 && code !== 401) || isRenewed) return false;
      isRenewed = true;
      return (await renewed(client)) !== undefined;
    }
  }

  async function socketOf(queue: Queue, last: string | undefined): Promise<End> {
    const token = await current(client);
    const sending = sent(path, { parameters: description.parameters ?? {} }, request, {});
    if (last !== undefined && description.isResumable) sending.query.push(`resume=${encodeURIComponent(last)}`);
    const url = new URL(client.options.baseUrl + sending.path, globalThis.location?.href);
    url.protocol = url.protocol.replace("http", "ws");
    url.search = sending.query.join("&");
    const { subprotocol } = description;
    const protocols = subprotocol === undefined ? [] : token === undefined ? [subprotocol] : [subprotocol, `bearer.${token}`];
    return new Promise((resolve) => {
      const opened = new WebSocket(url, protocols);
      socket = opened;
      const cut = () => opened.close();
      stopping.signal.addEventListener("abort", cut, { once: true });
      opened.onopen = () => options.onState?.("open", "socket");
      opened.onmessage = ({ data }: MessageEvent<string>) => queue.put(description.isText ? data : JSON.parse(data));
      opened.onclose = ({ code, reason }) => {
        stopping.signal.removeEventListener("abort", cut);
        socket = undefined;
        queue.end();
        resolve({ code, reason });
      };
    });
  }

  async function streamOf(queue: Queue, last: string | undefined): Promise<End> {
    const call: CallOptions = { signal: stopping.signal, retry: false, headers: last === undefined ? {} : { "Last-Event-ID": last } };
    try {
      const parameters = { parameters: description.parameters ?? {} };
      for await (const event of await streamed(client, path, parameters, request, call, readEvents)) {
        if (queue.isEmpty) options.onState?.("open", "stream");
        queue.put(event);
      }
      return { code: queue.last === "finished" ? 1000 : 1006, reason: "" };
    } catch (error) {
      if (!(error instanceof ApiError)) return { code: 1006, reason: String(error) };
      const isPassing = error.status >= 500 || error.status === 429;
      return { code: isPassing ? 1013 : error.status, reason: error.message, wait: error.retryAfter && error.retryAfter * 1000 };
    } finally {
      queue.end();
    }
  }

  /** Wait, at least so long that no server is hurried; until the network is back, no longer. */
  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        globalThis.removeEventListener?.("online", done);
        stopping.signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, Math.max(SHORTEST, milliseconds));
      globalThis.addEventListener?.("online", done);
      stopping.signal.addEventListener("abort", done);
    });
  }

  return {
    [Symbol.asyncIterator]: events,
    close,
    send(message) {
      if (socket?.readyState !== 1) return false;
      socket.send(description.isText ? String(message) : JSON.stringify(message));
      return true;
    },
  };
}

interface Told {
  readonly id?: string;
  readonly event?: string;
  readonly retry_after?: number;
}

/** Whether an event came before: ids are `epoch.number`, numbers ascend. */
function isOld(id: string, last: string | undefined): boolean {
  const [epoch, number] = id.split(".");
  const [known, newest] = (last ?? "").split(".");
  return epoch === known && Number(number) <= Number(newest);
}

/** What comes faster than it is read. */
class Queue implements AsyncIterable<unknown> {
  isEmpty = true;
  last: string | undefined;
  readonly #waiting: unknown[] = [];
  #isEnded = false;
  #wake: () => void = () => undefined;

  put(event: unknown): void {
    this.isEmpty = false;
    this.last = (event as Told).event;
    this.#waiting.push(event);
    this.#wake();
  }

  end(): void {
    this.#isEnded = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown, void, undefined> {
    for (;;) {
      while (this.#waiting.length) yield this.#waiting.shift();
      if (this.#isEnded) return;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
