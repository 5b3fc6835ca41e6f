import { effect, signal, type Signal } from "@preact/signals";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Shared with `public/theme.js`, which reads it before anything is painted. */
const KEY = "theme";

/** The theme that was chosen here; kept where storage is allowed. */
export function createTheme(): Signal<Theme> {
  const theme = signal<Theme>(remembered());
  effect(() => {
    const { dataset } = document.documentElement;
    if (theme.value === "system") delete dataset["theme"];
    else dataset["theme"] = theme.value;
    try {
      localStorage.setItem(KEY, theme.value);
    } catch {
      // Full or forbidden: it holds until the page is left.
    }
  });
  return theme;
}

function remembered(): Theme {
  try {
    const chosen = localStorage.getItem(KEY);
    return THEMES.find((each) => each === chosen) ?? "system";
  } catch {
    return "system";
  }
}
