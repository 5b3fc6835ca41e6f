import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "./schema.js";

/** A bearer token, or a function that is asked for the current one before every request. */
export type TokenSource = string | (() => string | undefined | Promise<string | undefined>);

export interface __SERVICE__ClientOptions extends ClientOptions {
  /** Where the paths of the contract begin; `__BASE_URL__` of the page's own origin if left out. Outside browsers it must be absolute. */
  baseUrl?: string;
  /** Sent as `Authorization: Bearer ...`; while there is none, requests go out anonymous. */
  token?: TokenSource;
  /** Called for every answer of an operation that is going to be switched off. */
  onDeprecated?: (notice: DeprecationNotice) => void;
}

export interface DeprecationNotice {
  method: string;
  /** The path as the contract writes it. */
  path: string;
  /** When the operation will be switched off (RFC 8594), if that is announced. */
  sunset: Date | undefined;
  /** The URL that takes its place, if there is one. */
  successor: string | undefined;
}

/** One method for each HTTP method; paths, parameters, bodies and answers are typed by the contract. */
export type __SERVICE__Client = Client<paths>;

export function create__SERVICE__Client(options: __SERVICE__ClientOptions = {}): __SERVICE__Client {
  const { token, onDeprecated, ...rest } = options;
  const client = createClient<paths>({ baseUrl: "__BASE_URL__", ...rest });
  client.use({
    async onRequest({ request }) {
      const current = typeof token === "function" ? await token() : token;
      if (current && !request.headers.has("Authorization")) {
        request.headers.set("Authorization", `Bearer ${current}`);
      }
    },
    onResponse({ request, response, schemaPath }) {
      if (response.headers.has("Deprecation")) {
        onDeprecated?.({ method: request.method, path: schemaPath, ...announcement(response.headers) });
      }
    },
  });
  return client;
}

function announcement(headers: Headers): Pick<DeprecationNotice, "sunset" | "successor"> {
  const sunset = headers.get("Sunset");
  const successor = /<([^>]*)>\s*;[^,]*rel="?successor-version/.exec(headers.get("Link") ?? "")?.[1];
  return { sunset: sunset === null ? undefined : new Date(sunset), successor };
}
