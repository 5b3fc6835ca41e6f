import type { JSX } from "preact";

/** Strokes in a square of 24. */
const STROKES = {
  projects: "M4 7a2 2 0 0 1 2-2h3.5l2 2.5H18a2 2 0 0 1 2 2V17a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2z",
  jobs: "M13 3 5 13.5h6L10 21l9-11.5h-6.5z",
  organizations: "M5 20V6a1 1 0 0 1 1-1h7a1 1 0 0 1 1 1v14M14 10h4a1 1 0 0 1 1 1v9M3 20h18M8 9h3M8 12.5h3M8 16h3",
  ledger: "M6 4h11a1 1 0 0 1 1 1v15H7.5A1.5 1.5 0 0 1 6 18.500zM6 18a2 2 0 0 1 2-2h10M9.500 8h5M9.500 11.500h5",
  child: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM9 10.500v.01M15 10.500v.01M8.800 14.500c.8 1.100 1.900 1.700 3.200 1.700s2.400-.6 3.200-1.700",
  account: "M12 12a3.750 3.750 0 1 0 0-7.500 3.750 3.750 0 0 0 0 7.500zM5 20c.7-3.200 3.500-5 7-5s6.300 1.800 7 5",
  leave: "M14 5h4a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1h-4M10 8.500 6.500 12l3.500 3.500M7 12h8",
  close: "M7 7l10 10M17 7 7 17",
  add: "M12 6v12M6 12h12",
  check: "M5.500 12.500l4 4 9-9.500",
  system: "M4 5h16v11H4zM9 20h6M12 16v4",
  light: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v1.500M12 19.500V21M3 12h1.500M19.500 12H21M5.600 5.600l1.100 1.100M17.300 17.300l1.100 1.100M18.400 5.600l-1.100 1.100M6.700 17.300l-1.100 1.100",
  dark: "M19.500 14.200A8 8 0 0 1 9.800 4.500a8 8 0 1 0 9.700 9.700z",
  warning: "M12 8.500v4.500M12 16v.01M10.600 4.800 3.500 17.200A1.600 1.600 0 0 0 4.900 19.600h14.200a1.600 1.600 0 0 0 1.400-2.400L13.400 4.800a1.600 1.600 0 0 0-2.800 0z",
} as const;

export type IconName = keyof typeof STROKES;

/** For the eye alone: whatever it says is said in words, too. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={STROKES[name]} />
    </svg>
  );
}
