// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * List the flashcards that a child is to be asked now
 *
 * `GET /v1/flashcards/due`
 *
 * Cards that are due come first, the longest due before others; then new ones of the difficulty that suits
 * the child in each subject, of which a day brings ten. Each answer that is sent as an event puts its card
 * off, the longer the better it is known (FSRS).
 */
export declare const listDueCards: c.Operation<
  { childId: t.ChildId; limit?: number },
  t.DueCardList,
  e.MalformedRequest | e.HostNotAllowed | e.ChildUnknown | e.Unauthenticated | e.Forbidden
    | e.AccountRequired | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;
