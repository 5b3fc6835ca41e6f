import type { User } from "charter-client";
import { attempt, showError } from "./notices";
import { projectsPage } from "./projects";
import { session } from "./session";
import { signInPage } from "./sign-in";

const app = document.querySelector<HTMLElement>("#app")!;

function show(page: HTMLElement): void {
  app.replaceChildren(page);
  page.querySelector<HTMLElement>("[autofocus]")?.focus();
}

function showSignIn(): void {
  show(signInPage(showProjects));
}

function showProjects(user: User): void {
  show(projectsPage(user, signOut));
}

async function signOut(): Promise<void> {
  if (await attempt(session.end)) {
    showSignIn();
  }
}

// A session that was ended elsewhere leads back to the sign-in page, whatever was asked in it.
session.onEnd(() => {
  if (app.querySelector(".sign-in") === null) {
    showSignIn();
  }
});

session.resume().then(
  (user) => (user === undefined ? showSignIn() : showProjects(user)),
  (error: unknown) => {
    showSignIn();
    showError(error);
  },
);
