/** Calls of operations: one function each, what it sends and answers typed by the contract. */

export interface ClientOptions {
  /** Where the paths of the contract begin; that of the contract if left out. */
  baseUrl?: string;
  /** A token for the contract's security, a function that is asked for the current one, or what can also get a new one. */
  token?: string | (() => string | undefined | Promise<string | undefined>) | Credentials;
  /** Sent with every request. */
  headers?: Readonly<Record<string, string>>;
  /** How failed attempts of safe or keyed calls are repeated; `false` for never. */
  retry?: Retry | false;
  /** Milliseconds that an attempt may take: until a JSON answer is read, until another one begins. 30,000 if left out, 0 for any. */
  timeout?: number;
  /** Whether cookies travel; `include` for those of another origin. */
  credentials?: RequestCredentials;
  /** Whether calls wait where an earlier answer said that the rate limit is used up. */
  heedsRateLimit?: boolean;
  fetch?: typeof globalThis.fetch;
  /** The class of WebSockets, where the platform has none, as Node 20. */
  webSocket?: new (url: string, protocols: string[]) => object;
  /** Checks requests and answers: `checks()` of the entry for Zod, or a promise of it, to load it apart. */
  validate?: Validation | Promise<Validation>;
  /** Called once for each operation whose answers say that it is going to be switched off. */
  onDeprecated?: (notice: DeprecationNotice) => void;
}

/** Checks what is sent and answered, by method and path. `request` throws what is not to be sent. */
export interface Validation {
  request(operation: string, request: Readonly<Record<string, unknown>>): void;
  answer(operation: string, data: unknown): void;
}

/** Where tokens come from; `renew` is called once, whoever waits, when a token was refused. */
export interface Credentials {
  current(): string | undefined | Promise<string | undefined>;
  renew(refused: string | undefined): Promise<string | undefined>;
  /** Told of a token that was refused although it had just been renewed: the session has ended. */
  lost?(refused: string): void;
}

export interface Retry {
  /** Attempts beyond the first; 2 if left out. */
  times?: number;
  /** Milliseconds before the second attempt at most; doubled before each further one. 300 if left out. */
  first?: number;
  /** Milliseconds that a wait takes at most; where the server asks for more, the failure is told. 20,000 if left out. */
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
  /** What the browser may answer by itself; `no-cache` for what is the newest. */
  cache?: RequestCache;
  /** Makes a repeated call have one effect; made by the client where the contract has one and none is given. */
  idempotencyKey?: string;
  /** The entity tag that the resource has to have still. */
  ifMatch?: string;
  /** The media type to answer in, where there are several. */
  accept?: string;
}

/** Values of an answer: those of the contract, and those that a newer server may have besides. */
export type Open<Value> =
  | Value
  | (Value extends string ? string & {} : Value extends number ? number & {} : never);

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
    const said = told(this.body)["request_id"];
    return this.headers.get("X-Request-Id") ?? (typeof said === "string" ? said : undefined);
  }
}

/** There is no answer: offline, cut off, refused by the browser, timed out, no new token. What was thrown is the `cause`. */
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

export type Given<Request> = object extends Request ? [request?: Request, options?: CallOptions] : [request: Request, options?: CallOptions];

/** An operation of the contract: called with a client, it answers the body of a success and throws the rest. */
export interface Operation<Request, Data, Errors> {
  (client: Client, ...given: Given<Request>): Promise<Data>;
  /** The body with status and headers. */
  answer(client: Client, ...given: Given<Request>): Promise<Answer<Data>>;
  /** A success as the platform has it, for bodies that are read piece by piece. */
  response(client: Client, ...given: Given<Request>): Promise<Response>;
  /** As a value: declared failures are no exceptions; others are thrown all the same. */
  result(client: Client, ...given: Given<Request>): Promise<Result<Data, Errors>>;
  /** Whether this operation declares what was thrown. */
  failed(error: unknown): error is Thrown<Errors>;
  readonly method: string;
  readonly path: string;
  /** Never there: carries the types. */
  readonly types?: { readonly request: Request; readonly data: Data; readonly errors: Errors };
}

