"""What those who watch are offered: all of it, once, in order; whatever gets lost on the way."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from charter.channels.hub import MOST, Hub
from charter.shared.errors import DependencyUnavailable
from contract_runtime import Frame, Position
from tests.waiting import until

pytestmark = pytest.mark.anyio


class Chance(random.Random):
    """The same each time."""


def event(number: int) -> Frame:
    return Frame("progress", str(number), Position("epoch", number))


@dataclass
class Rows:
    """Events that are committed."""

    committed: dict[str, list[Frame]] = field(default_factory=dict)
    is_away: bool = False
    asked: list[Mapping[str, int]] = field(default_factory=list)

    def read(self, text: str) -> Frame | None:
        return event(int(text)) if text.isdecimal() else None

    async def after(self, numbers: Mapping[str, int], most: int) -> Sequence[tuple[str, Frame]]:
        self.asked.append(numbers)
        await asyncio.sleep(0)
        if self.is_away:
            raise DependencyUnavailable("database")
        return [
            (name, each)
            for name, number in numbers.items()
            for each in self.committed.get(name, [])[number : number + most]
        ]

    def commit(self, name: str) -> Frame:
        events = self.committed.setdefault(name, [])
        events.append(event(len(events) + 1))
        return events[-1]


class Redis:
    """Tells what it is told to tell."""

    def __init__(self) -> None:
        self.is_on = True
        self.wanted: dict[str, asyncio.Event] = {}
        self.begin: Callable[[str], None]
        self.hear: Callable[[str, str], None]

    def want(self, topic: str) -> asyncio.Event:
        heard = self.wanted.setdefault(topic, asyncio.Event())
        heard.set()
        return heard

    def leave(self, topic: str) -> None:
        del self.wanted[topic]

    async def run(self, begin: Callable[[str], None], hear: Callable[[str, str], None]) -> None:
        self.begin, self.hear = begin, hear
        await asyncio.Event().wait()

    def tell(self, name: str, frame: Frame) -> None:
        if name in self.wanted:
            self.hear(name, frame.text)


@dataclass
class Stage:
    rows: Rows
    redis: Redis
    hub: Hub

    @asynccontextmanager
    async def watching(self, name: str, number: int = 0) -> AsyncIterator[list[int]]:
        seen: list[int] = []
        async with (
            self.hub.listening(name) as topic,
            topic.following(number, lambda frame: seen.append(int(frame.text))),
        ):
            yield seen


@asynccontextmanager
async def running(hub: Hub) -> AsyncIterator[None]:
    task = asyncio.create_task(hub.run())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    yield
    task.cancel()
    await asyncio.wait([task])


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    """Where nobody looks into the rows without a reason."""
    rows, redis = Rows(), Redis()
    hub = Hub(rows, redis, reload=1e9, poll=0.01)
    async with running(hub):
        yield Stage(rows, redis, hub)


async def test_what_is_told_comes_to_all_who_watch_it_and_to_nobody_else(stage: Stage) -> None:
    async with stage.watching("a") as first, stage.watching("a") as second, stage.watching("b") as other:
        stage.redis.tell("a", stage.rows.commit("a"))
        assert (first, second, other) == ([1], [1], [])


async def test_what_was_not_told_is_read_once_a_number_is_missing(stage: Stage) -> None:
    async with stage.watching("a") as seen:
        stage.rows.commit("a")
        stage.rows.commit("a")
        stage.redis.tell("a", stage.rows.commit("a"))
        await until(lambda: seen == [1, 2, 3])


async def test_what_is_told_twice_or_late_is_offered_once(stage: Stage) -> None:
    async with stage.watching("a") as seen:
        events = [stage.rows.commit("a") for _ in range(3)]
        for index in (1, 0, 0, 2, 1):
            stage.redis.tell("a", events[index])
        await until(lambda: len(seen) >= 3)
        await asyncio.sleep(0.05)
        assert seen == [1, 2, 3]


async def test_who_watches_from_a_later_event_on_is_offered_no_earlier_one(stage: Stage) -> None:
    events = [stage.rows.commit("a") for _ in range(3)]
    async with stage.watching("a", 2) as seen:
        for each in events:
            stage.redis.tell("a", each)
        assert seen == [3]


async def test_what_was_told_between_reading_the_rows_and_following_is_offered(stage: Stage) -> None:
    seen: list[str] = []
    async with stage.hub.listening("a") as topic:
        stage.redis.tell("a", stage.rows.commit("a"))
        async with topic.following(0, lambda frame: seen.append(frame.text)):
            await until(lambda: seen == ["1"])


async def test_after_a_gap_in_the_telling_the_rows_are_read(stage: Stage) -> None:
    async with stage.watching("a") as seen:
        stage.rows.commit("a")
        stage.redis.begin("a")
        await until(lambda: seen == [1])


async def test_what_makes_no_sense_is_a_reason_to_read_the_rows(stage: Stage) -> None:
    async with stage.watching("a") as seen:
        stage.rows.commit("a")
        stage.redis.hear("a", "nonsense")
        await until(lambda: seen == [1])


async def test_more_events_than_are_read_at_once_come_all(stage: Stage) -> None:
    for _ in range(2 * MOST + 1):
        stage.rows.commit("a")
    async with stage.watching("a") as seen:
        stage.hub.doubt("a")
        await until(lambda: len(seen) == 2 * MOST + 1)
        assert seen == [*range(1, 2 * MOST + 2)]


async def test_while_the_database_is_away_nothing_is_forgotten(stage: Stage) -> None:
    stage.rows.is_away = True
    stage.rows.commit("a")
    async with stage.watching("a") as seen:
        stage.hub.doubt("a")
        await until(lambda: len(stage.rows.asked) > 1)
        stage.rows.is_away = False
        await until(lambda: seen == [1])


async def test_what_nobody_watches_is_left() -> None:
    redis = Redis()
    hub = Hub(Rows(), redis)
    async with hub.listening("a"), hub.listening("a"):
        assert hub.count_watchers() == 2
    assert (redis.wanted, hub.count_watchers()) == ({}, 0)


async def test_without_redis_one_query_looks_for_all_topics() -> None:
    rows = Rows()
    stage = Stage(rows, Redis(), Hub(rows, None, poll=0.01))
    async with running(stage.hub), stage.watching("a") as first, stage.watching("b") as second:
        rows.asked.clear()
        rows.commit("a")
        rows.commit("b")
        await until(lambda: first == [1] and second == [1])
        assert all(numbers.keys() == {"a", "b"} for numbers in rows.asked)


async def test_while_redis_is_away_the_rows_are_read_again_and_again() -> None:
    rows, redis = Rows(), Redis()
    stage = Stage(rows, redis, Hub(rows, redis, reload=1e9, poll=0.01))
    async with running(stage.hub), stage.watching("a") as seen:
        redis.is_on = False
        rows.commit("a")
        await until(lambda: seen == [1])


@pytest.mark.parametrize("seed", range(20))
async def test_whatever_is_lost_doubled_or_late_everybody_is_offered_all_in_order(
    stage: Stage, seed: int
) -> None:
    chance = Chance(seed)
    waiting: list[Frame] = []
    async with stage.watching("a") as first:
        for _ in range(30):
            waiting.append(stage.rows.commit("a"))
            for frame in chance.sample(waiting, chance.randint(0, min(3, len(waiting)))):
                stage.redis.tell("a", frame)
            await asyncio.sleep(0)
        async with stage.watching("a", 17) as second:
            stage.redis.begin("a")
            await until(lambda: first == [*range(1, 31)] and second == [*range(18, 31)])
