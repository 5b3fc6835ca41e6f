// Generated from openapi.yaml by codegen; edit the contract instead.
/** What a call answers, and what it throws where there is no success. */
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
export declare const told: (body: unknown) => Record<string, unknown>;
