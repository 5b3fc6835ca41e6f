"""The use cases of those who read the audit log."""

from collections.abc import AsyncIterator, Sequence
from typing import Final, Protocol

from charter.audit.domain import (
    GENESIS,
    Entry,
    EntryFilter,
    Finding,
    Link,
    Verdict,
    linked,
)
from charter.shared.cursors import cursor_of, row_id_of

BATCH: Final = 1000
MOST_FINDINGS: Final = 100


class Log(Protocol):
    """The log and its chain."""

    async def list_before(self, entry_id: int | None, wanted: EntryFilter, limit: int) -> list[Entry]:
        """Up to `limit` entries older than one, newest first."""
        ...

    async def list_after(self, entry_id: int, wanted: EntryFilter, limit: int) -> list[Entry]:
        """Up to `limit` entries newer than one, oldest first."""
        ...

    async def list_links(self, after: int, limit: int) -> Sequence[tuple[Link, Entry | None]]:
        """Up to `limit` places of the chain behind one, in order, each with its entry where there is one."""
        ...

    async def list_strays(self, limit: int) -> list[int]:
        """Entries that are neither in the chain nor wait for their place in it."""
        ...


class AuditService:
    """Reads the log, and checks it."""

    def __init__(self, log: Log) -> None:
        self._log = log

    async def list_page(
        self, cursor: str | None, wanted: EntryFilter, limit: int
    ) -> tuple[list[Entry], str | None]:
        """A page, newest first, and the cursor of the next."""
        before = None if cursor is None else row_id_of(cursor)
        found = await self._log.list_before(before, wanted, limit + 1)
        page = found[:limit]
        return page, cursor_of(page[-1].id) if len(found) > limit else None

    async def export(self, wanted: EntryFilter) -> AsyncIterator[Entry]:
        """Every entry, oldest first; between two batches nothing is held in the database."""
        last = 0
        while batch := await self._log.list_after(last, wanted, BATCH):
            for entry in batch:
                yield entry
            last = batch[-1].id

    async def verify(self, expected_head: bytes | None = None) -> Verdict:
        """Walk the chain from its beginning and compute it again.

        `expected_head` is a hash that was noted before: the chain must have had it, or its end was cut off.
        """
        check = _Check(expected_head)
        last = 0
        while links := await self._log.list_links(last, BATCH):
            for link, entry in links:
                check.take(link, entry)
            last = links[-1][0].sequence
        for entry_id in await self._log.list_strays(MOST_FINDINGS):
            check.tell(None, entry_id, "is not in the chain")
        return check.verdict()


class _Check:
    """The walk along the chain. After a broken place it goes on from the hash that stands there."""

    def __init__(self, expected_head: bytes | None) -> None:
        self._expected_head = None if expected_head == GENESIS else expected_head
        self._findings: list[Finding] = []
        self._sequence = 0
        self._hash = GENESIS
        self._count = 0

    def take(self, link: Link, entry: Entry | None) -> None:
        """Look at the next place."""
        if link.sequence != self._sequence + 1:
            gap = f"the places {self._sequence + 1} to {link.sequence - 1} are missing before it"
            self.tell(link.sequence, link.entry_id, gap)
        elif entry is None:
            self.tell(link.sequence, link.entry_id, "is missing from the log")
        elif linked(self._hash, entry) != link.hash:
            self.tell(link.sequence, link.entry_id, "was changed, or is not the one that stood here")
        self._sequence, self._hash = link.sequence, link.hash
        self._count += 1
        if link.hash == self._expected_head:
            self._expected_head = None

    def tell(self, sequence: int | None, entry_id: int | None, problem: str) -> None:
        """Note a broken place."""
        if len(self._findings) < MOST_FINDINGS:
            self._findings.append(Finding(sequence, entry_id, problem))

    def verdict(self) -> Verdict:
        """What was found in all."""
        if self._expected_head is not None:
            self.tell(None, None, f"the chain does not have the hash {self._expected_head.hex()}")
        return Verdict(self._count, self._hash, tuple(self._findings))
