"""An audit log in memory, and entries; `tests/integration/audit/test_log.py` holds it to the one in SQL."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from charter.audit.domain import Entry, EntryFilter, Event
from charter.audit.seals import GENESIS, Link, linked
from tests.builders import NOON


def an_entry(entry_id: int = 1, **changes: Any) -> Entry:
    return replace(
        Entry(
            id=entry_id,
            occurred_at=NOON,
            event="user.updated",
            operation="updateOwnUser",
            actor_kind="user",
            actor_issuer="https://id.example.com",
            actor_subject="7",
            actor_tenant="user:7",
            target="7",
            client_address="203.0.113.7",
            request_id="0198f4d2c1b64a57",
        ),
        **changes,
    )


@dataclass
class MemoryLog:
    """Entries and places as the tables have them; tests take some away, or change them."""

    entries: list[Entry] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pending: set[int] = field(default_factory=set)
    batches: list[int] = field(default_factory=list)
    """How many each reading answered."""

    @classmethod
    def sealed(cls, count: int) -> "MemoryLog":
        """An untouched log of so many entries."""
        log, previous = cls([an_entry(number, target=str(number)) for number in range(1, count + 1)]), GENESIS
        for entry in log.entries:
            previous = linked(previous, entry)
            log.links.append(Link(len(log.links) + 1, entry.id, previous))
        return log

    async def list_before(self, entry_id: int | None, wanted: EntryFilter, limit: int) -> list[Entry]:
        assert wanted == EntryFilter()
        older = [each for each in self.entries if entry_id is None or each.id < entry_id]
        return sorted(older, key=lambda each: -each.id)[:limit]

    async def list_after(self, entry_id: int, wanted: EntryFilter, limit: int) -> list[Entry]:
        assert wanted == EntryFilter()
        found = sorted((each for each in self.entries if each.id > entry_id), key=lambda each: each.id)
        self.batches.append(len(found[:limit]))
        return found[:limit]

    async def list_links(self, after: int, limit: int) -> Sequence[tuple[Link, Entry | None]]:
        known = {entry.id: entry for entry in self.entries}
        places = sorted(self.links, key=lambda link: link.sequence)
        found = [(link, known.get(link.entry_id)) for link in places if link.sequence > after]
        self.batches.append(len(found[:limit]))
        return found[:limit]

    async def list_strays(self, limit: int) -> list[int]:
        placed = {link.entry_id for link in self.links} | self.pending
        return sorted(entry.id for entry in self.entries if entry.id not in placed)[:limit]


@dataclass
class Written:
    """Keeps the events that a trail writes, and in which order it did what."""

    events: list[Event] = field(default_factory=list)
    done: list[str] = field(default_factory=list)

    async def add(self, event: Event) -> None:
        self.events.append(event)
        self.done.append("written")

    async def seal(self) -> None:
        self.done.append("sealed")
