// Generated from openapi.yaml by codegen; edit the contract instead.
/** Calls of operations: one function each, what it sends and answers typed by the contract. */
export interface ClientOptions {
    /** Where the paths of the contract begin; that of the contract if left out. */
    baseUrl?: string;
    /** A token for the contract's security, a function that is asked for the current one, or what can also get a new one. */
    token?: string | (() => string | undefined | Promise<string | undefined>) | Credentials;
    /** Sent with every request. */
    headers?: Readonly<Record<string, string>>;
    /** How failed attempts of safe or keyed calls are repeated; `false` for never. */
    retry?: Retry | false;
    /** Milliseconds that an attempt may take: until a JSON answer is read, until another one begins. 30,000 if left out, 0 for any. */
    timeout?: number;
    /** Whether cookies travel; `include` for those of another origin. */
    credentials?: RequestCredentials;
    /** Whether calls wait where an earlier answer said that the rate limit is used up. */
    heedsRateLimit?: boolean;
    fetch?: typeof globalThis.fetch;
    /** The class of WebSockets, where the platform has none, as Node 20. */
    webSocket?: new (url: string, protocols: string[]) => object;
    /** Checks requests and answers: `checks()` of the entry for Zod, or a promise of it, to load it apart. */
    validate?: Validation | Promise<Validation>;
    /** Called once for each operation whose answers say that it is going to be switched off. */
    onDeprecated?: (notice: DeprecationNotice) => void;
}
/** Checks what is sent and answered, by method and path. `request` throws what is not to be sent. */
export interface Validation {
    request(operation: string, request: Readonly<Record<string, unknown>>): void;
    answer(operation: string, data: unknown): void;
}
/** Where tokens come from; `renew` is called once, whoever waits, when a token was refused. */
export interface Credentials {
    current(): string | undefined | Promise<string | undefined>;
    renew(refused: string | undefined): Promise<string | undefined>;
    /** Told of a token that was refused although it had just been renewed: the session has ended. */
    lost?(refused: string): void;
}
export interface Retry {
    /** Attempts beyond the first; 2 if left out. */
    times?: number;
    /** Milliseconds before the second attempt at most; doubled before each further one. 300 if left out. */
    first?: number;
    /** Milliseconds that a wait takes at most; where the server asks for more, the failure is told. 20,000 if left out. */
    most?: number;
}
export interface DeprecationNotice {
    method: string;
    /** The path as the contract writes it. */
    path: string;
    /** When the operation will be switched off, if that is announced and can be read. */
    sunset: Date | undefined;
    /** The URL that takes its place, if there is one. */
    successor: string | undefined;
}
export interface CallOptions {
    signal?: AbortSignal;
    headers?: Readonly<Record<string, string>>;
    timeout?: number;
    retry?: Retry | false;
    /** What the browser may answer by itself; `no-cache` for what is the newest. */
    cache?: RequestCache;
    /** Makes a repeated call have one effect; made by the client where the contract has one and none is given. */
    idempotencyKey?: string;
    /** The entity tag that the resource has to have still. */
    ifMatch?: string;
    /** The media type to answer in, where there are several. */
    accept?: string;
}
/** Values of an answer: those of the contract, and those that a newer server may have besides. */
export type Open<Value> = Value | (Value extends string ? string & {} : Value extends number ? number & {} : never);
/** A failure that a contract declares: `code` tells those of one status apart. */
export interface Failure<Status extends number, Code extends string | undefined, Body> {
    readonly status: Status;
    readonly code: Code;
    readonly body: Body;
}
/** An answer that is no success; `code` where the body has one. */
export declare class ApiError extends Error {
    readonly status: number;
    readonly code: string | undefined;
    readonly body: unknown;
    readonly headers: Headers;
    readonly name: string;
    constructor(status: number, code: string | undefined, body: unknown, headers: Headers, message: string);
    /** Seconds to wait before the next attempt, where the server says so. */
    get retryAfter(): number | undefined;
    /** The id to quote when asking about the error. */
    get requestId(): string | undefined;
}
/** There is no answer: offline, cut off, refused by the browser, timed out, no new token. What was thrown is the `cause`. */
export declare class NoAnswer extends Error {
    readonly isTimeout: boolean;
    readonly name: string;
    constructor(message: string, isTimeout: boolean, options?: ErrorOptions);
}
/** The answer cannot be read: HTML of a proxy, half of a JSON text. */
export declare class Unreadable extends Error {
    readonly status: number;
    readonly headers: Headers;
    readonly name: string;
    constructor(status: number, headers: Headers, message: string, options?: ErrorOptions);
}
/** A success with what came beside its body. */
export interface Answer<Data> {
    readonly data: Data;
    readonly status: number;
    readonly headers: Headers;
    /** The entity tag, for `ifMatch`. */
    readonly etag: string | undefined;
}
/** What an operation throws, narrowed by `switch (error.code)` or `switch (error.status)`. */
export type Thrown<Errors> = Errors extends unknown ? ApiError & Errors : never;
export type Result<Data, Errors> = {
    readonly ok: true;
    readonly data: Data;
    readonly answer: Answer<Data>;
} | {
    readonly ok: false;
    readonly error: Thrown<Errors>;
};
export type Given<Request> = object extends Request ? [request?: Request, options?: CallOptions] : [request: Request, options?: CallOptions];
/** An operation of the contract: called with a client, it answers the body of a success and throws the rest. */
export interface Operation<Request, Data, Errors> {
    (client: Client, ...given: Given<Request>): Promise<Data>;
    /** The body with status and headers. */
    answer(client: Client, ...given: Given<Request>): Promise<Answer<Data>>;
    /** A success as the platform has it, for bodies that are read piece by piece. */
    response(client: Client, ...given: Given<Request>): Promise<Response>;
    /** As a value: declared failures are no exceptions; others are thrown all the same. */
    result(client: Client, ...given: Given<Request>): Promise<Result<Data, Errors>>;
    /** Whether this operation declares what was thrown. */
    failed(error: unknown): error is Thrown<Errors>;
    readonly method: string;
    readonly path: string;
    /** Never there: carries the types. */
    readonly types?: {
        readonly request: Request;
        readonly data: Data;
        readonly errors: Errors;
    };
}
/** A list that is answered page by page, for `pages()` and `items()`. */
export interface Listing<Request, Data, Errors, Item> extends Operation<Request, Data, Errors> {
    readonly paging: Paging;
    readonly types?: {
        readonly request: Request;
        readonly data: Data;
        readonly errors: Errors;
        readonly item: Item;
    };
}
/** Where a list has its rows, how another page is asked for, and what an answer tells of it: paths in a body. */
export interface Paging {
    readonly rows: readonly string[];
    /** The argument that asks for a page, or the property of one. */
    readonly argument: readonly string[];
    /** What the argument is: the number of a page or of a row, a cursor, the key of the row before. */
    readonly by: "page" | "offset" | "cursor" | "row";
    /** The number of the first page; 1 if left out. */
    readonly first?: number;
    /** A cursor, a number or an address of the next page; without it, a header `Link` may have one. */
    readonly next?: readonly string[];
    /** Whether there is another one. */
    readonly more?: readonly string[];
    /** How many pages there are, or how many rows. */
    readonly pages?: readonly string[];
    readonly total?: readonly string[];
}
type TypesOf<Called extends {
    readonly types?: unknown;
}> = NonNullable<Called["types"]>;
/** What an operation is called with: `RequestOf<typeof listProjects>`. */
export type RequestOf<Called extends {
    readonly types?: {
        readonly request: unknown;
    };
}> = TypesOf<Called>["request"];
/** What an operation answers. */
export type DataOf<Called extends {
    readonly types?: {
        readonly data: unknown;
    };
}> = TypesOf<Called>["data"];
/** What a list has in its rows. */
export type ItemOf<Called extends {
    readonly types?: {
        readonly item: unknown;
    };
}> = TypesOf<Called>["item"];
/** What an operation throws, where the contract declares it. */
export type ErrorsOf<Called extends {
    readonly types?: {
        readonly errors: unknown;
    };
}> = Thrown<TypesOf<Called>["errors"]>;
/** What is sent, while it is put together. */
export interface Sending {
    path: string;
    readonly query: string[];
    readonly headers: Headers;
    body: BodyInit | Promise<BodyInit> | undefined;
}
/** Puts the value of a parameter where it belongs. */
export type Place = (sending: Sending, name: string, value: unknown) => void;
/** Writes a body in its media type. */
export type Write = (sending: Sending, mediaType: string, value: unknown) => void;
/** The same call once more, for what comes behind an event; there is none for calls that are not safe. */
export interface Again {
    call(lastEventId: string): Promise<Response>;
    readonly signal: AbortSignal | undefined;
}
/** Reads the body of a success that comes piece by piece. */
export type Read = (response: Response, again?: Again) => unknown;
/** What an operation sends and answers; all that is left out is as in most operations. */
export interface Description {
    /** Parameters by argument: their place, and their name where that is another one. */
    readonly parameters?: Readonly<Record<string, Place | readonly [Place, string]>>;
    readonly body?: readonly [Write, mediaType: string];
    /** Media types of successes; JSON if left out. */
    readonly accepts?: readonly string[];
    /** Declared failures: their status (ranges as 4 or 5, `default` as 0), and their code where they have one. */
    readonly fails?: readonly (readonly [status: number, code?: string])[];
    /** Whether a key makes repeated calls have one effect. */
    readonly isKeyed?: boolean;
    /** Whether successes are files, whatever their media type. */
    readonly isFile?: boolean;
    /** Whether no credential is needed. */
    readonly isOpen?: boolean;
    /** Whether a success may have no body beside those that have one. */
    readonly mayBeEmpty?: boolean;
    readonly paging?: Paging;
    readonly read?: Read;
    /** Whether an answer that is JSON does not come piece by piece. */
    readonly isMixed?: boolean;
    /** Makes dates of texts. Throws `Unreadable` where they are none. */
    readonly convert?: (answer: Answer<unknown>) => Answer<unknown>;
}
export interface Client {
    readonly options: ClientOptions;
    /** The property of an error's body that has its code. */
    readonly codeName: string | undefined;
    /** The header that has the token, and what stands before it there. */
    readonly credential: readonly [header: string, prefix: string];
    renewing: Promise<string | undefined> | undefined;
    readonly told: Set<string>;
    /** Until when an operation's limit is used up, in milliseconds. */
    readonly resting: Map<string, number>;
}
export declare function client(options: ClientOptions, baseUrl: string, codeName?: string, credential?: Client["credential"]): Client;
export declare function operation<Request, Data, Errors>(method: string, path: string, description?: Description): Operation<Request, Data, Errors>;
export declare const path: Place;
/** Puts a text into the path; one that would lead elsewhere is refused. */
export declare function fill(sending: Sending, name: string, text: string): void;
export declare const query: Place;
export declare const header: Place;
export declare const json: Write;
/** The longest time that timers take, in milliseconds: longer ones are over at once. */
export declare const LONGEST: number;
export declare function sent(template: string, description: Description, request: Record<string, unknown>, headers: Readonly<Record<string, string>>): Sending;
/** The token that is sent now. */
export declare function current({ options: { token } }: Client): Promise<string | undefined>;
/** Another token: one renewal, whoever waits for it; none where the token is another one by now. */
export declare function renewed(client: Client, refused?: string): Promise<string | undefined>;
/** The events of a stream, each with its `id` as the server gave it. */
export declare function streamed(client: Client, path: string, description: Description, request: Record<string, unknown>, call: CallOptions, readEvents: Read): Promise<AsyncIterable<unknown>>;
/** Calls what belongs to the page: whatever that throws fails no call of the client's. */
export declare function safely(call: () => void): void;
/** Milliseconds that the server asks to wait: seconds, or a date by its own clock. */
export declare function waitOf(headers: Headers): number | undefined;
export declare const pause: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
export {};
