"""Who gets a connection, when new ones are made and when they go: with connections that are none."""

import asyncio
from typing import Any, cast

import pytest
from psycopg.pq import TransactionStatus

from charter.platform.database.pool import Pool
from charter.platform.database.wire import Wire
from charter.shared.errors import DependencyUnavailable
from tests.waiting import until

pytestmark = pytest.mark.anyio


class FakeWire:
    """What a pool sees of a connection; `settles` is whether it comes to rest after a cancellation."""

    def __init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.is_busy = self.is_torn = self.is_lost = self.is_closed = self.is_ended = False
        self.settles = True
        self.loop = asyncio.get_running_loop()
        self.expires_at = self.idle_since = 0.0
        self.waiter: asyncio.Future[None] | None = None
        self.pgconn = self
        self.transaction_status = TransactionStatus.IDLE

    def has_input(self, _timeout: int) -> list[int]:
        return [1] if self.is_ended else []

    async def settle(self) -> bool:
        await asyncio.sleep(0)
        self.is_busy = self.is_torn = False
        self.transaction_status = TransactionStatus.IDLE
        return self.settles

    def lose(self, error: Exception) -> None:
        self.is_lost = True

    def close(self) -> None:
        self.is_closed = True


class Server:
    """Makes connections, unless told to refuse."""

    def __init__(self) -> None:
        self.made: list[FakeWire] = []
        self.refusal: Exception | None = None
        self.gate = asyncio.Event()
        self.gate.set()

    async def connect(self) -> Wire:
        await self.gate.wait()
        if self.refusal is not None:
            raise self.refusal
        self.made.append(FakeWire())
        return cast("Wire", self.made[-1])

    @property
    def open(self) -> int:
        return sum(not wire.is_closed for wire in self.made)


def pool_of(server: Server, **limits: Any) -> Pool:
    usual = {"size": 2, "overflow": 1, "timeout": 5.0, "recycle": 3600.0}
    return Pool(server.connect, **{**usual, **limits})


def fake(wire: Wire) -> FakeWire:
    return cast("FakeWire", wire)


async def moments() -> None:
    """Let everything happen that can."""
    for _ in range(10):
        await asyncio.sleep(0)


async def test_the_connection_used_last_is_used_next() -> None:
    pool = pool_of(Server())
    first, second = await pool.take(), await pool.take()
    pool.give(first)
    pool.give(second)
    assert await pool.take() is second


async def test_who_waits_longest_is_served_first() -> None:
    pool = pool_of(Server(), size=1, overflow=0)
    order: list[int] = []

    async def use(number: int) -> None:
        wire = await pool.take()
        order.append(number)
        pool.give(wire)

    held = await pool.take()
    tasks = [asyncio.create_task(use(number)) for number in range(5)]
    await moments()
    pool.give(held)
    await asyncio.gather(*tasks)
    assert order == [0, 1, 2, 3, 4]


async def test_there_are_never_more_than_size_and_overflow() -> None:
    server = Server()
    pool = pool_of(server, size=2, overflow=1)
    held = [await pool.take() for _ in range(3)]
    waiting = asyncio.create_task(pool.take())
    await moments()
    assert (len(server.made), pool.lent, waiting.done()) == (3, 3, False)
    pool.give(held[0])
    assert await waiting is held[0]


async def test_who_waits_too_long_is_told_and_loses_nothing() -> None:
    pool = pool_of(Server(), size=1, overflow=0, timeout=0.01)
    held = await pool.take()
    with pytest.raises(DependencyUnavailable):
        await pool.take()
    pool.give(held)
    assert await pool.take() is held


@pytest.mark.parametrize("is_served", [False, True], ids=["before", "after"])
async def test_a_waiter_that_is_cancelled_leaves_its_place_to_the_next(is_served: bool) -> None:
    """Before a connection comes, or after one was handed over that it has not seen yet."""
    pool = pool_of(Server(), size=1, overflow=0)
    held = await pool.take()
    cancelled, next_one = asyncio.create_task(pool.take()), asyncio.create_task(pool.take())
    await moments()
    if is_served:
        pool.give(held)
    cancelled.cancel()
    await moments()
    if not is_served:
        pool.give(held)
    assert await next_one is held
    pool.give(held)
    assert pool.lent == 0


async def test_a_connection_that_cannot_be_made_frees_its_place() -> None:
    server = Server()
    pool = pool_of(server, size=1, overflow=0)
    server.refusal = OSError("refused")
    for _ in range(3):
        with pytest.raises(OSError, match="refused"):
            await pool.take()
    server.refusal = None
    await pool.take()
    assert pool.lent == 1


async def test_a_place_freed_by_a_refusal_goes_to_who_waits() -> None:
    server = Server()
    server.gate.clear()
    pool = pool_of(server, size=1, overflow=0)
    first, second = asyncio.create_task(pool.take()), asyncio.create_task(pool.take())
    await moments()
    server.refusal = OSError("refused")
    server.gate.set()
    outcomes = await asyncio.gather(first, second, return_exceptions=True)
    assert [type(each) for each in outcomes] == [OSError, OSError]
    assert pool.lent == 0


async def test_cancelled_while_connecting_it_frees_its_place() -> None:
    server = Server()
    server.gate.clear()
    pool = pool_of(server, size=1, overflow=0)
    connecting = asyncio.create_task(pool.take())
    await moments()
    connecting.cancel()
    await moments()
    assert (connecting.cancelled(), pool.lent) == (True, 0)


