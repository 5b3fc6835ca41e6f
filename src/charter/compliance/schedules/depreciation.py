"""What is depreciated or amortised by a day, each calendar month whole (MFRS 116 paragraphs 50, 55 and "
"62)."""

from datetime import date
from decimal import Decimal

from charter.compliance.schedules.rounding import EXACT, nearest
from charter.shared.money import divide_away_from_zero
from charter.shared.months import begun_months


def straight_line(depreciable: int, life_months: int, available_on: date, until: date) -> int:
    """The same share for each month from the one in which the asset is available.

    >>> straight_line(12000_00, 60, date(2025, 1, 10), date(2025, 12, 31))
    240000
    """
    months = min(begun_months(available_on, until), life_months)
    return divide_away_from_zero(depreciable * months, life_months)


def reducing(cost: int, residual: int, annual_rate: Decimal, available_on: date, until: date) -> int:
    """A share of what is left each year, never below the residual value; a year's charge is spread evenly.

    >>> reducing(10000_00, 0, Decimal("0.2"), date(2025, 1, 1), date(2026, 6, 30))
    280000
    """
    years, rest = divmod(begun_months(available_on, until), 12)
    left = cost
    for _ in range(years):
        left -= _charge(left, residual, annual_rate)
        if left == residual:
            break
    return cost - left + divide_away_from_zero(_charge(left, residual, annual_rate) * rest, 12)


def _charge(left: int, residual: int, annual_rate: Decimal) -> int:
    return min(nearest(EXACT.multiply(Decimal(left), annual_rate)), left - residual)
