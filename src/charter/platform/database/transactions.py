"""The database of the service: transactions of a tenant, joined by whatever runs inside them.

Connections run as the application's role, for which row-level security is a limit. The tenant is a setting
(`app.tenant`) that is local to a transaction, so that none outlives its use.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager, nullcontext, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, Final

from fastapi import Depends
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from starlette.requests import HTTPConnection

from charter.platform.database.blocking import BlockingConnection
from charter.platform.database.connections import Connection, Connections
from charter.platform.database.failures import with_meaning
from charter.platform.database.overriding import IN_BACKGROUND, open_override
from charter.platform.database.plans import Observe, Plans
from charter.platform.database.pool import Pool
from charter.platform.database.probes import PoolWatch, SchemaProbe
from charter.platform.database.settings import DatabaseSettings
from charter.platform.database.statements import Alone, Once, Transaction
from charter.platform.telemetry.tracing import UNTRACED, Tracing
from charter.shared.abandonment import lasting
from charter.shared.errors import DependencyUnavailable, SchemaBehind
from contract_runtime.callers import Caller

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

PING_TIMEOUT: Final = 2.0
GRACE: Final = 5.0
"""Seconds above a statement's own in which the server has to end it, before its connection counts as lost."""
ROLE_CHECK: Final = text("""
    SELECT rolname, rolsuper, rolbypassrls,
           ARRAY(SELECT relname::text FROM pg_class
                 WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
                   AND pg_has_role(current_user, relowner, 'USAGE') ORDER BY 1) AS owned
    FROM pg_roles WHERE rolname = current_user
""")


AfterCommit = Callable[[], Awaitable[None]]
"""What is done once a transaction is committed."""

_logger: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ambient:
    """The transaction that is open, and in which task: child tasks inherit the variable, not the right."""

    database: object
    connection: Connection
    tenant: str | None
    repeatable_read: bool
    task: asyncio.Task[Any] | None
    after_commit: dict[AfterCommit, None] = field(default_factory=dict)
    """Each once, in order."""


AMBIENT: Final[ContextVar[Ambient | None]] = ContextVar("charter_transaction", default=None)


class ApplicationRoleUnsafe(Exception):
    """The application's role could get around row-level security."""


