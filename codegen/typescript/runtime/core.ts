/** Calls of operations: one function each, what it sends and answers typed by the contract. */

export interface ClientOptions {
  /** Where the paths of the contract begin; that of the contract if left out. */
  baseUrl?: string;
  /** A bearer token, a function that is asked for the current one, or one that can also get a new one. */
  token?: string | (() => string | undefined | Promise<string | undefined>) | Credentials;
  /** Sent with every request. */
  headers?: Readonly<Record<string, string>>;
  /** How failed attempts of safe or keyed calls are repeated; `false` for never. */
  retry?: Retry | false;
  /** Milliseconds that an attempt may take until its answer begins; 30,000 if left out, 0 for any time. */
  timeout?: number;
  fetch?: typeof globalThis.fetch;
  /** Called once for each operation whose answers say that it is going to be switched off. */
  onDeprecated?: (notice: DeprecationNotice) => void;
}

/** Where tokens come from; `renew` is called once, whoever waits, when a token was refused. */
export interface Credentials {
  current(): string | undefined | Promise<string | undefined>;
  renew(refused: string | undefined): Promise<string | undefined>;
}

export interface Retry {
  /** Attempts beyond the first; 2 if left out. */
  times?: number;
  /** Milliseconds before the second attempt at most; doubled before each further one. 300 if left out. */
  first?: number;
  /** Milliseconds that a wait takes at most, also where the server names a time. 20,000 if left out. */
  most?: number;
}

export interface DeprecationNotice {
  method: string;
  /** The path as the contract writes it. */
  path: string;
  /** When the operation will be switched off, if that is announced and can be read. */
  sunset: Date | undefined;
  /** The URL that takes its place, if there is one. */
  successor: string | undefined;
}

export interface CallOptions {
  signal?: AbortSignal;
  headers?: Readonly<Record<string, string>>;
  timeout?: number;
  retry?: Retry | false;
  /** Makes a repeated call have one effect; made by the client where the contract has one and none is given. */
  idempotencyKey?: string;
  /** The entity tag that the resource has to have still. */
  ifMatch?: string;
  /** The media type to answer in, where there are several. */
  accept?: string;
}

/** A failure that a contract declares: `code` tells those of one status apart. */
export interface Failure<Status extends number, Code extends string | undefined, Body> {
  readonly status: Status;
  readonly code: Code;
  readonly body: Body;
}

/** An answer that is no success; `code` where the body has one. */
export class ApiError extends Error {
  override readonly name: string = "ApiError";
  constructor(
    readonly status: number,
    readonly code: string | undefined,
    readonly body: unknown,
    readonly headers: Headers,
    message: string,
  ) {
    super(message);
  }

  /** Seconds to wait before the next attempt, where the server says so. */
  get retryAfter(): number | undefined {
    const wait = waitOf(this.headers);
    return wait === undefined ? undefined : wait / 1000;
  }

  /** The id to quote when asking about the error. */
  get requestId(): string | undefined {
    return this.headers.get("X-Request-Id") ?? undefined;
  }
}

/** There is no answer: offline, refused by the browser, timed out. What was thrown is the `cause`. */
export class NoAnswer extends Error {
  override readonly name: string = "NoAnswer";
  constructor(message: string, readonly isTimeout: boolean, options?: ErrorOptions) {
    super(message, options);
  }
}

/** The answer cannot be read: HTML of a proxy, half of a JSON text. */
export class Unreadable extends Error {
  override readonly name: string = "Unreadable";
  constructor(readonly status: number, readonly headers: Headers, message: string, options?: ErrorOptions) {
    super(message, options);
  }
}

/** A success with what came beside its body. */
export interface Answer<Data> {
  readonly data: Data;
  readonly status: number;
  readonly headers: Headers;
  /** The entity tag, for `ifMatch`. */
  readonly etag: string | undefined;
}

/** What an operation throws, narrowed by `switch (error.code)` or `switch (error.status)`. */
export type Thrown<Errors> = Errors extends unknown ? ApiError & Errors : never;

export type Result<Data, Errors> =
  | { readonly ok: true; readonly data: Data; readonly answer: Answer<Data> }
  | { readonly ok: false; readonly error: Thrown<Errors> };

type Given<Request> = object extends Request ? [request?: Request, options?: CallOptions] : [request: Request, options?: CallOptions];

