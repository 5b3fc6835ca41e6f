// Generated from openapi.yaml by codegen; edit the contract instead.
/** Channels: a WebSocket where there can be one, else a stream; resumed where it was cut, as its close codes say. */
import { ApiError, current, renewed, sent, streamed } from "./core.js";
import { readEvents } from "./styles.js";
/** The channel ended for good: `code` is that of the contract's table, or a status where no channel came about. */
export class ChannelClosed extends Error {
    code;
    reason;
    name = "ChannelClosed";
    constructor(code, reason) {
        super(reason || `closed with ${code}`);
        this.code = code;
        this.reason = reason;
    }
}
export function channel(path, description) {
    const open = (client, request, options = {}) => connection(client, path, description, request, options);
    return Object.assign(open, { path });
}
const FIRST = 500;
const MOST = 30_000;
const SHORTEST = 250;
function connection(client, path, description, request, options) {
    const stopping = new AbortController();
    const stop = () => stopping.abort();
    options.signal?.addEventListener("abort", stop, { once: true });
    if (options.signal?.aborted)
        stop();
    let socket;
    const close = () => {
        stop();
        socket?.close(1000);
    };
    async function* events() {
        let last = options.resume;
        let failures = 0;
        let isRenewed = false;
        let transport = options.transport ?? (typeof WebSocket === "undefined" && description.isStream ? "stream" : "socket");
        try {
            while (!stopping.signal.aborted) {
                options.onState?.("connecting", transport);
                const queue = new Queue();
                const ended = (transport === "socket" ? socketOf : streamOf)(queue, last);
                let wait;
                let came = 0;
                for await (const event of queue) {
                    if (!came++) {
                        failures = 0;
                        isRenewed = false;
                    }
                    const { id, retry_after: asked, event: kind } = (typeof event === "object" && event !== null ? event : {});
                    if (id !== undefined && isOld(id, last))
                        continue;
                    last = id ?? last;
                    if (kind === "going_away" && asked !== undefined)
                        wait = asked * 1000;
                    yield event;
                }
                const end = await ended;
                if (stopping.signal.aborted)
                    return;
                const back = end.code === 1006 ? "after" : (description.closes[end.code] ?? (end.code < 1000 ? "no" : "after"));
                if (end.code === 1000 && back === "no")
                    return;
                if (back === "no" && !(await isLetIn(end.code)))
                    throw new ChannelClosed(end.code, end.reason);
                const isBlocked = transport === "socket" && end.code === 1006 && !came && !options.transport;
                if (isBlocked && failures > 0 && description.isStream)
                    transport = "stream";
                options.onState?.("waiting", transport);
                await pause(wait ?? end.wait ?? (back === "yes" && !failures ? 0 : Math.random() * Math.min(MOST, FIRST * 2 ** failures)));
                failures++;
            }
        }
        finally {
            options.signal?.removeEventListener("abort", stop);
            close();
            options.onState?.("closed", transport);
        }
        /** Whether a new token may open what an old one does not any more. */
        async function isLetIn(code) {
            if ((code !== 1008 && code !== 401) || isRenewed)
                return false;
            isRenewed = true;
            return (await renewed(client)) !== undefined;
        }
    }
    async function socketOf(queue, last) {
        const token = await current(client);
        const sending = sent(path, { parameters: description.parameters ?? {} }, request, {});
        if (last !== undefined && description.isResumable)
            sending.query.push(`resume=${encodeURIComponent(last)}`);
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
            opened.onmessage = ({ data }) => queue.put(description.isText ? data : JSON.parse(data));
            opened.onclose = ({ code, reason }) => {
                stopping.signal.removeEventListener("abort", cut);
                socket = undefined;
                queue.end();
                resolve({ code, reason });
            };
        });
    }
    async function streamOf(queue, last) {
        const call = { signal: stopping.signal, retry: false, headers: last === undefined ? {} : { "Last-Event-ID": last } };
        try {
            const parameters = { parameters: description.parameters ?? {} };
            for await (const event of await streamed(client, path, parameters, request, call, readEvents)) {
                if (queue.isEmpty)
                    options.onState?.("open", "stream");
                queue.put(event);
            }
            return { code: queue.last === "finished" ? 1000 : 1006, reason: "" };
        }
        catch (error) {
            if (!(error instanceof ApiError))
                return { code: 1006, reason: String(error) };
            const isPassing = error.status >= 500 || error.status === 429;
            return { code: isPassing ? 1013 : error.status, reason: error.message, wait: error.retryAfter && error.retryAfter * 1000 };
        }
        finally {
            queue.end();
        }
    }
    /** Wait, at least so long that no server is hurried; until the network is back, no longer. */
    function pause(milliseconds) {
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
            if (socket?.readyState !== 1)
                return false;
            socket.send(description.isText ? String(message) : JSON.stringify(message));
            return true;
        },
    };
}
/** Whether an event came before: ids are `epoch.number`, numbers ascend. */
function isOld(id, last) {
    const [epoch, number] = id.split(".");
    const [known, newest] = (last ?? "").split(".");
    return epoch === known && Number(number) <= Number(newest);
}
/** What comes faster than it is read. */
class Queue {
    isEmpty = true;
    last;
    #waiting = [];
    #isEnded = false;
    #wake = () => undefined;
    put(event) {
        this.isEmpty = false;
        this.last = event.event;
        this.#waiting.push(event);
        this.#wake();
    }
    end() {
        this.#isEnded = true;
        this.#wake();
    }
    async *[Symbol.asyncIterator]() {
        for (;;) {
            while (this.#waiting.length)
                yield this.#waiting.shift();
            if (this.#isEnded)
                return;
            await new Promise((resolve) => (this.#wake = resolve));
        }
    }
}
