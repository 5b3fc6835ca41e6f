/** Checks of calls by schemas: requests before they are sent, answers where a contract may have drifted. */

import type { Validation } from "./core.js";
import { written } from "./styles.js";

export type { Validation };

export interface CheckOptions {
  /** Which answers are checked: by default those in development, as bundlers and Node know it by `NODE_ENV`. */
  answers?: "dev" | "always" | "never";
  /** Told each drift once; a warning of the console if left out. Nothing is thrown. */
  onDrift?: (drift: Drift) => void;
}

/** Where an answer is other than its contract. */
export interface Drift {
  /** Method and path as the contract has them. */
  operation: string;
  /** Each place with what is wrong there. */
  problems: readonly string[];
}

/** What is given to an operation does not fit its contract; it was not sent. */
export class InvalidRequest extends Error {
  override readonly name: string = "InvalidRequest";
  constructor(readonly operation: string, readonly problems: readonly string[]) {
    super(`${operation}: ${problems.join("; ")}`);
  }
}

interface Issue {
  readonly code?: string;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly errors?: readonly (readonly Issue[])[];
}

interface Schema {
  safeParse(value: unknown): { readonly success: boolean; readonly error?: { readonly issues: readonly unknown[] } | undefined };
}

interface Schemas {
  readonly request: Schema;
  readonly answer?: Schema;
}

export function checks(known: Readonly<Record<string, Schemas>>, options: CheckOptions = {}): Validation {
  const { answers = "dev", onDrift = warn } = options;
  const isAnswering = answers === "always" || (answers === "dev" && isDevelopment());
  const told = new Set<string>();
  return {
    request(operation, request) {
      const issues = found(known[operation]?.request, written(request));
      if (issues.length) throw new InvalidRequest(operation, issues.map(problem));
    },
    answer(operation, data) {
      // What is read piece by piece is its readers' own.
      if (!isAnswering || data === undefined || data instanceof Response) return;
      const problems = found(known[operation]?.answer, data).filter((each) => !isNewer(each)).map(problem);
      const key = `${operation} ${problems.map((each) => each.replace(/\d+/g, "0")).join()}`;
      if (!problems.length || told.has(key)) return;
      told.add(key);
      onDrift({ operation, problems });
    },
  };
}

function found(schema: Schema | undefined, value: unknown): readonly Issue[] {
  return (schema?.safeParse(value).error?.issues ?? []) as readonly Issue[];
}

/** Whether all that is wrong is a value that an enumeration did not have when the client was written. */
function isNewer(issue: Issue): boolean {
  if (issue.code === "invalid_union") return (issue.errors ?? []).some((branch) => branch.every(isNewer));
  return issue.code === "invalid_value";
}

function problem({ path, message }: Issue): string {
  return `${path.map(String).join(".") || "the whole"}: ${message}`;
}

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Without a bundler that replaces it, browsers have no `process`, and no development. */
function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== "production";
  } catch {
    return false;
  }
}

function warn({ operation, problems }: Drift): void {
  console.warn(`${operation} answered otherwise than its contract says:\n  ${problems.join("\n  ")}`);
}

/** At most so many characters, counted as JSON Schema does: code points. */
export function atMost(count: number): [(text: string) => boolean, string] {
  return [(text) => text.length <= count || [...text].length <= count, `at most ${count} characters`];
}

/** A regular expression of the contract; one that fits all where this platform cannot read it. */
export function pattern(source: string): RegExp {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(source, flags);
    } catch {
      // The next flags may do.
    }
  }
  return /(?:)/;
}
