import { logIn, type User } from "charter-client";
import { element, field } from "./dom";
import { announce, attempt, noticeRegion } from "./notices";
import { session } from "./session";

/** Asks for address and password, and where the account has a second factor for its code. */
export function signInPage(onSignedIn: (user: User) => void): HTMLElement {
  const email = element("input", { type: "email", required: true, autofocus: true, autocomplete: "username" });
  const password = element("input", { type: "password", required: true, autocomplete: "current-password" });
  const code = element("input", { autocomplete: "one-time-code", maxlength: "40", spellcheck: "false" });
  const codeField = field("Code", code, "From your authenticator app, or a recovery code.");
  codeField.hidden = true;
  const button = element("button", { type: "submit" }, "Sign in");

  const askForCode = (): void => {
    codeField.hidden = false;
    code.required = true;
    announce("A code is required.");
    code.focus();
  };
  const signIn = async (): Promise<void> => {
    try {
      const user = await session.start(email.value, password.value, code.value);
      announce("Signed in.");
      onSignedIn(user);
    } catch (error) {
      if (!logIn.failed(error) || error.code !== "SECOND_FACTOR_REQUIRED") {
        throw error;
      }
      askForCode();
    }
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    button.disabled = true;
    await attempt(signIn);
    button.disabled = false;
  };

  return element(
    "main",
    { class: "card sign-in" },
    element("h1", {}, "Sign in"),
    noticeRegion,
    element("form", { onsubmit: submit }, field("E-mail", email), field("Password", password), codeField, button),
  );
}
