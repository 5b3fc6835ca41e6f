"""One writer for each connection: quick readers cost no task, slow ones hold up nobody."""

import asyncio

import pytest

from contract_runtime.channels.channel import Frame
from contract_runtime.channels.outgoing import MOST_BYTES, MOST_FRAMES, Outgoing
from tests.unit.contract_runtime.channels.rooms import PATIENCE

pytestmark = pytest.mark.anyio


class Reader:
    """Takes frames, unless it stalls."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.given_up: list[int] = []
        self.is_reading = asyncio.Event()
        self.is_reading.set()
        self.failure: Exception | None = None
        self.outgoing = Outgoing(self._send, self._give_up)

    async def _send(self, frame: Frame) -> None:
        await self.is_reading.wait()
        if self.failure is not None:
            raise self.failure
        self.read.append(frame.text)

    def _give_up(self, code: int, _reason: str) -> None:
        self.given_up.append(code)

    async def catch_up(self) -> None:
        self.is_reading.set()
        async with asyncio.timeout(PATIENCE):
            await self.outgoing.drained()


def frame(text: str, key: str | None = None) -> Frame:
    return Frame("said", text, None, key)


async def test_frames_for_a_quick_reader_are_sent_at_once_and_without_a_task() -> None:
    reader = Reader()
    before = len(asyncio.all_tasks())
    for number in range(1_000):
        reader.outgoing.offer(frame(str(number)))
    assert reader.read == [str(number) for number in range(1_000)]
    assert len(asyncio.all_tasks()) == before


async def test_slow_reader_gets_all_in_order_once_it_reads() -> None:
    reader = Reader()
    reader.is_reading.clear()
    for number in range(MOST_FRAMES + 1):  # one is under way
        reader.outgoing.offer(frame(str(number)))
    assert (reader.read, reader.given_up) == ([], [])
    await reader.catch_up()
    assert reader.read == [str(number) for number in range(MOST_FRAMES + 1)]


@pytest.mark.parametrize("sizes", [[1] * (MOST_FRAMES + 2), [1, MOST_BYTES // 2, MOST_BYTES // 2, 1]])
async def test_reader_for_whom_too_much_waits_is_given_up(sizes: list[int]) -> None:
    reader = Reader()
    reader.is_reading.clear()
    for size in sizes[:-1]:
        reader.outgoing.offer(frame("x" * size))
    assert not reader.given_up
    reader.outgoing.offer(frame("x" * sizes[-1]))
    assert reader.given_up == [1013]
    reader.outgoing.end()


async def test_newest_of_a_key_goes_last_in_the_place_of_older_ones() -> None:
    reader = Reader()
    reader.is_reading.clear()
    reader.outgoing.offer(frame("under way", "progress"))
    for number in range(3 * MOST_FRAMES):
        reader.outgoing.offer(frame(f"progress {number}", "progress"))
        if number == 0:
            reader.outgoing.offer(frame("state"))
    await reader.catch_up()
    assert reader.read == ["under way", "state", f"progress {3 * MOST_FRAMES - 1}"]
    assert not reader.given_up


async def test_reader_that_takes_nothing_for_too_long_is_given_up() -> None:
    reader = Reader()
    reader.is_reading.clear()
    given_up = asyncio.Event()
    outgoing = Outgoing(reader._send, lambda *_end: given_up.set(), patience=0.0)
    outgoing.offer(frame("one"))
    async with asyncio.timeout(PATIENCE):
        await given_up.wait()


@pytest.mark.parametrize("failure", [ConnectionResetError(), RuntimeError("sent behind the end")])
@pytest.mark.parametrize("is_stalled", [True, False])
async def test_connection_that_breaks_is_given_up_and_harms_no_other(
    failure: Exception, *, is_stalled: bool
) -> None:
    broken, other = Reader(), Reader()
    broken.failure = failure
    if is_stalled:
        broken.is_reading.clear()
    for reader in (broken, other):
        reader.outgoing.offer(frame("one"))
    await broken.catch_up()
    assert broken.given_up == [1006]
    assert other.read == ["one"]


async def test_nothing_is_sent_behind_the_end() -> None:
    reader = Reader()
    reader.is_reading.clear()
    reader.outgoing.offer(frame("one"))
    reader.outgoing.offer(frame("two"))
    reader.outgoing.end()
    reader.outgoing.offer(frame("three"))
    await reader.catch_up()
    await asyncio.sleep(0)
    assert reader.read == []


async def test_short_way_of_a_server_is_taken_until_it_is_closed_and_then_in_order() -> None:
    reader, written, is_open = Reader(), list[str](), [True, True, False]

    def write(text: str) -> bool:
        if is_open.pop(0):
            written.append(text)
            return True
        return False

    outgoing = Outgoing(reader._send, reader._give_up, write=write)
    reader.is_reading.clear()
    for number in range(5):
        outgoing.offer(frame(str(number)))
    assert (written, reader.read) == (["0", "1"], [])
    reader.is_reading.set()
    async with asyncio.timeout(PATIENCE):
        await outgoing.drained()
    assert (reader.read, is_open) == (["2", "3", "4"], [])
