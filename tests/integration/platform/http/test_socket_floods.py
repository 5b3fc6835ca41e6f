"""Clients of WebSockets that send much and read nothing."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send
from websockets.frames import Frame, Opcode

from tests.integration.platform.http.socket_servers import opened, serving, stalled

pytestmark = pytest.mark.anyio

FLOOD: Final = 64 * 1024 * 1024
MANY: Final = 5_000
PATIENCE: Final = 120


class Counting:
    """Takes no message before it is told to; remembers what has come then."""

    def __init__(self) -> None:
        self.opened = asyncio.Event()
        self.begin = asyncio.Event()
        self.has_seen_all = asyncio.Event()
        self.seen: list[str] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            return
        await receive()
        await send({"type": "websocket.accept"})
        self.opened.set()
        await self.begin.wait()
        while (message := await receive())["type"] == "websocket.receive":
            self.seen.append(message["text"])
            if len(self.seen) == MANY:
                self.has_seen_all.set()


async def connection_to(app: Counting, server: uvicorn.Server) -> Any:
    """The one that is open, once it is a WebSocket's."""
    async with asyncio.timeout(PATIENCE):
        await app.opened.wait()
    (found,) = server.server_state.connections
    return found


@contextmanager
def unblocked(client: socket.socket) -> Iterator[socket.socket]:
    with client:
        client.setblocking(False)
        yield client


async def test_pings_of_a_client_that_does_not_read_are_not_answered_in_memory() -> None:
    pings = Frame(Opcode.PING, b"x" * 125).serialize(mask=True) * 500
    app = Counting()
    async with serving(app, lifespan="off") as (server, origin):
        with unblocked(await stalled(origin + "/", authorization="none")) as client:
            connection = await connection_to(app, server)
            sent = refused = most = 0
            while sent < FLOOD and refused < 50:
                try:
                    sent += client.send(pings)
                    refused = 0
                except BlockingIOError:
                    refused += 1
                most = max(most, connection.transport.get_write_buffer_size())
                await asyncio.sleep(0.001)
        app.begin.set()

    assert sent < FLOOD
    assert most < 256 * 1024


async def test_messages_that_come_at_once_wait_unparsed_and_arrive_in_order() -> None:
    app = Counting()
    async with serving(app, lifespan="off") as (server, origin), opened(origin + "/") as client:
        connection = await connection_to(app, server)
        for number in range(MANY):
            await client.send(str(number))
            assert len(connection.queue._events) <= 200
        app.begin.set()
        async with asyncio.timeout(PATIENCE):
            await app.has_seen_all.wait()

    assert app.seen == [str(number) for number in range(MANY)]
