import type { ComponentType } from "preact";
import type { IconName } from "./ui/icons";

export interface PageParts {
  /** What stands in the path, by the names of the pattern. */
  readonly parameters: Readonly<Record<string, string>>;
}

interface PageEntry {
  readonly pattern: string;
  /** Loaded when it is gone to. */
  readonly load: () => Promise<{ default: ComponentType<PageParts> }>;
  /** Shown without a session. */
  readonly isPublic?: boolean;
}

/** Every page; the first that fits an address is shown there. */
export const PAGES: readonly PageEntry[] = [
  { pattern: "/", load: () => import("./projects/page") },
  { pattern: "/projects", load: () => import("./projects/page") },
  { pattern: "/jobs", load: () => import("./jobs/page") },
  { pattern: "/jobs/:jobId", load: () => import("./jobs/job-page") },
  { pattern: "/ledger", load: () => import("./ledger/trial-balance-page") },
  { pattern: "/ledger/entries", load: () => import("./ledger/entries-page") },
  { pattern: "/ledger/entries/new", load: () => import("./ledger/new-entry-page") },
  { pattern: "/ledger/entries/:entryId", load: () => import("./ledger/entry-page") },
  { pattern: "/ledger/entries/:entryId/edit", load: () => import("./ledger/edit-entry-page") },
  { pattern: "/children", load: () => import("./child/children-page") },
  { pattern: "/children/:childId", load: () => import("./child/child-page") },
  { pattern: "/children/:childId/cards", load: () => import("./child/cards-page") },
  { pattern: "/organizations", load: () => import("./organizations/page") },
  { pattern: "/invitations", load: () => import("./organizations/invitation-page") },
  { pattern: "/organizations/:organizationId", load: () => import("./organizations/organization-page") },
  { pattern: "/register", load: () => import("./access/register"), isPublic: true },
  { pattern: "/forgotten-password", load: () => import("./access/forgotten-password"), isPublic: true },
  { pattern: "/reset-password", load: () => import("./access/reset-password"), isPublic: true },
  { pattern: "/verify-email", load: () => import("./access/verify-email"), isPublic: true },
];

/** What the navigation leads to. */
export const NAVIGATION: readonly { readonly href: string; readonly label: string; readonly icon: IconName }[] = [
  { href: "/projects", label: "Projects", icon: "projects" },
  { href: "/jobs", label: "Jobs", icon: "jobs" },
  { href: "/ledger", label: "Books", icon: "ledger" },
  { href: "/children", label: "Children", icon: "child" },
  { href: "/organizations", label: "Organizations", icon: "organizations" },
];
