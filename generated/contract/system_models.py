"""Generated from openapi.yaml by codegen; edit the contract instead."""

from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

from contract_runtime import AwareDatetime, ConfigDict, ContractModel, Field, NotNull


class HealthStatus(ContractModel):
    """A sign of life."""

    model_config = ConfigDict(extra="forbid")

    status: Literal["ok"]


class ReadinessState(StrEnum):
    """Whether every part works, or the service does without one."""

    OK = "ok"
    DEGRADED = "degraded"


class Readiness(ContractModel):
    """Whether all parts work, or the service does without one."""

    model_config = ConfigDict(extra="forbid")

    status: ReadinessState


MetricsText: TypeAlias = Annotated[str, Field(max_length=10000000)]
"""Metrics in Prometheus text format."""


class Environment(StrEnum):
    """Where the service runs."""

    DEVELOPMENT = "development"
    TEST = "test"
    PRODUCTION = "production"


class ServiceState(StrEnum):
    """Whether all parts work."""

    HEALTHY = "healthy"
    DEGRADED = "degraded"


class PartState(StrEnum):
    """Whether a part works; one that is not configured is no failure."""

    HEALTHY = "healthy"
    UNHEALTHY = "unhealthy"
    NOT_CONFIGURED = "not_configured"


class ServiceHealth(ContractModel):
    """Version, environment and the state of the database."""

    model_config = ConfigDict(extra="forbid")

    status: ServiceState
    timestamp: AwareDatetime
    version: Annotated[str, Field(max_length=40)]
    environment: Environment
    database: PartState


class PartReason(StrEnum):
    """Why a part does not work, where that is known."""

    TIMED_OUT = "timed_out"
    UNREACHABLE = "unreachable"
    CREDENTIALS_REFUSED = "credentials_refused"
    NOT_PERMITTED = "not_permitted"
    OUT_OF_MEMORY = "out_of_memory"
    READ_ONLY = "read_only"
    LOADING = "loading"
    REFUSED = "refused"


class PartHealth(ContractModel):
    """The state of a part and how long it took to answer."""

    model_config = ConfigDict(extra="forbid")

    status: PartState
    latency_ms: Annotated[float | None, Field(ge=0, le=86400000)]
    """Milliseconds; null where the part did not answer."""
    reason: Annotated[PartReason | None, NotNull] = None


class WorkersHealth(ContractModel):
    """Who does jobs; unhealthy where nobody is there, so that they wait."""

    model_config = ConfigDict(extra="forbid")

    status: PartState
    latency_ms: Annotated[float | None, Field(ge=0, le=86400000)]
    """Milliseconds that it took to find out; null where the database did not answer."""
    alive: Annotated[int | None, Field(ge=0, le=1000000), NotNull] = None
    """Workers that were seen a moment ago."""
    slots: Annotated[int | None, Field(ge=0, le=1000000), NotNull] = None
    """Jobs that they can do at the same time."""
    busy: Annotated[int | None, Field(ge=0, le=1000000), NotNull] = None
    """Processes of theirs that do one."""


class QueueHealth(ContractModel):
    """What waits to be done; left out where the database did not answer."""

    model_config = ConfigDict(extra="forbid")

    due: Annotated[int, Field(ge=0, le=1000000)]
    """Jobs that could begin now, counted up to 100000."""
    unknown: Annotated[int, Field(ge=0, le=1000000)]
    """Those of them that no worker of this release does, for it does not know their kind."""
    oldest_seconds: Annotated[float, Field(ge=0, le=1000000000000)]
    """For how long the oldest of them could."""


class BeatHealth(ContractModel):
    """Who keeps the schedules; unhealthy where nobody was there for 26 hours."""

    model_config = ConfigDict(extra="forbid")

    status: PartState
    seen_seconds_ago: Annotated[float | None, Field(ge=0, le=1000000000000), NotNull] = None
    """Seconds since a beat was alive; left out where none ever was."""


class DetailedHealth(ContractModel):
    """The state of every part."""

    model_config = ConfigDict(extra="forbid")

    status: ServiceState
    timestamp: AwareDatetime
    version: Annotated[str, Field(max_length=40)]
    environment: Environment
    database: PartHealth
    redis: PartHealth
    workers: WorkersHealth
    queue: Annotated[QueueHealth | None, NotNull] = None
    beat: Annotated[BeatHealth | None, NotNull] = None
