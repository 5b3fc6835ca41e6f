"""The use cases of disclosures."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Protocol

from charter.compliance.disclosures.domain import (
    Approver,
    Disclosure,
    DisclosureNotFound,
    DisclosureWrongState,
    require_known,
)
from charter.compliance.registers.refusals import RegisterValueRefused
from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId


class Disclosures(Protocol):
    """The disclosures of one tenant within one transaction."""

    async def list_page(
        self, status: str | None, *, page: int, limit: int
    ) -> tuple[list[Disclosure], int]: ...

    async def list_covering(self, start: date, end: date) -> list[Disclosure]: ...

    async def find(self, disclosure_id: int) -> Disclosure | None: ...

    async def add(self, columns: Mapping[str, object]) -> Disclosure: ...

    async def save(self, disclosure_id: int, columns: Mapping[str, object]) -> Disclosure: ...

    async def delete(self, disclosure_id: int) -> None:
        """Raises: DisclosureWrongState, where something names it."""
        ...


class DisclosureService:
    """What a tenant can do with disclosures, whose templates may name the `figures` of reports."""

    def __init__(self, store: TenantStore[Disclosures], figures: Collection[str], now: Clock) -> None:
        self._store = store
        self._figures = figures
        self._now = now

    async def list_page(
        self, tenant: TenantId, status: str | None, page: int, limit: int
    ) -> tuple[list[Disclosure], int]:
        """The latest span first, and how many there are."""
        async with self._store.reading(tenant) as disclosures:
            return await disclosures.list_page(status, page=page, limit=limit)

    async def list_covering(self, tenant: TenantId, start: date, end: date) -> list[Disclosure]:
        """Those of a span, and of longer ones around it."""
        async with self._store.reading(tenant) as disclosures:
            return await disclosures.list_covering(start, end)

    async def get(self, tenant: TenantId, disclosure_id: int) -> Disclosure:
        """Read a disclosure. Raises: DisclosureNotFound."""
        async with self._store.reading(tenant) as disclosures:
            return _found(await disclosures.find(disclosure_id), disclosure_id)

    async def create(self, tenant: TenantId, fields: Mapping[str, Any], by: str) -> Disclosure:
        """Draft one. Raises: FigureUnknown, RegisterValueRefused."""
        self._require_sound(fields["content"], fields["starts_on"], fields["ends_on"])
        async with self._store.transaction(tenant) as disclosures:
            return await disclosures.add({**fields, "written_by": by})

    async def update(
        self, tenant: TenantId, disclosure_id: int, changes: Mapping[str, Any], by: str
    ) -> Disclosure:
        """Change one, which is a draft then. Raises: DisclosureNotFound, and what `create` does."""
        async with self._store.transaction(tenant) as disclosures:
            found = _found(await disclosures.find(disclosure_id), disclosure_id)
            if not changes:
                return found
            self._require_sound(
                changes.get("content", found.content),
                changes.get("starts_on", found.starts_on),
                changes.get("ends_on", found.ends_on),
            )
            draft = {"status": "draft", "written_by": by, "approved_by": None, "approved_at": None}
            return await disclosures.save(disclosure_id, {**changes, **draft})

    async def approve(self, tenant: TenantId, disclosure_id: int, by: Approver) -> Disclosure:
        """Approve what another wrote. Raises: DisclosureNotFound, DisclosureWrongState, OwnDisclosure."""
        async with self._store.transaction(tenant) as disclosures:
            found = _found(await disclosures.find(disclosure_id), disclosure_id)
            if found.status != "draft":
                raise DisclosureWrongState(disclosure_id)
            by.require_other_than(found)
            approval = {"status": "approved", "approved_by": by.subject, "approved_at": self._now()}
            return await disclosures.save(disclosure_id, approval)

    async def delete(self, tenant: TenantId, disclosure_id: int) -> None:
        """Delete a draft. Raises: DisclosureNotFound, DisclosureWrongState."""
        async with self._store.transaction(tenant) as disclosures:
            found = _found(await disclosures.find(disclosure_id), disclosure_id)
            if found.status != "draft":
                raise DisclosureWrongState(disclosure_id)
            await disclosures.delete(disclosure_id)

    def _require_sound(self, content: str, starts_on: date, ends_on: date) -> None:
        require_known(content, self._figures)
        if ends_on < starts_on:
            field = "ends_on"
            raise RegisterValueRefused(field, "is before starts_on")


def _found(disclosure: Disclosure | None, disclosure_id: int) -> Disclosure:
    if disclosure is None:
        raise DisclosureNotFound(disclosure_id)
    return disclosure
