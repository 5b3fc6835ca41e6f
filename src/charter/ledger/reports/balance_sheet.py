"""The balance sheet: assets against equity and liabilities, whether years were closed or not."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from charter.ledger.reports.domain import Head, Place, ReportedAccount, Standings

LINES: Final = {
    "fixed_asset": "non_current_assets",
    "right_of_use_asset": "non_current_assets",
    "intangible_asset": "non_current_assets",
    "investment_property": "non_current_assets",
    "non_current_asset": "non_current_assets",
    "long_term_liability": "non_current_liabilities",
    "share_capital": "share_capital",
    "reserve": "reserves",
}
"""The line of an account by its kind; the others are in that of their type."""
LINES_OF_TYPES: Final = {
    "asset": "current_assets",
    "liability": "current_liabilities",
    "equity": "retained_earnings_and_dividends",
    "revenue": "unclosed_result",
    "expense": "unclosed_result",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceSheetTotals:
    """The lines of a balance sheet, each positive on its own side."""

    non_current_assets: int = 0
    current_assets: int = 0
    share_capital: int = 0
    reserves: int = 0
    retained_earnings_and_dividends: int = 0
    unclosed_result: int = 0
    """The result that no closing entry carried over."""
    non_current_liabilities: int = 0
    current_liabilities: int = 0

    @property
    def total_assets(self) -> int:
        return self.non_current_assets + self.current_assets

    @property
    def total_equity(self) -> int:
        owned = self.share_capital + self.reserves + self.retained_earnings_and_dividends
        return owned + self.unclosed_result

    @property
    def total_liabilities(self) -> int:
        return self.non_current_liabilities + self.current_liabilities

    @property
    def total_equity_and_liabilities(self) -> int:
        return self.total_equity + self.total_liabilities

    @property
    def is_balanced(self) -> bool:
        """Whether the two sides are equal."""
        return self.total_assets == self.total_equity_and_liabilities


@dataclass(frozen=True, slots=True)
class AmountRow:
    """An account; amounts are positive on the side of its type, and `other` is that of the days beside."""

    account: ReportedAccount
    amount: int
    other: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceSheet:
    """Rows by code, of accounts that are no income and expense."""

    head: Head
    totals: BalanceSheetTotals
    other_day: date | None
    other_totals: BalanceSheetTotals | None
    rows: tuple[AmountRow, ...]

    @property
    def is_balanced(self) -> bool:
        """Whether the two sides are equal."""
        return self.totals.is_balanced and (self.other_totals is None or self.other_totals.is_balanced)


def balance_sheet_of(standings: Standings, other_day: date | None) -> BalanceSheet:
    """On the last day, and on another one."""
    is_compared = other_day is not None
    return BalanceSheet(
        head=standings.head,
        totals=_totals(standings, "last"),
        other_day=other_day,
        other_totals=_totals(standings, "other_last") if is_compared else None,
        rows=tuple(
            row
            for account in standings.accounts
            if not account.is_of_result and is_shown(row := _row(standings, account, is_compared=is_compared))
        ),
    )


def is_shown(row: AmountRow) -> bool:
    """Whether there is an amount."""
    return bool(row.amount or row.other)


def _row(standings: Standings, account: ReportedAccount, *, is_compared: bool) -> AmountRow:
    other = account.sign * standings.sum_of(account, "other_last").balance if is_compared else None
    return AmountRow(account, account.sign * standings.sum_of(account, "last").balance, other)


def _totals(standings: Standings, place: Place) -> BalanceSheetTotals:
    lines: dict[str, int] = {}
    for account in standings.accounts:
        line = LINES.get(account.sub_type or "", LINES_OF_TYPES[account.type])
        side = 1 if account.type == "asset" else -1
        lines[line] = lines.get(line, 0) + side * standings.sum_of(account, place).balance
    return BalanceSheetTotals(**lines)
