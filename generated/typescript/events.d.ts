// Generated from openapi.yaml by codegen; edit the contract instead.
/** Bodies that come or go piece by piece: Server-Sent Events, JSON Lines, JSON text sequences. */
import { type Read, type Write } from "./core.js";
/** An event as it is written; `retry` in milliseconds. */
export interface Frame {
    readonly data?: string;
    readonly event?: string;
    readonly id?: string;
    readonly retry?: number;
}
/** The events of a body; comments are heard, but are none. One that is not whole at the end is none either. */
export declare function frames(response: Response, heard?: () => void): AsyncGenerator<Frame, void, undefined>;
/** What the events hold, as JSON. */
export declare const readEvents: Read;
/** What the events hold, as text. */
export declare const readTexts: Read;
/** Whole events, whose data are JSON. */
export declare const readJsonEvents: Read;
/** Whole events, whose data are text. */
export declare const readTextEvents: Read;
/** JSON Lines. */
export declare const readLines: Read;
/** JSON text sequences (RFC 7464). */
export declare const readSequence: Read;
/** JSON Lines, or a JSON text sequence; collected before they are sent, so that they can be sent again. */
export declare const lines: Write;
