"""A connection driven through libpq in pipeline mode: whatever is sent in one flush costs one round trip.

psycopg connects, with every option of libpq, loads rows and knows the errors. In between, its generator for
each wait would cost more than all that is here. A socket has one reader for as long as the connection lives.
"""

import asyncio
import select
from collections.abc import Sequence
from contextlib import suppress
from math import inf
from typing import Any, Final

import psycopg
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import InFailedSqlTransaction, QueryCanceled, error_from_result
from psycopg.pq import ExecStatus, TransactionStatus
from psycopg.pq.abc import PGresult

from charter.platform.database.failures import is_stale
from charter.platform.database.plans import Bound, NeedsEngine

MOST_PREPARED: Final = 500
"""Statements that stay prepared on a connection."""
SETTLING: Final = 5.0
"""Seconds in which a connection has to come to rest after a cancellation."""
NOTHING: Final[Bound] = ("SELECT", [])

_AUTO: Final = [PyFormat.AUTO]
_Prepared = tuple[str, tuple[int, ...]]
"""A text and the types of its parameters, which a prepared statement has for good."""
_Dumped = tuple[str, Sequence[Any], tuple[int, ...], Sequence[Any]]
_Aside = dict[int, tuple[_Prepared, bytes] | None]
"""Places of results that are no statement's: of what was prepared, with its name, and of what was closed."""
_FINE: Final = frozenset({ExecStatus.TUPLES_OK, ExecStatus.COMMAND_OK, ExecStatus.EMPTY_QUERY})
_SYNC: Final = int(ExecStatus.PIPELINE_SYNC)  # a member of an enum is looked up anew each time
_COPY: Final = frozenset({ExecStatus.COPY_IN, ExecStatus.COPY_OUT, ExecStatus.COPY_BOTH})


class Lost(psycopg.OperationalError):
    """The connection ended before it answered."""


