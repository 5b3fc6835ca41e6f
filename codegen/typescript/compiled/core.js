/** Calls of operations: one function each, what it sends and answers typed by the contract. */
import { ApiError } from "./answers.js";
import { called, raw } from "./calling.js";
import { essence } from "./exchange.js";
export { ApiError, NoAnswer, Unreadable } from "./answers.js";
export { fill, header, json, path, query, sent } from "./places.js";
export { LONGEST, pause } from "./waiting.js";
export { waitOf } from "./limits.js";
export { current, renewed } from "./tokens.js";
export { safely, streamed } from "./calling.js";
export function client(options, baseUrl, codeName, credential = ["Authorization", "Bearer "]) {
    const base = (options.baseUrl ?? baseUrl).replace(/\/+$/, "");
    // Checks that do not load are told by the calls that wait for them.
    Promise.resolve(options.validate).catch(() => undefined);
    return { options: { ...options, baseUrl: base }, codeName, credential, renewing: undefined, told: new Set(), resting: new Map() };
}
export function operation(method, path, description = {}) {
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
