"""What repositories have in common: how they are opened over the database, and how they read pages."""

from collections.abc import Callable, Coroutine, Iterable
from contextlib import AbstractAsyncContextManager
from types import TracebackType
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


class Opened(Generic[Repository]):
    """A repository for as long as its connection lasts. No generator: requests open one each."""

    __slots__ = ("_connection", "_over")

    def __init__(
        self, connection: AbstractAsyncContextManager[Connection], over: Callable[[Connection], Repository]
    ) -> None:
        self._connection = connection
        self._over = over

    async def __aenter__(self) -> Repository:
        return self._over(await self._connection.__aenter__())

    def __aexit__(
        self,
        kind: type[BaseException] | None,
        failure: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> Coroutine[Any, Any, bool | None]:
        return self._connection.__aexit__(kind, failure, trace)


class SharedStore(Generic[Repository]):
    """Opens a repository of tables that belong to no tenant: it joins whatever transaction is open."""

    def __init__(self, database: Database, over: Callable[[Connection], Repository]) -> None:
        self._database = database
        self._over = over

    def reading(self) -> AbstractAsyncContextManager[Repository]:
        """For a use case that only reads."""
        return Opened(self._database.reading_of_any_tenant(), self._over)

    def once(self) -> AbstractAsyncContextManager[Repository]:
        """For a use case of one statement, which commits as it ends."""
        return Opened(self._database.once_of_any_tenant(), self._over)

    def transaction(self) -> AbstractAsyncContextManager[Repository]:
        """Committed at the end, rolled back on an exception."""
        return Opened(self._database.transaction_of_any_tenant(), self._over)


class OwnedStore(Generic[Repository]):
    """Opens a repository of tables under row-level security, for one tenant at a time."""

    def __init__(self, database: Database, over: Callable[[Connection, TenantId], Repository]) -> None:
        self._database = database
        self._over = over

    def reading(self, tenant: TenantId) -> AbstractAsyncContextManager[Repository]:
        """For a use case that only reads."""
        return Opened(self._database.reading(tenant), lambda connection: self._over(connection, tenant))

    def once(self, tenant: TenantId) -> AbstractAsyncContextManager[Repository]:
        """For a use case of one statement, which commits as it ends."""
        return Opened(self._database.once(tenant), lambda connection: self._over(connection, tenant))

    def transaction(self, tenant: TenantId) -> AbstractAsyncContextManager[Repository]:
        """Committed at the end, rolled back on an exception."""
        return Opened(self._database.transaction(tenant), lambda connection: self._over(connection, tenant))


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
    turned = from_end.subquery().select().order_by(func.row_number().over().desc())
    rows = lateral(union_all(from_start.subquery().select(), turned.subquery().select()))
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