class Database:
    """Built from settings; connects when the first statement runs.

    `overrides` are the app's `dependency_overrides`: one for `database_session` replaces every connection
    but those of background work.
    """

    def __init__(
        self,
        settings: DatabaseSettings,
        overrides: Mapping[Callable[..., Any], Callable[..., Any]] | None = None,
        tracing: Tracing = UNTRACED,
    ) -> None:
        self._plans = Plans()
        self._connections = Connections(settings, self._plans.dialect, tracing)
        self._pool = Pool(
            self._connections.connect,
            size=settings.database_pool_size,
            overflow=settings.database_pool_overflow,
            timeout=settings.database_pool_timeout,
            recycle=settings.database_pool_recycle,
            patience=settings.database_statement_timeout + GRACE,
        )
        self.schema_probe: Final = SchemaProbe(self._plans, self._connections)
        self.pool_watch: Final = PoolWatch(self._plans, self._pool, self._connections)
        self._overrides = {} if overrides is None else overrides

    @asynccontextmanager
    async def transaction(
        self, tenant: str | None, *, repeatable_read: bool = False
    ) -> AsyncIterator[Connection]:
        """The transaction of a use case: the one that this task has open already, or else a new one.

        `tenant` is whose rows row-level security shows; None is nobody's. It commits at the end, and rolls
        back when an exception passes. Raises: TransactionConflict, DependencyUnavailable.
        """
        joined = self._join(tenant, repeatable_read=repeatable_read)
        if joined is not None:
            yield joined
            return
        async with self._begun(tenant, repeatable_read=repeatable_read) as connection:
            opened = Ambient(self, connection, tenant, repeatable_read, asyncio.current_task())
            token = AMBIENT.set(opened)
            try:
                yield connection
            finally:
                AMBIENT.reset(token)
        await _call_all(opened.after_commit)

    @asynccontextmanager
    async def transaction_of_caller(
        self, caller: Caller | None, *, repeatable_read: bool = False
    ) -> AsyncIterator[None]:
        """The transaction of the contract's policies, which use cases inside it join."""
        tenant = None if caller is None else caller.tenant
        async with self.transaction(tenant, repeatable_read=repeatable_read):
            yield

    def transaction_of_any_tenant(self) -> AbstractAsyncContextManager[Connection]:
        """For tables that belong to no tenant: the transaction that this task has open, whosever it is."""
        ambient = self._find_ambient()
        return self.transaction(None if ambient is None else ambient.tenant)

    def reading(self, tenant: str | None) -> AbstractAsyncContextManager[Connection]:
        """For use cases that only read: each statement is a transaction of its own.

        That is what READ COMMITTED means for reads anyway, in one round trip and without holding a connection
        between them. Within an open transaction of this task it is that transaction.
        """
        return self._provided(tenant) or self._alone(tenant)

    def reading_of_any_tenant(self) -> AbstractAsyncContextManager[Connection]:
        """The same for tables that belong to no tenant."""
        ambient = self._find_ambient()
        return self.reading(None if ambient is None else ambient.tenant)

    def once(self, tenant: str | None) -> AbstractAsyncContextManager[Connection]:
        """For use cases of one statement: it commits as it ends, in one round trip.

        What is raised after it undoes nothing. Within an open transaction of this task it is that one.
        """
        return self._provided(tenant) or Once(self._alone(tenant))

    def once_of_any_tenant(self) -> AbstractAsyncContextManager[Connection]:
        """The same for tables that belong to no tenant."""
        ambient = self._find_ambient()
        return self.once(None if ambient is None else ambient.tenant)

    async def after_commit(self, call: AfterCommit) -> None:
        """Have `call` awaited once the open transaction is committed; at once where none is open.

        That is before the transaction's context is left, so before an answer goes out. A rollback drops the
        calls, and the same call is awaited once. What it raises is logged: the transaction is committed.
        """
        ambient = self._find_ambient()
        if ambient is None:
            await _call_all([call])
        else:
            ambient.after_commit.setdefault(call)

    def ambient(self) -> Ambient:
        """The transaction that this task has open; a policy's backend works inside it."""
        ambient = self._find_ambient()
        if ambient is None:
            raise RuntimeError("no transaction is open in this task")
        return ambient

    async def ping(self) -> None:
        """Reach the server within two seconds. Raises: DependencyUnavailable."""
        try:
            async with asyncio.timeout(PING_TIMEOUT), self.reading(None) as connection:
                await connection.execute(text("SELECT 1"))
        except TimeoutError as error:
            raise DependencyUnavailable("database") from error

    async def verify_application_role(self) -> None:
        """Refuse a role for which row-level security is no limit.

        Raises: ApplicationRoleUnsafe, DependencyUnavailable.
        """
        try:
            async with self.reading(None) as connection:
                role = (await connection.execute(ROLE_CHECK)).one()
        except DBAPIError as error:
            raise ApplicationRoleUnsafe(
                f"cannot act as the application's role ({str(error.orig).strip()}): run `charter db upgrade`"
            ) from error
        problems = [
            *(["is a superuser"] if role.rolsuper else []),
            *(["bypasses row-level security"] if role.rolbypassrls else []),
            *([f"owns {', '.join(role.owned)}"] if role.owned else []),
        ]
        if problems:
            raise ApplicationRoleUnsafe(
                f"the application's role {role.rolname} {' and '.join(problems)}: "
                "set DATABASE_ROLE to the role that `charter db upgrade` makes"
            )

    async def verify_schema(self) -> None:
        """Refuse a schema that newer releases alone can use; of one that is behind, readiness tells.

        Raises: SchemaContracted, DependencyUnavailable.
        """
        async with self.reading(None) as connection:
            with suppress(SchemaBehind):
                await self.schema_probe.look(connection)

    def blocking_connection(self) -> BlockingConnection:
        """A connection for a thread of its own, beside the pool."""
        return BlockingConnection(self._connections)

    def count_lent(self) -> int:
        """How many connections are in use at this moment."""
        return self._pool.lent

    def count_waiting(self) -> int:
        """How many wait for a connection at this moment."""
        return self._pool.waiting

    @contextmanager
    def observed(self, observe: Observe) -> Iterator[None]:
        """Tell `observe` of each statement before it runs, until the context is left."""
        self._plans.observers.append(observe)
        try:
            yield
        finally:
            self._plans.observers.remove(observe)

    @asynccontextmanager
    async def engine_connection(self, tenant: str | None) -> AsyncIterator["AsyncConnection"]:
        """SQLAlchemy's own connection, in a transaction of the tenant: for ORM, COPY, server-side cursors.

        It joins no transaction of this task. Raises: TransactionConflict, DependencyUnavailable;
        sqlalchemy.exc.DBAPIError for a fault of its own.
        """
        with with_meaning():
            async with self._connections.engine.begin() as connection:
                await connection.execute(self._connections.engine_scope(tenant))
                yield connection

    async def close(self) -> None:
        """Close every connection."""
        await self._pool.close()
        await self.schema_probe.close()

    def _alone(self, tenant: str | None) -> Alone:
        return Alone(self._plans, self._pool, self._connections.scope(tenant))

    def _provided(self, tenant: str | None) -> AbstractAsyncContextManager[Connection] | None:
        """The open transaction of this task, or else the connection of the app's override, if any."""
        if AMBIENT.get() is not None and (joined := self._join(tenant, repeatable_read=False)) is not None:
            return nullcontext(joined)
        override = self._override() if self._overrides else None
        return None if override is None else open_override(override, tenant)

    def _override(self) -> Callable[..., Any] | None:
        return None if IN_BACKGROUND.get() else self._overrides.get(database_session)

    def _find_ambient(self) -> Ambient | None:
        ambient = AMBIENT.get()
        is_ours = ambient is not None and ambient.database is self and ambient.task is asyncio.current_task()
        return ambient if is_ours else None

    def _join(self, tenant: str | None, *, repeatable_read: bool) -> Connection | None:
        ambient = self._find_ambient()
        if ambient is None:
            return None
        if ambient.tenant != tenant:
            raise RuntimeError("a transaction belongs to one tenant, and another one's is open")
        if repeatable_read and not ambient.repeatable_read:
            raise RuntimeError("the open transaction cannot be made repeatable read any more")
        return ambient.connection

    @asynccontextmanager
    async def _begun(self, tenant: str | None, *, repeatable_read: bool) -> AsyncIterator[Connection]:
        override = self._override() if self._overrides else None
        if override is not None:
            async with open_override(override, tenant) as connection:
                yield connection
            return
        scope = self._connections.scope(tenant)
        transaction = Transaction(self._plans, self._pool, scope, repeatable_read=repeatable_read)
        try:
            yield transaction
            await transaction.commit()
        except Exception:
            await transaction.roll_back()
            raise
        finally:
            transaction.close()


@lasting
async def _call_all(calls: Iterable[AfterCommit]) -> None:
    """Await each; what one raises is logged, since what it follows is committed all the same."""
    for call in calls:
        try:
            await call()
        except Exception:
            _logger.exception("a call after a commit failed")


async def database_session(request: HTTPConnection) -> AsyncIterator[Connection]:
    """A dependency for ordinary FastAPI routes: a session for the tenant of the verified caller, if any.

    Declare it as `DatabaseSession`, whose scope commits before the response is sent.
    """
    database: Database = request.app.state.database
    caller = request.scope.get("state", {}).get("caller")
    async with database.transaction(None if caller is None else caller.tenant) as connection:
        yield connection


DatabaseSession = Annotated[Connection, Depends(database_session, scope="function")]
