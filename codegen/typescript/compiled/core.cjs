"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pause = exports.LONGEST = exports.json = exports.header = exports.query = exports.path = exports.Unreadable = exports.NoAnswer = exports.ApiError = void 0;
exports.client = client;
exports.operation = operation;
exports.fill = fill;
exports.sent = sent;
exports.current = current;
exports.renewed = renewed;
exports.streamed = streamed;
exports.safely = safely;
exports.waitOf = waitOf;
/** Calls of operations: one function each, what it sends and answers typed by the contract. */
/** An answer that is no success; `code` where the body has one. */
class ApiError extends Error {
    status;
    code;
    body;
    headers;
    name = "ApiError";
    constructor(status, code, body, headers, message) {
        super(message);
        this.status = status;
        this.code = code;
        this.body = body;
        this.headers = headers;
    }
    /** Seconds to wait before the next attempt, where the server says so. */
    get retryAfter() {
        const wait = waitOf(this.headers);
        return wait === undefined ? undefined : wait / 1000;
    }
    /** The id to quote when asking about the error. */
    get requestId() {
        const said = told(this.body)["request_id"];
        return this.headers.get("X-Request-Id") ?? (typeof said === "string" ? said : undefined);
    }
}
exports.ApiError = ApiError;
/** There is no answer: offline, cut off, refused by the browser, timed out, no new token. What was thrown is the `cause`. */
class NoAnswer extends Error {
    isTimeout;
    name = "NoAnswer";
    constructor(message, isTimeout, options) {
        super(message, options);
        this.isTimeout = isTimeout;
    }
}
exports.NoAnswer = NoAnswer;
/** The answer cannot be read: HTML of a proxy, half of a JSON text. */
class Unreadable extends Error {
    status;
    headers;
    name = "Unreadable";
    constructor(status, headers, message, options) {
        super(message, options);
        this.status = status;
        this.headers = headers;
    }
}
exports.Unreadable = Unreadable;
function client(options, baseUrl, codeName, credential = ["Authorization", "Bearer "]) {
    const base = (options.baseUrl ?? baseUrl).replace(/\/+$/, "");
    // Checks that do not load are told by the calls that wait for them.
    Promise.resolve(options.validate).catch(() => undefined);
    return { options: { ...options, baseUrl: base }, codeName, credential, renewing: undefined, told: new Set(), resting: new Map() };
}
function operation(method, path, description = {}) {
    const answered = (given, [client, request, options]) => called(client, method, path, given, (request ?? {}), options ?? {});
    const answer = (...call) => answered(description, call);
    const failed = (error) => error instanceof ApiError &&
        // A proxy may have written it: contracts declare no HTML for failures.
        essence(error.headers.get("Content-Type")) !== "text/html" &&
        (description.fails ?? []).some(([status, code]) => (!status || status === error.status || status === Math.floor(error.status / 100)) && (code ?? error.code) === error.code);
    return Object.assign(async (...call) => (await answer(...call)).data, {
        method,
        path,
        paging: description.paging,
        answer,
        failed,
        response: async (...call) => (await answered(raw(description), call)).data,
        async result(...call) {
            try {
                const given = await answer(...call);
                return { ok: true, data: given.data, answer: given };
            }
            catch (error) {
                if (!failed(error))
                    throw error;
                return { ok: false, error };
            }
        },
    });
}
const path = (sending, name, value) => fill(sending, name, [value].flat().map(escaped).join(","));
exports.path = path;
/** Puts a text into the path; one that would lead elsewhere is refused. */
function fill(sending, name, text) {
    if (/^\.{0,2}$/.test(text))
        throw new TypeError(`${name} is "${text}", which no path can have`);
    sending.path = sending.path.replace(`{${name}}`, () => text);
}
const query = (sending, name, value) => {
    const pairs = typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.entries(value)
        : [value].flat().map((item) => [name, item]);
    for (const [key, item] of pairs) {
        if (item !== undefined && item !== null)
            sending.query.push(`${escaped(key)}=${escaped(item)}`);
    }
};
exports.query = query;
const header = (sending, name, value) => {
    sending.headers.set(name, [value].flat().join(","));
};
exports.header = header;
const json = (sending, mediaType, value) => {
    sending.body = JSON.stringify(value);
    sending.headers.set("Content-Type", mediaType);
};
exports.json = json;
const escaped = (value) => encodeURIComponent(String(value));
const SAFE = /^(GET|HEAD|OPTIONS|QUERY|TRACE)$/;
const TIMEOUT = 30_000;
/** The longest time that timers take, in milliseconds: longer ones are over at once. */
exports.LONGEST = 2 ** 31 - 1;
const AGAIN = new Set([408, 425, 429, 502, 503, 504]);
/** Answers the platform's response of a success. */
const raw = (description) => ({ ...description, isMixed: false, read: (response) => response });
async function called(client, method, template, description, request, call) {
    const { options } = client;
    const name = `${method} ${template}`;
    (await options.validate)?.request(name, request);
    const sending = sent(template, description, request, { ...options.headers, ...call.headers });
    const key = call.idempotencyKey ?? (description.isKeyed ? newKey() : undefined);
    if (key !== undefined)
        sending.headers.set("Idempotency-Key", key);
    if (call.ifMatch !== undefined)
        sending.headers.set("If-Match", call.ifMatch);
    const accepts = description.accepts ?? ["application/json"];
    sending.headers.set("Accept", call.accept ?? (accepts.join(", ") || "*/*"));
    const url = options.baseUrl + sending.path + (sending.query.length ? `?${sending.query.join("&")}` : "");
    const retry = call.retry ?? options.retry ?? {};
    const isRepeatable = (SAFE.test(method) || key !== undefined) && !isStream(sending.body);
    const { times = 2, first = 300, most = 20_000 } = retry || { times: 0 };
    const again = {
        async call(lastEventId) {
            const headers = { ...call.headers, "Last-Event-ID": lastEventId };
            return (await called(client, method, template, raw(description), request, { ...call, headers })).data;
        },
        signal: call.signal,
    };
    const { read } = description;
    const given = read && SAFE.test(method) ? { ...description, read: (response) => read(response, again) } : description;
    for (let attempt = 0;; attempt++) {
        const rest = options.heedsRateLimit ? (client.resting.get(name) ?? 0) - Date.now() : 0;
        if (rest > 0 && rest <= most)
            await (0, exports.pause)(rest + Math.random() * first, call.signal);
        try {
            const answer = await authorized(client, method, url, sending, given, call);
            heard(client, method, template, name, answer.headers);
            (await options.validate)?.answer(name, answer.data);
            return description.convert ? description.convert(answer) : answer;
        }
        catch (error) {
            if (error instanceof ApiError)
                heard(client, method, template, name, error.headers);
            const wait = waitBefore(error, key !== undefined);
            if (!isRepeatable || attempt >= times || wait === undefined || wait > most)
                throw error;
            await (0, exports.pause)(Math.min(most, wait + Math.random() * first * 2 ** attempt), call.signal);
        }
    }
}
/** Milliseconds to wait at least before what failed is tried again; undefined where that is of no use. */
function waitBefore(error, isKeyed) {
    if (error instanceof NoAnswer)
        return 0;
    if (!(error instanceof ApiError))
        return undefined;
    // The attempt whose answer was lost may be running still.
    const isRunning = isKeyed && error.status === 409 && /IN_PROGRESS$/i.test(error.code ?? "");
    return AGAIN.has(error.status) || isRunning ? (waitOf(error.headers) ?? 0) : undefined;
}
/** Pages that are not of a secure origin have no `randomUUID`. */
const newKey = () => crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join("-");
const isStream = (body) => typeof ReadableStream !== "undefined" && body instanceof ReadableStream;
function sent(template, description, request, headers) {
    const sending = { path: template, query: [], headers: new Headers(), body: undefined };
    for (const [name, value] of Object.entries(headers))
        sending.headers.set(name, value);
    for (const [argument, placed] of Object.entries(description.parameters ?? {})) {
        const given = Object.hasOwn(request, argument) ? request[argument] : undefined;
        // Dates are sent as JSON has them.
        const value = typeof given === "object" ? JSON.parse(JSON.stringify(given)) : given;
        const [place, name] = typeof placed === "function" ? [placed, argument] : placed;
        if (value !== undefined)
            place(sending, name, value);
    }
    const missing = /\{(.*?)\}/.exec(sending.path)?.[1];
    if (missing !== undefined)
        throw new TypeError(`${missing} is missing`);
    if (description.body && request["body"] !== undefined) {
        const [write, mediaType] = description.body;
        write(sending, mediaType, request["body"]);
    }
    return sending;
}
/** The answer with the current token; with a new one where that was refused. */
async function authorized(client, method, url, sending, description, call) {
    const send = (token) => exchanged(client, method, url, sending, description, call, token);
    const timeout = call.timeout ?? client.options.timeout ?? TIMEOUT;
    const waited = (work) => within(work, call.signal, timeout);
    const token = description.isOpen || sending.headers.has(client.credential[0]) ? undefined : await waited(current(client));
    try {
        return await send(token);
    }
    catch (error) {
        if (token === undefined || !isRefused(error))
            throw error;
        const newer = await waited(renewed(client, token));
        if (newer === undefined || newer === token || isStream(sending.body))
            throw error;
        return await send(newer).catch((again) => {
            const { token: credentials } = client.options;
            if (isRefused(again) && typeof credentials === "object")
                credentials.lost?.(newer);
            throw again;
        });
    }
}
const isRefused = (error) => error instanceof ApiError && error.status === 401;
/** The token that is sent now. */
async function current({ options: { token } }) {
    if (typeof token === "function")
        return token();
    return typeof token === "object" ? token.current() : token;
}
/** Another token: one renewal, whoever waits for it; none where the token is another one by now. */
async function renewed(client, refused) {
    const { token } = client.options;
    if (typeof token !== "object")
        return undefined;
    const known = await token.current();
    if (refused !== undefined && known !== undefined && known !== refused)
        return known;
    client.renewing ??= token.renew(refused ?? known).finally(() => {
        client.renewing = undefined;
    });
    return client.renewing.catch((cause) => {
        throw cause instanceof NoAnswer ? cause : new NoAnswer("no new token", false, { cause });
    });
}
/** The events of a stream, each with its `id` as the server gave it. */
async function streamed(client, path, description, request, call, readEvents) {
    const read = { ...description, accepts: ["text/event-stream"], read: readEvents };
    return (await called(client, "GET", path, read, request, { timeout: 0, ...call })).data;
}
/** One attempt: what is asked, and what is read of the answer, in the time and under the signal of the call. */
async function exchanged(client, method, url, sending, description, call, token) {
    const { options } = client;
    const { signal } = call;
    const headers = new Headers(sending.headers);
    if (token !== undefined)
        headers.set(client.credential[0], client.credential[1] + token);
    const timeout = call.timeout ?? options.timeout ?? TIMEOUT;
    const ending = new AbortController();
    const abort = () => ending.abort(signal?.reason);
    if (signal?.aborted)
        abort();
    signal?.addEventListener("abort", abort, { once: true });
    let isTimeout = false;
    let isOver = true;
    const late = () => {
        isTimeout = true;
        ending.abort();
    };
    const begin = () => setTimeout(late, Math.min(timeout || exports.LONGEST, exports.LONGEST));
    let timer = begin();
    try {
        const init = { method, headers, signal: ending.signal };
        if (options.credentials)
            init.credentials = options.credentials;
        if (call.cache)
            init.cache = call.cache;
        if (sending.body !== undefined)
            init.body = await sending.body;
        if (isStream(sending.body))
            init.duplex = "half";
        const response = await (options.fetch ?? fetch)(url, init);
        if (!response.ok)
            throw await failure(client, response);
        isOver = !description.read;
        return await read(response, method, description, (isFile) => {
            clearTimeout(timer);
            if (isFile)
                timer = begin();
        });
    }
    catch (cause) {
        isOver = true;
        if (signal?.aborted)
            throw signal.reason;
        if (cause instanceof ApiError || cause instanceof Unreadable)
            throw cause;
        if (!options.fetch && /^(?![a-z]+:)/i.test(url) && !globalThis.location)
            throw new TypeError(`baseUrl is missing: ${url}`, { cause });
        throw new NoAnswer(isTimeout ? `no answer within ${timeout} ms` : "no answer", isTimeout, { cause });
    }
    finally {
        clearTimeout(timer);
        // What is read piece by piece can be aborted until its end.
        if (isOver)
            signal?.removeEventListener("abort", abort);
    }
}
const essence = (mediaType) => (mediaType ?? "").split(/[;,]/, 1)[0].trim().toLowerCase();
const isJson = (name) => /^(application|text)\/([^;]+\+)?json$/.test(name);
/** Lets go of a body that nobody reads. It is not waited for: that of a copied answer waits for its copy. */
const discard = (response) => void response.body?.cancel().catch(() => undefined);
async function read(response, method, description, begun) {
    const { status, headers } = response;
    const answer = (data) => ({ data, status, headers, etag: headers.get("ETag") ?? undefined });
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
        if (!name && description.mayBeEmpty)
            return answer(undefined);
        throw new Unreadable(status, headers, `the answer is ${name || "of no media type"}, not ${accepts.join(" or ") || "empty"}`);
    }
    if (description.read && !(description.isMixed && isJson(name))) {
        begun();
        return answer(description.read(response));
    }
    if (description.isFile || (!isJson(name) && !isVague)) {
        if (name.startsWith("text/") && !description.isFile)
            return answer(await response.text());
        // However long it is, it may not stop.
        const flowing = new TransformStream({
            transform(chunk, out) {
                begun(true);
                out.enqueue(chunk);
            },
        });
        return answer(await new Response(response.body?.pipeThrough(flowing), { headers }).blob());
    }
    const text = await response.text();
    if (!text && description.mayBeEmpty)
        return answer(undefined);
    try {
        return answer(JSON.parse(text));
    }
    catch (cause) {
        throw new Unreadable(status, headers, `the answer is ${text ? "no JSON, or half of it" : "empty"}`, { cause });
    }
}
const told = (body) => typeof body === "object" && body !== null ? body : {};
async function failure(client, response) {
    const { status, headers } = response;
    // The status is known, whatever becomes of the body.
    const text = await response.text().catch(() => "");
    let body = text;
    try {
        body = JSON.parse(text);
    }
    catch {
        if (isJson(essence(headers.get("Content-Type"))))
            body = undefined;
    }
    const said = told(body);
    const code = client.codeName === undefined ? undefined : said[client.codeName];
    const message = said["message"] ?? said["detail"] ?? said["title"];
    return new ApiError(status, typeof code === "string" ? code : undefined, body, headers, typeof message === "string" ? message : `${status} ${response.statusText}`.trim());
}
/** What headers tell beside an answer: an operation that ends, a limit that is used up. */
function heard(client, method, path, name, headers) {
    if (client.options.heedsRateLimit) {
        const rest = restOf(headers);
        if (rest)
            client.resting.set(name, Date.now() + rest);
    }
    const { onDeprecated } = client.options;
    if (!onDeprecated || !(headers.has("Deprecation") || headers.has("Sunset")) || client.told.has(name))
        return;
    client.told.add(name);
    const sunset = new Date(headers.get("Sunset") ?? "");
    const successor = /<([^>]*)>\s*;[^,]*rel="?successor-version/.exec(headers.get("Link") ?? "")?.[1];
    safely(() => onDeprecated({ method, path, sunset: Number.isNaN(+sunset) ? undefined : sunset, successor }));
}
/** Calls what belongs to the page: whatever that throws fails no call of the client's. */
function safely(call) {
    try {
        call();
    }
    catch (error) {
        console.error(error);
    }
}
/** Milliseconds for which a limit is used up, by the header `RateLimit` or those that were there before it. */
function restOf(headers) {
    const part = (name) => headers.get(`RateLimit-${name}`) ?? headers.get(`X-RateLimit-${name}`);
    const said = headers.get("RateLimit") ?? `r=${part("Remaining")},t=${part("Reset")}`;
    if (!/\br(emaining)?=0\b/.test(said))
        return 0;
    const reset = Number(/\b(?:t|reset)=(\d+)/.exec(said)?.[1] ?? 0);
    return reset > 1e9 ? reset * 1000 - Date.now() : reset * 1000;
}
/** Milliseconds that the server asks to wait: seconds, or a date by its own clock. */
function waitOf(headers) {
    const said = headers.get("Retry-After");
    if (said === null)
        return undefined;
    if (/^\d+$/.test(said))
        return Number(said) * 1000;
    // What has no letter is no date, though platforms make one of it.
    const wait = Date.parse(/[a-z]/i.test(said) ? said : "") - Date.parse(headers.get("Date") ?? new Date().toUTCString());
    return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
/** What is waited for, unless the signal or the time ends the wait; without anything, the time itself. */
function within(work, signal, timeout) {
    return new Promise((resolve, reject) => {
        let timer;
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
            if (work)
                reject(new NoAnswer(`no token within ${timeout} ms`, true));
            else
                resolve(undefined);
        };
        work?.then(resolve, reject).finally(over);
        if (signal?.aborted)
            return stop();
        signal?.addEventListener("abort", stop, { once: true });
        if (timeout || !work)
            timer = setTimeout(late, Math.min(timeout, exports.LONGEST));
    });
}
const pause = (milliseconds, signal) => within(undefined, signal, milliseconds);
exports.pause = pause;
