"""Numbers within bounds, counted exactly: a multiple of 0.01 is one in decimal, not in binary."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, gcd, lcm
from typing import Any, Final

from contract_runtime.sampling.plain_values import plain_number

_SAFE: Final = 2**53 - 1


@dataclass(frozen=True, slots=True)
class Bounds:
    """The numbers that a schema allows; `unit` divides them all where it is set."""

    low: Fraction
    high: Fraction
    is_low_open: bool
    is_high_open: bool
    unit: Fraction | None

    def hold(self, number: Fraction) -> bool:
        """Whether the number is allowed."""
        if number < self.low or number > self.high:
            return False
        if (self.is_low_open and number == self.low) or (self.is_high_open and number == self.high):
            return False
        return self.unit is None or (number / self.unit).denominator == 1


def exact(number: float) -> Fraction:
    """A number as it is written in decimal."""
    return Fraction(str(number))


def _bounds_of(schema: Mapping[str, Any], *, is_integer: bool) -> Bounds:
    low, is_low_open = _bound(schema, "minimum", "exclusiveMinimum", -_SAFE, max)
    high, is_high_open = _bound(schema, "maximum", "exclusiveMaximum", _SAFE, min)
    if low > high:  # beyond what integers are safe in, where the schema has one bound only
        low, high = (low, 2 * low) if low > _SAFE else (2 * high, high)
    step = schema.get("multipleOf")
    unit = exact(step) if step else None
    if is_integer:
        unit = Fraction(1) if unit is None else _common_multiple(unit, Fraction(1))
    return Bounds(low, high, is_low_open, is_high_open, unit)


def _bound(
    schema: Mapping[str, Any],
    key: str,
    exclusive: str,
    default: int,
    tighter: Callable[[Fraction, Fraction], Fraction],
) -> tuple[Fraction, bool]:
    closed = exact(schema.get(key, default))
    opened = exact(schema[exclusive]) if exclusive in schema else None
    if opened is not None and (key not in schema or tighter(closed, opened) == opened):
        return opened, True
    return closed, False


def _common_multiple(first: Fraction, second: Fraction) -> Fraction:
    return Fraction(lcm(first.numerator, second.numerator), gcd(first.denominator, second.denominator))


def numbers(schema: Mapping[str, Any], name: str, seed: int, *, is_integer: bool) -> Iterator[float]:
    """Candidates in the order of preference: plain ones first, then whatever the bounds leave.

    >>> cents = {"minimum": 0.28, "exclusiveMaximum": 0.3, "multipleOf": 0.01}
    >>> [next(numbers(cents, "price", seed, is_integer=False)) for seed in range(3)]
    [0.28, 0.29, 0.28]
    """
    bounds = _bounds_of(schema, is_integer=is_integer)
    plain = [exact(plain_number(name, seed, is_integer=is_integer)), Fraction(seed + 1)]
    for number in (*plain, *_between(bounds, seed), *_far_apart(bounds)):
        if bounds.hold(number):
            yield int(number) if number.denominator == 1 else float(number)


def _between(bounds: Bounds, seed: int) -> Iterator[Fraction]:
    low, high = bounds.low, bounds.high
    if bounds.unit is None:
        span = high - low
        for part in (2 + seed, 3 + seed, 1_000_003 + seed):
            yield _short(low + span / part)
            yield low + span / part
        yield from (low, high)
        return
    unit = bounds.unit
    first, last = ceil(low / unit), floor(high / unit)
    first += 1 if bounds.is_low_open and first * unit == low else 0
    last -= 1 if bounds.is_high_open and last * unit == high else 0
    if last >= first:
        yield (first + seed % (last - first + 1)) * unit


def _far_apart(bounds: Bounds) -> Iterator[Fraction]:
    """Numbers from all over the range, for what other keywords take away of it."""
    unit = bounds.unit or Fraction(1, 4)
    first, last = ceil(bounds.low / unit), floor(bounds.high / unit)
    for step in (0, 1, 2, 3, 5, 10, 50, 1_000, 1_000_000):
        yield from (sign * step * unit for sign in (1, -1))
        yield from ((first + step) * unit, (last - step) * unit)


def _short(number: Fraction) -> Fraction:
    return Fraction(round(number * 100), 100)
