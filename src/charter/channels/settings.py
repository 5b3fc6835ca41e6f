"""Settings of channels."""

from pydantic import Field, field_validator

from charter.platform.http.settings import CommaList, check_origin
from charter.platform.settings.environment import EnvironmentSettings


class ChannelSettings(EnvironmentSettings):
    """Who may open channels from a browser, and for how long silence is borne."""

    channel_origins: CommaList = Field(
        (), description="origins that may open channels besides BACKEND_CORS_ORIGINS and the service's own"
    )
    channel_idle_seconds: float | None = Field(
        None, gt=0, le=86_400, description="seconds after which a silent channel ends, 1 to 86400"
    )

    @field_validator("channel_origins")
    @classmethod
    def _channel_origins_are_exact(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for origin in value:
            check_origin(origin)
        return value
