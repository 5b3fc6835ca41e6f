"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Final, Protocol, TypeAlias

from contract_runtime import Operation

from . import components, errors, models


class SystemHandlers(Protocol):
    """Liveness, readiness and figures of the running service."""

    async def get_health(self) -> models.HealthStatus:
        """GET /health - Tell that the service answers."""
        ...

    async def get_liveness(self) -> models.HealthStatus:
        """GET /healthz - Tell whether the process is alive.

        Waits for no other part, so that an orchestrator restarts a process only where that helps:
        one that hangs, or one that does not get to a database which can be reached (503, `pool` in
        `details.parts`).

        Raises: ServiceUnavailable (503).
        """
        ...

    async def get_readiness(self) -> models.Readiness:
        """GET /readyz - Tell whether the service can take requests.

        The 503 names in `details.parts` what is missing: the `database`, without which nothing is
        answered, its `schema`, where that has not come as far as this release needs it, or the
        `process`, which is about to end. Without Redis the service is ready and `degraded`.

        Raises: ServiceUnavailable (503).
        """
        ...

    async def get_metrics(self) -> str:
        """GET /metrics - Read the metrics in Prometheus text format.

        Absent (404) where the metrics have a port of their own, and in production unless
        METRICS_PUBLIC says otherwise.

        Raises: MetricsElsewhere (404).
        """
        ...

    async def get_service_health(self) -> models.ServiceHealth:
        """GET /v1/health - Read version, environment and the state of the database."""
        ...

    async def get_detailed_health(self) -> models.DetailedHealth:
        """GET /v1/health/detailed - Read the state and latency of every part.

        Absent (404) in production unless HEALTH_DETAILS_PUBLIC says otherwise.

        Raises: NotFound (404).
        """
        ...


GetHealthErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
)
GetLivenessErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetReadinessErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetMetricsErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.MetricsElsewhere
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
)
GetServiceHealthErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
)
GetDetailedHealthErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.NotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="getHealth",
        method="GET",
        path="/health",
        tag="system",
        handler="get_health",
        summary="Tell that the service answers",
        responses=(
            components.HEALTH_STATUS,
            components.MALFORMED_REQUEST,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
        ),
    ),
    Operation(
        operation_id="getLiveness",
        method="GET",
        path="/healthz",
        tag="system",
        handler="get_liveness",
        summary="Tell whether the process is alive",
        responses=(
            components.HEALTH_STATUS,
            components.MALFORMED_REQUEST,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.NOT_READY,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="getReadiness",
        method="GET",
        path="/readyz",
        tag="system",
        handler="get_readiness",
        summary="Tell whether the service can take requests",
        responses=(
            components.READINESS,
            components.MALFORMED_REQUEST,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.NOT_READY,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="getMetrics",
        method="GET",
        path="/metrics",
        tag="system",
        handler="get_metrics",
        summary="Read the metrics in Prometheus text format",
        responses=(
            components.METRICS,
            components.MALFORMED_REQUEST,
            components.METRICS_ELSEWHERE,
            components.METRICS_NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.MetricsElsewhere,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
        ),
    ),
    Operation(
        operation_id="getServiceHealth",
        method="GET",
        path="/v1/health",
        tag="system",
        handler="get_service_health",
        summary="Read version, environment and the state of the database",
        responses=(
            components.SERVICE_HEALTH,
            components.MALFORMED_REQUEST,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
        ),
    ),
    Operation(
        operation_id="getDetailedHealth",
        method="GET",
        path="/v1/health/detailed",
        tag="system",
        handler="get_detailed_health",
        summary="Read the state and latency of every part",
        responses=(
            components.DETAILED_HEALTH,
            components.MALFORMED_REQUEST,
            components.HEALTH_NOT_PUBLIC,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.NotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
        ),
    ),
)
