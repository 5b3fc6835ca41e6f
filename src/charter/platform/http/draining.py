"""Uvicorn's server with an end that loses no request.

First the process says that it is not ready, and a balancer has time to notice. Then nobody new connects, what
comes over open connections is answered with `Connection: close`, and what is under way is finished.
"""

import asyncio
import socket
from collections.abc import Sequence
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


class DrainingServer(uvicorn.Server):
    """Serves at `listeners`. The settings tell how long its end may take."""

    def __init__(self, config: Config, listeners: Sequence[socket.socket], settings: HttpSettings) -> None:
        super().__init__(config)
        self.listeners = listeners
        self._settings = settings
        self.has_successor = False
        """Whether others listen on: then there is nothing to tell a balancer, and nobody to keep away."""

    @override
    def run(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve at the listeners, whose own copies a successor may need."""
        super().run([listener.dup() for listener in self.listeners])

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
            close(self.listeners)
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            if isinstance(connection, GuardedProtocol):
                connection.drain(self._settings.drain_quiet_seconds)
        await super().shutdown(sockets)

    async def let_pass(self, seconds: float) -> None:
        """Wait, unless the end is forced."""
        for _ in range(ceil(seconds / TURN)):
            if not self.force_exit:
                await asyncio.sleep(TURN)
