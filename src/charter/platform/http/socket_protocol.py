"""Uvicorn's WebSocket protocol with what it lacks: channels are told that the process ends before they are
cut, a client that reads no more does not hold its connection open for ever, bytes that are no text are the
client's mistake and nobody else's, and a text for many is written as a frame once.
"""

from asyncio import Future, Queue, Task, TimerHandle, get_running_loop
from collections.abc import MutableMapping
from logging import getLogger
from typing import Any, Final

from uvicorn._types import ASGIReceiveEvent, ASGISendEvent
from uvicorn.config import Config
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from uvicorn.server import ServerState
from websockets.frames import Frame, Opcode
from websockets.http11 import Request

from charter.platform.http.reading_ahead import AT_ONCE, Backlog

LOGGER: Final = "charter.sockets"
"""Not that of the server, which tells URLs and, in detail, headers and messages: there are tokens in them."""
LEAVE: Final = "leave_channels"
"""Where the application leaves, in the state of its lifespan, what is called when the process ends."""
WRITE: Final = "websocket.write"
"""The extension of ASGI whose `write(text) -> bool` spares a text its event, coroutine and middleware."""
LINGER: Final = 10.0
"""Seconds that a connection has to end by itself."""
STALLED: Final = 1.0
"""The same where its client has read too slowly for long."""
READS_TOO_SLOWLY: Final = 1013
"""The close code of those."""
WITHOUT_A_WORD: Final = 1006
"""What stands for a close code where the connection was lost."""
NO_TEXT: Final = 1007


class NewestFrame:
    """The frame of the text that was sent last: what many are told is sent to one after the other."""

    def __init__(self) -> None:
        self._text = ""
        self._frame = b""

    def of(self, text: str) -> bytes:
        """The text as a frame of a server's, which is the same for all who asked for no compression."""
        if text is not self._text:
            self._text, self._frame = text, Frame(Opcode.TEXT, text.encode()).serialize(mask=False)
        return self._frame


class Inbox(Queue[ASGIReceiveEvent]):
    """Events for the one task that receives them, in the memory that they take: a queue of asyncio's takes
    3 KB for each connection."""

    def __init__(self) -> None:
        self._events: list[ASGIReceiveEvent] = []
        self._taken = 0
        self._arrival: Future[None] | None = None

    def empty(self) -> bool:
        """Whether nothing waits."""
        return not self._events

    def put_nowait(self, item: ASGIReceiveEvent) -> None:
        """Add an event."""
        self._events.append(item)
        if self._arrival is not None and not self._arrival.done():
            self._arrival.set_result(None)

    async def get(self) -> ASGIReceiveEvent:
        """The oldest event, once there is one."""
        while not self._events:
            self._arrival = get_running_loop().create_future()
            await self._arrival
        event = self._events[self._taken]
        self._taken += 1
        if self._taken == len(self._events):
            self._events.clear()
            self._taken = 0
        return event


class GuardedSocketProtocol(WebSocketsSansIOProtocol):
    """Ends connections in time."""

    linger = LINGER
    waiting_since = None
    _newest = NewestFrame()
    _has_short_way = False
    _is_clear = False
    _end: TimerHandle | None = None

    def __init__(self, config: Config, server_state: ServerState, app_state: dict[str, Any]) -> None:
        super().__init__(config, server_state, app_state)
        self.logger = self.conn.logger = getLogger(LOGGER)
        self.conn.debug = False
        self.queue = Inbox()
        self._backlog: Backlog | None = None

    def data_received(self, data: bytes) -> None:
        """Take in what has come, as far as there is room: it may be thousands of frames."""
        if len(data) <= AT_ONCE and not (self._backlog and self._backlog.content):
            super().data_received(data)
        else:
            self._backlog = self._backlog or Backlog()
            self._backlog.add(data)
            self._take_backlog()

    async def receive(self) -> ASGIReceiveEvent:
        """The oldest event. What has come already is taken in before more is read."""
        message = await self.queue.get()
        if self.read_paused and self.queue.empty():
            self.read_paused = False
            self._go_on()
        return message

    def _take_backlog(self) -> None:
        while self._backlog and self._backlog.content and self._has_room and not self.transport.is_closing():
            super().data_received(self._backlog.take(AT_ONCE))

    def _go_on(self) -> None:
        self._take_backlog()
        if self._has_room:
            self.transport.resume_reading()

    @property
    def _has_room(self) -> bool:
        return self.writable.is_set() and not self.read_paused

    def handle_connect(self, event: Request) -> None:
        """Take a handshake, and lend the application the short way for its texts."""
        super().handle_connect(event)
        if not self.handshake_complete:
            self.scope["extensions"][WRITE] = {"write": self._write}

    async def send(self, message: ASGISendEvent) -> None:
        """Send an event of the application's."""
        if message["type"] == "websocket.close" and message.get("code") == READS_TOO_SLOWLY:
            self.linger = min(self.linger, STALLED)
        await super().send(message)
        if message["type"] == "websocket.close":
            self._take_backlog()  # the client's own goodbye may be in it
        if message["type"] == "websocket.accept":
            self._has_short_way = self.handshake_complete and not self.conn.extensions
            self._is_clear = self._has_short_way and self.writable.is_set()
            self.request.headers.clear()  # a connection may last for hours, and the scope has them
            del self.request, self.response

    def pause_writing(self) -> None:
        """The client reads too slowly: it is not listened to meanwhile, for it would be answered."""
        super().pause_writing()
        self._is_clear = False
        self.transport.pause_reading()

    def resume_writing(self) -> None:
        """The client has caught up."""
        super().resume_writing()
        self._is_clear = self._has_short_way
        if not self.read_paused:
            self._go_on()

    def _write(self, text: str) -> bool:
        """Send a text at once. False where it has to wait, or nothing can be sent: `send` does the rest."""
        if not self._is_clear or self.close_sent or self.transport.is_closing():
            return False
        self.transport.write(self._newest.of(text))
        return True

    def send_receive_event_to_app(self) -> None:
        """Hand a message over; a text that is not UTF-8 ends the connection."""
        if self.curr_msg_data_type == "text" and not _is_text(b"".join(self.frames)):
            self.conn.send_close(NO_TEXT, "The text is not UTF-8.")
            self.handle_parser_exception()
        else:
            super().send_receive_event_to_app()

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
        if self.handshake_complete and self.conn.close_rcvd is None:
            self.queue.put_nowait({"type": "websocket.disconnect", "code": WITHOUT_A_WORD})
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


def _is_text(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def leave_channels(app_state: MutableMapping[str, Any]) -> None:
    """Tell all channels of the application that the process ends; the first connection does it for all."""
    leave = app_state.pop(LEAVE, None)
    if leave is not None:
        leave()
