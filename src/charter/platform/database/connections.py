"""Connections to PostgreSQL: what runs statements, and how one comes about."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Protocol
from urllib.parse import urlsplit

import psycopg
from psycopg.abc import AdaptContext, Buffer
from psycopg.adapt import Loader
from psycopg.types.datetime import TimestamptzLoader
from sqlalchemy import URL, Executable, Row, Select, func, make_url, select
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from typing_extensions import override

from charter.platform.database.plans import Bound
from charter.platform.database.settings import DatabaseSettings
from charter.platform.database.wire import Wire
from charter.platform.telemetry.tracing import UNTRACED, Tracing
from charter.shared.cancellation import finished

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

TENANT: Final = "app.tenant"
SESSION: Final = {
    "timezone": "UTC",
    "plan_cache_mode": "force_generic_plan",  # planning a list anew costs twice what running it does
}
DEFAULTS: Final = {
    "connect_timeout": 5,
    "application_name": "charter",
    "keepalives_idle": 20,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
"""What a URL may say otherwise. A host that vanishes is missed after 20 seconds where it was sent something,
and after 35 where its answer is waited for."""
ENCODING: Final = {"client_encoding": "utf8"}

Connect = Callable[..., Coroutine[Any, Any, psycopg.AsyncConnection[Any]]]


Scope = Sequence[Bound]
"""What makes a transaction one of a tenant: it travels before the first statement."""


class Rows(Protocol):
    """The rows of a statement, whose columns are attributes. SQLAlchemy's own `Result` fits it too."""

    def __iter__(self) -> Iterator[Row[Any]]: ...

    def all(self) -> Sequence[Row[Any]]:
        """Every row."""
        ...

    def one(self) -> Row[Any]:
        """The only row. Raises: sqlalchemy.exc.NoResultFound, MultipleResultsFound."""
        ...

    def one_or_none(self) -> Row[Any] | None:
        """The only row, or None. Raises: sqlalchemy.exc.MultipleResultsFound."""
        ...

    def scalars(self) -> Iterable[Any]:
        """The first value of each row."""
        ...

    def scalar(self) -> Any:
        """The first value of the first row, or None."""
        ...

    def scalar_one(self) -> Any:
        """The first value of the only row. Raises: sqlalchemy.exc.NoResultFound, MultipleResultsFound."""
        ...


class Connection(Protocol):
    """Runs SQLAlchemy Core statements in the transaction of a use case.

    SQLAlchemy's own `AsyncSession` and `AsyncConnection` fit it too.
    """

    async def execute(self, statement: Executable, parameters: Mapping[str, Any] | None = None, /) -> Rows:
        """Run one statement.

        Raises: TransactionConflict, DependencyUnavailable; sqlalchemy.exc.DBAPIError for a fault of its own.
        """
        ...


class UtcLoader(Loader):
    """Times in UTC, whatever the pooler's connection to the server is set to between our transactions."""

    def __init__(self, oid: int, context: AdaptContext | None = None) -> None:
        super().__init__(oid, context)
        self._in_utc = TimestamptzLoader(oid)

    @override
    def load(self, data: Buffer) -> datetime:
        return self._in_utc.load(data)


class Connections:
    """Connects as the application's role, in UTC."""

    def __init__(
        self, settings: DatabaseSettings, dialect: PGDialect_psycopg, tracing: Tracing = UNTRACED
    ) -> None:
        self._tracing = tracing
        url = for_sqlalchemy(settings.database_url)
        to_arguments: Any = dialect.create_connect_args
        self._arguments: dict[str, Any] = DEFAULTS | to_arguments(url)[1] | ENCODING
        self._url: URL = url.set(query={})
        self._prepares = settings.database_pooler != "transaction"
        self._local: dict[str, str] = {}
        values = {"role": settings.database_role} | SESSION | settings.limits
        if settings.database_pooler == "none":
            self._arguments["options"] = with_options(self._arguments.get("options", ""), values)
        else:
            self._arguments["context"].register_loader("timestamptz", UtcLoader)
            self._local = values
        calls = (
            f"set_config('{name}', ${place}, true)" for place, name in enumerate((*self._local, TENANT), 1)
        )
        self._set_locally = f"SELECT {', '.join(calls)}"

    async def connect(self) -> Wire:
        """Connect, wholly or not at all: half a connection could not be closed. Raises: psycopg.Error."""
        connect: Connect = psycopg.AsyncConnection.connect
        connecting = asyncio.ensure_future(connect(**self._arguments, autocommit=True))
        try:
            driver = await asyncio.shield(connecting)
        except asyncio.CancelledError:
            await finished(connecting)
            if connecting.exception() is None:
                await connecting.result().close()
            raise
        if self._tracing.is_on:
            from charter.platform.database.traced_wire import TracedWire

            return TracedWire(driver, self._tracing, prepares=self._prepares)
        return Wire(driver, prepares=self._prepares)

    def connect_blocking(self) -> psycopg.Connection[Any]:
        """The same for a thread of its own, without preparing. Raises: psycopg.Error."""
        connect: Callable[..., psycopg.Connection[Any]] = psycopg.Connection.connect
        return connect(**self._arguments, autocommit=True, prepare_threshold=None)

    def scope(self, tenant: str | None) -> Scope:
        """What travels before a transaction's first statement: the tenant, and what a pooler forgets."""
        if tenant is None and not self._local:
            return ()
        return ((self._set_locally, [*self._local.values(), tenant or ""]),)

    def engine_scope(self, tenant: str | None) -> Select[Any]:
        """The same for SQLAlchemy's engine."""
        values = self._local | {TENANT: tenant or ""}
        return select(*(func.set_config(name, value, True) for name, value in values.items()))

    @cached_property
    def engine(self) -> "AsyncEngine":
        """SQLAlchemy's engine, which keeps no connections: what needs it is rare."""
        from sqlalchemy.ext.asyncio import create_async_engine
        from sqlalchemy.pool import NullPool

        arguments = self._arguments | ({"prepare_threshold": None} if self._local else {})
        return create_async_engine(self._url, poolclass=NullPool, connect_args=arguments)


def for_sqlalchemy(text: str) -> URL:
    """A URL of libpq, in which several servers stand side by side, as SQLAlchemy spells it.

    >>> for_sqlalchemy("postgresql://app@a:5433,b:5434/charter").query["host"]
    ('a:5433', 'b:5434')
    """
    parts = urlsplit(text)
    login, at, servers = parts.netloc.rpartition("@")
    if "," in servers:
        hosts = [f"host={server}" for server in servers.split(",")]
        query = "&".join([*filter(None, [parts.query]), *hosts])
        text = f"{parts.scheme}://{login}{at}{parts.path}?{query}"
    return make_url(text).set(drivername="postgresql+psycopg")


def with_options(given: str, values: Mapping[str, str]) -> str:
    """The `options` of libpq that set `values` from a connection's start, beside those that were given."""
    return " ".join([given, *(f"-c {name}={value}" for name, value in values.items())]).strip()
