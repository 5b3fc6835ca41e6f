"""What comes of posting, reversing and verifying."""

from dataclasses import dataclass

from charter.ledger.entries.domain import Day, Entry, EntryId


@dataclass(frozen=True, slots=True)
class AccountBalance:
    """What an account stands at in a currency, over all days; minor units, debits less credits."""

    account_id: int
    currency: str
    balance: int
    base_balance: int


@dataclass(frozen=True, slots=True)
class PostedEntry:
    """An entry that was posted, and what its accounts stand at now."""

    entry: Entry
    balances: tuple[AccountBalance, ...]


@dataclass(frozen=True, slots=True)
class PostOutcome:
    """What became of an entry that was to be posted: one of the two."""

    entry_id: EntryId
    entry: Entry | None
    error: Exception | None


@dataclass(frozen=True, slots=True)
class Reversal:
    """How a reversal differs from what the service would write."""

    date: Day | None = None
    reference: str | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """Whether what stands in the rows makes the hash that was written."""

    entry_id: EntryId
    number: int
    is_valid: bool
    hash: str
    computed: str
