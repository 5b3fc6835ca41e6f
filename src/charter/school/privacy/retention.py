"""How long records are kept: then they are destroyed, and counts are left.

A record is kept for some years behind the day on which its person left or, where that was later, was in an
incident for the last time; as long as a hold is not released or a request is open; and as long as anybody
else who took part is kept.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import EVERY_TENANT, TenantId


@dataclass(frozen=True, slots=True)
class Kept:
    """A tenant, and for how many years it keeps records."""

    tenant: TenantId
    years: int


@dataclass(frozen=True, slots=True)
class Purged:
    """How many incidents were destroyed, and how many people were forgotten."""

    incidents: int = 0
    people: int = 0


class Records(Protocol):
    """The records of one tenant within one transaction."""

    async def list_tenants(self) -> Sequence[Kept]:
        """Every tenant that keeps any; for the scope of all tenants only."""
        ...

    async def purge_incidents(self, before: date) -> int:
        """Destroy some incidents that nobody is kept for whom a day before `before` was the last, and count
        them; 0 where none is left."""
        ...

    async def purge_people(self, before: date) -> int:
        """Forget some of those who left before, and are in no incident; 0 where none is left."""
        ...


class Tell(Protocol):
    """Writes into the audit log, in the transaction that is open."""

    async def __call__(
        self, event: str, *, target: str, tenant: str | None = None, details: Mapping[str, object] = ...
    ) -> None: ...


def kept_since(today: date, years: int) -> date:
    """The first day that is still kept.

    >>> kept_since(date(2028, 2, 29), 5)
    datetime.date(2023, 2, 28)
    """
    year = today.year - years
    try:
        return today.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


class Retention:
    """Destroys what need not be kept any more."""

    def __init__(self, store: TenantStore[Records], tell: Tell, now: Clock) -> None:
        self._store = store
        self._tell = tell
        self._now = now

    async def purge(self) -> Purged:
        """Of every tenant. What is done already stays so where it ends early."""
        async with self._store.reading(EVERY_TENANT) as records:
            tenants = await records.list_tenants()
        done = Purged()
        for each in tenants:
            of_tenant = await self.purge_tenant(each)
            done = Purged(done.incidents + of_tenant.incidents, done.people + of_tenant.people)
        return done

    async def purge_tenant(self, kept: Kept) -> Purged:
        """Some records at a time, each time in a transaction of its own."""
        before, incidents, people = kept_since(self._now().date(), kept.years), 0, 0
        while count := await self._purge_some(kept.tenant, before):
            incidents += count
        while count := await self._forget_some(kept.tenant, before):
            people += count
        return Purged(incidents, people)

    async def _purge_some(self, tenant: TenantId, before: date) -> int:
        async with self._store.transaction(tenant) as records:
            count = await records.purge_incidents(before)
            if count:
                details = {"incidents": count}
                await self._tell("school.incidents_purged", target=tenant, tenant=tenant, details=details)
        return count

    async def _forget_some(self, tenant: TenantId, before: date) -> int:
        async with self._store.transaction(tenant) as records:
            count = await records.purge_people(before)
            if count:
                details = {"people": count}
                await self._tell("school.people_purged", target=tenant, tenant=tenant, details=details)
        return count
