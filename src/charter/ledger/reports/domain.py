"""What reports are made of: accounts, and where they stood at the end of some days, all of one snapshot.

Amounts are minor units of the base currency, debits positive, unless a name says otherwise.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, NamedTuple

Closing = Literal["kept", "left_out", "left_out_of_the_year"]
"""What becomes of closing entries: all count, none does, or none of the fiscal year of the last day."""
Place = Literal["last", "before", "other_last", "before_other"]
"""Of which day a sum is: the last one, that before the first one, and the same of other days beside."""
PLACES: Final[tuple[Place, ...]] = ("last", "before", "other_last", "before_other")


class ReportDaysInvalid(Exception):
    """Days that make no report: half a span, or one that ends before it begins."""

    def __init__(self, first: date | None, last: date | None, prefix: str = "") -> None:
        names = f"{prefix}from", f"{prefix}to"
        super().__init__(
            f"{names[0]} and {names[1]} go together."
            if first is None or last is None
            else f"The first day, {first}, comes after the last, {last}."
        )
        self.details: dict[str, object] = {
            name: None if day is None else day.isoformat()
            for name, day in zip(names, (first, last), strict=True)
        }


@dataclass(frozen=True, slots=True)
class YearSnapshot:
    """The last number that was posted in a fiscal year; 0 where nothing was."""

    year_id: int
    name: str
    last_number: int


class ReportedAccount(NamedTuple):
    """An account, and where reports show it."""

    account_id: int
    code: str
    name: str
    type: str
    sub_type: str | None
    parent_id: int | None
    category: str | None
    """That of MFRS 18."""

    @property
    def is_of_result(self) -> bool:
        """Whether it is income or expense."""
        return self.type in ("revenue", "expense")

    @property
    def sign(self) -> int:
        """What makes a balance positive on the side of its type."""
        return 1 if self.type in ("asset", "expense") else -1


class Sum(NamedTuple):
    """What came to an account up to the end of a day; `amount` is in the currency that was asked for."""

    debit: int = 0
    credit: int = 0
    amount: int = 0

    @property
    def balance(self) -> int:
        """Debits less credits."""
        return self.debit - self.credit


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What every report says of itself. `first` is None where it is of one day.

    The `fingerprint` is of all that the report is made from: it stays while that does.
    """

    fingerprint: str
    base_currency: str
    snapshot: tuple[YearSnapshot, ...]
    first: date | None
    last: date

    def require_order(self) -> None:
        """Raises: ReportDaysInvalid, where the first day comes after the last."""
        if self.first is not None and self.first > self.last:
            raise ReportDaysInvalid(self.first, self.last)


_NOTHING: Final = Sum()


@dataclass(frozen=True, slots=True)
class Standings:
    """Every account, by code, and its sums."""

    head: Head
    accounts: tuple[ReportedAccount, ...]
    sums: Mapping[tuple[int, Place], Sum]

    def sum_of(self, account: ReportedAccount, place: Place) -> Sum:
        """Up to the end of a day; zeros where there are no lines."""
        return self.sums.get((account.account_id, place), _NOTHING)

    def moved(self, account: ReportedAccount, place: Place = "last", before: Place = "before") -> int:
        """From the end of a day to the end of a later one."""
        return self.sum_of(account, place).balance - self.sum_of(account, before).balance
