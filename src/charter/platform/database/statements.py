"""Runs Core statements over the pool: each by itself in one round trip, or several in one transaction.

The tenant is local to the transaction that a statement runs in, so no connection remembers one. Alone, a
statement travels with its tenant and without BEGIN and COMMIT, which an implicit transaction has no need of.
In a transaction the first statement travels with BEGIN and the tenant.
"""

import asyncio
from collections.abc import Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self

import psycopg
from psycopg.errors import InFailedSqlTransaction
from psycopg.pq import TransactionStatus
from sqlalchemy import Executable, Row
from sqlalchemy.exc import MultipleResultsFound, NoResultFound, ResourceClosedError

from charter.platform.database.connections import Scope
from charter.platform.database.failures import failure, is_stale
from charter.platform.database.plans import Bound, Plans
from charter.platform.database.pool import Pool
from charter.shared.abandonment import abandonable

if TYPE_CHECKING:
    from charter.platform.database.wire import Wire

BEGIN: Final[Bound] = ("BEGIN ISOLATION LEVEL READ COMMITTED", [])
BEGIN_REPEATABLE_READ: Final[Bound] = ("BEGIN ISOLATION LEVEL REPEATABLE READ", [])
COMMIT: Final[Bound] = ("COMMIT", [])
ROLLBACK: Final[Bound] = ("ROLLBACK", [])
OVER: Final = "the transaction is over"


class Answer(list[Row[Any]]):
    """The rows of a statement, as named tuples."""

    def all(self) -> list[Row[Any]]:
        """Every row."""
        return self

    def one_or_none(self) -> Row[Any] | None:
        """The only row, or None. Raises: sqlalchemy.exc.MultipleResultsFound."""
        if len(self) > 1:
            raise MultipleResultsFound("Multiple rows were found when one or none was required")
        return self[0] if self else None

    def one(self) -> Row[Any]:
        """The only row. Raises: sqlalchemy.exc.NoResultFound, MultipleResultsFound."""
        row = self.one_or_none()
        if row is None:
            raise NoResultFound("No row was found when one was required")
        return row

    def scalars(self) -> list[Any]:
        """The first value of each row."""
        return [row[0] for row in self]

    def scalar(self) -> Any:
        """The first value of the first row, or None."""
        return self[0][0] if self else None

    def scalar_one(self) -> Any:
        """The first value of the only row. Raises: sqlalchemy.exc.NoResultFound, MultipleResultsFound."""
        return self.one()[0]


@dataclass(slots=True)
class Alone:
    """Runs each statement in a transaction of its own; holds no connection between them, so closes none."""

    plans: Plans
    pool: Pool
    scope: Scope

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_failure: object) -> None:
        pass

    @abandonable
    async def execute(self, statement: Executable, parameters: Mapping[str, Any] | None = None, /) -> Answer:
        """Run one statement, in one round trip; once more where what was prepared for it is stale."""
        plan, bound = self.plans.bind(statement, parameters or {})
        flush = [*self.scope, bound]
        try:
            wire = self.pool.take_idle() or await self.pool.take()
            try:
                try:
                    results = await wire.run(flush)
                except psycopg.Error as error:
                    if not is_stale(error):
                        raise
                    results = await wire.run(flush)
                return Answer(plan.rows(results[-1], wire.transformer))
            finally:
                self.pool.give(wire)
        except psycopg.Error as error:
            raise failure(error, bound[0]) from error


class Once:
    """Runs a single statement, which commits as it ends."""

    def __init__(self, alone: Alone) -> None:
        self._alone: Alone | None = alone

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_failure: object) -> None:
        pass

    def execute(
        self, statement: Executable, parameters: Mapping[str, Any] | None = None, /
    ) -> Coroutine[Any, Any, Answer]:
        """Run the statement, in one round trip. Raises: RuntimeError for a second one."""
        alone, self._alone = self._alone, None
        if alone is None:
            raise RuntimeError("a second statement needs a transaction, or it would not fall with the first")
        return alone.execute(statement, parameters)


class Transaction:
    """Runs statements in one transaction, on a connection that it takes for the first of them."""

    def __init__(self, plans: Plans, pool: Pool, scope: Scope, *, repeatable_read: bool) -> None:
        self._plans = plans
        self._pool = pool
        self._begin = (BEGIN_REPEATABLE_READ if repeatable_read else BEGIN, *scope)
        self._wire: Wire | None = None
        self._is_over = False
        self._turn = asyncio.Lock()

    @abandonable
    async def execute(self, statement: Executable, parameters: Mapping[str, Any] | None = None, /) -> Answer:
        """Run one statement, in one round trip; tasks that share the transaction take turns.

        Raises: sqlalchemy.exc.ResourceClosedError, where the transaction is over.
        """
        plan, bound = self._plans.bind(statement, parameters or {})
        try:
            async with self._turn:
                if self._is_over:
                    raise ResourceClosedError(OVER)
                wire = self._wire or await self._take()
                is_begun = wire.pgconn.transaction_status != TransactionStatus.IDLE
                flush = [bound] if is_begun else [*self._begin, bound]
                return Answer(plan.rows((await wire.run(flush))[-1], wire.transformer))
        except psycopg.Error as error:
            raise failure(error, bound[0]) from error

    async def _take(self) -> "Wire":
        """A connection for this transaction, unless that ends meanwhile: a task may outlive it."""
        wire = await self._pool.take()
        if self._is_over:
            self._pool.give(wire)
            raise ResourceClosedError(OVER)
        self._wire = wire
        return wire

    async def commit(self) -> None:
        """Make what was done last. Raises: InFailedSqlTransaction, where a statement had failed."""
        async with self._turn:
            wire = self._wire
            if wire is None:
                return
            if wire.status is TransactionStatus.INERROR:
                raise InFailedSqlTransaction(
                    "a statement failed and its error was swallowed: nothing can be committed"
                )
            try:
                await wire.run([COMMIT])
            except psycopg.Error as error:
                raise failure(error, COMMIT[0]) from error

    async def roll_back(self) -> None:
        """Undo everything, as far as there is still a connection."""
        async with self._turn:
            if self._wire is not None and not self._wire.is_lost:
                with suppress(psycopg.Error):
                    await self._wire.run([ROLLBACK])

    def close(self) -> None:
        """Give the connection back; the pool rolls back what is still open on it."""
        self._is_over = True
        wire, self._wire = self._wire, None
        if wire is not None:
            self._pool.give(wire)
