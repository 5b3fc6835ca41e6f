// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * List incidents, the latest first
 *
 * `GET /v1/incidents`
 *
 * Shows nobody: who was part of one is told by the incident itself. Whoever lacks `school:others` sees what he
 * reported.
 */
export declare const listIncidents: c.Listing<
  {
    page?: number;
    limit?: number;
    from?: t.SchoolDay;
    to?: t.SchoolDay;
    code?: t.BehaviorCodeName;
    status?: t.IncidentStatus;
    person_id?: t.PersonId;
    role?: t.ParticipantRole;
    school_id?: t.SchoolId;
    grade?: t.Grade;
    location?: t.IncidentLocation;
    severity?: t.Severity;
    q?: string;
  },
  t.IncidentPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.SpanInvalid | e.InternalError | e.ServiceUnavailable,
  t.IncidentSummary
>;

/**
 * Report an incident
 *
 * `POST /v1/incidents`
 *
 * It is numbered within its school and school year. Its day and hour are those of the school's clock, or of the
 * tenant's where it has no school.
 */
export declare const createIncident: c.Operation<
  { body: t.IncidentCreate },
  t.Incident,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ParticipantExists | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.MomentInvalid | e.BehaviorCodeUnknown
    | e.SchoolUnknown | e.AmountInvalid | e.CurrencyUnknown | e.PersonUnknown | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Read an incident with whoever was part of it and what followed
 *
 * `GET /v1/incidents/{incident_id}`
 */
export declare const getIncident: c.Operation<
  { incident_id: t.IncidentId },
  t.Incident,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.IncidentNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Correct an incident
 *
 * `PATCH /v1/incidents/{incident_id}`
 *
 * Absent fields stay as they are. One that is resolved or dismissed has to be opened again first. In another
 * school, or another school year, it gets another number.
 */
export declare const updateIncident: c.Operation<
  { incident_id: t.IncidentId; body: t.IncidentUpdate },
  t.Incident,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.IncidentNotFound | e.NotAcceptable | e.IncidentClosed | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.MomentInvalid | e.BehaviorCodeUnknown | e.SchoolUnknown
    | e.AmountInvalid | e.CurrencyUnknown | e.PersonUnknown | e.InternalError | e.ServiceUnavailable
>;

/**
 * Review an incident, resolve or dismiss it, or open it again
 *
 * `POST /v1/incidents/{incident_id}/status`
 *
 * From `reported` to `under_review`, and from there to `resolved`, which needs somebody who was part of it, or
 * to `dismissed`; back to `under_review` with a reason.
 */
export declare const changeIncidentStatus: c.Operation<
  { incident_id: t.IncidentId; body: t.IncidentStatusChange },
  t.Incident,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.IncidentNotFound | e.NotAcceptable | e.IncidentWrongState | e.IncidentIncomplete | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.ReasonRequired | e.InternalError | e.ServiceUnavailable
>;

/**
 * Add somebody who was part of an incident
 *
 * `POST /v1/incidents/{incident_id}/participants`
 */
export declare const addParticipant: c.Operation<
  { incident_id: t.IncidentId; body: t.ParticipantCreate },
  t.Participant,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.IncidentNotFound | e.NotAcceptable | e.ParticipantExists | e.IncidentClosed | e.TooManyParticipants
    | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress | e.ContentTooLarge | e.UnsupportedMediaType
    | e.ValidationFailed | e.PersonUnknown | e.InternalError | e.ServiceUnavailable
>;

/**
 * Change the roles that somebody had
 *
 * `PATCH /v1/incidents/{incident_id}/participants/{participant_id}`
 */
export declare const updateParticipant: c.Operation<
  { incident_id: t.IncidentId; participant_id: t.ParticipantId; body: t.ParticipantUpdate },
  t.Participant,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.IncidentNotFound | e.ParticipantNotFound | e.NotAcceptable | e.ParticipantHasConsequences
    | e.IncidentClosed | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Remove somebody who was no part of it
 *
 * `DELETE /v1/incidents/{incident_id}/participants/{participant_id}`
 */
export declare const removeParticipant: c.Operation<
  { incident_id: t.IncidentId; participant_id: t.ParticipantId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.IncidentNotFound | e.ParticipantNotFound | e.ParticipantHasConsequences | e.IncidentClosed
    | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Decide on a consequence
 *
 * `POST /v1/incidents/{incident_id}/consequences`
 *
 * Without a length it has the days of school from its first day to its last: Monday to Friday but for those that
 * the calendar of the school leaves out.
 */
export declare const addConsequence: c.Operation<
  { incident_id: t.IncidentId; body: t.ConsequenceCreate },
  t.Consequence,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.IncidentNotFound | e.ParticipantNotFound | e.NotAcceptable | e.ParticipantNotPerpetrator
    | e.SuspensionsOverlap | e.IncidentClosed | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.SpanInvalid | e.ConsequenceDaysInvalid
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Change a consequence, or say that it was served or waived
 *
 * `PATCH /v1/incidents/{incident_id}/consequences/{consequence_id}`
 *
 * Absent fields stay as they are. That it was served can be said of an incident that is closed, too.
 */
export declare const updateConsequence: c.Operation<
  { incident_id: t.IncidentId; consequence_id: t.ConsequenceId; body: t.ConsequenceUpdate },
  t.Consequence,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.IncidentNotFound | e.ConsequenceNotFound | e.NotAcceptable | e.ParticipantNotPerpetrator
    | e.SuspensionsOverlap | e.IncidentClosed | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.SpanInvalid | e.ConsequenceDaysInvalid
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Remove a consequence that was a mistake
 *
 * `DELETE /v1/incidents/{incident_id}/consequences/{consequence_id}`
 *
 * One that was decided otherwise is waived instead.
 */
export declare const removeConsequence: c.Operation<
  { incident_id: t.IncidentId; consequence_id: t.ConsequenceId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.IncidentNotFound | e.ConsequenceNotFound | e.IncidentClosed | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Record that a guardian was told
 *
 * `POST /v1/incidents/{incident_id}/notices`
 *
 * Nothing is sent: it is written down what was.
 */
export declare const addNotice: c.Operation<
  { incident_id: t.IncidentId; body: t.NoticeCreate },
  t.Notice,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.IncidentNotFound | e.ParticipantNotFound | e.NotAcceptable | e.IdempotencyKeyReused
    | e.IdempotencyKeyInProgress | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed
    | e.MomentInvalid | e.InternalError | e.ServiceUnavailable
>;

/**
 * Record that a notice was acknowledged
 *
 * `PATCH /v1/incidents/{incident_id}/notices/{notice_id}`
 */
export declare const updateNotice: c.Operation<
  { incident_id: t.IncidentId; notice_id: t.NoticeId; body: t.NoticeUpdate },
  t.Notice,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.IncidentNotFound | e.NoticeNotFound | e.NotAcceptable | e.ContentTooLarge | e.UnsupportedMediaType
    | e.ValidationFailed | e.MomentInvalid | e.InternalError | e.ServiceUnavailable
>;

/**
 * List what can follow an incident
 *
 * `GET /v1/consequence-types`
 */
export declare const listConsequenceTypes: c.Operation<
  {},
  t.ConsequenceTypeList,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;
