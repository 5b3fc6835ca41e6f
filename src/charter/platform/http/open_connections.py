"""All connections of a server: how many there may be, and how slowly a client may read.

Whoever connects beyond the limit takes the place of the connection that has been idle for longest. Where all
are in use, a few more are let in to ask for the service's health, and no others.
"""

import logging
import resource
from asyncio import AbstractEventLoop, Transport
from collections import Counter
from collections.abc import Callable, Set
from contextlib import suppress
from socket import IPPROTO_TCP, TCP_INFO
from struct import unpack_from
from typing import Final, Protocol

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from charter.platform.http.admission import FIRST
from charter.platform.http.edge_errors import error_body

COUNT: Final = "count_cut_connection"
"""Where the application leaves, in the state of its lifespan, what counts connections by their reason."""
MOST: Final = 10_000
"""Connections of one process, however many descriptors it may have."""
SPARE: Final = 16
"""Connections beyond the limit that are answered, but for health with 503."""
LOOK: Final = 10.0
"""Seconds between two looks at who reads too slowly."""
LEAST: Final = 16_384
"""Bytes that a client has to take between two looks, where that many wait for it."""
SHARE: Final = 32
"""One of so many connections is closed where room has to be made, so that it is not made each time."""
PAUSE: Final = 0.1
"""Seconds before it is looked for idle connections again, where there were none."""
REPORT: Final = 1.0
"""Seconds for which what is cut is gathered before the log tells of it."""
ACKNOWLEDGED: Final = 120
"""The offset in Linux's tcp_info of how many bytes the other side has taken."""
_REFUSAL: Final = JSONResponse(
    error_body("SERVICE_UNAVAILABLE", "The service has as many connections as it can.", None),
    status_code=503,
    headers={"retry-after": "1", "connection": "close"},
)
_logger: Final = logging.getLogger(__name__)


class Connection(Protocol):
    """A protocol of the server's."""

    transport: Transport

    @property
    def waiting_since(self) -> tuple[bool, float] | None:
        """Whether it brought no request yet, and since when it waits for one; None where one is under way."""
        ...


def spare_descriptors(limit: int) -> int:
    """Descriptors that connections leave to all else, such as databases' and files'."""
    return min(256, max(64, limit // 8), limit // 2)


class OpenConnections:
    """Those of one server, from its own `connections`."""

    def __init__(
        self,
        connections: Set[Connection],
        loop: AbstractEventLoop,
        *,
        most: int | None,
        count: Callable[[str], None] | None,
        look: float,
    ) -> None:
        limit = min(resource.getrlimit(resource.RLIMIT_NOFILE)[0], 1 << 30)
        self._scarce = limit - spare_descriptors(limit)
        self._most = most or min(self._scarce, MOST)
        self._connections = connections
        self._loop = loop
        self._count = count
        self._look_after = look
        self._is_looking = False
        self._taken: dict[Connection, int] = {}
        self._freed = 0
        self._seek_at = 0.0
        self._cut: Counter[str] = Counter()

    def admit(self, newcomer: Connection, app: ASGIApp) -> ASGIApp | None:
        """What answers on a connection that was just made: `app`, what tells health only, or None: cut it.

        Descriptors are numbered from below: a high number says that few are left, whatever has the others.
        """
        if not self._is_looking:
            self._is_looking = True
            self._loop.call_later(self._look_after, self._look)
        number = newcomer.transport.get_extra_info("socket").fileno()
        excess = max(len(self._connections) - self._most, number - self._scarce + 1)
        if excess <= 0:
            self._freed = 0
            return app
        if self._freed or self._make_room():
            self._freed -= 1
            return app
        self._note("refused")
        return None if excess > SPARE else health_only(app)

    def _make_room(self) -> bool:
        """Close connections that nobody uses, those first that were of use and have been idle for longest."""
        now = self._loop.time()
        if now < self._seek_at:
            return False
        connections = list(self._connections)
        waiting = sorted(
            (since, position)
            for position, each in enumerate(connections)
            if (since := each.waiting_since) is not None and not each.transport.is_closing()
        )
        unused = waiting[: max(1, self._most // SHARE)]
        for _, position in unused:
            connections[position].transport.abort()
            self._note("idle")
        self._freed = len(unused)
        if not unused:
            self._seek_at = now + PAUSE
        return bool(unused)

    def _look(self) -> None:
        """Cut those who have taken next to nothing of what has been waiting for them since the last look."""
        taken: dict[Connection, int] = {}
        for each in list(self._connections):
            if each.transport.get_write_buffer_size():
                taken[each] = taken_from(each.transport)
                if each in self._taken and taken[each] - self._taken[each] < LEAST:
                    each.transport.abort()
                    self._note("slow")
        self._taken = taken
        self._is_looking = bool(self._connections)
        if self._is_looking:
            self._loop.call_later(self._look_after, self._look)

    def _note(self, reason: str) -> None:
        if self._count is not None:
            self._count(reason)
        if not self._cut:
            self._loop.call_later(REPORT, self._report)
        self._cut[reason] += 1

    def _report(self) -> None:
        """Tell of what was cut, a line for all of it."""
        cut = self._cut.copy()
        self._cut.clear()
        if slow := cut["slow"]:
            _logger.info("cut %d connections whose clients read too slowly", slow)
        if cut["idle"] or cut["refused"]:
            _logger.warning(
                "connections or descriptors run out: %d are open, at most %d may be; "
                "closed %d idle ones, refused %d new ones",
                *(len(self._connections), self._most, cut["idle"], cut["refused"]),
            )


def taken_from(transport: Transport) -> int:
    """A number that grows with each byte that the client takes."""
    with suppress(OSError):
        state = transport.get_extra_info("socket").getsockopt(IPPROTO_TCP, TCP_INFO, ACKNOWLEDGED + 8)
        if len(state) >= ACKNOWLEDGED + 8:
            (acknowledged,) = unpack_from("Q", state, ACKNOWLEDGED)
            return int(acknowledged)
    return -transport.get_write_buffer_size()


def health_only(app: ASGIApp) -> ASGIApp:
    """`app` for whoever asks after its health; all others are told to come back."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        await (app if scope["path"] in FIRST else _REFUSAL)(scope, receive, send)

    return answer
