/** Jobs: started, or taken by their id, and followed by a socket, a stream, or by asking again. */

import {
  type Answer, ApiError, type CallOptions, type Client, type Given, NoAnswer, type Thrown, Unreadable, pause, waitOf,
} from "./core.js";
import { ChannelClosed, type ConnectionState } from "./live.js";

/** What a kind of jobs tells. */
export interface Kinds {
  readonly result: unknown;
  readonly state: unknown;
  readonly payload: unknown;
  readonly failure: unknown;
}

/** How far a job is: per cent, steps where it counts them, and what its kind tells beside. */
export interface JobProgress<State = string, Payload = unknown> {
  readonly state: State;
  readonly progress: number;
  readonly step: number;
  readonly total_steps: number | null;
  readonly payload: Payload | null;
}

export interface FollowOptions<Told extends Kinds> {
  /** Ends the waiting; the job goes on. */
  signal?: AbortSignal;
  onProgress?: (progress: JobProgress<Told["state"], Told["payload"]>) => void;
  /** Called as the connection comes and goes; without a channel that passes, jobs are asked for by `poll`. */
  onState?: (state: ConnectionState, transport: "socket" | "stream" | "poll") => void;
  /** Sockets, streams where those do not pass, and asking where neither does, if left out. */
  transport?: "socket" | "stream" | "poll";
}

/** The job ended otherwise than in success; `failure` says why, where the service knows. */
export class JobFailed<Failure = unknown> extends Error {
  override readonly name: string = "JobFailed";
  constructor(
    readonly id: string,
    readonly state: "FAILURE" | "CANCELLED" | "DEAD",
    readonly failure: Failure,
  ) {
    const told = (failure as { message?: unknown } | null)?.message;
    super(typeof told === "string" ? told : `the job ended as ${state}`);
  }
}

export type JobOutcome<Told extends Kinds> =
  | { readonly ok: true; readonly data: Told["result"] }
  | { readonly ok: false; readonly error: JobFailed<Told["failure"]> };

export interface StartedJob<Told extends Kinds> {
  readonly id: string;
  /** What came of it, whenever that is. Throws JobFailed, and what the operation that reads jobs throws. */
  result(options?: FollowOptions<Told>): Promise<Told["result"]>;
  /** The same as a value: a job that failed is no exception. */
  outcome(options?: FollowOptions<Told>): Promise<JobOutcome<Told>>;
  /** Have it cancelled: at once where it waits, within seconds where it runs. */
  cancel(options?: CallOptions): Promise<void>;
}

/** A kind of jobs: called as the operation that starts them, it answers the job. */
export interface JobKind<Request, Errors, Told extends Kinds> {
  (client: Client, ...given: Given<Request>): Promise<StartedJob<Told>>;
  /** A job that was started before. */
  of(client: Client, id: string): StartedJob<Told>;
  /** Whether starting one declares what was thrown. */
  failed(error: unknown): error is Thrown<Errors>;
}

type Request = Record<string, unknown>;

/** An operation, as far as it is called here. */
interface Called {
  (client: Client, request: Request, options?: CallOptions): Promise<unknown>;
  answer(client: Client, request: Request, options?: CallOptions): Promise<Answer<unknown>>;
  failed(error: unknown): boolean;
}

/** How jobs are looked after; `id` is what starting one answers its id as, `argument` what it is asked for by. */
export interface JobDescription {
  readonly id: string;
  readonly argument: string;
  readonly read: Called;
  readonly watch?: (client: Client, request: Request, options: object) => AsyncIterable<unknown>;
  readonly cancel?: Called;
  /** Downloads what is too large to stand in an answer. */
  readonly file?: Called;
  /** What the body says where one operation starts several kinds. */
  readonly kind?: string;
}

export function jobKind<Request, Errors, Told extends Kinds>(start: Called, description: JobDescription): JobKind<Request, Errors, Told> {
  const { id, kind } = description;
  const of = (client: Client, job: string) => new Followed(client, description, job);
  const begin = async (client: Client, request: Record<string, unknown> = {}, options?: CallOptions) => {
    const whole = kind === undefined ? request : { ...request, body: { ...(request["body"] as object), kind } };
    const { data, status, headers } = await start.answer(client, whole, options);
    const job = (data as Record<string, unknown> | null | undefined)?.[id] ?? "";
    if (job === "") throw new Unreadable(status, headers, `the answer names no job in ${id}`);
    return of(client, String(job));
  };
  return Object.assign(begin, { of, failed: start.failed }) as unknown as JobKind<Request, Errors, Told>;
}

/** How a job stands, as far as it is told. */
interface Standing {
  readonly id?: string;
  readonly event?: string;
  readonly state: string;
  readonly result?: unknown;
  readonly error?: unknown;
}

