/** Calls of operations: one function each, what it sends and answers typed by the contract. */
import type { Description, Operation } from "./descriptions.js";
import type { Client, ClientOptions } from "./options.js";
export type { CallOptions, Client, ClientOptions, Credentials, DeprecationNotice, Retry, Validation } from "./options.js";
export { type Answer, ApiError, type Failure, NoAnswer, type Open, type Result, type Thrown, Unreadable } from "./answers.js";
export type { Again, DataOf, Description, ErrorsOf, Given, ItemOf, Listing, Operation, Paging, Place, Read, RequestOf, Sending, Write } from "./descriptions.js";
export { fill, header, json, path, query, sent } from "./places.js";
export { LONGEST, pause } from "./waiting.js";
export { waitOf } from "./limits.js";
export { current, renewed } from "./tokens.js";
export { safely, streamed } from "./calling.js";
export declare function client(options: ClientOptions, baseUrl: string, codeName?: string, credential?: Client["credential"]): Client;
export declare function operation<Request, Data, Errors>(method: string, path: string, description?: Description): Operation<Request, Data, Errors>;
