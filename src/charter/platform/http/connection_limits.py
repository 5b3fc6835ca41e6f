"""Uvicorn's HTTP protocol with the limits that it lacks: on the size of a head and on the time to arrive.

Without them a client holds a connection, and memory, for as long as it sends a byte now and then. Trailers
of a chunked body are dropped, for they are no headers (RFC 9110, section 6.5.1): they come after host, proxy
and caller were looked at.
"""

import select
from asyncio import AbstractEventLoop, BaseTransport, TimerHandle, Transport
from functools import partial
from typing import TYPE_CHECKING, Any, Final, cast
from weakref import WeakKeyDictionary

from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from charter.platform.http.admission import ADMISSION, FIRST, Admission
from charter.platform.http.departures import CLIENT, Client
from charter.platform.http.open_connections import COUNT, LOOK, Connection, OpenConnections
from charter.platform.http.reading_ahead import AT_ONCE, MOST, Backlog, Flow
from charter.platform.http.socket_protocol import leave_channels
from charter.platform.http.whole_answers import ABORT, WholeAnswers

if TYPE_CHECKING:
    from uvicorn._types import ASGI3Application
    from uvicorn.server import ServerState

LARGEST_HEAD: Final = 65_536
"""Bytes of request line and headers, and of what may come in a body without being of it."""
PATIENCE: Final = 8.0
"""Seconds for a head to be complete, and for every further `PROGRESS` bytes of a body."""
PROGRESS: Final = 4096
MOST_TURNS: Final = 15
"""How often a body may use up that time: two minutes in all, but for those in which the service is slow."""
HEAD_TOO_LARGE: Final = (
    b"HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
)
FRESH: Final = 0.25
"""Seconds for which a connection that has brought no request yet is left its place."""
_OPEN: "Final[WeakKeyDictionary[ServerState, OpenConnections]]" = WeakKeyDictionary()
_EXTENSIONS: Final[dict[str, dict[object, object]]] = {ABORT: {}}


