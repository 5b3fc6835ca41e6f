"""What a mock remembers: resources by collection and key, the oldest forgotten when there are too many."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from threading import RLock
from typing import Any, Final

from pydantic_core import to_json

Collection = tuple[str, ...]
"""The segments of a collection's path."""

Facts = Mapping[str, Any]
"""What is known of a resource: JSON values by property."""

_MOST: Final = 10_000
_MOST_BYTES: Final = 64 * 2**20


@dataclass(frozen=True, slots=True)
class _Entry:
    """One remembered resource; a deleted one has no facts."""

    facts: Facts | None
    size: int


class Store:
    """Resources by collection and key. Take `lock` around what has to be seen as one change."""

    def __init__(self, *, most: int = _MOST, most_bytes: int = _MOST_BYTES) -> None:
        self.lock: Final = RLock()
        self._most = most
        self._most_bytes = most_bytes
        self._entries: OrderedDict[tuple[Collection, str], _Entry] = OrderedDict()
        self._keys: dict[Collection, dict[str, None]] = {}
        self._posted: set[Collection] = set()
        self._settled: set[Collection] = set()
        self._size = 0
        self._made = self._ticks = 0

    def find(self, collection: Collection, key: str) -> Facts | None:
        """What is known of a resource; None where it is unknown or deleted."""
        entry = self._entries.get((collection, key))
        return None if entry is None else entry.facts

    def has_posted(self, collection: Collection) -> bool:
        """Whether resources of the collection were made here: then others are not there."""
        return collection in self._posted

    def settle(self, collection: Collection) -> None:
        """Have a collection hold what is remembered of it, and nothing that the document shows."""
        self._settled.add(collection)
        self._posted.add(collection)

    def is_settled(self, collection: Collection) -> bool:
        """Whether the document's own resources of the collection gave way."""
        return collection in self._settled

    def rows(self, collection: Collection) -> dict[str, Facts | None]:
        """The remembered resources of a collection by key, in the order of their making; None for deleted."""
        return {key: self._entries[collection, key].facts for key in self._keys.get(collection, ())}

    def post(self, collection: Collection, key: str, facts: Facts) -> None:
        """Remember a resource that was made in the collection."""
        self._posted.add(collection)
        self.keep(collection, key, facts)

    def keep(self, collection: Collection, key: str, facts: Facts) -> None:
        """Remember a resource. One that was deleted is there again."""
        self._set(collection, key, _Entry(facts, len(to_json(facts))))

    def remove(self, collection: Collection, key: str) -> None:
        """Remember that a resource was deleted, and forget what belonged to it."""
        prefix = (*collection, key)
        inner = [each for each in self._entries if each[0][: len(prefix)] == prefix]
        for each in inner:
            self._drop(each)
        self._set(collection, key, _Entry(None, 0))

    def next_number(self) -> int:
        """A number for a new resource: 1, 2, 3."""
        self._made += 1
        return self._made

    def tick(self) -> int:
        """How many changes there were, this one included."""
        self._ticks += 1
        return self._ticks

    def clear(self) -> None:
        """Forget everything."""
        with self.lock:
            self._entries.clear()
            self._keys.clear()
            self._posted.clear()
            self._settled.clear()
            self._size = self._made = self._ticks = 0

    def _set(self, collection: Collection, key: str, entry: _Entry) -> None:
        known = self._entries.pop((collection, key), None)
        self._size += entry.size - (known.size if known is not None else 0)
        self._entries[collection, key] = entry
        self._keys.setdefault(collection, {})[key] = None
        while len(self._entries) > self._most or (self._size > self._most_bytes and len(self._entries) > 1):
            self._drop(next(iter(self._entries)))

    def _drop(self, place: tuple[Collection, str]) -> None:
        self._size -= self._entries.pop(place).size
        collection, key = place
        keys = self._keys[collection]
        del keys[key]
        if not keys:
            del self._keys[collection]
