// Generated from openapi.yaml by codegen; edit the contract instead.
/** Calls of operations: one function each, what it sends and answers typed by the contract. */
/** An answer that is no success; `code` where the body has one. */
export class ApiError extends Error {
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
        return this.headers.get("X-Request-Id") ?? undefined;
    }
}
/** There is no answer: offline, refused by the browser, timed out. What was thrown is the `cause`. */
export class NoAnswer extends Error {
    isTimeout;
    name = "NoAnswer";
    constructor(message, isTimeout, options) {
        super(message, options);
        this.isTimeout = isTimeout;
    }
}
/** The answer cannot be read: HTML of a proxy, half of a JSON text. */
export class Unreadable extends Error {
    status;
    headers;
    name = "Unreadable";
    constructor(status, headers, message, options) {
        super(message, options);
        this.status = status;
        this.headers = headers;
    }
}
export function client(options, baseUrl, codeName) {
    return { options: { baseUrl, ...options }, codeName, renewing: undefined, told: new Set() };
}
export function operation(method, path, description = {}) {
    const answer = (client, request, options = {}) => called(client, method, path, description, (request ?? {}), options);
    const failed = (error) => error instanceof ApiError &&
        (description.fails ?? []).some((each) => each === error.status || each === 0 || each === Math.floor(error.status / 100));
    return Object.assign(async (client, request, options) => (await answer(client, request, options)).data, {
        method,
        path,
        answer,
        failed,
        async result(client, request, options) {
            try {
                const given = await answer(client, request, options);
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
export const path = (sending, name, value) => {
    sending.path = sending.path.replace(`{${name}}`, () => [value].flat().map(escaped).join(","));
};
export const query = (sending, name, value) => {
    const pairs = typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.entries(value)
        : [value].flat().map((item) => [name, item]);
    for (const [key, item] of pairs) {
        if (item !== undefined && item !== null)
            sending.query.push(`${escaped(key)}=${escaped(item)}`);
    }
};
export const header = (sending, name, value) => {
    sending.headers.set(name, [value].flat().join(","));
};
export const json = (sending, mediaType, value) => {
    sending.body = JSON.stringify(value);
    sending.headers.set("Content-Type", mediaType);
};
const escaped = (value) => encodeURIComponent(String(value));
const SAFE = /^(GET|HEAD|OPTIONS|QUERY|TRACE)$/;
const AGAIN = new Set([408, 425, 429, 502, 503, 504]);
async function called(client, method, template, description, request, call) {
    const { options } = client;
    const sending = sent(template, description, request, { ...options.headers, ...call.headers });
    const key = call.idempotencyKey ?? (description.isKeyed ? crypto.randomUUID() : undefined);
    if (key !== undefined)
        sending.headers.set("Idempotency-Key", key);
    if (call.ifMatch !== undefined)
        sending.headers.set("If-Match", call.ifMatch);
    sending.headers.set("Accept", call.accept ?? (description.accepts ?? ["application/json"]).join(", "));
    const url = options.baseUrl + sending.path + (sending.query.length ? `?${sending.query.join("&")}` : "");
    const retry = call.retry ?? options.retry ?? {};
    const times = retry !== false && (SAFE.test(method) || key !== undefined) ? (retry.times ?? 2) : 0;
    const policy = retry || {};
    for (let attempt = 0;; attempt++) {
        let wait;
        try {
            const response = await authorized(client, method, url, sending, call);
            announce(client, method, template, response.headers);
            if (response.ok)
                return await read(response, description);
            const error = await failure(client, response);
            if (attempt >= times || !AGAIN.has(response.status))
                throw error;
            wait = waitOf(response.headers);
        }
        catch (error) {
            if (!(error instanceof NoAnswer) || attempt >= times || call.signal?.aborted)
                throw error;
        }
        await pause(Math.min(policy.most ?? 20_000, wait ?? Math.random() * (policy.first ?? 300) * 2 ** attempt), call.signal);
    }
}
export function sent(template, description, request, headers) {
    const sending = { path: template, query: [], headers: new Headers(headers), body: undefined };
    for (const [argument, placed] of Object.entries(description.parameters ?? {})) {
        const value = Object.hasOwn(request, argument) ? request[argument] : undefined;
        if (value === undefined)
            continue;
        if (typeof placed === "function")
            placed(sending, argument, value);
        else
            placed[0](sending, placed[1], value);
    }
    if (description.body && request["body"] !== undefined) {
        const [write, mediaType] = description.body;
        write(sending, mediaType, request["body"]);
    }
    return sending;
}
/** The answer to a request with the current token; with a new one where that was refused. */
async function authorized(client, method, url, sending, call) {
    const token = await current(client);
    const response = await fetched(client, method, url, sending, call, token);
    if (response.status !== 401 || token === undefined)
        return response;
    const newer = await renewed(client, token);
    if (newer === undefined || newer === token)
        return response;
    await response.body?.cancel();
    return fetched(client, method, url, sending, call, newer);
}
/** The token that is sent now. */
export async function current({ options: { token } }) {
    if (typeof token === "function")
        return token();
    return typeof token === "object" ? token.current() : token;
}
/** Another token: one renewal, whoever waits for it; none where the token is another one by now. */
export async function renewed(client, refused) {
    const { token } = client.options;
    if (typeof token !== "object")
        return undefined;
    if (client.renewing)
        return client.renewing;
    const known = await token.current();
    if (refused !== undefined && known !== undefined && known !== refused)
        return known;
    client.renewing ??= token.renew(refused ?? known).finally(() => {
        client.renewing = undefined;
    });
    return client.renewing;
}
/** The events of a stream, each with its `id` as the server gave it. */
export async function streamed(client, path, description, request, call, readEvents) {
    const read = { ...description, accepts: ["text/event-stream"], read: readEvents };
    return (await called(client, "GET", path, read, request, { timeout: 0, ...call })).data;
}
async function fetched(client, method, url, sending, call, token) {
    const { options } = client;
    const headers = new Headers(sending.headers);
    if (token !== undefined && !headers.has("Authorization"))
        headers.set("Authorization", `Bearer ${token}`);
    const timeout = call.timeout ?? options.timeout ?? 30_000;
    const ending = new AbortController();
    const abort = () => ending.abort(call.signal?.reason);
    if (call.signal?.aborted)
        abort();
    call.signal?.addEventListener("abort", abort, { once: true });
    let isTimeout = false;
    const timer = timeout
        ? setTimeout(() => {
            isTimeout = true;
            ending.abort();
        }, timeout)
        : undefined;
    try {
        const init = { method, headers, signal: ending.signal };
        if (sending.body !== undefined)
            init.body = sending.body;
        return await (options.fetch ?? fetch)(url, init);
    }
    catch (cause) {
        if (call.signal?.aborted)
            throw call.signal.reason;
        throw new NoAnswer(isTimeout ? `no answer within ${timeout} ms` : "no answer", isTimeout, { cause });
    }
    finally {
        clearTimeout(timer);
        if (ending.signal.aborted)
            call.signal?.removeEventListener("abort", abort);
    }
}
const essence = (mediaType) => (mediaType ?? "").split(";", 1)[0].trim().toLowerCase();
const isJson = (name) => /^(application|text)\/([^;]+\+)?json$/.test(name);
async function read(response, description) {
    const { status, headers } = response;
    const answer = (data) => ({ data, status, headers, etag: headers.get("ETag") ?? undefined });
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
    if (description.read)
        return answer(description.read(response));
    try {
        if (isJson(name))
            return answer(await response.json());
        return answer(await (name.startsWith("text/") ? response.text() : response.blob()));
    }
    catch (cause) {
        throw new Unreadable(status, headers, "the answer ends too early, or is no JSON", { cause });
    }
}
async function failure(client, response) {
    const { status, headers } = response;
    let body;
    try {
        const text = await response.text();
        body = isJson(essence(headers.get("Content-Type"))) ? JSON.parse(text) : text;
    }
    catch {
        body = undefined;
    }
    const told = (typeof body === "object" && body !== null ? body : {});
    const code = client.codeName === undefined ? undefined : told[client.codeName];
    const message = [told["message"], told["detail"], told["title"]].find((each) => typeof each === "string");
    return new ApiError(status, typeof code === "string" ? code : undefined, body, headers, typeof message === "string" ? message : `${status} ${response.statusText}`.trim());
}
function announce(client, method, path, headers) {
    const { onDeprecated } = client.options;
    const name = `${method} ${path}`;
    if (!onDeprecated || !headers.has("Deprecation") || client.told.has(name))
        return;
    client.told.add(name);
    const sunset = Date.parse(headers.get("Sunset") ?? "");
    const successor = /<([^>]*)>\s*;[^,]*rel="?successor-version/.exec(headers.get("Link") ?? "")?.[1];
    onDeprecated({ method, path, sunset: Number.isNaN(sunset) ? undefined : new Date(sunset), successor });
}
/** Milliseconds that the server asks to wait: seconds, or a date by its own clock. */
function waitOf(headers) {
    const said = headers.get("Retry-After");
    if (said === null)
        return undefined;
    if (/^\d+$/.test(said))
        return Number(said) * 1000;
    const wait = Date.parse(said) - Date.parse(headers.get("Date") ?? new Date().toUTCString());
    return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
function pause(milliseconds, signal) {
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
