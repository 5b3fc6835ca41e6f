/** Operations for TanStack Query 5: options of queries, infinite queries and mutations, for each of its adapters. */

import type { DataTag, InfiniteData, QueryClient } from "@tanstack/query-core";
import type { Answer, CallOptions, Client, Listing, Operation } from "./core.js";
import { nextRequest } from "./lists.js";

/** What is kept: null where the contract answers nothing. */
type Kept<Data> = Exclude<Data, undefined> | (undefined extends Data ? null : never);

type Given<Request> = object extends Request ? [request?: Request, options?: CallOptions] : [request: Request, options?: CallOptions];

type Key = readonly [path: string, request: unknown, kind?: "pages"];

export interface Query<Data> {
  queryKey: DataTag<Key, Kept<Data>, Error>;
  queryFn: (context: { signal: AbortSignal }) => Promise<Kept<Data>>;
  /** The client itself repeats what may be repeated. */
  retry: false;
}

export interface InfiniteQuery<Request, Data> {
  queryKey: DataTag<Key, InfiniteData<Data, Request>, Error>;
  queryFn: (context: { signal: AbortSignal; pageParam: Request }) => Promise<Data>;
  initialPageParam: Request;
  getNextPageParam: (last: Data, pages: readonly Data[], asked: Request) => Request | undefined;
  retry: false;
}

export interface Mutation<Request, Data> {
  mutationKey: readonly [method: string, path: string];
  mutationFn: (request: Variables<Request>) => Promise<Data>;
  /** Makes stale what the operation may have changed. */
  onSuccess: (data: Data, request: Variables<Request>, result: unknown, context: { client: QueryClient }) => Promise<void>;
}

export interface MutationOptions extends CallOptions {
  /** Operations whose answers a write changes besides: those that its path does not tell. */
  stale?: readonly Named[];
}

/** An operation by its path. */
interface Named {
  readonly path: string;
}

/** What a mutation is called with; nothing where all may be left out. */
export type Variables<Request> = object extends Request ? Request | void : Request;

type Ask = (client: Client, request: unknown, options: CallOptions) => Promise<unknown>;

/** One answer: `useQuery(query(client, getProject, { project_id }))`. */
export function query<Request, Data, Errors>(
  client: Client,
  operation: Operation<Request, Data, Errors>,
  ...[request, options]: Given<Request>
): Query<Data> {
  const ask = operation as unknown as Ask;
  return {
    queryKey: [operation.path, request ?? {}] as unknown as Query<Data>["queryKey"],
    queryFn: async ({ signal }) => ((await ask(client, request, { ...options, signal })) ?? null) as Kept<Data>,
    retry: false,
  };
}

/** A list page by page: `useInfiniteQuery(infiniteQuery(client, listProjects))`. */
export function infiniteQuery<Request, Data, Errors, Item>(
  client: Client,
  list: Listing<Request, Data, Errors, Item>,
  ...[request, options]: Given<Request>
): InfiniteQuery<Request, Data> {
  const first = (request ?? {}) as Request;
  return {
    queryKey: [list.path, first, "pages"] as unknown as InfiniteQuery<Request, Data>["queryKey"],
    async queryFn({ signal, pageParam }) {
      const answer = await (list.answer as unknown as Ask)(client, pageParam, { ...options, signal }) as Answer<Data>;
      links(client).set(address(list, pageParam), answer.headers.get("Link") ?? "");
      return answer.data;
    },
    initialPageParam: first,
    getNextPageParam(last, _pages, asked) {
      const headers = new Headers({ Link: links(client).get(address(list, asked)) ?? "" });
      return nextRequest(list, asked, { data: last, status: 200, headers, etag: undefined });
    },
    retry: false,
  };
}

/** A write: `useMutation(mutation(client, createProject))`. */
export function mutation<Request, Data, Errors>(
  client: Client,
  operation: Operation<Request, Data, Errors>,
  { stale = [], ...options }: MutationOptions = {},
): Mutation<Request, Data> {
  return {
    mutationKey: [operation.method, operation.path],
    mutationFn: (request) => (operation as unknown as Ask)(client, request ?? {}, options) as Promise<Data>,
    onSuccess: (_data, request, _result, { client: queries }) => invalidate(queries, operation, request ?? {}, stale),
  };
}

/**
 * Makes stale what a write may have changed: the resource that its path names, all beneath it, the lists that
 * it is in, and all answers of `stale`. What was deleted is forgotten.
 */
export async function invalidate(
  queries: QueryClient,
  { method, path }: { readonly method: string; readonly path: string },
  request: unknown = {},
  stale: readonly Named[] = [],
): Promise<void> {
  const written = resource(path, request);
  const isBeneath = ({ queryKey }: { queryKey: readonly unknown[] }) => begins(segments(queryKey[0], queryKey[1]), written);
  if (method === "DELETE") queries.removeQueries({ predicate: isBeneath });
  await queries.invalidateQueries({
    predicate(each) {
      const [asked, given] = each.queryKey;
      return isBeneath(each) || begins(written, segments(asked, given)) || stale.some((other) => other.path === asked);
    },
  });
}

/** The segments that name what is written: of a path, all up to its last parameter where it has one. */
function resource(path: string, request: unknown): readonly string[] {
  return segments(/^.*\{[^/]*/.exec(path)?.[0] ?? path, request);
}

function segments(path: unknown, request: unknown): readonly string[] {
  const given = (request ?? {}) as Readonly<Record<string, unknown>>;
  const filled = (name: string) => String(given[name] ?? given[`path_${name}`]);
  return String(path).split("/").map((segment) => segment.replace(/\{([^}]*)\}/g, (_, name: string) => filled(name)));
}

function begins(all: readonly string[], first: readonly string[]): boolean {
  return first.length > 1 && first.every((segment, index) => segment === all[index]);
}

const kept = new WeakMap<Client, Map<string, string>>();

/** The headers `Link` of pages, by what they were asked for with: bodies are all that a cache has. */
function links(client: Client): Map<string, string> {
  const known = kept.get(client) ?? new Map<string, string>();
  kept.set(client, known);
  return known;
}

function address({ path }: Named, request: unknown): string {
  return `${path} ${JSON.stringify(request)}`;
}
