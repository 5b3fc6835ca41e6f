import type { components } from "./schema.js";

/** The one shape of every error body. */
export type ErrorBody = components["schemas"]["__ERROR__"];

/** What a validation error lists under `details.errors`: every place that does not fit the contract. */
type FieldErrors = ErrorBody["details"] extends { errors?: infer Places } ? NonNullable<Places> : unknown[];

/** An answer that is no success. `code` is undefined where the body is not the service's, as with a proxy's own error page. */
export class __SERVICE__Error extends Error {
  override readonly name = "__SERVICE__Error";
  readonly status: number;
  readonly code: ErrorBody["error_code"] | undefined;
  readonly details: ErrorBody["details"];
  /** To quote when asking about the error. */
  readonly requestId: string | undefined;
  readonly response: Response;

  constructor(response: Response, body: unknown) {
    const known = isErrorBody(body) ? body : undefined;
    super(known?.message ?? `The server answered ${response.status} ${response.statusText}`.trimEnd());
    this.status = response.status;
    this.code = known?.error_code;
    this.details = known?.details ?? {};
    this.requestId = known?.request_id ?? response.headers.get("X-Request-Id") ?? undefined;
    this.response = response;
  }

  /** What a 422 complains about, place by place; empty for other errors. */
  get fieldErrors(): FieldErrors {
    const errors: unknown = this.details["errors"];
    return (Array.isArray(errors) ? errors : []) as FieldErrors;
  }

  /** Seconds after which the server invites another try (429, 503), if it says so. */
  get retryAfter(): number | undefined {
    const seconds = Number.parseInt(this.response.headers.get("Retry-After") ?? "", 10);
    return Number.isNaN(seconds) ? undefined : seconds;
  }
}

export function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === "object" && body !== null && "error_code" in body && "message" in body && "request_id" in body;
}

type Answer = { data?: unknown; error?: unknown; response: Response };

type SuccessBody<Result> = Result extends { data: infer Body } ? Body : never;

/** The body of a success; throws a `__SERVICE__Error` for every other answer. */
export async function unwrap<Result extends Answer>(pending: Promise<Result>): Promise<SuccessBody<Result>> {
  return (await unwrapTagged(pending)).data;
}

/** Like `unwrap`, together with the `ETag` to send back through `ifMatch`. */
export async function unwrapTagged<Result extends Answer>(
  pending: Promise<Result>,
): Promise<{ data: SuccessBody<Result>; etag: string | null }> {
  const { data, error, response } = await pending;
  if (!response.ok) {
    throw new __SERVICE__Error(response, error);
  }
  return { data: data as SuccessBody<Result>, etag: response.headers.get("ETag") };
}

/** The header that makes a write fail with 412 where the resource is no longer the one that was read. */
export function ifMatch(etag: string): { "If-Match": string } {
  return { "If-Match": etag };
}

/** The header that makes a write safe to repeat: keep it, and send the same one with every try of the same write. */
export function idempotencyKey(key: string = randomKey()): { "Idempotency-Key": string } {
  return { "Idempotency-Key": key };
}

// Not crypto.randomUUID, which pages without https lack.
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Every item of every page, in order; the next page is read when its first item is asked for. */
export async function* eachItem<Item>(
  readPage: (page: number) => Promise<{ data: Item[]; pagination: { has_next: boolean } }>,
): AsyncGenerator<Item, void, undefined> {
  let hasNext = true;
  for (let page = 1; hasNext; page += 1) {
    const { data, pagination } = await readPage(page);
    yield* data;
    hasNext = pagination.has_next;
  }
}
