/** Lists page by page, and changes that overwrite nobody's. */
import { type Answer, type CallOptions, type Client, type Paging } from "./core.cjs";
/** An operation, as far as it is called here. */
interface Called<Request, Data> {
    answer(client: Client, request: Request, options?: CallOptions): Promise<Answer<Data>>;
}
/** A list, as far as it is called here. */
interface Paged {
    readonly path: string;
    readonly paging: Paging;
    readonly types?: {
        readonly request: unknown;
        readonly data: unknown;
        readonly item: unknown;
    };
}
type Of<List extends Paged, Part extends "request" | "data" | "item"> = NonNullable<List["types"]>[Part];
type Given<Request> = object extends Request ? [request?: Request, options?: CallOptions] : [request: Request, options?: CallOptions];
/** Every page of a list from the one that is asked for, each read when it is its turn. */
export declare function pages<List extends Paged>(client: Client, list: List, ...[request, options]: Given<Of<List, "request">>): AsyncGenerator<Of<List, "data">, void, undefined>;
/** Every item of a list, over all of its pages. */
export declare function items<List extends Paged>(client: Client, list: List, ...[request, options]: Given<Of<List, "request">>): AsyncGenerator<Of<List, "item">, void, undefined>;
/** What to ask a list for after an answer, undefined where that was its last page. Throws `Unreadable`. */
export declare function nextRequest<List extends Paged>({ path, paging }: List, request: Of<List, "request">, answer: Answer<unknown>): Of<List, "request"> | undefined;
/**
 * Read, change, and write what was read: where somebody else was faster, all of it once more.
 *
 * `change` gets the newest state and answers the body to write, or undefined to leave it.
 */
export declare function update<Request, Data, Body>(client: Client, read: Called<Request, Data>, write: Called<NoInfer<Request> & {
    body: Body;
}, NoInfer<Data>>, request: NoInfer<Request>, change: (current: Data) => NoInfer<Body> | undefined | Promise<NoInfer<Body> | undefined>, options?: CallOptions): Promise<Data>;
export {};
