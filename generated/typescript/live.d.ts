// Generated from openapi.yaml by codegen; edit the contract instead.
/** Channels: a WebSocket where there can be one, else a stream; resumed where it was cut, as its close codes say. */
import { type Client, type Place } from "./core.js";
type Reconnect = "no" | "yes" | "after";
export interface ChannelDescription {
    readonly parameters?: Readonly<Record<string, Place | readonly [Place, string]>>;
    readonly subprotocol?: string;
    /** Whether a client that comes back says where it left off. */
    readonly isResumable?: boolean;
    /** Whether the same address answers Server-Sent Events. */
    readonly isStream?: boolean;
    readonly isText?: boolean;
    readonly closes: Readonly<Record<number, Reconnect>>;
}
export type ConnectionState = "connecting" | "open" | "waiting" | "closed";
export interface ConnectOptions {
    signal?: AbortSignal;
    /** Where to go on, as the `id` of an event says. */
    resume?: string;
    onState?: (state: ConnectionState, transport: "socket" | "stream") => void;
    /** Streams where sockets do not pass; `socket` or `stream` for that one alone. */
    transport?: "socket" | "stream";
}
/** The channel ended for good: `code` is that of the contract's table, or a status where no channel came about. */
export declare class ChannelClosed extends Error {
    readonly code: number;
    readonly reason: string;
    readonly name: string;
    constructor(code: number, reason: string);
}
/** Events as they come, whatever connections that takes; leaving the loop closes the channel. */
export interface Connection<Sends, Receives> extends AsyncIterable<Sends> {
    /** Say something, once the connection is open; false where it is not, or is a stream. */
    send(message: Receives): boolean;
    close(): void;
}
export interface Channel<Request, Sends, Receives> {
    (client: Client, request: Request, options?: ConnectOptions): Connection<Sends, Receives>;
    readonly path: string;
}
export declare function channel<Request, Sends, Receives>(path: string, description: ChannelDescription): Channel<Request, Sends, Receives>;
export {};