/** A list that is answered page by page, for `pages()` and `items()`. */
export interface Listing<Request, Data, Errors, Item> extends Operation<Request, Data, Errors> {
  readonly paging: Paging;
  readonly types?: { readonly request: Request; readonly data: Data; readonly errors: Errors; readonly item: Item };
}

/** Where a list has its rows, how another page is asked for, and what an answer tells of it: paths in a body. */
export interface Paging {
  readonly rows: readonly string[];
  /** The argument that asks for a page, or the property of one. */
  readonly argument: readonly string[];
  /** What the argument is: the number of a page or of a row, a cursor, the key of the row before. */
  readonly by: "page" | "offset" | "cursor" | "row";
  /** The number of the first page; 1 if left out. */
  readonly first?: number;
  /** A cursor, a number or an address of the next page; without it, a header `Link` may have one. */
  readonly next?: readonly string[];
  /** Whether there is another one. */
  readonly more?: readonly string[];
  /** How many pages there are, or how many rows. */
  readonly pages?: readonly string[];
  readonly total?: readonly string[];
}

type TypesOf<Called extends { readonly types?: unknown }> = NonNullable<Called["types"]>;

/** What an operation is called with: `RequestOf<typeof listProjects>`. */
export type RequestOf<Called extends { readonly types?: { readonly request: unknown } }> = TypesOf<Called>["request"];

/** What an operation answers. */
export type DataOf<Called extends { readonly types?: { readonly data: unknown } }> = TypesOf<Called>["data"];

/** What a list has in its rows. */
export type ItemOf<Called extends { readonly types?: { readonly item: unknown } }> = TypesOf<Called>["item"];

/** What an operation throws, where the contract declares it. */
export type ErrorsOf<Called extends { readonly types?: { readonly errors: unknown } }> = Thrown<TypesOf<Called>["errors"]>;

/** What is sent, while it is put together. */
export interface Sending {
  path: string;
  readonly query: string[];
  readonly headers: Headers;
  body: BodyInit | Promise<BodyInit> | undefined;
}

/** Puts the value of a parameter where it belongs. */
export type Place = (sending: Sending, name: string, value: unknown) => void;

/** Writes a body in its media type. */
export type Write = (sending: Sending, mediaType: string, value: unknown) => void;

/** The same call once more, for what comes behind an event; there is none for calls that are not safe. */
export interface Again {
  call(lastEventId: string): Promise<Response>;
  readonly signal: AbortSignal | undefined;
}

/** Reads the body of a success that comes piece by piece. */
export type Read = (response: Response, again?: Again) => unknown;

/** What an operation sends and answers; all that is left out is as in most operations. */
export interface Description {
  /** Parameters by argument: their place, and their name where that is another one. */
  readonly parameters?: Readonly<Record<string, Place | readonly [Place, string]>>;
  readonly body?: readonly [Write, mediaType: string];
  /** Media types of successes; JSON if left out. */
  readonly accepts?: readonly string[];
  /** Declared failures: their status (ranges as 4 or 5, `default` as 0), and their code where they have one. */
  readonly fails?: readonly (readonly [status: number, code?: string])[];
  /** Whether a key makes repeated calls have one effect. */
  readonly isKeyed?: boolean;
  /** Whether successes are files, whatever their media type. */
  readonly isFile?: boolean;
  /** Whether no credential is needed. */
  readonly isOpen?: boolean;
  /** Whether a success may have no body beside those that have one. */
  readonly mayBeEmpty?: boolean;
  readonly paging?: Paging;
  readonly read?: Read;
  /** Whether an answer that is JSON does not come piece by piece. */
  readonly isMixed?: boolean;
  /** Makes dates of texts. Throws `Unreadable` where they are none. */
  readonly convert?: (answer: Answer<unknown>) => Answer<unknown>;
}

export interface Client {
  readonly options: ClientOptions;
  /** The property of an error's body that has its code. */
  readonly codeName: string | undefined;
  /** The header that has the token, and what stands before it there. */
  readonly credential: readonly [header: string, prefix: string];
  renewing: Promise<string | undefined> | undefined;
  readonly told: Set<string>;
  /** Until when an operation's limit is used up, in milliseconds. */
  readonly resting: Map<string, number>;
}

