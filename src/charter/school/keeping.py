"""Use cases that are the same for whatever a school keeps: to list, read, register, change and delete it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic, Protocol, TypeVar

from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId

Kept = TypeVar("Kept")


class Rows(Protocol[Kept]):
    """What one tenant keeps of a kind, within one transaction."""

    async def list_page(
        self, wanted: Mapping[str, object], *, page: int, limit: int
    ) -> tuple[list[Kept], int]:
        """The `page`-th (from 1) `limit` rows, and how many there are; a wanted None is any value."""
        ...

    async def find(self, key: object) -> Kept | None:
        """The row."""
        ...

    async def find_for_update(self, key: object) -> Kept | None:
        """The same, kept from others until the transaction ends."""
        ...

    async def add(self, value: Kept) -> Kept:
        """Store a new row. Raises what says that its key is taken, or a reference of it leads nowhere."""
        ...

    async def save(self, value: Kept) -> Kept:
        """Store a changed row. Raises what says that a reference of it leads nowhere."""
        ...

    async def delete(self, key: object) -> bool:
        """Whether it was there. Raises what says that others refer to it."""
        ...


@dataclass(frozen=True, slots=True)
class KeptPage(Generic[Kept]):
    """Some rows, and how many there are."""

    rows: tuple[Kept, ...]
    total: int


class Keeping(Generic[Kept]):
    """What a tenant can do with what it keeps of one kind."""

    def __init__(
        self,
        store: TenantStore[Rows[Kept]],
        now: Clock,
        *,
        make: Callable[..., Kept],
        missing: Callable[[Any], Exception],
        check: Callable[[Kept], None] | None = None,
    ) -> None:
        """`make` makes a value of its fields, `missing` the refusal of a key that nothing has.

        `check` raises what is wrong with a value.
        """
        self._store: TenantStore[Rows[Kept]] = store
        self._now = now
        self._make: Callable[..., Kept] = make
        self._missing = missing
        self._check = check

    async def list_page(self, tenant: TenantId, page: int, limit: int, **wanted: object) -> KeptPage[Kept]:
        """A page of all there is, or of what has the values that are wanted."""
        async with self._store.reading(tenant) as rows:
            found, total = await rows.list_page(wanted, page=page, limit=limit)
        return KeptPage(tuple(found), total)

    async def get(self, tenant: TenantId, key: object) -> Kept:
        """Read one. Raises what says that there is none."""
        async with self._store.reading(tenant) as rows:
            return self._found(await rows.find(key), key)

    async def create(self, tenant: TenantId, given: Mapping[str, Any]) -> Kept:
        """Keep another one, of these fields. Raises what is wrong with it."""
        now = self._now()
        value = self._make(**given, created_at=now, updated_at=now)
        self._require_sound(value)
        async with self._store.transaction(tenant) as rows:
            return await rows.add(value)

    async def update(self, tenant: TenantId, key: object, changes: Mapping[str, Any]) -> Kept:
        """Change one. Raises what says that there is none, and what is wrong with it."""
        async with self._store.transaction(tenant) as rows:
            found: Any = self._found(await rows.find_for_update(key), key)
            changed: Kept = replace(found, **changes, updated_at=self._now())
            self._require_sound(changed)
            return await rows.save(changed)

    async def delete(self, tenant: TenantId, key: object) -> None:
        """Delete one. Raises what says that there is none, or that others refer to it."""
        async with self._store.transaction(tenant) as rows:
            if not await rows.delete(key):
                raise self._missing(key)

    def _require_sound(self, value: Kept) -> None:
        if self._check is not None:
            self._check(value)

    def _found(self, value: Kept | None, key: object) -> Kept:
        if value is None:
            raise self._missing(key)
        return value
