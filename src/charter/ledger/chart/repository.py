"""All SQL of the chart of accounts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, Final

from psycopg.errors import UniqueViolation
from sqlalchemy import (
    Boolean,
    ColumnElement,
    Executable,
    Row,
    Select,
    Table,
    Text,
    bindparam,
    cast,
    column,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.exc import IntegrityError

from charter.ledger.chart.domain import (
    Account,
    AccountCodeTaken,
    AccountFilter,
    AccountId,
    AccountInUse,
    AccountOrder,
    AccountPage,
    Outline,
    Place,
    Usage,
)
from charter.ledger.tables import (
    ACCOUNTS_OF_SETTINGS,
    ledger_accounts,
    ledger_draft_lines,
    ledger_settings,
)
from charter.platform.database.connections import Connection
from charter.platform.database.stores import page_of, slice_of
from charter.shared.tenants import TenantId

_OWN: Final = ledger_accounts.c.tenant_id == bindparam("tenant")
_ONE: Final = (_OWN, ledger_accounts.c.id == bindparam("account"))
_COLUMNS: Final = tuple(ledger_accounts.c[field.name] for field in fields(Account))
_FIND: Final = select(*_COLUMNS).where(*_ONE)
_ALL: Final = select(*_COLUMNS).where(_OWN).order_by(ledger_accounts.c.code)
_OUTLINE: Final = select(
    *(ledger_accounts.c[name] for name in ("id", "code", "type", "parent_id", "is_postable"))
).where(_OWN)
# A write, not only a lock: in a transaction that reads what it saw at first, the second mover fails.
_LOCK: Final = (
    upsert(ledger_settings)
    .values(tenant_id=bindparam("tenant"))
    .on_conflict_do_update(index_elements=["tenant_id"], set_={"version": ledger_settings.c.version + 1})
)
_FIELDS: Final = tuple(
    field.name
    for field in fields(Account)
    if field.name not in {"tenant_id", "id", "has_lines", "version", "created_at"}
)
_ADD: Final = (
    insert(ledger_accounts)
    .values({name: bindparam(name) for name in ("tenant_id", "created_at", *_FIELDS)})
    .returning(*_COLUMNS)
)
_ADDED: Final = ("tenant_id", *_FIELDS, "created_at")
_ROWS: Final = (
    func.jsonb_to_recordset(bindparam("rows", type_=JSONB))
    .table_valued(*(column(name, ledger_accounts.c[name].type) for name in _ADDED), name="added")
    .render_derived(with_types=True)
)
_ADD_ALL: Final = insert(ledger_accounts).from_select(_ADDED, select(*_ROWS.c)).returning(*_COLUMNS)
_SAVE: Final = (
    update(ledger_accounts)
    .where(*_ONE)
    .values({name: bindparam(f"new_{name}") for name in _FIELDS} | {"version": ledger_accounts.c.version + 1})
    .returning(*_COLUMNS)
)
_DELETE: Final = delete(ledger_accounts).where(*_ONE)
_DEFAULTS: Final[Mapping[str, object]] = {
    **dict.fromkeys(_FIELDS),
    "is_active": True,
    "is_postable": True,
    **dict.fromkeys(("monetary", "contra", "is_sundry"), False),
}


def _refers(table: Table, *columns: ColumnElement[Any]) -> ColumnElement[bool]:
    refers = or_(*(column == bindparam("account") for column in columns))
    return select(1).where(table.c.tenant_id == bindparam("tenant"), refers).exists()


_USAGE: Final = select(
    _refers(ledger_draft_lines, ledger_draft_lines.c.account_id).label("has_drafts"),
    _refers(ledger_accounts, ledger_accounts.c.parent_id).label("has_children"),
    _refers(ledger_settings, *(ledger_settings.c[name] for name in ACCOUNTS_OF_SETTINGS)).label(
        "has_settings"
    ),
)


def _if_asked(name: str, column: ColumnElement[Any]) -> ColumnElement[bool]:
    value = bindparam(name, type_=column.type)
    return or_(value.is_(None), column == value)


_ACTIVE: Final = cast(bindparam("active"), Boolean)
_PATTERN: Final = bindparam("pattern", type_=Text)
_LISTED: Final = (
    _OWN,
    _if_asked("type", ledger_accounts.c.type),
    _if_asked("sub_type", ledger_accounts.c.sub_type),
    or_(_ACTIVE.is_(None), ledger_accounts.c.is_active == _ACTIVE),
    _if_asked("parent", ledger_accounts.c.parent_id),
    or_(
        _PATTERN.is_(None),
        func.lower(ledger_accounts.c.name).like(_PATTERN, escape="/"),
        func.lower(ledger_accounts.c.code).like(_PATTERN, escape="/"),
    ),
)


def _page_ordered_by(*order: ColumnElement[Any]) -> Select[Any]:
    return page_of(ledger_accounts, _LISTED, order, _COLUMNS)


_PAGES: Final[dict[AccountOrder, Select[Any]]] = {
    "code": _page_ordered_by(ledger_accounts.c.code),
    "-code": _page_ordered_by(ledger_accounts.c.code.desc()),
    "name": _page_ordered_by(ledger_accounts.c.name, ledger_accounts.c.code),
    "-name": _page_ordered_by(ledger_accounts.c.name.desc(), ledger_accounts.c.code.desc()),
}


class SqlChart:
    """The accounts of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def lock_chart(self) -> None:
        await self._connection.execute(_LOCK, {"tenant": self._tenant})

    async def find(self, account_id: AccountId) -> Account | None:
        return await self._found(_FIND, account_id)

    async def find_for_update(self, account_id: AccountId) -> Account | None:
        return await self._found(_FIND.with_for_update(), account_id)

    async def list_page(
        self, wanted: AccountFilter, *, page: int, limit: int, order: AccountOrder
    ) -> AccountPage:
        values = {
            "tenant": self._tenant,
            "type": wanted.type,
            "sub_type": wanted.sub_type,
            "active": wanted.is_active,
            "parent": wanted.parent_id,
            "pattern": None if wanted.search is None else _pattern(wanted.search),
            **slice_of(page, limit),
        }
        rows = (await self._connection.execute(_PAGES[order], values)).all()
        return AccountPage(tuple(_account(row[1:]) for row in rows if row.id is not None), rows[0].total)

    async def list_all(self) -> Sequence[Account]:
        rows = await self._connection.execute(_ALL, {"tenant": self._tenant})
        return [_account(row) for row in rows]

    async def outline(self) -> Outline:
        rows = await self._connection.execute(_OUTLINE, {"tenant": self._tenant})
        return Outline([Place(**row._asdict()) for row in rows])

    async def usage(self, account_id: AccountId) -> Usage:
        row = (await self._connection.execute(_USAGE, self._key(account_id))).one()
        return Usage(**row._asdict())

    async def add(self, columns: Mapping[str, object], at: datetime) -> Account:
        values = {**_DEFAULTS, **columns, "tenant_id": self._tenant, "created_at": at, "updated_at": at}
        return await self._unique(_ADD, values, str(columns["code"]))

    async def add_all(self, accounts: Sequence[Mapping[str, object]], at: datetime) -> Sequence[Account]:
        made = {
            **_DEFAULTS,
            "tenant_id": self._tenant,
            "created_at": at.isoformat(),
            "updated_at": at.isoformat(),
        }
        rows = await self._connection.execute(
            _ADD_ALL, {"rows": [{**made, **columns} for columns in accounts]}
        )
        return [_account(row) for row in rows]

    async def save(self, account: Account) -> Account:
        values = self._key(account.id) | {f"new_{name}": getattr(account, name) for name in _FIELDS}
        return await self._unique(_SAVE, values, account.code)

    async def delete(self, account: Account) -> None:
        try:
            await self._connection.execute(_DELETE, self._key(account.id))
        except IntegrityError:
            raise AccountInUse(account, "rows that refer to it") from None

    async def _found(self, statement: Executable, account_id: AccountId) -> Account | None:
        row = (await self._connection.execute(statement, self._key(account_id))).one_or_none()
        return None if row is None else _account(row)

    async def _unique(self, statement: Executable, values: Mapping[str, object], code: str) -> Account:
        try:
            row: Row[Any] = (await self._connection.execute(statement, values)).one()
        except IntegrityError as error:
            if isinstance(error.orig, UniqueViolation):
                raise AccountCodeTaken(code) from None
            raise
        return _account(row)

    def _key(self, account_id: AccountId) -> dict[str, object]:
        return {"tenant": self._tenant, "account": account_id}


def _pattern(search: str) -> str:
    escaped = "".join(f"/{sign}" if sign in "/%_" else sign for sign in search.lower())
    return f"%{escaped}%"


def _account(columns: Iterable[Any]) -> Account:
    return Account(*columns)
