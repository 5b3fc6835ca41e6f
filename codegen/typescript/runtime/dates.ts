/** Dates of answers as values of the platform: what is text in JSON becomes one where the contract says so. */

import { type Answer, type Read, Unreadable } from "./core.js";

/** Answers the value with its dates; may change what it is given. */
export type Convert = (value: unknown) => unknown;

/** What a value of a union has to have to be of one branch; values of properties are any of some constants. */
interface Marks {
  readonly has: readonly string[];
  readonly is: Readonly<Record<string, readonly unknown[]>>;
}

/** A text by `make`; what is no text stays. Throws what `make` throws. */
export function moment(make: (text: string) => unknown): Convert {
  return (value) => (typeof value === "string" ? make(value) : value);
}

/** A moment as `Date`. */
export const date: Convert = moment((text) => {
  const value = new Date(text);
  if (Number.isNaN(value.getTime())) throw new RangeError(`${JSON.stringify(text)} is no date-time`);
  return value;
});

/** A text that may be a date and may be another one. */
export function perhaps(convert: Convert): Convert {
  return (value) => {
    try {
      return convert(value);
    } catch {
      return value;
    }
  };
}

export function fields(value: unknown, members: Readonly<Record<string, Convert>>): unknown {
  if (!isObject(value)) return value;
  for (const [name, convert] of Object.entries(members)) {
    if (Object.hasOwn(value, name)) value[name] = convert(value[name]);
  }
  return value;
}

/** The items of an array, or what an object has under names that are not `known`. */
export function each(convert: Convert, known: readonly string[] = []): Convert {
  return (value) => {
    if (Array.isArray(value)) return value.map(convert);
    if (isObject(value)) for (const name of Object.keys(value)) if (!known.includes(name)) value[name] = convert(value[name]);
    return value;
  };
}

/** An array whose items have types of their own. */
export function row(...converts: readonly (Convert | undefined)[]): Convert {
  return (value) => (Array.isArray(value) ? value.map((item, index) => converts[index]?.(item) ?? item) : value);
}

/** The first branch whose marks a value has. */
export function either(...branches: readonly (readonly [Marks | undefined, Convert | undefined])[]): Convert {
  return (value) => {
    const fitting = branches.find(([marks]) => (isObject(value) ? marks !== undefined && isMarked(value, marks) : marks === undefined));
    return fitting?.[1] ? fitting[1](value) : value;
  };
}

/** A whole answer. Throws `Unreadable`. */
export function answers(answer: Answer<unknown>, convert: Convert): Answer<unknown> {
  const { data, status, headers } = answer;
  if (!isObject(data) && !Array.isArray(data) && typeof data !== "string") return answer;
  try {
    return { ...answer, data: convert(data) };
  } catch (cause) {
    throw new Unreadable(status, headers, String(cause), { cause });
  }
}

/** Items that come one by one. Throws `Unreadable`. */
export async function* items(read: Read, convert: Convert, ...given: Parameters<Read>): AsyncGenerator<unknown> {
  const [{ status, headers }] = given;
  for await (const data of read(...given) as AsyncIterable<unknown>) yield answers({ data, status, headers, etag: undefined }, convert).data;
}

function isMarked(value: Record<string, unknown>, { has, is }: Marks): boolean {
  return has.every((name) => name in value) && Object.entries(is).every(([name, values]) => values.includes(value[name]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Response);
}
