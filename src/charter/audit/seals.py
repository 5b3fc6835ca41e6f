"""The seal of an audit entry: its place in a chain of hashes, which shows tampering.

Entries are sealed right after their commit; of many at a time, few sealings take all.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC
from hashlib import sha256
from typing import Final

from charter.audit.domain import Entry
from charter.shared.cancellation import undisturbed
from charter.shared.errors import DependencyUnavailable

GENESIS: Final = sha256(b"charter audit log").digest()
"""What stands before the first entry."""
MOST_FINDINGS: Final = 100
INTERVAL: Final = 30.0
"""Seconds after which a process looks for what another one left when it ended."""

_logger: Final = logging.getLogger(__name__)

Seal = Callable[[], Awaitable[bool]]
"""Appends what waits to the chain; False where there may be more."""


@dataclass(frozen=True, slots=True)
class Link:
    """The place of an entry in the chain."""

    sequence: int
    entry_id: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Finding:
    """Where the chain is broken, and how."""

    sequence: int | None
    entry_id: int | None
    problem: str

    def __str__(self) -> str:
        place = "" if self.sequence is None else f"place {self.sequence}, "
        entry = "no entry" if self.entry_id is None else f"entry {self.entry_id}"
        return f"{place}{entry}: {self.problem}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check of the whole log found."""

    entries: int
    head: bytes
    findings: tuple[Finding, ...]


def written(entry: Entry) -> bytes:
    """An entry as bytes, always the same: JSON with sorted keys, and times in UTC to the microsecond."""
    content = {
        "id": entry.id,
        "occurred_at": entry.occurred_at.astimezone(UTC).isoformat(timespec="microseconds"),
        "event": entry.event,
        "operation": entry.operation,
        "actor_kind": entry.actor_kind,
        "actor_issuer": entry.actor_issuer,
        "actor_subject": entry.actor_subject,
        "actor_tenant": entry.actor_tenant,
        "target": entry.target,
        "client_address": entry.client_address,
        "request_id": entry.request_id,
        "details": entry.details,
    }
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def linked(previous: bytes, entry: Entry) -> bytes:
    """The hash at an entry's place: over the one before it and the entry.

    >>> from datetime import datetime
    >>> first = Entry(id=1, occurred_at=datetime(2026, 1, 1, tzinfo=UTC), event="session.created")
    >>> second = Entry(id=2, occurred_at=datetime(2026, 1, 2, tzinfo=UTC), event="session.ended")
    >>> forged = Entry(id=1, occurred_at=first.occurred_at, event="nothing.happened")
    >>> linked(linked(GENESIS, first), second) == linked(linked(GENESIS, forged), second)
    False
    """
    return sha256(previous + written(entry)).digest()


class ChainCheck:
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


class ChainSealing:
    """One sealing at a time: who comes meanwhile waits for the next one, which covers all of them."""

    def __init__(self, seal: Seal, interval: float = INTERVAL) -> None:
        self._seal = seal
        self._interval = interval
        self._running = asyncio.Lock()
        self._next: asyncio.Task[None] | None = None

    async def seal(self) -> None:
        """Answer once everything that was committed before has its place."""
        if self._next is None:
            self._next = asyncio.create_task(self._seal_next())
        await asyncio.shield(self._next)

    async def run(self) -> None:
        """Seal what was left, now and then, until cancelled."""
        while True:
            try:
                await undisturbed(self.seal())
            except DependencyUnavailable as error:
                _logger.warning("entries of the audit log wait for their place: %s", error)
            await asyncio.sleep(self._interval)

    async def _seal_next(self) -> None:
        async with self._running:
            self._next = None  # who comes from now on is not covered any more
            while not await self._seal():
                pass