export function client(
  options: ClientOptions,
  baseUrl: string,
  codeName?: string,
  credential: Client["credential"] = ["Authorization", "Bearer "],
): Client {
  const base = (options.baseUrl ?? baseUrl).replace(/\/+$/, "");
  // Checks that do not load are told by the calls that wait for them.
  Promise.resolve(options.validate).catch(() => undefined);
  return { options: { ...options, baseUrl: base }, codeName, credential, renewing: undefined, told: new Set(), resting: new Map() };
}

export function operation<Request, Data, Errors>(
  method: string,
  path: string,
  description: Description = {},
): Operation<Request, Data, Errors> {
  type Call = [client: Client, request?: unknown, options?: CallOptions];
  const answered = (given: Description, [client, request, options]: Call) =>
    called(client, method, path, given, (request ?? {}) as Record<string, unknown>, options ?? {}) as Promise<Answer<Data>>;
  const answer = (...call: Call) => answered(description, call);
  const failed = (error: unknown): error is Thrown<Errors> =>
    error instanceof ApiError &&
    // A proxy may have written it: contracts declare no HTML for failures.
    essence(error.headers.get("Content-Type")) !== "text/html" &&
    (description.fails ?? []).some(
      ([status, code]) => (!status || status === error.status || status === Math.floor(error.status / 100)) && (code ?? error.code) === error.code,
    );
  return Object.assign(async (...call: Call) => (await answer(...call)).data, {
    method,
    path,
    paging: description.paging,
    answer,
    failed,
    response: async (...call: Call) => (await answered(raw(description), call)).data as Response,
    async result(...call: Call): Promise<Result<Data, Errors>> {
      try {
        const given = await answer(...call);
        return { ok: true, data: given.data, answer: given };
      } catch (error) {
        if (!failed(error)) throw error;
        return { ok: false, error };
      }
    },
  }) as Operation<Request, Data, Errors>;
}

export const path: Place = (sending, name, value) => fill(sending, name, [value].flat().map(escaped).join(","));

/** Puts a text into the path; one that would lead elsewhere is refused. */
export function fill(sending: Sending, name: string, text: string): void {
  if (/^\.{0,2}$/.test(text)) throw new TypeError(`${name} is "${text}", which no path can have`);
  sending.path = sending.path.replace(`{${name}}`, () => text);
}

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
const TIMEOUT = 30_000;
/** The longest time that timers take, in milliseconds: longer ones are over at once. */
export const LONGEST = 2 ** 31 - 1;
const AGAIN = new Set([408, 425, 429, 502, 503, 504]);

/** Answers the platform's response of a success. */
const raw = (description: Description): Description => ({ ...description, isMixed: false, read: (response) => response });

async function called(
  client: Client,
  method: string,
  template: string,
  description: Description,
  request: Record<string, unknown>,
  call: CallOptions,
): Promise<Answer<unknown>> {
  const { options } = client;
  const name = `${method} ${template}`;
  (await options.validate)?.request(name, request);
  const sending = sent(template, description, request, { ...options.headers, ...call.headers });
  const key = call.idempotencyKey ?? (description.isKeyed ? newKey() : undefined);
  if (key !== undefined) sending.headers.set("Idempotency-Key", key);
  if (call.ifMatch !== undefined) sending.headers.set("If-Match", call.ifMatch);
  const accepts = description.accepts ?? ["application/json"];
  sending.headers.set("Accept", call.accept ?? (accepts.join(", ") || "*/*"));
  const url = options.baseUrl + sending.path + (sending.query.length ? `?${sending.query.join("&")}` : "");
  const retry = call.retry ?? options.retry ?? {};
  const isRepeatable = (SAFE.test(method) || key !== undefined) && !isStream(sending.body);
  const { times = 2, first = 300, most = 20_000 } = retry || { times: 0 };
  const again: Again = {
    async call(lastEventId) {
      const headers = { ...call.headers, "Last-Event-ID": lastEventId };
      return (await called(client, method, template, raw(description), request, { ...call, headers })).data as Response;
    },
    signal: call.signal,
  };
  const { read } = description;
  const given = read && SAFE.test(method) ? { ...description, read: (response: Response) => read(response, again) } : description;
  for (let attempt = 0; ; attempt++) {
    const rest = options.heedsRateLimit ? (client.resting.get(name) ?? 0) - Date.now() : 0;
    if (rest > 0 && rest <= most) await pause(rest + Math.random() * first, call.signal);
    try {
      const answer = await authorized(client, method, url, sending, given, call);
      heard(client, method, template, name, answer.headers);
      (await options.validate)?.answer(name, answer.data);
      return description.convert ? description.convert(answer) : answer;
    } catch (error) {
      if (error instanceof ApiError) heard(client, method, template, name, error.headers);
      const wait = waitBefore(error, key !== undefined);
      if (!isRepeatable || attempt >= times || wait === undefined || wait > most) throw error;
      await pause(Math.min(most, wait + Math.random() * first * 2 ** attempt), call.signal);
    }
  }
}

