"""The trial balance: what every account stands at, and that both sides are the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from charter.ledger.reports.domain import Head, ReportedAccount, Standings, Sum


class TrialBalanceRow(NamedTuple):
    """An account; `before` are its sums before the first day, where there is one."""

    account: ReportedAccount
    level: int
    last: Sum
    before: Sum | None

    @property
    def debit(self) -> int:
        """The balance, where it is one of debits."""
        return max(self.last.balance, 0)

    @property
    def credit(self) -> int:
        """The balance, where it is one of credits; positive."""
        return max(-self.last.balance, 0)

    @property
    def moved(self) -> Sum | None:
        """What came to it since the first day."""
        if self.before is None:
            return None
        return Sum(self.last.debit - self.before.debit, self.last.credit - self.before.credit)

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to say of it."""
        before = self.before or self.last
        return bool(self.last.balance or self.last.amount or before != self.last or before.balance)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialBalance:
    """Rows by code; `currency` is that of their amounts."""

    head: Head
    include_closing: bool
    currency: str | None
    rows: tuple[TrialBalanceRow, ...]
    debit: int
    credit: int

    @property
    def is_balanced(self) -> bool:
        """Whether the two sides are equal."""
        return self.debit == self.credit

    @property
    def moved(self) -> Sum | None:
        """What came to all accounts since the first day."""
        if self.head.first is None:
            return None
        moved = [row.moved or Sum() for row in self.rows]
        return Sum(sum(each.debit for each in moved), sum(each.credit for each in moved))


def trial_balance_of(
    standings: Standings, *, include_closing: bool, currency: str | None, level: int | None
) -> TrialBalance:
    """Accounts below `level` count with those that they stand below. Raises: ReportDaysInvalid."""
    standings.head.require_order()
    accounts = {each.account_id: each for each in standings.accounts}
    has_first = standings.head.first is not None
    rows: dict[int, TrialBalanceRow] = {}
    for account in standings.accounts:
        last = standings.sum_of(account, "last")
        before = standings.sum_of(account, "before") if has_first else None
        shown, depth = _shown(account, accounts, level)
        row = rows.get(shown.account_id)
        if row is None:
            row = TrialBalanceRow(shown, depth, last, before)
        else:
            both = None if row.before is None or before is None else _plus(row.before, before)
            row = row._replace(last=_plus(row.last, last), before=both)
        rows[shown.account_id] = row
    by_code = sorted((row for row in rows.values() if row.is_shown), key=lambda row: row.account.code)
    balances = [row.last.balance for row in by_code]
    return TrialBalance(
        head=standings.head,
        include_closing=include_closing,
        currency=currency,
        rows=tuple(by_code),
        debit=sum(balance for balance in balances if balance > 0),
        credit=-sum(balance for balance in balances if balance < 0),
    )


def _shown(
    account: ReportedAccount, accounts: Mapping[int, ReportedAccount], level: int | None
) -> tuple[ReportedAccount, int]:
    """The account that it counts with, and the level of that."""
    path = [account]
    while (parent := path[-1].parent_id) is not None:
        path.append(accounts[parent])
    depth = len(path) if level is None else min(len(path), level)
    return path[-depth], depth


def _plus(one: Sum, other: Sum) -> Sum:
    return Sum(one.debit + other.debit, one.credit + other.credit, one.amount + other.amount)
