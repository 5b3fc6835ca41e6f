from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from charter.compliance.schedules.depreciation import reducing, straight_line
from charter.compliance.schedules.leases import Terms, liability_on, payments, present_value
from charter.compliance.schedules.progress import earned
from charter.shared.months import day_after, day_before, months_later

OFFICE = Terms(
    commencement_on=date(2025, 1, 1),
    term_months=36,
    payment=10000_00,
    every_months=12,
    is_in_advance=False,
    rate=Decimal("0.06"),
)


def test_a_lease_begins_with_its_present_value_and_ends_with_nothing() -> None:
    stages = payments(OFFICE)
    assert present_value(OFFICE) == 26730_12
    assert [stage.balance for stage in stages] == [18333_93, 9433_97, 0]
    assert sum(stage.interest for stage in stages) == 3 * 10000_00 - 26730_12


@pytest.mark.parametrize(
    ("day", "owed"),
    [
        (date(2024, 12, 31), 0),
        (date(2025, 1, 1), 26730_12),
        (date(2025, 6, 30), 26730_12 + 801_91),
        (date(2025, 12, 30), 26730_12 + 1470_16),
        (date(2025, 12, 31), 18333_93),
        (date(2027, 12, 31), 0),
        (date(2030, 1, 1), 0),
    ],
)
def test_interest_is_owed_for_every_whole_month(day: date, owed: int) -> None:
    assert liability_on(OFFICE, day) == owed


@pytest.mark.parametrize(
    ("day", "owed"),
    [
        (date(2025, 1, 1), 18333_93),
        (date(2025, 12, 31), 18333_93 + 1100_04),
        (date(2026, 1, 1), 9433_97),
        (date(2026, 12, 31), 10000_00),
        (date(2027, 1, 1), 0),
    ],
)
def test_a_payment_in_advance_is_no_part_of_the_liability_and_the_next_is_owed_until_its_day(
    day: date, owed: int
) -> None:
    assert liability_on(replace(OFFICE, is_in_advance=True), day) == owed


def test_a_lease_of_one_payment_in_advance_owes_nothing() -> None:
    assert liability_on(replace(OFFICE, term_months=12, is_in_advance=True), date(2025, 6, 30)) == 0


def test_a_lease_without_interest_owes_its_payments() -> None:
    assert present_value(replace(OFFICE, rate=Decimal(0))) == 30000_00


def test_monthly_payments_over_thirty_years_leave_nothing() -> None:
    long = replace(OFFICE, term_months=360, payment=1234_56, every_months=1, rate=Decimal("0.0475"))
    stages = payments(long)
    assert (len(stages), stages[-1].balance) == (360, 0)
    assert all(earlier.balance > later.balance for earlier, later in pairwise(stages))


def test_straight_lines_end_with_the_life() -> None:
    ends = [date(2025 + year, 12, 31) for year in range(5)]
    depreciated = [straight_line(10000_00, 36, date(2025, 2, 15), end) for end in ends]
    assert depreciated == [3055_56, 6388_89, 9722_22, 10000_00, 10000_00]


def test_nothing_is_depreciated_before_it_is_available() -> None:
    assert straight_line(10000_00, 36, date(2025, 2, 15), date(2025, 2, 14)) == 0


def test_a_reducing_balance_stops_at_the_residual_value() -> None:
    depreciated = [
        reducing(1000_00, 300_00, Decimal("0.5"), date(2025, 1, 1), date(2024 + year, 12, 31))
        for year in range(1, 5)
    ]
    assert depreciated == [500_00, 700_00, 700_00, 700_00]


@pytest.mark.parametrize(
    ("until", "measure", "amount"),
    [
        (date(2025, 6, 30), "months", 0),
        (date(2025, 7, 30), "months", 0),
        (date(2025, 7, 31), "months", 2000_00),
        (date(2025, 7, 31), "days", 2038_36),
        (date(2026, 6, 30), "days", 24000_00),
        (date(2027, 1, 1), "months", 24000_00),
    ],
)
def test_revenue_over_time_follows_days_or_whole_months(until: date, measure: str, amount: int) -> None:
    start, end = date(2025, 7, 1), date(2026, 6, 30)
    assert earned(24000_00, start, end, until, "days" if measure == "days" else "months") == amount


def test_what_goes_on_for_ever_ends_with_the_calendar() -> None:
    assert months_later(date(9999, 12, 1), 1) == months_later(date(2025, 1, 31), 12 * 9000) == date.max
    assert (day_after(date.max), day_before(date.min)) == (date.max, date.min)
    assert day_after(date(2025, 12, 31)) == date(2026, 1, 1)
    assert earned(24000_00, date(2025, 1, 1), date.max, date(2025, 12, 31), "months") == 301
    assert earned(24000_00, date(2025, 1, 1), date.max, date(2025, 12, 31), "days") == 301
