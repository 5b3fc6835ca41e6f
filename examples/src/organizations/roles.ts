import type { LedgerRole, MemberRole, SchoolRole } from "charter-client";

export const MEMBER_ROLES: Readonly<Record<MemberRole, string>> = {
  owner: "Owner",
  admin: "Admin",
  member: "Member",
};

export const LEDGER_ROLES: Readonly<Record<LedgerRole, string>> = {
  owner: "Owner",
  manager: "Manager",
  accountant: "Accountant",
  clerk: "Clerk",
  auditor: "Auditor",
  readonly: "Reader",
};

export const SCHOOL_ROLES: Readonly<Record<SchoolRole, string>> = {
  admin: "Admin",
  registrar: "Registrar",
  staff: "Staff",
  teacher: "Teacher",
};

/** A newer service may have roles that this page does not know: they are shown as they are. */
export function named(names: Readonly<Record<string, string>>, role: string): string {
  return names[role] ?? role;
}

/** Owners keep everybody, admins all but owners. */
export function mayKeep(own: string | null, other: string): boolean {
  return own === "owner" || (own === "admin" && other !== "owner");
}

/** How a name is spelled in addresses: "Friends of Riverside" becomes "friends-of-riverside". */
export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 63).replace(/-$/, "");
}
