"""Work beside each other ends with its cancellation, also where a library loses one."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest

from charter.shared.cancellation import end_all, together

pytestmark = pytest.mark.anyio


class Deaf:
    """Loses the first cancellations, as redis-py does with one that comes while it connects."""

    def __init__(self, times: int) -> None:
        self.times = times
        self.is_over = False

    async def work(self) -> None:
        try:
            while True:
                try:
                    await asyncio.Event().wait()
                except asyncio.CancelledError:
                    if not self.times:
                        raise
                    self.times -= 1
        finally:
            self.is_over = True


async def fail() -> None:
    await asyncio.sleep(0)
    raise LookupError


async def begun(*work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
    """The task of what runs together, once all of it has begun."""
    task = asyncio.create_task(together(*work))
    for _ in range(3):
        await asyncio.sleep(0)
    return task


@pytest.mark.parametrize("times", [0, 1, 2])
async def test_all_have_ended_once_what_joined_them_was_cancelled(times: int) -> None:
    one, other = Deaf(times), Deaf(0)
    task = await begun(one.work(), other.work())
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert one.is_over
    assert other.is_over


async def test_who_is_cancelled_again_meanwhile_waits_all_the_same() -> None:
    deaf = Deaf(3)
    task = await begun(deaf.work())
    while not task.done():
        task.cancel()
        await asyncio.sleep(0)
    assert task.cancelled()
    assert deaf.is_over


async def test_the_failure_of_one_ends_the_others_and_is_raised() -> None:
    deaf = Deaf(1)
    with pytest.raises(LookupError):
        await together(fail(), deaf.work())
    assert deaf.is_over


async def test_a_cancellation_that_comes_with_a_failure_is_heeded() -> None:
    deaf = Deaf(1)
    task = await begun(fail(), deaf.work())
    await asyncio.sleep(0)
    assert not task.done()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert deaf.is_over


async def test_what_has_ended_or_was_never_there_is_not_waited_for() -> None:
    failed = asyncio.ensure_future(fail())
    await asyncio.wait([failed])
    await end_all([failed])
    await end_all([])
