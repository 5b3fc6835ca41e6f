"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.told = exports.Unreadable = exports.NoAnswer = exports.ApiError = void 0;
/** What a call answers, and what it throws where there is no success. */
const limits_js_1 = require("./limits.cjs");
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
        const wait = (0, limits_js_1.waitOf)(this.headers);
        return wait === undefined ? undefined : wait / 1000;
    }
    /** The id to quote when asking about the error. */
    get requestId() {
        const said = (0, exports.told)(this.body)["request_id"];
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
const told = (body) => typeof body === "object" && body !== null ? body : {};
exports.told = told;
