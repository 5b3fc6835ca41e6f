"""The statement of cash flows by the indirect method.

An entry with a line on a cash account moves cash; one without moves none, and where its lines are of more
than one part of the statement (a lease begins, equipment is bought on credit), it is told of apart.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from charter.ledger.reports.domain import Head, ReportedAccount
from charter.ledger.reports.income_statement import layout_of

Part = Literal["cash", "operating", "investing", "financing", "tax", "fx_cash"]
PARTS: Final[tuple[Part, ...]] = ("operating", "tax", "investing", "financing", "fx_cash")
"""Those that flows are in, in their order."""
MOST_NON_CASH: Final = 1000


@dataclass(frozen=True, slots=True)
class AccountFlow:
    """What an account moved: in all, in entries with cash, and in those without that are of several parts."""

    account: ReportedAccount
    part: Part
    moved: int
    with_cash: int
    across: int

    @property
    def changed(self) -> int:
        """What is left when entries that are told of apart are left out."""
        return self.moved - self.across

    @property
    def is_profit(self) -> bool:
        """Whether it is income or expense before tax."""
        return self.account.is_of_result and self.account.sub_type != "tax_expense"


@dataclass(frozen=True, slots=True)
class NonCashEntry:
    """An entry without cash and what it moves in each part; what would be an inflow is positive."""

    entry_id: int
    number: int
    dated_on: date
    reference: str
    description: str
    operating: int
    investing: int
    financing: int
    tax: int


@dataclass(frozen=True, slots=True)
class FlowRow:
    """What an account adds to a part."""

    account: ReportedAccount
    part: Part
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Flows:
    """What the statement is made of; the accounts by code."""

    head: Head
    accounts: tuple[AccountFlow, ...]
    non_cash: tuple[NonCashEntry, ...]
    cash_at_start: int
    """With what opening entries brought."""
    cash_at_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CashFlowTotals:
    """The lines of the statement; money that comes in is positive."""

    start_amount: int
    """The profit before tax, or the operating profit from 2027 on."""
    adj_investing_items: int
    adj_financing_items: int
    adj_fx_on_cash: int
    other_non_cash_items: int
    """Profit in entries without cash, and operating income that the profit at the start lacks."""
    working_capital: int
    income_tax_paid: int
    net_investing: int
    net_financing: int
    fx_effect_on_cash: int
    cash_at_start: int
    cash_at_end: int

    @property
    def cash_generated_from_operations(self) -> int:
        adjusted = self.adj_investing_items + self.adj_financing_items + self.adj_fx_on_cash
        return self.start_amount + adjusted + self.other_non_cash_items + self.working_capital

    @property
    def net_operating(self) -> int:
        return self.cash_generated_from_operations + self.income_tax_paid

    @property
    def net_change_in_cash(self) -> int:
        return self.cash_at_end - self.cash_at_start

    @property
    def is_balanced(self) -> bool:
        """Whether the parts make the change in cash, as they do where every entry balances."""
        parts = self.net_operating + self.net_investing + self.net_financing + self.fx_effect_on_cash
        return parts == self.net_change_in_cash


@dataclass(frozen=True, slots=True, kw_only=True)
class CashFlow:
    """Rows by part and code; those of the operating part are the changes of working capital."""

    head: Head
    starts_from: Literal["profit_before_tax", "operating_profit"]
    totals: CashFlowTotals
    rows: tuple[FlowRow, ...]
    non_cash: tuple[NonCashEntry, ...]


def cash_flow_of(flows: Flows) -> CashFlow:
    """Raises: ReportDaysInvalid."""
    flows.head.require_order()
    is_operating = layout_of(flows.head) == "mfrs18"
    rows = [row for part in PARTS for row in _rows(flows.accounts, part)]
    return CashFlow(
        head=flows.head,
        starts_from="operating_profit" if is_operating else "profit_before_tax",
        totals=_totals(flows, rows, is_operating=is_operating),
        rows=tuple(rows),
        non_cash=flows.non_cash,
    )


def _rows(accounts: Iterable[AccountFlow], part: Part) -> Iterable[FlowRow]:
    for each in accounts:
        if each.part != part or (part == "operating" and each.account.is_of_result):
            continue
        amount = -each.changed if part in ("operating", "tax") else -each.with_cash
        if amount:
            yield FlowRow(each.account, part, amount)


def _totals(flows: Flows, rows: Iterable[FlowRow], *, is_operating: bool) -> CashFlowTotals:
    profit = [each for each in flows.accounts if each.is_profit]
    at_start = [each for each in profit if not is_operating or each.account.category == "operating"]
    others = [each for each in profit if is_operating and each.account.category != "operating"]
    of_part = dict.fromkeys(PARTS, 0)
    for row in rows:
        of_part[row.part] += row.amount
    left_out = sum(each.across for each in at_start if each.part == "operating")
    return CashFlowTotals(
        start_amount=-sum(each.moved for each in at_start),
        adj_investing_items=_moved(at_start, "investing"),
        adj_financing_items=_moved(at_start, "financing"),
        adj_fx_on_cash=_moved(at_start, "fx_cash"),
        other_non_cash_items=left_out - sum(each.changed for each in others if each.part == "operating"),
        working_capital=of_part["operating"],
        income_tax_paid=of_part["tax"],
        net_investing=of_part["investing"],
        net_financing=of_part["financing"],
        fx_effect_on_cash=of_part["fx_cash"],
        cash_at_start=flows.cash_at_start,
        cash_at_end=flows.cash_at_end,
    )


def _moved(accounts: Iterable[AccountFlow], part: Part) -> int:
    return sum(each.moved for each in accounts if each.part == part)
