"""Single lines of the objects in registers: those linked to one, and those of the accounts that it names."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Generic, Literal, Protocol, TypeVar

from charter.shared.ledger_oddities import BookedLine

Link = Literal["asset_id", "lease_id", "instrument_id"]
LINKS: Final[tuple[Link, ...]] = ("asset_id", "lease_id", "instrument_id")


class Registered(Protocol):
    """What a register numbers and names."""

    @property
    def id(self) -> int:
        """Its number."""

    @property
    def name(self) -> str:
        """What people call it."""


Item = TypeVar("Item", bound=Registered)


@dataclass(frozen=True, slots=True)
class Holding(Generic[Item]):
    """Objects that the books do not tell apart, and their lines on one account; mostly a single object."""

    items: tuple[Item, ...]
    lines: tuple[BookedLine, ...]

    @property
    def base(self) -> int:
        """The sum of the lines."""
        return sum(line.base for line in self.lines)

    @property
    def name(self) -> str:
        """What people call them."""
        return ", ".join(item.name for item in self.items)

    @property
    def object_id(self) -> int | None:
        """The object, where it is one."""
        return self.items[0].id if len(self.items) == 1 else None


@dataclass(frozen=True)
class RegisterLines:
    """Posted lines up to the end of the span, each of them once."""

    lines: tuple[BookedLine, ...] = ()

    @cached_property
    def _on_accounts(self) -> Mapping[int, list[BookedLine]]:
        found = defaultdict[int, list[BookedLine]](list)
        for line in self.lines:
            found[line.account_id].append(line)
        return found

    @cached_property
    def _of_entries(self) -> Mapping[int, list[BookedLine]]:
        found = defaultdict[int, list[BookedLine]](list)
        for line in self.lines:
            found[line.entry_id].append(line)
        return found

    def on(self, account_ids: Iterable[int]) -> list[BookedLine]:
        """Lines of accounts that registers name."""
        return [line for account_id in account_ids for line in self._on_accounts.get(account_id, ())]

    @cached_property
    def _of_objects(self) -> Mapping[tuple[Link, int], list[BookedLine]]:
        found = defaultdict[tuple[Link, int], list[BookedLine]](list)
        for line in self.lines:
            for link in LINKS:
                if (object_id := getattr(line, link)) is not None:
                    found[link, object_id].append(line)
        return found

    def linked(self, link: Link, object_id: int) -> list[BookedLine]:
        """Lines that say whose they are."""
        return self._of_objects.get((link, object_id), [])

    def meets(self, line: BookedLine, account_id: int | None) -> bool:
        """Whether a line's entry has a line on an account that a register names."""
        return any(other.account_id == account_id for other in self._of_entries[line.entry_id])

    def holdings(
        self, items: Iterable[Item], link: Link, accounts_of: Callable[[Item], frozenset[int]]
    ) -> Iterator[Holding[Item]]:
        """The lines of each object on accounts of its own.

        Objects share accounts; where every line there says whose it is, each has its own lines, else all of
        those objects are told of together.
        """
        sharing = defaultdict[frozenset[int], list[Item]](list)
        for item in items:
            sharing[accounts_of(item)].append(item)
        for account_ids, sharers in sharing.items():
            lines = self.on(account_ids)
            if len(sharers) == 1 or any(getattr(line, link) is None for line in lines):
                yield Holding(tuple(sharers), tuple(lines))
                continue
            for item in sharers:
                yield Holding((item,), tuple(line for line in lines if getattr(line, link) == item.id))
