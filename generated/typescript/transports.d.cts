// Generated from openapi.yaml by codegen; edit the contract instead.
/** How a channel is carried: by a WebSocket, or by a stream of Server-Sent Events. */
import { type Client, type Place } from "./core.cjs";
export type Transport = "socket" | "stream";
export interface ChannelDescription {
    readonly parameters?: Readonly<Record<string, Place | readonly [Place, string]>>;
    readonly subprotocol?: string;
    /** How a socket may say whose it is. */
    readonly auth?: readonly string[];
    /** Gets a ticket for the channel, with the parameters of its path. */
    readonly ticket?: (client: Client, parameters: Readonly<Record<string, string>>) => Promise<string>;
    /** Whether a newer token may be sent while it is open. */
    readonly isRefreshed?: boolean;
    /** Whether a client that comes back says where it left off. */
    readonly isResumable?: boolean;
    /** Whether every event is sent, so that one whose number is missing was lost. */
    readonly isWhole?: boolean;
    /** Whether the same address answers Server-Sent Events. */
    readonly isStream?: boolean;
    readonly isText?: boolean;
    /** Close codes after which nobody comes back, and those of the application after which somebody does. */
    readonly stops?: readonly number[];
    readonly returns?: readonly number[];
}
/** What connections are opened for. */
export interface Opening {
    readonly client: Client;
    readonly path: string;
    readonly description: ChannelDescription;
    readonly request: Record<string, unknown>;
    readonly options: {
        readonly byTicket?: boolean;
        readonly silence?: number;
    };
    /** The `id` of the newest event that was handed out. */
    readonly last: string | undefined;
    readonly tell: (state: "open") => void;
}
/** What ended a connection: a code of the contract's table, 1006 for a cut; `error` where it is none of the network. */
export interface End {
    readonly code: number;
    readonly reason: string;
    readonly wait?: number | undefined;
    readonly cause?: unknown;
    readonly isFatal?: boolean;
}
/** One connection: what came over it and was not read yet, and how it ended. */
export declare class Line implements AsyncIterable<unknown> {
    #private;
    readonly opening: Opening;
    /** The token that opened it. */
    token: string | undefined;
    send: (message: unknown) => boolean;
    hangUp: () => void;
    readonly ended: Promise<End>;
    constructor(opening: Opening);
    /** A sign of life. */
    heard(patience?: number): void;
    put(event: unknown): void;
    /** The first end counts. */
    finish(end: End): void;
    [Symbol.asyncIterator](): AsyncGenerator<unknown, void, undefined>;
    get isEnded(): boolean;
    /** Whether it was there for a moment only. */
    get isBrief(): boolean;
}
export declare function opened(transport: Transport, opening: Opening): Line;
/** The code of a stream that ended in good order, which does not say whether there is more. */
export declare const ENDED = 1005;
