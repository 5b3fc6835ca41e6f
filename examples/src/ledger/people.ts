import { type Client, items, listMembers } from "charter-client";
import { type App, useApp } from "../app/app";
import { useLoaded } from "../app/loading";

/** Says whose a subject is, as far as the reader may know. */
export type NameOf = (subject: string | null) => string;

/** Names of those who work in these books; until they are known, and where they left, a number. */
export function useNames(): NameOf {
  const { client, session } = useApp();
  const organization = session.organization.value;
  const names = useLoaded(`names ${organization}`, (signal) => readNames(client, organization, signal));
  return (subject) => {
    if (subject === null) return "nobody";
    return subject === ownSubject(session) ? "you" : (names.data?.get(subject) ?? `user ${subject}`);
  };
}

const ownSubject = ({ user }: App["session"]): string => String(user.value?.id);

async function readNames(client: Client, organization: number | undefined, signal: AbortSignal): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  if (organization === undefined) return names;
  for await (const { user_id: subject, name } of items(client, listMembers, { organization_id: organization, limit: 100 }, { signal })) {
    names.set(String(subject), name);
  }
  return names;
}
