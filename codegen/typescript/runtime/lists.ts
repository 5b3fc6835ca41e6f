/** Lists page by page, and changes that overwrite nobody's. */

import { type Answer, ApiError, type CallOptions, type Client, type DataOf, type RequestOf } from "./core.js";

/** What a list answers: one page, and whether there is another one. */
interface Page<Item> {
  readonly data: readonly Item[];
  readonly pagination: { readonly has_next: boolean };
}

/** An operation, as far as it is called here. */
interface Called<Request, Data> {
  answer(client: Client, request: Request, options?: CallOptions): Promise<Answer<Data>>;
}

interface Listing extends Called<never, Page<unknown>> {
  readonly types?: { readonly request: unknown; readonly data: Page<unknown> };
}

/** Every page of a list from the one that is asked for, each read when it is its turn. */
export async function* pages<List extends Listing>(
  list: List,
  client: Client,
  request: RequestOf<List>,
  options?: CallOptions,
): AsyncGenerator<DataOf<List>, void, undefined> {
  const asked = request as { page?: number };
  const { answer } = list as Called<{ page: number }, Page<unknown>>;
  for (let page = asked.page ?? 1; ; page++) {
    const { data } = await answer(client, { ...asked, page }, options);
    yield data as DataOf<List>;
    if (!data.pagination.has_next || !data.data.length) return;
  }
}

/** Every item of a list, over all of its pages. */
export async function* items<List extends Listing>(
  list: List,
  client: Client,
  request: RequestOf<List>,
  options?: CallOptions,
): AsyncGenerator<DataOf<List>["data"][number], void, undefined> {
  for await (const page of pages(list, client, request, options)) {
    for (const item of page.data) yield item as Awaited<DataOf<List>["data"][number]>;
  }
}

/** How often a change is tried before somebody else's is told. */
const ROUNDS = 3;

/**
 * Read, change, and write what was read: where somebody else was faster, all of it once more.
 *
 * `change` gets the newest state and answers the body to write, or undefined to leave it.
 */
export async function update<Request, Data, Body>(
  read: Called<Request, Data>,
  write: Called<NoInfer<Request> & { body: Body }, NoInfer<Data>>,
  client: Client,
  request: NoInfer<Request>,
  change: (current: Data) => NoInfer<Body> | undefined | Promise<NoInfer<Body> | undefined>,
  options: CallOptions = {},
): Promise<Data> {
  for (let round = 1; ; round++) {
    const { data, etag } = await read.answer(client, request, options);
    const body = await change(data);
    if (body === undefined) return data;
    try {
      const guarded = etag === undefined ? options : { ...options, ifMatch: etag };
      return (await write.answer(client, { ...request, body }, guarded)).data;
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 412 || round === ROUNDS) throw error;
    }
  }
}
