// Generated from openapi.yaml by codegen; edit the contract instead.
/** Checks of calls by schemas: requests before they are sent, answers where a contract may have drifted. */
import type { Validation } from "./core.js";
export type { Validation };
export interface CheckOptions {
    /** Which answers are checked: by default those in development, as bundlers and Node know it by `NODE_ENV`. */
    answers?: "dev" | "always" | "never";
    /** Told each drift once; a warning of the console if left out. Nothing is thrown. */
    onDrift?: (drift: Drift) => void;
}
/** Where an answer is other than its contract. */
export interface Drift {
    /** Method and path as the contract has them. */
    operation: string;
    /** Each place with what is wrong there. */
    problems: readonly string[];
}
/** What is given to an operation does not fit its contract; it was not sent. */
export declare class InvalidRequest extends Error {
    readonly operation: string;
    readonly problems: readonly string[];
    readonly name: string;
    constructor(operation: string, problems: readonly string[]);
}
interface Schema {
    safeParse(value: unknown): {
        readonly success: boolean;
        readonly error?: {
            readonly issues: readonly unknown[];
        } | undefined;
    };
}
interface Schemas {
    readonly request: Schema;
    readonly answer?: Schema;
}
export declare function checks(known: Readonly<Record<string, Schemas>>, options?: CheckOptions): Validation;
/** At most so many characters, counted as JSON Schema does: code points. */
export declare function atMost(count: number): [(text: string) => boolean, string];
/** A regular expression of the contract; one that fits all where this platform cannot read it. */
export declare function pattern(source: string): RegExp;
