"""Revenue over time, as far as the promise is kept (MFRS 15 paragraphs 35 and 39)."""

from datetime import date
from typing import Literal

from charter.shared.money import divide_away_from_zero
from charter.shared.months import day_after, whole_months


def earned(allocated: int, start: date, end: date, until: date, measure: Literal["months", "days"]) -> int:
    """The share of the days, or of the whole months, from `start` to `end` that have passed with `until`.

    >>> earned(24000_00, date(2025, 7, 1), date(2026, 6, 30), date(2025, 12, 31), "months")
    1200000
    >>> earned(24000_00, date(2025, 7, 1), date(2026, 6, 30), date(2025, 12, 31), "days")
    1209863
    """
    if until < start:
        return 0
    if until >= end:
        return allocated
    if measure == "days":
        return divide_away_from_zero(allocated * ((until - start).days + 1), (end - start).days + 1)
    return divide_away_from_zero(
        allocated * whole_months(start, day_after(until)), max(1, whole_months(start, day_after(end)))
    )
