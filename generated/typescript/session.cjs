// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.session = session;
/** Tokens that are renewed before they end: once, whoever asks, in all tabs of an origin. */
const now = () => [performance.now(), Date.now()];
function session({ renew, onChange, ahead = 30, name = "session" }) {
    let held;
    let renewing;
    const tabs = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(name);
    const hold = (grant, since = now()) => {
        const was = held !== undefined;
        held = grant && { ...grant, since };
        if (was !== (held !== undefined))
            onChange?.(held !== undefined);
    };
    const tell = () => tabs?.postMessage(held && { token: held.token, expiresIn: left(held) });
    if (tabs)
        tabs.onmessage = ({ data }) => hold(data);
    // A clock may be set back and a tab may sleep: the one that says more time has passed is believed.
    const left = ({ since, expiresIn }) => {
        const [steady, clock] = now();
        return expiresIn - Math.max(steady - since[0], clock - since[1]) / 1000;
    };
    const isFresh = (each) => left(each) > Math.min(ahead, each.expiresIn / 2);
    const locked = (work) => {
        const locks = globalThis.navigator?.locks;
        return locks ? locks.request(name, work) : work();
    };
    const renewed = (refused) => {
        renewing ??= locked(async () => {
            // Another tab may have been faster while this one waited.
            if (held && held.token !== refused && isFresh(held))
                return held.token;
            const grant = await renew();
            hold(grant);
            tell();
            return grant?.token;
        }).finally(() => {
            renewing = undefined;
        });
        return renewing;
    };
    return {
        current: () => (!held || isFresh(held) ? held?.token : renewed(held.token)),
        renew: renewed,
        start(grant) {
            hold(grant);
            tell();
        },
        end() {
            hold(undefined);
            tell();
        },
        close: () => tabs?.close(),
    };
}
