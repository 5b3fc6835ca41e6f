"""Whether the parts of a statement of cash flows make the change in cash, whatever entries there are."""

from collections import defaultdict
from datetime import date
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from charter.ledger.reports.cash_flow import AccountFlow, CashFlow, Flows, Part, cash_flow_of
from charter.ledger.reports.domain import Head, ReportedAccount

Line = tuple[int, int]
"""The place of an account in CHART, and an amount."""

CHART: Final[tuple[tuple[str, str | None, str | None, Part], ...]] = (
    ("asset", "current_asset", None, "cash"),
    ("asset", "current_asset", None, "operating"),
    ("asset", "fixed_asset", None, "investing"),
    ("liability", "long_term_liability", None, "financing"),
    ("liability", "current_liability", None, "tax"),
    ("revenue", "operating_revenue", "operating", "operating"),
    ("revenue", "finance_income", "investing", "operating"),
    ("revenue", "other_income", "operating", "investing"),
    ("expense", "finance_cost", "financing", "financing"),
    ("expense", "operating_expense", "operating", "fx_cash"),
    ("expense", None, None, "operating"),
    ("expense", "tax_expense", "income_tax", "tax"),
)
"""Types, kinds, categories of MFRS 18 and parts; the first one is cash."""
ACCOUNTS: Final = tuple(
    ReportedAccount(place, str(1000 + place), "An account", type_, sub_type, None, category)
    for place, (type_, sub_type, category, _) in enumerate(CHART)
)
PLACES: Final = st.integers(0, len(CHART) - 1)
ENTRIES: Final = st.lists(
    st.lists(st.tuples(PLACES, st.integers(-(10**6), 10**6)), min_size=1, max_size=4).map(
        lambda lines: [*lines, (lines[0][0] * 7 % len(CHART), -sum(amount for _, amount in lines))]
    ),
    max_size=12,
)


def flows_of(entries: list[list[Line]], year: int = 2025) -> Flows:
    """What the database tells of these entries."""
    moved, with_cash, across = (defaultdict[int, int](int) for _ in range(3))
    for lines in entries:
        of_part = defaultdict[Part, int](int)
        for place, amount in lines:
            of_part[CHART[place][3]] += amount
        has_cash = any(place == 0 for place, _ in lines)
        for place, amount in lines:
            moved[place] += amount
            with_cash[place] += amount if has_cash else 0
            across[place] += amount if not has_cash and any(of_part.values()) else 0
    return Flows(
        head=Head(
            fingerprint="", base_currency="MYR", snapshot=(), first=date(year, 1, 1), last=date(year, 12, 31)
        ),
        accounts=tuple(
            AccountFlow(ACCOUNTS[place], CHART[place][3], moved[place], with_cash[place], across[place])
            for place in sorted(moved)
        ),
        non_cash=(),
        cash_at_start=100,
        cash_at_end=100 + moved[0],
    )


@settings(derandomize=True)
@given(entries=ENTRIES, year=st.sampled_from((2025, 2027)))
def test_the_parts_make_the_change_in_cash(entries: list[list[Line]], year: int) -> None:
    assert cash_flow_of(flows_of(entries, year)).totals.is_balanced


def operating(entries: list[list[Line]], year: int) -> tuple[CashFlow, tuple[int, ...]]:
    found = cash_flow_of(flows_of(entries, year))
    totals = found.totals
    return found, (totals.start_amount, totals.other_non_cash_items, totals.net_operating)


def test_interest_received_is_in_the_profit_before_tax_and_from_2027_on_beside_the_operating_profit() -> None:
    sale, interest = [(0, 500), (5, -500)], [(0, 30), (6, -30)]
    classic, lines = operating([sale, interest], 2025)
    assert (classic.starts_from, lines) == ("profit_before_tax", (530, 0, 530))
    mfrs_18, lines = operating([sale, interest], 2027)
    assert (mfrs_18.starts_from, lines) == ("operating_profit", (500, 30, 530))


def test_income_that_came_as_equipment_is_no_cash_from_operations() -> None:
    found, lines = operating([[(2, 700), (5, -700)]], 2025)
    assert (found.rows, lines) == ((), (700, -700, 0))
