"""What else happens when something ends or changes: its owner tells it, and whoever has to follow does."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

Fact = TypeVar("Fact")


@dataclass(frozen=True, slots=True)
class AccountDeleted:
    """An account is about to be deleted."""

    user_id: int


@dataclass(frozen=True, slots=True)
class TimeZoneChosen:
    """An account has another time zone; None is the service's own."""

    user_id: int
    time_zone: str | None


@dataclass(frozen=True, slots=True)
class MemberRemoved:
    """A user is no member of an organization any more."""

    organization_id: int
    user_id: int


@dataclass(frozen=True, slots=True)
class OrganizationDeleted:
    """An organization is deleted, which had these members."""

    organization_id: int
    member_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EndsWith(Generic[Fact]):
    """What is done when a fact is told, in the transaction in which it happens.

    It may refuse: by one of the errors in `refusals`, with their codes of the contract.
    """

    fact: type[Fact]
    follow: Callable[[Fact], Awaitable[None]]
    refusals: Mapping[type[Exception], str] = field(default_factory=dict)


class Endings:
    """Keeps what follows on each fact."""

    def __init__(self) -> None:
        self._following: defaultdict[type, list[EndsWith[Any]]] = defaultdict(list)
        self._late: list[Callable[[], object]] = []

    def add(self, follower: EndsWith[Any]) -> None:
        """Have it follow from now on."""
        self._following[follower.fact].append(follower)

    def add_late(self, build: Callable[[], object]) -> None:
        """Have this called before anything is told: it may add who follows, and may be called again."""
        self._late.append(build)

    async def tell(self, fact: object) -> None:
        """Have all that follows done, in the open transaction. Raises what refuses."""
        await asyncio.to_thread(self._complete)
        for follower in self._following[type(fact)]:
            await follower.follow(fact)

    def refusals(self, fact: type) -> dict[type[Exception], str]:
        """The errors that may refuse it, with their codes."""
        self._complete()
        return {error: code for each in self._following[fact] for error, code in each.refusals.items()}

    def _complete(self) -> None:
        for build in self._late:
            build()
