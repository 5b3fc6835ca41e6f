"""Posting: entries get their number and count from then on.

Everybody takes locks in one order: entries, their periods, sums of months by account, counters of years.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, Protocol

from charter.ledger.actors import Actor
from charter.ledger.entries import refusals
from charter.ledger.entries.domain import Day, Draft, Entry, EntryId, EntrySummary, Rules
from charter.ledger.entries.hashing import hash_of
from charter.ledger.entries.numbering import (
    Counter,
    MonthChange,
    MonthKey,
    Prepared,
    month_changes,
    numbered,
    ready_to_post,
    require_open,
    reversal_of,
    with_lines,
)
from charter.ledger.entries.outcomes import (
    AccountBalance,
    PostedEntry,
    PostOutcome,
    Reversal,
    Verification,
)
from charter.ledger.entries.refusals import (
    AlreadyReversed,
    EntryNotFound,
    EntryWrongState,
    NoPeriod,
)
from charter.ledger.entries.service import Entries, get_entry
from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId

REFUSALS: Final = (
    *(refusals.EntryNotFound, refusals.EntryWrongState, refusals.SeparationOfDuties, refusals.NoPeriod),
    *(refusals.PeriodClosed, refusals.PeriodLocked, refusals.AccountInactive, refusals.AccountNotPostable),
    *(refusals.CurrencyNotAllowed, refusals.EntryUnbalanced, refusals.SettingsIncomplete),
)
"""What refuses one entry of several, and lets the others be posted."""


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

    async def find_open_day(self, on: Day) -> Day | None:
        """That day where its period is open, else the first day after it of an open period."""
        ...

    async def find_hash_before(self, entry: EntrySummary) -> str | None:
        """The hash of the number before, in the same year."""
        ...


class PostingService:
    """What a tenant can do to make entries count, and after."""

    def __init__(self, entries: TenantStore[Entries], postings: TenantStore[Postings], now: Clock) -> None:
        self._entries = entries
        self._postings = postings
        self._now = now

    async def post(self, tenant: TenantId, actor: Actor, entry_id: EntryId) -> PostedEntry:
        """Post an entry. Raises: EntryNotFound, SeparationOfDuties, and what `ready_to_post` raises."""
        async with self._entries.transaction(tenant) as entries:
            locked = await entries.lock([entry_id])
            if not locked:
                raise EntryNotFound(entry_id)
            for entry, rules in locked:
                entry.require_postable(actor, rules)
            (posted, *_), balances = await self._post(tenant, actor, locked, wants_balances=True)
            return PostedEntry(posted, tuple(balances))

    async def post_many(
        self, tenant: TenantId, actor: Actor, entry_ids: Sequence[EntryId]
    ) -> tuple[PostOutcome, ...]:
        """Post several entries, or refuse some of them; their numbers follow the order of the list."""
        outcomes: dict[EntryId, PostOutcome] = {}
        async with self._entries.transaction(tenant) as entries:
            found = {entry.id: (entry, rules) for entry, rules in await entries.lock(entry_ids)}
            async with self._postings.transaction(tenant) as postings:
                prepared = await postings.prepare(found)
            good = []
            for entry_id in entry_ids:
                try:
                    entry, rules = _get(found, entry_id)
                    entry.require_postable(actor, rules)
                    ready_to_post(entry, rules, actor, prepared.get(entry_id))
                    good.append((entry, rules))
                except REFUSALS as refusal:
                    outcomes[entry_id] = PostOutcome(entry_id, None, refusal)
            posted, _ = await self._post(tenant, actor, good, prepared) if good else ([], [])
        outcomes |= {entry.id: PostOutcome(entry.id, entry, None) for entry in posted}
        return tuple(outcomes[entry_id] for entry_id in entry_ids)

    async def reverse(self, tenant: TenantId, actor: Actor, entry_id: EntryId, wanted: Reversal) -> Entry:
        """Reverse a posted entry: at once, or once somebody approved the reversal.

        Raises: EntryNotFound, EntryWrongState, AlreadyReversed, and what `ready_to_post` raises.
        """
        async with self._entries.transaction(tenant) as entries:
            locked = await entries.lock([entry_id])
            if not locked:
                raise EntryNotFound(entry_id)
            original, rules = locked[0]
            _require_reversible(original)
            on = wanted.date or await self._open_day(tenant, original.date)
            is_submitted = rules.needs_approval(original.base_debit)
            draft = reversal_of(
                with_lines(original, await entries.list_lines(entry_id)),
                on,
                wanted.reference,
                wanted.description,
                is_submitted=is_submitted,
            )
            if not is_submitted:
                return await self.write_and_post(tenant, actor, draft)
            (reversal_id,) = await entries.add([draft], actor, self._now())
            return await get_entry(entries, reversal_id)

    async def write_and_post(self, tenant: TenantId, actor: Actor, draft: Draft) -> Entry:
        """Store an entry of the service's own and post it. Raises what `ready_to_post` raises."""
        async with self._entries.transaction(tenant) as entries:
            added = await entries.add([draft], actor, self._now())
            (posted, *_), _ = await self._post(tenant, actor, await entries.lock(added))
            return posted

    async def write_back(self, tenant: TenantId, actor: Actor, entry_id: EntryId) -> Entry:
        """Post the reversal of an entry of any kind on its day. Raises what `ready_to_post` raises."""
        async with self._entries.transaction(tenant) as entries:
            entry = await get_entry(entries, entry_id)
            draft = reversal_of(entry, entry.date, None, None, is_submitted=False)
            return await self.write_and_post(tenant, actor, draft)

    async def import_entries(
        self, tenant: TenantId, actor: Actor, drafts: Sequence[Draft], *, is_posted: bool
    ) -> Sequence[EntryId]:
        """Store entries that come from elsewhere, all of them or none; at once posted where that is asked.

        Raises: OpeningExists, SeparationOfDuties, and what `ready_to_post` raises.
        """
        async with self._entries.transaction(tenant) as entries:
            added = await entries.add(drafts, actor, self._now())
            if is_posted:
                locked = await entries.lock(added)
                async with self._postings.transaction(tenant) as postings:
                    prepared = await postings.prepare(added)
                _require_importable(actor, locked, prepared)
                await self._post(tenant, actor, locked, prepared)
            return added

    async def verify(self, tenant: TenantId, entry_id: EntryId) -> Verification:
        """Hold a posted entry against its hash and the one before. Raises: EntryNotFound, EntryWrongState."""
        async with self._entries.transaction(tenant) as entries:
            entry = await get_entry(entries, entry_id)
            entry.require("posted")
            async with self._postings.transaction(tenant) as postings:
                before = await postings.find_hash_before(entry)
        number, known, prev_hash = entry.number or 0, entry.hash or "", entry.prev_hash or ""
        computed = hash_of(entry, number, prev_hash)
        follows = number == 1 or before == prev_hash
        return Verification(entry_id, number, computed == known and follows, known, computed)

    async def _open_day(self, tenant: TenantId, on: Day) -> Day:
        async with self._postings.transaction(tenant) as postings:
            day = await postings.find_open_day(on)
        if day is None:
            raise NoPeriod(on)
        return day

    async def _post(
        self,
        tenant: TenantId,
        actor: Actor,
        locked: Sequence[tuple[EntrySummary, Rules]],
        prepared: Mapping[EntryId, Prepared] | None = None,
        *,
        wants_balances: bool = False,
    ) -> tuple[list[Entry], list[AccountBalance]]:
        """Post locked entries, and the reversals of those that say when they are reversed."""
        at = self._now()
        async with (
            self._entries.transaction(tenant) as entries,
            self._postings.transaction(tenant) as postings,
        ):
            if prepared is None:
                prepared = await postings.prepare([entry.id for entry, _ in locked])
            ready = await _ready(entries, postings, actor, locked, prepared)
            if reversals := await _accruals(entries, actor, ready, at):
                of_reversals = await postings.prepare([entry.id for entry, _ in reversals])
                ready += await _ready(entries, postings, actor, reversals, of_reversals)
            await _fix_accounts(postings, ready, prepared)
            await postings.add_to_months(month_changes(ready))
            counters = await postings.lock_counters({entry.year_id or 0 for entry in ready})
            posted = numbered(ready, counters, tenant, actor, at)
            touched = {line.account_id for entry in posted for line in entry.lines}
            balances = await postings.write(posted, counters.values(), touched if wants_balances else ())
            return posted, balances


