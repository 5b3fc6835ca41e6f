import type { JSX } from "preact";
import { Icon } from "../ui/icons";
import { useApp } from "./app";
import { type Theme, THEMES } from "./theme";

const LABELS: Record<Theme, string> = { system: "As the system", light: "Light", dark: "Dark" };

export function ThemeChoice(): JSX.Element {
  const { theme } = useApp();
  return (
    <fieldset class="choice">
      <legend class="visually-hidden">Theme</legend>
      {THEMES.map((each) => (
        <label key={each} title={LABELS[each]}>
          <input type="radio" name="theme" checked={theme.value === each} onChange={() => (theme.value = each)} />
          <Icon name={each} />
          <span class="visually-hidden">{LABELS[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}
