// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * Sum incidents up by what they have in common
 *
 * `GET /v1/school/summary`
 *
 * Dismissed incidents do not count. As JSON for those who work with it, or as CSV (`Accept` text/csv) for those
 * whom it is published to.
 */
export declare const getSchoolSummary: c.Operation<
  {
    group_by: t.SummaryGrouping;
    from: t.LedgerDate;
    to: t.LedgerDate;
    school_id?: t.SchoolId;
    compare?: t.SummaryComparison;
    suppress_below?: t.SuppressBelow;
  },
  t.SchoolSummary | t.SummaryFile,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.SpanInvalid | e.ReportSpanTooLong | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Read what happened with a person, the latest first
 *
 * `GET /v1/school/people/{person_id}/history`
 */
export declare const getPersonHistory: c.Listing<
  { person_id: t.PersonId; page?: number; limit?: number },
  t.PersonHistory,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.PersonNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.HistoryIncident
>;

/**
 * List who was a perpetrator again and again, the most often first
 *
 * `GET /v1/school/repeat-offenders`
 *
 * Each incident counts once, and dismissed ones do not.
 */
export declare const listRepeatOffenders: c.Listing<
  { min?: number; from: t.LedgerDate; to: t.LedgerDate; school_id?: t.SchoolId; page?: number; limit?: number },
  t.RepeatOffenderPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.SpanInvalid | e.ReportSpanTooLong | e.InternalError
    | e.ServiceUnavailable,
  t.RepeatOffender
>;

/**
 * List who is kept out of class on a day, today where none is named
 *
 * `GET /v1/school/out`
 *
 * Who is suspended or expelled on that day, but for what was waived or dismissed.
 */
export declare const listPeopleOut: c.Listing<
  { on?: t.LedgerDate; school_id?: t.SchoolId; page?: number; limit?: number },
  t.PeopleOut,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.PersonOut
>;

/**
 * Have a file made for the state, in the field names of Ed-Fi
 *
 * `POST /v1/school/exports`
 *
 * A CSV file, as an artifact of the job. Dismissed incidents are no part of it. Everybody in it stands in the
 * audit log.
 */
export declare const exportSchool: c.Operation<
  { body: t.SchoolExport },
  t.JobAccepted,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.SpanInvalid | e.ReportSpanTooLong | e.ExportEmpty
    | e.RateLimited | e.TooManyJobs | e.InternalError | e.ServiceUnavailable
>;
