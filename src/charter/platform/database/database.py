"""The database of the service: connections and transactions of a tenant, joined by whatever runs inside them.

Connections run as the application's role, for which row-level security is a limit. The tenant is a setting of
the connection (`app.tenant`), compared each time one is taken from the pool and set where it differs.
"""

import asyncio
import select
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Annotated, Any, Final

from fastapi import Depends
from psycopg.errors import InFailedSqlTransaction
from psycopg.pq import TransactionStatus
from sqlalchemy import event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import QueuePool
from starlette.requests import HTTPConnection

from charter.platform.database.ambient import AMBIENT, AfterCommit, Ambient, call_all
from charter.platform.database.connecting import connect_wholly
from charter.platform.database.sessions import Session, open_override
from charter.platform.settings.settings import Settings
from charter.shared.errors import DependencyUnavailable
from contract_runtime.policies import TransactionConflict

CONNECT_TIMEOUT: Final = 5
PING_TIMEOUT: Final = 2.0
CONFLICTS: Final = ("40001", "40P01")
"""serialization_failure, deadlock_detected"""
UNAVAILABLE: Final = ("08", "53", "57P")
"""connection exception, insufficient resources, operator intervention"""
SET_TENANT: Final = text("SELECT set_config('app.tenant', :tenant, false)")
ROLE_CHECK: Final = text("""
    SELECT rolname, rolsuper, rolbypassrls,
           ARRAY(SELECT relname::text FROM pg_class
                 WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
                   AND pg_has_role(current_user, relowner, 'USAGE') ORDER BY 1) AS owned
    FROM pg_roles WHERE rolname = current_user
""")


class ApplicationRoleUnsafe(Exception):
    """The application's role could get around row-level security."""


class Database:
    """Built from settings; connects when the first statement runs.

    `overrides` are the app's `dependency_overrides`: one for `database_session` replaces the session in all.
    """

    def __init__(
        self, settings: Settings, overrides: Mapping[Callable[..., Any], Callable[..., Any]] | None = None
    ) -> None:
        self._engine = _create_engine(settings)
        self._overrides = {} if overrides is None else overrides

    @asynccontextmanager
    async def transaction(
        self, tenant: str | None, *, repeatable_read: bool = False
    ) -> AsyncIterator[Session]:
        """The transaction of a use case: the one that this task has open already, or else a new one.

        `tenant` is whose rows row-level security shows; None is nobody's. It commits at the end, and rolls
        back when an exception passes. Raises: TransactionConflict, DependencyUnavailable.
        """
        joined = self._join(tenant, repeatable_read=repeatable_read)
        if joined is not None:
            yield joined
            return
        async with self._session(tenant) as session, _begun(session, repeatable_read=repeatable_read):
            opened = Ambient(self, session, tenant, repeatable_read, asyncio.current_task())
            token = AMBIENT.set(opened)
            try:
                yield session
            finally:
                AMBIENT.reset(token)
        await call_all(opened.after_commit)

    @asynccontextmanager
    async def transaction_of_any_tenant(self) -> AsyncIterator[Session]:
        """For tables that belong to no tenant: the transaction that this task has open, whosever it is."""
        ambient = self._find_ambient()
        async with self.transaction(None if ambient is None else ambient.tenant) as session:
            yield session

    @asynccontextmanager
    async def reading_of_any_tenant(self) -> AsyncIterator[Session]:
        """The same for a use case that only reads."""
        ambient = self._find_ambient()
        async with self.reading(None if ambient is None else ambient.tenant) as session:
            yield session

    async def after_commit(self, call: AfterCommit) -> None:
        """Have `call` awaited once the open transaction is committed; at once where none is open.

        That is before the transaction's context is left, so before an answer goes out. A rollback drops the
        calls, and the same call is awaited once. What it raises is logged: the transaction is committed.
        """
        ambient = self._find_ambient()
        if ambient is None:
            await call_all([call])
        elif call not in ambient.after_commit:
            ambient.after_commit.append(call)

    @asynccontextmanager
    async def reading(self, tenant: str | None) -> AsyncIterator[Session]:
        """A connection for a use case that only reads: each statement is a transaction of its own.

        That is what READ COMMITTED means for reads anyway, without the trips of BEGIN and COMMIT. Within
        an open transaction of this task it is that transaction. Raises: DependencyUnavailable.
        """
        joined = self._join(tenant, repeatable_read=False)
        if joined is not None:
            yield joined
            return
        async with self._session(tenant) as session:
            yield session

    def ambient(self) -> Ambient:
        """The transaction that this task has open; a policy's backend works inside it."""
        ambient = self._find_ambient()
        if ambient is None:
            raise RuntimeError("no transaction is open in this task")
        return ambient

    async def ping(self) -> None:
        """Reach the server within two seconds. Raises: DependencyUnavailable."""
        try:
            async with asyncio.timeout(PING_TIMEOUT), self.reading(None) as session:
                await session.execute(text("SELECT 1"))
        except TimeoutError as error:
            raise DependencyUnavailable("database") from error

    async def verify_application_role(self) -> None:
        """Refuse a role for which row-level security is no limit.

        Raises: ApplicationRoleUnsafe, DependencyUnavailable.
        """
        try:
            async with self.reading(None) as session:
                role = (await session.execute(ROLE_CHECK)).one()
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

    def _join(self, tenant: str | None, *, repeatable_read: bool) -> Session | None:
        ambient = self._find_ambient()
        if ambient is None:
            return None
        if ambient.tenant != tenant:
            raise RuntimeError("a transaction belongs to one tenant, and another one's is open")
        if repeatable_read and not ambient.repeatable_read:
            raise RuntimeError("the open transaction cannot be made repeatable read any more")
        return ambient.session

    @asynccontextmanager
    async def _session(self, tenant: str | None) -> AsyncIterator[Session]:
        override = self._overrides.get(database_session) if self._overrides else None
        if override is not None:
            async with open_override(override, tenant) as session:
                yield session
            return
        try:
            async with self._engine.connect() as connection:
                await _bind(connection, tenant or "")
                yield connection
        except (DBAPIError, PoolTimeout) as error:
            raise _translated(error) from error


