// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.js";
import type * as t from "../types.js";
import type * as e from "../errors.js";

/**
 * List affirmations for a child
 *
 * `GET /v1/affirmations`
 *
 * What suits the child's age, what meets its interests first.
 */
export declare const listAffirmations: c.Operation<
  { childId: t.ChildId; include?: t.Inclusion },
  t.AffirmationList,
  e.MalformedRequest | e.HostNotAllowed | e.ChildUnknown | e.Unauthenticated | e.Forbidden
    | e.AccountRequired | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * List subjects
 *
 * `GET /v1/subjects`
 *
 * What suits the child's age, what meets its interests first.
 */
export declare const listSubjects: c.Operation<
  { childId: t.ChildId; include?: t.Inclusion },
  t.SubjectList,
  e.MalformedRequest | e.HostNotAllowed | e.ChildUnknown | e.Unauthenticated | e.Forbidden
    | e.AccountRequired | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * List flashcards of a subject
 *
 * `GET /v1/flashcards`
 *
 * What suits the child's age, what meets its interests first.
 * Without a difficulty all are listed.
 */
export declare const listFlashcards: c.Operation<
  { childId: t.ChildId; subjectId: t.ContentId; difficulty?: t.Difficulty; include?: t.Inclusion },
  t.FlashcardList,
  e.MalformedRequest | e.HostNotAllowed | e.ChildUnknown | e.SubjectUnknown | e.Unauthenticated
    | e.Forbidden | e.AccountRequired | e.NotAcceptable | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * List chores for a child
 *
 * `GET /v1/chores/daily`
 *
 * What suits the child's age, what meets its interests first.
 * Extra ones are among them.
 */
export declare const listDailyChores: c.Operation<
  { childId: t.ChildId; include?: t.Inclusion },
  t.ChoreList,
  e.MalformedRequest | e.HostNotAllowed | e.ChildUnknown | e.Unauthenticated | e.Forbidden
    | e.AccountRequired | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * List things to do outdoors
 *
 * `GET /v1/outdoor/activities`
 *
 * What suits the child's age, what meets its interests first.
 */
export declare const listOutdoorActivities: c.Operation<
  { childId: t.ChildId; isDaily?: boolean; include?: t.Inclusion },
  t.OutdoorActivityList,
  e.MalformedRequest | e.HostNotAllowed | e.ChildUnknown | e.Unauthenticated | e.Forbidden
    | e.AccountRequired | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;
