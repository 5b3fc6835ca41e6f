"""The use cases of those who read the audit log."""

from collections.abc import AsyncIterator, Callable, Sequence
from typing import Final, Protocol

from charter.audit.domain import Entry, EntryFilter
from charter.audit.seals import MOST_FINDINGS, ChainCheck, Link, Verdict
from charter.shared.cursors import cursor_of, row_id_of

BATCH: Final = 1000


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
        """Every entry, oldest first."""
        async for batch in self.batches(wanted):
            for entry in batch:
                yield entry

    async def batches(self, wanted: EntryFilter) -> AsyncIterator[Sequence[Entry]]:
        """The same, some at a time; between two batches nothing is held in the database."""
        last = 0
        while batch := await self._log.list_after(last, wanted, BATCH):
            yield batch
            last = batch[-1].id

    async def verify(
        self, expected_head: bytes | None = None, tell: Callable[[int], None] = lambda _entries: None
    ) -> Verdict:
        """Walk the chain from its beginning and compute it again, telling how far that is.

        `expected_head` is a hash that was noted before: the chain must have had it, or its end was cut off.
        """
        check = ChainCheck(expected_head)
        last = 0
        while links := await self._log.list_links(last, BATCH):
            for link, entry in links:
                check.take(link, entry)
            last = links[-1][0].sequence
            tell(last)
        for entry_id in await self._log.list_strays(MOST_FINDINGS):
            check.tell(None, entry_id, "is not in the chain")
        return check.verdict()
