/** Channels: a WebSocket where there can be one, else a stream; resumed where it was cut, as its close codes say. */
import { type Client, type Retry } from "./core.cjs";
import { type ChannelDescription } from "./transports.cjs";
/** `waiting` is the time between two connections. */
export type ConnectionState = "connecting" | "open" | "waiting" | "closed";
export interface ConnectOptions {
    signal?: AbortSignal;
    /** Where to go on, as the `id` of an event says. */
    resume?: string;
    onState?: (state: ConnectionState, transport: "socket" | "stream") => void;
    /** Called where events are missing that the server has no more, with the ids around the gap. */
    onGap?: (before: string, after: string) => void;
    /** Sockets, and streams where those do not pass, if left out. */
    transport?: "socket" | "stream";
    /** Has a ticket say whose a socket is, in place of the token: for proxies that log the headers of sockets. */
    byTicket?: boolean;
    /** Waits between connections: 500 ms at first, 30,000 at most; `times` in a row without an event, for ever if left out. */
    retry?: Retry;
    /** Milliseconds without a word after which a connection is taken for dead; 60,000 if left out, 0 for never. */
    silence?: number;
}
/** The channel ended for good: `code` is that of the contract's table, or a status where no channel came about. */
export declare class ChannelClosed extends Error {
    readonly code: number;
    readonly reason: string;
    readonly name: string;
    constructor(code: number, reason: string, options?: ErrorOptions);
}
/** Events as they come, whatever connections that takes, to be iterated once; leaving the loop closes the channel. */
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
/** Gets tickets for a channel where they are given out. */
export declare const ticket: (path: string, channel: string) => (client: Client, parameters: Readonly<Record<string, string>>) => Promise<string>;
