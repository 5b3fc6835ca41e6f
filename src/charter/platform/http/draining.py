"""Uvicorn's server with an end that loses no request.

First the process says that it is not ready, and a balancer has time to notice. Then nobody new connects, what
comes over open connections is answered with `Connection: close`, and what is under way is finished.
"""

import asyncio
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from math import ceil
from typing import Final

import uvicorn
from typing_extensions import override
from uvicorn.config import Config

from charter.platform.http.connection_limits import GuardedProtocol
from charter.platform.http.door import DOOR, Door
from charter.platform.http.listening import close, refuse_newcomers
from charter.platform.http.settings import HttpSettings

TURN: Final = 0.05
AT_ONCE: Final = 32
"""Connections that are accepted in one turn of the loop at most."""


class DrainingServer(uvicorn.Server):
    """Serves at `listeners`. The settings tell how long its end may take."""

    def __init__(self, config: Config, listeners: Sequence[socket.socket], settings: HttpSettings) -> None:
        super().__init__(config)
        self.listeners = listeners
        self._settings = settings
        self._entering: set[asyncio.Task[None]] = set()
        self.has_successor = False
        """Whether others listen on: then there is nothing to tell a balancer, and nobody to keep away."""

    @override
    def run(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve at the listeners, whose own copies a successor may need."""
        super().run([listener.dup() for listener in self.listeners])

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to serve. uvloop accepts one connection at each turn of the loop, so that those who come anew
        would wait for seconds where turns are long; here all of them are let in."""
        await super().startup(sockets)
        for listener in self.listeners:
            listener.setblocking(False)
            asyncio.get_running_loop().add_reader(listener, self._accept, listener)

    def withdraw(self) -> None:
        """Be ready no more; all else goes on."""
        door = self.lifespan.state.get(DOOR)
        if isinstance(door, Door):
            door.close()

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End; a second SIGINT makes it short."""
        if not self.has_successor:
            self.withdraw()
            await self.let_pass(self._settings.drain_pause_seconds)
            await refuse_newcomers(self.listeners)
        for listener in self.listeners:
            asyncio.get_running_loop().remove_reader(listener)
        if not self.has_successor:
            close(self.listeners)
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            if isinstance(connection, GuardedProtocol):
                connection.drain(self._settings.drain_quiet_seconds)
        await super().shutdown(sockets)

    def _accept(self, listener: socket.socket) -> None:
        """Take those that wait; some are left for other processes at the same socket."""
        loop = asyncio.get_running_loop()
        for _ in range(AT_ONCE):
            try:
                connection, _ = listener.accept()
            except OSError:  # nobody else, or no descriptor, of which the connections tell
                return
            connection.setblocking(False)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            task = loop.create_task(self._let_in(connection))
            self._entering.add(task)
            task.add_done_callback(self._entering.discard)

    async def _let_in(self, connection: socket.socket) -> None:
        with suppress(OSError):
            await asyncio.get_running_loop().connect_accepted_socket(self._protocol, connection)

    def _protocol(self) -> asyncio.Protocol:
        """As Uvicorn makes them."""
        make: Callable[..., asyncio.Protocol] = self.config.http_protocol_class
        return make(config=self.config, server_state=self.server_state, app_state=self.lifespan.state)

    async def let_pass(self, seconds: float) -> None:
        """Wait, unless the end is forced."""
        for _ in range(ceil(seconds / TURN)):
            if not self.force_exit:
                await asyncio.sleep(TURN)
