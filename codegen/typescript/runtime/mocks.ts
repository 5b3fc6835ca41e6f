/** Handlers of Mock Service Worker that answer as the contract says. */

import { delay, HttpResponse, http, type HttpHandler } from "msw";
import type { DataOf, ErrorsOf } from "./core.js";

export type { HttpHandler };

interface Called {
  readonly types?: { readonly request: unknown; readonly data: unknown; readonly errors: unknown };
}

/** What holds for every operation. */
export interface Everywhere {
  /** Where the paths begin, if that is not where the contract has them. */
  baseUrl?: string;
  /** Milliseconds to wait before an answer. */
  delay?: number;
}

/** What to answer; what is left out is as in the contract. */
export interface Answering<Data, Example extends string> extends Everywhere {
  /** The example of the contract, by its name. */
  example?: Example;
  /** The body, or a function of the request that gives it. */
  data?: Data | ((request: Request) => Data | Promise<Data>);
  status?: number;
  headers?: Readonly<Record<string, string>>;
  /** Only for the first request; what stands in the list behind answers the next ones. */
  once?: boolean;
}

/** What is other than usual in a failure. */
export interface Refusal extends Everywhere {
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  once?: boolean;
}

type CodeOf<Errors> = Errors extends { readonly code: infer Code extends string } ? Code : never;
type StatusOf<Errors> = Errors extends { readonly status: infer Status extends number } ? Status : never;

/** Makes handlers of an operation. */
export interface Mocked<Each extends Called, Example extends string> {
  /** One that answers an example of the contract, or what is given in its place. */
  (answering?: Answering<DataOf<Each>, Example>): HttpHandler;
  /** One that refuses as the contract declares it: by code, or by status where there is none. */
  fails(reason: CodeOf<ErrorsOf<Each>> | StatusOf<ErrorsOf<Each>>, refusal?: Refusal): HttpHandler;
  /** One that never gets through: what a client without a network sees. */
  breaks(): HttpHandler;
}

/** A declared failure: its status, where 4 is any from 400 and 0 is any, its code, its body. */
export type Failing = readonly [status: number, code: string | null, body: unknown];

interface Described {
  readonly baseUrl: string;
  readonly status: number;
  readonly mediaType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly examples: Readonly<Record<string, unknown>>;
  readonly fails: readonly Failing[];
}

export function mocked(method: string, path: string, describe: () => Described): Mocked<Called, string> {
  const handler = (given: Refusal, respond: (request: Request) => Response | Promise<Response>) => {
    const target = place(given.baseUrl ?? describe().baseUrl, path);
    const answer = async ({ request }: { request: Request }) => {
      if (request.method !== method) return undefined;
      if (given.delay) await delay(given.delay);
      return respond(request);
    };
    const options = { once: given.once ?? false };
    const known = (http as unknown as Record<string, typeof http.all>)[method.toLowerCase()];
    return (known ?? http.all)(target, answer, options);
  };
  const make = (given: Answering<unknown, string> = {}) =>
    handler(given, async (request) => {
      const { status, mediaType, headers, examples } = describe();
      const body = "data" in given ? await resolved(given.data, request) : chosen(examples, given.example);
      return response(given.status ?? status, mediaType, body, { ...headers, ...given.headers });
    });
  return Object.assign(make, {
    fails(reason: string | number, refusal: Refusal = {}) {
      const failing = describe().fails.find(([status, code]) => reason === code || isOf(reason, status));
      if (!failing) throw new TypeError(`${method} ${path} does not declare ${reason}`);
      const status = typeof reason === "number" ? reason : failing[0];
      const body = "body" in refusal ? refusal.body : failing[2];
      return handler(refusal, () => response(status, "application/json", body ?? undefined, refusal.headers));
    },
    breaks: () => handler({}, () => HttpResponse.error()),
  });
}

function isOf(reason: string | number, status: number): boolean {
  return typeof reason === "number" && [reason, Math.floor(reason / 100), 0].includes(status);
}

async function resolved(given: unknown, request: Request): Promise<unknown> {
  return typeof given === "function" ? given(request) : given;
}

function chosen(examples: Readonly<Record<string, unknown>>, name: string | undefined): unknown {
  const [first] = Object.values(examples);
  return structuredClone(name === undefined ? first : examples[name]);
}

function response(status: number, mediaType: string | undefined, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  if (body === undefined || mediaType === undefined) return new HttpResponse(null, { status, headers });
  const isRaw = typeof body === "string" || body instanceof Blob || body instanceof ReadableStream || body instanceof ArrayBuffer;
  const text = isRaw && !/json$/.test(mediaType) ? body : JSON.stringify(body);
  return new HttpResponse(text, { status, headers: { "Content-Type": mediaType, ...headers } });
}

/** Paths of relative addresses are taken at any origin; a parameter is one segment, or a part of it. */
function place(baseUrl: string, path: string): RegExp {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const parts = path.split(/(\{[^}]*\})/).map((part, index) => (index % 2 ? "[^/?#]+" : escaped(part)));
  const origin = /^[a-z][a-z0-9+.-]*:/i.test(baseUrl) ? "" : "[a-z][a-z0-9+.-]*://[^/]+";
  return new RegExp(`^${origin}${escaped(baseUrl.replace(/\/$/, ""))}${parts.join("")}$`);
}
