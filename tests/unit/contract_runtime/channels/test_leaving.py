"""A process that ends tells its clients, and when to come back."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from contract_runtime import Caller, LiveChannel
from tests.unit.contract_runtime.channels.rooms import HEADER, PATIENCE, Rooms, opened

pytestmark = pytest.mark.anyio

EVENTS = "/v1/rooms/7/events"
SAID = {"event": "said", "text": "hello"}


@asynccontextmanager
async def alive(app: FastAPI) -> AsyncIterator[dict[str, Any]]:
    """The state that a server shares with an application while it lives."""
    state: dict[str, Any] = {}
    incoming: asyncio.Queue[Any] = asyncio.Queue()
    outgoing: asyncio.Queue[Any] = asyncio.Queue()
    living = asyncio.create_task(app({"type": "lifespan", "state": state}, incoming.get, outgoing.put))
    incoming.put_nowait({"type": "lifespan.startup"})
    await outgoing.get()
    yield state
    incoming.put_nowait({"type": "lifespan.shutdown"})
    await living


async def test_every_client_is_told_when_to_come_back_and_then_1001(app: FastAPI, rooms: Rooms) -> None:
    async with (
        alive(app) as state,
        opened(app, EVENTS, **HEADER) as alice,
        opened(app, EVENTS, authorization="Bearer bob") as bob,
        opened(app, EVENTS) as late,
    ):
        for client in (alice, bob):
            client.say(SAID)
            await client.hear()
        state["leave_channels"]()
        for client in (alice, bob):
            told = await client.hear()
            assert told["event"] == "going_away"
            assert 0 <= told["retry_after"] <= 10
            assert await client.end() == 1001
        late.say({"event": "auth", "token": "carol"})
        assert await late.end() == 1001, "nobody is let in any more"
    assert len(rooms.open) == 2


async def test_channel_that_knows_no_going_away_just_ends(app: FastAPI) -> None:
    async with alive(app) as state, opened(app, "/v1/echo") as client:
        client.say("hello")
        await client.outgoing.get()
        state["leave_channels"]()
        assert await client.end() == 1001


async def test_streams_of_events_are_told_and_end(app: FastAPI, rooms: Rooms) -> None:
    is_open = asyncio.Event()

    async def wait(channel: LiveChannel[Any, Any], _caller: Caller, _room: int) -> None:
        is_open.set()
        await channel.closed()

    rooms.behaviour = wait
    transport = httpx.ASGITransport(app)
    async with alive(app) as state, httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        headers = {**HEADER, "accept": "text/event-stream"}
        streaming = asyncio.create_task(client.get(EVENTS, headers=headers))
        async with asyncio.timeout(PATIENCE):
            await is_open.wait()
            state["leave_channels"]()
            answer = await streaming
    assert answer.text.startswith("event: going_away\n")
    assert ("ended", "watchRoom", 1001) in rooms.counted


async def test_plain_get_of_a_websocket_is_told_to_upgrade(app: FastAPI) -> None:
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        answer = await client.get("/v1/echo")
    assert (answer.status_code, answer.headers["upgrade"]) == (426, "websocket")
    assert answer.json()["error_code"] == "UPGRADE_REQUIRED"
