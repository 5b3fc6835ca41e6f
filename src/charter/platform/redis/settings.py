"""Settings of Redis."""

from typing import Annotated

from pydantic import Field

from charter.platform.settings.environment import EnvironmentSettings
from charter.platform.settings.values import server_url

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
