"""Whether income and expense stand where the standard of the year has them."""

from datetime import date
from typing import Final

import pytest

from charter.ledger.reports.domain import Head, Place, ReportDaysInvalid, ReportedAccount, Standings, Sum
from charter.ledger.reports.income_statement import (
    ClassicTotals,
    Layout,
    Mfrs18Totals,
    income_statement_of,
    other_days,
)

AMOUNTS: Final[tuple[tuple[str, str | None, str | None, int], ...]] = (
    ("revenue", "operating_revenue", "operating", -1000),
    ("revenue", "finance_income", "investing", -50),
    ("expense", "cost_of_sales", "operating", 400),
    ("expense", "finance_cost", "financing", 70),
    ("expense", "tax_expense", "income_tax", 100),
    ("expense", None, "discontinued", 5),
    ("revenue", None, None, -3),
    ("asset", "current_asset", None, 478),
)
"""Types, kinds, categories of MFRS 18, and what moved, debits less credits."""


def standings(year: int) -> Standings:
    accounts = tuple(
        ReportedAccount(number, str(4000 + number), "An account", type_, sub_type, None, category)
        for number, (type_, sub_type, category, _) in enumerate(AMOUNTS)
    )
    before: dict[tuple[int, Place], Sum] = {(0, "before"): Sum(0, 600), (0, "last"): Sum(0, 1600)}
    sums: dict[tuple[int, Place], Sum] = {
        (number, "last"): Sum(max(amount, 0), max(-amount, 0)) for number, (*_, amount) in enumerate(AMOUNTS)
    }
    head = Head(
        fingerprint="", base_currency="MYR", snapshot=(), first=date(year, 1, 1), last=date(year, 12, 31)
    )
    return Standings(head, accounts, sums | before)


def test_until_2026_lines_follow_the_kinds_of_accounts() -> None:
    report = income_statement_of(standings(2026), None, None)
    totals = report.totals
    assert isinstance(totals, ClassicTotals)
    assert (report.layout, report.is_balanced) == ("classic", True)
    assert (totals.revenue, totals.gross_profit, totals.operating_profit) == (1003, 603, 598)
    assert (totals.profit_before_tax, totals.profit_for_the_period) == (578, 478)


def test_from_2027_on_lines_follow_the_categories() -> None:
    report = income_statement_of(standings(2027), None, None)
    totals = report.totals
    assert isinstance(totals, Mfrs18Totals)
    assert (report.layout, report.is_balanced) == ("mfrs18", True)
    assert (totals.operating_profit, totals.profit_before_financing_and_income_taxes) == (600, 650)
    assert (totals.profit_before_income_taxes, totals.income_taxes) == (580, -100)
    assert (totals.discontinued, totals.unclassified, totals.profit_for_the_period) == (-5, 3, 478)


@pytest.mark.parametrize(("year", "layout"), [(2025, "mfrs18"), (2030, "classic")])
def test_either_layout_can_be_asked_for(year: int, layout: Layout) -> None:
    report = income_statement_of(standings(year), None, layout)
    assert (report.layout, report.totals.profit_for_the_period) == (layout, 478)


def test_days_beside_come_in_pairs_and_in_order() -> None:
    first, last = date(2024, 1, 1), date(2024, 12, 31)
    assert (other_days(None, None), other_days(first, last)) == (None, (first, last))
    with pytest.raises(ReportDaysInvalid, match="compare_from and compare_to go together"):
        other_days(first, None)
    with pytest.raises(ReportDaysInvalid, match="comes after"):
        other_days(last, first)
