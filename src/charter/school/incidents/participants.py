"""The use cases of whoever was part of an incident."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from charter.school.incidents.domain import MOST_PARTICIPANTS, Actor, Incident, Named, Participant
from charter.school.incidents.refusals import (
    ParticipantHasConsequences,
    ParticipantNotFound,
    TooManyParticipants,
)
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId


class Held(Protocol):
    """Keeps an incident from others."""

    async def get_for_update(self, tenant: TenantId, actor: Actor, incident_id: int) -> Incident:
        """An incident that nobody else changes until the open transaction ends. Raises: IncidentNotFound."""
        ...


class Participants(Protocol):
    """Whoever was part of the incidents of one tenant, within one transaction."""

    async def list_participants(self, incident_id: int) -> Sequence[Participant]:
        """Whoever was part of it."""
        ...

    async def add_participants(self, incident_id: int, people: Sequence[Named]) -> Sequence[Participant]:
        """Store whoever was part of it. Raises: PersonUnknown, ParticipantExists."""
        ...

    async def save_roles(self, participant_id: int, roles: Sequence[str]) -> None:
        """Store other roles."""
        ...

    async def remove_participant(self, participant_id: int) -> None:
        """Remove somebody for whom nothing followed."""
        ...

    async def has_consequences(self, participant_id: int) -> bool:
        """Whether something followed."""
        ...


class ParticipantService:
    """What a tenant can do with whoever was part of its incidents."""

    def __init__(self, store: TenantStore[Participants], incidents: Held) -> None:
        self._store = store
        self._incidents = incidents

    async def add(self, tenant: TenantId, actor: Actor, incident_id: int, person: Named) -> Participant:
        """Add somebody.

        Raises: IncidentNotFound, IncidentClosed, TooManyParticipants, PersonUnknown, ParticipantExists.
        """
        async with self._store.transaction(tenant) as participants:
            (await self._incidents.get_for_update(tenant, actor, incident_id)).require_open()
            if len(await participants.list_participants(incident_id)) >= MOST_PARTICIPANTS:
                raise TooManyParticipants(MOST_PARTICIPANTS)
            (added,) = await participants.add_participants(incident_id, [person])
            return added

    async def change(
        self, tenant: TenantId, actor: Actor, incident_id: int, participant_id: int, roles: Sequence[str]
    ) -> Participant:
        """Give somebody other roles; a perpetrator for whom something followed stays one.

        Raises: IncidentNotFound, IncidentClosed, ParticipantNotFound, ParticipantHasConsequences.
        """
        async with self._store.transaction(tenant) as participants:
            found = await self._found(participants, tenant, actor, incident_id, participant_id)
            if "Perpetrator" not in roles and await participants.has_consequences(participant_id):
                raise ParticipantHasConsequences(participant_id)
            await participants.save_roles(participant_id, roles)
        return replace(found, roles=tuple(roles))

    async def remove(self, tenant: TenantId, actor: Actor, incident_id: int, participant_id: int) -> None:
        """Remove somebody.

        Raises: IncidentNotFound, IncidentClosed, ParticipantNotFound, ParticipantHasConsequences.
        """
        async with self._store.transaction(tenant) as participants:
            await self._found(participants, tenant, actor, incident_id, participant_id)
            if await participants.has_consequences(participant_id):
                raise ParticipantHasConsequences(participant_id)
            await participants.remove_participant(participant_id)

    async def _found(
        self,
        participants: Participants,
        tenant: TenantId,
        actor: Actor,
        incident_id: int,
        participant_id: int,
    ) -> Participant:
        (await self._incidents.get_for_update(tenant, actor, incident_id)).require_open()
        return by_number(await participants.list_participants(incident_id), participant_id)


def by_number(participants: Sequence[Participant], participant_id: int) -> Participant:
    """Raises: ParticipantNotFound."""
    for each in participants:
        if each.id == participant_id:
            return each
    raise ParticipantNotFound(participant_id=participant_id)
