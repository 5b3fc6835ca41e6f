"""The income statement of some days: by kinds of accounts, or by the categories of MFRS 18."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from charter.ledger.reports.balance_sheet import AmountRow, is_shown
from charter.ledger.reports.domain import Head, Place, ReportDaysInvalid, Standings

Layout = Literal["classic", "mfrs18"]
FIRST_YEAR_OF_MFRS_18: Final = 2027

_CLASSIC_LINES: Final = {
    "operating_revenue": "revenue",
    "other_income": "other_income",
    "finance_income": "finance_income",
    "cost_of_sales": "cost_of_sales",
    "operating_expense": "operating_expenses",
    "finance_cost": "finance_costs",
    "tax_expense": "income_tax_expense",
}
_CLASSIC_LINES_OF_TYPES: Final = {"revenue": "revenue", "expense": "operating_expenses"}
_MFRS_18_LINES: Final = {
    "operating": "operating",
    "investing": "investing",
    "financing": "financing",
    "income_tax": "income_taxes",
    "discontinued": "discontinued",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassicTotals:
    """The lines by kinds of accounts; costs are positive."""

    revenue: int = 0
    cost_of_sales: int = 0
    other_income: int = 0
    operating_expenses: int = 0
    finance_income: int = 0
    finance_costs: int = 0
    income_tax_expense: int = 0

    @property
    def gross_profit(self) -> int:
        return self.revenue - self.cost_of_sales

    @property
    def operating_profit(self) -> int:
        return self.gross_profit + self.other_income - self.operating_expenses

    @property
    def profit_before_tax(self) -> int:
        return self.operating_profit + self.finance_income - self.finance_costs

    @property
    def profit_for_the_period(self) -> int:
        return self.profit_before_tax - self.income_tax_expense


@dataclass(frozen=True, slots=True, kw_only=True)
class Mfrs18Totals:
    """The lines by the categories of MFRS 18; income is positive."""

    operating: int = 0
    investing: int = 0
    financing: int = 0
    income_taxes: int = 0
    discontinued: int = 0
    unclassified: int = 0
    """Of accounts without a category: in no subtotal, and in the profit."""

    @property
    def operating_profit(self) -> int:
        return self.operating

    @property
    def profit_before_financing_and_income_taxes(self) -> int:
        return self.operating_profit + self.investing

    @property
    def profit_before_income_taxes(self) -> int:
        return self.profit_before_financing_and_income_taxes + self.financing

    @property
    def profit_for_the_period(self) -> int:
        return self.profit_before_income_taxes + self.income_taxes + self.discontinued + self.unclassified


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomeStatement:
    """Rows by code; the totals are of one layout. `others` are the days beside, both or none."""

    head: Head
    layout: Layout
    totals: ClassicTotals | Mfrs18Totals
    others: tuple[date, date] | None
    other_totals: ClassicTotals | Mfrs18Totals | None
    rows: tuple[AmountRow, ...]

    @property
    def is_balanced(self) -> bool:
        """Whether the profit is what the accounts come to."""
        income = sum(-row.account.sign * row.amount for row in self.rows)
        return self.totals.profit_for_the_period == income


def other_days(first: date | None, last: date | None) -> tuple[date, date] | None:
    """The days beside. Raises: ReportDaysInvalid."""
    if first is None and last is None:
        return None
    if first is None or last is None or first > last:
        raise ReportDaysInvalid(first, last, "compare_")
    return first, last


def income_statement_of(
    standings: Standings, others: tuple[date, date] | None, layout: Layout | None
) -> IncomeStatement:
    """Of standings without closing entries. Raises: ReportDaysInvalid."""
    standings.head.require_order()
    layout = layout or layout_of(standings.head)
    totals = _classic if layout == "classic" else _mfrs_18
    rows = (
        AmountRow(
            account,
            account.sign * standings.moved(account),
            None if others is None else account.sign * standings.moved(account, "other_last", "before_other"),
        )
        for account in standings.accounts
        if account.is_of_result
    )
    return IncomeStatement(
        head=standings.head,
        layout=layout,
        totals=totals(standings, "last", "before"),
        others=others,
        other_totals=None if others is None else totals(standings, "other_last", "before_other"),
        rows=tuple(row for row in rows if is_shown(row)),
    )


def layout_of(head: Head) -> Layout:
    """The statement that the standards ask for in the first day's year."""
    year = (head.first or head.last).year
    return "mfrs18" if year >= FIRST_YEAR_OF_MFRS_18 else "classic"


def _classic(standings: Standings, place: Place, before: Place) -> ClassicTotals:
    lines: dict[str, int] = {}
    for account in standings.accounts:
        if account.is_of_result:
            line = _CLASSIC_LINES.get(account.sub_type or "", _CLASSIC_LINES_OF_TYPES[account.type])
            _add(lines, line, account.sign * standings.moved(account, place, before))
    return ClassicTotals(**lines)


def _mfrs_18(standings: Standings, place: Place, before: Place) -> Mfrs18Totals:
    lines: dict[str, int] = {}
    for account in standings.accounts:
        if account.is_of_result:
            line = _MFRS_18_LINES.get(account.category or "", "unclassified")
            _add(lines, line, -standings.moved(account, place, before))
    return Mfrs18Totals(**lines)


def _add(lines: dict[str, int], line: str, amount: int) -> None:
    lines[line] = lines.get(line, 0) + amount
