"""All SQL of the settings of a ledger."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from psycopg.errors import ForeignKeyViolation
from sqlalchemy import BigInteger, BindParameter, DateTime, Text, bindparam, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError

from charter.ledger.books.domain import (
    AccountUnknown,
    BaseCurrencyFixed,
    Candidate,
    LedgerSettings,
    SettingsChanges,
)
from charter.ledger.chart.domain import AccountId
from charter.ledger.tables import ACCOUNTS_OF_SETTINGS, ledger_accounts, ledger_settings, ledger_years
from charter.platform.database.connections import Connection
from charter.shared.tenants import TenantId

_FIELDS: Final = (
    "base_currency",
    "fiscal_year_start_month",
    "time_zone",
    *ACCOUNTS_OF_SETTINGS,
    "require_approval",
    "approval_threshold",
    "archived_at",
)
_TENANT: Final[BindParameter[str]] = bindparam("tenant")
_IS_FIXED: Final = (
    select(1).where(ledger_years.c.tenant_id == _TENANT, ledger_years.c.next_number > 1).exists()
)
_FIND: Final = select(*(ledger_settings.c[name] for name in _FIELDS), _IS_FIXED.label("is_fixed")).where(
    ledger_settings.c.tenant_id == _TENANT
)
_CANDIDATE: Final = select(
    *(ledger_accounts.c[name] for name in ("id", "code", "type", "is_postable", "currency"))
).where(ledger_accounts.c.tenant_id == _TENANT, ledger_accounts.c.id == bindparam("account"))
_HALT: Final = (
    select(ledger_years.c.id)
    .where(ledger_years.c.tenant_id == _TENANT)
    .order_by(ledger_years.c.id)
    .with_for_update()
)
"""The counters, which every posting takes."""
_FILL_ROW: Final = insert(ledger_settings).values(
    {name: bindparam(name, type_=BigInteger) for name in ACCOUNTS_OF_SETTINGS}
    | {"tenant_id": _TENANT, "updated_at": bindparam("now")}
)
_FILL: Final = _FILL_ROW.on_conflict_do_update(
    index_elements=["tenant_id"],
    set_={
        name: func.coalesce(ledger_settings.c[name], _FILL_ROW.excluded[name])
        for name in ACCOUNTS_OF_SETTINGS
    }
    | {"version": ledger_settings.c.version + 1, "updated_at": _FILL_ROW.excluded.updated_at},
)


_ARCHIVE: Final = select(
    func.ledger_archive(bindparam("tenant", type_=Text), bindparam("now", type_=DateTime(timezone=True)))
)


class SqlArchive:
    """Closes books for good, whoever's the transaction of `connection` is."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def close(self, tenant: TenantId, at: datetime) -> None:
        """Have a tenant's books only read from now on; a second time changes nothing."""
        await self._connection.execute(_ARCHIVE, {"tenant": tenant, "now": at})


class SqlBookSettings:
    """The settings of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def find(self) -> LedgerSettings | None:
        row = (await self._connection.execute(_FIND, {"tenant": self._tenant})).one_or_none()
        return None if row is None else LedgerSettings(**row._asdict())

    async def find_account(self, account_id: AccountId) -> Candidate | None:
        values = {"tenant": self._tenant, "account": account_id}
        row = (await self._connection.execute(_CANDIDATE, values)).one_or_none()
        return None if row is None else Candidate(**row._asdict())

    async def halt_postings(self) -> None:
        await self._connection.execute(_HALT, {"tenant": self._tenant})

    async def save(self, changes: SettingsChanges, at: datetime) -> None:
        values: dict[str, Any] = {**changes, "updated_at": at}
        statement = (
            insert(ledger_settings)
            .values(tenant_id=self._tenant, **values)
            .on_conflict_do_update(
                index_elements=["tenant_id"], set_={**values, "version": ledger_settings.c.version + 1}
            )
        )
        try:
            await self._connection.execute(statement)
        except IntegrityError as error:
            raise _refusal(error, changes) from None

    async def fill(self, accounts: Mapping[str, AccountId], at: datetime) -> None:
        values = dict.fromkeys(ACCOUNTS_OF_SETTINGS) | {**accounts, "tenant": self._tenant, "now": at}
        await self._connection.execute(_FILL, values)


def _refusal(error: IntegrityError, changes: SettingsChanges) -> Exception:
    """What came in between, as a first posting or the deletion of an account, in words of the domain."""
    if isinstance(error.orig, ForeignKeyViolation):
        constraint = error.orig.diag.constraint_name or ""
        setting = constraint.removeprefix("fk_ledger_settings_")
        named: Mapping[str, Any] = changes
        return AccountUnknown(named[setting], setting=setting)
    return BaseCurrencyFixed() if "base_currency" in changes else error
