"""The use cases of the settings of compliance."""

from collections.abc import Mapping
from typing import Any, Protocol

from charter.compliance.facts.scope import Policies
from charter.compliance.registers.service import BookSettings
from charter.shared.money import parse_amount
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId


class OwnPolicies(Protocol):
    """The settings of one tenant within one transaction."""

    async def find(self) -> Policies | None:
        """What was set."""
        ...

    async def save(self, changes: Mapping[str, Any]) -> None:
        """Set some of them."""
        ...


class PolicyService:
    """What an entity says of itself, with the base currency that its materiality is in."""

    def __init__(self, store: TenantStore[OwnPolicies], books: BookSettings) -> None:
        self._store = store
        self._books = books

    async def get(self, tenant: TenantId) -> tuple[Policies, str]:
        """The settings, or their defaults, and the base currency."""
        base = (await self._books.get(tenant)).base_currency
        async with self._store.reading(tenant) as settings:
            return await settings.find() or Policies(), base

    async def update(self, tenant: TenantId, changes: Mapping[str, Any]) -> tuple[Policies, str]:
        """Set some; `materiality` is a decimal string yet. Raises: AmountInvalid."""
        base = (await self._books.get(tenant)).base_currency
        materiality = changes.get("materiality")
        counted = {} if materiality is None else {"materiality": parse_amount(materiality, base)}
        async with self._store.transaction(tenant) as settings:
            if changes:
                await settings.save({**changes, **counted})
            return await settings.find() or Policies(), base
