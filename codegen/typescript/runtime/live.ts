/** Channels: a WebSocket where there can be one, else a stream; resumed where it was cut, as its close codes say. */

import { type Client, LONGEST, NoAnswer, type Retry, current, json, operation, renewed } from "./core.js";
import { type ChannelDescription, ENDED, type End, type Line, type Transport, opened } from "./transports.js";

/** `waiting` is the time between two connections. */
export type ConnectionState = "connecting" | "open" | "waiting" | "closed";

export interface ConnectOptions {
  signal?: AbortSignal;
  /** Where to go on, as the `id` of an event says. */
  resume?: string;
  onState?: (state: ConnectionState, transport: "socket" | "stream") => void;
  /** Called where events are missing that the server has no more, with the ids around the gap. */
  onGap?: (before: string, after: string) => void;
  /** Sockets, and streams where those do not pass, if left out. */
  transport?: "socket" | "stream";
  /** Has a ticket say whose a socket is, in place of the token: for proxies that log the headers of sockets. */
  byTicket?: boolean;
  /** Waits between connections: 500 ms at first, 30,000 at most; `times` in a row without an event, for ever if left out. */
  retry?: Retry;
  /** Milliseconds without a word after which a connection is taken for dead; 60,000 if left out, 0 for never. */
  silence?: number;
}

/** The channel ended for good: `code` is that of the contract's table, or a status where no channel came about. */
export class ChannelClosed extends Error {
  override readonly name: string = "ChannelClosed";
  constructor(readonly code: number, readonly reason: string, options?: ErrorOptions) {
    super(reason || `closed with ${code}`, options);
  }
}

/** Events as they come, whatever connections that takes, to be iterated once; leaving the loop closes the channel. */
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
    new Connected(client, path, description, (request ?? {}) as Record<string, unknown>, options) as Connection<Sends, Receives>;
  return Object.assign(open, { path });
}

/** Gets tickets for a channel where they are given out. */
export const ticket = (path: string, channel: string) => {
  const create = operation<{ body: unknown }, { readonly ticket: string }, never>("POST", path, { body: [json, "application/json"] });
  return async (client: Client, parameters: Readonly<Record<string, string>>): Promise<string> =>
    (await create(client, { body: { channel, parameters } })).ticket;
};

/** The shortest wait between connections, lest a server be hurried, in milliseconds. */
const SHORTEST = 250;

/** What events tell of themselves. */
interface Told {
  readonly id?: string;
  readonly event?: string;
  readonly resumed?: boolean;
  readonly retry_after?: number;
}

class Connected implements Connection<unknown, unknown> {
  readonly #events: AsyncGenerator<unknown, void, undefined>;
  #isStopped = false;
  #wake: () => void = () => undefined;
  #line: Line | undefined;
  #transport: Transport;
  /** Whether what does not pass as one may be tried as the other. */
  readonly #hasBoth: boolean;
  /** The `id` of the newest event that was handed out. */
  last: string | undefined;
  /** Connections in a row over which nothing new came. */
  #failures = 0;
  #isRenewed = false;
  /** Whether this connection was made for events that were missing. */
  #isHealing = false;
  /** Milliseconds that the server asked to wait. */
  #asked: number | undefined;

  constructor(
    readonly client: Client,
    readonly path: string,
    readonly description: ChannelDescription,
    readonly request: Record<string, unknown>,
    readonly options: ConnectOptions,
  ) {
    this.last = options.resume;
    const hasSockets = (client.options.webSocket ?? globalThis.WebSocket) !== undefined;
    this.#transport = options.transport ?? (hasSockets || !description.isStream ? "socket" : "stream");
    this.#hasBoth = hasSockets && description.isStream === true && !options.transport;
    this.#events = this.#run();
  }

  [Symbol.asyncIterator](): AsyncGenerator<unknown, void, undefined> {
    return this.#events;
  }

  send(message: unknown): boolean {
    return this.#line?.send(message) ?? false;
  }

  close(): void {
    this.#isStopped = true;
    this.#wake();
    this.#line?.finish({ code: 1000, reason: "" });
  }

