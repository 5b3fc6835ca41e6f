// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * List schools by name
 *
 * `GET /v1/schools`
 */
export declare const listSchools: c.Listing<
  { page?: number; limit?: number },
  t.SchoolPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.School
>;

/**
 * Register a school
 *
 * `POST /v1/schools`
 */
export declare const createSchool: c.Operation<
  { body: t.SchoolCreate },
  t.School,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.TimeZoneUnknown | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read a school
 *
 * `GET /v1/schools/{school_id}`
 */
export declare const getSchool: c.Operation<
  { school_id: t.SchoolId },
  t.School,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.SchoolNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Change a school
 *
 * `PATCH /v1/schools/{school_id}`
 *
 * Absent fields stay as they are. Incidents keep the days and hours that the school's clock showed at the time,
 * and their numbers.
 */
export declare const updateSchool: c.Operation<
  { school_id: t.SchoolId; body: t.SchoolUpdate },
  t.School,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.SchoolNotFound | e.NotAcceptable | e.PreconditionFailed | e.ContentTooLarge | e.UnsupportedMediaType
    | e.ValidationFailed | e.TimeZoneUnknown | e.InternalError | e.ServiceUnavailable
>;

/**
 * Delete a school that nothing belongs to
 *
 * `DELETE /v1/schools/{school_id}`
 *
 * Its calendars go with it.
 */
export declare const deleteSchool: c.Operation<
  { school_id: t.SchoolId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.SchoolNotFound | e.SchoolInUse | e.PreconditionFailed | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Read the calendar of a school's year
 *
 * `GET /v1/schools/{school_id}/calendars/{school_year}`
 */
export declare const getSchoolCalendar: c.Operation<
  { school_id: t.SchoolId; school_year: t.SchoolYear },
  t.SchoolCalendar,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.SchoolNotFound | e.CalendarNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Set the calendar of a school's year
 *
 * `PUT /v1/schools/{school_id}/calendars/{school_year}`
 *
 * Takes the place of what was there. Terms lie in the year and do not overlap. Days of school are Monday to
 * Friday but for those named here; consequences that are there already keep the days that were counted.
 */
export declare const putSchoolCalendar: c.Operation<
  { school_id: t.SchoolId; school_year: t.SchoolYear; body: t.SchoolCalendarUpdate },
  t.SchoolCalendar,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.SchoolNotFound | e.CalendarNotFound | e.NotAcceptable | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.SpanInvalid | e.CalendarInvalid | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Remove the calendar of a school's year
 *
 * `DELETE /v1/schools/{school_id}/calendars/{school_year}`
 *
 * Days of school are Monday to Friday then.
 */
export declare const deleteSchoolCalendar: c.Operation<
  { school_id: t.SchoolId; school_year: t.SchoolYear },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.SchoolNotFound | e.CalendarNotFound | e.PreconditionFailed | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * List people by name
 *
 * `GET /v1/school/people`
 *
 * Nobody is looked for by name: what is written in an address is kept in logs.
 */
export declare const listSchoolPeople: c.Listing<
  { page?: number; limit?: number; kind?: t.PersonKind; grade?: t.Grade; school_id?: t.SchoolId },
  t.SchoolPersonPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.SchoolPerson
>;

/**
 * Register a student, a member of staff or somebody else
 *
 * `POST /v1/school/people`
 */
export declare const createSchoolPerson: c.Operation<
  { body: t.SchoolPersonCreate },
  t.SchoolPerson,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.PersonExists | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.SchoolUnknown | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read who a person is
 *
 * `GET /v1/school/people/{person_id}`
 */
export declare const getSchoolPerson: c.Operation<
  { person_id: t.PersonId },
  t.SchoolPerson,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.PersonNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Change who a person is
 *
 * `PATCH /v1/school/people/{person_id}`
 *
 * Absent fields stay as they are. Incidents keep the grade of their day.
 */
export declare const updateSchoolPerson: c.Operation<
  { person_id: t.PersonId; body: t.SchoolPersonUpdate },
  t.SchoolPerson,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.PersonNotFound | e.NotAcceptable | e.PreconditionFailed | e.ContentTooLarge | e.UnsupportedMediaType
    | e.ValidationFailed | e.SchoolUnknown | e.InternalError | e.ServiceUnavailable
>;

/**
 * Delete a person of whom nothing is kept
 *
 * `DELETE /v1/school/people/{person_id}`
 */
export declare const deleteSchoolPerson: c.Operation<
  { person_id: t.PersonId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.PersonNotFound | e.PersonInUse | e.PreconditionFailed | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;
