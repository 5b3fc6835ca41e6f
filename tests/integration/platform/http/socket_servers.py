"""Uvicorn with the service's options, in the loop of the test, and clients of its WebSockets."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

import uvicorn
from starlette.types import ASGIApp
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

from charter.commands.serve import server_options
from charter.platform.http.socket_protocol import GuardedSocketProtocol

KERNEL_BUFFER: Final = 4_096
"""Bytes: the least that a system takes, so that a client which does not read is soon felt."""

UPGRADE: Final = (
    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
)


class Hasty(GuardedSocketProtocol):
    """Lets go of clients at once."""

    linger = 0.05


class Patient(GuardedSocketProtocol):
    """Lets go of those clients alone that read too slowly."""

    linger = 3_600.0


@asynccontextmanager
async def serving(app: ASGIApp, **options: Any) -> AsyncIterator[tuple[uvicorn.Server, str]]:
    """The server and the origin of its WebSockets."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, KERNEL_BUFFER)
    config = uvicorn.Config(app, **{**server_options(), "loop": "none", **options})
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup(sockets=[listener])
    try:
        yield server, f"ws://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        await server.shutdown(sockets=[listener])


def opened(url: str, *subprotocols: str, **headers: str) -> connect:
    """A client that asks for no compression and sends no pings of its own."""
    return connect(
        url,
        additional_headers=headers,
        subprotocols=[Subprotocol(each) for each in subprotocols] or None,
        compression=None,
        ping_interval=None,
        open_timeout=60,
        max_size=None,
        proxy=None,
    )


async def end_of(client: ClientConnection) -> int | None:
    """The code that the server closes with; what comes before it is read and dropped."""
    try:
        while True:
            await client.recv()
    except ConnectionClosed:
        return client.close_code


async def stalled(url: str, *, authorization: str, is_socket: bool = True) -> socket.socket:
    """A client that opens a WebSocket, or else a stream of events, and never reads."""
    host, port = url.removeprefix("ws://").partition("/")[0].split(":")
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, KERNEL_BUFFER)
    client.connect((host, int(port)))
    wanted = UPGRADE if is_socket else "Accept: text/event-stream\r\n"
    head = (
        f"GET /{url.removeprefix('ws://').partition('/')[2]} HTTP/1.1\r\nHost: {host}\r\n"
        f"{wanted}Authorization: {authorization}\r\n\r\n"
    )
    client.sendall(head.encode())
    return client
