"""What of the books is worth a second look: entries and lines one by one, where sums do not say enough.

Amounts are as in `ledger_facts`, which counts whatever is in order.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal


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
