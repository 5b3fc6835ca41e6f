/** Bodies that come or go piece by piece: Server-Sent Events, JSON Lines, JSON text sequences. */
import { NoAnswer, Unreadable, pause } from "./core.js";
/** The text of a body between separators, each as soon as it is whole; `heard` is called with all that comes. */
async function* pieces(response, separator, heard) {
    if (!response.body)
        return;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    try {
        for (;;) {
            const { done, value } = await reader.read();
            if (done)
                break;
            heard?.();
            const found = (rest + value).split(separator);
            rest = found.pop() ?? "";
            yield* found;
        }
        if (rest)
            yield rest;
    }
    finally {
        // What was cut off already cannot be cancelled any more.
        await reader.cancel().catch(() => undefined);
    }
}
const LINE = /\r\n|\n|\r(?!$)/;
/** The events of a body; comments are heard, but are none. One that is not whole at the end is none either. */
export async function* frames(response, heard) {
    let data = [];
    let told = {};
    for await (const line of pieces(response, LINE, heard)) {
        if (!line) {
            if (data.length || "id" in told || "retry" in told)
                yield data.length ? { ...told, data: data.join("\n") } : told;
            data = [];
            told = {};
            continue;
        }
        const [, name, value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line);
        if (name === "data")
            data.push(value);
        else if (name === "event")
            told.event = value;
        else if (name === "id" && !value.includes("\0"))
            told.id = value;
        else if (name === "retry" && /^\d+$/.test(value))
            told.retry = Number(value);
    }
}
function parsed(text, { status, headers }) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new Unreadable(status, headers, "a piece of the answer is no JSON", { cause });
    }
}
/** What many a server ends its stream with, which is no event of any contract. */
const DONE = "[DONE]";
/** How often in a row a stream is taken up again. */
const TIMES = 5;
/** Milliseconds before it is, at first. */
const FIRST = 500;
/** Events of a call; where they have ids and it is a safe one, a cut stream goes on behind the last of them. */
const events = (shaped) => async function* (response, again) {
    let last;
    let first = FIRST;
    for (let failures = 0;; failures++) {
        try {
            if (failures)
                response = await again.call(last ?? "");
            for await (const { data, ...told } of frames(response)) {
                failures = 0;
                last = told.id ?? last;
                first = told.retry ?? first;
                if (data === DONE)
                    return;
                if (data !== undefined)
                    yield shaped({ ...told, data }, response);
            }
            return;
        }
        catch (cause) {
            again?.signal?.throwIfAborted();
            const isCut = cause instanceof NoAnswer || cause instanceof TypeError;
            if (!isCut)
                throw cause;
            if (!again || !last || failures >= TIMES)
                throw new NoAnswer("the answer was cut off", false, { cause });
        }
        await pause(first * (0.5 + Math.random() * 2 ** failures), again.signal);
    }
};
/** What the events hold, as JSON. */
export const readEvents = /* @__PURE__ */ events(({ data }, response) => parsed(data, response));
/** What the events hold, as text. */
export const readTexts = /* @__PURE__ */ events(({ data }) => data);
/** Whole events, whose data are JSON. */
export const readJsonEvents = /* @__PURE__ */ events((frame, response) => ({ ...frame, data: parsed(frame.data, response) }));
/** Whole events, whose data are text. */
export const readTextEvents = /* @__PURE__ */ events((frame) => frame);
const texts = (separator) => async function* (response, again) {
    try {
        for await (const text of pieces(response, separator)) {
            if (text.trim())
                yield parsed(text, response);
        }
    }
    catch (cause) {
        again?.signal?.throwIfAborted();
        throw cause instanceof TypeError ? new NoAnswer("the answer was cut off", false, { cause }) : cause;
    }
};
/** JSON Lines. */
export const readLines = /* @__PURE__ */ texts(LINE);
/** JSON text sequences (RFC 7464). */
export const readSequence = /* @__PURE__ */ texts(/\x1e/);
/** JSON Lines, or a JSON text sequence; collected before they are sent, so that they can be sent again. */
export const lines = (sending, mediaType, value) => {
    const head = mediaType.includes("seq") ? "\x1e" : "";
    sending.headers.set("Content-Type", mediaType);
    sending.body = collected(value, (item) => `${head}${JSON.stringify(item)}\n`);
};
async function collected(items, written) {
    let text = "";
    for await (const item of items)
        text += written(item);
    return text;
}
