"""What clients may say: whatever is not declared ends the channel, and no handler ever sees it."""

import logging
from typing import Any

import pytest
from fastapi import FastAPI

from contract_runtime import Caller, ChannelClosed, LiveChannel
from tests.unit.contract_runtime.channels.rooms import HEADER, RoomNotFound, Rooms, Said, opened
from tests.waiting import until

pytestmark = pytest.mark.anyio

Live = LiveChannel[Any, Any]
EVENTS = "/v1/rooms/7/events"
SAID = {"event": "said", "text": "hello"}
SECRET = "hunter2"


def said(text: str) -> Said:
    return Said(event="said", text=text)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("", 1003),
        ("no JSON", 1003),
        ("[]", 1003),
        ("{}", 1003),
        ('{"event": 7}', 1003),
        ('{"event": "said"}', 1003),
        ('{"event": "said", "text": 7}', 1003),
        ('{"event": "said", "text": "a", "more": 1}', 1003),
        ('{"event": "said", "text": "a", "text": "b"}', 1003),
        ('{"event": "said", "text": "a\\u0000b"}', 1003),
        ('{"event": "said", "text": "\\ud800"}', 1003),
        ('{"event": "going_away", "retry_after": 1}', 1003),
        ('{"event": "said", "text": NaN}', 1003),
        ("[" * 900, 1003),
        ('{"event": "said", "text": "' + "\u00e4" * 990 + '"}', 1009),
        ("a" * 2_001, 1009),
    ],
)
async def test_message_that_is_not_declared_ends_the_channel_unseen(
    app: FastAPI, rooms: Rooms, said: str, code: int
) -> None:
    seen: list[object] = []

    async def listen(channel: Live, _caller: Caller, _room: int) -> None:
        seen.extend([message async for message in channel.received()])

    rooms.behaviour = listen
    async with opened(app, EVENTS, **HEADER) as client:
        client.say(said)
        assert await client.end() == code
    assert not seen


async def test_binary_frame_is_told_1003(app: FastAPI) -> None:
    async with opened(app, EVENTS, **HEADER) as client:
        client.incoming.put_nowait({"type": "websocket.receive", "bytes": b"{}"})
        assert await client.end() == 1003


async def test_reason_names_the_place_and_never_the_value(app: FastAPI) -> None:
    async with opened(app, EVENTS, **HEADER) as client:
        client.say({"event": "said", "text": [SECRET]})
        close = await client.outgoing.get()
    assert close["reason"].startswith("text: ")
    assert SECRET not in close["reason"]
    assert len(close["reason"].encode()) <= 123


async def test_client_that_says_too_much_in_a_second_is_told_4429(app: FastAPI, rooms: Rooms) -> None:
    async def listen(channel: Live, _caller: Caller, _room: int) -> None:
        async for _ in channel.received():
            pass

    rooms.behaviour = listen
    async with opened(app, EVENTS, **HEADER) as client:
        for _ in range(2 * 20 + 1):
            client.say(SAID)
        assert await client.end() == 4429


async def test_fourth_channel_of_a_caller_is_told_4429_until_one_ends(app: FastAPI) -> None:
    async with opened(app, EVENTS, **HEADER), opened(app, EVENTS, **HEADER):
        async with opened(app, EVENTS, **HEADER):
            async with opened(app, EVENTS, **HEADER) as fourth:
                assert await fourth.end() == 4429
            async with opened(app, EVENTS, authorization="Bearer bob") as other:
                other.say(SAID)
                assert await other.hear() == SAID
        async with opened(app, EVENTS, **HEADER) as again:
            again.say(SAID)
            assert await again.hear() == SAID


async def test_those_of_whom_nothing_is_known_count_by_address(app: FastAPI) -> None:
    async with opened(app, "/v1/echo") as first:
        first.say("hello")
        assert (await first.outgoing.get())["text"] == "hello"
        async with opened(app, "/v1/echo") as second:
            assert await second.end() == 4429


@pytest.mark.parametrize("room", ["0", "seven", "%00", "1.5"])
async def test_path_that_names_nothing_is_told_4404(app: FastAPI, rooms: Rooms, room: str) -> None:
    async with opened(app, f"/v1/rooms/{room}/events?nobody-knows=1", **HEADER) as client:
        assert await client.end() == 4404
    assert not rooms.open


