"""Settings of channels."""

from pydantic import Field, ValidationInfo, field_validator

from charter.platform.http.open_doors import check_origin, each
from charter.platform.http.settings import CommaList
from charter.platform.settings.environment import EnvironmentSettings, is_production


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
    def _channel_origins_are_exact(cls, value: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        return each(check_origin, value, is_production=is_production(info))
