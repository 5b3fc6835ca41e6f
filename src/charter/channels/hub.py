"""From events in rows to whoever watches: none is shown before it is committed, none is left out.

Each topic numbers its events without a gap. Redis tells of them; a number that is missing, a connection that
was lost, and the passing of time make the hub look into the rows, with one query for all topics: every five
seconds, every second where there is no Redis.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Final, Protocol

from charter.shared.cancellation import together, undisturbed
from charter.shared.errors import DependencyUnavailable
from contract_runtime import Frame

RELOAD: Final = 5.0
"""Seconds between looks at the rows while Redis tells what happens: a text could be lost."""
POLL: Final = 1.0
"""Seconds between looks at the rows, and before a look that failed is tried again, otherwise."""
MOST: Final = 500
"""Events of one topic that are read at once."""
PATIENCE: Final = 1.0
"""Seconds for which whoever begins to watch waits for Redis."""

_logger: Final = logging.getLogger(__name__)


class Told(Protocol):
    """Texts that other processes send, by topic."""

    @property
    def is_on(self) -> bool:
        """Whether texts come at all."""
        ...

    def want(self, topic: str) -> asyncio.Event:
        """Listen to a topic; what is answered is set while its texts come."""
        ...

    def leave(self, topic: str) -> None:
        """Listen to it no more."""
        ...

    async def run(self, begin: Callable[[str], None], hear: Callable[[str, str], None]) -> None:
        """Call `begin` with each topic whose texts come from now on, and `hear` with topic and text."""
        ...


class Source(Protocol):
    """Where the events are kept."""

    def read(self, text: str) -> Frame | None:
        """The event that a process told of; None where the text makes no sense."""
        ...

    async def after(self, numbers: Mapping[str, int], most: int) -> Sequence[tuple[str, Frame]]:
        """Of each topic, the first `most` events behind a number, in order. Raises: DependencyUnavailable."""
        ...


@dataclass(eq=False, slots=True)
class Seat:
    """One who watches: `number` is that of the newest event offered so far."""

    number: int
    offer: Callable[[Frame], None]


@dataclass(eq=False, slots=True)
class Topic:
    """What is watched by somebody: `number` is that of the newest event that anybody told of."""

    number: int = 0
    watchers: int = 0
    seats: dict[Seat, None] = field(default_factory=dict)

    @property
    def slowest(self) -> int:
        """The number behind which somebody lacks events."""
        return min(seat.number for seat in self.seats)

    @property
    def is_behind(self) -> bool:
        """Whether somebody lacks an event that was told of."""
        return any(seat.number < self.number for seat in self.seats)


class Hub:
    """Knows who watches what; one for a process. `told` is None where the service runs without Redis."""

    def __init__(
        self, source: Source, told: Told | None, *, reload: float = RELOAD, poll: float = POLL
    ) -> None:
        self._source = source
        self._told = told
        self._reload = reload
        self._poll = poll
        self._topics: dict[str, Topic] = {}
        self._doubted: set[str] = set()
        self._is_in_doubt = asyncio.Event()

    def count_watchers(self) -> int:
        """How many watch something at this moment."""
        return sum(topic.watchers for topic in self._topics.values())

    @asynccontextmanager
    async def listening(self, name: str) -> AsyncIterator["Listening"]:
        """Listen to a topic while the context lasts.

        Events that are read from the rows within it, and those that are offered after `follow`, are all.
        """
        topic = self._topics.setdefault(name, Topic())
        topic.watchers += 1
        try:
            if self._told is not None:
                heard = self._told.want(name)
                if self._told.is_on and not heard.is_set():
                    with suppress(TimeoutError):
                        async with asyncio.timeout(PATIENCE):
                            await heard.wait()
            yield Listening(self, name, topic)
        finally:
            topic.watchers -= 1
            if not topic.watchers:
                self._forget(name)

    async def run(self) -> None:
        """Bring events to those who watch, until cancelled."""
        told = [] if self._told is None else [self._told.run(self.doubt, self._hear)]
        await together(self._look(), *told)

    def doubt(self, name: str) -> None:
        """Look soon for what a topic has in its rows."""
        self._doubted.add(name)
        self._is_in_doubt.set()

    def _forget(self, name: str) -> None:
        del self._topics[name]
        if self._told is not None:
            self._told.leave(name)

    def _hear(self, name: str, text: str) -> None:
        topic = self._topics.get(name)
        if topic is None:
            return
        frame = self._source.read(text)
        if frame is None or frame.position is None:
            _logger.warning("what was told about %s makes no sense: its rows are read instead", name)
            self.doubt(name)
            return
        number = frame.position.seq
        topic.number = max(topic.number, number)
        for seat in topic.seats:
            if seat.number == number - 1:
                seat.number = number
                seat.offer(frame)
        if topic.is_behind:
            self.doubt(name)

    async def _look(self) -> None:
        looked_at = 0.0
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(self._poll):
                    await self._is_in_doubt.wait()
            self._is_in_doubt.clear()
            now = asyncio.get_running_loop().time()
            is_told = self._told is not None and self._told.is_on
            if now >= looked_at + (self._reload if is_told else self._poll):
                self._doubted, looked_at = {*self._topics}, now
            doubted, self._doubted = self._doubted, set()
            await self._catch_up(doubted)

    async def _catch_up(self, names: set[str]) -> None:
        watched = {name: self._topics[name] for name in names & self._topics.keys()}
        numbers = {name: topic.slowest for name, topic in watched.items() if topic.seats}
        if not numbers:
            return
        try:
            found = await undisturbed(self._source.after(numbers, MOST))
        except DependencyUnavailable as error:
            _logger.warning("who watches waits for the database: %s", error)
            await asyncio.sleep(self._poll)
            self._doubted |= names
            return
        for name, frame in found:
            self._offer_row(name, frame, numbers[name])
        for name, count in Counter(name for name, _ in found).items():
            if count == MOST:
                self.doubt(name)

    def _offer_row(self, name: str, frame: Frame, read_from: int) -> None:
        """Not to those who came while rows were read, and lack some in front of these."""
        topic = self._topics.get(name)
        if topic is None or frame.position is None:
            return
        number = frame.position.seq
        for seat in topic.seats:
            if read_from <= seat.number < number:
                seat.number = number
                seat.offer(frame)


class Listening:
    """A topic that is listened to."""

    def __init__(self, hub: Hub, name: str, topic: Topic) -> None:
        self._hub = hub
        self._name = name
        self._topic = topic

    @asynccontextmanager
    async def following(self, number: int, offer: Callable[[Frame], None]) -> AsyncIterator[None]:
        """Have every event behind `number` offered, in order, while the context lasts."""
        seat = Seat(number, offer)
        self._topic.seats[seat] = None
        if number < self._topic.number:
            self._hub.doubt(self._name)
        try:
            yield
        finally:
            del self._topic.seats[seat]
