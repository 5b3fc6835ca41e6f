"""Who may open a channel: every way in which a credential comes, and every way in which it does not."""

import asyncio
from datetime import timedelta

import httpx
import pytest
from fastapi import FastAPI

from contract_runtime.channels import open_channels, web_sockets
from tests.unit.contract_runtime.channels.rooms import HEADER, TIME, Rooms, opened, rooms_app

pytestmark = pytest.mark.anyio

EVENTS = "/v1/rooms/7/events"
SAID = {"event": "said", "text": "hello"}


@pytest.mark.parametrize(
    ("target", "subprotocols", "headers"),
    [
        (EVENTS, (), HEADER),
        ("/older/rooms/7/events", (), HEADER),
        (EVENTS, ("charter.v1", "bearer.alice"), {}),
        (f"{EVENTS}?token=alice", (), {}),
        (EVENTS, (), {**HEADER, "origin": "https://app.example"}),
    ],
)
async def test_credential_opens_a_channel_whichever_way_it_comes(
    app: FastAPI, target: str, subprotocols: tuple[str, ...], headers: dict[str, str]
) -> None:
    async with opened(app, target, *subprotocols, **headers) as client:
        client.say(SAID)
        assert await client.hear() == SAID


async def test_token_is_never_told_back_as_the_subprotocol(app: FastAPI) -> None:
    async with opened(app, EVENTS, "bearer.alice", "charter.v1") as client:
        assert client.subprotocol == "charter.v1"
    async with opened(app, EVENTS, "bearer.alice") as client:
        assert client.subprotocol is None


async def test_first_message_brings_the_token_of_a_client_that_has_no_other_way(app: FastAPI) -> None:
    async with opened(app, EVENTS) as client:
        client.say({"event": "auth", "token": "alice"})
        client.say(SAID)
        assert await client.hear() == SAID


@pytest.mark.parametrize(
    ("target", "subprotocols", "headers"),
    [
        (EVENTS, (), {"authorization": "Bearer wrong"}),
        (EVENTS, (), {"authorization": "Basic YTpi"}),
        (EVENTS, ("charter.v1", "bearer.wrong"), {}),
        (EVENTS, ("charter.v1", "bearer.al\u00efce"), {}),
        (f"{EVENTS}?token=wrong", (), {}),
        (f"{EVENTS}?ticket=never-given", (), {}),
        (EVENTS, (), {**HEADER, "origin": "https://evil.example"}),
        (EVENTS, (), {**HEADER, "origin": "null"}),
    ],
)
async def test_refused_credential_and_foreign_page_are_told_1008_after_the_handshake(
    app: FastAPI, rooms: Rooms, target: str, subprotocols: tuple[str, ...], headers: dict[str, str]
) -> None:
    async with opened(app, target, *subprotocols, **headers) as client:
        assert await client.end() == 1008
    assert not rooms.open, "no handler has seen it"
    assert rooms.counted == [("ended", "watchRoom", 1008)]


@pytest.mark.parametrize("said", [SAID, {"event": "auth", "token": "wrong"}, {"event": "auth"}, "no JSON"])
async def test_first_message_that_is_no_credential_is_told_1008(app: FastAPI, said: object) -> None:
    async with opened(app, EVENTS) as client:
        client.say(said)
        assert await client.end() == 1008


async def test_client_that_never_says_who_it_is_is_told_1008(
    app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_sockets, "FIRST_MESSAGE", 0.0)
    async with opened(app, EVENTS) as client:
        assert await client.end() == 1008


async def test_ways_that_a_channel_does_not_declare_do_not_count(app: FastAPI) -> None:
    async with opened(app, "/v1/admin/7?token=root/admin", authorization="Bearer root/admin") as client:
        client.say({"event": "auth", "token": "root/admin"})
        client.say(SAID)
        assert await client.hear() == SAID


async def test_ticket_opens_one_channel_once(app: FastAPI, rooms: Rooms) -> None:
    rooms.issue()
    async with opened(app, f"{EVENTS}?ticket=once") as client:
        client.say(SAID)
        assert await client.hear() == SAID
    async with opened(app, f"{EVENTS}?ticket=once") as client:
        assert await client.end() == 1008


async def test_ticket_of_another_channel_opens_nothing(app: FastAPI, rooms: Rooms) -> None:
    rooms.issue()
    async with opened(app, "/v1/rooms/8/events?ticket=once") as client:
        assert await client.end() == 1008


async def test_ticket_opens_its_channel_however_the_path_is_spelled(app: FastAPI, rooms: Rooms) -> None:
    rooms.issue()
    async with opened(app, "/v1/rooms/%37/events?ticket=once") as client:
        client.say(SAID)
        assert await client.hear() == SAID


@pytest.mark.parametrize("parameters", [{"room": "x"}, {"room": "7", "more": "1"}, {"door": "7"}])
async def test_ticket_for_what_no_path_means_opens_nothing(
    app: FastAPI, rooms: Rooms, parameters: dict[str, str]
) -> None:
    rooms.issue(**parameters)
    async with opened(app, f"{EVENTS}?ticket=once") as client:
        assert await client.end() == 1008


