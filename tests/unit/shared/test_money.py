"""Amounts as they are read, written, converted and shared out."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charter.shared.money import (
    DIGITS,
    AmountInvalid,
    CurrencyUnknown,
    RateInvalid,
    digits_of,
    divide_away_from_zero,
    format_amount,
    in_base,
    largest_amount,
    parse_amount,
    parse_rate,
    shared_out,
)


@pytest.mark.parametrize(
    ("text", "currency", "amount"),
    [
        ("0", "MYR", 0),
        ("0.05", "MYR", 5),
        ("12.3", "MYR", 1230),
        ("500000", "JPY", 500_000),
        ("1234.567", "BHD", 1_234_567),
        ("1.0001", "CLF", 10_001),
        ("9999999999999.99", "MYR", 10**15 - 1),
    ],
)
def test_a_decimal_string_is_read_as_minor_units(text: str, currency: str, amount: int) -> None:
    assert parse_amount(text, currency) == amount


@pytest.mark.parametrize(
    "text",
    ["-0|+1|1e3| 1|1 |1,5|1.|.5|01|1.005|1_000|(5.00)|RM5|\u0661|10000000000000|1" + "0" * 30 + "||1\n"],
)
def test_what_is_no_amount_of_the_currency_is_refused(text: str) -> None:
    for each in text.split("|"):
        with pytest.raises(AmountInvalid):
            parse_amount(each, "MYR")


def test_a_third_decimal_of_fils_is_one_and_of_yen_none() -> None:
    assert parse_amount("0.001", "BHD") == 1
    with pytest.raises(AmountInvalid, match=r"1\.0 has 1 decimals, and JPY has 0"):
        parse_amount("1.0", "JPY")


@pytest.mark.parametrize("code", ["XXX", "XTS", "XAU", "DEM", "HRK", "ZWL", "myr", "", "RINGGIT"])
def test_codes_that_are_not_in_use_are_refused(code: str) -> None:
    with pytest.raises(CurrencyUnknown, match=r"ISO 4217"):
        digits_of(code)


def test_digits_are_those_of_iso_4217() -> None:
    assert {code: DIGITS[code] for code in ("MGA", "MRU", "ISK", "UGX", "TND", "UYW", "XOF")} == {
        "MGA": 2,
        "MRU": 2,
        "ISK": 0,
        "UGX": 0,
        "TND": 3,
        "UYW": 4,
        "XOF": 0,
    }
    assert len(DIGITS) == 165


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [(0, "MYR", "0.00"), (-5, "MYR", "-0.05"), (500_000, "JPY", "500000"), (1_234_567, "BHD", "1234.567")],
)
def test_amounts_are_written_with_the_digits_of_their_currency(amount: int, currency: str, text: str) -> None:
    assert format_amount(amount, currency) == text


@given(st.sampled_from(sorted(DIGITS)), st.data())
def test_what_was_written_is_read_again(currency: str, data: st.DataObject) -> None:
    amount = data.draw(st.integers(0, largest_amount(currency)))

    assert parse_amount(format_amount(amount, currency), currency) == amount


@pytest.mark.parametrize(
    "text", ["0", "0.0", "-1", "1e3", "123456789", "1.12345678901", "NaN", "Infinity", ""]
)
def test_what_is_no_rate_is_refused(text: str) -> None:
    with pytest.raises(RateInvalid):
        parse_rate(text)


@pytest.mark.parametrize(
    ("amount", "rate", "currency", "base"),
    [
        (12_345, "0.029875", "JPY", 36_881),
        (1_234_567, "11.8765", "BHD", 1_466_233),
        (1, "4.4567", "USD", 4),
        (3, "4.4567", "USD", 13),
        (1, "12.5", "USD", 13),
        (-1, "12.5", "USD", -13),
    ],
)
def test_a_product_is_rounded_once_and_away_from_zero(
    amount: int, rate: str, currency: str, base: int
) -> None:
    assert in_base(amount, Decimal(rate), currency, "MYR") == base


@given(
    st.integers(-(10**15), 10**15),
    st.decimals("0.0000000001", "99999999", places=10),
    st.sampled_from(["JPY", "USD", "BHD", "CLF"]),
    st.sampled_from(["JPY", "MYR", "KWD", "UYW"]),
)
def test_rounding_is_that_of_decimals(amount: int, rate: Decimal, currency: str, base: str) -> None:
    exact = Decimal(amount).scaleb(-DIGITS[currency])
    product = int(exact.scaleb(4)) * int(rate.scaleb(10))
    expected = Decimal(divide_away_from_zero(product, 10 ** (14 - DIGITS[base]))).scaleb(-DIGITS[base])

    assert Decimal(in_base(amount, rate, currency, base)).scaleb(-DIGITS[base]) == expected


@given(st.integers(-(10**6), 10**6), st.integers(1, 1000))
def test_a_half_goes_away_from_zero(dividend: int, divisor: int) -> None:
    quotient = Decimal(dividend * 2 + 0) / Decimal(divisor * 2)

    assert divide_away_from_zero(dividend, divisor) == int(quotient.quantize(Decimal(1), ROUND_HALF_UP))


def test_the_units_left_over_go_to_the_largest_remainders() -> None:
    assert shared_out(100, [1, 1, 1]) == (34, 33, 33)
    assert shared_out(-100, [1, 1, 1]) == (-34, -33, -33)
    assert shared_out(10, [3, 0, 4]) == (4, 0, 6)
    assert shared_out(0, [5, 5]) == (0, 0)


@given(st.integers(-(10**15), 10**15), st.lists(st.integers(0, 1000), min_size=1, max_size=9).filter(any))
def test_parts_sum_to_the_whole(amount: int, weights: list[int]) -> None:
    assert sum(shared_out(amount, weights)) == amount
