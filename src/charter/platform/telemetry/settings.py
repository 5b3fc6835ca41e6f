"""Settings of logs and metrics."""

from typing import Literal

from pydantic import Field, field_validator

from charter.platform.settings.environment import EnvironmentSettings


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

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_upper_case(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value
