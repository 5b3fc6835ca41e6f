/** Waits, which the signal and the time of a call end. */
/** The longest time that timers take, in milliseconds: longer ones are over at once. */
export declare const LONGEST: number;
/** What is waited for, unless the signal or the time ends the wait; without anything, the time itself. */
export declare function within<T>(work: Promise<T> | undefined, signal: AbortSignal | undefined, timeout: number): Promise<T>;
export declare const pause: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
