"""The use cases of the chart of accounts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol

from charter.ledger.chart.domain import (
    Account,
    AccountCodeTaken,
    AccountFilter,
    AccountId,
    AccountOrder,
    AccountPage,
    LedgerAccountNotFound,
    Node,
    Outline,
    Usage,
    check_sub_type,
    tree_of,
)
from charter.ledger.chart.templates import TemplateRow, levels, read_template
from charter.shared.clock import Clock
from charter.shared.money import digits_of
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId

STRUCTURE: Final = frozenset({"parent_id", "type", "is_postable"})
"""What decides where accounts may stand."""


class Accounts(Protocol):
    """The accounts of one tenant within one transaction."""

    async def lock_chart(self) -> None:
        """Keep others from moving accounts about until the transaction ends."""
        ...

    async def find(self, account_id: AccountId) -> Account | None:
        """The account."""
        ...

    async def find_for_update(self, account_id: AccountId) -> Account | None:
        """The same, kept from postings until the transaction ends."""
        ...

    async def list_page(
        self, wanted: AccountFilter, *, page: int, limit: int, order: AccountOrder
    ) -> AccountPage:
        """The `page`-th (from 1) `limit` accounts."""
        ...

    async def list_all(self) -> Sequence[Account]:
        """Every account, by its code."""
        ...

    async def outline(self) -> Outline:
        """Where every account stands."""
        ...

    async def usage(self, account_id: AccountId) -> Usage:
        """What refers to an account."""
        ...

    async def add(self, columns: Mapping[str, object], at: datetime) -> Account:
        """Store a new account. Raises: AccountCodeTaken."""
        ...

    async def add_all(self, accounts: Sequence[Mapping[str, object]], at: datetime) -> Sequence[Account]:
        """Store new accounts, whose codes nobody has."""
        ...

    async def save(self, account: Account) -> Account:
        """Store a changed account. Raises: AccountCodeTaken, AccountInUse."""
        ...

    async def delete(self, account: Account) -> None:
        """Remove an account. Raises: AccountInUse, where a line came in between."""
        ...


class Settings(Protocol):
    """The settings of a tenant's ledger."""

    async def fill(self, tenant: TenantId, accounts: Mapping[str, Account]) -> None:
        """Name accounts, by the names of settings, where none is named and the account suits."""
        ...


@dataclass(frozen=True, slots=True)
class Applied:
    """How many accounts of a template are new, and how many were there."""

    created: int
    existing: int


class ChartService:
    """What a tenant can do with its chart of accounts."""

    def __init__(self, store: TenantStore[Accounts], settings: Settings, now: Clock) -> None:
        self._store = store
        self._settings = settings
        self._now = now

    async def list_page(
        self, tenant: TenantId, wanted: AccountFilter, page: int, limit: int, order: AccountOrder
    ) -> AccountPage:
        """A page of accounts."""
        async with self._store.reading(tenant) as accounts:
            return await accounts.list_page(wanted, page=page, limit=limit, order=order)

    async def list_all(self, tenant: TenantId) -> Sequence[Account]:
        """Every account, by its code."""
        async with self._store.reading(tenant) as accounts:
            return await accounts.list_all()

    async def tree(self, tenant: TenantId) -> tuple[Node, ...]:
        """Every account, below its parent."""
        return tree_of(await self.list_all(tenant))

    async def get(self, tenant: TenantId, account_id: AccountId) -> Account:
        """Read an account. Raises: LedgerAccountNotFound."""
        async with self._store.reading(tenant) as accounts:
            return _found(await accounts.find(account_id), account_id)

    async def create(self, tenant: TenantId, columns: Mapping[str, Any]) -> Account:
        """Create an account; `columns` has at least code, name and type.

        Raises: AccountCodeTaken, AccountParentInvalid, SubTypeInvalid, CurrencyUnknown.
        """
        check_sub_type(columns["type"], columns.get("sub_type"))
        if (currency := columns.get("currency")) is not None:
            digits_of(currency)
        async with self._store.transaction(tenant) as accounts:
            if (parent_id := columns.get("parent_id")) is not None:
                await accounts.lock_chart()
                (await accounts.outline()).check(parent_id, columns["type"])
            return await accounts.add(columns, self._now())

    async def update(self, tenant: TenantId, account_id: AccountId, changes: Mapping[str, Any]) -> Account:
        """Change an account.

        Raises: LedgerAccountNotFound, AccountCodeTaken, AccountInUse, AccountHasChildren,
        AccountParentInvalid, SubTypeInvalid, CurrencyUnknown.
        """
        if changes.get("currency") is not None:
            digits_of(changes["currency"])
        async with self._store.transaction(tenant) as accounts:
            if STRUCTURE & changes.keys():
                await accounts.lock_chart()
            account = _found(await accounts.find_for_update(account_id), account_id)
            changed = account.changed(changes, self._now())
            if STRUCTURE & changes.keys() and changed.parent_id is not None:
                (await accounts.outline()).check(changed.parent_id, changed.type, account_id)
            (await accounts.usage(account_id)).check_changes(account, changed)
            return await accounts.save(changed)

    async def delete(self, tenant: TenantId, account_id: AccountId) -> None:
        """Delete an account that nothing refers to.

        Raises: LedgerAccountNotFound, AccountInUse, AccountHasChildren.
        """
        async with self._store.transaction(tenant) as accounts:
            account = _found(await accounts.find_for_update(account_id), account_id)
            (await accounts.usage(account_id)).check_deletion(account)
            await accounts.delete(account)

    async def apply_template(self, tenant: TenantId, name: str) -> Applied:
        """Create the accounts of a template whose codes are not there, and fill in the settings."""
        template = read_template(name)
        async with self._store.transaction(tenant) as accounts:
            await accounts.lock_chart()
            there = {account.code: account for account in await accounts.list_all()}
            created = await self._add_missing(accounts, template.rows, there)
            named = {setting: there[code] for setting, code in template.settings.items()}
            await self._settings.fill(tenant, named)
        return Applied(created, len(template.rows) - created)

    async def add_rows(self, tenant: TenantId, rows: Sequence[TemplateRow]) -> int:
        """Create accounts, all of them or none. Answers how many. Raises: AccountCodeTaken."""
        async with self._store.transaction(tenant) as accounts:
            await accounts.lock_chart()
            there = {account.code: account for account in await accounts.list_all()}
            for row in rows:
                if row.code in there:
                    raise AccountCodeTaken(row.code)
            return await self._add_missing(accounts, rows, there)

    async def _add_missing(
        self, accounts: Accounts, rows: Sequence[TemplateRow], there: dict[str, Account]
    ) -> int:
        """How many were missing. One whose parent was made otherwise stands at the top."""
        missing = [row for row in rows if row.code not in there]
        for level in levels(missing):
            placed = [row.columns | {"parent_id": row.parent_among(there)} for row in level]
            added = await accounts.add_all(placed, self._now())
            there.update((account.code, account) for account in added)
        return len(missing)


def _found(account: Account | None, account_id: AccountId) -> Account:
    if account is None:
        raise LedgerAccountNotFound(account_id)
    return account
