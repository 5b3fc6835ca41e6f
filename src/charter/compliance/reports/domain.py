"""What a report says beside its check: statements in lines, and the figures that disclosures name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Self

from charter.shared.money import format_amount

HONESTY: Final = (
    "These are automated checks over recorded facts. This report is no audit and gives no opinion."
)

Lines = tuple[tuple[str, str], ...]
"""Names of figures, as templates and the ledger's reports have them, and labels."""
BALANCE_SHEET: Final[Lines] = (
    ("non_current_assets", "Non-current assets"),
    ("current_assets", "Current assets"),
    ("total_assets", "Total assets"),
    ("share_capital", "Share capital"),
    ("reserves", "Reserves"),
    ("retained_earnings_and_dividends", "Retained earnings and dividends"),
    ("unclosed_result", "Result not carried over yet"),
    ("total_equity", "Total equity"),
    ("non_current_liabilities", "Non-current liabilities"),
    ("current_liabilities", "Current liabilities"),
    ("total_liabilities", "Total liabilities"),
    ("total_equity_and_liabilities", "Total equity and liabilities"),
)
INCOME_STATEMENT: Final[Lines] = (
    ("revenue", "Revenue"),
    ("cost_of_sales", "Cost of sales"),
    ("gross_profit", "Gross profit"),
    ("other_income", "Other income"),
    ("operating_expenses", "Operating expenses"),
    ("operating_profit", "Operating profit"),
    ("finance_income", "Finance income"),
    ("finance_costs", "Finance costs"),
    ("profit_before_tax", "Profit before tax"),
    ("income_tax_expense", "Income tax"),
    ("profit_for_the_period", "Profit for the period"),
)
CASH_FLOWS: Final[Lines] = (
    ("cash_generated_from_operations", "Cash generated from operations"),
    ("income_tax_paid", "Income tax paid"),
    ("net_operating", "Operating activities"),
    ("net_investing", "Investing activities"),
    ("net_financing", "Financing activities"),
    ("fx_effect_on_cash", "Exchange differences on cash"),
    ("net_change_in_cash", "Change in cash"),
    ("cash_at_start", "Cash at the start"),
    ("cash_at_end", "Cash at the end"),
)
EQUITY: Final[Lines] = (
    ("equity_at_start", "Equity at the start"),
    ("result_in_equity", "Profit for the period"),
    ("other_changes_in_equity", "Shares issued, dividends and other changes"),
    ("equity_at_end", "Equity at the end"),
)
TEXTS: Final = ("period", "period_start", "period_end", "framework", "base_currency")
"""What templates may name that is no amount."""
FIGURES: Final = frozenset(
    [*TEXTS, *(name for lines in (BALANCE_SHEET, INCOME_STATEMENT, CASH_FLOWS, EQUITY) for name, _ in lines)]
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement: names, labels and minor units."""

    title: str
    lines: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class KeptStatements:
    """Statements as a check found them, in minor units of its base currency."""

    currency: str
    statements: tuple[Statement, ...]

    def as_json(self) -> dict[str, object]:
        """As it is stored: what `from_json` reads."""
        written = [[each.title, [list(line) for line in each.lines]] for each in self.statements]
        return {"currency": self.currency, "statements": written}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        """The same again."""
        read = (
            Statement(title, tuple((name, label, amount) for name, label, amount in lines))
            for title, lines in stored["statements"]
        )
        return cls(stored["currency"], tuple(read))


def statement_of(title: str, lines: Lines, totals: object) -> Statement:
    """The lines of a report of the ledger."""
    return Statement(title, tuple((name, label, int(getattr(totals, name))) for name, label in lines))


def equity_of(at_start: int, profit: int, at_end: int) -> Statement:
    """How equity changed."""
    amounts = (at_start, profit, at_end - at_start - profit, at_end)
    lines = zip(EQUITY, amounts, strict=True)
    return Statement("Changes in equity", tuple((name, label, amount) for (name, label), amount in lines))


def figures_of(statements: tuple[Statement, ...], texts: Mapping[str, str], currency: str) -> dict[str, str]:
    """What templates may name, as people read it."""
    amounts = {
        name: f"{currency} {format_amount(amount, currency)}"
        for statement in statements
        for name, _, amount in statement.lines
    }
    return {**texts, **amounts}
