// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.current = current;
exports.renewed = renewed;
/** Tokens of calls, renewed once, whoever waits for it. */
const answers_js_1 = require("./answers.cjs");
/** The token that is sent now. */
async function current({ options: { token } }) {
    if (typeof token === "function")
        return token();
    return typeof token === "object" ? token.current() : token;
}
/** Another token: one renewal, whoever waits for it; none where the token is another one by now. */
async function renewed(client, refused) {
    const { token } = client.options;
    if (typeof token !== "object")
        return undefined;
    const known = await token.current();
    if (refused !== undefined && known !== undefined && known !== refused)
        return known;
    client.renewing ??= token.renew(refused ?? known).finally(() => {
        client.renewing = undefined;
    });
    return client.renewing.catch((cause) => {
        throw cause instanceof answers_js_1.NoAnswer ? cause : new answers_js_1.NoAnswer("no new token", false, { cause });
    });
}
