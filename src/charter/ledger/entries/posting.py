"""Posting: entries get their number and count from then on.

Everybody takes locks in one order: entries, their periods, sums of months by account, counters of years.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from charter.ledger.actors import Actor
from charter.ledger.entries import refusals
from charter.ledger.entries.domain import Day, Draft, Entry, EntryId, EntrySummary, Rules
from charter.ledger.entries.hashing import hash_of
from charter.ledger.entries.numbering import (
    Prepared,
    month_changes,
    numbered,
    ready_to_post,
    require_reversible_on,
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
from charter.ledger.entries.postings import Postings
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
                    await self._require_accruable(tenant, actor, entry)
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
            await self._require_reversible(tenant, original)
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

    async def write_and_post(
        self, tenant: TenantId, actor: Actor, draft: Draft, *, closes_year: bool = False
    ) -> Entry:
        """Store an entry of the service's own and post it. Raises what `ready_to_post` raises."""
        async with self._entries.transaction(tenant) as entries:
            locked = await entries.lock(await entries.add([draft], actor, self._now()))
            (posted, *_), _ = await self._post(tenant, actor, locked, closes_year=closes_year)
            return posted

    async def write_back(self, tenant: TenantId, actor: Actor, entry_id: EntryId) -> Entry:
        """Take back the entry that closed a year, on its day. Raises what `ready_to_post` raises."""
        async with self._entries.transaction(tenant) as entries:
            entry = await get_entry(entries, entry_id)
            draft = reversal_of(entry, entry.date, None, None, is_submitted=False)
            return await self.write_and_post(tenant, actor, draft, closes_year=True)

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
                for entry, rules in locked:
                    entry.require_postable(actor, rules)
                await self._post(tenant, actor, locked)
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

    async def _require_reversible(self, tenant: TenantId, entry: EntrySummary) -> None:
        """Raises: EntryWrongState, AlreadyReversed."""
        entry.require("posted")
        if entry.kind == "closing":
            async with self._postings.transaction(tenant) as postings:
                is_of_year = entry.reverses_id is not None or await postings.closes_year(entry.id)
            if is_of_year:
                hint = ", and closes a year: reopen the year instead"
                raise EntryWrongState(entry.id, entry.status, ("posted",), hint)
        if entry.reversed_by_id is not None:
            raise AlreadyReversed(entry.id, entry.reversed_by_id)

    async def _require_accruable(self, tenant: TenantId, actor: Actor, entry: EntrySummary) -> None:
        """Of an entry that says when it is reversed. Raises: NoPeriod, PeriodClosed, PeriodLocked."""
        if entry.auto_reverse_on is not None:
            async with self._postings.transaction(tenant) as postings:
                period = await postings.share_period(entry.auto_reverse_on)
            require_reversible_on(entry.auto_reverse_on, actor, period)

    async def _post(
        self,
        tenant: TenantId,
        actor: Actor,
        locked: Sequence[tuple[EntrySummary, Rules]],
        prepared: Mapping[EntryId, Prepared] | None = None,
        *,
        wants_balances: bool = False,
        closes_year: bool = False,
    ) -> tuple[list[Entry], list[AccountBalance]]:
        """Post locked entries, and the reversals of those that say when they are reversed."""
        at = self._now()
        async with (
            self._entries.transaction(tenant) as entries,
            self._postings.transaction(tenant) as postings,
        ):
            if prepared is None:
                prepared = await postings.prepare([entry.id for entry, _ in locked])
            ready = await _ready(entries, postings, actor, locked, prepared, closes_year=closes_year)
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
    *,
    closes_year: bool = False,
) -> list[Entry]:
    ready, roundings = [], []
    for entry, rules in locked:
        found = prepared.get(entry.id)
        whole, rounding = ready_to_post(entry, rules, actor, found, closes_year=closes_year)
        ready.append(whole)
        if rounding is not None:
            roundings.append((entry.id, rounding))
    if roundings:
        await entries.add_lines(roundings)
        again = await postings.prepare([entry_id for entry_id, _ in roundings])
        ready = [with_lines(each, again[each.id].lines) if each.id in again else each for each in ready]
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
