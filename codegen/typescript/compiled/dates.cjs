"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.date = void 0;
exports.moment = moment;
exports.perhaps = perhaps;
exports.fields = fields;
exports.each = each;
exports.row = row;
exports.either = either;
exports.answers = answers;
exports.items = items;
/** Dates of answers as values of the platform: what is text in JSON becomes one where the contract says so. */
const core_js_1 = require("./core.cjs");
/** A text by `make`; what is no text stays. Throws what `make` throws. */
function moment(make) {
    return (value) => (typeof value === "string" ? make(value) : value);
}
/** A moment as `Date`. */
exports.date = moment((text) => {
    const value = new Date(text);
    if (Number.isNaN(value.getTime()))
        throw new RangeError(`${JSON.stringify(text)} is no date-time`);
    return value;
});
/** A text that may be a date and may be another one. */
function perhaps(convert) {
    return (value) => {
        try {
            return convert(value);
        }
        catch {
            return value;
        }
    };
}
function fields(value, members) {
    if (!isObject(value))
        return value;
    for (const [name, convert] of Object.entries(members)) {
        if (Object.hasOwn(value, name))
            value[name] = convert(value[name]);
    }
    return value;
}
/** The items of an array, or what an object has under names that are not `known`. */
function each(convert, known = []) {
    return (value) => {
        if (Array.isArray(value))
            return value.map(convert);
        if (isObject(value))
            for (const name of Object.keys(value))
                if (!known.includes(name))
                    value[name] = convert(value[name]);
        return value;
    };
}
/** An array whose items have types of their own. */
function row(...converts) {
    return (value) => (Array.isArray(value) ? value.map((item, index) => converts[index]?.(item) ?? item) : value);
}
/** The first branch whose marks a value has. */
function either(...branches) {
    return (value) => {
        const fitting = branches.find(([marks]) => (isObject(value) ? marks !== undefined && isMarked(value, marks) : marks === undefined));
        return fitting?.[1] ? fitting[1](value) : value;
    };
}
/** A whole answer. Throws `Unreadable`. */
function answers(answer, convert) {
    const { data, status, headers } = answer;
    if (!isObject(data) && !Array.isArray(data) && typeof data !== "string")
        return answer;
    try {
        return { ...answer, data: convert(data) };
    }
    catch (cause) {
        throw new core_js_1.Unreadable(status, headers, String(cause), { cause });
    }
}
/** Items that come one by one. Throws `Unreadable`. */
async function* items(read, convert, ...given) {
    const [{ status, headers }] = given;
    for await (const data of read(...given))
        yield answers({ data, status, headers, etag: undefined }, convert).data;
}
function isMarked(value, { has, is }) {
    return has.every((name) => name in value) && Object.entries(is).every(([name, values]) => values.includes(value[name]));
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Response);
}
