import { unwrap, type Profile } from "charter-client";
import { element, field } from "./dom";
import { attempt, noticeRegion } from "./notices";
import { client, session } from "./session";

/** Asks for a token until the service accepts one. */
export function signInPage(onSignedIn: (profile: Profile) => void): HTMLElement {
  const token = element("textarea", {
    rows: "4",
    required: true,
    autofocus: true,
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "eyJhbGciOi…",
    onkeydown: (event) => {
      if (event instanceof KeyboardEvent && event.key === "Enter") {
        event.preventDefault();
        token.form?.requestSubmit();
      }
    },
  });
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    session.start(token.value);
    const accepted = await attempt(async () => onSignedIn(await readProfile()));
    if (!accepted) {
      session.end();
      token.select();
    }
  };
  return element(
    "main",
    { class: "card sign-in" },
    element("h1", {}, "Sign in"),
    noticeRegion,
    element(
      "form",
      { onsubmit: submit },
      field("Access token", token, "Printed by make run. It stays in this tab."),
      element("button", { type: "submit" }, "Sign in"),
    ),
  );
}

export function readProfile(): Promise<Profile> {
  return unwrap(client.GET("/v1/me"));
}