async def _ready(
    entries: Entries,
    postings: Postings,
    actor: Actor,
    locked: Sequence[tuple[EntrySummary, Rules]],
    prepared: Mapping[EntryId, Prepared],
) -> list[Entry]:
    ready, roundings = [], []
    for entry, rules in locked:
        whole, rounding = ready_to_post(entry, rules, actor, prepared.get(entry.id))
        ready.append(whole)
        if rounding is not None:
            roundings.append((entry.id, rounding))
    if roundings:
        await entries.add_lines(roundings)
    if any(each.period.state == "closed" for each in prepared.values()):
        await postings.admit_closed()
    return ready


async def _fix_accounts(
    postings: Postings, ready: Sequence[Entry], prepared: Mapping[EntryId, Prepared]
) -> None:
    """Of the accounts that have their first lines, and of what the service added itself."""
    known = {
        account_id: account.has_lines
        for each in prepared.values()
        for account_id, account in each.accounts.items()
    }
    touched = {line.account_id for entry in ready for line in entry.lines}
    new = {account_id for account_id in touched if not known.get(account_id)}
    if new:
        await postings.fix_accounts(new)


async def _accruals(
    entries: Entries, actor: Actor, ready: Sequence[Entry], at: datetime
) -> list[tuple[EntrySummary, Rules]]:
    """The reversals of entries that are reversed on a day, stored and locked."""
    drafts = [
        reversal_of(entry, entry.auto_reverse_on, None, None, is_submitted=False)
        for entry in ready
        if entry.auto_reverse_on is not None
    ]
    return await entries.lock(await entries.add(drafts, actor, at)) if drafts else []


def _get(
    found: Mapping[EntryId, tuple[EntrySummary, Rules]], entry_id: EntryId
) -> tuple[EntrySummary, Rules]:
    if entry_id not in found:
        raise EntryNotFound(entry_id)
    return found[entry_id]


def _require_reversible(entry: EntrySummary) -> None:
    entry.require("posted")
    if entry.kind == "closing":
        hint = ", and closes a year: reopen the year instead"
        raise EntryWrongState(entry.id, entry.status, ("posted",), hint)
    if entry.reversed_by_id is not None:
        raise AlreadyReversed(entry.id, entry.reversed_by_id)


def _require_importable(
    actor: Actor, locked: Sequence[tuple[EntrySummary, Rules]], prepared: Mapping[EntryId, Prepared]
) -> None:
    """Whoever imports has entries of every kind posted as if they were written by hand."""
    for entry, rules in locked:
        entry.require_postable(actor, rules)
        if entry.id in prepared:
            require_open(replace(entry, kind="import"), actor, prepared[entry.id].period)
