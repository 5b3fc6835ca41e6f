"""What is looked for in the books, and what was found."""

from dataclasses import dataclass
from typing import Literal

from charter.ledger.reports.domain import YearSnapshot

CheckName = Literal[
    "unbalanced_entries",
    "month_balances",
    "missing_numbers",
    "hash_breaks",
    "wrong_year",
    "currency_balances",
    "accounting_equation",
]


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked for, how often it was found, and the first places of it."""

    name: CheckName
    count: int
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Integrity:
    """Everything that was looked for, in one snapshot."""

    base_currency: str
    snapshot: tuple[YearSnapshot, ...]
    checks: tuple[Check, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing was found."""
        return not any(check.count for check in self.checks)