  async *#run(): AsyncGenerator<unknown, void, undefined> {
    const { signal } = this.options;
    const stop = () => this.close();
    const offline = () => this.description.isResumable && this.#line?.finish({ code: 1006, reason: "offline" });
    const online = () => this.#wake();
    signal?.addEventListener("abort", stop);
    globalThis.addEventListener?.("offline", offline);
    globalThis.addEventListener?.("online", online);
    if (signal?.aborted) stop();
    try {
      while (!this.#isStopped) {
        yield* this.#listen((this.#line = this.#open()));
        const end = await this.#line.ended;
        if (this.#isStopped || (await this.#isOver(end))) return;
        this.tell("waiting");
        await this.#pause(this.#asked ?? end.wait);
      }
    } finally {
      signal?.removeEventListener("abort", stop);
      globalThis.removeEventListener?.("offline", offline);
      globalThis.removeEventListener?.("online", online);
      this.close();
      this.tell("closed");
    }
  }

  tell(state: ConnectionState): void {
    this.options.onState?.(state, this.#transport);
  }

  #open(): Line {
    this.tell("connecting");
    this.#asked = undefined;
    return opened(this.#transport, this);
  }

  /** What is new of one connection, in order. */
  async *#listen(line: Line): AsyncGenerator<unknown, void, undefined> {
    this.#failures++;
    for await (const event of line) {
      const told = (typeof event === "object" && event !== null ? event : {}) as Told;
      this.#isRenewed = false;
      if (told.event === "going_away") this.#asked = (told.retry_after ?? 0) * 1000;
      if (told.resumed === false) this.last = undefined;
      const step = this.#stepTo(told.id);
      if (step < 1) continue;
      const isGap = step > 1 && this.description.isWhole;
      if (isGap && !this.#isHealing) {
        // Others were lost on the way; the server has them still.
        this.#isHealing = true;
        this.#asked = 0;
        line.finish({ code: 1006, reason: "events are missing" });
        return;
      }
      if (isGap) this.options.onGap?.(this.last!, told.id!);
      if (told.id !== undefined) this.#isHealing = false;
      this.last = told.id ?? this.last;
      if (told.event !== "subscribed") this.#failures = 0;
      yield event;
    }
  }

  /** How far an event is from the last one: ids are `epoch.number`, numbers ascend by one. */
  #stepTo(id: string | undefined): number {
    const [epoch, number] = (id ?? "").split(".");
    const [known, newest] = (this.last ?? "").split(".");
    return id !== undefined && epoch === known ? Number(number) - Number(newest) : 1;
  }

  /** Whether no other connection is to be made. Throws ChannelClosed, or what is no end of a channel. */
  async #isOver({ code, reason, cause, isFatal }: End): Promise<boolean> {
    if (isFatal) throw cause;
    if (code === ENDED && this.#failures > 1 && this.#line!.isBrief) return true;
    const { stops, returns } = this.description;
    const isLast = code < 1001 || code === 1007 || stops?.includes(code) || (code > 2999 && !returns?.includes(code));
    if (isLast && code === 1000) return true;
    const isFinal = isLast && !(await this.#isLetIn(code));
    if (isFinal || this.#failures > (this.options.retry?.times ?? Infinity)) throw new ChannelClosed(code, reason, { cause });
    if (this.#hasBoth && this.#failures > 1) this.#transport = this.#transport === "socket" ? "stream" : "socket";
    return false;
  }

  /** Whether a new token may open what an old one does not any more. */
  async #isLetIn(code: number): Promise<boolean> {
    if (code !== 1008 || this.#isRenewed) return false;
    const used = this.#line!.token;
    try {
      const known = await current(this.client);
      const newer = known === used ? await renewed(this.client, used) : known;
      this.#isRenewed = true;
      return newer !== undefined && newer !== used;
    } catch (cause) {
      if (cause instanceof NoAnswer) return true;
      throw cause;
    }
  }

  /** Wait as asked, or at random, longer each time; until the network is back, no longer. */
  #pause(asked: number | undefined): Promise<void> {
    const { first = 500, most = 30_000 } = this.options.retry ?? {};
    const shortest = Math.min(SHORTEST, first);
    const isHurried = this.#isHealing && this.#failures < 2;
    const wait = asked === undefined
      ? shortest + Math.random() * Math.min(most, first * 2 ** this.#failures)
      : Math.max(asked || 0, isHurried ? 0 : shortest);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(wait, LONGEST));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