class GuardedProtocol(HttpToolsProtocol):
    """Closes connections whose request comes too slowly; a head that is too large is answered 431.

    A request that arrives in one piece, as nearly all do, starts no timer.
    """

    patience = PATIENCE
    most_turns = MOST_TURNS
    look = LOOK
    _timer: TimerHandle | None = None
    _is_arriving = True
    _is_in_head = True
    _head_size = 0
    _body_size = 0
    _body_size_seen = 0
    _turns = 0
    _is_draining = False
    _overhead = 0
    """Bytes since the last ones of a body: trailers, and what chunks say besides their size."""

    def __init__(
        self,
        config: Config,
        server_state: "ServerState",
        app_state: dict[str, Any],
        _loop: AbstractEventLoop | None = None,
        most_connections: int | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._backlog = Backlog()
        self._most_connections = most_connections
        self._admission: Admission | None = app_state.get(ADMISSION)

    def connection_made(self, transport: BaseTransport) -> None:
        """Expect the first request soon."""
        super().connection_made(cast("Transport", transport))
        self._client = Client()
        self.flow = Flow(self.transport, self.loop, self.pipeline, self._backlog, self._go_on)
        app = self._others().admit(self, self.app)
        if app is None:
            self.transport.abort()
        else:
            self.app = app
        self._watch()

    def _others(self) -> OpenConnections:
        """All connections of the server."""
        if self.server_state not in _OPEN:
            _OPEN[self.server_state] = OpenConnections(
                cast("set[Connection]", self.connections),
                self.loop,
                most=self._most_connections,
                count=self.app_state.get(COUNT),
                look=self.look,
            )
        return _OPEN[self.server_state]

    @property
    def waiting_since(self) -> tuple[bool, float] | None:
        """Fits `Connection`."""
        if self.timeout_keep_alive_task is not None:
            return False, self.timeout_keep_alive_task.when() - self.timeout_keep_alive
        if self._timer is not None and self._is_in_head:
            since = self._timer.when() - self.patience
            return (True, since) if self.loop.time() - since > FRESH else None
        return None

    def data_received(self, data: bytes) -> None:
        """Take in a piece of a request, or as much of it as there is room for."""
        if len(data) <= AT_ONCE and not self._backlog.content:
            self._take(data)
        else:
            self._backlog.add(data)
            self._take_backlog()
        self._watch()

    def _go_on(self) -> None:
        """Take in what waits, and read on where that is all."""
        if self.pipeline or self.transport.is_closing():
            return
        self.flow.read_paused = False
        self._take_backlog()
        if not self.flow.read_paused:
            self.transport.resume_reading()
        self._watch()

    def _take_backlog(self) -> None:
        while self._backlog.content and not self.flow.read_paused and not self.transport.is_closing():
            self._take(
                self._backlog.take_head() if self._is_in_head else self._backlog.take(self._missing_of_body())
            )

    def _missing_of_body(self) -> int:
        """Bytes that cannot be of another request; of a body in chunks nobody knows how long it is."""
        lengths = [int(value) for name, value in self.headers if name == b"content-length"]
        return min(lengths[0] - self._body_size, MOST) if lengths else AT_ONCE

    def _take(self, data: bytes) -> None:
        if self._is_in_head:
            self._head_size += len(data)
        else:
            self._overhead += len(data)
        super().data_received(data)
        if self._overhead > LARGEST_HEAD:
            self.transport.close()
        if self._is_in_head and self._head_size > LARGEST_HEAD and not self.transport.is_closing():
            self.transport.write(HEAD_TOO_LARGE)
            self.transport.close()

    def on_message_begin(self) -> None:
        """A request starts."""
        self._is_arriving = True
        super().on_message_begin()

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take a header; a trailer is none."""
        if self._is_in_head:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """The head is there. One that came in a single large piece is measured now; an exception is a 400."""
        if self._head_size > LARGEST_HEAD and sum(len(n) + len(v) for n, v in self.headers) > LARGEST_HEAD:
            raise ValueError("the head is too large")
        self._is_in_head = False
        self._body_size = self._body_size_seen = self._overhead = self._turns = 0
        if self._is_draining:
            self._keep_until_last()
        super().on_headers_complete()
        if self._is_draining and self.cycle is not None and not self._backlog.content:
            self.cycle.keep_alive = False
        if not self.transport.is_closing() and self.cycle is not None:
            self.scope["extensions"] = _EXTENSIONS
            self.scope["state"][CLIENT] = self._client

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: "ASGI3Application") -> None:
        """Have a request answered, now or once there is room, or refused."""
        answer = WholeAnswers.take_over(cycle, self.loop)
        admission = self._admission
        if admission is None or admission.under_way < admission.limit or cycle.scope["path"] in FIRST:
            self._answer(answer, app, admission)
        else:
            admission.wait(
                partial(self._answer, answer, app, admission),
                partial(self._refuse, answer, admission),
            )

    def _answer(self, answer: WholeAnswers, app: "ASGI3Application", admission: Admission | None) -> None:
        """Begin with it, unless its client has left."""
        if answer.disconnected:
            return
        task = self.loop.create_task(answer.run_asgi(app))
        task.add_done_callback(self.tasks.discard)
        if admission is not None:
            answer.place = admission
            admission.under_way += 1
            task.add_done_callback(answer.leave)
        self.tasks.add(task)

    def _refuse(self, answer: WholeAnswers, admission: Admission) -> None:
        if not answer.disconnected:
            answer.answer_at_once(503, *admission.refusal(cast("dict[str, Any]", answer.scope)))

    def on_body(self, body: bytes) -> None:
        """Take in a piece of the body."""
        self._body_size += len(body)
        self._overhead = 0
        super().on_body(body)

    def on_message_complete(self) -> None:
        """The request is there as a whole."""
        self._is_arriving = False
        self._is_in_head = True
        self._head_size = self._overhead = 0
        super().on_message_complete()

    def handle_websocket_upgrade(self) -> None:
        """Leave the connection to another protocol, without what came behind the request."""
        self._is_arriving = False
        self._backlog.clear()
        self._watch()
        if self.app is self.config.loaded_app:
            super().handle_websocket_upgrade()
        else:  # there is no room for what stays
            self.transport.close()

    def shutdown(self) -> None:
        """Take no more requests; streams of events are told to end."""
        leave_channels(self.app_state)
        if not self._is_draining:
            super().shutdown()

    def drain(self, quiet: int) -> None:
        """Answer what still comes with `Connection: close`, and close after some seconds without anything.

        An answer that has begun has promised to keep the connection, so another one may follow it.
        """
        self._is_draining = True
        self.timeout_keep_alive = quiet
        if self.cycle is None or self.cycle.response_complete:
            self._unset_keepalive_if_required()
            self.timeout_keep_alive_task = self.loop.call_later(quiet, self.timeout_keep_alive_handler)
        elif not self.cycle.response_started and not self._backlog.content:
            self.cycle.keep_alive = False

    def timeout_keep_alive_handler(self) -> None:
        """Close an idle connection, unless a request has come that is not read yet."""
        poller = select.poll()
        poller.register(self.transport.get_extra_info("socket"), select.POLLIN)
        if self.transport.is_closing() or not poller.poll(0):
            super().timeout_keep_alive_handler()

    def _keep_until_last(self) -> None:
        """The request before has another one behind it: that one's answer is the last."""
        if self.cycle is not None and not self.cycle.response_started:
            self.cycle.keep_alive = True

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self._is_arriving = False
        self._backlog.clear()
        self._watch()
        self._client.leave()
        super().connection_lost(exc)

    def _watch(self) -> None:
        if self._is_arriving and not self.transport.is_closing():
            if self._timer is None:
                self._timer = self.loop.call_later(self.patience, self._lose_patience)
        elif self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _lose_patience(self) -> None:
        self._timer = None
        has_progressed = not self._is_in_head and self._body_size - self._body_size_seen >= PROGRESS
        if self.flow.read_paused:  # it is the service that is slow
            self._watch()
        elif has_progressed and self._turns < self.most_turns:
            self._turns += 1
            self._body_size_seen = self._body_size
            self._watch()
        else:
            self.transport.close()
