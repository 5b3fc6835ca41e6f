// Generated from openapi.yaml by codegen; edit the contract instead.
/** One attempt of a call: what is asked, and what is read of the answer. */
import { ApiError, NoAnswer, told, Unreadable } from "./answers.js";
import { LONGEST, within } from "./waiting.js";
export const TIMEOUT = 30_000;
/** One attempt: what is asked, and what is read of the answer, in the time and under the signal of the call. */
export async function exchanged(client, method, url, sending, description, call, token) {
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
    const begin = () => setTimeout(late, Math.min(timeout || LONGEST, LONGEST));
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
export const isStream = (body) => typeof ReadableStream !== "undefined" && body instanceof ReadableStream;
export const essence = (mediaType) => (mediaType ?? "").split(/[;,]/, 1)[0].trim().toLowerCase();
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
