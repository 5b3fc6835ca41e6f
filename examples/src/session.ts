import { createCharterClient } from "charter-client";

const STORAGE_KEY = "charter.token";

/** Kept for this tab only, so that it is gone when the tab is. */
export const session = {
  get token(): string | undefined {
    return sessionStorage.getItem(STORAGE_KEY) ?? undefined;
  },
  start(token: string): void {
    sessionStorage.setItem(STORAGE_KEY, token.trim().replace(/^Bearer\s+/i, ""));
  },
  end(): void {
    sessionStorage.removeItem(STORAGE_KEY);
  },
};

/** `/api` of the own origin, which the dev server passes on to the service. */
export const client = createCharterClient({ token: () => session.token });
