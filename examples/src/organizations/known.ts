import { type Client, items, listOrganizations, type Organization } from "charter-client";
import { signal } from "@preact/signals";

/** Counts what was done to the user's organizations here, so that whoever lists them reads them again. */
export const changes = signal(0);

export function told(): void {
  changes.value += 1;
}

/** All of the user's organizations, the newest first. */
export async function readOrganizations(client: Client, signal: AbortSignal): Promise<Organization[]> {
  const known: Organization[] = [];
  for await (const each of items(client, listOrganizations, { limit: 100 }, { signal })) known.push(each);
  return known;
}
