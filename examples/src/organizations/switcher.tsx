import type { JSX } from "preact";

/** Where one works: in the own tenant. */
export function TenantSwitcher(): JSX.Element | null {
  return null;
}
