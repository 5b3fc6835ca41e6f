// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ticket = exports.ChannelClosed = void 0;
exports.channel = channel;
/** Channels: a WebSocket where there can be one, else a stream; resumed where it was cut, as its close codes say. */
const core_js_1 = require("./core.cjs");
const transports_js_1 = require("./transports.cjs");
/** The channel ended for good: `code` is that of the contract's table, or a status where no channel came about. */
class ChannelClosed extends Error {
    code;
    reason;
    name = "ChannelClosed";
    constructor(code, reason, options) {
        super(reason || `closed with ${code}`, options);
        this.code = code;
        this.reason = reason;
    }
}
exports.ChannelClosed = ChannelClosed;
function channel(path, description) {
    const open = (client, request, options = {}) => new Connected(client, path, description, (request ?? {}), options);
    return Object.assign(open, { path });
}
/** Gets tickets for a channel where they are given out. */
const ticket = (path, channel) => {
    const create = (0, core_js_1.operation)("POST", path, { body: [core_js_1.json, "application/json"] });
    return async (client, parameters) => (await create(client, { body: { channel, parameters } })).ticket;
};
exports.ticket = ticket;
/** The shortest wait between connections, lest a server be hurried, in milliseconds. */
const SHORTEST = 250;
class Connected {
    client;
    path;
    description;
    request;
    options;
    #events;
    #isStopped = false;
    #wake = () => undefined;
    #line;
    #transport;
    /** Whether what does not pass as one may be tried as the other. */
    #hasBoth;
    /** The `id` of the newest event that was handed out. */
    last;
    /** Connections in a row over which nothing new came. */
    #failures = 0;
    #isRenewed = false;
    /** Whether this connection was made for events that were missing. */
    #isHealing = false;
    /** Milliseconds that the server asked to wait. */
    #asked;
    constructor(client, path, description, request, options) {
        this.client = client;
        this.path = path;
        this.description = description;
        this.request = request;
        this.options = options;
        this.last = options.resume;
        const hasSockets = (client.options.webSocket ?? globalThis.WebSocket) !== undefined;
        this.#transport = options.transport ?? (hasSockets || !description.isStream ? "socket" : "stream");
        this.#hasBoth = hasSockets && description.isStream === true && !options.transport;
        this.#events = this.#run();
    }
    [Symbol.asyncIterator]() {
        return this.#events;
    }
    send(message) {
        return this.#line?.send(message) ?? false;
    }
    close() {
        this.#isStopped = true;
        this.#wake();
        this.#line?.finish({ code: 1000, reason: "" });
    }
    async *#run() {
        const { signal } = this.options;
        const stop = () => this.close();
        const offline = () => this.description.isResumable && this.#line?.finish({ code: 1006, reason: "offline" });
        const online = () => this.#wake();
        signal?.addEventListener("abort", stop);
        globalThis.addEventListener?.("offline", offline);
        globalThis.addEventListener?.("online", online);
        if (signal?.aborted)
            stop();
        try {
            while (!this.#isStopped) {
                yield* this.#listen((this.#line = this.#open()));
                const end = await this.#line.ended;
                if (this.#isStopped || (await this.#isOver(end)))
                    return;
                this.tell("waiting");
                await this.#pause(this.#asked ?? end.wait);
            }
        }
        finally {
            signal?.removeEventListener("abort", stop);
            globalThis.removeEventListener?.("offline", offline);
            globalThis.removeEventListener?.("online", online);
            this.close();
            this.tell("closed");
        }
    }
    tell(state) {
        this.options.onState?.(state, this.#transport);
    }
    #open() {
        this.tell("connecting");
        this.#asked = undefined;
        return (0, transports_js_1.opened)(this.#transport, this);
    }
    /** What is new of one connection, in order. */
    async *#listen(line) {
        this.#failures++;
        for await (const event of line) {
            const told = (typeof event === "object" && event !== null ? event : {});
            this.#isRenewed = false;
            if (told.event === "going_away")
                this.#asked = (told.retry_after ?? 0) * 1000;
            if (told.resumed === false)
                this.last = undefined;
            const step = this.#stepTo(told.id);
            if (step < 1)
                continue;
            const isGap = step > 1 && this.description.isWhole;
            if (isGap && !this.#isHealing) {
                // Others were lost on the way; the server has them still.
                this.#isHealing = true;
                this.#asked = 0;
                line.finish({ code: 1006, reason: "events are missing" });
                return;
            }
            if (isGap)
                this.options.onGap?.(this.last, told.id);
            if (told.id !== undefined)
                this.#isHealing = false;
            this.last = told.id ?? this.last;
            if (told.event !== "subscribed")
                this.#failures = 0;
            yield event;
        }
    }
    /** How far an event is from the last one: ids are `epoch.number`, numbers ascend by one. */
    #stepTo(id) {
        const [epoch, number] = (id ?? "").split(".");
        const [known, newest] = (this.last ?? "").split(".");
        return id !== undefined && epoch === known ? Number(number) - Number(newest) : 1;
    }
    /** Whether no other connection is to be made. Throws ChannelClosed, or what is no end of a channel. */
    async #isOver({ code, reason, cause, isFatal }) {
        if (isFatal)
            throw cause;
        if (code === transports_js_1.ENDED && this.#failures > 1 && this.#line.isBrief)
            return true;
        const { stops, returns } = this.description;
        const isLast = code < 1001 || code === 1007 || stops?.includes(code) || (code > 2999 && !returns?.includes(code));
        if (isLast && code === 1000)
            return true;
        const isFinal = isLast && !(await this.#isLetIn(code));
        if (isFinal || this.#failures > (this.options.retry?.times ?? Infinity))
            throw new ChannelClosed(code, reason, { cause });
        if (this.#hasBoth && this.#failures > 1)
            this.#transport = this.#transport === "socket" ? "stream" : "socket";
        return false;
    }
    /** Whether a new token may open what an old one does not any more. */
    async #isLetIn(code) {
        if (code !== 1008 || this.#isRenewed)
            return false;
        const used = this.#line.token;
        try {
            const known = await (0, core_js_1.current)(this.client);
            const newer = known === used ? await (0, core_js_1.renewed)(this.client, used) : known;
            this.#isRenewed = true;
            return newer !== undefined && newer !== used;
        }
        catch (cause) {
            if (cause instanceof core_js_1.NoAnswer)
                return true;
            throw cause;
        }
    }
    /** Wait as asked, or at random, longer each time; until the network is back, no longer. */
    #pause(asked) {
        const { first = 500, most = 30_000 } = this.options.retry ?? {};
        const shortest = Math.min(SHORTEST, first);
        const isHurried = this.#isHealing && this.#failures < 2;
        const wait = asked === undefined
            ? shortest + Math.random() * Math.min(most, first * 2 ** this.#failures)
            : Math.max(asked || 0, isHurried ? 0 : shortest);
        return new Promise((resolve) => {
            const timer = setTimeout(resolve, Math.min(wait, core_js_1.LONGEST));
            this.#wake = () => {
                clearTimeout(timer);
                resolve();
            };
        });
    }
}
