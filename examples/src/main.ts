import type { Profile } from "charter-client";
import { showError } from "./notices";
import { projectsPage } from "./projects";
import { client, session } from "./session";
import { readProfile, signInPage } from "./sign-in";

const app = document.querySelector<HTMLElement>("#app")!;

function show(page: HTMLElement): void {
  app.replaceChildren(page);
  page.querySelector<HTMLElement>("[autofocus]")?.focus();
}

function showSignIn(): void {
  show(signInPage(showProjects));
}

function showProjects(profile: Profile): void {
  show(projectsPage(profile, signOut));
}

function signOut(): void {
  session.end();
  showSignIn();
}

// A token that has expired leads back to the sign-in page, whatever was asked with it.
client.use({
  onResponse({ response }) {
    if (response.status === 401 && app.querySelector(".sign-in") === null) {
      signOut();
    }
  },
});

if (session.token === undefined) {
  showSignIn();
} else {
  readProfile().then(showProjects, (error: unknown) => {
    showSignIn();
    showError(error);
  });
}