async def test_ticket_does_not_spare_a_role_nor_outlive_a_session(app: FastAPI, rooms: Rooms) -> None:
    rooms.issue("watchAll")
    async with opened(app, "/v1/admin/7?ticket=once") as client:
        assert await client.end() == 1008
    rooms.issue()
    rooms.ended.add("alice")
    async with opened(app, f"{EVENTS}?ticket=once") as client:
        assert await client.end() == 1008


@pytest.mark.parametrize(("token", "code"), [("alice", 1008), ("root/admin", None)])
async def test_role_that_the_operation_needs_holds_for_its_channel(
    app: FastAPI, token: str, code: int | None
) -> None:
    async with opened(app, "/v1/admin/7") as client:
        client.say({"event": "auth", "token": token})
        client.say(SAID)
        assert (await client.hear() == SAID) if code is None else (await client.end() == code)


@pytest.mark.parametrize(
    ("target", "headers"), [("/v1/books/7?ticket=once", {}), ("/v1/books/7", HEADER)], ids=["ticket", "token"]
)
async def test_permission_that_the_operation_needs_is_asked_for_when_its_channel_opens(
    app: FastAPI, rooms: Rooms, target: str, headers: dict[str, str]
) -> None:
    rooms.issue("watchBooks")
    async with opened(app, target, **headers) as client:
        assert await client.end() == 1008
    rooms.issue("watchBooks")
    rooms.permitted.add("alice")
    async with opened(app, target, **headers) as client:
        client.say(SAID)
        assert await client.hear() == SAID


async def test_newer_token_of_the_same_caller_keeps_a_channel_open(app: FastAPI, rooms: Rooms) -> None:
    soon = int(TIME.timestamp()) + 60
    async with (
        opened(app, EVENTS, authorization=f"Bearer alice@{soon}") as renewed,
        opened(app, EVENTS, authorization=f"Bearer alice@{soon}") as other,
    ):
        renewed.say({"event": "auth.refresh", "token": f"alice@{soon + 600}"})
        renewed.say(SAID)
        assert await renewed.hear() == SAID
        rooms.now = TIME.replace(minute=35)
        assert await other.end() == 1008
        renewed.say(SAID)
        assert await renewed.hear() == SAID


@pytest.mark.parametrize("token", ["bob", "wrong", "al\u00efce"])
async def test_token_of_another_caller_ends_a_channel(app: FastAPI, token: str) -> None:
    async with opened(app, EVENTS, **HEADER) as client:
        client.say({"event": "auth.refresh", "token": token})
        assert await client.end() == 1008


async def test_token_that_expires_and_session_that_ends_are_told_1008(app: FastAPI, rooms: Rooms) -> None:
    soon = int(TIME.timestamp()) + 60
    async with (
        opened(app, EVENTS, authorization=f"Bearer alice@{soon}") as first,
        opened(app, EVENTS, authorization="Bearer bob") as second,
        opened(app, EVENTS, authorization="Bearer carol") as third,
    ):
        for client in (first, second, third):
            client.say(SAID)
            assert await client.hear() == SAID
        rooms.now = TIME.replace(minute=31)
        rooms.ended.add("bob")
        assert [await first.end(), await second.end()] == [1008, 1008]
        third.say(SAID)
        assert await third.hear() == SAID, "the third has no end"


async def test_token_keeps_a_channel_open_for_as_long_as_it_would_open_one(rooms: Rooms) -> None:
    rooms.leeway = timedelta(seconds=30)
    token = f"alice@{int(TIME.timestamp())}"
    async with opened(rooms_app(rooms), EVENTS, authorization=f"Bearer {token}") as client:
        client.say(SAID)
        assert await client.hear() == SAID
        rooms.now = TIME + timedelta(seconds=29)
        client.say({"event": "auth.refresh", "token": token})
        await asyncio.sleep(3 * open_channels.TURN)
        client.say(SAID)
        assert await client.hear() == SAID
        rooms.now = TIME + timedelta(seconds=30)
        assert (await client.closed())["reason"] == "The token has expired."


async def test_refresh_with_a_token_that_is_refused_and_the_end_of_a_session_say_so(
    app: FastAPI, rooms: Rooms
) -> None:
    async with opened(app, EVENTS, **HEADER) as client:
        client.say({"event": "auth.refresh", "token": "wrong"})
        assert (await client.closed())["reason"] == "The token is not accepted."
    async with opened(app, EVENTS, **HEADER) as client:
        client.say(SAID)
        assert await client.hear() == SAID
        rooms.ended.add("alice")
        assert (await client.closed())["reason"] == "The session has ended."


async def test_stream_of_events_takes_headers_tickets_and_declared_queries(
    app: FastAPI, rooms: Rooms
) -> None:
    async def nothing(*_arguments: object) -> None:
        await asyncio.sleep(0)

    rooms.behaviour = nothing
    rooms.issue()
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:

        async def status(query: str, **headers: str) -> int:
            answer = await client.get(EVENTS + query, headers={"accept": "text/event-stream", **headers})
            return answer.status_code

        assert await status("", **HEADER) == 200
        assert await status("?token=alice") == 200
        assert await status("?ticket=once") == 200
        assert await status("?ticket=once") == 401
        assert await status("") == 401
