"""The pool: connections that are kept, more where they are needed, and a queue for who has to wait."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from math import inf
from typing import Final

from psycopg.pq import TransactionStatus

from charter.platform.database.wire import Lost, Wire
from charter.shared.errors import DependencyUnavailable

LINGER: Final = 10.0
"""Seconds for which a connection above the pool's size is kept after its last use."""
LOOK: Final = 1.0
"""Seconds between two looks for connections whose server has gone silent."""

_AT_REST: Final = int(TransactionStatus.IDLE)


class Pool:
    """At most `size` + `overflow` connections; who waits longest is served first.

    The connection used last is used next, so that few are busy where few are needed. `timeout`, `recycle` and
    `patience` are seconds: to wait for a connection, for one to live, and for a server to answer on it.
    """

    def __init__(
        self,
        connect: Callable[[], Awaitable[Wire]],
        *,
        size: int,
        overflow: int,
        timeout: float,
        recycle: float,
        linger: float = LINGER,
        patience: float = inf,
    ) -> None:
        self._connect = connect
        self._size = size
        self._most = size + overflow
        self._timeout = timeout
        self._recycle = recycle
        self._linger = linger
        self._patience = patience
        self._idle: deque[Wire] = deque()
        self._waiting: deque[asyncio.Future[Wire | None]] = deque()
        self._open: set[Wire] = set()
        self._places = 0
        self.turns = 0
        """How often a connection was given back."""
        self._is_closed = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._settling: set[asyncio.Task[None]] = set()
        self._trimmer: asyncio.TimerHandle | None = None
        self._looker: asyncio.TimerHandle | None = None
        self._asked: dict[asyncio.Future[None], float] = {}

    @property
    def lent(self) -> int:
        """How many connections are in use."""
        return self._places - len(self._idle)

    @property
    def waiting(self) -> int:
        """How many wait for a connection."""
        return len(self._waiting)

    def take_idle(self) -> Wire | None:
        """A connection that waits for use, as most often there is one: without a coroutine."""
        loop = asyncio.get_running_loop()
        if loop is not self._loop:
            self._adopt(loop)
        now = loop.time()
        while self._idle:
            wire = self._idle.pop()
            # An idle connection that has something to read was ended by the server.
            if not wire.is_lost and now < wire.expires_at and not wire.has_input(0):
                return wire
            self._discard(wire)
        return None

    async def take(self) -> Wire:
        """A connection of one's own until it is given back. Raises: DependencyUnavailable, psycopg.Error."""
        idle = self.take_idle()
        if idle is not None:
            return idle
        if self._places < self._most:
            self._places += 1
            return await self._opened()
        return await self._queued()

    def give(self, wire: Wire) -> None:
        """Take a connection back, whatever state it is in."""
        self.turns += 1
        if wire.is_lost or self._is_closed:
            self._discard(wire)
        elif wire.is_busy or wire.is_torn or wire.pgconn.transaction_status != _AT_REST:
            task = asyncio.ensure_future(self._settle(wire))
            self._settling.add(task)
            task.add_done_callback(self._settling.discard)
        elif self._waiting or len(self._idle) >= self._size:
            self._pass_on(wire)
        else:
            self._idle.append(wire)

    def _pass_on(self, wire: Wire) -> None:
        """Give a connection to who waits, or keep it above the size for a while."""
        now = wire.loop.time()
        if now >= wire.expires_at:
            self._discard(wire)
        elif not self._hand_over(wire):
            wire.idle_since = now
            self._idle.append(wire)
            if self._trimmer is None:
                self._trim_later(now)

    async def close(self) -> None:
        """Close every connection that is not in use, and those in use when they are given back."""
        self._is_closed = True
        if self._trimmer is not None:
            self._trimmer.cancel()
        await asyncio.gather(*self._settling)
        while self._idle:
            self._discard(self._idle.pop())

    async def _opened(self) -> Wire:
        """A new connection, for which there is a place."""
        try:
            wire = await self._connect()
        except BaseException:
            self._vacate()
            raise
        wire.expires_at = wire.loop.time() + self._recycle
        self._open.add(wire)
        if self._looker is None:
            self._looker = wire.loop.call_later(LOOK, self._look)
        return wire

    async def _queued(self) -> Wire:
        turn: asyncio.Future[Wire | None] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            async with asyncio.timeout(self._timeout):
                wire = await turn
        except BaseException as error:
            self._leave(turn)
            if isinstance(error, TimeoutError):
                raise DependencyUnavailable("database") from error
            raise
        return await self._opened() if wire is None else wire

    def _leave(self, turn: "asyncio.Future[Wire | None]") -> None:
        """Give up waiting; what has come meanwhile goes to the next."""
        if turn.cancelled() or not turn.done():
            with suppress(ValueError):
                self._waiting.remove(turn)
        elif (wire := turn.result()) is None:
            self._vacate()
        else:
            self.give(wire)

    def _hand_over(self, wire: Wire | None) -> bool:
        """Serve who has waited longest: with the connection, or with the place for a new one."""
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(wire)
                return True
        return False

    def _vacate(self) -> None:
        if not self._hand_over(None):
            self._places -= 1

    def _discard(self, wire: Wire) -> None:
        wire.close()
        self._open.discard(wire)
        self._vacate()

    async def _settle(self, wire: Wire) -> None:
        is_usable = False
        try:
            is_usable = await wire.settle()
        finally:
            if is_usable:
                self.give(wire)
            else:
                self._discard(wire)

    def _adopt(self, loop: asyncio.AbstractEventLoop) -> None:
        """Begin anew in another event loop: the sockets of the last one are read by nobody any more."""
        self._loop = loop
        self._trimmer = self._looker = None
        self._waiting.clear()
        while self._idle:
            self._discard(self._idle.pop())
        self._open.clear()
        self._places = 0

    def _look(self) -> None:
        """Give up connections on which the server is silent for longer than a statement may take."""
        now, before = asyncio.get_running_loop().time(), self._asked
        asked = {wire.waiter: wire for wire in self._open if wire.is_busy and wire.waiter is not None}
        self._asked = {waiter: before.get(waiter, now) for waiter in asked}
        for waiter, since in self._asked.items():
            if now - since > self._patience:
                asked[waiter].lose(Lost("the server does not answer"))
        self._looker = self._loop.call_later(LOOK, self._look) if self._loop and self._open else None

    def _trim_later(self, since: float) -> None:
        self._trimmer = asyncio.get_running_loop().call_at(since + self._linger, self._trim)

    def _trim(self) -> None:
        """Close what is above the size and was not used for a while."""
        self._trimmer = None
        now = asyncio.get_running_loop().time()
        while len(self._idle) > self._size and self._idle[0].idle_since + self._linger <= now:
            self._discard(self._idle.popleft())
        if len(self._idle) > self._size:
            self._trim_later(self._idle[0].idle_since)
