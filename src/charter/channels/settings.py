"""Settings of channels."""

from pydantic import Field

from charter.platform.settings.environment import EnvironmentSettings


class ChannelSettings(EnvironmentSettings):
    """How long a channel stays open."""

    channel_idle_seconds: float = Field(
        300, gt=0, le=86_400, description="seconds until a channel on which nothing happens ends, to 86400"
    )
