"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.session = session;
/** Tokens that are renewed before they end: once, whoever asks, in all tabs of an origin. Nothing is stored. */
const core_js_1 = require("./core.cjs");
const now = () => [performance.now(), Date.now()];
/** Milliseconds that a message from tab to tab may take. */
const PASSING = 200;
const ENDED = new Set([400, 401, 403]);
function session({ renew, onChange, ahead = 30, name = "session" }) {
    let held;
    let renewing;
    /** Counts log-ins and log-outs: what was asked for before one of them is of no use after it. */
    let turn = 0;
    let told;
    const hold = (grant) => {
        const was = held !== undefined;
        held = grant && { token: grant.token, expiresIn: grant.expiresIn, since: now() };
        if (was !== (held !== undefined))
            (0, core_js_1.safely)(() => onChange?.(held !== undefined));
    };
    const tabs = opened(name, (grant, isTurn) => {
        // A renewal that was told as this tab's session ended does not bring it back.
        if (!isTurn && !held && turn)
            return;
        if (isTurn)
            turn++;
        hold(grant);
        told?.();
    });
    const tell = (isTurn) => tabs?.postMessage({ grant: held && { token: held.token, expiresIn: left(held) }, isTurn });
    // A clock may be set and a tab may sleep: the one that says more time has passed is believed.
    const left = ({ since, expiresIn }) => {
        const [steady, clock] = now();
        return expiresIn - Math.max(steady - since[0], clock - since[1]) / 1000;
    };
    const isFresh = (each) => left(each) > Math.min(ahead, each.expiresIn / 2);
    const change = (grant) => {
        turn++;
        hold(grant);
        tell(true);
    };
    const renewed = async (refused, hasWaited) => {
        const isRenewed = () => held !== undefined && held.token !== refused && isFresh(held);
        // Another tab was faster; what it tells may come after the lock that it let go.
        if (hasWaited && !isRenewed())
            await new Promise((resolve) => setTimeout((told = resolve), PASSING));
        if (isRenewed())
            return held?.token;
        const asked = turn;
        const grant = await renew().catch((error) => {
            if (error instanceof core_js_1.ApiError && ENDED.has(error.status))
                return undefined;
            throw error;
        });
        if (asked !== turn)
            return held?.token;
        if (!grant && held)
            change();
        if (grant) {
            hold(grant);
            tell(false);
        }
        return held?.token;
    };
    const renewOnce = (refused) => {
        renewing ??= locked(name, (hasWaited) => renewed(refused, hasWaited)).finally(() => {
            renewing = undefined;
        });
        return renewing;
    };
    return {
        async current() {
            const known = held;
            if (!known || isFresh(known))
                return known?.token;
            return renewOnce(known.token).catch((error) => {
                // What cannot be renewed just now holds for some seconds yet.
                if (held && left(held) > 0)
                    return held.token;
                throw error;
            });
        },
        // Who was refused a token when there is none any more is too late.
        renew: async (refused) => (refused !== undefined && !held ? undefined : renewOnce(refused)),
        lost(refused) {
            if (held?.token === refused)
                change();
        },
        start: change,
        resume: async () => (await renewOnce(undefined)) !== undefined,
        end: () => change(),
        close: () => tabs?.close(),
    };
}
/** Whether this is a page: on a server, where there are channels and locks as well, sessions are those of many users. */
const isPage = () => globalThis.location !== undefined;
/** What all tabs of an origin hear; undefined where there is no such thing, or where it is forbidden. */
function opened(name, hear) {
    if (!isPage())
        return undefined;
    try {
        const tabs = new BroadcastChannel(name);
        tabs.unref?.();
        tabs.onmessage = ({ data }) => {
            const grant = data?.grant;
            if (typeof data?.isTurn === "boolean" && (!grant || typeof grant.token === "string"))
                hear(grant, data.isTurn);
        };
        return tabs;
    }
    catch {
        return undefined;
    }
}
/** Work that one tab at a time does, as far as there are locks; it is told whether another tab was before it. */
async function locked(name, work) {
    const locks = isPage() ? globalThis.navigator?.locks : undefined;
    let isBegun = false;
    const begin = (hasWaited) => {
        isBegun = true;
        return work(hasWaited);
    };
    try {
        if (locks) {
            const done = await locks.request(name, { ifAvailable: true }, async (lock) => lock && { answer: await begin(false) });
            return done ? done.answer : (await locks.request(name, () => begin(true)));
        }
    }
    catch (error) {
        // A frame of no origin has locks that it may not use.
        if (isBegun)
            throw error;
    }
    return work(false);
}
