"""Answers that come item by item, message by message."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from starlette.types import Message

from contract_runtime import AnyReply, ContractModel, Response, ResponseHeader, ServerSentEvent
from contract_runtime.responses.streaming import Streamed, send_streamed
from tests.unit.contract_runtime.builders import client_of, one_operation_app

EVENTS = "text/event-stream"


class Tick(ContractModel):
    number: int


async def ticks(*numbers: object) -> AsyncIterator[object]:
    for number in numbers:
        yield Tick(number=number) if isinstance(number, int) else number


def answer_to(result: object, media_type: str, annotation: object = Tick, *, method: str = "GET") -> Any:
    async def handle() -> object:
        return result() if callable(result) else result

    response = Response(status="200", content={media_type: annotation}, headers=(ResponseHeader(name="X-A"),))
    return client_of(one_operation_app(handle, responses=(response,))).request(method, "/thing")


@pytest.mark.parametrize(
    ("media_type", "text"),
    [
        (EVENTS, 'data: {"number":1}\n\ndata: {"number":2}\n\n'),
        ("application/x-ndjson", '{"number":1}\n{"number":2}\n'),
        ("application/jsonl", '{"number":1}\n{"number":2}\n'),
        ("application/json-seq", '\x1e{"number":1}\n\x1e{"number":2}\n'),
    ],
)
def test_items_stand_in_the_frames_of_their_media_type(media_type: str, text: str) -> None:
    answer = answer_to(ticks(1, 2), media_type)

    assert answer.text == text
    assert answer.headers["content-type"].partition(";")[0] == media_type
    assert "content-length" not in answer.headers


def test_event_has_a_name_an_id_and_a_delay() -> None:
    event = ServerSentEvent(Tick(number=1), event="tick", id="7", retry=500)

    assert answer_to(ticks(event), EVENTS).text == 'event: tick\ndata: {"number":1}\nid: 7\nretry: 500\n\n'


def test_text_of_an_event_is_written_line_by_line() -> None:
    answer = answer_to(ticks("a\nb\r\nc"), EVENTS, str)

    assert answer.text == "data: a\ndata: b\ndata: c\n\n"


def test_event_stream_is_not_kept_by_anybody_between() -> None:
    answer = answer_to(ticks(1), EVENTS)

    assert (answer.headers["cache-control"], answer.headers["x-accel-buffering"]) == ("no-cache", "no")


def test_declared_headers_go_before_a_stream() -> None:
    answer = answer_to(AnyReply(200, ticks(1), headers={"X-A": "a"}), EVENTS)

    assert (answer.headers["x-a"], answer.text) == ("a", 'data: {"number":1}\n\n')


def test_bytes_come_whole_or_in_pieces() -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"a"
        yield b"b"

    assert answer_to(b"ab", "application/pdf", bytes).content == b"ab"
    assert answer_to(pieces, "application/pdf", bytes).content == b"ab"


def test_empty_stream_is_an_empty_answer() -> None:
    answer = answer_to(ticks(), "application/jsonl")

    assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.parametrize("first", ["no tick", ServerSentEvent(Tick(number=1), id="a\nb")])
def test_first_item_that_does_not_fit_is_answered_500(first: object) -> None:
    answer = answer_to(ticks(first), EVENTS)

    assert (answer.status_code, answer.json()["error_code"]) == (500, "INTERNAL_ERROR")


def test_json_document_cannot_be_streamed() -> None:
    assert answer_to(ticks(1), "application/json").status_code == 500


def test_head_does_not_run_the_stream() -> None:
    ran: list[int] = []

    async def counted() -> AsyncIterator[Tick]:
        ran.append(1)
        yield Tick(number=1)

    answer = answer_to(counted, EVENTS, method="HEAD")

    assert (answer.status_code, answer.content, ran) == (200, b"", [])
    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"


def test_later_failure_ends_the_stream_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    answer = answer_to(ticks(1, "no tick", 3), "application/jsonl")

    assert answer.text == '{"number":1}\n'
    assert "a stream broke off" in caplog.text


class Wire:
    """One exchange by hand: what was sent, and a client that goes away when told to."""

    def __init__(self) -> None:
        self.sent: list[Message] = []
        self.gone = asyncio.Event()
        self.room = asyncio.Semaphore(1000)
        self.enough = 1000
        self.is_enough = asyncio.Event()

    async def send(self, message: Message) -> None:
        await self.room.acquire()
        self.sent.append(message)
        if len(self.sent) >= self.enough:
            self.is_enough.set()

    async def receive(self) -> Message:
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def deliver(
        self, items: AsyncIterator[bytes], *, is_event_stream: bool = True, **pace: float
    ) -> None:
        answer = Streamed(status=200, headers=[], items=items, write=bytes, is_event_stream=is_event_stream)
        await send_streamed(answer, (), ({"method": "GET"}, self.receive, self.send), **pace)


@pytest.mark.anyio
async def test_client_that_goes_away_ends_the_generator() -> None:
    wire, ended = Wire(), asyncio.Event()

    async def endless() -> AsyncIterator[bytes]:
        try:
            yield b"first"
            wire.gone.set()
            await asyncio.Event().wait()
        finally:
            ended.set()

    await wire.deliver(endless())

    assert ended.is_set()
    assert [message.get("body") for message in wire.sent] == [None, b"first"]


@pytest.mark.anyio
async def test_client_that_reads_slowly_slows_the_generator_down() -> None:
    wire, made = Wire(), list[int]()
    wire.room = asyncio.Semaphore(3)

    async def numbers() -> AsyncIterator[bytes]:
        for number in range(100):
            made.append(number)
            if len(made) == 3:
                asyncio.get_running_loop().call_later(0.01, wire.gone.set)
            yield b"n"

    await wire.deliver(numbers())

    assert (len(made), len(wire.sent)) == (3, 3)


@pytest.mark.anyio
async def test_silent_event_stream_starts_and_stays_alive() -> None:
    wire = Wire()
    wire.enough = 4

    async def late() -> AsyncIterator[bytes]:
        await wire.is_enough.wait()
        yield b"late"

    await wire.deliver(late(), interval=0.001, patience=0.001)

    bodies = [message.get("body") for message in wire.sent]
    assert bodies[:4] == [None, *[b": keep-alive\n\n"] * 3]
    assert bodies[-2:] == [b"late", b""]


class Failing(AsyncIterator[bytes]):
    """Fails at once."""

    async def __anext__(self) -> bytes:
        raise TimeoutError


@pytest.mark.anyio
async def test_failure_before_the_first_item_passes_through_untouched() -> None:
    wire = Wire()

    with pytest.raises(TimeoutError):
        await wire.deliver(Failing())
    assert wire.sent == []
