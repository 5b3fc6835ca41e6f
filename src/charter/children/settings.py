"""Settings of what is kept of children."""

from pydantic import Field, field_validator

from charter.platform.settings.environment import EnvironmentSettings
from charter.shared.time_zones import TimeZoneUnknown, require_time_zone


class ChildrenSettings(EnvironmentSettings):
    """Which day it is where nobody chose a zone, and whether parents have to agree first."""

    default_time_zone: str = Field(
        "UTC", description="time zone of accounts that chose none, a name of the IANA database"
    )
    require_parental_consent: bool = Field(
        default=False, description="whether children are kept only where parental consent stands"
    )

    @field_validator("default_time_zone")
    @classmethod
    def _default_time_zone_is_known(cls, value: str) -> str:
        try:
            require_time_zone(value)
        except TimeZoneUnknown as error:
            raise ValueError(str(error)) from error
        return value
