"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mocked = mocked;
/** Handlers of Mock Service Worker that answer as the contract says. */
const msw_1 = require("msw");
function mocked(method, path, describe) {
    const handler = (given, respond) => {
        const target = place(given.baseUrl ?? describe().baseUrl, path);
        const answer = async ({ request }) => {
            if (request.method !== method)
                return undefined;
            if (given.delay)
                await (0, msw_1.delay)(given.delay);
            return respond(request);
        };
        const options = { once: given.once ?? false };
        const known = msw_1.http[method.toLowerCase()];
        return (known ?? msw_1.http.all)(target, answer, options);
    };
    const make = (given = {}) => handler(given, async (request) => {
        const { status, mediaType, headers, examples } = describe();
        const body = "data" in given ? await resolved(given.data, request) : chosen(examples, given.example);
        return response(given.status ?? status, mediaType, body, { ...headers, ...given.headers });
    });
    return Object.assign(make, {
        fails(reason, refusal = {}) {
            const failing = describe().fails.find(([status, code]) => reason === code || isOf(reason, status));
            if (!failing)
                throw new TypeError(`${method} ${path} does not declare ${reason}`);
            const status = typeof reason === "number" ? reason : failing[0];
            const body = "body" in refusal ? refusal.body : failing[2];
            return handler(refusal, () => response(status, "application/json", body ?? undefined, refusal.headers));
        },
        breaks: () => handler({}, () => msw_1.HttpResponse.error()),
    });
}
function isOf(reason, status) {
    return typeof reason === "number" && [reason, Math.floor(reason / 100), 0].includes(status);
}
async function resolved(given, request) {
    return typeof given === "function" ? given(request) : given;
}
function chosen(examples, name) {
    const [first] = Object.values(examples);
    return structuredClone(name === undefined ? first : examples[name]);
}
function response(status, mediaType, body, headers = {}) {
    if (body === undefined || mediaType === undefined)
        return new msw_1.HttpResponse(null, { status, headers });
    const isRaw = typeof body === "string" || body instanceof Blob || body instanceof ReadableStream || body instanceof ArrayBuffer;
    const text = isRaw && !/json$/.test(mediaType) ? body : JSON.stringify(body);
    return new msw_1.HttpResponse(text, { status, headers: { "Content-Type": mediaType, ...headers } });
}
/** Paths of relative addresses are taken at any origin; a parameter is one segment, or a part of it. */
function place(baseUrl, path) {
    const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const parts = path.split(/(\{[^}]*\})/).map((part, index) => (index % 2 ? "[^/?#]+" : escaped(part)));
    const origin = /^[a-z][a-z0-9+.-]*:/i.test(baseUrl) ? "" : "[a-z][a-z0-9+.-]*://[^/]+";
    return new RegExp(`^${origin}${escaped(baseUrl.replace(/\/$/, ""))}${parts.join("")}$`);
}