/** An operation of the contract: called with a client, it answers the body of a success and throws the rest. */
export interface Operation<Request, Data, Errors> {
  (client: Client, ...given: Given<Request>): Promise<Data>;
  /** The body with status and headers. */
  answer(client: Client, ...given: Given<Request>): Promise<Answer<Data>>;
  /** As a value: declared failures are no exceptions; others are thrown all the same. */
  result(client: Client, ...given: Given<Request>): Promise<Result<Data, Errors>>;
  /** Whether this operation declares what was thrown. */
  failed(error: unknown): error is Thrown<Errors>;
  readonly method: string;
  readonly path: string;
  /** Never there: carries the types. */
  readonly types?: { readonly request: Request; readonly data: Data; readonly errors: Errors };
}

type TypesOf<Called extends { readonly types?: unknown }> = NonNullable<Called["types"]>;

/** What an operation is called with: `RequestOf<typeof listProjects>`. */
export type RequestOf<Called extends { readonly types?: { readonly request: unknown } }> = TypesOf<Called>["request"];

/** What an operation answers. */
export type DataOf<Called extends { readonly types?: { readonly data: unknown } }> = TypesOf<Called>["data"];

/** What an operation throws, where the contract declares it. */
export type ErrorsOf<Called extends { readonly types?: { readonly errors: unknown } }> = Thrown<TypesOf<Called>["errors"]>;

/** What is sent, while it is put together. */
export interface Sending {
  path: string;
  readonly query: string[];
  readonly headers: Headers;
  body: BodyInit | undefined;
}

/** Puts the value of a parameter where it belongs. */
export type Place = (sending: Sending, name: string, value: unknown) => void;

/** Writes a body in its media type. */
export type Write = (sending: Sending, mediaType: string, value: unknown) => void;

/** Reads the body of a success. */
export type Read = (response: Response) => unknown;

/** What an operation sends and answers; all that is left out is as in most operations. */
export interface Description {
  /** Parameters by argument: their place, and their name where that is another one. */
  readonly parameters?: Readonly<Record<string, Place | readonly [Place, string]>>;
  readonly body?: readonly [Write, mediaType: string];
  /** Media types of successes; JSON if left out. */
  readonly accepts?: readonly string[];
  /** Statuses of declared failures; ranges as 4 or 5, `default` as 0. */
  readonly fails?: readonly number[];
  /** Whether a key makes repeated calls have one effect. */
  readonly isKeyed?: boolean;
  readonly read?: Read;
}

export interface Client {
  readonly options: ClientOptions;
  /** The property of an error's body that has its code. */
  readonly codeName: string | undefined;
  renewing: Promise<string | undefined> | undefined;
  readonly told: Set<string>;
}

export function client(options: ClientOptions, baseUrl: string, codeName?: string): Client {
  return { options: { baseUrl, ...options }, codeName, renewing: undefined, told: new Set() };
}

export function operation<Request, Data, Errors>(
  method: string,
  path: string,
  description: Description = {},
): Operation<Request, Data, Errors> {
  const answer = (client: Client, request?: unknown, options: CallOptions = {}) =>
    called(client, method, path, description, (request ?? {}) as Record<string, unknown>, options) as Promise<Answer<Data>>;
  const failed = (error: unknown): error is Thrown<Errors> =>
    error instanceof ApiError &&
    (description.fails ?? []).some((each) => each === error.status || each === 0 || each === Math.floor(error.status / 100));
  return Object.assign(
    async (client: Client, request?: unknown, options?: CallOptions) => (await answer(client, request, options)).data,
    {
      method,
      path,
      answer,
      failed,
      async result(client: Client, request?: unknown, options?: CallOptions): Promise<Result<Data, Errors>> {
        try {
          const given = await answer(client, request, options);
          return { ok: true, data: given.data, answer: given };
        } catch (error) {
          if (!failed(error)) throw error;
          return { ok: false, error };
        }
      },
    },
  ) as Operation<Request, Data, Errors>;
}

export const path: Place = (sending, name, value) => {
  sending.path = sending.path.replace(`{${name}}`, () => [value].flat().map(escaped).join(","));
};

export const query: Place = (sending, name, value) => {
  const pairs: readonly (readonly [string, unknown])[] =
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : [value].flat().map((item) => [name, item] as const);
  for (const [key, item] of pairs) {
    if (item !== undefined && item !== null) sending.query.push(`${escaped(key)}=${escaped(item)}`);
  }
};

