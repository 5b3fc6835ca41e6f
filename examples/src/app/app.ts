import type { Client } from "charter-client";
import type { Signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Ask, createQuestions, type Questions } from "./asking";
import { type Connection, watchConnection } from "./connection";
import { createNotices, type Notices } from "./notices";
import { createRouter, type Router } from "./router";
import { createSession, type Session } from "./session";
import { createTheme, type Theme } from "./theme";

/** What every page is given. */
export interface App {
  readonly client: Client;
  readonly session: Session;
  readonly router: Router;
  readonly notices: Notices;
  readonly connection: Connection;
  readonly theme: Signal<Theme>;
  readonly questions: Questions;
  /** Ask whoever sits there; true for the action. */
  readonly ask: Ask;
}

export function createApp(): App {
  const connection = watchConnection();
  const notices = createNotices();
  const session = createSession(connection.fetch, () => notices.say("You are signed out."));
  const questions = createQuestions();
  return {
    client: session.client,
    session,
    router: createRouter(),
    notices,
    connection,
    theme: createTheme(),
    questions,
    ask: questions.ask,
  };
}

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("outside of the application");
  return app;
}
