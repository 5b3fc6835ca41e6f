"""Settings of Redis."""

from typing import Final

from pydantic import Field, ValidationInfo, field_validator

from charter.platform.settings.environment import EnvironmentSettings
from charter.platform.settings.values import check_port, refuse_example_password, split_url

SCHEMES: Final = ("redis", "rediss", "unix")


class RedisSettings(EnvironmentSettings):
    """Where Redis is, if anywhere."""

    redis_url: str | None = Field(
        None, description="redis://host:6379/0; leave it out to run without Redis", repr=False
    )

    @field_validator("redis_url")
    @classmethod
    def _redis_url_fits(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is not None:
            _check_url(value)
            refuse_example_password(value, info)
        return value


def _check_url(value: str) -> None:
    """Refuse what is no URL of a Redis server."""
    parts = split_url(value)
    if parts.scheme not in SCHEMES:
        raise ValueError("is no redis://, rediss:// or unix:// URL")
    if not (parts.path if parts.scheme == "unix" else parts.hostname):
        raise ValueError("names no server")
    check_port(parts)
