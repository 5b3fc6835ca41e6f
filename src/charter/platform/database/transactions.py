"""The database of the service: transactions of a tenant, joined by whatever runs inside them.

Connections run as the application's role, for which row-level security is a limit. The tenant is a setting of
the connection (`app.tenant`), compared each time one is taken from the pool and set where it differs.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Annotated, Any, Final

from fastapi import Depends
from psycopg.errors import InFailedSqlTransaction
from psycopg.pq import TransactionStatus
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.pool import QueuePool
from starlette.requests import HTTPConnection

from charter.platform.database.connections import (
    Connection,
    bind,
    create_engine,
    open_override,
    translated,
)
from charter.platform.database.settings import DatabaseSettings
from charter.shared.errors import DependencyUnavailable
from contract_runtime.callers import Caller

PING_TIMEOUT: Final = 2.0
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
    after_commit: list[AfterCommit] = field(default_factory=list)


AMBIENT: Final[ContextVar[Ambient | None]] = ContextVar("charter_transaction", default=None)


class ApplicationRoleUnsafe(Exception):
    """The application's role could get around row-level security."""


class Database:
    """Built from settings; connects when the first statement runs.

    `overrides` are the app's `dependency_overrides`: one for `database_session` replaces every connection.
    """

    def __init__(
        self,
        settings: DatabaseSettings,
        overrides: Mapping[Callable[..., Any], Callable[..., Any]] | None = None,
    ) -> None:
        self._engine = create_engine(settings)
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
        async with self._connected(tenant) as connection, _begun(connection, repeatable_read=repeatable_read):
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

    @asynccontextmanager
    async def transaction_of_any_tenant(self) -> AsyncIterator[Connection]:
        """For tables that belong to no tenant: the transaction that this task has open, whosever it is."""
        ambient = self._find_ambient()
        async with self.transaction(None if ambient is None else ambient.tenant) as connection:
            yield connection

    @asynccontextmanager
    async def reading_of_any_tenant(self) -> AsyncIterator[Connection]:
        """The same for a use case that only reads."""
        ambient = self._find_ambient()
        async with self.reading(None if ambient is None else ambient.tenant) as connection:
            yield connection

    async def after_commit(self, call: AfterCommit) -> None:
        """Have `call` awaited once the open transaction is committed; at once where none is open.

        That is before the transaction's context is left, so before an answer goes out. A rollback drops the
        calls, and the same call is awaited once. What it raises is logged: the transaction is committed.
        """
        ambient = self._find_ambient()
        if ambient is None:
            await _call_all([call])
        elif call not in ambient.after_commit:
            ambient.after_commit.append(call)

    @asynccontextmanager
    async def reading(self, tenant: str | None) -> AsyncIterator[Connection]:
        """A connection for a use case that only reads: each statement is a transaction of its own.

        That is what READ COMMITTED means for reads anyway, without the trips of BEGIN and COMMIT. Within
        an open transaction of this task it is that transaction. Raises: DependencyUnavailable.
        """
        joined = self._join(tenant, repeatable_read=False)
        if joined is not None:
            yield joined
            return
        async with self._connected(tenant) as connection:
            yield connection

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

    def count_lent(self) -> int:
        """How many connections are in use at this moment."""
        pool = self._engine.pool
        return pool.checkedout() if isinstance(pool, QueuePool) else 0

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()

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
    async def _connected(self, tenant: str | None) -> AsyncIterator[Connection]:
        override = self._overrides.get(database_session) if self._overrides else None
        if override is not None:
            async with open_override(override, tenant) as connection:
                yield connection
            return
        try:
            async with self._engine.connect() as connection:
                await bind(connection, tenant or "")
                yield connection
        except (DBAPIError, PoolTimeout) as error:
            raise translated(error) from error


@asynccontextmanager
async def _begun(connection: Connection, *, repeatable_read: bool) -> AsyncIterator[None]:
    """A transaction on a connection of ours; one that overrides it has its own."""
    if not isinstance(connection, AsyncConnection):
        yield
        return
    isolation = "REPEATABLE READ" if repeatable_read else "READ COMMITTED"
    await connection.exec_driver_sql(f"BEGIN ISOLATION LEVEL {isolation}")
    try:
        yield
    except Exception:
        if not connection.invalidated:
            await connection.exec_driver_sql("ROLLBACK")
        raise
    if await _transaction_status(connection) is TransactionStatus.INERROR:
        raise InFailedSqlTransaction(
            "a statement failed and its error was swallowed: nothing can be committed"
        )
    await connection.exec_driver_sql("COMMIT")


async def _transaction_status(connection: AsyncConnection) -> TransactionStatus:
    driver: Any = (await connection.get_raw_connection()).driver_connection
    return TransactionStatus(driver.pgconn.transaction_status)


async def _call_all(calls: list[AfterCommit]) -> None:
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
