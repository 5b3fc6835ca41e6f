// Generated from openapi.yaml by codegen; edit the contract instead.
/** Tokens of calls, renewed once, whoever waits for it. */
import { NoAnswer } from "./answers.js";
/** The token that is sent now. */
export async function current({ options: { token } }) {
    if (typeof token === "function")
        return token();
    return typeof token === "object" ? token.current() : token;
}
/** Another token: one renewal, whoever waits for it; none where the token is another one by now. */
export async function renewed(client, refused) {
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
        throw cause instanceof NoAnswer ? cause : new NoAnswer("no new token", false, { cause });
    });
}