class Wire:
    """One connection, used by one task at a time.

    `prepares` is whether statements stay prepared on it: not behind a pooler that changes servers. A torn one
    owes results to somebody who was cancelled: it runs nothing until it has settled.
    """

    def __init__(self, driver: psycopg.AsyncConnection[Any], *, prepares: bool = True) -> None:
        self._driver = driver
        self.pgconn: Final = driver.pgconn
        pgconn = driver.pgconn
        self._prepares = prepares
        self.loop: Final = asyncio.get_running_loop()
        self.transformer: Final = Transformer.from_context(driver)
        self._prepared: dict[_Prepared, bytes] = {}
        self._made = 0
        self._results: list[PGresult] = []
        self.waiter: asyncio.Future[None] | None = None
        self._failure: Exception | None = None
        self.is_busy = False
        self.is_torn = False
        self.is_lost = False
        self.expires_at = inf
        self.idle_since = 0.0
        pgconn.nonblocking = 1
        pgconn.enter_pipeline_mode()
        self._socket = pgconn.socket
        poller = select.poll()
        poller.register(self._socket, select.POLLIN)
        self.has_input: Final = poller.poll
        self.loop.add_reader(self._socket, self._read)

    @property
    def status(self) -> TransactionStatus:
        """Where the transaction stands."""
        return TransactionStatus(self.pgconn.transaction_status)

    async def run(self, statements: Sequence[Bound]) -> list[PGresult]:
        """The result of each statement; they travel together, and one that fails keeps the rest from running.

        Raises: psycopg.Error of the first that fails; Lost.
        """
        transformer = self.transformer
        dumped: list[_Dumped] = []
        for text, values in statements:
            if values:
                data = transformer.dump_sequence(values, _AUTO * len(values))
                dumped.append((text, data, transformer.types or (), transformer.formats or ()))
            else:
                dumped.append((text, (), (), ()))
        aside = self._send(dumped)
        self.waiter = self.loop.create_future()
        try:
            await self.waiter
        except asyncio.CancelledError:
            self.is_torn = True
            raise
        results, self._results = self._results, []
        if self._failure is not None or aside or not _FINE.issuperset([result.status for result in results]):
            return self._checked(results, aside)
        return results

    async def settle(self) -> bool:
        """Come to rest after a cancellation: whether the connection can be used again."""
        try:
            async with asyncio.timeout(SETTLING):
                if self.is_busy:
                    await self._driver.cancel_safe(timeout=SETTLING)
                    await self._at_rest()
                    self.is_torn = False
                    # a request to cancel may still be on its way, and may only meet a statement of no effect
                    with suppress(QueryCanceled, InFailedSqlTransaction):
                        await self.run([NOTHING])
                self.is_torn = False
                if self.status is not TransactionStatus.IDLE:
                    await self.run([("ROLLBACK", [])])
        except (psycopg.Error, TimeoutError, OSError):
            return False
        return self.status is TransactionStatus.IDLE

    async def _at_rest(self) -> None:
        """Wait for what is owed, beside whoever else waits for it."""
        if self.is_busy:
            if self.waiter is None or self.waiter.done():
                self.waiter = self.loop.create_future()
            await asyncio.wait([self.waiter])

    def close(self) -> None:
        """End the connection."""
        self.lose(Lost("the connection is closed"))
        self.pgconn.finish()

    def lose(self, error: Exception) -> None:
        """Nothing more comes over this connection."""
        if not self.is_lost:
            self.is_lost = True
            self._failure = error
            self.loop.remove_reader(self._socket)
            self.loop.remove_writer(self._socket)
        self._rest()

    def _send(self, dumped: Sequence[_Dumped]) -> _Aside:
        """Send all in one flush; which results will be those of preparing."""
        if self._failure is not None:
            raise self._failure
        if self.is_busy or self.is_torn:
            raise Lost("a statement was cancelled on this connection")
        pgconn = self.pgconn
        aside: _Aside = {}
        self.is_busy = True
        self._results = []
        try:
            for place, (text, values, types, formats) in enumerate(dumped):
                if not self._prepares:
                    pgconn.send_query_params(text.encode(), values, types, formats)
                    continue
                name = self._prepared.get((text, types))
                if name is None:
                    name = self._prepare((text, types), place, aside)
                pgconn.send_query_prepared(name, values, formats)
            pgconn.pipeline_sync()
            if pgconn.flush():
                self.loop.add_writer(self._socket, self._write)
        except Exception as error:  # whatever it was: what is sent and what is awaited differ from here on
            self.lose(error)
            raise
        return aside

    def _prepare(self, statement: _Prepared, place: int, aside: _Aside) -> bytes:
        """The name under which a statement is prepared; where there are too many, the oldest goes."""
        if len(self._prepared) >= MOST_PREPARED:
            self.pgconn.send_close_prepared(self._prepared.pop(next(iter(self._prepared))))
            aside[place + len(aside)] = None
        self._made += 1
        name = b"charter_%d" % self._made
        self.pgconn.send_prepare(name, statement[0].encode(), statement[1])
        aside[place + len(aside)] = statement, name
        return name

    def _checked(self, results: list[PGresult], aside: _Aside) -> list[PGresult]:
        """The results of the statements themselves. Raises: Lost; psycopg.Error of the first that failed."""
        if self._failure is not None:
            raise self._failure
        own = []
        for place, result in enumerate(results):
            if result.status not in _FINE:
                error = error_from_result(result, "utf-8")
                if is_stale(error):
                    self._prepared.clear()
                raise error
            if place not in aside:
                own.append(result)
            elif (made := aside[place]) is not None:
                self._prepared[made[0]] = made[1]
        return own

    def _read(self) -> None:
        """Take in what the server sent."""
        try:
            self.pgconn.consume_input()
            if not self.is_busy:
                self.lose(Lost("the server ended the connection"))
                return
            while not self._take_results():
                if not self._is_over():
                    return
                self.pgconn.consume_input()
            self._rest()
        except (psycopg.Error, NeedsEngine) as error:
            self.lose(error)

    def _is_over(self) -> bool:
        """Whether the other side has ended it: uvloop says once that it was reset, so all is read then."""
        return any(events != select.POLLIN for _, events in self.has_input(0))

    def _take_results(self) -> bool:
        """Whether the last result has come."""
        pgconn = self.pgconn
        is_between = False
        while not pgconn.is_busy():
            result = pgconn.get_result()
            if result is None:
                if is_between:
                    raise Lost("the server ended the connection")
                is_between = True
                continue
            is_between = False
            status = result.status
            if status == _SYNC:
                return True
            if status in _COPY:
                raise NeedsEngine("COPY")
            self._results.append(result)
        return False

    def _write(self) -> None:
        """Send what did not fit before."""
        try:
            if not self.pgconn.flush():
                self.loop.remove_writer(self._socket)
        except psycopg.Error as error:
            self.lose(error)

    def _rest(self) -> None:
        self.is_busy = False
        waiter, self.waiter = self.waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_result(None)
