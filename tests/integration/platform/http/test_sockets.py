"""Channels over a real server: what only the network shows."""

import asyncio
import io
import json
import logging
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from charter.platform.http import socket_protocol
from charter.platform.http.edge import add_edge
from charter.platform.telemetry.metrics import ServiceMetrics
from charter.platform.telemetry.structured_logs import configure_logging, line_handler
from charter.settings import Settings
from contract_runtime import Caller, Frame, LiveChannel, Position
from contract_runtime.channels import web_sockets
from contract_runtime.responses import streaming
from tests.integration.platform.http.socket_servers import Hasty, Patient, end_of, opened, serving, stalled
from tests.unit.contract_runtime.channels.rooms import HEADER, PATIENCE, Behaviour, Rooms, Said, rooms_app

pytestmark = pytest.mark.anyio

EVENTS: Final = "/v1/rooms/7/events"
SAID: Final = '{"event":"said","text":"hello"}'
SETTINGS: Final = Settings(
    environment="test",
    log_level="DEBUG",
    log_format="json",
    allowed_hosts=("127.0.0.1",),
    database_url="postgresql://nobody@localhost/nothing",
)
Live = LiveChannel[Any, Any]


@pytest.fixture
def rooms() -> Rooms:
    return Rooms()


async def until_closed(channel: Live, _caller: Caller, _room: int) -> None:
    await channel.closed()


async def eventually(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while True:
            if holds():
                return
            await asyncio.sleep(0.001)


async def test_frames_go_both_ways_and_the_token_is_not_told_back(rooms: Rooms) -> None:
    async with (
        serving(rooms_app(rooms)) as (_, origin),
        opened(origin + EVENTS, "charter.v1", "bearer.alice") as client,
    ):
        assert client.subprotocol == "charter.v1"
        assert not client.protocol.extensions
        await client.send(SAID)
        assert await client.recv() == SAID


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (b"{}", 1003),
        ("no JSON", 1003),
        ("x" * 3_000, 1009),
        ("x" * 1_000_000, 1009),
        (["x" * 40_000, "x" * 40_000], 1009),
    ],
)
async def test_client_is_told_why_its_message_ends_the_channel(
    rooms: Rooms, said: str | bytes | list[str], code: int
) -> None:
    async with serving(rooms_app(rooms)) as (_, origin):
        async with opened(origin + EVENTS, **HEADER) as client:
            await client.send(said)
            assert await end_of(client) == code
        await eventually(lambda: ("ended", "watchRoom", code) in rooms.counted)
        async with opened(origin + EVENTS, **HEADER) as client:
            await client.send(SAID)
            assert await client.recv() == SAID, "others are served as before"


async def test_bytes_that_are_no_text_end_a_connection_and_are_no_failure_of_the_service(
    rooms: Rooms, caplog: pytest.LogCaptureFixture
) -> None:
    async with serving(rooms_app(rooms)) as (_, origin):
        for said in (b"\xff\xfe", [b"\xc3", b"\x28"]):
            async with opened(origin + EVENTS, **HEADER) as client:
                await client.send(said, text=True)
                assert await end_of(client) == 1007
                assert client.close_reason == "The text is not UTF-8."
        async with opened(origin + EVENTS, **HEADER) as client:
            await client.send([SAID.encode()[:9], SAID.encode()[9:]], text=True)
            assert await client.recv() == SAID
    await eventually(lambda: rooms.counted.count(("ended", "watchRoom", 1007)) == 2)
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_ends_are_counted_by_the_code_that_was_sent_and_1006_where_none_was(rooms: Rooms) -> None:
    rooms.behaviour = until_closed
    async with serving(rooms_app(rooms)) as (_, origin):
        for code in (1000, 1001, 4001):
            async with opened(origin + EVENTS, **HEADER) as client:
                await client.close(code)
        client = await opened(origin + EVENTS, **HEADER)
        client.transport.abort()
        await eventually(lambda: len([end for end in rooms.counted if end[0] == "ended"]) == 4)
    ends = [end for end in rooms.counted if end[0] == "ended"]
    assert ends == [("ended", "watchRoom", code) for code in (1000, 1001, 1000, 1006)]


