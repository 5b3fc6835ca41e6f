"""Sealing: who comes while one runs waits for the next, and a failure is nobody else's."""

import asyncio
import logging

import pytest

from charter.audit import chain_sealing as module
from charter.audit.chain_sealing import ChainSealing
from charter.shared.errors import DependencyUnavailable

pytestmark = pytest.mark.anyio


class Chain:
    """Seals when it is let; of what was committed when it began, it takes up to `most`."""

    def __init__(self, most: int = 1000) -> None:
        self.most = most
        self.committed = 0
        self.sealed = 0
        self.rounds = 0
        self.running = 0
        self.open = asyncio.Event()
        self.open.set()
        self.failures: list[Exception] = []

    async def seal(self) -> bool:
        self.rounds += 1
        self.running += 1
        assert self.running == 1, "two sealings at a time"
        taken = min(self.most, self.committed - self.sealed)
        try:
            await self.open.wait()
            if self.failures:
                raise self.failures.pop(0)
        finally:
            self.running -= 1
        self.sealed += taken
        return taken < self.most


async def settle() -> None:
    """Let every task run as far as it can."""
    for _ in range(10):
        await asyncio.sleep(0)


async def commit(chain: Chain, sealing: ChainSealing) -> int:
    """Commit and have it sealed; answers how much was sealed then."""
    chain.committed += 1
    mine = chain.committed
    await sealing.seal()
    assert chain.sealed >= mine, "answered before its place was there"
    return chain.sealed


async def test_many_at_once_are_sealed_together() -> None:
    chain = Chain()
    sealing = ChainSealing(chain.seal)
    await asyncio.gather(*(commit(chain, sealing) for _ in range(50)))
    assert (chain.sealed, chain.rounds) == (50, 1)


async def test_who_comes_while_one_runs_waits_for_the_next() -> None:
    chain = Chain()
    sealing = ChainSealing(chain.seal)
    chain.open.clear()
    first = asyncio.create_task(commit(chain, sealing))
    await settle()
    later = [asyncio.create_task(commit(chain, sealing)) for _ in range(30)]
    await settle()
    assert not first.done()
    chain.open.set()
    await first
    assert set(await asyncio.gather(*later)) == {31}
    assert chain.rounds == 2


async def test_more_than_one_round_takes_is_sealed_before_the_answer() -> None:
    chain = Chain(most=10)
    chain.committed = 34
    await commit(chain, ChainSealing(chain.seal))
    assert (chain.sealed, chain.rounds) == (35, 4)


async def test_failure_is_told_to_all_who_waited_and_the_next_sealing_takes_what_was_left() -> None:
    chain = Chain()
    sealing = ChainSealing(chain.seal)
    chain.failures = [DependencyUnavailable("database")]
    outcomes = await asyncio.gather(*(commit(chain, sealing) for _ in range(3)), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [DependencyUnavailable] * 3
    assert await commit(chain, sealing) == 4


async def test_who_gives_up_waiting_takes_nobody_along() -> None:
    chain = Chain()
    sealing = ChainSealing(chain.seal)
    chain.open.clear()
    waiting = [asyncio.create_task(commit(chain, sealing)) for _ in range(3)]
    await settle()
    waiting[0].cancel()
    await settle()
    assert [task.done() for task in waiting] == [True, False, False]
    chain.open.set()
    assert await asyncio.gather(*waiting[1:]) == [3, 3]


async def test_a_sealing_that_nobody_waits_for_any_more_is_done_all_the_same() -> None:
    chain = Chain()
    sealing = ChainSealing(chain.seal)
    chain.open.clear()
    alone = asyncio.create_task(commit(chain, sealing))
    await settle()
    alone.cancel()
    chain.open.set()
    await settle()
    assert chain.sealed == 1


async def test_what_another_process_left_is_sealed_at_the_start_and_now_and_then() -> None:
    chain = Chain()
    chain.committed = 3
    running = asyncio.create_task(ChainSealing(chain.seal, interval=0).run())
    await settle()
    assert chain.sealed == 3
    chain.committed = 5
    await settle()
    assert chain.sealed == 5
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running


async def test_a_database_that_is_away_does_not_end_the_watch(caplog: pytest.LogCaptureFixture) -> None:
    chain = Chain()
    chain.committed, chain.failures = 1, [DependencyUnavailable("database")]
    with caplog.at_level(logging.WARNING, module.__name__):
        running = asyncio.create_task(ChainSealing(chain.seal, interval=0).run())
        await settle()
    assert chain.sealed == 1
    assert "wait for their place: The database is not available." in caplog.text
    running.cancel()
    await asyncio.wait([running])


async def test_the_watch_ends_a_sealing_that_it_began_before_it_is_cancelled() -> None:
    chain = Chain()
    chain.committed = 1
    chain.open.clear()
    running = asyncio.create_task(ChainSealing(chain.seal).run())
    await settle()
    running.cancel()
    await settle()
    assert not running.done()
    chain.open.set()
    await asyncio.wait([running])
    assert (chain.sealed, running.cancelled()) == (1, True)
