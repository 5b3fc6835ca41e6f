"""Money: whole minor units (sen, fils) of a currency of ISO 4217, written as decimal strings.

>>> parse_amount("1234.567", "BHD")
1234567
>>> format_amount(-5, "MYR")
'-0.05'
>>> in_base(12345, Decimal("0.029875"), "JPY", "MYR")
36881
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

TWO_DIGITS: Final = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF"
    " CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL"
    " HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU"
    " MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR"
    " SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED"
    " VES WST XAD XCD XCG YER ZAR ZMW ZWG"
)
DIGITS: Final[dict[str, int]] = {
    code: digits
    for digits, codes in {
        0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
        2: TWO_DIGITS,
        3: "BHD IQD JOD KWD LYD OMR TND",
        4: "CLF UYW",
    }.items()
    for code in codes.split()
}
"""Digits behind the point: ISO 4217 of 2026-01-01 without metals, tests and what was withdrawn."""
MOST_WHOLE_DIGITS: Final = 13
RATE_DIGITS: Final = 10
"""Digits of a rate behind the point; at most 18 in all."""

_AMOUNT: Final = re.compile(r"(0|[1-9][0-9]{0,12})(?:\.([0-9]{1,4}))?", re.ASCII)
_RATE: Final = re.compile(r"(0|[1-9][0-9]{0,7})(?:\.[0-9]{1,10})?", re.ASCII)


class CurrencyUnknown(Exception):
    """No currency in use has that code."""

    def __init__(self, currency: str) -> None:
        super().__init__(f"{currency[:20]!r} is no currency in use: give its code of ISO 4217, such as MYR.")
        self.details: dict[str, object] = {"currency": currency[:20]}


class AmountInvalid(Exception):
    """An amount that is no decimal string, or not one of its currency."""

    def __init__(self, reason: str, **details: object) -> None:
        super().__init__(reason)
        self.details: dict[str, object] = details


class RateInvalid(Exception):
    """A rate that is no decimal string above zero."""

    def __init__(self, reason: str, **details: object) -> None:
        super().__init__(reason)
        self.details: dict[str, object] = details


def digits_of(currency: str) -> int:
    """Its digits behind the point. Raises: CurrencyUnknown."""
    digits = DIGITS.get(currency)
    if digits is None:
        raise CurrencyUnknown(currency)
    return digits


def parse_amount(text: str, currency: str) -> int:
    """Minor units of an amount without a sign. Raises: AmountInvalid, CurrencyUnknown."""
    digits = digits_of(currency)
    found = _AMOUNT.fullmatch(text)
    shown = text[:40]
    if found is None:
        raise AmountInvalid(
            f"{shown!r} is no amount: write it like 1234.50, without sign and separators.",
            value=shown,
        )
    whole, part = found[1], found[2] or ""
    if len(part) > digits:
        raise AmountInvalid(
            f"{shown} has {len(part)} decimals, and {currency} has {digits}.", value=shown, currency=currency
        )
    return int(whole + part.ljust(digits, "0"))


def format_amount(amount: int, currency: str) -> str:
    """The decimal string, with as many digits behind the point as the currency has."""
    digits = digits_of(currency)
    sign, figures = ("-" if amount < 0 else ""), str(abs(amount)).rjust(digits + 1, "0")
    return f"{sign}{figures[:-digits]}.{figures[-digits:]}" if digits else f"{sign}{figures}"


def largest_amount(currency: str) -> int:
    """The most that a line may carry, in minor units."""
    return int(10 ** (MOST_WHOLE_DIGITS + digits_of(currency))) - 1


def parse_rate(text: str) -> Decimal:
    """Base units for one unit. Raises: RateInvalid."""
    rate = Decimal(text) if _RATE.fullmatch(text) else Decimal(0)
    if rate <= 0:
        raise RateInvalid(
            f"{text[:40]!r} is no rate: write a decimal above zero with at most 8 digits before the point "
            f"and {RATE_DIGITS} behind it, such as 4.4550.",
            value=text[:40],
        )
    return rate


def format_rate(rate: Decimal) -> str:
    """The decimal string, without zeros at its end and without an exponent."""
    return f"{rate.normalize():f}"


def divide_away_from_zero(dividend: int, divisor: int) -> int:
    """The quotient, a half rounded away from zero; `divisor` is positive."""
    quotient = (2 * abs(dividend) + divisor) // (2 * divisor)
    return -quotient if dividend < 0 else quotient


def in_base(amount: int, rate: Decimal, currency: str, base_currency: str) -> int:
    """Minor units of the base currency: amount x rate, rounded once, a half away from zero."""
    scaled = int(rate.scaleb(RATE_DIGITS))
    shift = digits_of(base_currency) - digits_of(currency) - RATE_DIGITS
    product = amount * scaled * 10 ** max(shift, 0)
    return divide_away_from_zero(product, int(10 ** max(-shift, 0)))


def shared_out(amount: int, weights: Sequence[int]) -> tuple[int, ...]:
    """The amount in parts by weight: floors, then a unit more for each of the largest remainders.

    `weights` are not negative and not all zero; the parts sum to the amount.
    Of equal remainders the first comes first.
    """
    whole = sum(weights)
    size, sign = abs(amount), (-1 if amount < 0 else 1)
    parts = [size * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda place: -(size * weights[place] % whole))
    for place in by_remainder[: size - sum(parts)]:
        parts[place] += 1
    return tuple(sign * part for part in parts)
