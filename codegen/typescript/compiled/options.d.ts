/** What clients and calls are given. */
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
