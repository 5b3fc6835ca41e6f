"""Who is let in, and who is refused."""

import asyncio
import time
from functools import partial

import pytest
from starlette.types import Scope

from charter.platform.http.admission import LEAST, MOST_WAITING, Admission, scheduled

pytestmark = pytest.mark.anyio


def nothing(_scope: Scope) -> tuple[list[tuple[bytes, bytes]], bytes]:
    return [], b""


class Door:
    """Sixteen requests under way, and what becomes of those that wait."""

    def __init__(self) -> None:
        self.counted = 0
        self.begun: list[int] = []
        self.refused: list[int] = []
        self.is_over = asyncio.Event()
        self.admission = Admission(LEAST, nothing, self._count)
        self.admission.under_way = LEAST

    def come(self, number: int) -> None:
        self.admission.wait(partial(self._begin, number), partial(self._refuse, number))

    def _begin(self, number: int) -> None:
        self.begun.append(number)
        self.admission.under_way += 1

    def _refuse(self, number: int) -> None:
        self.refused.append(number)

    def _count(self, number: int) -> None:
        self.counted += number
        self.is_over.set()


async def test_the_newest_is_let_in_first() -> None:
    door = Door()
    for number in range(3):
        door.come(number)
    door.admission.leave()
    door.admission.leave()
    assert (door.begun, door.admission.under_way) == ([2, 1], LEAST)


async def test_who_waits_in_vain_is_refused_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("charter.platform.http.admission.REPORT", 0)
    door = Door()
    door.come(0)
    await door.is_over.wait()
    door.admission.leave()
    assert (door.begun, door.refused, door.counted) == ([], [0], 1)


async def test_where_too_many_wait_the_oldest_gives_up_at_once() -> None:
    door = Door()
    for number in range(MOST_WAITING + 2):
        door.come(number)
    assert door.refused[:2] == [0, 1]


async def test_a_busy_loop_lets_fewer_in_and_never_fewer_than_keep_it_busy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Also where a machine takes its processors away: nobody counts that."""
    monkeypatch.setattr("charter.platform.http.admission.scheduled", time.monotonic_ns)
    door = Door()
    door.admission = Admission(64, nothing, print)
    door.admission.under_way = 64
    door.come(0)
    while door.admission.limit > LEAST:
        door.come(0)
        await asyncio.sleep(0)
    assert door.admission.limit == LEAST


def test_a_thread_wants_a_processor_while_it_computes() -> None:
    before = scheduled()
    while (now := scheduled()) == before:
        sum(range(10_000))
    assert before < now
