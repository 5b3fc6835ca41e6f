"""A door before PostgreSQL: narrow, or speaking TLS, which the embedded server is built without."""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Final

SSL_REQUEST: Final = b"\x00\x00\x00\x08\x04\xd2\x16\x2f"


@asynccontextmanager
async def door_to(
    url: str,
    tls: ssl.SSLContext | None = None,
    *,
    width: int = 1 << 16,
    answers: asyncio.Event | None = None,
) -> AsyncIterator[str]:
    """The address of the server of a URL that names a socket; clients have to go before this is left.

    Its answers come through for as long as `answers` is set.
    """
    sockets = url.partition("host=")[2]
    tasks: list[asyncio.Task[None]] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError):  # a client that does not trust us hangs up
            if tls is not None:
                assert await reader.readexactly(8) == SSL_REQUEST
                writer.write(b"S")
                await writer.start_tls(tls)
            from_server, to_server = await asyncio.open_unix_connection(f"{sockets}/.s.PGSQL.5432")
            await asyncio.gather(
                _pass_on(reader, to_server, width), _pass_on(from_server, writer, width, answers)
            )
        writer.close()

    def begin(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        tasks.append(asyncio.create_task(serve(reader, writer)))

    listening = socket.create_server(("127.0.0.1", 0))
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, width)
    server = await asyncio.start_server(begin, sock=listening, limit=width)
    try:
        yield f"postgresql://charter@127.0.0.1:{listening.getsockname()[1]}/tested"
    finally:
        server.close()
        await asyncio.gather(*tasks)


async def _pass_on(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    width: int,
    gate: asyncio.Event | None = None,
) -> None:
    with suppress(OSError):
        while read := await reader.read(width):
            if gate is not None:
                await gate.wait()
            writer.write(read)
            await writer.drain()
    writer.close()
    with suppress(OSError):
        await writer.wait_closed()
