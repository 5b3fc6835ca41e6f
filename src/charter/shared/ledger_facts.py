"""What the ledger tells other features of its books: accounts, sums and single lines, all of one snapshot.

Amounts are minor units, debit positive, in the currency beside them; `base` is in the base currency. Only
posted entries are told of.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from charter.shared.ledger_oddities import Oddities

AccountType = Literal["asset", "liability", "equity", "revenue", "expense"]
CashFlow = Literal["cash", "operating", "investing", "financing", "tax", "fx_cash", "none"]
KindOfEntries = Literal["opening", "running", "closing"]
"""Entries that open a book, those of kind `closing`, and all others."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `start` to `end`, both of them included."""

    start: date
    end: date

    def __contains__(self, day: date | None) -> bool:
        return day is not None and self.start <= day <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedAccount:
    """An account of the chart."""

    id: int
    code: str
    name: str
    type: AccountType
    sub_type: str | None = None
    cash_flow: CashFlow = "none"
    currency: str | None = None
    is_monetary: bool = False
    is_contra: bool = False
    is_sundry: bool = False
    mfrs18_category: str | None = None
    nature: str | None = None
    function: str | None = None

    @property
    def is_of_result(self) -> bool:
        """Whether a year's closing empties it into retained earnings."""
        return self.type in ("revenue", "expense")


@dataclass(frozen=True, slots=True)
class BookedPeriod:
    """A month of a year; `closed_at` is None while it is open."""

    id: int
    year_id: int
    start: date
    end: date
    is_locked: bool
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class BookedYear:
    """A fiscal year; its statements were authorised for issue on `authorised_on` by a person."""

    id: int
    name: str
    start: date
    end: date
    last_number: int
    authorised_on: date | None
    authorised_by: str | None


@dataclass(frozen=True, slots=True)
class BookSettings:
    """How books are kept."""

    base_currency: str = "MYR"
    needs_approval: bool = True
    time_zone: str = "Asia/Kuala_Lumpur"
    suspense_id: int | None = None
    is_archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Books:
    """How the books are kept, and what they are kept in."""

    settings: BookSettings
    accounts: tuple[BookedAccount, ...]
    years: tuple[BookedYear, ...]
    periods: tuple[BookedPeriod, ...]


@dataclass(frozen=True, slots=True)
class Movement:
    """What an account moved in one currency and one month, by entries of one kind."""

    account_id: int
    currency: str
    month: date
    """Its first day."""
    kind: KindOfEntries
    amount: int
    base_debit: int
    base_credit: int

    @property
    def base(self) -> int:
        """Debits less credits."""
        return self.base_debit - self.base_credit


@dataclass(frozen=True, slots=True)
class Flow:
    """What an account moved by running entries: in all, in those with cash, and in those without that have
    legs of two classes (a lease begins, equipment is bought on credit)."""

    account_id: int
    base: int
    with_cash: int
    lines_with_cash: int
    across_classes: int


@dataclass(frozen=True, slots=True)
class ContractSum:
    """What the lines of a contract came to on one account on one day; `entry_id` is the first's."""

    contract_id: int
    account_id: int
    dated_on: date
    currency: str
    amount: int
    base: int
    entry_id: int
    number: int


@dataclass(frozen=True, slots=True)
class PartySum:
    """Base amounts of the lines with a party."""

    party_id: int
    debit: int
    credit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesWanted:
    """Single lines that are asked for, beside those linked to assets and leases."""

    instrument_ids: frozenset[int]
    account_ids: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What the books say up to the end of a span, and of it."""

    books: Books
    movements: tuple[Movement, ...] = ()
    """Of all months up to the end."""
    flows: tuple[Flow, ...] = ()
    oddities: Oddities = field(default_factory=Oddities)
    closing_rates: Mapping[str, Decimal] = field(default_factory=dict)
    """Base units for one unit of each currency on the last day."""

    @property
    def base_currency(self) -> str:
        """What `base` amounts are in."""
        return self.books.settings.base_currency
