"""All SQL of registers. The columns of a table are the fields of what it holds, under the same names."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Final, Generic, cast

from psycopg.errors import ForeignKeyViolation
from sqlalchemy import (
    ARRAY,
    BigInteger,
    BindParameter,
    Executable,
    Select,
    Table,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from charter.compliance.registers.domain import Obligation, Repayment, Value
from charter.compliance.registers.refusals import ReferenceUnknown, RegisteredInUse
from charter.compliance.tables import compliance_checks, compliance_obligations, compliance_repayments
from charter.platform.database.connections import Connection, Rows
from charter.platform.database.stores import page_of, slice_of
from charter.shared.tenants import TenantId

_TENANT: Final[BindParameter[str]] = bindparam("tenant")
_NUMBER: Final = bindparam("number", type_=BigInteger)


@dataclass(frozen=True, slots=True)
class Parts:
    """Rows that belong to those of a register: `field` holds them, `owner` is the column that says whose."""

    field: str
    owner: str
    make: Callable[..., Any]
    names: tuple[str, ...]
    """Columns that are written."""
    find: Select[Any]
    add: Executable
    clear: Executable


def _parts(field: str, owner: str, table: Table, kind: type, order: str) -> Parts:
    names = tuple(each.name for each in fields(kind))
    written = tuple(name for name in names if name != "id")
    return Parts(
        field=field,
        owner=owner,
        make=kind,
        names=written,
        find=select(table.c[owner], *(table.c[name] for name in names))
        .where(
            table.c.tenant_id == _TENANT,
            table.c[owner] == bindparam("owners", type_=ARRAY(BigInteger())).any_(),
        )
        .order_by(table.c[order]),
        add=insert(table).values({name: bindparam(name) for name in ("tenant_id", owner, *written)}),
        clear=delete(table).where(table.c.tenant_id == _TENANT, table.c[owner] == _NUMBER),
    )


OBLIGATIONS: Final = _parts("obligations", "contract_id", compliance_obligations, Obligation, "id")
REPAYMENTS: Final = _parts("repayments", "instrument_id", compliance_repayments, Repayment, "due_on")


class Shelf(Generic[Value]):
    """The statements of one register, made once."""

    def __init__(
        self, register: str, table: Table, kind: Callable[..., Value], parts: Parts | None = None
    ) -> None:
        columns = [table.c[each.name] for each in fields(cast("type[Any]", kind)) if each.name in table.c]
        own = table.c.tenant_id == _TENANT
        is_one = (own, table.c.id == _NUMBER)
        is_read = exists().where(
            compliance_checks.c.tenant_id == _TENANT, compliance_checks.c.started_at > table.c.created_at
        )
        self.register: Final = register
        self.table: Final = table.name
        self.make: Callable[..., Value] = kind
        self.parts: Final = parts
        self.columns: Final = tuple(column.name for column in columns)
        self.names: Final = tuple(name for name in self.columns if name != "id")
        written = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in self.names}
        self.page: Final = page_of(table, (own,), (table.c.id,), columns)
        self.find: Final = select(*columns).where(*is_one)
        self.add: Final = insert(table).values({"tenant_id": _TENANT, **written}).returning(table.c.id)
        self.save: Final = (
            update(table)
            .where(*is_one)
            .values(**written, version=table.c.version + 1, updated_at=func.now())
            .returning(table.c.id)
        )
        self.delete: Final = delete(table).where(*is_one, ~is_read).returning(table.c.id)


class SqlRegister(Generic[Value]):
    """A register of one tenant, in the transaction of `connection`."""

    def __init__(self, shelf: Shelf[Value], connection: Connection, tenant: TenantId) -> None:
        self._shelf: Shelf[Value] = shelf
        self._connection = connection
        self._tenant = tenant

    async def list_page(self, *, page: int, limit: int) -> tuple[list[Value], int]:
        values = {"tenant": self._tenant, **slice_of(page, limit)}
        rows = (await self._connection.execute(self._shelf.page, values)).all()
        found = [row[1:] for row in rows if row.id is not None]
        return await self._values(found), rows[0].total

    async def find(self, number: int) -> Value | None:
        values = {"tenant": self._tenant, "number": number}
        row = (await self._connection.execute(self._shelf.find, values)).one_or_none()
        return None if row is None else (await self._values([row]))[0]

    async def add(self, value: Value) -> Value:
        number = (await self._execute(self._shelf.add, value, self._columns(value))).one().id
        return await self._with_parts(replace(value, id=number))

    async def save(self, value: Value) -> Value:
        await self._execute(self._shelf.save, value, self._columns(value) | {"number": value.id})
        if self._shelf.parts is not None:
            values = {"tenant": self._tenant, "number": value.id}
            await self._connection.execute(self._shelf.parts.clear, values)
        return await self._with_parts(value)

    async def delete_unread(self, number: int) -> bool:
        values = {"tenant": self._tenant, "number": number}
        try:
            found = await self._connection.execute(self._shelf.delete, values)
        except IntegrityError:
            raise RegisteredInUse(self._shelf.register, number) from None
        return found.one_or_none() is not None

    def _columns(self, value: Value) -> dict[str, object]:
        return {"tenant": self._tenant} | {f"new_{name}": getattr(value, name) for name in self._shelf.names}

    async def _execute(self, statement: Executable, value: Value, values: Mapping[str, object]) -> Rows:
        try:
            return await self._connection.execute(statement, values)
        except IntegrityError as error:
            if not isinstance(error.orig, ForeignKeyViolation):
                raise
            field = (error.orig.diag.constraint_name or "").removeprefix(f"fk_{self._shelf.table}_")
            raise ReferenceUnknown(field, getattr(value, field)) from None

    async def _with_parts(self, value: Value) -> Value:
        """The row with its parts, which are written anew and numbered."""
        parts = self._shelf.parts
        if parts is None:
            return value
        for part in getattr(value, parts.field):
            row = {name: getattr(part, name) for name in parts.names}
            await self._connection.execute(
                parts.add, {"tenant_id": self._tenant, parts.owner: value.id, **row}
            )
        found = await self._parts([value.id])
        written: dict[str, Any] = {parts.field: tuple(found.get(value.id, ()))}
        return replace(value, **written)

    async def _values(self, rows: Sequence[Sequence[Any]]) -> list[Value]:
        shelf = self._shelf
        named = [dict(zip(shelf.columns, row, strict=True)) for row in rows]
        if shelf.parts is None:
            return [shelf.make(**each) for each in named]
        parts = await self._parts([each["id"] for each in named])
        return [shelf.make(**each, **{shelf.parts.field: tuple(parts.get(each["id"], ()))}) for each in named]

    async def _parts(self, owners: list[int]) -> dict[int, list[Any]]:
        """By the number of what they belong to."""
        parts = self._shelf.parts
        found: dict[int, list[Any]] = {}
        if parts is not None and owners:
            _, *names = parts.find.selected_columns.keys()
            values = {"tenant": self._tenant, "owners": owners}
            for row in await self._connection.execute(parts.find, values):
                part = parts.make(**dict(zip(names, row[1:], strict=True)))
                found.setdefault(row[0], []).append(part)
        return found
