"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.streamed = exports.safely = exports.renewed = exports.current = exports.waitOf = exports.pause = exports.LONGEST = exports.sent = exports.query = exports.path = exports.json = exports.header = exports.fill = exports.Unreadable = exports.NoAnswer = exports.ApiError = void 0;
exports.client = client;
exports.operation = operation;
/** Calls of operations: one function each, what it sends and answers typed by the contract. */
const answers_js_1 = require("./answers.cjs");
const calling_js_1 = require("./calling.cjs");
const exchange_js_1 = require("./exchange.cjs");
var answers_js_2 = require("./answers.cjs");
Object.defineProperty(exports, "ApiError", { enumerable: true, get: function () { return answers_js_2.ApiError; } });
Object.defineProperty(exports, "NoAnswer", { enumerable: true, get: function () { return answers_js_2.NoAnswer; } });
Object.defineProperty(exports, "Unreadable", { enumerable: true, get: function () { return answers_js_2.Unreadable; } });
var places_js_1 = require("./places.cjs");
Object.defineProperty(exports, "fill", { enumerable: true, get: function () { return places_js_1.fill; } });
Object.defineProperty(exports, "header", { enumerable: true, get: function () { return places_js_1.header; } });
Object.defineProperty(exports, "json", { enumerable: true, get: function () { return places_js_1.json; } });
Object.defineProperty(exports, "path", { enumerable: true, get: function () { return places_js_1.path; } });
Object.defineProperty(exports, "query", { enumerable: true, get: function () { return places_js_1.query; } });
Object.defineProperty(exports, "sent", { enumerable: true, get: function () { return places_js_1.sent; } });
var waiting_js_1 = require("./waiting.cjs");
Object.defineProperty(exports, "LONGEST", { enumerable: true, get: function () { return waiting_js_1.LONGEST; } });
Object.defineProperty(exports, "pause", { enumerable: true, get: function () { return waiting_js_1.pause; } });
var limits_js_1 = require("./limits.cjs");
Object.defineProperty(exports, "waitOf", { enumerable: true, get: function () { return limits_js_1.waitOf; } });
var tokens_js_1 = require("./tokens.cjs");
Object.defineProperty(exports, "current", { enumerable: true, get: function () { return tokens_js_1.current; } });
Object.defineProperty(exports, "renewed", { enumerable: true, get: function () { return tokens_js_1.renewed; } });
var calling_js_2 = require("./calling.cjs");
Object.defineProperty(exports, "safely", { enumerable: true, get: function () { return calling_js_2.safely; } });
Object.defineProperty(exports, "streamed", { enumerable: true, get: function () { return calling_js_2.streamed; } });
function client(options, baseUrl, codeName, credential = ["Authorization", "Bearer "]) {
    const base = (options.baseUrl ?? baseUrl).replace(/\/+$/, "");
    // Checks that do not load are told by the calls that wait for them.
    Promise.resolve(options.validate).catch(() => undefined);
    return { options: { ...options, baseUrl: base }, codeName, credential, renewing: undefined, told: new Set(), resting: new Map() };
}
function operation(method, path, description = {}) {
    const answered = (given, [client, request, options]) => (0, calling_js_1.called)(client, method, path, given, (request ?? {}), options ?? {});
    const answer = (...call) => answered(description, call);
    const failed = (error) => error instanceof answers_js_1.ApiError &&
        // A proxy may have written it: contracts declare no HTML for failures.
        (0, exchange_js_1.essence)(error.headers.get("Content-Type")) !== "text/html" &&
        (description.fails ?? []).some(([status, code]) => (!status || status === error.status || status === Math.floor(error.status / 100)) && (code ?? error.code) === error.code);
    return Object.assign(async (...call) => (await answer(...call)).data, {
        method,
        path,
        paging: description.paging,
        answer,
        failed,
        response: async (...call) => (await answered((0, calling_js_1.raw)(description), call)).data,
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