type Options = FollowOptions<Kinds>;

const FINAL = /^(SUCCESS|FAILURE|CANCELLED|DEAD)$/;
/** How often a job is asked for before a channel is given another try. */
const ROUND = 10;
/** Failures of the server that are taken for passing, in a row; without network nobody gives up. */
const MOST_REFUSALS = 10;

class Followed implements StartedJob<Kinds> {
  #last: string | undefined;
  #failures = 0;
  #refusals = 0;
  #standing: Partial<Standing> = {};

  constructor(readonly client: Client, readonly description: JobDescription, readonly id: string) {}

  async result(options?: Options): Promise<unknown> {
    const outcome = await this.outcome(options);
    if (!outcome.ok) throw outcome.error;
    return outcome.data;
  }

  async outcome(options: Options = {}): Promise<JobOutcome<Kinds>> {
    const { state, result, error } = await this.#end(options);
    if (state === "SUCCESS") return { ok: true, data: result ?? (await this.#filed(options)) };
    return { ok: false, error: new JobFailed(this.id, state as "FAILURE", error ?? null) };
  }

  async cancel(options?: CallOptions): Promise<void> {
    await this.description.cancel?.(this.client, this.#request, options);
  }

  get #request(): Request {
    return { [this.description.argument]: this.id };
  }

  async #end(options: Options): Promise<Standing> {
    this.#last = undefined;
    for (let asked = 0; ; asked++) {
      options.signal?.throwIfAborted();
      const isWatched = this.description.watch && options.transport !== "poll" && asked % ROUND === 0;
      const end = (isWatched ? await this.#watched(options) : undefined) ?? (await this.#asked(options));
      if (end) return end;
    }
  }

  /** The end of the job; undefined where no channel comes about. */
  async #watched({ signal, transport, onState, onProgress }: Options): Promise<Standing | undefined> {
    const options = { signal, transport, onState, resume: this.#last, retry: { times: 3 } };
    try {
      for await (const event of this.description.watch!(this.client, this.#request, options)) {
        const told = (event ?? {}) as Standing;
        this.#last = told.id ?? this.#last;
        if (told.event === "finished") return told;
        if (told.id !== undefined) this.#tell(told, onProgress);
      }
    } catch (error) {
      // Asking says what it is, as a declared failure, or goes on.
      if (!(error instanceof ChannelClosed)) throw error;
    }
    signal?.throwIfAborted();
    return undefined;
  }

  /** The end of the job as its own operation tells it; undefined, after a while, where it goes on. */
  async #asked({ signal, onState, onProgress }: Options): Promise<Standing | undefined> {
    onState?.("open", "poll");
    let wait: number | undefined;
    try {
      const { data, status, headers } = await this.description.read.answer(this.client, this.#request, signal ? { signal } : {});
      const told = data as Standing | null | undefined;
      if (typeof told?.state !== "string") throw new Unreadable(status, headers, "the answer tells no state of the job");
      if (FINAL.test(told.state)) return told;
      this.#failures = this.#refusals = 0;
      this.#tell(told, onProgress);
      wait = waitOf(headers) ?? 1000;
    } catch (error) {
      if (!this.#isPassing(error)) throw error;
      onState?.("waiting", "poll");
    }
    await pause(Math.max(250, wait ?? Math.random() * Math.min(30_000, 500 * 2 ** this.#failures)), signal);
    return undefined;
  }

  #isPassing(error: unknown): boolean {
    this.#failures++;
    if (error instanceof NoAnswer) return true;
    const isPassing = error instanceof ApiError ? error.status >= 500 || error.status === 429 : error instanceof Unreadable;
    return isPassing && ++this.#refusals < MOST_REFUSALS;
  }

  #tell({ id: _id, event, ...told }: Standing, onProgress: Options["onProgress"]): void {
    this.#standing = { ...this.#standing, ...(event === "progress" && { state: "PROGRESS" }), ...told };
    const { state, progress = 0, step = 0, total_steps = null, payload = null } = this.#standing as JobProgress;
    onProgress?.({ state, progress, step, total_steps, payload });
  }

  /** A result that is too large for an answer is a file of JSON. */
  async #filed({ signal }: Options): Promise<unknown> {
    const options = signal ? { signal } : {};
    const { read, file } = this.description;
    const job = (await read(this.client, this.#request, options)) as { artifact?: { media_type: string } | null; result?: unknown };
    if (job.result != null || !file || job.artifact?.media_type !== "application/json") return job.result ?? null;
    const found = await file(this.client, this.#request, options);
    return found instanceof Blob ? JSON.parse(await found.text()) : found;
  }
}