export const header: Place = (sending, name, value) => {
  sending.headers.set(name, [value].flat().join(","));
};

export const json: Write = (sending, mediaType, value) => {
  sending.body = JSON.stringify(value);
  sending.headers.set("Content-Type", mediaType);
};

const escaped = (value: unknown): string => encodeURIComponent(String(value));

const SAFE = /^(GET|HEAD|OPTIONS|QUERY|TRACE)$/;
const AGAIN = new Set([408, 425, 429, 502, 503, 504]);

async function called(
  client: Client,
  method: string,
  template: string,
  description: Description,
  request: Record<string, unknown>,
  call: CallOptions,
): Promise<Answer<unknown>> {
  const { options } = client;
  const sending = sent(template, description, request, { ...options.headers, ...call.headers });
  const key = call.idempotencyKey ?? (description.isKeyed ? crypto.randomUUID() : undefined);
  if (key !== undefined) sending.headers.set("Idempotency-Key", key);
  if (call.ifMatch !== undefined) sending.headers.set("If-Match", call.ifMatch);
  sending.headers.set("Accept", call.accept ?? (description.accepts ?? ["application/json"]).join(", "));
  const url = options.baseUrl + sending.path + (sending.query.length ? `?${sending.query.join("&")}` : "");
  const retry = call.retry ?? options.retry ?? {};
  const times = retry !== false && (SAFE.test(method) || key !== undefined) ? (retry.times ?? 2) : 0;
  const policy = retry || {};
  for (let attempt = 0; ; attempt++) {
    let wait: number | undefined;
    try {
      const response = await authorized(client, method, url, sending, call);
      announce(client, method, template, response.headers);
      if (response.ok) return await read(response, description);
      const error = await failure(client, response);
      if (attempt >= times || !AGAIN.has(response.status)) throw error;
      wait = waitOf(response.headers);
    } catch (error) {
      if (!(error instanceof NoAnswer) || attempt >= times || call.signal?.aborted) throw error;
    }
    await pause(Math.min(policy.most ?? 20_000, wait ?? Math.random() * (policy.first ?? 300) * 2 ** attempt), call.signal);
  }
}

export function sent(template: string, description: Description, request: Record<string, unknown>, headers: HeadersInit): Sending {
  const sending: Sending = { path: template, query: [], headers: new Headers(headers), body: undefined };
  for (const [argument, placed] of Object.entries(description.parameters ?? {})) {
    const value = Object.hasOwn(request, argument) ? request[argument] : undefined;
    if (value === undefined) continue;
    if (typeof placed === "function") placed(sending, argument, value);
    else placed[0](sending, placed[1], value);
  }
  if (description.body && request["body"] !== undefined) {
    const [write, mediaType] = description.body;
    write(sending, mediaType, request["body"]);
  }
  return sending;
}

/** The answer to a request with the current token; with a new one where that was refused. */
async function authorized(client: Client, method: string, url: string, sending: Sending, call: CallOptions): Promise<Response> {
  const token = await current(client);
  const response = await fetched(client, method, url, sending, call, token);
  if (response.status !== 401 || token === undefined) return response;
  const newer = await renewed(client, token);
  if (newer === undefined || newer === token) return response;
  await response.body?.cancel();
  return fetched(client, method, url, sending, call, newer);
}

/** The token that is sent now. */
export async function current({ options: { token } }: Client): Promise<string | undefined> {
  if (typeof token === "function") return token();
  return typeof token === "object" ? token.current() : token;
}

/** Another token: one renewal, whoever waits for it; none where the token is another one by now. */
export async function renewed(client: Client, refused?: string): Promise<string | undefined> {
  const { token } = client.options;
  if (typeof token !== "object") return undefined;
  if (client.renewing) return client.renewing;
  const known = await token.current();
  if (refused !== undefined && known !== undefined && known !== refused) return known;
  client.renewing ??= token.renew(refused ?? known).finally(() => {
    client.renewing = undefined;
  });
  return client.renewing;
}

/** The events of a stream, each with its `id` as the server gave it. */
export async function streamed(
  client: Client,
  path: string,
  description: Description,
  request: Record<string, unknown>,
  call: CallOptions,
  readEvents: Read,
): Promise<AsyncIterable<unknown>> {
  const read: Description = { ...description, accepts: ["text/event-stream"], read: readEvents };
  return (await called(client, "GET", path, read, request, { timeout: 0, ...call })).data as AsyncIterable<unknown>;
}

