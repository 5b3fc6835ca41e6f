"""Rows of one table as values: whose fields are its columns, under the same names."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any, Final, Generic, TypeVar
from typing import cast as typed

from psycopg.errors import ForeignKeyViolation, UniqueViolation
from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Executable,
    Select,
    Table,
    bindparam,
    cast,
    delete,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from charter.platform.database.connections import Connection
from charter.platform.database.stores import page_of, slice_of
from charter.shared.tenants import TenantId

Value = TypeVar("Value")

TENANT: Final[BindParameter[str]] = bindparam("tenant")


def if_asked(name: str, column: ColumnElement[Any]) -> ColumnElement[bool]:
    """Any row where the value of that name is None."""
    value = cast(bindparam(name, type_=column.type), column.type)
    return or_(value.is_(None), column == value)


class Shelf(Generic[Value]):
    """The statements of one table, made once. `key` names its rows; a number is the database's to give."""

    def __init__(
        self,
        table: Table,
        kind: Callable[..., Value],
        *,
        key: str,
        order: Iterable[str],
        filters: Iterable[str] = (),
        is_numbered: bool = False,
    ) -> None:
        self.make: Callable[..., Value] = kind
        self.filters: Final = tuple(filters)
        self.names: Final = tuple(each.name for each in fields(typed("type[Any]", kind)))
        self.written: Final = tuple(name for name in self.names if not (is_numbered and name == key))
        self.key: Final = key
        columns = [table.c[name] for name in self.names]
        own = table.c.tenant_id == TENANT
        is_one = (own, table.c[key] == bindparam("key", type_=table.c[key].type))
        values = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in self.written}
        self.page: Final[Select[Any]] = page_of(
            table,
            (own, *(if_asked(name, table.c[name]) for name in self.filters)),
            [table.c[name] for name in order],
            columns,
        )
        self.find: Final[Select[Any]] = select(*columns).where(*is_one)
        self.add: Final[Executable] = insert(table).values(tenant_id=TENANT, **values).returning(*columns)
        changed = {name: value for name, value in values.items() if name not in {key, "created_at"}}
        self.save: Final[Executable] = (
            update(table).where(*is_one).values(**changed, version=table.c.version + 1).returning(*columns)
        )
        self.delete: Final[Executable] = delete(table).where(*is_one).returning(table.c[key])


class SqlRows(Generic[Value]):
    """The rows of one tenant, in the transaction of `connection`."""

    def __init__(
        self,
        shelf: Shelf[Value],
        connection: Connection,
        tenant: TenantId,
        *,
        taken: Callable[[Any], Exception],
        in_use: Callable[[Any], Exception],
        unknown: Mapping[str, Callable[[Any], Exception]],
    ) -> None:
        """`unknown` makes the refusal of a reference that leads nowhere, by its column."""
        self._shelf: Shelf[Value] = shelf
        self._connection = connection
        self._tenant = tenant
        self._taken = taken
        self._in_use = in_use
        self._unknown = unknown

    async def list_page(
        self, wanted: Mapping[str, object], *, page: int, limit: int
    ) -> tuple[list[Value], int]:
        asked = dict.fromkeys(self._shelf.filters) | dict(wanted)
        values = {"tenant": self._tenant, **asked, **slice_of(page, limit)}
        rows = (await self._connection.execute(self._shelf.page, values)).all()
        found: list[tuple[Any, ...]] = [tuple(row)[1:] for row in rows]
        return [self._shelf.make(*row) for row in found if row[0] is not None], rows[0].total

    async def find(self, key: object) -> Value | None:
        return await self._found(self._shelf.find, key)

    async def find_for_update(self, key: object) -> Value | None:
        return await self._found(self._shelf.find.with_for_update(), key)

    async def add(self, value: Value) -> Value:
        return await self._written(self._shelf.add, value)

    async def save(self, value: Value) -> Value:
        return await self._written(self._shelf.save, value)

    async def delete(self, key: object) -> bool:
        try:
            found = await self._connection.execute(self._shelf.delete, self._key(key))
        except IntegrityError:
            raise self._in_use(key) from None
        return found.one_or_none() is not None

    async def _found(self, statement: Executable, key: object) -> Value | None:
        row = (await self._connection.execute(statement, self._key(key))).one_or_none()
        return None if row is None else self._shelf.make(*row)

    async def _written(self, statement: Executable, value: Value) -> Value:
        given = {f"new_{name}": getattr(value, name) for name in self._shelf.written}
        values = self._key(getattr(value, self._shelf.key)) | given
        try:
            row = (await self._connection.execute(statement, values)).one()
        except IntegrityError as error:
            raise self._refusal(error, value) from None
        return self._shelf.make(*row)

    def _key(self, key: object) -> dict[str, object]:
        return {"tenant": self._tenant, "key": key}

    def _refusal(self, error: IntegrityError, value: Value) -> Exception:
        if isinstance(error.orig, UniqueViolation):
            return self._taken(getattr(value, self._shelf.key))
        if isinstance(error.orig, ForeignKeyViolation):
            constraint = error.orig.diag.constraint_name or ""
            for column, unknown in self._unknown.items():
                if constraint.endswith(f"_{column}"):
                    return unknown(getattr(value, column))
        return error
