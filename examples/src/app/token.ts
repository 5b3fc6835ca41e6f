/** Whose an access token is. */
export interface Holder {
  /** Tells holders apart: the subject, and where it works. */
  readonly name: string;
  readonly tenant: string | undefined;
}

/** What a JWT says of its holder; nothing where it cannot be read. Nothing is verified: that is the service's business. */
export function holderOf(token: string): Holder {
  const { sub, tenant } = claimsOf(token);
  return { name: `${sub} ${tenant}`, tenant };
}

function claimsOf(token: string): { sub?: string; tenant?: string } {
  try {
    const payload = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(payload), (each) => each.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as { sub?: string; tenant?: string };
  } catch {
    return {};
  }
}
