// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.multipart = exports.raw = exports.querystring = exports.content = exports.simpleExploded = exports.simple = exports.matrixExploded = exports.matrix = exports.labelExploded = exports.label = exports.deepObjectExploded = exports.deepObject = exports.pipeDelimitedExploded = exports.spaceDelimitedExploded = exports.pipeDelimited = exports.spaceDelimited = exports.form = void 0;
exports.written = written;
/** What few operations need: other styles of parameters, and forms. */
const core_js_1 = require("./core.cjs");
/** A value with its dates as JSON has them, and without what is undefined. */
function written(value) {
    if (Array.isArray(value))
        return value.map(written);
    if (typeof value !== "object" || value === null)
        return value;
    if ("toJSON" in value && typeof value.toJSON === "function")
        return value.toJSON();
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null)
        return value;
    const members = Object.entries(value).filter(([, each]) => each !== undefined);
    return Object.fromEntries(members.map(([name, each]) => [name, written(each)]));
}
const escaped = (value) => encodeURIComponent(String(value));
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** Names and values of an object, or the items of an array, in one row. */
const row = (value) => (isObject(value) ? Object.entries(value).flat() : [value].flat());
const joined = (separator) => (sending, name, value) => {
    sending.query.push(`${escaped(name)}=${row(value).map(escaped).join(separator)}`);
};
exports.form = ((sending, name, value) => {
    if (typeof name === "string" && name.includes("/")) {
        sending.headers.set("Content-Type", name);
        sending.body = new URLSearchParams(Object.entries(written(value)).flatMap(([key, item]) => [item].flat().filter((each) => each !== undefined).map((each) => [key, isObject(each) ? JSON.stringify(each) : String(each)]))).toString();
        return;
    }
    joined(",")(sending, name, value);
});
exports.spaceDelimited = joined("%20");
exports.pipeDelimited = joined("%7C");
const spaceDelimitedExploded = (sending, name, value) => {
    for (const item of [value].flat())
        sending.query.push(`${escaped(name)}=${escaped(item)}`);
};
exports.spaceDelimitedExploded = spaceDelimitedExploded;
exports.pipeDelimitedExploded = exports.spaceDelimitedExploded;
const deepObject = (sending, name, value) => {
    for (const [key, item] of Object.entries(value)) {
        for (const each of [item].flat()) {
            if (each !== undefined)
                sending.query.push(`${escaped(`${name}[${key}]`)}=${escaped(each)}`);
        }
    }
};
exports.deepObject = deepObject;
exports.deepObjectExploded = exports.deepObject;
const pairs = (value) => Object.entries(value).map(([key, item]) => `${escaped(key)}=${escaped(item)}`);
const label = (sending, name, value) => (0, core_js_1.fill)(sending, name, `.${row(value).map(escaped).join(",")}`);
exports.label = label;
const labelExploded = (sending, name, value) => (0, core_js_1.fill)(sending, name, `.${(isObject(value) ? pairs(value) : [value].flat().map(escaped)).join(".")}`);
exports.labelExploded = labelExploded;
const matrix = (sending, name, value) => (0, core_js_1.fill)(sending, name, `;${escaped(name)}=${row(value).map(escaped).join(",")}`);
exports.matrix = matrix;
const matrixExploded = (sending, name, value) => (0, core_js_1.fill)(sending, name, (isObject(value) ? pairs(value) : [value].flat().map((item) => `${escaped(name)}=${escaped(item)}`))
    .map((pair) => `;${pair}`)
    .join(""));
exports.matrixExploded = matrixExploded;
const simple = (place) => (sending, name, value) => place(sending, name, row(value));
exports.simple = simple;
const simpleExploded = (place) => (sending, name, value) => place(sending, name, isObject(value) ? Object.entries(value).map(([key, item]) => `${key}=${String(item)}`) : value);
exports.simpleExploded = simpleExploded;
const content = (place) => (sending, name, value) => place(sending, name, JSON.stringify(value));
exports.content = content;
const querystring = (sending, _name, value) => {
    sending.query.push(isObject(value) ? new URLSearchParams(value).toString() : escaped(value));
};
exports.querystring = querystring;
const raw = (sending, mediaType, value) => {
    sending.headers.set("Content-Type", mediaType);
    sending.body = value;
};
exports.raw = raw;
/** Parts of a form: files as they are, objects as JSON. The browser writes the media type with its boundary. */
const multipart = (sending, _mediaType, value) => {
    const parts = new FormData();
    for (const [name, item] of Object.entries(written(value))) {
        for (const each of [item].flat()) {
            if (each instanceof Blob)
                parts.append(name, each);
            else if (isObject(each))
                parts.append(name, new Blob([JSON.stringify(each)], { type: "application/json" }));
            else if (each !== undefined)
                parts.append(name, String(each));
        }
    }
    sending.body = parts;
};
exports.multipart = multipart;