/** Milliseconds to wait at least before what failed is tried again; undefined where that is of no use. */
function waitBefore(error: unknown, isKeyed: boolean): number | undefined {
  if (error instanceof NoAnswer) return 0;
  if (!(error instanceof ApiError)) return undefined;
  // The attempt whose answer was lost may be running still.
  const isRunning = isKeyed && error.status === 409 && /IN_PROGRESS$/i.test(error.code ?? "");
  return AGAIN.has(error.status) || isRunning ? (waitOf(error.headers) ?? 0) : undefined;
}

/** Pages that are not of a secure origin have no `randomUUID`. */
const newKey = (): string =>
  (crypto as Partial<Crypto>).randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join("-");

const isStream = (body: unknown): boolean => typeof ReadableStream !== "undefined" && body instanceof ReadableStream;

export function sent(
  template: string,
  description: Description,
  request: Record<string, unknown>,
  headers: Readonly<Record<string, string>>,
): Sending {
  const sending: Sending = { path: template, query: [], headers: new Headers(), body: undefined };
  for (const [name, value] of Object.entries(headers)) sending.headers.set(name, value);
  for (const [argument, placed] of Object.entries(description.parameters ?? {})) {
    const given = Object.hasOwn(request, argument) ? request[argument] : undefined;
    // Dates are sent as JSON has them.
    const value: unknown = typeof given === "object" ? JSON.parse(JSON.stringify(given)) : given;
    const [place, name] = typeof placed === "function" ? [placed, argument] : placed;
    if (value !== undefined) place(sending, name, value);
  }
  const missing = /\{(.*?)\}/.exec(sending.path)?.[1];
  if (missing !== undefined) throw new TypeError(`${missing} is missing`);
  if (description.body && request["body"] !== undefined) {
    const [write, mediaType] = description.body;
    write(sending, mediaType, request["body"]);
  }
  return sending;
}

/** The answer with the current token; with a new one where that was refused. */
async function authorized(
  client: Client,
  method: string,
  url: string,
  sending: Sending,
  description: Description,
  call: CallOptions,
): Promise<Answer<unknown>> {
  const send = (token?: string) => exchanged(client, method, url, sending, description, call, token);
  const timeout = call.timeout ?? client.options.timeout ?? TIMEOUT;
  const waited = (work: Promise<string | undefined>) => within(work, call.signal, timeout);
  const token = description.isOpen || sending.headers.has(client.credential[0]) ? undefined : await waited(current(client));
  try {
    return await send(token);
  } catch (error) {
    if (token === undefined || !isRefused(error)) throw error;
    const newer = await waited(renewed(client, token));
    if (newer === undefined || newer === token || isStream(sending.body)) throw error;
    return await send(newer).catch((again: unknown) => {
      const { token: credentials } = client.options;
      if (isRefused(again) && typeof credentials === "object") credentials.lost?.(newer);
      throw again;
    });
  }
}

const isRefused = (error: unknown): boolean => error instanceof ApiError && error.status === 401;

/** The token that is sent now. */
export async function current({ options: { token } }: Client): Promise<string | undefined> {
  if (typeof token === "function") return token();
  return typeof token === "object" ? token.current() : token;
}

