"""What repositories have in common: how they are opened over the database, and how they read pages."""

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Any, Final, Generic, TypeVar

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    bindparam,
    case,
    func,
    lateral,
    select,
    true,
    union_all,
)
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import asc_op, desc_op, nulls_first_op, nulls_last_op
from sqlalchemy.sql.selectable import FromClause

from charter.platform.database.connections import Connection
from charter.platform.database.transactions import Database
from charter.shared.tenants import TenantId

Repository = TypeVar("Repository")

_REVERSALS: Final[dict[Any, Callable[[ColumnElement[Any]], ColumnElement[Any]]]] = {
    asc_op: ColumnElement.desc,
    desc_op: ColumnElement.asc,
    nulls_first_op: ColumnElement.nulls_last,
    nulls_last_op: ColumnElement.nulls_first,
}


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
    async def once(self) -> AsyncIterator[Repository]:
        """For a use case of one statement, which commits as it ends."""
        async with self._database.once_of_any_tenant() as connection:
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
    async def once(self, tenant: TenantId) -> AsyncIterator[Repository]:
        """For a use case of one statement, which commits as it ends."""
        async with self._database.once(tenant) as connection:
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
    total: ColumnElement[int] | None = None,
) -> Select[Any]:
    """The total and one page of rows in one query; its values are `limit` and `offset`.

    A page behind the last is one row with the total and nothing else. A page in the second half is looked for
    from the end, so that the last costs what the first does. `total` is where the number of rows is known
    already; they are counted otherwise.
    """
    conditions, first_to_last = tuple(listed), tuple(order)
    counted = select(func.count()).select_from(source).where(*conditions).scalar_subquery()
    known = (
        select((counted if total is None else total).label("total")).cte("known").prefix_with("MATERIALIZED")
    )
    limit, offset = bindparam("limit", type_=BigInteger), bindparam("offset", type_=BigInteger)
    is_near = offset * 2 <= known.c.total
    page = select(*(columns or source.c)).select_from(source).where(*conditions)
    from_start = page.order_by(*first_to_last).limit(case((is_near, limit), else_=0)).offset(offset)
    from_end = (
        page.order_by(*map(_reversed, first_to_last))
        .limit(case((is_near, 0), else_=func.greatest(0, func.least(limit, known.c.total - offset))))
        .offset(func.greatest(0, known.c.total - offset - limit))
    )
    rows = lateral(union_all(from_start.subquery().select(), from_end.subquery().select()))
    return select(known.c.total, rows).select_from(known.outerjoin(rows, true()))


def _reversed(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The same order from its end."""
    if not isinstance(column, UnaryExpression) or column.modifier not in _REVERSALS:
        return column.desc()
    is_direction = column.modifier in (asc_op, desc_op)
    return _REVERSALS[column.modifier](column.element if is_direction else _reversed(column.element))


def slice_of(page: int, limit: int) -> dict[str, int]:
    """The values of the `page`-th page, from 1."""
    return {"limit": limit, "offset": (page - 1) * limit}
