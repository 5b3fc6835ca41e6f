"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.waitOf = waitOf;
exports.restOf = restOf;
/** What a server asks to wait, by the headers of its answers. */
/** Milliseconds that the server asks to wait: seconds, or a date by its own clock. */
function waitOf(headers) {
    const said = headers.get("Retry-After");
    if (said === null)
        return undefined;
    if (/^\d+$/.test(said))
        return Number(said) * 1000;
    // What has no letter is no date, though platforms make one of it.
    const wait = Date.parse(/[a-z]/i.test(said) ? said : "") - Date.parse(headers.get("Date") ?? new Date().toUTCString());
    return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
/** Milliseconds for which a limit is used up, by the header `RateLimit` or those that were there before it. */
function restOf(headers) {
    const part = (name) => headers.get(`RateLimit-${name}`) ?? headers.get(`X-RateLimit-${name}`);
    const said = headers.get("RateLimit") ?? `r=${part("Remaining")},t=${part("Reset")}`;
    if (!/\br(emaining)?=0\b/.test(said))
        return 0;
    const reset = Number(/\b(?:t|reset)=(\d+)/.exec(said)?.[1] ?? 0);
    return reset > 1e9 ? reset * 1000 - Date.now() : reset * 1000;
}
