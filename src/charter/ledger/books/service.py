"""The use cases of the settings of a ledger."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final, Protocol

from charter.ledger.books.domain import (
    NEEDED_TYPES,
    AccountUnknown,
    Candidate,
    LedgerSettings,
    SettingsChanges,
)
from charter.ledger.chart.domain import Account, AccountId
from charter.shared.clock import Clock
from charter.shared.money import digits_of, parse_amount
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId

_UNCHANGED: Final = LedgerSettings()


class BookSettings(Protocol):
    """The settings of one tenant within one transaction."""

    async def find(self) -> LedgerSettings | None:
        """The settings; None where none was ever set."""
        ...

    async def find_account(self, account_id: AccountId) -> Candidate | None:
        """An account of the chart."""
        ...

    async def halt_postings(self) -> None:
        """Wait for postings that are under way, and hold up others until the transaction ends."""
        ...

    async def save(self, changes: SettingsChanges, at: datetime) -> None:
        """Store changes over what there is or over the defaults. Raises: BaseCurrencyFixed."""
        ...

    async def fill(self, accounts: Mapping[str, AccountId], at: datetime) -> None:
        """Name accounts, by the names of settings, where none is named."""
        ...


class SettingsService:
    """What a tenant can say about how its books are kept."""

    def __init__(self, store: TenantStore[BookSettings], now: Clock) -> None:
        self._store = store
        self._now = now

    async def get(self, tenant: TenantId) -> LedgerSettings:
        """The settings, or their defaults."""
        async with self._store.reading(tenant) as settings:
            return await settings.find() or _UNCHANGED

    async def update(
        self, tenant: TenantId, changes: SettingsChanges, threshold: str | None
    ) -> LedgerSettings:
        """Change settings; `threshold` is the decimal string of a new `approval_threshold`.

        Raises: BaseCurrencyFixed, TimeZoneUnknown, CurrencyUnknown, AmountInvalid, AccountUnknown,
        AccountUnsuitable.
        """
        async with self._store.transaction(tenant) as settings:
            if "base_currency" in changes:
                await settings.halt_postings()
            current = await settings.find() or _UNCHANGED
            currency = changes.get("base_currency", current.base_currency)
            digits_of(currency)
            current.check(changes)
            if threshold is not None:
                changes = {**changes, "approval_threshold": parse_amount(threshold, currency)}
            elif currency != current.base_currency:
                changes = {**changes, "approval_threshold": None}
            for setting in NEEDED_TYPES:
                if setting in changes or currency != current.base_currency:
                    account_id = changes.get(setting, getattr(current, setting))
                    await _check_account(settings, setting, account_id, currency)
            await settings.save(changes, self._now())
            return await settings.find() or _UNCHANGED

    async def fill(self, tenant: TenantId, accounts: Mapping[str, Account]) -> None:
        """Name accounts, by the names of settings, where none is named and the account suits."""
        async with self._store.transaction(tenant) as settings:
            currency = (await settings.find() or _UNCHANGED).base_currency
            suitable = {
                name: each.id for name, each in accounts.items() if _candidate(each).suits(name, currency)
            }
            await settings.fill(suitable, self._now())


async def _check_account(settings: BookSettings, setting: str, account_id: object, currency: str) -> None:
    if isinstance(account_id, int):
        account = await settings.find_account(AccountId(account_id))
        if account is None:
            raise AccountUnknown(AccountId(account_id), setting=setting)
        account.check(setting, currency)


def _candidate(account: Account) -> Candidate:
    return Candidate(account.id, account.code, account.type, account.is_postable, account.currency)
