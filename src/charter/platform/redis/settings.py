"""Settings of Redis."""

from typing import Annotated, Final

from pydantic import Field

from charter.platform.settings.environment import EnvironmentSettings
from charter.platform.settings.values import server_url

TIMEOUT: Final = 0.3
"""Seconds to connect and to wait for an answer: what runs on Redis can do without it."""

RedisUrl = Annotated[
    str,
    server_url(
        ("redis", "rediss", "unix"),
        "redis://, rediss:// or unix://",
        names=lambda parts: parts.path if parts.scheme == "unix" else parts.hostname,
        what="server",
    ),
]


class RedisSettings(EnvironmentSettings):
    """Where Redis is, if anywhere."""

    redis_url: RedisUrl | None = Field(
        None, description="redis://host:6379/0; leave it out to run without Redis", repr=False
    )
    redis_timeout_seconds: float = Field(
        TIMEOUT,
        ge=0.05,
        le=10,
        description="seconds to wait for Redis before it is taken for away, 0.05 to 10",
    )
