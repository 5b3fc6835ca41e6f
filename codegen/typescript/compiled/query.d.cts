/** Operations for TanStack Query 5: options of queries, infinite queries and mutations, for each of its adapters. */
import type { DataTag, InfiniteData, QueryClient } from "@tanstack/query-core";
import type { CallOptions, Client, Listing, Operation } from "./core.cjs";
/** What is kept: null where the contract answers nothing. */
type Kept<Data> = Exclude<Data, undefined> | (undefined extends Data ? null : never);
type Given<Request> = object extends Request ? [request?: Request, options?: CallOptions] : [request: Request, options?: CallOptions];
type Key = readonly [path: string, request: unknown, kind?: "pages"];
export interface Query<Data> {
    queryKey: DataTag<Key, Kept<Data>, Error>;
    queryFn: (context: {
        signal: AbortSignal;
    }) => Promise<Kept<Data>>;
    /** The client itself repeats what may be repeated. */
    retry: false;
}
export interface InfiniteQuery<Request, Data> {
    queryKey: DataTag<Key, InfiniteData<Data, Request>, Error>;
    queryFn: (context: {
        signal: AbortSignal;
        pageParam: Request;
    }) => Promise<Data>;
    initialPageParam: Request;
    getNextPageParam: (last: Data, pages: readonly Data[], asked: Request) => Request | undefined;
    retry: false;
}
export interface Mutation<Request, Data> {
    mutationKey: readonly [method: string, path: string];
    mutationFn: (request: Variables<Request>) => Promise<Data>;
    /** Makes stale what the operation may have changed. */
    onSuccess: (data: Data, request: Variables<Request>, result: unknown, context: {
        client: QueryClient;
    }) => Promise<void>;
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
/** One answer: `useQuery(query(client, getProject, { project_id }))`. */
export declare function query<Request, Data, Errors>(client: Client, operation: Operation<Request, Data, Errors>, ...[request, options]: Given<Request>): Query<Data>;
/** A list page by page: `useInfiniteQuery(infiniteQuery(client, listProjects))`. */
export declare function infiniteQuery<Request, Data, Errors, Item>(client: Client, list: Listing<Request, Data, Errors, Item>, ...[request, options]: Given<Request>): InfiniteQuery<Request, Data>;
/** A write: `useMutation(mutation(client, createProject))`. */
export declare function mutation<Request, Data, Errors>(client: Client, operation: Operation<Request, Data, Errors>, { stale, ...options }?: MutationOptions): Mutation<Request, Data>;
/**
 * Makes stale what a write may have changed: the resource that its path names, all beneath it, the lists that
 * it is in, and all answers of `stale`. What was deleted is forgotten.
 */
export declare function invalidate(queries: QueryClient, { method, path }: {
    readonly method: string;
    readonly path: string;
}, request?: unknown, stale?: readonly Named[]): Promise<void>;
export {};
