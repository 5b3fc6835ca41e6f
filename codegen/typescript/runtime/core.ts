/** Calls of operations: one function each, what it sends and answers typed by the contract. */

import { type Answer, ApiError, type Result, type Thrown } from "./answers.js";
import { called, raw } from "./calling.js";
import type { Description, Operation } from "./descriptions.js";
import { essence } from "./exchange.js";
import type { CallOptions, Client, ClientOptions } from "./options.js";

export type { CallOptions, Client, ClientOptions, Credentials, DeprecationNotice, Retry, Validation } from "./options.js";
export { type Answer, ApiError, type Failure, NoAnswer, type Open, type Result, type Thrown, Unreadable } from "./answers.js";
export type { Again, DataOf, Description, ErrorsOf, Given, ItemOf, Listing, Operation, Paging, Place, Read, RequestOf, Sending, Write } from "./descriptions.js";
export { fill, header, json, path, query, sent } from "./places.js";
export { LONGEST, pause } from "./waiting.js";
export { waitOf } from "./limits.js";
export { current, renewed } from "./tokens.js";
export { safely, streamed } from "./calling.js";

export function client(
  options: ClientOptions,
  baseUrl: string,
  codeName?: string,
  credential: Client["credential"] = ["Authorization", "Bearer "],
): Client {
  const base = (options.baseUrl ?? baseUrl).replace(/\/+$/, "");
  // Checks that do not load are told by the calls that wait for them.
  Promise.resolve(options.validate).catch(() => undefined);
  return { options: { ...options, baseUrl: base }, codeName, credential, renewing: undefined, told: new Set(), resting: new Map() };
}

export function operation<Request, Data, Errors>(
  method: string,
  path: string,
  description: Description = {},
): Operation<Request, Data, Errors> {
  type Call = [client: Client, request?: unknown, options?: CallOptions];
  const answered = (given: Description, [client, request, options]: Call) =>
    called(client, method, path, given, (request ?? {}) as Record<string, unknown>, options ?? {}) as Promise<Answer<Data>>;
  const answer = (...call: Call) => answered(description, call);
  const failed = (error: unknown): error is Thrown<Errors> =>
    error instanceof ApiError &&
    // A proxy may have written it: contracts declare no HTML for failures.
    essence(error.headers.get("Content-Type")) !== "text/html" &&
    (description.fails ?? []).some(
      ([status, code]) => (!status || status === error.status || status === Math.floor(error.status / 100)) && (code ?? error.code) === error.code,
    );
  return Object.assign(async (...call: Call) => (await answer(...call)).data, {
    method,
    path,
    paging: description.paging,
    answer,
    failed,
    response: async (...call: Call) => (await answered(raw(description), call)).data as Response,
    async result(...call: Call): Promise<Result<Data, Errors>> {
      try {
        const given = await answer(...call);
        return { ok: true, data: given.data, answer: given };
      } catch (error) {
        if (!failed(error)) throw error;
        return { ok: false, error };
      }
    },
  }) as Operation<Request, Data, Errors>;
}
