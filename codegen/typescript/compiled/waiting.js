/** Waits, which the signal and the time of a call end. */
import { NoAnswer } from "./answers.js";
/** The longest time that timers take, in milliseconds: longer ones are over at once. */
export const LONGEST = 2 ** 31 - 1;
/** What is waited for, unless the signal or the time ends the wait; without anything, the time itself. */
export function within(work, signal, timeout) {
    return new Promise((resolve, reject) => {
        let timer;
        const over = () => {
            clearTimeout(timer);
            signal?.removeEventListener("abort", stop);
        };
        const stop = () => {
            over();
            reject(signal?.reason);
        };
        const late = () => {
            over();
            if (work)
                reject(new NoAnswer(`no token within ${timeout} ms`, true));
            else
                resolve(undefined);
        };
        work?.then(resolve, reject).finally(over);
        if (signal?.aborted)
            return stop();
        signal?.addEventListener("abort", stop, { once: true });
        if (timeout || !work)
            timer = setTimeout(late, Math.min(timeout, LONGEST));
    });
}
export const pause = (milliseconds, signal) => within(undefined, signal, milliseconds);
