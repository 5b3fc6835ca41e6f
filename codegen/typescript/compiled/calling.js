/** A whole call: its request, its attempts, and the token of each. */
import { ApiError, NoAnswer } from "./answers.js";
import { exchanged, isStream, TIMEOUT } from "./exchange.js";
import { restOf, waitOf } from "./limits.js";
import { sent } from "./places.js";
import { current, renewed } from "./tokens.js";
import { pause, within } from "./waiting.js";
const SAFE = /^(GET|HEAD|OPTIONS|QUERY|TRACE)$/;
const AGAIN = new Set([408, 425, 429, 502, 503, 504]);
/** Answers the platform's response of a success. */
export const raw = (description) => ({ ...description, isMixed: false, read: (response) => response });
export async function called(client, method, template, description, request, call) {
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
            await pause(rest + Math.random() * first, call.signal);
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
            await pause(Math.min(most, wait + Math.random() * first * 2 ** attempt), call.signal);
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
/** The events of a stream, each with its `id` as the server gave it. */
export async function streamed(client, path, description, request, call, readEvents) {
    const read = { ...description, accepts: ["text/event-stream"], read: readEvents };
    return (await called(client, "GET", path, read, request, { timeout: 0, ...call })).data;
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
export function safely(call) {
    try {
        call();
    }
    catch (error) {
        console.error(error);
    }
}
