"""What the ledger tells other features of its books: accounts, sums and single lines, all of one snapshot.

Amounts are minor units, debit positive, in the currency beside them; `base` is in the base currency. Only
posted entries are told of.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

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
class Unbalanced:
    """An entry whose lines do not add up to zero, or that has one line only."""

    entry_id: int
    number: int
    difference: int
    lines: int


@dataclass(frozen=True, slots=True)
class MissingNumbers:
    """Numbers below the last one of a year that no entry has; the first of them, and how many there are."""

    year: str
    first: tuple[int, ...]
    count: int


@dataclass(frozen=True, slots=True)
class BrokenHash:
    """An entry that differs from its hash, or whose hash does not follow the one before."""

    entry_id: int
    number: int


@dataclass(frozen=True, slots=True)
class BookedEntry:
    """An entry and who did what to it. Days are those of the tenant's time zone."""

    id: int
    number: int
    dated_on: date
    kind: str
    created_by: str | None
    approved_by: str | None
    posted_by: str | None
    posted_at: datetime
    posted_on: date
    is_late_adjustment: bool
    period_closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class BookedLine:
    """A line with what its entry says, and the registers' objects that it is linked to."""

    entry_id: int
    number: int
    dated_on: date
    kind: str
    account_id: int
    currency: str
    amount: int
    base: int
    tags: tuple[str, ...] = ()
    asset_id: int | None = None
    lease_id: int | None = None
    instrument_id: int | None = None


@dataclass(frozen=True, slots=True)
class MixedEntry:
    """An entry with cash whose investing and financing legs have opposite signs; inflows are positive."""

    entry_id: int
    number: int
    investing: int
    financing: int


@dataclass(frozen=True, slots=True)
class BookedRate:
    """A rate that lines were booked at, the first entry that has it, and the day's spot rate."""

    entry_id: int
    number: int
    currency: str
    rate: Decimal
    spot: Decimal


@dataclass(frozen=True, slots=True)
class RateReview:
    """How many booked rates have a spot rate to be held against, and those that are off."""

    compared: int = 0
    off: tuple[BookedRate, ...] = ()


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
class Oddities:
    """Entries and lines that look unusual, found where they are kept: few of many, each list cut at its
    limit. A rule decides what they mean."""

    unbalanced: tuple[Unbalanced, ...] = ()
    missing_numbers: tuple[MissingNumbers, ...] = ()
    broken_hashes: tuple[BrokenHash, ...] = ()
    acts_of_one_person: tuple[BookedEntry, ...] = ()
    recorded_late: tuple[BookedEntry, ...] = ()
    posted_after_closing: tuple[BookedEntry, ...] = ()
    untagged_equity: tuple[BookedLine, ...] = ()
    taxed_revenue: tuple[BookedLine, ...] = ()
    corrections: tuple[BookedLine, ...] = ()
    """Lines tagged as the correction of a prior period's error."""
    mixed: tuple[MixedEntry, ...] = ()
    rates: RateReview = field(default_factory=RateReview)
    taxed_accounts: frozenset[int] = frozenset()
    """Accounts with lines that have a tax code."""
    opposite_tax: frozenset[int] = frozenset()
    """Accounts in one entry with a line of income tax."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """From where on entries and lines look unusual."""

    late_after_days: int
    rate_tolerance: Decimal
    equity_reasons: tuple[str, ...]
    correction_tag: str
    settlement_tag: str
    limit: int


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
