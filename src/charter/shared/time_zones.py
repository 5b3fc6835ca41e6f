"""Time zones by their names in the IANA database, and which day it is there."""

from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones


class TimeZoneUnknown(Exception):
    """The IANA database has no such zone."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"There is no time zone {name}: take a name of the IANA database, as Asia/Kuala_Lumpur."
        )
        self.details: dict[str, object] = {"time_zone": name}


def require_time_zone(name: str) -> None:
    """Raises: TimeZoneUnknown."""
    if name not in _names():
        raise TimeZoneUnknown(name)


def local_day(moment: datetime, time_zone: str) -> date:
    """The day of a moment in a zone that is known."""
    return moment.astimezone(ZoneInfo(time_zone)).date()


@cache
def _names() -> frozenset[str]:
    """Read from the disk, at the first question only. PostgreSQL has no `localtime`, which hosts have."""
    return frozenset(available_timezones()) - {"localtime"}
