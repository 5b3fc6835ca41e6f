/** What a call answers, and what it throws where there is no success. */

import { waitOf } from "./limits.js";

/** Values of an answer: those of the contract, and those that a newer server may have besides. */
export type Open<Value> =
  | Value
  | (Value extends string ? string & {} : Value extends number ? number & {} : never);

/** A failure that a contract declares: `code` tells those of one status apart. */
export interface Failure<Status extends number, Code extends string | undefined, Body> {
  readonly status: Status;
  readonly code: Code;
  readonly body: Body;
}

/** An answer that is no success; `code` where the body has one. */
export class ApiError extends Error {
  override readonly name: string = "ApiError";
  constructor(
    readonly status: number,
    readonly code: string | undefined,
    readonly body: unknown,
    readonly headers: Headers,
    message: string,
  ) {
    super(message);
  }

  /** Seconds to wait before the next attempt, where the server says so. */
  get retryAfter(): number | undefined {
    const wait = waitOf(this.headers);
    return wait === undefined ? undefined : wait / 1000;
  }

  /** The id to quote when asking about the error. */
  get requestId(): string | undefined {
    const said = told(this.body)["request_id"];
    return this.headers.get("X-Request-Id") ?? (typeof said === "string" ? said : undefined);
  }
}

/** There is no answer: offline, cut off, refused by the browser, timed out, no new token. What was thrown is the `cause`. */
export class NoAnswer extends Error {
  override readonly name: string = "NoAnswer";
  constructor(message: string, readonly isTimeout: boolean, options?: ErrorOptions) {
    super(message, options);
  }
}

/** The answer cannot be read: HTML of a proxy, half of a JSON text. */
export class Unreadable extends Error {
  override readonly name: string = "Unreadable";
  constructor(readonly status: number, readonly headers: Headers, message: string, options?: ErrorOptions) {
    super(message, options);
  }
}

/** A success with what came beside its body. */
export interface Answer<Data> {
  readonly data: Data;
  readonly status: number;
  readonly headers: Headers;
  /** The entity tag, for `ifMatch`. */
  readonly etag: string | undefined;
}

/** What an operation throws, narrowed by `switch (error.code)` or `switch (error.status)`. */
export type Thrown<Errors> = Errors extends unknown ? ApiError & Errors : never;

export type Result<Data, Errors> =
  | { readonly ok: true; readonly data: Data; readonly answer: Answer<Data> }
  | { readonly ok: false; readonly error: Thrown<Errors> };

export const told = (body: unknown): Record<string, unknown> =>
  typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
