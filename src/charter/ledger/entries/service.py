"""The use cases of entries until they are posted, and their reading."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Final, Protocol

from charter.ledger.actors import Actor
from charter.ledger.entries.balancing import total_of
from charter.ledger.entries.domain import (
    Background,
    Draft,
    Entry,
    EntryFilter,
    EntryId,
    EntryPage,
    EntrySummary,
    Line,
    Note,
    Rules,
)
from charter.ledger.entries.drafting import NewEntry, drafted_lines
from charter.ledger.entries.refusals import AccountUnknown, CursorInvalid, EntryNotFound, TooManyNotes
from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId

MOST_NOTES: Final = 1000
LARGEST_ID: Final = 2**53 - 1


class Entries(Protocol):
    """The entries of one tenant within one transaction."""

    async def find(self, entry_id: EntryId) -> Entry | None:
        """The entry with its lines."""
        ...

    async def lock(self, entry_ids: Collection[EntryId]) -> list[tuple[EntrySummary, Rules]]:
        """Those that there are, in the order of their ids, for nobody else to change until the end."""
        ...

    async def list_lines(self, entry_id: EntryId) -> tuple[Line, ...]:
        """The lines of an entry."""
        ...

    async def list_after(
        self, wanted: EntryFilter, after: tuple[date, EntryId] | None, limit: int
    ) -> Sequence[EntrySummary]:
        """Entries behind one, the newest day first."""
        ...

    async def read_background(
        self, account_ids: Collection[int], currencies: Collection[str], on: date
    ) -> Background | None:
        """What drafts are judged against, with those of the accounts that there are; None without any."""
        ...

    async def add(self, drafts: Sequence[Draft], actor: Actor, at: datetime) -> list[EntryId]:
        """Store drafts, in their order. Raises: ReferenceTaken, OpeningExists, AlreadyReversed."""
        ...

    async def add_lines(self, lines: Iterable[tuple[EntryId, Line]]) -> None:
        """Store more lines of drafts."""
        ...

    async def rewrite(self, entry: EntrySummary, draft: Draft, actor: Actor, at: datetime) -> None:
        """Store a draft, with who wrote it, in the place of what the entry was.

        Raises: ReferenceTaken, OpeningExists.
        """
        ...

    async def decide(self, entry: EntrySummary, at: datetime) -> None:
        """Store who submitted, approved or rejected an entry."""
        ...

    async def delete(self, entry_id: EntryId) -> None:
        """Delete an entry that is not posted, with its lines and notes."""
        ...

    async def list_notes(self, entry_id: EntryId) -> tuple[Note, ...]:
        """The notes on an entry, oldest first."""
        ...

    async def add_note(
        self, entry_id: EntryId, note: str, actor: Actor, at: datetime, *, most: int
    ) -> int | None:
        """Store a note, unless there are `most` already. Answers its id."""
        ...


class EntryService:
    """What a tenant can do with entries until they are posted."""

    def __init__(self, store: TenantStore[Entries], now: Clock) -> None:
        self._store = store
        self._now = now

    async def list_page(
        self, tenant: TenantId, wanted: EntryFilter, cursor: str | None, limit: int
    ) -> EntryPage:
        """Entries, the newest day first. Raises: CursorInvalid."""
        after = None if cursor is None else _place_of(cursor)
        async with self._store.reading(tenant) as entries:
            found = await entries.list_after(wanted, after, limit + 1)
        page = tuple(found[:limit])
        more = len(found) > limit
        return EntryPage(page, f"{page[-1].date.isoformat()}.{page[-1].id}" if more else None)

    async def get(self, tenant: TenantId, entry_id: EntryId) -> Entry:
        """Read an entry. Raises: EntryNotFound."""
        async with self._store.reading(tenant) as entries:
            return await get_entry(entries, entry_id)

    async def create(self, tenant: TenantId, actor: Actor, new: NewEntry) -> Entry:
        """Store a draft. Raises: ReferenceTaken, OpeningExists, and what `drafted_lines` raises."""
        async with self._store.transaction(tenant) as entries:
            draft = await drafted(entries, new)
            (entry_id,) = await entries.add([draft], actor, self._now())
            return await get_entry(entries, entry_id)

    async def create_prepared(self, tenant: TenantId, actor: Actor, draft: Draft) -> Entry:
        """Store a draft of the service's own, such as a revaluation. Raises: ReferenceTaken."""
        async with self._store.transaction(tenant) as entries:
            (entry_id,) = await entries.add([draft], actor, self._now())
            return await get_entry(entries, entry_id)

    async def replace(self, tenant: TenantId, actor: Actor, entry_id: EntryId, new: NewEntry) -> Entry:
        """Write an entry anew, which makes it a draft.

        Raises: EntryNotFound, EntryWrongState, NotOwnEntry, ReferenceTaken, OpeningExists, and what
        `drafted_lines` raises.
        """
        async with self._store.transaction(tenant) as entries:
            entry = await lock_entry(entries, entry_id)
            entry.require_editable()
            entry.require_own(actor)
            await entries.rewrite(entry, await drafted(entries, new), actor, self._now())
            return await get_entry(entries, entry_id)

    async def delete(self, tenant: TenantId, actor: Actor, entry_id: EntryId) -> None:
        """Delete a draft or a rejected entry. Raises: EntryNotFound, EntryWrongState, NotOwnEntry."""
        async with self._store.transaction(tenant) as entries:
            entry = await lock_entry(entries, entry_id)
            entry.require("draft", "rejected", hint=": withdraw it first")
            entry.require_own(actor)
            await entries.delete(entry_id)

    async def submit(self, tenant: TenantId, actor: Actor, entry_id: EntryId) -> Entry:
        """Ask for the approval. Raises: EntryNotFound, EntryWrongState, NotOwnEntry."""
        async with self._store.transaction(tenant) as entries:
            entry = await lock_entry(entries, entry_id)
            return await self._decide(entries, entry.submitted(actor, self._now()))

    async def withdraw(self, tenant: TenantId, actor: Actor, entry_id: EntryId) -> Entry:
        """Make it a draft again. Raises: EntryNotFound, EntryWrongState, NotOwnEntry."""
        async with self._store.transaction(tenant) as entries:
            entry = await lock_entry(entries, entry_id)
            return await self._decide(entries, entry.withdrawn(actor))

    async def approve(self, tenant: TenantId, actor: Actor, entry_id: EntryId) -> Entry:
        """Approve what somebody else created. Raises: EntryNotFound, EntryWrongState, SeparationOfDuties."""
        async with self._store.transaction(tenant) as entries:
            entry = await lock_entry(entries, entry_id)
            return await self._decide(entries, entry.approved(actor, self._now()))

    async def reject(self, tenant: TenantId, actor: Actor, entry_id: EntryId, reason: str) -> Entry:
        """Reject it. Raises: EntryNotFound, EntryWrongState."""
        async with self._store.transaction(tenant) as entries:
            entry = await lock_entry(entries, entry_id)
            return await self._decide(entries, entry.rejected(actor, reason, self._now()))

    async def list_notes(self, tenant: TenantId, entry_id: EntryId) -> tuple[Note, ...]:
        """The notes on an entry, oldest first. Raises: EntryNotFound."""
        async with self._store.reading(tenant) as entries:
            notes = await entries.list_notes(entry_id)
            if not notes:
                await get_entry(entries, entry_id)
            return notes

    async def add_note(self, tenant: TenantId, actor: Actor, entry_id: EntryId, text: str) -> Note:
        """Write a note, also on what is posted. Raises: EntryNotFound, TooManyNotes."""
        at = self._now()
        async with self._store.transaction(tenant) as entries:
            await lock_entry(entries, entry_id)
            note_id = await entries.add_note(entry_id, text, actor, at, most=MOST_NOTES)
        if note_id is None:
            raise TooManyNotes(entry_id, MOST_NOTES)
        return Note(note_id, entry_id, text, actor.subject, at)

    async def _decide(self, entries: Entries, entry: EntrySummary) -> Entry:
        await entries.decide(entry, self._now())
        return await get_entry(entries, entry.id)


