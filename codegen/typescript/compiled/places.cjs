"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.json = exports.header = exports.query = exports.path = void 0;
exports.sent = sent;
exports.fill = fill;
/** Puts the arguments of a call where they belong in its request. */
function sent(template, description, request, headers) {
    const sending = { path: template, query: [], headers: new Headers(), body: undefined };
    for (const [name, value] of Object.entries(headers))
        sending.headers.set(name, value);
    for (const [argument, placed] of Object.entries(description.parameters ?? {})) {
        const given = Object.hasOwn(request, argument) ? request[argument] : undefined;
        // Dates are sent as JSON has them.
        const value = typeof given === "object" ? JSON.parse(JSON.stringify(given)) : given;
        const [place, name] = typeof placed === "function" ? [placed, argument] : placed;
        if (value !== undefined)
            place(sending, name, value);
    }
    const missing = /\{(.*?)\}/.exec(sending.path)?.[1];
    if (missing !== undefined)
        throw new TypeError(`${missing} is missing`);
    if (description.body && request["body"] !== undefined) {
        const [write, mediaType] = description.body;
        write(sending, mediaType, request["body"]);
    }
    return sending;
}
const path = (sending, name, value) => fill(sending, name, [value].flat().map(escaped).join(","));
exports.path = path;
/** Puts a text into the path; one that would lead elsewhere is refused. */
function fill(sending, name, text) {
    if (/^\.{0,2}$/.test(text))
        throw new TypeError(`${name} is "${text}", which no path can have`);
    sending.path = sending.path.replace(`{${name}}`, () => text);
}
const query = (sending, name, value) => {
    const pairs = typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.entries(value)
        : [value].flat().map((item) => [name, item]);
    for (const [key, item] of pairs) {
        if (item !== undefined && item !== null)
            sending.query.push(`${escaped(key)}=${escaped(item)}`);
    }
};
exports.query = query;
const header = (sending, name, value) => {
    sending.headers.set(name, [value].flat().join(","));
};
exports.header = header;
const json = (sending, mediaType, value) => {
    sending.body = JSON.stringify(value);
    sending.headers.set("Content-Type", mediaType);
};
exports.json = json;
const escaped = (value) => encodeURIComponent(String(value));
