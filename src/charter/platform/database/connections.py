"""Connections to PostgreSQL: what runs statements, and how one comes about."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Protocol

import psycopg
from sqlalchemy import URL, Executable, Row, make_url
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

from charter.platform.database.settings import DatabaseSettings
from charter.platform.database.wire import Wire
from charter.shared.waiting import finished

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

CONNECT_TIMEOUT: Final = 5

Connect = Callable[..., Coroutine[Any, Any, psycopg.AsyncConnection[Any]]]


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


class Connections:
    """Connects as the application's role, in UTC."""

    def __init__(self, settings: DatabaseSettings, dialect: PGDialect_psycopg) -> None:
        url = make_url(settings.database_url).set(drivername="postgresql+psycopg")
        options = [
            str(url.query.get("options", "")),
            f"-c role={settings.database_role} -c timezone=UTC",
            "-c plan_cache_mode=force_generic_plan",  # planning a list anew costs twice what running it does
        ]
        self._url: URL = url.difference_update_query(["options"])
        self._arguments = {
            "connect_timeout": CONNECT_TIMEOUT,
            "application_name": "charter",
            "options": " ".join(options).strip(),
        }
        self._dialect = dialect

    async def connect(self) -> Wire:
        """Connect, wholly or not at all: half a connection could not be closed. Raises: psycopg.Error."""
        dialect: Any = self._dialect
        _, parameters = dialect.create_connect_args(self._url)
        connect: Connect = psycopg.AsyncConnection.connect
        connecting = asyncio.ensure_future(connect(**parameters, **self._arguments, autocommit=True))
        try:
            return Wire(await asyncio.shield(connecting))
        except asyncio.CancelledError:
            await finished(connecting)
            if connecting.exception() is None:
                await connecting.result().close()
            raise

    @cached_property
    def engine(self) -> "AsyncEngine":
        """SQLAlchemy's engine, which keeps no connections: what needs it is rare."""
        from sqlalchemy.ext.asyncio import create_async_engine
        from sqlalchemy.pool import NullPool

        return create_async_engine(self._url, poolclass=NullPool, connect_args=self._arguments)
