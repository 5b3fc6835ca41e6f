// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * Tell that the service answers
 *
 * `GET /health`
 */
export declare const getHealth: c.Operation<
  {},
  t.HealthStatus,
  e.MalformedRequest | e.HostNotAllowed | e.NotAcceptable | e.ValidationFailed | e.InternalError
>;

/**
 * Tell whether the process is alive
 *
 * `GET /healthz`
 *
 * Waits for no other part, so that an orchestrator restarts a process only where that helps: one that hangs, or
 * one that does not get to a database which can be reached (503, `pool` in `details.parts`).
 */
export declare const getLiveness: c.Operation<
  {},
  t.HealthStatus,
  e.MalformedRequest | e.HostNotAllowed | e.NotAcceptable | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Tell whether the service can take requests
 *
 * `GET /readyz`
 *
 * The 503 names in `details.parts` what is missing: the `database`, without which nothing is answered, its
 * `schema`, where that has not come as far as this release needs it, or the `process`, which is about to end.
 * Without Redis the service is ready and `degraded`.
 */
export declare const getReadiness: c.Operation<
  {},
  t.Readiness,
  e.MalformedRequest | e.HostNotAllowed | e.NotAcceptable | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Read the metrics in Prometheus text format
 *
 * `GET /metrics`
 *
 * Absent (404) where the metrics have a port of their own, and in production unless METRICS_PUBLIC says
 * otherwise.
 */
export declare const getMetrics: c.Operation<
  {},
  t.MetricsText,
  e.MalformedRequest | e.HostNotAllowed | e.MetricsElsewhere | e.NotAcceptable | e.ValidationFailed
    | e.InternalError
>;

/**
 * Read version, environment and the state of the database
 *
 * `GET /v1/health`
 */
export declare const getServiceHealth: c.Operation<
  {},
  t.ServiceHealth,
  e.MalformedRequest | e.HostNotAllowed | e.NotAcceptable | e.ValidationFailed | e.InternalError
>;

/**
 * Read the state and latency of every part
 *
 * `GET /v1/health/detailed`
 *
 * Absent (404) in production unless HEALTH_DETAILS_PUBLIC says otherwise.
 */
export declare const getDetailedHealth: c.Operation<
  {},
  t.DetailedHealth,
  e.MalformedRequest | e.HostNotAllowed | e.NotFound | e.NotAcceptable | e.ValidationFailed
    | e.InternalError
>;
