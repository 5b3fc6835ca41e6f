// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * List the caller's jobs, newest first
 *
 * `GET /v1/jobs`
 */
export declare const listJobs: c.Listing<
  { page?: number; limit?: number; state?: t.JobState; kind?: t.JobKindName; since?: string; until?: string },
  t.JobPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Job
>;

/**
 * Have a job done in the background
 *
 * `POST /v1/jobs`
 *
 * Without a body, a demonstration of 5 steps of a second each. Some kinds want a role.
 */
export declare const createJob: c.Operation<
  { body?: t.JobRequest },
  t.JobAccepted,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.RateLimited | e.TooManyJobs | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Read a job
 *
 * `GET /v1/jobs/{job_id}`
 */
export declare const getJob: c.Operation<
  { job_id: t.JobId },
  t.Job,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.JobNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Cancel a job
 *
 * `POST /v1/jobs/{job_id}/cancel`
 *
 * A job that waits is cancelled at once, one that runs within seconds; cancelling it again answers the same.
 */
export declare const cancelJob: c.Operation<
  { job_id: t.JobId },
  t.Job,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.JobNotFound | e.NotAcceptable | e.JobFinished | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Read what happened to a job, oldest first
 *
 * `GET /v1/jobs/{job_id}/events`
 *
 * A page as JSON, a stream as Server-Sent Events, or a WebSocket, with the same ids of events.
 */
export declare const listJobEvents: c.Listing<
  { job_id: t.JobId; cursor?: t.EventId; limit?: number },
  t.JobEventPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.JobNotFound | e.NotAcceptable | e.ValidationFailed | e.RateLimited | e.InternalError
    | e.ServiceUnavailable,
  t.JobEvent
>;

/**
 * Download the file that a job made
 *
 * `GET /v1/jobs/{job_id}/artifact`
 */
export declare const downloadJobArtifact: c.Operation<
  { job_id: t.JobId },
  globalThis.Blob,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.JobNotFound | e.ArtifactNotFound | e.ArtifactExpired | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * List the jobs of all tenants, newest first
 *
 * `GET /v1/admin/jobs`
 */
export declare const listAllJobs: c.Listing<
  {
    cursor?: t.JobId;
    limit?: number;
    tenant?: string;
    state?: t.JobState;
    kind?: t.JobKindName;
    since?: string;
    until?: string;
  },
  t.AdminJobPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.AdminJob
>;

/**
 * Read a job of any tenant
 *
 * `GET /v1/admin/jobs/{job_id}`
 */
export declare const getAnyJob: c.Operation<
  { job_id: t.JobId },
  t.AdminJob,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.JobNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Have a job that failed done again
 *
 * `POST /v1/admin/jobs/{job_id}/retry`
 *
 * It waits again as if it were new; its attempts are counted anew.
 */
export declare const retryJob: c.Operation<
  { job_id: t.JobId },
  t.AdminJob,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.JobNotFound | e.NotAcceptable | e.JobNotFailed | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Cancel a job of any tenant
 *
 * `POST /v1/admin/jobs/{job_id}/cancel`
 */
export declare const cancelAnyJob: c.Operation<
  { job_id: t.JobId },
  t.AdminJob,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.JobNotFound | e.NotAcceptable | e.JobFinished | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Have the demonstration done in the background
 *
 * `POST /jobs`
 *
 * @deprecated
 */
export declare const createJobLegacy: c.Operation<
  {},
  t.LegacyJobAccepted,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.RateLimited | e.TooManyJobs | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Read a job's state and result
 *
 * `GET /jobs/{job_id}`
 *
 * @deprecated
 */
export declare const getJobLegacy: c.Operation<
  { job_id: t.JobId },
  t.LegacyJob,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.JobNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;
