"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pause = exports.LONGEST = void 0;
exports.within = within;
/** Waits, which the signal and the time of a call end. */
const answers_js_1 = require("./answers.cjs");
/** The longest time that timers take, in milliseconds: longer ones are over at once. */
exports.LONGEST = 2 ** 31 - 1;
/** What is waited for, unless the signal or the time ends the wait; without anything, the time itself. */
function within(work, signal, timeout) {
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
                reject(new answers_js_1.NoAnswer(`no token within ${timeout} ms`, true));
            else
                resolve(undefined);
        };
        work?.then(resolve, reject).finally(over);
        if (signal?.aborted)
            return stop();
        signal?.addEventListener("abort", stop, { once: true });
        if (timeout || !work)
            timer = setTimeout(late, Math.min(timeout, exports.LONGEST));
    });
}
const pause = (milliseconds, signal) => within(undefined, signal, milliseconds);
exports.pause = pause;
