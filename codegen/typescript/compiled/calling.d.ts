/** A whole call: its request, its attempts, and the token of each. */
import { type Answer } from "./answers.js";
import type { Description, Read } from "./descriptions.js";
import type { CallOptions, Client } from "./options.js";
/** Answers the platform's response of a success. */
export declare const raw: (description: Description) => Description;
export declare function called(client: Client, method: string, template: string, description: Description, request: Record<string, unknown>, call: CallOptions): Promise<Answer<unknown>>;
/** The events of a stream, each with its `id` as the server gave it. */
export declare function streamed(client: Client, path: string, description: Description, request: Record<string, unknown>, call: CallOptions, readEvents: Read): Promise<AsyncIterable<unknown>>;
/** Calls what belongs to the page: whatever that throws fails no call of the client's. */
export declare function safely(call: () => void): void;