async def test_wrong_query_is_told_1008_and_named(app: FastAPI, rooms: Rooms) -> None:
    async with opened(app, f"{EVENTS}?nobody-knows={SECRET}", **HEADER) as client:
        close = await client.outgoing.get()
    assert close["code"] == 1008
    assert close["reason"].startswith("query nobody-knows: ")
    assert SECRET not in close["reason"]
    assert not rooms.open


@pytest.mark.parametrize(
    ("failure", "code"),
    [(None, 1000), (RoomNotFound(), 4404), (ChannelClosed(4429), 4429), (RuntimeError(SECRET), 1011)],
)
async def test_end_of_the_handler_is_the_end_of_the_channel(
    app: FastAPI, rooms: Rooms, caplog: pytest.LogCaptureFixture, failure: Exception | None, code: int
) -> None:
    async def talk(channel: Live, _caller: Caller, _room: int) -> None:
        await channel.send(said("one"))
        channel.offer(channel.encode(said("two")))
        if failure is not None:
            raise failure

    rooms.behaviour = talk
    async with opened(app, EVENTS, **HEADER) as client:
        assert [(await client.hear())["text"], (await client.hear())["text"]] == ["one", "two"]
        close = await client.outgoing.get()
    assert close["code"] == code
    assert SECRET not in close["reason"]
    logged = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert len(logged) == (code == 1011)
    assert rooms.counted == [
        ("open", "watchRoom", 1),
        ("ended", "watchRoom", code),
        ("open", "watchRoom", -1),
    ]


async def test_message_that_is_not_declared_cannot_be_sent(app: FastAPI, rooms: Rooms) -> None:
    async def talk(channel: Live, _caller: Caller, _room: int) -> None:
        await channel.send(RoomNotFound())

    rooms.behaviour = talk
    async with opened(app, EVENTS, **HEADER) as client:
        assert await client.end() == 1011


@pytest.mark.parametrize(
    ("left_with", "counted"), [(1000, 1000), (1001, 1001), (1006, 1006), (1007, 1007), (4321, 1000)]
)
async def test_client_that_leaves_ends_its_handler_and_is_counted_by_its_code(
    app: FastAPI, rooms: Rooms, left_with: int, counted: int
) -> None:
    ended: list[str] = []

    async def wait(channel: Live, _caller: Caller, _room: int) -> None:
        try:
            await channel.closed()
        finally:
            ended.append("handler")

    rooms.behaviour = wait
    async with opened(app, EVENTS, **HEADER) as client:
        client.leave(left_with)
    assert client.outgoing.empty(), "nobody is there to be told of the end"
    assert rooms.counted.count(("ended", "watchRoom", counted)) == 1
    assert len(ended) == len(rooms.open)


async def test_client_that_is_gone_when_something_is_sent_has_not_read_too_slowly(
    app: FastAPI, rooms: Rooms
) -> None:
    async def talk(channel: Live, _caller: Caller, _room: int) -> None:
        await channel.send(said("one"))
        await channel.closed()

    rooms.behaviour = talk
    async with opened(app, EVENTS, **HEADER) as client:
        client.is_lost = True
        await until(lambda: ("ended", "watchRoom", 1006) in rooms.counted)
    assert [end for end in rooms.counted if end[0] == "ended"] == [("ended", "watchRoom", 1006)]


@pytest.mark.parametrize(
    ("given", "position"), [("7f3a.12", ("7f3a", 12)), ("7f3a", None), ("7f3a.-1", None), ("", None)]
)
async def test_handler_is_told_where_its_client_left_off(
    app: FastAPI, rooms: Rooms, given: str, position: tuple[str, int] | None
) -> None:
    async def nothing(*_arguments: object) -> None:
        """Ends at once."""

    rooms.behaviour = nothing
    for target, headers in ((f"{EVENTS}?resume={given}", {}), (EVENTS, {"last_event_id": given})):
        async with opened(app, target, **HEADER, **headers) as client:
            assert await client.end() == 1000
        found = rooms.open[-1].position
        assert (None if found is None else (found.epoch, found.seq)) == position


async def test_texts_go_both_ways_as_they_are(app: FastAPI) -> None:
    async with opened(app, "/v1/echo") as client:
        client.say("hello \u00e4 {")
        assert (await client.outgoing.get())["text"] == "hello \u00e4 {"
        client.say("a\0b")
        assert await client.end() == 1003
