// Generated from openapi.yaml by codegen; edit the contract instead.
/** Jobs: started, or taken by their id, and followed by a socket, a stream, or by asking again. */
import { type Answer, type CallOptions, type Client, type Given, type Thrown } from "./core.cjs";
import { type ConnectionState } from "./live.cjs";
/** What a kind of jobs tells. */
export interface Kinds {
    readonly result: unknown;
    readonly state: unknown;
    readonly payload: unknown;
    readonly failure: unknown;
}
/** How far a job is: per cent, steps where it counts them, and what its kind tells beside. */
export interface JobProgress<State = string, Payload = unknown> {
    readonly state: State;
    readonly progress: number;
    readonly step: number;
    readonly total_steps: number | null;
    readonly payload: Payload | null;
}
export interface FollowOptions<Told extends Kinds> {
    /** Ends the waiting; the job goes on. */
    signal?: AbortSignal;
    onProgress?: (progress: JobProgress<Told["state"], Told["payload"]>) => void;
    /** Called as the connection comes and goes; without a channel that passes, jobs are asked for by `poll`. */
    onState?: (state: ConnectionState, transport: "socket" | "stream" | "poll") => void;
    /** Sockets, streams where those do not pass, and asking where neither does, if left out. */
    transport?: "socket" | "stream" | "poll";
}
/** The job ended otherwise than in success; `failure` says why, where the service knows. */
export declare class JobFailed<Failure = unknown> extends Error {
    readonly id: string;
    readonly state: "FAILURE" | "CANCELLED" | "DEAD";
    readonly failure: Failure;
    readonly name: string;
    constructor(id: string, state: "FAILURE" | "CANCELLED" | "DEAD", failure: Failure);
}
export type JobOutcome<Told extends Kinds> = {
    readonly ok: true;
    readonly data: Told["result"];
} | {
    readonly ok: false;
    readonly error: JobFailed<Told["failure"]>;
};
export interface StartedJob<Told extends Kinds> {
    readonly id: string;
    /** What came of it, whenever that is. Throws JobFailed, and what the operation that reads jobs throws. */
    result(options?: FollowOptions<Told>): Promise<Told["result"]>;
    /** The same as a value: a job that failed is no exception. */
    outcome(options?: FollowOptions<Told>): Promise<JobOutcome<Told>>;
    /** Have it cancelled: at once where it waits, within seconds where it runs. */
    cancel(options?: CallOptions): Promise<void>;
}
/** A kind of jobs: called as the operation that starts them, it answers the job. */
export interface JobKind<Request, Errors, Told extends Kinds> {
    (client: Client, ...given: Given<Request>): Promise<StartedJob<Told>>;
    /** A job that was started before. */
    of(client: Client, id: string): StartedJob<Told>;
    /** Whether starting one declares what was thrown. */
    failed(error: unknown): error is Thrown<Errors>;
}
type Request = Record<string, unknown>;
/** An operation, as far as it is called here. */
interface Called {
    (client: Client, request: Request, options?: CallOptions): Promise<unknown>;
    answer(client: Client, request: Request, options?: CallOptions): Promise<Answer<unknown>>;
    failed(error: unknown): boolean;
}
/** How jobs are looked after; `id` is what starting one answers its id as, `argument` what it is asked for by. */
export interface JobDescription {
    readonly id: string;
    readonly argument: string;
    readonly read: Called;
    readonly watch?: (client: Client, request: Request, options: object) => AsyncIterable<unknown>;
    readonly cancel?: Called;
    /** Downloads what is too large to stand in an answer. */
    readonly file?: Called;
    /** What the body says where one operation starts several kinds. */
    readonly kind?: string;
}
export declare function jobKind<Request, Errors, Told extends Kinds>(start: Called, description: JobDescription): JobKind<Request, Errors, Told>;
export {};
