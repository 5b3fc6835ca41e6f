"""Uvicorn's WebSocket protocol with what it lacks: channels are told that the process ends before they are
cut, and a client that reads no more does not hold its connection open for ever."""

from asyncio import Task, TimerHandle
from collections.abc import MutableMapping
from logging import getLogger
from typing import Any, Final

from uvicorn.config import Config
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from uvicorn.server import ServerState

LOGGER: Final = "charter.sockets"
"""Not that of the server, which tells URLs and, in detail, headers and messages: there are tokens in them."""
LEAVE: Final = "leave_channels"
"""Where the application leaves, in the state of its lifespan, what is called when the process ends."""
LINGER: Final = 10.0
"""Seconds that a connection has to end by itself."""


class GuardedSocketProtocol(WebSocketsSansIOProtocol):
    """Ends connections in time."""

    linger = LINGER
    _end: TimerHandle | None = None

    def __init__(self, config: Config, server_state: ServerState, app_state: dict[str, Any]) -> None:
        super().__init__(config, server_state, app_state)
        self.logger = self.conn.logger = getLogger(LOGGER)
        self.conn.debug = False

    def shutdown(self) -> None:
        """Let the application say goodbye, and end what is still there then."""
        leave_channels(self.app_state)
        self.stop_keepalive()
        self._end_soon()

    def on_task_complete(self, task: Task[None]) -> None:
        """The application is done with the connection."""
        super().on_task_complete(task)
        self._end_soon()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        super().connection_lost(exc)
        if self._end is not None:
            self._end.cancel()
            self._end = None

    def _end_soon(self) -> None:
        if self._end is None and not self.disconnected:
            self._end = self.loop.call_later(self.linger, self._give_up)

    def _give_up(self) -> None:
        if not self.close_sent:
            super().shutdown()
        self.transport.abort()  # closing would wait for a client that may never read what was sent


def leave_channels(app_state: MutableMapping[str, Any]) -> None:
    """Tell all channels of the application that the process ends; the first connection does it for all."""
    leave = app_state.pop(LEAVE, None)
    if leave is not None:
        leave()