async def test_stream_whose_reader_stalls_is_cut_off(rooms: Rooms, monkeypatch: pytest.MonkeyPatch) -> None:
    async def talk(channel: Live, _caller: Caller, _room: int) -> None:
        while True:
            await channel.send(Said(event="said", text="x" * 100_000))
            await asyncio.sleep(0)

    monkeypatch.setattr(streaming, "STALLED", 0.05)
    rooms.behaviour = talk
    async with serving(rooms_app(rooms)) as (server, origin):
        client = await stalled(origin + EVENTS, authorization="Bearer slow", is_socket=False)
        await eventually(lambda: ("ended", "watchRoom", 1013) in rooms.counted)
        await eventually(lambda: not server.server_state.connections)
        client.close()
    assert [end for end in rooms.counted if end[0] == "ended"] == [("ended", "watchRoom", 1013)]


async def test_large_frame_arrives_whole(rooms: Rooms) -> None:
    text = "\u00e4" * 500_000

    async def talk(channel: Live, _caller: Caller, _room: int) -> None:
        await channel.send(Said(event="said", text=text))

    rooms.behaviour = talk
    async with serving(rooms_app(rooms)) as (_, origin), opened(origin + EVENTS, **HEADER) as client:
        assert text in str(await client.recv())
        assert await end_of(client) == 1000


async def test_ten_thousand_frames_arrive_in_order(rooms: Rooms) -> None:
    async def talk(channel: Live, _caller: Caller, _room: int) -> None:
        for number in range(10_000):
            await channel.send(Said(event="said", text=str(number)))

    rooms.behaviour = talk
    async with serving(rooms_app(rooms)) as (_, origin), opened(origin + EVENTS, **HEADER) as client:
        heard = [str(message) async for message in client]
    assert heard == [f'{{"event":"said","text":"{number}"}}' for number in range(10_000)]


async def test_reader_that_stalls_is_let_go_and_holds_up_nobody(
    rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_sockets, "LAST_FRAME", 0.05)
    monkeypatch.setattr(socket_protocol, "STALLED", 0.05)
    rooms.behaviour = until_closed
    text = "x" * 1_000
    async with serving(rooms_app(rooms), ws=Patient) as (server, origin):
        readers = [
            await opened(origin + EVENTS, authorization=f"Bearer reader-{number}") for number in range(20)
        ]
        client = await stalled(origin + EVENTS, authorization="Bearer slow")
        await eventually(lambda: len(rooms.open) == 21)
        sent = 0
        async with asyncio.timeout(PATIENCE):
            while ("ended", "watchRoom", 1013) not in rooms.counted:
                frame = rooms.open[0].encode(Said(event="said", text=f"{sent} {text}"))
                for channel in rooms.open:
                    channel.offer(frame)
                sent += 1
                for reader in readers:
                    assert str(await reader.recv()).startswith(f'{{"event":"said","text":"{sent - 1} ')
        await eventually(lambda: len(server.server_state.connections) == len(readers))
        assert [end for end in rooms.counted if end[0] == "ended"] == [("ended", "watchRoom", 1013)]
        for reader in readers:
            await reader.close()
        client.close()


class Log:
    """Events that are kept, and who follows them: what a durable source is to a handler."""

    epoch = "7f3a"

    def __init__(self) -> None:
        self.frames: list[Frame] = []
        self.followers: list[Live] = []

    def add(self) -> None:
        position = Position(self.epoch, len(self.frames) + 1)
        self.frames.append(Frame("said", f'{{"event":"said","text":"{position}"}}', position))
        for follower in self.followers:
            follower.offer(self.frames[-1])

    async def watch(self, channel: Live, _caller: Caller, _room: int) -> None:
        known = channel.position
        for frame in self.frames[0 if known is None else known.seq :]:
            channel.offer(frame)
        self.followers.append(channel)
        try:
            await channel.closed()
        finally:
            self.followers.remove(channel)


