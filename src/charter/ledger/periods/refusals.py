"""Why the calendar of a ledger stays as it is, as facts; `details` are for the client."""

from collections.abc import Sequence
from datetime import date


class FiscalYearNotFound(Exception):
    """The tenant has no such year."""

    def __init__(self, year_id: int) -> None:
        super().__init__(f"There is no fiscal year {year_id}.")
        self.details: dict[str, object] = {"year_id": year_id}


class PeriodNotFound(Exception):
    """The tenant has no such period."""

    def __init__(self, period_id: int) -> None:
        super().__init__(f"There is no period {period_id}.")
        self.details: dict[str, object] = {"period_id": period_id}


class FiscalYearInvalid(Exception):
    """These days, or this name, make no fiscal year."""

    def __init__(self, reason: str, start: date, end: date) -> None:
        super().__init__(reason)
        self.details: dict[str, object] = {"start": start.isoformat(), "end": end.isoformat()}


class FiscalYearOverlaps(Exception):
    """The year does not begin where the last one ends."""

    def __init__(self, expected: date) -> None:
        super().__init__(f"A fiscal year has to begin on {expected}, where the last one ends.")
        self.details: dict[str, object] = {"start": expected.isoformat()}


class FiscalYearWrongState(Exception):
    """The year, or the one after it, is in another state than this asks for."""

    def __init__(self, year_id: int, name: str, state: str, hint: str) -> None:
        super().__init__(f"Fiscal year {name} is {state}{hint}.")
        self.details: dict[str, object] = {"year_id": year_id, "state": state}


class PeriodWrongState(Exception):
    """The period is in another state than this asks for."""

    def __init__(self, period_id: int, days: str, state: str, hint: str = "") -> None:
        super().__init__(f"The period {days} is {state}{hint}.")
        self.details: dict[str, object] = {"period_id": period_id, "state": state}


class EarlierPeriodOpen(Exception):
    """A period before has to be closed first."""

    def __init__(self, period_id: int, days: str) -> None:
        super().__init__(f"The period {days} is open: close it first.")
        self.details: dict[str, object] = {"period_id": period_id}


class LaterPeriodClosed(Exception):
    """A period after has to be reopened first."""

    def __init__(self, period_id: int, days: str) -> None:
        super().__init__(f"The period {days} is closed: reopen it first.")
        self.details: dict[str, object] = {"period_id": period_id}


class PeriodHasUnposted(Exception):
    """Entries of the days are not posted yet."""

    def __init__(self, entries: Sequence[int]) -> None:
        shown = ", ".join(map(str, entries))
        super().__init__(f"Entries of these days are not posted: {shown}.")
        self.details: dict[str, object] = {"entries": list(entries)}
