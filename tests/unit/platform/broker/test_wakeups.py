"""Sending to a Redis that hangs, or takes its time."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

import pytest

from charter.platform.broker.wakeups import Wakeups

pytestmark = pytest.mark.anyio
TURNS: Final = 20


class SlowRedis:
    """Answers once it is let go on."""

    def __init__(self) -> None:
        self.client = self
        self.is_away = False
        self.asked = 0
        self.answered = 0
        self.goes_on = asyncio.Event()

    def register_script(self, _text: str) -> Callable[..., Awaitable[None]]:
        async def run(*_: object) -> None:
            self.asked += 1
            await self.goes_on.wait()
            for _turn in range(TURNS):
                await asyncio.sleep(0)
            self.answered += 1

        return run

    async def do(self, command: Callable[[], Awaitable[Any]]) -> Any:
        return await command()


@pytest.fixture
async def redis() -> Any:
    return SlowRedis()


async def test_nobody_waits_for_a_redis_that_hangs(redis: Any) -> None:
    wakeups = Wakeups(redis)
    await wakeups.send("default")
    assert (redis.asked, redis.answered, wakeups.is_reaching) == (1, 0, False)
    redis.is_away = True
    await wakeups.send("default")
    assert redis.asked == 1


async def test_what_is_sent_soon_is_asked_for_only_once_the_caller_goes_on(redis: Any) -> None:
    wakeups = Wakeups(redis)
    redis.goes_on.set()
    await wakeups.send_soon("default")
    assert redis.asked == 0
    await wakeups.settle()
    assert redis.answered == 1


async def test_a_process_that_ends_lets_what_is_being_sent_arrive(redis: Any) -> None:
    wakeups = Wakeups(redis)
    running = asyncio.create_task(wakeups.run())
    await asyncio.sleep(0)
    await wakeups.send_soon("default")
    redis.goes_on.set()
    running.cancel()
    await asyncio.wait([running])
    assert redis.answered == 1