async function fetched(
  client: Client,
  method: string,
  url: string,
  sending: Sending,
  call: CallOptions,
  token: string | undefined,
): Promise<Response> {
  const { options } = client;
  const headers = new Headers(sending.headers);
  if (token !== undefined && !headers.has("Authorization")) headers.set("Authorization", `Bearer ${token}`);
  const timeout = call.timeout ?? options.timeout ?? 30_000;
  const ending = new AbortController();
  const abort = () => ending.abort(call.signal?.reason);
  if (call.signal?.aborted) abort();
  call.signal?.addEventListener("abort", abort, { once: true });
  let isTimeout = false;
  const timer = timeout
    ? setTimeout(() => {
        isTimeout = true;
        ending.abort();
      }, timeout)
    : undefined;
  try {
    const init: RequestInit = { method, headers, signal: ending.signal };
    if (sending.body !== undefined) init.body = sending.body;
    return await (options.fetch ?? fetch)(url, init);
  } catch (cause) {
    if (call.signal?.aborted) throw call.signal.reason;
    throw new NoAnswer(isTimeout ? `no answer within ${timeout} ms` : "no answer", isTimeout, { cause });
  } finally {
    clearTimeout(timer);
    if (ending.signal.aborted) call.signal?.removeEventListener("abort", abort);
  }
}

const essence = (mediaType: string | null): string => (mediaType ?? "").split(";", 1)[0]!.trim().toLowerCase();
const isJson = (name: string): boolean => /^(application|text)\/([^;]+\+)?json$/.test(name);

async function read(response: Response, description: Description): Promise<Answer<unknown>> {
  const { status, headers } = response;
  const answer = (data: unknown) => ({ data, status, headers, etag: headers.get("ETag") ?? undefined });
  const name = essence(headers.get("Content-Type"));
  const accepts = (description.accepts ?? ["application/json"]).map(essence);
  if (status === 204 || status === 205 || !accepts.length) {
    await response.body?.cancel();
    return answer(undefined);
  }
  const isExpected = accepts.some((each) => each === name || each.includes("*") || (isJson(each) && isJson(name)));
  if (!isExpected) {
    await response.body?.cancel();
    throw new Unreadable(status, headers, `the answer is ${name || "of no media type"}, not ${accepts.join(" or ")}`);
  }
  if (description.read) return answer(description.read(response));
  try {
    if (isJson(name)) return answer(await response.json());
    return answer(await (name.startsWith("text/") ? response.text() : response.blob()));
  } catch (cause) {
    throw new Unreadable(status, headers, "the answer ends too early, or is no JSON", { cause });
  }
}

async function failure(client: Client, response: Response): Promise<ApiError> {
  const { status, headers } = response;
  let body: unknown;
  try {
    const text = await response.text();
    body = isJson(essence(headers.get("Content-Type"))) ? JSON.parse(text) : text;
  } catch {
    body = undefined;
  }
  const told = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const code = client.codeName === undefined ? undefined : told[client.codeName];
  const message = [told["message"], told["detail"], told["title"]].find((each) => typeof each === "string");
  return new ApiError(
    status,
    typeof code === "string" ? code : undefined,
    body,
    headers,
    typeof message === "string" ? message : `${status} ${response.statusText}`.trim(),
  );
}

function announce(client: Client, method: string, path: string, headers: Headers): void {
  const { onDeprecated } = client.options;
  const name = `${method} ${path}`;
  if (!onDeprecated || !headers.has("Deprecation") || client.told.has(name)) return;
  client.told.add(name);
  const sunset = Date.parse(headers.get("Sunset") ?? "");
  const successor = /<([^>]*)>\s*;[^,]*rel="?successor-version/.exec(headers.get("Link") ?? "")?.[1];
  onDeprecated({ method, path, sunset: Number.isNaN(sunset) ? undefined : new Date(sunset), successor });
}

/** Milliseconds that the server asks to wait: seconds, or a date by its own clock. */
function waitOf(headers: Headers): number | undefined {
  const said = headers.get("Retry-After");
  if (said === null) return undefined;
  if (/^\d+$/.test(said)) return Number(said) * 1000;
  const wait = Date.parse(said) - Date.parse(headers.get("Date") ?? new Date().toUTCString());
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
