// Generated from openapi.yaml by codegen; edit the contract instead.
/** Calls of operations: one function each, what it sends and answers typed by the contract. */
import type { Description, Operation } from "./descriptions.cjs";
import type { Client, ClientOptions } from "./options.cjs";
export type { CallOptions, Client, ClientOptions, Credentials, DeprecationNotice, Retry, Validation } from "./options.cjs";
export { type Answer, ApiError, type Failure, NoAnswer, type Open, type Result, type Thrown, Unreadable } from "./answers.cjs";
export type { Again, DataOf, Description, ErrorsOf, Given, ItemOf, Listing, Operation, Paging, Place, Read, RequestOf, Sending, Write } from "./descriptions.cjs";
export { fill, header, json, path, query, sent } from "./places.cjs";
export { LONGEST, pause } from "./waiting.cjs";
export { waitOf } from "./limits.cjs";
export { current, renewed } from "./tokens.cjs";
export { safely, streamed } from "./calling.cjs";
export declare function client(options: ClientOptions, baseUrl: string, codeName?: string, credential?: Client["credential"]): Client;
export declare function operation<Request, Data, Errors>(method: string, path: string, description?: Description): Operation<Request, Data, Errors>;
