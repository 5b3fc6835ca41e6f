"""What posting asks of where entries are stored."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from charter.ledger.entries.domain import Day, Entry, EntryId, EntrySummary
from charter.ledger.entries.numbering import Counter, MonthChange, MonthKey, PeriodFacts, Prepared
from charter.ledger.entries.outcomes import AccountBalance


class Postings(Protocol):
    """What posting writes for one tenant within one transaction."""

    async def prepare(self, entry_ids: Collection[EntryId]) -> Mapping[EntryId, Prepared]:
        """Lines, accounts and periods of entries, for periods not to close; without those that have none."""
        ...

    async def admit_closed(self) -> None:
        """Let the database take entries of closed periods, in this transaction."""
        ...

    async def fix_accounts(self, account_ids: Collection[int]) -> None:
        """Say of accounts that lines are posted to them."""
        ...

    async def add_to_months(self, changes: Mapping[MonthKey, MonthChange]) -> None:
        """Add to the sums of months, one after the other."""
        ...

    async def lock_counters(self, year_ids: Collection[int]) -> Mapping[int, Counter]:
        """The counters of years, for nobody else to take a number."""
        ...

    async def write(
        self, entries: Sequence[Entry], counters: Collection[Counter], accounts: Collection[int]
    ) -> list[AccountBalance]:
        """Store entries as posted, with their lines, and counters. Answers the balances of accounts."""
        ...

    async def share_period(self, on: Day) -> PeriodFacts | None:
        """The period of a day, not to close."""
        ...

    async def closes_year(self, entry_id: EntryId) -> bool:
        """Whether a year is closed by this entry."""
        ...

    async def find_open_day(self, on: Day) -> Day | None:
        """That day where its period is open, else the first day after it of an open period."""
        ...

    async def find_hash_before(self, entry: EntrySummary) -> str | None:
        """The hash of the number before, in the same year."""
        ...
