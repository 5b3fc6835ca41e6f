"""Rows of what has ended; `tests/integration/identity/tokens/test_rows.py` holds them to those in SQL."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

Call = Callable[[], Awaitable[None]]


async def nothing() -> None:
    """What happens while rows are read, unless a test says otherwise."""


@dataclass
class MemoryEndedRows:
    """Rows in memory. `meanwhile` happens after they were read and before they arrive."""

    kept: dict[str, datetime] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)
    meanwhile: Call = nothing
    loads: int = 0
    looks: int = 0

    async def add(self, keys: Iterable[str], expires_at: datetime) -> None:
        for key in keys:
            self.kept[key] = max(expires_at, self.kept.get(key, expires_at))

    async def remove(self, key: str) -> None:
        if self.kept.pop(key, None) is not None:
            self.removed.add(key)

    async def has(self, key: str) -> bool:
        return key in self.kept

    async def load(self) -> dict[str, datetime]:
        self.loads += 1
        read = dict(self.kept)
        await self.meanwhile()
        return read

    async def load_latest(self) -> dict[str, datetime | None]:
        self.looks += 1
        read: dict[str, datetime | None] = dict.fromkeys(self.removed)
        read |= self.kept
        await self.meanwhile()
        return read
