import { ApiError, type FieldErrors } from "charter-client";
import { element } from "./dom";

// Both regions are there from the start: screen readers announce only what changes in a region they know.
const alerts = element("div", { class: "notice-slot", role: "alert" });
const status = element("p", { class: "visually-hidden", role: "status" });

export const noticeRegion = element("div", {}, alerts, status);

/** Says what was done to those who cannot see it. */
export function announce(message: string): void {
  alerts.replaceChildren();
  status.textContent = message;
}

export function showError(error: unknown): void {
  status.textContent = "";
  alerts.replaceChildren(notice(error));
}

/** Runs `action`; whatever goes wrong is shown. Resolves to whether it went well. */
export async function attempt(action: () => Promise<void>): Promise<boolean> {
  try {
    await action();
    return true;
  } catch (error) {
    showError(error);
    return false;
  }
}

function notice(error: unknown): HTMLElement {
  const dismiss = element("button", { type: "button", class: "quiet", onclick: () => alerts.replaceChildren() }, "Dismiss");
  if (!(error instanceof ApiError)) {
    return element("div", { class: "notice" }, element("p", {}, `The service cannot be reached. (${String(error)})`), dismiss);
  }
  const { details } = error.body as { details?: { errors?: FieldErrors } };
  const fieldErrors = details?.errors ?? [];
  return element(
    "div",
    { class: "notice" },
    element("p", {}, error.message),
    fieldErrors.length > 0
      ? element("ul", {}, ...fieldErrors.map((place) => element("li", {}, `${place.field}: ${place.message}`)))
      : null,
    element(
      "p",
      { class: "meta" },
      `${error.code ?? "HTTP"} · ${error.status}`,
      error.retryAfter === undefined ? "" : ` · try again in ${error.retryAfter} s`,
      error.requestId === undefined ? "" : " · request ",
      error.requestId === undefined ? "" : element("code", {}, error.requestId),
    ),
    dismiss,
  );
}
