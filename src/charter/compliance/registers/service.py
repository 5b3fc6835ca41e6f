"""The use cases of registers: the same for each, whatever it holds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final, Generic, Protocol

from charter.compliance.registers.domain import (
    Assertion,
    Asset,
    Contract,
    Instrument,
    Lease,
    Obligation,
    Party,
    Provision,
    Repayment,
    SubsequentEvent,
    Value,
)
from charter.compliance.registers.refusals import RegisteredInUse, RegisteredNotFound, require_sound
from charter.shared.money import parse_amount
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId

Wanted = Mapping[str, Any]
"""Fields by name; amounts and rates are decimal strings yet, parts are mappings."""

AMOUNTS: Final = frozenset(
    {"cost", "residual", "proceeds", "payment", "price", "allocated", "principal", "estimate", "amount"}
)
RATES: Final = frozenset({"annual_rate", "rate"})
PARTS: Final[Mapping[str, Callable[..., object]]] = {
    "obligations": lambda **fields: Obligation(id=0, **fields),
    "repayments": Repayment,
}
"""What is registered together with what it belongs to."""


@dataclass(frozen=True, slots=True)
class Registered(Generic[Value]):
    """What is registered, and the currency that its amounts are in unless it has one itself."""

    value: Value
    base_currency: str

    @property
    def currency(self) -> str:
        """What amounts are in."""
        return self.value.currency if isinstance(self.value, Contract) else self.base_currency


@dataclass(frozen=True, slots=True)
class RegisterPage(Generic[Value]):
    """Some of what is registered, and how much there is."""

    rows: tuple[Registered[Value], ...]
    total: int


class Register(Protocol[Value]):
    """A register of one tenant within one transaction."""

    async def list_page(self, *, page: int, limit: int) -> tuple[list[Value], int]:
        """The `page`-th (from 1) `limit` rows, the oldest first, and how many there are."""
        ...

    async def find(self, number: int) -> Value | None:
        """The row."""
        ...

    async def add(self, value: Value) -> Value:
        """A new row, under a number of its own. Raises: ReferenceUnknown."""
        ...

    async def save(self, value: Value) -> Value:
        """The changed row. Raises: ReferenceUnknown."""
        ...

    async def delete_unread(self, number: int) -> bool:
        """Whether it was there and no check has read it. Raises: RegisteredInUse."""
        ...


class OwnSettings(Protocol):
    """What the ledger says of its books."""

    @property
    def base_currency(self) -> str: ...


class BookSettings(Protocol):
    """The settings of the ledger."""

    async def get(self, tenant: TenantId) -> OwnSettings: ...


class RegisterService(Generic[Value]):
    """What a tenant can do with one register, whose rows people call `name`."""

    def __init__(
        self, name: str, make: Callable[..., Value], store: TenantStore[Register[Value]], books: BookSettings
    ) -> None:
        self._name = name
        self._make: Callable[..., Value] = make
        self._store: TenantStore[Register[Value]] = store
        self._books = books

    async def list_page(self, tenant: TenantId, page: int, limit: int) -> RegisterPage[Value]:
        """A page of the register."""
        base = await self._base_currency(tenant)
        async with self._store.reading(tenant) as register:
            values, total = await register.list_page(page=page, limit=limit)
        return RegisterPage(tuple(Registered(value, base) for value in values), total)

    async def get(self, tenant: TenantId, number: int) -> Registered[Value]:
        """Read a row. Raises: RegisteredNotFound."""
        base = await self._base_currency(tenant)
        async with self._store.reading(tenant) as register:
            return Registered(self._found(await register.find(number), number), base)

    async def create(self, tenant: TenantId, wanted: Wanted) -> Registered[Value]:
        """Add a row.

        Raises: AmountInvalid, CurrencyUnknown, RegisterValueRefused, ReferenceUnknown.
        """
        base = await self._base_currency(tenant)
        value = self._make(id=0, **_counted(wanted, str(wanted.get("currency", base))))
        require_sound(value)
        async with self._store.transaction(tenant) as register:
            return Registered(await register.add(value), base)

    async def update(self, tenant: TenantId, number: int, changes: Wanted) -> Registered[Value]:
        """Correct a row. Raises: RegisteredNotFound, and what `create` does."""
        base = await self._base_currency(tenant)
        async with self._store.transaction(tenant) as register:
            found = self._found(await register.find(number), number)
            currency = str(changes.get("currency", Registered(found, base).currency))
            value = replace(found, **_counted(changes, currency))
            require_sound(value)
            return Registered(await register.save(value), base)

    async def delete(self, tenant: TenantId, number: int) -> None:
        """Take a row out. Raises: RegisteredNotFound, RegisteredInUse."""
        async with self._store.transaction(tenant) as register:
            if not await register.delete_unread(number):
                self._found(await register.find(number), number)
                raise RegisteredInUse(self._name, number)

    async def _base_currency(self, tenant: TenantId) -> str:
        return (await self._books.get(tenant)).base_currency

    def _found(self, value: Value | None, number: int) -> Value:
        if value is None:
            raise RegisteredNotFound(self._name, number)
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterServices:
    """The eight registers."""

    assets: RegisterService[Asset]
    leases: RegisterService[Lease]
    contracts: RegisterService[Contract]
    instruments: RegisterService[Instrument]
    provisions: RegisterService[Provision]
    events: RegisterService[SubsequentEvent]
    parties: RegisterService[Party]
    assertions: RegisterService[Assertion]


def _counted(wanted: Wanted, currency: str) -> dict[str, Any]:
    """The fields with amounts in minor units of the currency."""
    return {name: _field(name, value, currency) for name, value in wanted.items()}


def _field(name: str, value: object, currency: str) -> object:
    if isinstance(value, str) and name in AMOUNTS:
        return parse_amount(value, currency)
    if isinstance(value, str) and name in RATES:
        return Decimal(value)
    if isinstance(value, list) and name in PARTS:
        return tuple(PARTS[name](**_counted(part, currency)) for part in value)
    return value
