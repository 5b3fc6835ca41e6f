"""Connections to PostgreSQL: how they come about, whose rows they show, and what their failures mean."""

import asyncio
import inspect
import select
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from typing import Any, Final, Protocol

import psycopg
from sqlalchemy import Executable, Result, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from charter.platform.database.settings import DatabaseSettings
from charter.shared.cancellation import finished
from charter.shared.errors import DependencyUnavailable
from contract_runtime.policies import TransactionConflict

CONNECT_TIMEOUT: Final = 5
CONFLICTS: Final = ("40001", "40P01")
"""serialization_failure, deadlock_detected"""
UNAVAILABLE: Final = ("08", "53", "57P")
"""connection exception, insufficient resources, operator intervention"""
SET_TENANT: Final = text("SELECT set_config('app.tenant', :tenant, false)")
SET_TENANT_LOCALLY: Final = text("SELECT set_config('app.tenant', :tenant, true)")

Connect = Callable[..., Awaitable[psycopg.AsyncConnection[Any]]]


class Connection(Protocol):
    """Runs SQLAlchemy Core statements in the transaction of a use case.

    SQLAlchemy's own `AsyncSession` and `AsyncConnection` fit it too.
    """

    async def execute(
        self, statement: Executable, parameters: Mapping[str, Any] | None = None, /
    ) -> Result[Any]:
        """Run one statement.

        Raises: TransactionConflict, DependencyUnavailable, and psycopg's errors for faults of the statement.
        """
        ...


async def bind(connection: AsyncConnection, tenant: str) -> None:
    """Make the connection the tenant's; what it is bound to lives and dies with the connection."""
    known = connection.info
    if known.get("tenant") != tenant:
        known.pop("tenant", None)
        await connection.execute(SET_TENANT, {"tenant": tenant})
        known["tenant"] = tenant


def create_engine(settings: DatabaseSettings) -> AsyncEngine:
    """In autocommit, where transactions begin when `Database` says so; as the application's role, in UTC."""
    url = make_url(settings.database_url).set(drivername="postgresql+psycopg")
    options = f"{url.query.get('options') or ''} -c role={settings.database_role} -c timezone=UTC"
    engine = create_async_engine(
        url.difference_update_query(["options"]),
        isolation_level="AUTOCOMMIT",
        pool_size=settings.database_pool_size,
        max_overflow=settings.database_pool_overflow,
        pool_timeout=settings.database_pool_timeout,
        pool_recycle=settings.database_pool_recycle,
        pool_use_lifo=True,
        connect_args={
            "async_creator_fn": _connect_wholly,
            "connect_timeout": CONNECT_TIMEOUT,
            "application_name": "charter",
            "options": options.strip(),
        },
    )
    event.listen(engine.sync_engine, "checkout", _refuse_lost_connection)
    return engine


def _refuse_lost_connection(connection: DBAPIConnection, _record: object, _proxy: object) -> None:
    """Have the pool replace a connection that the server ended: only then has an idle one something to read.

    That costs no round trip, so that a restart of the server goes unnoticed by the requests after it.
    """
    poller = select.poll()
    poller.register(connection.driver_connection.fileno(), select.POLLIN)
    if poller.poll(0):
        raise DisconnectionError


def translated(error: DBAPIError | PoolTimeout) -> Exception:
    """The error that callers know for what happened; others stay as they are."""
    if isinstance(error, PoolTimeout):
        return DependencyUnavailable("database")
    sqlstate = getattr(error.orig, "sqlstate", None)
    if sqlstate in CONFLICTS:
        return TransactionConflict(str(error.orig))
    if error.connection_invalidated or (sqlstate or "08").startswith(UNAVAILABLE):
        return DependencyUnavailable("database")
    return error


async def _connect_wholly(*arguments: object, **parameters: object) -> psycopg.AsyncConnection[Any]:
    """Connect, also where this is cancelled meanwhile: half a connection could not be closed."""
    connect: Connect = psycopg.AsyncConnection.connect
    connecting = asyncio.ensure_future(connect(*arguments, **parameters))
    try:
        return await asyncio.shield(connecting)
    except asyncio.CancelledError:
        await finished(connecting)
        if connecting.exception() is None:
            await connecting.result().close()
        raise


@asynccontextmanager
async def open_override(override: Callable[..., Any], tenant: str | None) -> AsyncIterator[Connection]:
    """The session that an overriding dependency provides: a function or generator, async or not.

    It takes no parameters. The session is committed and rolled back where it knows how to.
    """
    async with AsyncExitStack() as stack:
        connection = await _enter(override, stack)
        if tenant is not None:
            await connection.execute(SET_TENANT_LOCALLY, {"tenant": tenant})
        try:
            yield connection
        except BaseException:
            await _end(connection, "rollback")
            raise
        await _end(connection, "commit")


async def _enter(override: Callable[..., Any], stack: AsyncExitStack) -> Connection:
    connection: Connection
    if inspect.isasyncgenfunction(override):
        connection = await stack.enter_async_context(asynccontextmanager(override)())
    elif inspect.isgeneratorfunction(override):
        connection = stack.enter_context(contextmanager(override)())
    else:
        provided = override()
        connection = await provided if inspect.isawaitable(provided) else provided
    return connection


async def _end(connection: Connection, method: str) -> None:
    end = getattr(connection, method, None)
    if end is not None:
        await end()
