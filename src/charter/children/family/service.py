"""The use cases of children, consent and choices."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol
from uuid import uuid4

from charter.children.domain import ChildId, ChildNotFound
from charter.children.family.domain import (
    RESERVED_IDS,
    Child,
    ChildValueRefused,
    ChildValues,
    Choices,
    Consent,
    ConsentNotFound,
    Household,
    Kept,
    Owner,
    Standing,
)
from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId
from charter.shared.time_zones import local_day, require_time_zone


class Family(Protocol):
    """What one account keeps, within one transaction."""

    async def list_children(self) -> Sequence[Child]:
        """The children, newest first."""
        ...

    async def find_child(self, child_id: ChildId) -> Child | None:
        """A child."""
        ...

    async def take_turn(self) -> None:
        """Have others who add something to this account wait until the transaction ends."""
        ...

    async def household(self, child_id: ChildId) -> Household:
        """What has to be known before that child is kept."""
        ...

    async def save_child(self, child_id: ChildId, values: ChildValues, at: datetime) -> tuple[Child, bool]:
        """Store a child; whether it is a new one. Raises: ChildIdTaken."""
        ...

    async def change_child(self, child_id: ChildId, values: ChildValues, at: datetime) -> Child | None:
        """Store a child that is there; None where it is erased by now."""
        ...

    async def erase_child(self, child_id: ChildId) -> None:
        """Remove a child, and all that is kept of it."""
        ...

    async def kept_of(self, child_id: ChildId) -> Kept:
        """All that is kept of a child beside itself."""
        ...

    async def standing(self) -> Standing:
        """What the account chose, or the defaults."""
        ...

    async def choose(self, choices: Choices) -> None:
        """Store the choices."""
        ...

    async def list_consents(self) -> Sequence[Consent]:
        """The records of consent, newest first."""
        ...

    async def find_consent(self, consent_id: int) -> Consent | None:
        """A record of consent."""
        ...

    async def withdraw_consent(self, at: datetime, consent_id: int | None = None) -> None:
        """End the record that stands, if it is that one."""
        ...

    async def give_consent(self, subject: str, version: str, method: str, at: datetime) -> Consent:
        """Store a record, where none stands."""
        ...


class FamilyService:
    """What an account keeps of its children. In the tenant of an organization there are none."""

    def __init__(
        self, store: TenantStore[Family], default_zone: str, now: Clock, *, is_consent_required: bool
    ) -> None:
        self._store = store
        self._now = now
        self.default_zone = default_zone
        self.is_consent_required = is_consent_required

    async def list_children(self, tenant: TenantId) -> Sequence[Child]:
        """The children, newest first."""
        async with self._store.reading(tenant) as family:
            return await family.list_children()

    async def get(self, tenant: TenantId, child_id: str) -> Child:
        """A child. Raises: ChildNotFound."""
        async with self._store.reading(tenant) as family:
            return _found(await family.find_child(ChildId(child_id)), child_id)

    async def save(self, owner: Owner, child_id: str | None, values: ChildValues) -> tuple[Child, bool]:
        """Keep a child, or change one that is kept; whether it is a new one.

        Raises: OwnTenantRequired, ConsentRequired, TooManyChildren, ChildValueRefused, ChildIdTaken.
        """
        owner.require_own_tenant()
        if child_id in RESERVED_IDS:
            raise ChildValueRefused("id", f"{child_id} stands for something else in paths.")
        wanted, now = ChildId(child_id or uuid4().hex), self._now()
        async with self._store.transaction(owner.tenant) as family:
            await family.take_turn()
            household = await family.household(wanted)
            self._require_consent(household)
            household.require_room()
            today = local_day(now, household.time_zone or self.default_zone)
            return await family.save_child(wanted, values.accepted(today), now)

    async def update(self, tenant: TenantId, child_id: str, changes: Mapping[str, Any]) -> Child:
        """Change some values of a child. Raises: ChildNotFound, ConsentRequired, ChildValueRefused."""
        wanted, now = ChildId(child_id), self._now()
        async with self._store.transaction(tenant) as family:
            await family.take_turn()
            child = _found(await family.find_child(wanted), child_id)
            if not changes:
                return child
            household = await family.household(wanted)
            self._require_consent(household)
            today = local_day(now, household.time_zone or self.default_zone)
            values = {name: getattr(child, name) for name in ChildValues.__slots__} | dict(changes)
            changed = await family.change_child(wanted, ChildValues(**values).accepted(today), now)
            return _found(changed, child_id)

    async def erase(self, tenant: TenantId, child_id: str) -> None:
        """Erase a child and all that is kept of it; where there is none, nothing happens."""
        async with self._store.transaction(tenant) as family:
            await family.erase_child(ChildId(child_id))

    async def export(
        self, tenant: TenantId, child_id: str
    ) -> tuple[Child, Standing, Sequence[Consent], Kept, datetime]:
        """Everything that is kept of a child, and when it was read. Raises: ChildNotFound."""
        async with self._store.reading(tenant) as family:
            child = _found(await family.find_child(ChildId(child_id)), child_id)
            kept = await family.kept_of(child.id)
            return child, await family.standing(), await family.list_consents(), kept, self._now()

    async def standing(self, owner: Owner) -> Standing:
        """What the account chose. Raises: OwnTenantRequired."""
        owner.require_own_tenant()
        async with self._store.reading(owner.tenant) as family:
            return await family.standing()

    async def choose(self, owner: Owner, choices: Choices) -> Standing:
        """Choose anew. Raises: OwnTenantRequired, TimeZoneUnknown."""
        owner.require_own_tenant()
        if choices.time_zone is not None:
            require_time_zone(choices.time_zone)
        async with self._store.transaction(owner.tenant) as family:
            await family.choose(choices)
            return await family.standing()

    async def list_consents(self, tenant: TenantId) -> Sequence[Consent]:
        """The records of consent, newest first."""
        async with self._store.reading(tenant) as family:
            return await family.list_consents()

    async def get_consent(self, tenant: TenantId, consent_id: int) -> Consent:
        """A record of consent. Raises: ConsentNotFound."""
        async with self._store.reading(tenant) as family:
            return _recorded(await family.find_consent(consent_id), consent_id)

    async def give_consent(self, owner: Owner, version: str, method: str) -> Consent:
        """Record consent, in the place of what stands. Raises: OwnTenantRequired."""
        owner.require_own_tenant()
        async with self._store.transaction(owner.tenant) as family:
            await family.take_turn()
            await family.withdraw_consent(self._now())
            return await family.give_consent(owner.subject, version, method, self._now())

    async def withdraw_consent(self, tenant: TenantId, consent_id: int) -> Consent:
        """Withdraw consent; a second time changes nothing. Raises: ConsentNotFound."""
        async with self._store.transaction(tenant) as family:
            await family.withdraw_consent(self._now(), consent_id)
            return _recorded(await family.find_consent(consent_id), consent_id)

    def _require_consent(self, household: Household) -> None:
        """Raises: ConsentRequired."""
        if self.is_consent_required:
            household.require_consent()


def _found(child: Child | None, child_id: str) -> Child:
    if child is None:
        raise ChildNotFound(child_id)
    return child


def _recorded(consent: Consent | None, consent_id: int) -> Consent:
    if consent is None:
        raise ConsentNotFound(consent_id)
    return consent
