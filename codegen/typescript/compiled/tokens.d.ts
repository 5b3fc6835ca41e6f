/** Tokens of calls, renewed once, whoever waits for it. */
import type { Client } from "./options.js";
/** The token that is sent now. */
export declare function current({ options: { token } }: Client): Promise<string | undefined>;
/** Another token: one renewal, whoever waits for it; none where the token is another one by now. */
export declare function renewed(client: Client, refused?: string): Promise<string | undefined>;