async def get_entry(entries: Entries, entry_id: EntryId) -> Entry:
    """The entry. Raises: EntryNotFound."""
    entry = await entries.find(entry_id)
    if entry is None:
        raise EntryNotFound(entry_id)
    return entry


async def lock_entry(entries: Entries, entry_id: EntryId) -> EntrySummary:
    """The entry, for nobody else to change. Raises: EntryNotFound."""
    found = await entries.lock([entry_id])
    if not found:
        raise EntryNotFound(entry_id)
    return found[0][0]


async def drafted(entries: Entries, new: NewEntry) -> Draft:
    """What is to be stored of what was sent. Raises what `drafted_lines` raises."""
    background = await entries.read_background(new.account_ids, new.unrated, new.date)
    if background is None:
        raise AccountUnknown(1, new.lines[0].account_id)
    return draft_of(new, background)


def draft_of(new: NewEntry, background: Background) -> Draft:
    """The same against what was read before."""
    lines = drafted_lines(new, background)
    return Draft(
        date=new.date,
        reference=new.reference,
        description=new.description,
        kind=new.kind,
        transaction_type=new.transaction_type,
        unique_reference=new.unique_reference,
        auto_reverse_on=new.auto_reverse_on,
        document_url=new.document_url,
        is_late_adjustment=new.is_late_adjustment,
        base_currency=background.rules.base_currency,
        base_debit=total_of(lines),
        lines=lines,
    )


def _place_of(cursor: str) -> tuple[date, EntryId]:
    day, _, entry_id = cursor.partition(".")
    try:
        place = date.fromisoformat(day), EntryId(int(entry_id[:19]))
    except ValueError:
        raise CursorInvalid from None
    if place[1] > LARGEST_ID:
        raise CursorInvalid
    return place
