// Generated from openapi.yaml by codegen; edit the contract instead.
/** Lists page by page, and changes that overwrite nobody's. */
import { ApiError, Unreadable } from "./core.js";
/** Every page of a list from the one that is asked for, each read when it is its turn. */
export async function* pages(client, list, ...[request, options]) {
    for await (const { data } of answers(client, list, request, options))
        yield data;
}
/** Every item of a list, over all of its pages. */
export async function* items(client, list, ...[request, options]) {
    for await (const answer of answers(client, list, request, options)) {
        for (const item of rowsOf(list.paging, answer))
            yield item;
    }
}
async function* answers(client, list, request, options) {
    const { answer } = list;
    let asked = request ?? {};
    while (asked !== undefined) {
        const page = await answer(client, asked, options);
        yield page;
        asked = nextRequest(list, asked, page);
    }
}
function rowsOf(paging, { data, status, headers }) {
    const rows = at(data, paging.rows);
    if (Array.isArray(rows))
        return rows;
    throw new Unreadable(status, headers, `the list has no rows in ${paging.rows.join(".") || "its body"}`);
}
/** What to ask a list for after an answer, undefined where that was its last page. Throws `Unreadable`. */
export function nextRequest({ path, paging }, request, answer) {
    const { data, status, headers } = answer;
    const rows = rowsOf(paging, answer);
    if (paging.more && at(data, paging.more) !== true)
        return undefined;
    const lead = paging.next ? at(data, paging.next) : linked(headers);
    const next = lead !== undefined || paging.next || paging.by === "cursor"
        ? led(path, paging, request, lead)
        : counted(paging, request, data, rows);
    if (next !== undefined && JSON.stringify(next) === JSON.stringify(request)) {
        throw new Unreadable(status, headers, "the list leads to the same page again");
    }
    return next;
}
/** The address of the next page in a header `Link`; null where it has those of other pages only. */
function linked(headers) {
    const links = headers.get("Link") ?? "";
    const next = /<([^<>]*)>\s*;[^,]*\brel="?next"?\s*(?:[;,]|$)/i.exec(links)?.[1];
    return next ?? (/\brel="?(first|prev|last)\b/i.test(links) ? null : undefined);
}
/** The request that a cursor, a number or an address leads to: of an address its parameters only. */
function led(path, { argument }, request, told) {
    const lead = told !== null && typeof told === "object" ? told.href : told;
    if (lead === undefined || lead === null || lead === "" || lead === false)
        return undefined;
    const query = typeof lead === "string" ? /\?([^#]*)/.exec(lead)?.[1] : undefined;
    if (query === undefined)
        return put(request, argument, lead);
    const [name, inner] = argument;
    let next = request;
    for (const [key, value] of new URLSearchParams(query)) {
        if (inner !== undefined && key === `${name}[${inner}]`)
            next = put(next, argument, value);
        else if (!path.includes(`{${key}}`))
            next = put(next, [key], value);
    }
    return next;
}
/** The request for the rows behind these. */
function counted({ argument, by, first = by === "page" ? 1 : 0, pages, total }, request, data, rows) {
    const here = Number(at(request, argument) ?? first);
    if (!rows.length)
        return undefined;
    if (by === "row")
        return put(request, argument, at(rows.at(-1), ["id"]));
    const following = by === "page" ? here + 1 : here + rows.length;
    const known = at(data, pages ?? total ?? []);
    const last = pages ? Number(known) + first : Number(known);
    return following >= last ? undefined : put(request, argument, following);
}
function at(value, path) {
    return path.reduce((each, name) => each?.[name], value);
}
function put(value, [name, ...rest], leaf) {
    const known = (value ?? {});
    return name === undefined ? leaf : { ...known, [name]: put(known[name], rest, leaf) };
}
/** How often a change is tried before somebody else's is told. */
const ROUNDS = 3;
/**
 * Read, change, and write what was read: where somebody else was faster, all of it once more.
 *
 * `change` gets the newest state and answers the body to write, or undefined to leave it.
 */
export async function update(client, read, write, request, change, options = {}) {
    for (let round = 1;; round++) {
        const { data, etag, status, headers } = await read.answer(client, request, { ...options, cache: "no-cache" });
        const body = await change(data);
        if (body === undefined)
            return data;
        if (etag === undefined)
            throw new Unreadable(status, headers, "no ETag came: nothing would guard the change");
        try {
            return (await write.answer(client, { ...request, body }, { ...options, ifMatch: etag })).data;
        }
        catch (error) {
            if (!(error instanceof ApiError) || error.status !== 412 || round === ROUNDS)
                throw error;
        }
    }
}
