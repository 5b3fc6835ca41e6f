// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.query = query;
exports.infiniteQuery = infiniteQuery;
exports.mutation = mutation;
exports.invalidate = invalidate;
/** Operations for TanStack Query 5: options of queries, infinite queries and mutations, for each of its adapters. */
const lists_js_1 = require("./lists.cjs");
/** One answer: `useQuery(query(client, getProject, { project_id }))`. */
function query(client, operation, ...[request, options]) {
    const ask = operation;
    return {
        queryKey: [operation.path, request ?? {}],
        queryFn: async ({ signal }) => ((await ask(client, request, { ...options, signal })) ?? null),
        retry: false,
    };
}
/** A list page by page: `useInfiniteQuery(infiniteQuery(client, listProjects))`. */
function infiniteQuery(client, list, ...[request, options]) {
    const first = (request ?? {});
    return {
        queryKey: [list.path, first, "pages"],
        async queryFn({ signal, pageParam }) {
            const answer = await list.answer(client, pageParam, { ...options, signal });
            links(client).set(address(list, pageParam), answer.headers.get("Link") ?? "");
            return answer.data;
        },
        initialPageParam: first,
        getNextPageParam(last, _pages, asked) {
            const headers = new Headers({ Link: links(client).get(address(list, asked)) ?? "" });
            return (0, lists_js_1.nextRequest)(list, asked, { data: last, status: 200, headers, etag: undefined });
        },
        retry: false,
    };
}
/** A write: `useMutation(mutation(client, createProject))`. */
function mutation(client, operation, { stale = [], ...options } = {}) {
    return {
        mutationKey: [operation.method, operation.path],
        mutationFn: (request) => operation(client, request ?? {}, options),
        onSuccess: (_data, request, _result, { client: queries }) => invalidate(queries, operation, request ?? {}, stale),
    };
}
/**
 * Makes stale what a write may have changed: the resource that its path names, all beneath it, the lists that
 * it is in, and all answers of `stale`. What was deleted is forgotten.
 */
async function invalidate(queries, { method, path }, request = {}, stale = []) {
    const written = resource(path, request);
    const isBeneath = ({ queryKey }) => begins(segments(queryKey[0], queryKey[1]), written);
    if (method === "DELETE")
        queries.removeQueries({ predicate: isBeneath });
    await queries.invalidateQueries({
        predicate(each) {
            const [asked, given] = each.queryKey;
            return isBeneath(each) || begins(written, segments(asked, given)) || stale.some((other) => other.path === asked);
        },
    });
}
/** The segments that name what is written: of a path, all up to its last parameter where it has one. */
function resource(path, request) {
    return segments(/^.*\{[^/]*/.exec(path)?.[0] ?? path, request);
}
function segments(path, request) {
    const given = (request ?? {});
    const filled = (name) => String(given[name] ?? given[`path_${name}`]);
    return String(path).split("/").map((segment) => segment.replace(/\{([^}]*)\}/g, (_, name) => filled(name)));
}
function begins(all, first) {
    return first.length > 1 && first.every((segment, index) => segment === all[index]);
}
const kept = new WeakMap();
/** The headers `Link` of pages, by what they were asked for with: bodies are all that a cache has. */
function links(client) {
    const known = kept.get(client) ?? new Map();
    kept.set(client, known);
    return known;
}
function address({ path }, request) {
    return `${path} ${JSON.stringify(request)}`;
}
