"""A way to PostgreSQL that counts how often it was gone."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import make_url


class CountingProxy:
    """Passes bytes on; `round_trips` are the turns in which the client spoke after the server had."""

    def __init__(self, url: str) -> None:
        target = make_url(url)
        self._socket = f"{target.query['host']}/.s.PGSQL.{target.port or 5432}"
        self._target = target
        self._has_server_spoken = True
        self.url = ""
        self.round_trips = 0

    async def listen(self) -> asyncio.Server:
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        host, port = server.sockets[0].getsockname()
        own = self._target.difference_update_query(["host"]).set(host=host, port=port)
        self.url = own.render_as_string(hide_password=False)
        return server

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        from_server, to_server = await asyncio.open_unix_connection(self._socket)
        await asyncio.gather(self._ask(reader, to_server), self._answer(from_server, writer))

    async def _ask(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while sent := await reader.read(1 << 16):
            if self._has_server_spoken:
                self._has_server_spoken = False
                self.round_trips += 1
            writer.write(sent)
        writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while answered := await reader.read(1 << 16):
            self._has_server_spoken = True
            writer.write(answered)
        writer.close()


@asynccontextmanager
async def counting_proxy(url: str) -> AsyncIterator[CountingProxy]:
    """A proxy of the server that the URL names by its Unix socket."""
    proxy = CountingProxy(url)
    server = await proxy.listen()
    try:
        yield proxy
    finally:
        server.close()
