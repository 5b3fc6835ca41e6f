/** Lists page by page, and changes that overwrite nobody's. */
import { ApiError } from "./core.js";
/** Every page of a list from the one that is asked for, each read when it is its turn. */
export async function* pages(list, client, request, options) {
    const asked = request;
    const { answer } = list;
    for (let page = asked.page ?? 1;; page++) {
        const { data } = await answer(client, { ...asked, page }, options);
        yield data;
        if (!data.pagination.has_next || !data.data.length)
            return;
    }
}
/** Every item of a list, over all of its pages. */
export async function* items(list, client, request, options) {
    for await (const page of pages(list, client, request, options)) {
        for (const item of page.data)
            yield item;
    }
}
/** How often a change is tried before somebody else's is told. */
const ROUNDS = 3;
/**
 * Read, change, and write what was read: where somebody else was faster, all of it once more.
 *
 * `change` gets the newest state and answers the body to write, or undefined to leave it.
 */
export async function update(read, write, client, request, change, options = {}) {
    for (let round = 1;; round++) {
        const { data, etag } = await read.answer(client, request, options);
        const body = await change(data);
        if (body === undefined)
            return data;
        try {
            const guarded = etag === undefined ? options : { ...options, ifMatch: etag };
            return (await write.answer(client, { ...request, body }, guarded)).data;
        }
        catch (error) {
            if (!(error instanceof ApiError) || error.status !== 412 || round === ROUNDS)
                throw error;
        }
    }
}