@asynccontextmanager
async def _begun(session: Session, *, repeatable_read: bool) -> AsyncIterator[None]:
    """A transaction on a connection of ours; an overriding session has its own."""
    if not isinstance(session, AsyncConnection):
        yield
        return
    isolation = "REPEATABLE READ" if repeatable_read else "READ COMMITTED"
    await session.exec_driver_sql(f"BEGIN ISOLATION LEVEL {isolation}")
    try:
        yield
    except Exception:
        if not session.invalidated:
            await session.exec_driver_sql("ROLLBACK")
        raise
    if await _transaction_status(session) is TransactionStatus.INERROR:
        raise InFailedSqlTransaction(
            "a statement failed and its error was swallowed: nothing can be committed"
        )
    await session.exec_driver_sql("COMMIT")


async def _transaction_status(connection: AsyncConnection) -> TransactionStatus:
    driver: Any = (await connection.get_raw_connection()).driver_connection
    return TransactionStatus(driver.pgconn.transaction_status)


async def _bind(connection: AsyncConnection, tenant: str) -> None:
    """Make the connection the tenant's; what it is bound to lives and dies with the connection."""
    known = connection.info
    if known.get("tenant") != tenant:
        known.pop("tenant", None)
        await connection.execute(SET_TENANT, {"tenant": tenant})
        known["tenant"] = tenant


def _create_engine(settings: Settings) -> AsyncEngine:
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
            "async_creator_fn": connect_wholly,
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


def _translated(error: DBAPIError | PoolTimeout) -> Exception:
    """The error that callers know for what happened; others stay as they are."""
    if isinstance(error, PoolTimeout):
        return DependencyUnavailable("database")
    sqlstate = getattr(error.orig, "sqlstate", None)
    if sqlstate in CONFLICTS:
        return TransactionConflict(str(error.orig))
    if error.connection_invalidated or (sqlstate or "08").startswith(UNAVAILABLE):
        return DependencyUnavailable("database")
    return error


async def database_session(connection: HTTPConnection) -> AsyncIterator[Session]:
    """A dependency for ordinary FastAPI routes: a session for the tenant of the verified caller, if any.

    Declare it as `DatabaseSession`, whose scope commits before the response is sent.
    """
    database: Database = connection.app.state.database
    caller = connection.scope.get("state", {}).get("caller")
    async with database.transaction(None if caller is None else caller.tenant) as session:
        yield session


DatabaseSession = Annotated[Session, Depends(database_session, scope="function")]
