"""The environment that a deployment is in, which the rules of its other settings depend on."""

from typing import Literal

from pydantic import Field, ValidationInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict
from typing_extensions import override

Environment = Literal["development", "test", "production"]


class EnvironmentSettings(BaseSettings):
    """What every group of settings begins with, so that `environment` is known when the others are checked.

    A field's description is the mend shown when its variable is wrong.
    """

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        validate_default=True,
        hide_input_in_errors=True,
        str_strip_whitespace=True,
        defer_build=True,
    )

    environment: Environment = Field("development", description="development, test or production")

    @property
    def is_production(self) -> bool:
        """Whether the strict rules of production hold."""
        return self.environment == "production"

    @classmethod
    @override
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments only: `load_settings` is the one place that reads the environment."""
        return (init_settings,)


def is_production(info: ValidationInfo) -> bool:
    """Whether the strict rules of production hold for the settings that are being checked."""
    return info.data.get("environment") == "production"
