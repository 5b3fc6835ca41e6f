/** What few operations need: other styles of parameters, and forms. */

import { type Place, type Write, fill } from "./core.js";

/** A value with its dates as JSON has them, and without what is undefined. */
export function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== "object" || value === null) return value;
  if ("toJSON" in value && typeof value.toJSON === "function") return value.toJSON();
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  const members = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(members.map(([name, each]) => [name, written(each)]));
}

const escaped = (value: unknown): string => encodeURIComponent(String(value));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Names and values of an object, or the items of an array, in one row. */
const row = (value: unknown): unknown[] => (isObject(value) ? Object.entries(value).flat() : [value].flat());

const joined =
  (separator: string): Place =>
  (sending, name, value) => {
    sending.query.push(`${escaped(name)}=${row(value).map(escaped).join(separator)}`);
  };

export const form = ((sending, name, value) => {
  if (typeof name === "string" && name.includes("/")) {
    sending.headers.set("Content-Type", name);
    sending.body = new URLSearchParams(
      Object.entries(written(value) as Record<string, unknown>).flatMap(([key, item]) =>
        [item].flat().filter((each) => each !== undefined).map((each) => [key, isObject(each) ? JSON.stringify(each) : String(each)]),
      ),
    ).toString();
    return;
  }
  joined(",")(sending, name, value);
}) satisfies Place & Write;

export const spaceDelimited: Place = joined("%20");
export const pipeDelimited: Place = joined("%7C");
export const spaceDelimitedExploded: Place = (sending, name, value) => {
  for (const item of [value].flat()) sending.query.push(`${escaped(name)}=${escaped(item)}`);
};
export const pipeDelimitedExploded: Place = spaceDelimitedExploded;

export const deepObject: Place = (sending, name, value) => {
  for (const [key, item] of Object.entries(value as Record<string, unknown>)) {
    for (const each of [item].flat()) {
      if (each !== undefined) sending.query.push(`${escaped(`${name}[${key}]`)}=${escaped(each)}`);
    }
  }
};
export const deepObjectExploded: Place = deepObject;

const pairs = (value: Record<string, unknown>): string[] =>
  Object.entries(value).map(([key, item]) => `${escaped(key)}=${escaped(item)}`);

export const label: Place = (sending, name, value) => fill(sending, name, `.${row(value).map(escaped).join(",")}`);
export const labelExploded: Place = (sending, name, value) =>
  fill(sending, name, `.${(isObject(value) ? pairs(value) : [value].flat().map(escaped)).join(".")}`);
export const matrix: Place = (sending, name, value) =>
  fill(sending, name, `;${escaped(name)}=${row(value).map(escaped).join(",")}`);
export const matrixExploded: Place = (sending, name, value) =>
  fill(
    sending,
    name,
    (isObject(value) ? pairs(value) : [value].flat().map((item) => `${escaped(name)}=${escaped(item)}`))
      .map((pair) => `;${pair}`)
      .join(""),
  );

export const simple =
  (place: Place): Place =>
  (sending, name, value) =>
    place(sending, name, row(value));
export const simpleExploded =
  (place: Place): Place =>
  (sending, name, value) =>
    place(sending, name, isObject(value) ? Object.entries(value).map(([key, item]) => `${key}=${String(item)}`) : value);

export const content =
  (place: Place): Place =>
  (sending, name, value) =>
    place(sending, name, JSON.stringify(value));

export const querystring: Place = (sending, _name, value) => {
  sending.query.push(isObject(value) ? new URLSearchParams(value as Record<string, string>).toString() : escaped(value));
};

export const raw: Write = (sending, mediaType, value) => {
  sending.headers.set("Content-Type", mediaType);
  sending.body = value as BodyInit;
};

/** Parts of a form: files as they are, objects as JSON. The browser writes the media type with its boundary. */
export const multipart: Write = (sending, _mediaType, value) => {
  const parts = new FormData();
  for (const [name, item] of Object.entries(written(value) as Record<string, unknown>)) {
    for (const each of [item].flat()) {
      if (each instanceof Blob) parts.append(name, each);
      else if (isObject(each)) parts.append(name, new Blob([JSON.stringify(each)], { type: "application/json" }));
      else if (each !== undefined) parts.append(name, String(each));
    }
  }
  sending.body = parts;
};
