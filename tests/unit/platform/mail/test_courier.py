"""How waiting mail is carried."""

import asyncio
import logging
from collections.abc import Callable
from datetime import timedelta

import pytest

from charter.platform.mail.courier import LONGEST_WAIT, PATIENCE, Courier
from charter.platform.mail.sending import Asked, Message
from charter.shared.errors import DependencyUnavailable
from tests.builders import HandSetClock
from tests.unit.platform.mail.memory import MemoryRows, a_mail

pytestmark = pytest.mark.anyio


class Postbox:
    """Fits `Mail`; `refused` addresses make it fail with `error`."""

    def __init__(self, *refused: str, error: Exception | None = None) -> None:
        self.sent: list[Message] = []
        self._refused = refused
        self._error = error or DependencyUnavailable("mail")

    async def send(self, message: Message) -> None:
        if message.to in self._refused:
            raise self._error
        self.sent.append(message)


async def write(kind: str, address: str, reference: int | None, asked: Asked) -> Message | None:
    """Greets everybody but those for whom there is nothing."""
    return None if kind == "nothing" else Message(address, "Greeting", "Hello")


async def fail(kind: str, address: str, reference: int | None, asked: Asked) -> Message | None:
    raise RuntimeError("a writer is broken")


WRITERS = {"greeting": write, "nothing": write, "broken": fail}


@pytest.fixture
def clock() -> HandSetClock:
    return HandSetClock()


def courier(
    rows: MemoryRows, mail: Postbox | None, clock: HandSetClock, bell: asyncio.Event | None = None
) -> Courier:
    return Courier(rows, WRITERS, mail, bell or asyncio.Event(), clock)


async def until(is_so: Callable[[], bool]) -> None:
    """Let other tasks run until it is."""
    for _ in range(1000):
        if is_so():
            return
        await asyncio.sleep(0)
    pytest.fail("it never was")


async def test_mail_is_sent_and_forgotten(clock: HandSetClock) -> None:
    rows, postbox = MemoryRows(a_mail(1), a_mail(2)), Postbox()
    while await courier(rows, postbox, clock).deliver_one(postbox):
        pass
    assert [message.to for message in postbox.sent] == ["user1@example.com", "user2@example.com"]
    assert rows.waiting == []


async def test_mail_that_has_nobody_to_go_to_is_forgotten(clock: HandSetClock) -> None:
    rows, postbox = MemoryRows(a_mail(kind="nothing")), Postbox()
    assert await courier(rows, postbox, clock).deliver_one(postbox)
    assert (rows.waiting, postbox.sent) == ([], [])


async def test_mail_that_is_not_taken_is_tried_again_later_and_later(clock: HandSetClock) -> None:
    waits = []
    for attempts in range(12):
        rows, postbox = MemoryRows(a_mail(attempts=attempts)), Postbox("user1@example.com")
        await courier(rows, postbox, clock).deliver_one(postbox)
        waits += [wait for _, wait in rows.postponed]
    assert len(waits) == 12
    assert waits == sorted(waits)
    assert waits[0] == timedelta(seconds=10)
    assert max(waits) == LONGEST_WAIT


async def test_mail_is_given_up_after_a_day_and_the_log_names_neither_address_nor_text(
    clock: HandSetClock, caplog: pytest.LogCaptureFixture
) -> None:
    rows, postbox = MemoryRows(a_mail()), Postbox("user1@example.com")
    clock.move(seconds=PATIENCE.total_seconds() + 1)
    with caplog.at_level(logging.DEBUG):
        await courier(rows, postbox, clock).deliver_one(postbox)
    assert (rows.waiting, rows.postponed) == ([], [])
    assert "given up" in caplog.text
    assert "user1" not in caplog.text
    assert "Hello" not in caplog.text


async def test_an_address_that_is_none_does_not_keep_others_waiting(clock: HandSetClock) -> None:
    rows = MemoryRows(a_mail(1), a_mail(2))
    postbox = Postbox("user1@example.com", error=ValueError("no address"))
    while await courier(rows, postbox, clock).deliver_one(postbox):
        pass
    assert [message.to for message in postbox.sent] == ["user2@example.com"]
    assert [number for number, _ in rows.postponed] == [1]


@pytest.mark.parametrize("kind", ["broken", "unheard of"])
async def test_mail_that_cannot_be_written_does_not_keep_others_waiting(
    clock: HandSetClock, kind: str
) -> None:
    rows, postbox = MemoryRows(a_mail(1, kind), a_mail(2)), Postbox()
    carrying = asyncio.ensure_future(courier(rows, postbox, clock).run())
    try:
        await until(lambda: bool(postbox.sent) or carrying.done())
    finally:
        carrying.cancel()
    await asyncio.gather(carrying, return_exceptions=True)
    assert [message.to for message in postbox.sent] == ["user2@example.com"]


async def test_the_bell_wakes_the_courier(clock: HandSetClock) -> None:
    rows, postbox, bell = MemoryRows(), Postbox(), asyncio.Event()
    carrying = asyncio.ensure_future(courier(rows, postbox, clock, bell).run())
    for number in (1, 2):
        await until(lambda: not bell.is_set())
        rows.waiting.append(a_mail(number))
        bell.set()
        await until(lambda: not rows.waiting)
    carrying.cancel()
    await asyncio.gather(carrying, return_exceptions=True)
    assert len(postbox.sent) == 2


async def test_the_courier_outlives_a_database_that_is_away(clock: HandSetClock) -> None:
    rows, postbox, bell = MemoryRows(a_mail()), Postbox(), asyncio.Event()
    rows.is_away = True
    bell.set()
    carrying = asyncio.ensure_future(courier(rows, postbox, clock, bell).run())
    await until(lambda: not bell.is_set())
    rows.is_away = False
    bell.set()
    await until(lambda: bool(postbox.sent))
    carrying.cancel()
    await asyncio.gather(carrying, return_exceptions=True)


async def test_without_a_mail_server_mail_waits_and_the_log_says_so(
    clock: HandSetClock, caplog: pytest.LogCaptureFixture
) -> None:
    rows = MemoryRows(a_mail())
    await courier(rows, None, clock).run()
    assert len(rows.waiting) == 1
    assert "no mail is sent" in caplog.text
