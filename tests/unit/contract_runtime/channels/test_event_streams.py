"""Streams of events end as WebSockets do, in the words of HTTP where they have not begun."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.types import Message

from contract_runtime import Caller, ChannelClosed, LiveChannel
from contract_runtime.responses import streaming
from tests.unit.contract_runtime.channels.rooms import HEADER, PATIENCE, Rooms, Said
from tests.unit.contract_runtime.channels.test_leaving import alive
from tests.waiting import until

pytestmark = pytest.mark.anyio

Live = LiveChannel[Any, Any]


@dataclass
class Reader:
    """The client of a stream; it takes no message beyond the first `most`."""

    most: int | None = None
    sent: list[Message] = field(default_factory=list)
    has_left: asyncio.Event = field(default_factory=asyncio.Event)
    is_over: asyncio.Event = field(default_factory=asyncio.Event)

    async def receive(self) -> Message:
        await self.has_left.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Message) -> None:
        if message["type"] == streaming.ABORT:
            self.has_left.set()
        elif self.most is not None and len(self.sent) >= self.most:
            await self.has_left.wait()
        self.sent.append(message)

    @property
    def status(self) -> int:
        return int(self.sent[0]["status"])

    @property
    def headers(self) -> dict[bytes, bytes]:
        return dict(self.sent[0]["headers"])

    @property
    def text(self) -> str:
        return b"".join(each.get("body", b"") for each in self.sent[1:]).decode()

    @property
    def was_cut(self) -> bool:
        return str(self.sent[-1]["type"]) == streaming.ABORT


@asynccontextmanager
async def reading(app: FastAPI, most: int | None = None) -> AsyncIterator[Reader]:
    """A client that leaves at the end of the context."""
    reader = Reader(most)
    path = "/v1/rooms/7/events"
    headers = [(b"accept", b"text/event-stream"), *((k.encode(), v.encode()) for k, v in HEADER.items())]
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": headers,
        "state": {},
        "extensions": {streaming.ABORT: {}},
    }
    serving = asyncio.ensure_future(app(scope, reader.receive, reader.send))
    serving.add_done_callback(lambda _: reader.is_over.set())
    try:
        yield reader
    finally:
        reader.has_left.set()
        async with asyncio.timeout(PATIENCE):
            await serving


async def wait(channel: Live, _caller: Caller, _room: int) -> None:
    await channel.send(Said(event="said", text="welcome"))
    await channel.closed()


async def over(reader: Reader) -> None:
    async with asyncio.timeout(PATIENCE):
        await reader.is_over.wait()


async def test_one_stream_too_many_is_answered_429_until_one_ends(app: FastAPI, rooms: Rooms) -> None:
    rooms.behaviour = wait
    async with reading(app), reading(app):
        async with reading(app):
            await until(lambda: len(rooms.open) == 3)
            async with reading(app) as fourth:
                await over(fourth)
        assert (fourth.status, fourth.headers[b"retry-after"]) == (429, b"10")
        assert '"error_code":"RATE_LIMITED","message":"Too many."' in fourth.text
        assert ("ended", "watchRoom", 4429) in rooms.counted
        async with reading(app) as again:
            await until(lambda: "welcome" in again.text)


async def test_stream_that_comes_while_the_process_ends_is_answered_503(app: FastAPI) -> None:
    async with alive(app) as state:
        state["leave_channels"]()
        async with reading(app) as late:
            await over(late)
    assert late.status == 503
    assert 0 <= int(late.headers[b"retry-after"]) <= 10


async def test_handler_that_closes_a_stream_ends_it_in_order(
    app: FastAPI, rooms: Rooms, caplog: pytest.LogCaptureFixture
) -> None:
    async def refuse(channel: Live, _caller: Caller, _room: int) -> None:
        await channel.send(Said(event="said", text="goodbye"))
        raise ChannelClosed(4429)

    rooms.behaviour = refuse
    async with reading(app) as reader:
        await over(reader)
    assert "goodbye" in reader.text
    assert reader.sent[-1]["more_body"] is False
    assert ("ended", "watchRoom", 4429) in rooms.counted
    assert not caplog.records


@pytest.mark.parametrize("most", [0, 1, 2])
async def test_reader_that_stalls_is_cut_off_and_its_handler_ends(
    app: FastAPI, rooms: Rooms, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(streaming, "STALLED", 0.01)
    ended: list[str] = []

    async def talk(channel: Live, caller: Caller, room: int) -> None:
        channel.offer(channel.encode(Said(event="said", text="hello")))
        try:
            await wait(channel, caller, room)
        finally:
            ended.append(caller.subject)

    rooms.behaviour = talk
    async with reading(app, most) as reader:
        await over(reader)
        assert reader.was_cut
    assert ended == ["alice"]
    assert [end for end in rooms.counted if end[0] == "ended"] == [("ended", "watchRoom", 1013)]


async def test_reader_that_stalls_in_silence_is_found_out_by_a_comment(
    app: FastAPI, rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def be_silent(channel: Live, _caller: Caller, _room: int) -> None:
        await channel.closed()

    monkeypatch.setattr(streaming, "STALLED", 0.01)
    monkeypatch.setattr(streaming.send_streamed, "__kwdefaults__", {"interval": 0.01, "patience": 0.01})
    rooms.behaviour = be_silent
    async with reading(app, most=3) as reader:
        await over(reader)
        assert reader.was_cut


async def test_what_waits_for_a_slow_reader_is_not_sent_once_its_session_has_ended(
    app: FastAPI, rooms: Rooms
) -> None:
    rooms.behaviour = wait
    async with reading(app, most=2) as reader:
        await until(lambda: len(reader.sent) == 2)
        for number in range(3):
            await rooms.open[0].send(Said(event="said", text=f"secret {number}"))
        rooms.ended.add("alice")
        async with asyncio.timeout(PATIENCE):
            await rooms.open[0].closed()
        reader.most = None
        reader.has_left.set()
    assert "secret 1" not in reader.text
    assert ("ended", "watchRoom", 1008) in rooms.counted


async def test_client_that_leaves_while_its_stream_ends_is_counted_no_longer(
    app: FastAPI, rooms: Rooms
) -> None:
    is_ending = asyncio.Event()

    async def take_long_to_end(channel: Live, _caller: Caller, _room: int) -> None:
        try:
            await channel.closed()
        finally:
            is_ending.set()
            await asyncio.Event().wait()

    rooms.behaviour = take_long_to_end
    async with reading(app):
        await until(lambda: len(rooms.open) == 1)
        rooms.ended.add("alice")
        async with asyncio.timeout(PATIENCE):
            await is_ending.wait()
    assert rooms.counted[-2:] == [("ended", "watchRoom", 1008), ("open", "watchRoom", -1)]
