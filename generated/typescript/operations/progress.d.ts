// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.js";
import type * as t from "../types.js";
import type * as e from "../errors.js";

/**
 * Tell that a child answered a flash card
 *
 * `POST /v1/children/{child_id}/events/flashcard`
 *
 * Ten points for a right answer, two for a wrong one. Where `flashcardId` and `answer` are given, the service
 * judges the answer itself, whatever `correct` says, and notes when the card should come again. The same card
 * again on a day is practice: it is counted, but brings no points.
 */
export declare const recordFlashcard: c.Operation<
  { child_id: t.ChildId; body: t.FlashcardEvent },
  t.EventReward,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ConsentRequired | e.ChildNotFound | e.NotAcceptable | e.EventIdReused | e.IdempotencyKeyReused
    | e.IdempotencyKeyInProgress | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed
    | e.FlashcardOfAnotherSubject | e.RateLimited | e.InternalError | e.ServiceUnavailable
>;

/**
 * Tell that a child did a chore
 *
 * `POST /v1/children/{child_id}/events/chore`
 *
 * Fifteen points, an extra chore too; the same chore again on a day changes nothing.
 */
export declare const recordChore: c.Operation<
  { child_id: t.ChildId; body: t.ChoreEvent },
  t.EventReward,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ConsentRequired | e.ChildNotFound | e.NotAcceptable | e.EventIdReused | e.IdempotencyKeyReused
    | e.IdempotencyKeyInProgress | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed
    | e.RateLimited | e.InternalError | e.ServiceUnavailable
>;

/**
 * Tell that a child did something outdoors
 *
 * `POST /v1/children/{child_id}/events/outdoor`
 *
 * Twenty points; the same activity again on a day changes nothing.
 */
export declare const recordOutdoor: c.Operation<
  { child_id: t.ChildId; body: t.OutdoorEvent },
  t.EventReward,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ConsentRequired | e.ChildNotFound | e.NotAcceptable | e.EventIdReused | e.IdempotencyKeyReused
    | e.IdempotencyKeyInProgress | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed
    | e.RateLimited | e.InternalError | e.ServiceUnavailable
>;

/**
 * Tell that a child saw an affirmation
 *
 * `POST /v1/children/{child_id}/events/affirmation`
 *
 * Five points; the same affirmation again on a day changes nothing.
 */
export declare const recordAffirmation: c.Operation<
  { child_id: t.ChildId; body: t.AffirmationEvent },
  t.EventReward,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ConsentRequired | e.ChildNotFound | e.NotAcceptable | e.EventIdReused | e.IdempotencyKeyReused
    | e.IdempotencyKeyInProgress | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed
    | e.RateLimited | e.InternalError | e.ServiceUnavailable
>;

/**
 * See how far a child has come
 *
 * `GET /v1/children/{child_id}/dashboard`
 *
 * Days are those of the account's time zone, UTC unless it chose one. A streak goes on until a whole day has
 * passed without anything. The level is the one that the weakest subject reaches.
 */
export declare const getDashboard: c.Operation<
  { child_id: t.ChildId },
  t.Dashboard,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ChildNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;
