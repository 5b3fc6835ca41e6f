// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * List projects, newest first
 *
 * `GET /v1/projects`
 */
export declare const listProjects: c.Listing<
  { page?: number; limit?: number; sort?: t.ProjectSort },
  t.ProjectPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Project
>;

/**
 * Create a project
 *
 * `POST /v1/projects`
 */
export declare const createProject: c.Operation<
  { body: t.ProjectCreate },
  t.Project,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.RateLimited | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read a project
 *
 * `GET /v1/projects/{project_id}`
 */
export declare const getProject: c.Operation<
  { project_id: t.ProjectId },
  t.Project,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ProjectNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Change a project
 *
 * `PATCH /v1/projects/{project_id}`
 *
 * Absent fields stay as they are; `If-Match` guards against overwriting somebody else's change.
 */
export declare const updateProject: c.Operation<
  { project_id: t.ProjectId; body: t.ProjectUpdate },
  t.Project,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ProjectNotFound | e.NotAcceptable | e.ProjectChanged | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Delete a project
 *
 * `DELETE /v1/projects/{project_id}`
 *
 * Marks the project as deleted; deleting it again answers the same.
 */
export declare const deleteProject: c.Operation<
  { project_id: t.ProjectId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ProjectNotFound | e.ProjectChanged | e.PreconditionFailed | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * List projects as a plain array, newest first
 *
 * `GET /projects`
 *
 * @deprecated
 */
export declare const listProjectsLegacy: c.Listing<
  { page?: number; limit?: number },
  t.ProjectList,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Project
>;

/**
 * Create a project
 *
 * `POST /projects`
 *
 * @deprecated
 */
export declare const createProjectLegacy: c.Operation<
  { body: t.ProjectCreate },
  t.Project,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.RateLimited | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read a project
 *
 * `GET /projects/{project_id}`
 *
 * @deprecated
 */
export declare const getProjectLegacy: c.Operation<
  { project_id: t.ProjectId },
  t.Project,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ProjectNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Change a project
 *
 * `PATCH /projects/{project_id}`
 *
 * @deprecated
 */
export declare const updateProjectLegacy: c.Operation<
  { project_id: t.ProjectId; body: t.ProjectUpdate },
  t.Project,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ProjectNotFound | e.NotAcceptable | e.ProjectChanged | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Delete a project
 *
 * `DELETE /projects/{project_id}`
 *
 * @deprecated
 */
export declare const deleteProjectLegacy: c.Operation<
  { project_id: t.ProjectId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.ProjectNotFound | e.ProjectChanged | e.PreconditionFailed | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;
