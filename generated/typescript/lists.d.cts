// Generated from openapi.yaml by codegen; edit the contract instead.
/** Lists page by page, and changes that overwrite nobody's. */
import { type Answer, type CallOptions, type Client, type DataOf, type RequestOf } from "./core.cjs";
/** What a list answers: one page, and whether there is another one. */
interface Page<Item> {
    readonly data: readonly Item[];
    readonly pagination: {
        readonly has_next: boolean;
    };
}
/** An operation, as far as it is called here. */
interface Called<Request, Data> {
    answer(client: Client, request: Request, options?: CallOptions): Promise<Answer<Data>>;
}
interface Listing extends Called<never, Page<unknown>> {
    readonly types?: {
        readonly request: unknown;
        readonly data: Page<unknown>;
    };
}
/** Every page of a list from the one that is asked for, each read when it is its turn. */
export declare function pages<List extends Listing>(list: List, client: Client, request: RequestOf<List>, options?: CallOptions): AsyncGenerator<DataOf<List>, void, undefined>;
/** Every item of a list, over all of its pages. */
export declare function items<List extends Listing>(list: List, client: Client, request: RequestOf<List>, options?: CallOptions): AsyncGenerator<DataOf<List>["data"][number], void, undefined>;
/**
 * Read, change, and write what was read: where somebody else was faster, all of it once more.
 *
 * `change` gets the newest state and answers the body to write, or undefined to leave it.
 */
export declare function update<Request, Data, Body>(read: Called<Request, Data>, write: Called<NoInfer<Request> & {
    body: Body;
}, NoInfer<Data>>, client: Client, request: NoInfer<Request>, change: (current: Data) => NoInfer<Body> | undefined | Promise<NoInfer<Body> | undefined>, options?: CallOptions): Promise<Data>;
export {};
