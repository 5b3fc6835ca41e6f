"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.JobFailed = void 0;
exports.jobKind = jobKind;
/** Jobs: started, or taken by their id, and followed by a socket, a stream, or by asking again. */
const core_js_1 = require("./core.cjs");
const live_js_1 = require("./live.cjs");
/** The job ended otherwise than in success; `failure` says why, where the service knows. */
class JobFailed extends Error {
    id;
    state;
    failure;
    name = "JobFailed";
    constructor(id, state, failure) {
        const told = failure?.message;
        super(typeof told === "string" ? told : `the job ended as ${state}`);
        this.id = id;
        this.state = state;
        this.failure = failure;
    }
}
exports.JobFailed = JobFailed;
function jobKind(start, description) {
    const { id, kind } = description;
    const of = (client, job) => new Followed(client, description, job);
    const begin = async (client, request = {}, options) => {
        const whole = kind === undefined ? request : { ...request, body: { ...request["body"], kind } };
        const { data, status, headers } = await start.answer(client, whole, options);
        const job = data?.[id] ?? "";
        if (job === "")
            throw new core_js_1.Unreadable(status, headers, `the answer names no job in ${id}`);
        return of(client, String(job));
    };
    return Object.assign(begin, { of, failed: start.failed });
}
const FINAL = /^(SUCCESS|FAILURE|CANCELLED|DEAD)$/;
/** How often a job is asked for before a channel is given another try. */
const ROUND = 10;
/** Failures of the server that are taken for passing, in a row; without network nobody gives up. */
const MOST_REFUSALS = 10;
class Followed {
    client;
    description;
    id;
    #last;
    #failures = 0;
    #refusals = 0;
    #standing = {};
    constructor(client, description, id) {
        this.client = client;
        this.description = description;
        this.id = id;
    }
    async result(options) {
        const outcome = await this.outcome(options);
        if (!outcome.ok)
            throw outcome.error;
        return outcome.data;
    }
    async outcome(options = {}) {
        const { state, result, error } = await this.#end(options);
        if (state === "SUCCESS")
            return { ok: true, data: result ?? (await this.#filed(options)) };
        return { ok: false, error: new JobFailed(this.id, state, error ?? null) };
    }
    async cancel(options) {
        await this.description.cancel?.(this.client, this.#request, options);
    }
    get #request() {
        return { [this.description.argument]: this.id };
    }
    async #end(options) {
        this.#last = undefined;
        for (let asked = 0;; asked++) {
            options.signal?.throwIfAborted();
            const isWatched = this.description.watch && options.transport !== "poll" && asked % ROUND === 0;
            const end = (isWatched ? await this.#watched(options) : undefined) ?? (await this.#asked(options));
            if (end)
                return end;
        }
    }
    /** The end of the job; undefined where no channel comes about. */
    async #watched({ signal, transport, onState, onProgress }) {
        const options = { signal, transport, onState, resume: this.#last, retry: { times: 3 } };
        try {
            for await (const event of this.description.watch(this.client, this.#request, options)) {
                const told = (event ?? {});
                this.#last = told.id ?? this.#last;
                if (told.event === "finished")
                    return told;
                if (told.id !== undefined)
                    this.#tell(told, onProgress);
            }
        }
        catch (error) {
            // Asking says what it is, as a declared failure, or goes on.
            if (!(error instanceof live_js_1.ChannelClosed))
                throw error;
        }
        signal?.throwIfAborted();
        return undefined;
    }
    /** The end of the job as its own operation tells it; undefined, after a while, where it goes on. */
    async #asked({ signal, onState, onProgress }) {
        onState?.("open", "poll");
        let wait;
        try {
            const { data, status, headers } = await this.description.read.answer(this.client, this.#request, signal ? { signal } : {});
            const told = data;
            if (typeof told?.state !== "string")
                throw new core_js_1.Unreadable(status, headers, "the answer tells no state of the job");
            if (FINAL.test(told.state))
                return told;
            this.#failures = this.#refusals = 0;
            this.#tell(told, onProgress);
            wait = (0, core_js_1.waitOf)(headers) ?? 1000;
        }
        catch (error) {
            if (!this.#isPassing(error))
                throw error;
            onState?.("waiting", "poll");
        }
        await (0, core_js_1.pause)(Math.max(250, wait ?? Math.random() * Math.min(30_000, 500 * 2 ** this.#failures)), signal);
        return undefined;
    }
    #isPassing(error) {
        this.#failures++;
        if (error instanceof core_js_1.NoAnswer)
            return true;
        const isPassing = error instanceof core_js_1.ApiError ? error.status >= 500 || error.status === 429 : error instanceof core_js_1.Unreadable;
        return isPassing && ++this.#refusals < MOST_REFUSALS;
    }
    #tell({ id: _id, event, ...told }, onProgress) {
        this.#standing = { ...this.#standing, ...(event === "progress" && { state: "PROGRESS" }), ...told };
        const { state, progress = 0, step = 0, total_steps = null, payload = null } = this.#standing;
        onProgress?.({ state, progress, step, total_steps, payload });
    }
    /** A result that is too large for an answer is a file of JSON. */
    async #filed({ signal }) {
        const options = signal ? { signal } : {};
        const { read, file } = this.description;
        const job = (await read(this.client, this.#request, options));
        if (job.result != null || !file || job.artifact?.media_type !== "application/json")
            return job.result ?? null;
        const found = await file(this.client, this.#request, options);
        return found instanceof Blob ? JSON.parse(await found.text()) : found;
    }
}
