// Generated from openapi.yaml by codegen; edit the contract instead.
/** Handlers of Mock Service Worker that answer as the contract says. */
import { type HttpHandler } from "msw";
import type { DataOf, ErrorsOf } from "./core.js";
export type { HttpHandler };
interface Called {
    readonly types?: {
        readonly request: unknown;
        readonly data: unknown;
        readonly errors: unknown;
    };
}
/** What holds for every operation. */
export interface Everywhere {
    /** Where the paths begin, if that is not where the contract has them. */
    baseUrl?: string;
    /** Milliseconds to wait before an answer. */
    delay?: number;
}
/** What to answer; what is left out is as in the contract. */
export interface Answering<Data, Example extends string> extends Everywhere {
    /** The example of the contract, by its name. */
    example?: Example;
    /** The body, or a function of the request that gives it. */
    data?: Data | ((request: Request) => Data | Promise<Data>);
    status?: number;
    headers?: Readonly<Record<string, string>>;
    /** Only for the first request; what stands in the list behind answers the next ones. */
    once?: boolean;
}
/** What is other than usual in a failure. */
export interface Refusal extends Everywhere {
    body?: unknown;
    headers?: Readonly<Record<string, string>>;
    once?: boolean;
}
type CodeOf<Errors> = Errors extends {
    readonly code: infer Code extends string;
} ? Code : never;
type StatusOf<Errors> = Errors extends {
    readonly status: infer Status extends number;
} ? Status : never;
/** Makes handlers of an operation. */
export interface Mocked<Each extends Called, Example extends string> {
    /** One that answers an example of the contract, or what is given in its place. */
    (answering?: Answering<DataOf<Each>, Example>): HttpHandler;
    /** One that refuses as the contract declares it: by code, or by status where there is none. */
    fails(reason: CodeOf<ErrorsOf<Each>> | StatusOf<ErrorsOf<Each>>, refusal?: Refusal): HttpHandler;
    /** One that never gets through: what a client without a network sees. */
    breaks(): HttpHandler;
}
/** A declared failure: its status, where 4 is any from 400 and 0 is any, its code, its body. */
export type Failing = readonly [status: number, code: string | null, body: unknown];
interface Described {
    readonly baseUrl: string;
    readonly status: number;
    readonly mediaType?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly examples: Readonly<Record<string, unknown>>;
    readonly fails: readonly Failing[];
}
export declare function mocked(method: string, path: string, describe: () => Described): Mocked<Called, string>;