/** Another token: one renewal, whoever waits for it; none where the token is another one by now. */
export async function renewed(client: Client, refused?: string): Promise<string | undefined> {
  const { token } = client.options;
  if (typeof token !== "object") return undefined;
  const known = await token.current();
  if (refused !== undefined && known !== undefined && known !== refused) return known;
  client.renewing ??= token.renew(refused ?? known).finally(() => {
    client.renewing = undefined;
  });
  return client.renewing.catch((cause: unknown) => {
    throw cause instanceof NoAnswer ? cause : new NoAnswer("no new token", false, { cause });
  });
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

/** One attempt: what is asked, and what is read of the answer, in the time and under the signal of the call. */
async function exchanged(
  client: Client,
  method: string,
  url: string,
  sending: Sending,
  description: Description,
  call: CallOptions,
  token: string | undefined,
): Promise<Answer<unknown>> {
  const { options } = client;
  const { signal } = call;
  const headers = new Headers(sending.headers);
  if (token !== undefined) headers.set(client.credential[0], client.credential[1] + token);
  const timeout = call.timeout ?? options.timeout ?? TIMEOUT;
  const ending = new AbortController();
  const abort = () => ending.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort, { once: true });
  let isTimeout = false;
  let isOver = true;
  const late = () => {
    isTimeout = true;
    ending.abort();
  };
  const begin = () => setTimeout(late, Math.min(timeout || LONGEST, LONGEST));
  let timer = begin();
  try {
    const init: RequestInit & { duplex?: "half" } = { method, headers, signal: ending.signal };
    if (options.credentials) init.credentials = options.credentials;
    if (call.cache) init.cache = call.cache;
    if (sending.body !== undefined) init.body = await sending.body;
    if (isStream(sending.body)) init.duplex = "half";
    const response = await (options.fetch ?? fetch)(url, init);
    if (!response.ok) throw await failure(client, response);
    isOver = !description.read;
    return await read(response, method, description, (isFile) => {
      clearTimeout(timer);
      if (isFile) timer = begin();
    });
  } catch (cause) {
    isOver = true;
    if (signal?.aborted) throw signal.reason;
    if (cause instanceof ApiError || cause instanceof Unreadable) throw cause;
    if (!options.fetch && /^(?![a-z]+:)/i.test(url) && !(globalThis as { location?: unknown }).location) throw new TypeError(`baseUrl is missing: ${url}`, { cause });
    throw new NoAnswer(isTimeout ? `no answer within ${timeout} ms` : "no answer", isTimeout, { cause });
  } finally {
    clearTimeout(timer);
    // What is read piece by piece can be aborted until its end.
    if (isOver) signal?.removeEventListener("abort", abort);
  }
}

const essence = (mediaType: string | null): string => (mediaType ?? "").split(/[;,]/, 1)[0]!.trim().toLowerCase();
const isJson = (name: string): boolean => /^(application|text)\/([^;]+\+)?json$/.test(name);

/** Lets go of a body that nobody reads. It is not waited for: that of a copied answer waits for its copy. */
const discard = (response: Response): void => void response.body?.cancel().catch(() => undefined);

async function read(response: Response, method: string, description: Description, begun: (isFile?: boolean) => void): Promise<Answer<unknown>> {
  const { status, headers } = response;
  const answer = (data: unknown) => ({ data, status, headers, etag: headers.get("ETag") ?? undefined });
  const name = essence(headers.get("Content-Type"));
  const accepts = (description.accepts ?? ["application/json"]).map(essence);
  const isEmpty = status === 204 || status === 205 || method === "HEAD";
  // A page in place of nothing is a proxy's: what was asked for has not been done.
  if (isEmpty || (!accepts.length && !(name === "text/html" && /^\s*</.test(await response.text())))) {
    discard(response);
    return answer(undefined);
  }
  // Some servers do not say that their JSON is some.
  const isVague = (name === "" || name === "text/plain") && !accepts.includes(name) && accepts.some(isJson);
  const isExpected = isVague || accepts.some((each) => each === name || each.includes("*") || (isJson(each) && isJson(name)));
  if (!isExpected) {
    discard(response);
    if (!name && description.mayBeEmpty) return answer(undefined);
    throw new Unreadable(status, headers, `the answer is ${name || "of no media type"}, not ${accepts.join(" or ") || "empty"}`);
  }
  if (description.read && !(description.isMixed && isJson(name))) {
    begun();
    return answer(description.read(response));
  }
  if (description.isFile || (!isJson(name) && !isVague)) {
    if (name.startsWith("text/") && !description.isFile) return answer(await response.text());
    // However long it is, it may not stop.
    const flowing = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, out) {
        begun(true);
        out.enqueue(chunk);
      },
    });
    return answer(await new Response(response.body?.pipeThrough(flowing), { headers }).blob());
  }
  const text = await response.text();
  if (!text && description.mayBeEmpty) return answer(undefined);
  try {
    return answer(JSON.parse(text));
  } catch (cause) {
    throw new Unreadable(status, headers, `the answer is ${text ? "no JSON, or half of it" : "empty"}`, { cause });
  }
}

