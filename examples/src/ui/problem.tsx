import { ApiError, NoAnswer, Unreadable } from "charter-client";
import type { JSX } from "preact";
import { Button } from "./button";
import { placesOf, wrongIn } from "./wrong-fields";

/** Statuses that another attempt does not change. */
const FINAL = new Set([403, 404, 410, 422]);

/** What went wrong, with the id to quote, and a way to try again. */
export function Problem({ error, title, onRetry, isRetrying = false }: {
  readonly error: unknown;
  readonly title?: string;
  readonly onRetry?: () => unknown;
  readonly isRetrying?: boolean;
}): JSX.Element {
  const isFinal = error instanceof ApiError && FINAL.has(error.status);
  return (
    <div class="problem" role="alert">
      <ProblemText error={error} title={title} />
      {onRetry && !isFinal && <Button isBusy={isRetrying} onClick={() => void onRetry()}>Try again</Button>}
    </div>
  );
}

/** What went wrong with a form, unless its fields say it. */
export function FormProblem({ error, fields = [] }: { readonly error: unknown; readonly fields?: readonly string[] }): JSX.Element | null {
  const isTold = fields.some((each) => wrongIn(error, each) !== undefined);
  return error === undefined || isTold ? null : <Problem error={error} />;
}

export function ProblemText({ error, title }: { readonly error: unknown; readonly title?: string | undefined }): JSX.Element {
  const places = placesOf(error);
  return (
    <div class="problem-text">
      <p class="problem-title">{title ?? sentenceOf(error)}</p>
      {title !== undefined && error !== undefined && <p>{sentenceOf(error)}</p>}
      {places.length > 0 && <ul>{places.map(({ field, message }) => <li key={field}>{field}: {message}</li>)}</ul>}
      <Meta error={error} />
    </div>
  );
}

function Meta({ error }: { readonly error: unknown }): JSX.Element | null {
  if (!(error instanceof ApiError)) return null;
  const { retryAfter, requestId } = error;
  return (
    <p class="meta">
      {error.code ?? `HTTP ${error.status}`}
      {retryAfter !== undefined && ` · again in ${retryAfter} s`}
      {requestId !== undefined && <> · request <code>{requestId}</code></>}
    </p>
  );
}

/** What went wrong, in one sentence. */
export function sentenceOf(error: unknown): string {
  if (error instanceof NoAnswer) {
    if (!navigator.onLine) return "You are offline.";
    return error.isTimeout ? "Charter took too long to answer." : "Charter cannot be reached.";
  }
  if (error instanceof Unreadable) return "Something between here and Charter answered instead of it.";
  if (error instanceof ApiError) {
    return error.code === undefined && error.status >= 500 ? "Charter cannot be reached." : error.message;
  }
  return error instanceof Error ? error.message : String(error);
}
