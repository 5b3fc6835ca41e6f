"""A trial balance as rows of a file."""

from typing import Final

from charter.ledger.reports.trial_balance import TrialBalance, TrialBalanceRow
from charter.shared.csv_rows import Figure
from charter.shared.money import format_amount

ACCOUNT: Final = ("code", "name", "type")
OF_A_DAY: Final = (*ACCOUNT, "debit", "credit")
SINCE_A_DAY: Final = (*ACCOUNT, "opening", "debit", "credit", "closing")
"""With what moved on either side; the balances are debits less credits."""

Cells = tuple[str | None, ...]


def rows_of(report: TrialBalance) -> list[Cells]:
    """In the columns of a day, or those since another where the report has a first day."""
    return [
        (
            *(row.account.code, row.account.name, row.account.type),
            *(Figure(format_amount(each, report.head.base_currency)) for each in _amounts(row)),
        )
        for row in report.rows
    ]


def _amounts(row: TrialBalanceRow) -> tuple[int, ...]:
    if row.before is None or row.moved is None:
        return row.debit, row.credit
    return row.before.balance, row.moved.debit, row.moved.credit, row.last.balance