const told = (body: unknown): Record<string, unknown> =>
  typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};

async function failure(client: Client, response: Response): Promise<ApiError> {
  const { status, headers } = response;
  // The status is known, whatever becomes of the body.
  const text = await response.text().catch(() => "");
  let body: unknown = text;
  try {
    body = JSON.parse(text);
  } catch {
    if (isJson(essence(headers.get("Content-Type")))) body = undefined;
  }
  const said = told(body);
  const code = client.codeName === undefined ? undefined : said[client.codeName];
  const message = said["message"] ?? said["detail"] ?? said["title"];
  return new ApiError(
    status,
    typeof code === "string" ? code : undefined,
    body,
    headers,
    typeof message === "string" ? message : `${status} ${response.statusText}`.trim(),
  );
}

/** What headers tell beside an answer: an operation that ends, a limit that is used up. */
function heard(client: Client, method: string, path: string, name: string, headers: Headers): void {
  if (client.options.heedsRateLimit) {
    const rest = restOf(headers);
    if (rest) client.resting.set(name, Date.now() + rest);
  }
  const { onDeprecated } = client.options;
  if (!onDeprecated || !(headers.has("Deprecation") || headers.has("Sunset")) || client.told.has(name)) return;
  client.told.add(name);
  const sunset = new Date(headers.get("Sunset") ?? "");
  const successor = /<([^>]*)>\s*;[^,]*rel="?successor-version/.exec(headers.get("Link") ?? "")?.[1];
  safely(() => onDeprecated({ method, path, sunset: Number.isNaN(+sunset) ? undefined : sunset, successor }));
}

/** Calls what belongs to the page: whatever that throws fails no call of the client's. */
export function safely(call: () => void): void {
  try {
    call();
  } catch (error) {
    console.error(error);
  }
}

/** Milliseconds for which a limit is used up, by the header `RateLimit` or those that were there before it. */
function restOf(headers: Headers): number {
  const part = (name: string) => headers.get(`RateLimit-${name}`) ?? headers.get(`X-RateLimit-${name}`);
  const said = headers.get("RateLimit") ?? `r=${part("Remaining")},t=${part("Reset")}`;
  if (!/\br(emaining)?=0\b/.test(said)) return 0;
  const reset = Number(/\b(?:t|reset)=(\d+)/.exec(said)?.[1] ?? 0);
  return reset > 1e9 ? reset * 1000 - Date.now() : reset * 1000;
}

/** Milliseconds that the server asks to wait: seconds, or a date by its own clock. */
export function waitOf(headers: Headers): number | undefined {
  const said = headers.get("Retry-After");
  if (said === null) return undefined;
  if (/^\d+$/.test(said)) return Number(said) * 1000;
  // What has no letter is no date, though platforms make one of it.
  const wait = Date.parse(/[a-z]/i.test(said) ? said : "") - Date.parse(headers.get("Date") ?? new Date().toUTCString());
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** What is waited for, unless the signal or the time ends the wait; without anything, the time itself. */
function within<T>(work: Promise<T> | undefined, signal: AbortSignal | undefined, timeout: number): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
    };
    const stop = () => {
      over();
      reject(signal?.reason);
    };
    const late = () => {
      over();
      if (work) reject(new NoAnswer(`no token within ${timeout} ms`, true));
      else resolve(undefined as T);
    };
    work?.then(resolve, reject).finally(over);
    if (signal?.aborted) return stop();
    signal?.addEventListener("abort", stop, { once: true });
    if (timeout || !work) timer = setTimeout(late, Math.min(timeout, LONGEST));
  });
}

export const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> => within(undefined, signal, milliseconds);
