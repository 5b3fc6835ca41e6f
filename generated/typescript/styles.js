// Generated from openapi.yaml by codegen; edit the contract instead.
/** What few operations need: other styles of parameters, and forms. */
import { fill } from "./core.js";
/** A value with its dates as JSON has them, and without what is undefined. */
export function written(value) {
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
export const form = ((sending, name, value) => {
    if (typeof name === "string" && name.includes("/")) {
        sending.headers.set("Content-Type", name);
        sending.body = new URLSearchParams(Object.entries(written(value)).flatMap(([key, item]) => [item].flat().filter((each) => each !== undefined).map((each) => [key, isObject(each) ? JSON.stringify(each) : String(each)]))).toString();
        return;
    }
    joined(",")(sending, name, value);
});
export const spaceDelimited = joined("%20");
export const pipeDelimited = joined("%7C");
export const spaceDelimitedExploded = (sending, name, value) => {
    for (const item of [value].flat())
        sending.query.push(`${escaped(name)}=${escaped(item)}`);
};
export const pipeDelimitedExploded = spaceDelimitedExploded;
export const deepObject = (sending, name, value) => {
    for (const [key, item] of Object.entries(value)) {
        for (const each of [item].flat()) {
            if (each !== undefined)
                sending.query.push(`${escaped(`${name}[${key}]`)}=${escaped(each)}`);
        }
    }
};
export const deepObjectExploded = deepObject;
const pairs = (value) => Object.entries(value).map(([key, item]) => `${escaped(key)}=${escaped(item)}`);
export const label = (sending, name, value) => fill(sending, name, `.${row(value).map(escaped).join(",")}`);
export const labelExploded = (sending, name, value) => fill(sending, name, `.${(isObject(value) ? pairs(value) : [value].flat().map(escaped)).join(".")}`);
export const matrix = (sending, name, value) => fill(sending, name, `;${escaped(name)}=${row(value).map(escaped).join(",")}`);
export const matrixExploded = (sending, name, value) => fill(sending, name, (isObject(value) ? pairs(value) : [value].flat().map((item) => `${escaped(name)}=${escaped(item)}`))
    .map((pair) => `;${pair}`)
    .join(""));
export const simple = (place) => (sending, name, value) => place(sending, name, row(value));
export const simpleExploded = (place) => (sending, name, value) => place(sending, name, isObject(value) ? Object.entries(value).map(([key, item]) => `${key}=${String(item)}`) : value);
export const content = (place) => (sending, name, value) => place(sending, name, JSON.stringify(value));
export const querystring = (sending, _name, value) => {
    sending.query.push(isObject(value) ? new URLSearchParams(value).toString() : escaped(value));
};
export const raw = (sending, mediaType, value) => {
    sending.headers.set("Content-Type", mediaType);
    sending.body = value;
};
/** Parts of a form: files as they are, objects as JSON. The browser writes the media type with its boundary. */
export const multipart = (sending, _mediaType, value) => {
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