async def test_cuts_anywhere_lose_double_and_reorder_nothing(rooms: Rooms) -> None:
    log, heard = Log(), [0]
    rooms.behaviour = log.watch

    async def go_on(origin: str, turn: int) -> None:
        """Hear some more, and be cut off in the middle."""
        resume = f"?resume={log.epoch}.{heard[-1]}" if heard[-1] else ""
        client = await opened(origin + EVENTS + resume, **HEADER)
        for step in range(turn % 6):
            for _ in range((7 * turn + step) % 4):
                log.add()
            if heard[-1] < len(log.frames):
                said = str(await client.recv()).removesuffix('"}')
                heard.append(int(said.rpartition(".")[2]))
        log.add()
        client.transport.abort()

    async with serving(rooms_app(rooms)) as (_, origin):
        for turn in range(50):
            async with asyncio.timeout(PATIENCE):
                await go_on(origin, turn)
            await eventually(lambda: not log.followers)  # a caller may have only so many channels
        async with opened(origin + f"{EVENTS}?resume={log.epoch}.{heard[-1]}", **HEADER) as client:
            while heard[-1] < len(log.frames):
                heard.append(int(str(await client.recv()).removesuffix('"}').rpartition(".")[2]))
    assert heard == list(range(len(log.frames) + 1))


async def test_server_that_ends_says_when_to_come_back_and_closes_with_1001(rooms: Rooms) -> None:
    rooms.behaviour = until_closed
    async with serving(rooms_app(rooms)) as (server, origin):
        clients = [await opened(origin + EVENTS, authorization=f"Bearer {name}") for name in ("alice", "bob")]
        late = await opened(origin + EVENTS)
        await eventually(lambda: len(rooms.open) == 2)
        ending = asyncio.create_task(server.shutdown())
        for client in clients:
            assert '"event":"going_away"' in str(await client.recv())
            with pytest.raises(ConnectionClosed):
                await client.recv()
            assert client.close_code == 1001
        await late.send('{"event":"auth","token":"carol"}')
        assert await end_of(late) == 1001
        await ending
    assert not server.server_state.connections


async def test_process_that_ends_waits_for_no_client_that_is_silent(
    rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_sockets, "FIRST_MESSAGE", 3_600.0)
    async with serving(rooms_app(rooms), ws=Hasty) as (server, origin):
        silent = await opened(origin + EVENTS)
        async with asyncio.timeout(PATIENCE):
            await server.shutdown()
        assert await end_of(silent) == 1012


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """The most that the service ever logs."""
    root, stream = logging.getLogger(), io.StringIO()
    level, handlers = root.level, list(root.handlers)
    configure_logging(SETTINGS, stream)
    yield stream
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    logging.captureWarnings(capture=False)


async def done(*_arguments: object) -> None:
    """Nothing to say."""


async def broken(*_arguments: object) -> None:
    raise RuntimeError("nobody foresaw it")


@pytest.mark.parametrize(("token", "behaviour"), [("right", done), ("right", broken), ("wrong", done)])
async def test_no_log_shows_a_token_whichever_way_it_came(
    rooms: Rooms, written: io.StringIO, token: str, behaviour: Behaviour
) -> None:
    rooms.behaviour = behaviour
    secret = f"{token}~k3yThatNobodyMaySee"
    app = rooms_app(rooms)
    add_edge(app, SETTINGS, ServiceMetrics())
    ways = (
        opened_with(f"?token={secret}"),
        opened_with(f"?ticket={secret}"),
        opened_with("", "charter.v1", f"bearer.{secret}"),
        opened_with("", authorization=f"Bearer {secret}"),
    )
    async with serving(app) as (_, origin):
        for open_at in ways:
            async with open_at(origin) as client:
                await end_of(client)
        async with opened(origin + EVENTS) as client:
            await client.send(f'{{"event":"auth","token":"{secret}"}}')
            await end_of(client)
    told = [line for line in lines_of(written) if line["logger"] != "websockets.client"]
    assert len([line for line in told if line["logger"] == "charter.access"]) == 5
    assert secret not in json.dumps(told)


def opened_with(query: str, *subprotocols: str, **headers: str) -> Callable[[str], connect]:
    return lambda origin: opened(origin + EVENTS + query, *subprotocols, **headers)


def lines_of(written: io.StringIO) -> list[dict[str, Any]]:
    handler = line_handler()
    assert handler is not None
    handler.flush()
    return [json.loads(line) for line in written.getvalue().splitlines()]
