"""The use cases of notices to guardians, which are recorded and not sent."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from charter.school.incidents.domain import Actor, Participant, require_moment
from charter.school.incidents.outcomes import Notice
from charter.school.incidents.participants import Held
from charter.school.incidents.refusals import NoticeNotFound, ParticipantNotFound
from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId


class Notices(Protocol):
    """What guardians were told in one tenant, within one transaction."""

    async def list_participants(self, incident_id: int) -> Sequence[Participant]:
        """Whoever was part of it."""
        ...

    async def find_notice(self, incident_id: int, notice_id: int) -> Notice | None:
        """The notice."""
        ...

    async def add_notice(self, notice: Notice) -> Notice:
        """Store a new one, under a number of its own."""
        ...

    async def save_acknowledgement(self, notice: Notice) -> None:
        """Store when it was acknowledged."""
        ...


class NoticeService:
    """What a tenant can record of what it told guardians."""

    def __init__(self, store: TenantStore[Notices], incidents: Held, now: Clock) -> None:
        self._store = store
        self._incidents = incidents
        self._now = now

    async def add(self, tenant: TenantId, actor: Actor, incident_id: int, given: Mapping[str, Any]) -> Notice:
        """Record a notice; without a moment, it was given just now.

        Raises: MomentInvalid, IncidentNotFound, ParticipantNotFound.
        """
        now = self._now()
        sent_at = given["sent_at"] or now
        require_moment("sent_at", sent_at, now)
        async with self._store.transaction(tenant) as notices:
            await self._incidents.get_for_update(tenant, actor, incident_id)
            people = {each.person_id for each in await notices.list_participants(incident_id)}
            if given["person_id"] not in people:
                raise ParticipantNotFound(person_id=given["person_id"])
            wanted = Notice(
                **{**given, "sent_at": sent_at},
                id=0,
                incident_id=incident_id,
                sent_by=actor.subject,
                acknowledged_at=None,
                created_at=now,
                updated_at=now,
            )
            return await notices.add_notice(wanted)

    async def acknowledge(
        self, tenant: TenantId, actor: Actor, incident_id: int, notice_id: int, at: datetime | None
    ) -> Notice:
        """Record when a notice was acknowledged. Raises: MomentInvalid, IncidentNotFound, NoticeNotFound."""
        now = self._now()
        if at is not None:
            require_moment("acknowledged_at", at, now)
        async with self._store.transaction(tenant) as notices:
            await self._incidents.get_for_update(tenant, actor, incident_id)
            found = await notices.find_notice(incident_id, notice_id)
            if found is None:
                raise NoticeNotFound(notice_id)
            changed = replace(found, acknowledged_at=at, updated_at=now)
            await notices.save_acknowledgement(changed)
        return changed
