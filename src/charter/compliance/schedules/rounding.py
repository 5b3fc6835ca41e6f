"""Decimals as schedules count with them: exact to sixty digits, rounded as books are, half away from zero."""

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

EXACT: Final = Context(prec=60, rounding=ROUND_HALF_UP)
"""Digits enough for the present value of a payment of thirteen digits, decades away."""


def nearest(amount: Decimal) -> int:
    """The nearest whole number.

    >>> nearest(Decimal("2.5")), nearest(Decimal("-2.5"))
    (3, -3)
    """
    return int(amount.to_integral_value(rounding=ROUND_HALF_UP))
