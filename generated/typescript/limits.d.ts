// Generated from openapi.yaml by codegen; edit the contract instead.
/** What a server asks to wait, by the headers of its answers. */
/** Milliseconds that the server asks to wait: seconds, or a date by its own clock. */
export declare function waitOf(headers: Headers): number | undefined;
/** Milliseconds for which a limit is used up, by the header `RateLimit` or those that were there before it. */
export declare function restOf(headers: Headers): number;
