import type { Child } from "charter-client";
import type { JSX } from "preact";

/** The first letter; the name stands beside it. */
export function Face({ child: { name } }: { readonly child: Child }): JSX.Element {
  return <span class="face" aria-hidden="true">{name.slice(0, 1).toUpperCase()}</span>;
}

/** In whole years. */
export function ageOf({ birthday }: Child): number {
  const now = new Date();
  const [year = 0, month = 1, day = 1] = birthday.split("-").map(Number);
  const hadBirthday = now.getMonth() + 1 > month || (now.getMonth() + 1 === month && now.getDate() >= day);
  return now.getFullYear() - year - (hadBirthday ? 0 : 1);
}
