"""Numbers within bounds, counted exactly: a multiple of 0.01 is one in decimal, not in binary."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, gcd, isfinite, lcm
from typing import Any, Final

from contract_runtime.sampling.formats import number_range
from contract_runtime.sampling.plain_values import plain_number

_SAFE: Final = 2**53 - 1


@dataclass(frozen=True, slots=True)
class Bounds:
    """The numbers that a schema allows; `unit` divides them all where it is set."""

    low: Fraction | None
    high: Fraction | None
    is_low_open: bool
    is_high_open: bool
    unit: Fraction | None

    def hold(self, number: Fraction) -> bool:
        """Whether the number is allowed."""
        if self.low is not None and (number < self.low or (self.is_low_open and number == self.low)):
            return False
        if self.high is not None and (number > self.high or (self.is_high_open and number == self.high)):
            return False
        return self.unit is None or (number / self.unit).denominator == 1


def exact(number: float) -> Fraction:
    """A number as it is written in decimal."""
    return Fraction(str(number))


def bounds_hold(number: float, schema: Mapping[str, Any]) -> bool:
    """Whether a number keeps within the schema's bounds and steps."""
    return isfinite(number) and bounds_of(schema).hold(exact(number))


def bounds_of(schema: Mapping[str, Any], *, is_integer: bool = False) -> Bounds:
    """The bounds of a schema, whose exclusive ones are flags (3.0) or numbers (3.1)."""
    low, is_low_open = _bound(schema, "minimum", "exclusiveMinimum", max)
    high, is_high_open = _bound(schema, "maximum", "exclusiveMaximum", min)
    step = schema.get("multipleOf")
    unit = exact(step) if step else None
    if is_integer:
        unit = Fraction(1) if unit is None else _common_multiple(unit, Fraction(1))
    return Bounds(low, high, is_low_open, is_high_open, unit)


def _bound(
    schema: Mapping[str, Any], key: str, exclusive: str, tighter: Callable[[Fraction, Fraction], Fraction]
) -> tuple[Fraction | None, bool]:
    inner, outer = schema.get(key), schema.get(exclusive)
    closed = None if inner is None else exact(inner)
    if isinstance(outer, bool) or outer is None:
        return closed, outer is True
    opened = exact(outer)
    if closed is None or tighter(closed, opened) == opened:
        return opened, True
    return closed, False


def _common_multiple(first: Fraction, second: Fraction) -> Fraction:
    return Fraction(lcm(first.numerator, second.numerator), gcd(first.denominator, second.denominator))


def numbers(schema: Mapping[str, Any], name: str, seed: int, *, is_integer: bool) -> Iterator[float]:
    """Candidates in the order of preference: plain ones first, then whatever the bounds leave."""
    bounds = _with_format(bounds_of(schema, is_integer=is_integer), schema.get("format"))
    plain = [exact(plain_number(name, seed, is_integer=is_integer)), Fraction(seed + 1)]
    for number in (*plain, *_between(bounds, seed)):
        if bounds.hold(number):
            yield int(number) if number.denominator == 1 else float(number)


def _with_format(bounds: Bounds, name: object) -> Bounds:
    low, high = number_range(name) or (-_SAFE, _SAFE)
    return Bounds(
        low=Fraction(low) if bounds.low is None else bounds.low,
        high=Fraction(high) if bounds.high is None else bounds.high,
        is_low_open=bounds.is_low_open,
        is_high_open=bounds.is_high_open,
        unit=bounds.unit,
    )


def _between(bounds: Bounds, seed: int) -> Iterator[Fraction]:
    low, high = bounds.low or Fraction(0), bounds.high or Fraction(0)
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


def _short(number: Fraction) -> Fraction:
    return Fraction(round(number * 100), 100)
