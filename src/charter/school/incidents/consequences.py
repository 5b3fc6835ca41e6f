"""The use cases of what follows for whoever did it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Protocol

from charter.school.days import SchoolDays
from charter.school.incidents.domain import Actor, Incident, Participant
from charter.school.incidents.outcomes import Consequence, ConsequenceType
from charter.school.incidents.participants import Held, by_number
from charter.school.incidents.refusals import ConsequenceNotFound, SuspensionsOverlap
from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId


class Consequences(Protocol):
    """What followed the incidents of one tenant, within one transaction."""

    async def list_types(self) -> Sequence[ConsequenceType]:
        """What can follow, by code."""
        ...

    async def list_participants(self, incident_id: int) -> Sequence[Participant]:
        """Whoever was part of it."""
        ...

    async def list_non_school_days(self, school_id: int | None) -> Sequence[date]:
        """The days that the calendars of a school leave out."""
        ...

    async def lock_person(self, person_id: str) -> None:
        """Let nobody else suspend the person until the transaction ends."""
        ...

    async def find_suspension(
        self, person_id: str, first: date, last: date, other_than: int
    ) -> Consequence | None:
        """One of the person on any of these days that is not waived."""
        ...

    async def find_consequence(self, incident_id: int, consequence_id: int) -> Consequence | None:
        """The consequence."""
        ...

    async def add_consequence(self, consequence: Consequence) -> Consequence:
        """Store a new one, under a number of its own."""
        ...

    async def save_consequence(self, consequence: Consequence) -> None:
        """Store a changed one."""
        ...

    async def remove_consequence(self, consequence_id: int) -> None:
        """Remove one."""
        ...


class ConsequenceService:
    """What a tenant can decide on after its incidents."""

    def __init__(self, store: TenantStore[Consequences], incidents: Held, now: Clock) -> None:
        self._store = store
        self._incidents = incidents
        self._now = now

    async def list_types(self, tenant: TenantId) -> Sequence[ConsequenceType]:
        """What can follow, by code."""
        async with self._store.reading(tenant) as consequences:
            return await consequences.list_types()

    async def add(
        self,
        tenant: TenantId,
        actor: Actor,
        incident_id: int,
        given: Mapping[str, Any],
        *,
        allow_overlap: bool,
    ) -> Consequence:
        """Decide on a consequence; without a length it has the days of school of its span.

        Raises: IncidentNotFound, IncidentClosed, ParticipantNotFound, ParticipantNotPerpetrator, SpanInvalid,
        ConsequenceDaysInvalid, SuspensionsOverlap.
        """
        async with self._store.transaction(tenant) as consequences:
            incident = await self._incidents.get_for_update(tenant, actor, incident_id)
            incident.require_open()
            people = await consequences.list_participants(incident_id)
            participant = by_number(people, given["participant_id"])
            participant.require_perpetrator()
            kind = next(
                each for each in await consequences.list_types() if each.code == given["consequence_code"]
            )
            wanted = _planned(incident_id, participant, kind, given, actor=actor, now=self._now())
            wanted.check(incident)
            if given["length_days"] is None:
                wanted = await _counted(consequences, incident, wanted)
            await _require_apart(consequences, wanted, allow_overlap=allow_overlap)
            return await consequences.add_consequence(wanted)

    async def update(
        self,
        tenant: TenantId,
        actor: Actor,
        incident_id: int,
        consequence_id: int,
        changes: Mapping[str, Any],
        *,
        allow_overlap: bool,
    ) -> Consequence:
        """Change a consequence; of a closed incident, only how it was served.

        Raises: IncidentNotFound, IncidentClosed, ConsequenceNotFound, SpanInvalid, ConsequenceDaysInvalid,
        SuspensionsOverlap.
        """
        async with self._store.transaction(tenant) as consequences:
            incident = await self._incidents.get_for_update(tenant, actor, incident_id)
            found = _found(await consequences.find_consequence(incident_id, consequence_id), consequence_id)
            if {"starts_on", "ends_on", "length_days"} & changes.keys():
                incident.require_open()
            changed = replace(found, **changes, updated_at=self._now())
            is_moved = (changed.starts_on, changed.ends_on) != (found.starts_on, found.ends_on)
            if is_moved:
                changed.check(incident)
                if "length_days" not in changes:
                    changed = await _counted(consequences, incident, changed)
            if is_moved or changed.keeps_away > found.keeps_away:
                await _require_apart(consequences, changed, allow_overlap=allow_overlap)
            await consequences.save_consequence(changed)
        return changed

    async def remove(self, tenant: TenantId, actor: Actor, incident_id: int, consequence_id: int) -> None:
        """Remove a consequence. Raises: IncidentNotFound, IncidentClosed, ConsequenceNotFound."""
        async with self._store.transaction(tenant) as consequences:
            (await self._incidents.get_for_update(tenant, actor, incident_id)).require_open()
            _found(await consequences.find_consequence(incident_id, consequence_id), consequence_id)
            await consequences.remove_consequence(consequence_id)


def _planned(
    incident_id: int,
    participant: Participant,
    kind: ConsequenceType,
    given: Mapping[str, Any],
    *,
    actor: Actor,
    now: datetime,
) -> Consequence:
    """What is wanted, before it has a number; of no days where its length is to be counted."""
    return Consequence(
        **{**given, "length_days": given["length_days"] or 0},
        id=0,
        incident_id=incident_id,
        person_id=participant.person_id,
        is_suspension=kind.is_suspension,
        actual_days=None,
        difference_reason=None,
        status="planned",
        created_by=actor.subject,
        created_at=now,
        updated_at=now,
    )


async def _counted(consequences: Consequences, incident: Incident, consequence: Consequence) -> Consequence:
    days = SchoolDays(frozenset(await consequences.list_non_school_days(incident.school_id)))
    return replace(consequence, length_days=days.count(consequence.starts_on, consequence.ends_on))


async def _require_apart(
    consequences: Consequences, consequence: Consequence, *, allow_overlap: bool
) -> None:
    """Raises: SuspensionsOverlap."""
    if not consequence.keeps_away or allow_overlap:
        return
    await consequences.lock_person(consequence.person_id)
    other = await consequences.find_suspension(
        consequence.person_id, consequence.starts_on, consequence.ends_on, consequence.id
    )
    if other is not None:
        raise SuspensionsOverlap(other.person_id, other.id, other.starts_on, other.ends_on)


def _found(consequence: Consequence | None, consequence_id: int) -> Consequence:
    if consequence is None:
        raise ConsequenceNotFound(consequence_id)
    return consequence