@pytest.mark.parametrize("state", ["is_ended", "is_lost"])
async def test_a_connection_that_the_server_ended_is_replaced(state: str) -> None:
    server = Server()
    pool = pool_of(server)
    wire = await pool.take()
    pool.give(wire)
    setattr(wire, state, True)
    assert await pool.take() is not wire
    assert fake(wire).is_closed
    assert pool.lent == 1


async def test_a_lost_connection_that_comes_back_is_closed_and_who_waits_gets_a_new_one() -> None:
    pool = pool_of(Server(), size=1, overflow=0)
    wire = await pool.take()
    waiting = asyncio.create_task(pool.take())
    await moments()
    wire.is_lost = True
    pool.give(wire)
    assert await waiting is not wire
    assert fake(wire).is_closed


async def test_a_connection_is_replaced_after_its_time_under_load_too() -> None:
    pool = pool_of(Server(), size=1, overflow=0, recycle=0.01)
    wire = await pool.take()
    waiting = asyncio.create_task(pool.take())
    await asyncio.sleep(0.02)
    pool.give(wire)
    replaced = await waiting
    pool.give(replaced)
    assert fake(wire).is_closed
    await asyncio.sleep(0.02)
    assert await pool.take() is not replaced


@pytest.mark.parametrize("state", ["is_busy", "is_torn", "in transaction"])
async def test_what_is_not_at_rest_settles_before_it_is_used_again(state: str) -> None:
    pool = pool_of(Server(), size=1, overflow=0)
    wire = await pool.take()
    if state == "in transaction":
        fake(wire).transaction_status = TransactionStatus.INTRANS
    else:
        setattr(wire, state, True)
    pool.give(wire)
    assert pool.lent == 1
    assert await pool.take() is wire
    assert (wire.is_busy, wire.is_torn) == (False, False)


async def test_what_does_not_settle_is_closed_and_frees_its_place() -> None:
    pool = pool_of(Server(), size=1, overflow=0)
    wire = await pool.take()
    wire.is_torn, fake(wire).settles = True, False
    pool.give(wire)
    assert await pool.take() is not wire
    assert fake(wire).is_closed


async def test_connections_above_the_size_go_after_a_while_and_those_below_stay() -> None:
    server = Server()
    pool = pool_of(server, size=2, overflow=3, linger=0.02)
    held = [await pool.take() for _ in range(5)]
    for wire in held:
        pool.give(wire)
    assert server.open == 5
    await asyncio.sleep(0.05)
    assert (server.open, pool.lent) == (2, 0)


async def test_connections_above_the_size_stay_while_they_are_used() -> None:
    server = Server()
    pool = pool_of(server, size=1, overflow=3, linger=0.2)
    for _ in range(10):
        held = [await pool.take() for _ in range(4)]
        await asyncio.sleep(0.03)
        for wire in held:
            pool.give(wire)
    assert len(server.made) == 4


async def test_one_whose_server_is_silent_for_too_long_is_lost() -> None:
    pool = pool_of(Server(), patience=0.5)
    silent, busy, idle = await pool.take(), await pool.take(), await pool.take()
    silent.is_busy = busy.is_busy = True
    fake(silent).waiter, fake(busy).waiter = busy.loop.create_future(), busy.loop.create_future()

    def has_asked_again() -> bool:
        fake(busy).waiter = busy.loop.create_future()
        return silent.is_lost

    await until(has_asked_again)
    assert (busy.is_lost, idle.is_lost) == (False, False)


async def test_who_comes_later_overtakes_nobody_though_others_give_up() -> None:
    pool = pool_of(Server(), size=1, overflow=1)
    served: list[int] = []

    async def use(number: int) -> None:
        wire = await pool.take()
        served.append(number)
        await moments()
        pool.give(wire)

    held = [await pool.take(), await pool.take()]
    tasks: list[asyncio.Task[None]] = []
    for number in range(60):
        tasks.append(asyncio.create_task(use(number)))
        await moments()
        if number % 3 == 1:
            tasks[number - 1].cancel()
        if number == 30:
            for wire in held:
                pool.give(wire)
    await asyncio.wait(tasks)
    assert served == sorted(served)
    assert {number for number, task in enumerate(tasks) if not task.cancelled()} == set(served)
    assert (pool.lent, pool.waiting) == (0, 0)


async def test_a_closed_pool_keeps_nothing() -> None:
    server = Server()
    pool = pool_of(server)
    idle, lent, torn = await pool.take(), await pool.take(), await pool.take()
    torn.is_torn = True
    pool.give(idle)
    pool.give(torn)
    await pool.close()
    pool.give(lent)
    assert (server.open, pool.lent) == (0, 0)


def test_in_another_event_loop_the_pool_begins_anew() -> None:
    pool: list[Pool] = []
    server: list[Server] = []

    async def use() -> int:
        if not pool:
            server.append(Server())
            pool.append(pool_of(server[0], size=1, overflow=2, linger=0.01))
        held = [await pool[0].take() for _ in range(3)]
        for wire in held:
            pool[0].give(wire)
        return len(server[0].made)

    async def use_and_wait() -> int:
        await use()
        await asyncio.sleep(0.05)
        return server[0].open

    assert asyncio.run(use()) == 3
    assert asyncio.run(use_and_wait()) == 1
