"""Settings of logs, metrics and traces."""

from typing import Annotated, Literal

from pydantic import Field, field_validator

from charter.platform.settings.environment import EnvironmentSettings
from charter.platform.settings.values import server_url

CollectorUrl = Annotated[
    str, server_url(("http", "https"), "http://", names=lambda parts: parts.hostname, what="host")
]


class TelemetrySettings(EnvironmentSettings):
    """What the service tells of itself, and where."""

    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] = Field(
        "INFO", description="DEBUG, INFO, WARNING, ERROR or CRITICAL"
    )
    log_format: Literal["console", "json"] = Field(
        default_factory=lambda fields: "console" if fields.get("environment") == "development" else "json",
        description="console or json",
    )
    metrics_port: int | None = Field(
        None, ge=1, le=65535, description="a port of its own; leave it out for /metrics on the API port"
    )
    metrics_public: bool = Field(
        default_factory=lambda fields: fields.get("environment") != "production",
        description="whether /metrics on the API port is for everybody: true or false",
    )
    health_details_public: bool = Field(
        default_factory=lambda fields: fields.get("environment") != "production",
        description="whether /v1/health/detailed is for everybody: true or false",
    )

    otel_exporter_otlp_endpoint: CollectorUrl | None = Field(
        None, description="URL of a collector of traces (OTLP over HTTP); leave it out for none"
    )
    otel_service_name: str = Field("charter", min_length=1, description="what traces call this service")
    otel_traces_sampler_arg: float = Field(
        0.05, ge=0, le=1, description="the part of the traces that begin here which is recorded, 0 to 1"
    )

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_upper_case(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value
