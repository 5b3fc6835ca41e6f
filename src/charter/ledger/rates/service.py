"""The use cases of rates of exchange."""

from datetime import date, datetime
from decimal import Decimal
from typing import Protocol

from charter.ledger.actors import Actor
from charter.ledger.books.domain import LedgerSettings
from charter.ledger.rates.domain import (
    NewRate,
    Rate,
    RateFilter,
    RateId,
    RateNotFound,
    RateOfBaseCurrency,
    RatePage,
)
from charter.shared.clock import Clock
from charter.shared.money import digits_of, parse_rate
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId


class Rates(Protocol):
    """The rates of one tenant within one transaction."""

    async def list_page(self, wanted: RateFilter, *, page: int, limit: int) -> RatePage:
        """The `page`-th (from 1) `limit` rates, the newest day first."""
        ...

    async def find(self, rate_id: RateId) -> Rate | None:
        """The rate."""
        ...

    async def find_of_day(self, currency: str, on: date, kind: str) -> Decimal | None:
        """The rate of that very day."""
        ...

    async def add(self, new: NewRate, worth: Decimal, *, by: str, at: datetime) -> Rate:
        """Store a new rate. Raises: RateExists."""
        ...

    async def change(self, rate_id: RateId, rate: Decimal, at: datetime) -> Rate | None:
        """Store a corrected rate; None where there is none."""
        ...

    async def delete(self, rate_id: RateId) -> bool:
        """Whether there was one."""
        ...


class Settings(Protocol):
    """The settings of a tenant's ledger."""

    async def get(self, tenant: TenantId) -> LedgerSettings:
        """The settings, or their defaults."""
        ...


class RateService:
    """What a tenant can do with rates of exchange."""

    def __init__(self, store: TenantStore[Rates], settings: Settings, now: Clock) -> None:
        self._store = store
        self._settings = settings
        self._now = now

    async def list_page(self, tenant: TenantId, wanted: RateFilter, page: int, limit: int) -> RatePage:
        """A page of rates."""
        async with self._store.reading(tenant) as rates:
            return await rates.list_page(wanted, page=page, limit=limit)

    async def find(self, tenant: TenantId, currency: str, on: date, kind: str = "spot") -> Decimal | None:
        """The rate of that very day; None where none is written down."""
        async with self._store.reading(tenant) as rates:
            return await rates.find_of_day(currency, on, kind)

    async def get(self, tenant: TenantId, rate_id: RateId) -> Rate:
        """Read a rate. Raises: RateNotFound."""
        async with self._store.reading(tenant) as rates:
            return _found(await rates.find(rate_id), rate_id)

    async def create(self, tenant: TenantId, actor: Actor, new: NewRate) -> Rate:
        """Write down a rate. Raises: CurrencyUnknown, RateInvalid, RateOfBaseCurrency, RateExists."""
        digits_of(new.currency)
        worth = parse_rate(new.rate)
        if new.currency == (await self._settings.get(tenant)).base_currency:
            raise RateOfBaseCurrency(new.currency)
        async with self._store.once(tenant) as rates:
            return await rates.add(new, worth, by=actor.subject, at=self._now())

    async def update(self, tenant: TenantId, rate_id: RateId, rate: str) -> Rate:
        """Correct a rate. Raises: RateNotFound, RateInvalid."""
        worth = parse_rate(rate)
        async with self._store.once(tenant) as rates:
            return _found(await rates.change(rate_id, worth, self._now()), rate_id)

    async def delete(self, tenant: TenantId, rate_id: RateId) -> None:
        """Delete a rate. Raises: RateNotFound."""
        async with self._store.once(tenant) as rates:
            if not await rates.delete(rate_id):
                raise RateNotFound(rate_id)


def _found(rate: Rate | None, rate_id: RateId) -> Rate:
    if rate is None:
        raise RateNotFound(rate_id)
    return rate
