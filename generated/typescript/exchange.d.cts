// Generated from openapi.yaml by codegen; edit the contract instead.
/** One attempt of a call: what is asked, and what is read of the answer. */
import { type Answer } from "./answers.cjs";
import type { Description, Sending } from "./descriptions.cjs";
import type { CallOptions, Client } from "./options.cjs";
export declare const TIMEOUT = 30000;
/** One attempt: what is asked, and what is read of the answer, in the time and under the signal of the call. */
export declare function exchanged(client: Client, method: string, url: string, sending: Sending, description: Description, call: CallOptions, token: string | undefined): Promise<Answer<unknown>>;
export declare const isStream: (body: unknown) => boolean;
export declare const essence: (mediaType: string | null) => string;
