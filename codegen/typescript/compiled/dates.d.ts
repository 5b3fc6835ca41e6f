/** Dates of answers as values of the platform: what is text in JSON becomes one where the contract says so. */
import { type Answer, type Read } from "./core.js";
/** Answers the value with its dates; may change what it is given. */
export type Convert = (value: unknown) => unknown;
/** What a value of a union has to have to be of one branch; values of properties are any of some constants. */
interface Marks {
    readonly has: readonly string[];
    readonly is: Readonly<Record<string, readonly unknown[]>>;
}
/** A text by `make`; what is no text stays. Throws what `make` throws. */
export declare function moment(make: (text: string) => unknown): Convert;
/** A moment as `Date`. */
export declare const date: Convert;
/** A text that may be a date and may be another one. */
export declare function perhaps(convert: Convert): Convert;
export declare function fields(value: unknown, members: Readonly<Record<string, Convert>>): unknown;
/** The items of an array, or what an object has under names that are not `known`. */
export declare function each(convert: Convert, known?: readonly string[]): Convert;
/** An array whose items have types of their own. */
export declare function row(...converts: readonly (Convert | undefined)[]): Convert;
/** The first branch whose marks a value has. */
export declare function either(...branches: readonly (readonly [Marks | undefined, Convert | undefined])[]): Convert;
/** A whole answer. Throws `Unreadable`. */
export declare function answers(answer: Answer<unknown>, convert: Convert): Answer<unknown>;
/** Items that come one by one. Throws `Unreadable`. */
export declare function items(read: Read, convert: Convert, ...given: Parameters<Read>): AsyncGenerator<unknown>;
export {};
