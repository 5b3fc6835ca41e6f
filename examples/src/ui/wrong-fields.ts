import { ApiError } from "charter-client";

interface Place {
  readonly in: string;
  readonly field: string;
  readonly message: string;
}

/** The places of a request that the service did not take. */
export function placesOf(error: unknown): readonly Place[] {
  if (!(error instanceof ApiError)) return [];
  const { details } = (error.body ?? {}) as { details?: { errors?: readonly Place[] } };
  return details?.errors ?? [];
}

/** What is wrong with one field of a body. */
export function wrongIn(error: unknown, field: string): string | undefined {
  if (field === "password" && error instanceof ApiError && error.code === "PASSWORD_REFUSED") return error.message;
  return placesOf(error).find((each) => each.field === field)?.message;
}
