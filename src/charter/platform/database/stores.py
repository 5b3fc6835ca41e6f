"""What repositories have in common: how they are opened over the database, and how they read pages."""

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Select, bindparam, func, lateral, select, true
from sqlalchemy.sql.selectable import FromClause

from charter.platform.database.connections import Connection
from charter.platform.database.transactions import Database
from charter.shared.tenants import TenantId

Repository = TypeVar("Repository")


class SharedStore(Generic[Repository]):
    """Opens a repository of tables that belong to no tenant: it joins whatever transaction is open."""

    def __init__(self, database: Database, over: Callable[[Connection], Repository]) -> None:
        self._database = database
        self._over = over

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Repository]:
        """For a use case that only reads."""
        async with self._database.reading_of_any_tenant() as connection:
            yield self._over(connection)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Repository]:
        """Committed at the end, rolled back on an exception."""
        async with self._database.transaction_of_any_tenant() as connection:
            yield self._over(connection)


class OwnedStore(Generic[Repository]):
    """Opens a repository of tables under row-level security, for one tenant at a time."""

    def __init__(self, database: Database, over: Callable[[Connection, TenantId], Repository]) -> None:
        self._database = database
        self._over = over

    @asynccontextmanager
    async def reading(self, tenant: TenantId) -> AsyncIterator[Repository]:
        """For a use case that only reads."""
        async with self._database.reading(tenant) as connection:
            yield self._over(connection, tenant)

    @asynccontextmanager
    async def transaction(self, tenant: TenantId) -> AsyncIterator[Repository]:
        """Committed at the end, rolled back on an exception."""
        async with self._database.transaction(tenant) as connection:
            yield self._over(connection, tenant)


def page_of(
    source: FromClause,
    listed: Iterable[ColumnElement[bool]],
    order: Iterable[ColumnElement[Any]],
    columns: Iterable[ColumnElement[Any]] = (),
) -> Select[Any]:
    """The total and one page of rows in one query; its values are `limit` and `offset`.

    A page behind the last is one row with the total and nothing else.
    """
    conditions = tuple(listed)
    total = select(func.count().label("total")).select_from(source).where(*conditions).subquery()
    page = select(*(columns or source.c)).select_from(source).where(*conditions).order_by(*order)
    rows = lateral(page.limit(bindparam("limit")).offset(bindparam("offset")))
    return select(total.c.total, rows).select_from(total.outerjoin(rows, true()))


def slice_of(page: int, limit: int) -> dict[str, int]:
    """The values of the `page`-th page, from 1."""
    return {"limit": limit, "offset": (page - 1) * limit}
