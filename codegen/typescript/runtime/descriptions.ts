/** Operations as they are written down: what is sent, how it is read, and the types that a caller sees. */

import type { Answer, Result, Thrown } from "./answers.js";
import type { CallOptions, Client } from "./options.js";

export type Given<Request> = object extends Request ? [request?: Request, options?: CallOptions] : [request: Request, options?: CallOptions];

/** An operation of the contract: called with a client, it answers the body of a success and throws the rest. */
export interface Operation<Request, Data, Errors> {
  (client: Client, ...given: Given<Request>): Promise<Data>;
  /** The body with status and headers. */
  answer(client: Client, ...given: Given<Request>): Promise<Answer<Data>>;
  /** A success as the platform has it, for bodies that are read piece by piece. */
  response(client: Client, ...given: Given<Request>): Promise<Response>;
  /** As a value: declared failures are no exceptions; others are thrown all the same. */
  result(client: Client, ...given: Given<Request>): Promise<Result<Data, Errors>>;
  /** Whether this operation declares what was thrown. */
  failed(error: unknown): error is Thrown<Errors>;
  readonly method: string;
  readonly path: string;
  /** Never there: carries the types. */
  readonly types?: { readonly request: Request; readonly data: Data; readonly errors: Errors };
}

/** A list that is answered page by page, for `pages()` and `items()`. */
export interface Listing<Request, Data, Errors, Item> extends Operation<Request, Data, Errors> {
  readonly paging: Paging;
  readonly types?: { readonly request: Request; readonly data: Data; readonly errors: Errors; readonly item: Item };
}

/** Where a list has its rows, how another page is asked for, and what an answer tells of it: paths in a body. */
export interface Paging {
  readonly rows: readonly string[];
  /** The argument that asks for a page, or the property of one. */
  readonly argument: readonly string[];
  /** What the argument is: the number of a page or of a row, a cursor, the key of the row before. */
  readonly by: "page" | "offset" | "cursor" | "row";
  /** The number of the first page; 1 if left out. */
  readonly first?: number;
  /** A cursor, a number or an address of the next page; without it, a header `Link` may have one. */
  readonly next?: readonly string[];
  /** Whether there is another one. */
  readonly more?: readonly string[];
  /** How many pages there are, or how many rows. */
  readonly pages?: readonly string[];
  readonly total?: readonly string[];
}

type TypesOf<Called extends { readonly types?: unknown }> = NonNullable<Called["types"]>;

/** What an operation is called with: `RequestOf<typeof listProjects>`. */
export type RequestOf<Called extends { readonly types?: { readonly request: unknown } }> = TypesOf<Called>["request"];

/** What an operation answers. */
export type DataOf<Called extends { readonly types?: { readonly data: unknown } }> = TypesOf<Called>["data"];

/** What a list has in its rows. */
export type ItemOf<Called extends { readonly types?: { readonly item: unknown } }> = TypesOf<Called>["item"];

/** What an operation throws, where the contract declares it. */
export type ErrorsOf<Called extends { readonly types?: { readonly errors: unknown } }> = Thrown<TypesOf<Called>["errors"]>;

/** What is sent, while it is put together. */
export interface Sending {
  path: string;
  readonly query: string[];
  readonly headers: Headers;
  body: BodyInit | Promise<BodyInit> | undefined;
}

/** Puts the value of a parameter where it belongs. */
export type Place = (sending: Sending, name: string, value: unknown) => void;

/** Writes a body in its media type. */
export type Write = (sending: Sending, mediaType: string, value: unknown) => void;

/** The same call once more, for what comes behind an event; there is none for calls that are not safe. */
export interface Again {
  call(lastEventId: string): Promise<Response>;
  readonly signal: AbortSignal | undefined;
}

/** Reads the body of a success that comes piece by piece. */
export type Read = (response: Response, again?: Again) => unknown;

/** What an operation sends and answers; all that is left out is as in most operations. */
export interface Description {
  /** Parameters by argument: their place, and their name where that is another one. */
  readonly parameters?: Readonly<Record<string, Place | readonly [Place, string]>>;
  readonly body?: readonly [Write, mediaType: string];
  /** Media types of successes; JSON if left out. */
  readonly accepts?: readonly string[];
  /** Declared failures: their status (ranges as 4 or 5, `default` as 0), and their code where they have one. */
  readonly fails?: readonly (readonly [status: number, code?: string])[];
  /** Whether a key makes repeated calls have one effect. */
  readonly isKeyed?: boolean;
  /** Whether successes are files, whatever their media type. */
  readonly isFile?: boolean;
  /** Whether no credential is needed. */
  readonly isOpen?: boolean;
  /** Whether a success may have no body beside those that have one. */
  readonly mayBeEmpty?: boolean;
  readonly paging?: Paging;
  readonly read?: Read;
  /** Whether an answer that is JSON does not come piece by piece. */
  readonly isMixed?: boolean;
  /** Makes dates of texts. Throws `Unreadable` where they are none. */
  readonly convert?: (answer: Answer<unknown>) => Answer<unknown>;
}
