"""Sending to a Redis that hangs."""

import asyncio
from typing import Any

import pytest

from charter.platform.broker.wakeups import PATIENCE, Wakeups

pytestmark = pytest.mark.anyio


class HangingRedis:
    """Takes what it is asked for, and never answers."""

    def __init__(self) -> None:
        self.asked = 0

    def register_script(self, text: str) -> Any:
        async def run(**_: object) -> None:
            self.asked += 1
            await asyncio.Event().wait()

        return run


async def test_nobody_waits_for_a_redis_that_hangs_and_it_is_left_alone_for_a_while() -> None:
    redis: Any = HangingRedis()
    wakeups = Wakeups(redis, lambda: 0.0)
    await wakeups.send("default")
    await wakeups.send("default")
    assert redis.asked == 1


async def test_what_is_sent_soon_is_asked_for_only_once_the_caller_goes_on() -> None:
    redis: Any = HangingRedis()
    wakeups = Wakeups(redis, lambda: 0.0)
    await wakeups.send_soon("default")
    assert redis.asked == 0
    await asyncio.sleep(PATIENCE * 2)
    assert redis.asked == 1
    assert not wakeups.is_reaching


class BusyRedis:
    """Answers after some turns of the loop."""

    def __init__(self) -> None:
        self.answered = 0

    def register_script(self, text: str) -> Any:
        async def run(**_: object) -> None:
            for _turn in range(20):
                await asyncio.sleep(0)
            self.answered += 1

        return run


async def test_a_process_that_ends_lets_what_is_being_sent_arrive() -> None:
    redis: Any = BusyRedis()
    wakeups = Wakeups(redis, lambda: 0.0)
    running = asyncio.create_task(wakeups.run())
    await asyncio.sleep(0)
    await wakeups.send_soon("default")
    running.cancel()
    await asyncio.wait([running])
    assert redis.answered == 1
