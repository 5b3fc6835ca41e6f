"""The use cases of incidents."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from charter.school.codes.domain import BehaviorCode, BehaviorCodeNotFound
from charter.school.domain import SchoolUnknown, require_span
from charter.school.incidents.domain import (
    Actor,
    Incident,
    IncidentFilter,
    Listed,
    Named,
    Participant,
    Place,
    require_each_once,
    require_moment,
)
from charter.school.incidents.outcomes import Consequence, Notice
from charter.school.incidents.refusals import BehaviorCodeUnknown, IncidentIncomplete, IncidentNotFound
from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId


@dataclass(frozen=True, slots=True)
class IncidentFile:
    """An incident with all that belongs to it."""

    incident: Incident
    participants: Sequence[Participant]
    consequences: Sequence[Consequence]
    notices: Sequence[Notice]


class Incidents(Protocol):
    """The incidents of one tenant within one transaction."""

    async def list_page(self, wanted: IncidentFilter, *, page: int, limit: int) -> tuple[list[Listed], int]:
        """The `page`-th (from 1) `limit` incidents, the latest first, and how many there are."""
        ...

    async def find(self, incident_id: int) -> Incident | None:
        """The incident."""
        ...

    async def find_for_update(self, incident_id: int) -> Incident | None:
        """The same, kept with all that belongs to it from others until the transaction ends."""
        ...

    async def find_place(self, school_id: int | None) -> Place | None:
        """A school, or what is true of incidents of none."""
        ...

    async def next_number(self, school_id: int | None, school_year: str) -> int:
        """A number that no other incident of the series gets."""
        ...

    async def add(self, incident: Incident) -> Incident:
        """Store a new incident, under a number of its own."""
        ...

    async def save(self, incident: Incident) -> None:
        """Store a changed incident."""
        ...

    async def add_participants(self, incident_id: int, people: Sequence[Named]) -> Sequence[Participant]:
        """Store whoever was part of it. Raises: PersonUnknown, ParticipantExists."""
        ...

    async def list_participants(self, incident_id: int) -> Sequence[Participant]:
        """Whoever was part of it, in the order in which they were added."""
        ...

    async def list_consequences(self, incident_id: int) -> Sequence[Consequence]:
        """What followed."""
        ...

    async def list_notices(self, incident_id: int) -> Sequence[Notice]:
        """What guardians were told."""
        ...


class Codes(Protocol):
    """Knows the behavior codes of a tenant."""

    async def get(self, tenant: TenantId, key: object) -> BehaviorCode:
        """Read a code. Raises: BehaviorCodeNotFound."""
        ...


class IncidentService:
    """What a tenant can do with its incidents."""

    def __init__(self, store: TenantStore[Incidents], codes: Codes, now: Clock) -> None:
        self._store = store
        self._codes = codes
        self._now = now

    async def list_page(
        self, tenant: TenantId, actor: Actor, wanted: IncidentFilter, page: int, limit: int
    ) -> tuple[list[Listed], int]:
        """A page of incidents that the actor may see, and how many there are. Raises: SpanInvalid."""
        if wanted.from_day is not None and wanted.to_day is not None:
            require_span(wanted.from_day, wanted.to_day)
        if not actor.sees_others:
            wanted = replace(wanted, created_by=actor.subject)
        async with self._store.reading(tenant) as incidents:
            return await incidents.list_page(wanted, page=page, limit=limit)

    async def get(self, tenant: TenantId, actor: Actor, incident_id: int) -> IncidentFile:
        """Read an incident with all that belongs to it. Raises: IncidentNotFound."""
        async with self._store.reading(tenant) as incidents:
            incident = _shown(await incidents.find(incident_id), incident_id, actor)
            return await _filed(incidents, incident)

    async def get_for_update(self, tenant: TenantId, actor: Actor, incident_id: int) -> Incident:
        """An incident that is kept from others until the open transaction ends. Raises: IncidentNotFound."""
        async with self._store.transaction(tenant) as incidents:
            return _shown(await incidents.find_for_update(incident_id), incident_id, actor)

    async def report(
        self, tenant: TenantId, actor: Actor, given: Mapping[str, Any], people: Sequence[Named]
    ) -> IncidentFile:
        """Report an incident, of these fields.

        Raises: MomentInvalid, BehaviorCodeUnknown, SchoolUnknown, ParticipantExists, TooManyParticipants,
        PersonUnknown.
        """
        now = self._now()
        require_moment("occurred_at", given["occurred_at"], now)
        require_each_once(people)
        async with self._store.transaction(tenant) as incidents:
            code = await self._code(tenant, given["behavior_code"])
            place = await _place(incidents, given["school_id"])
            where = place.at(given["occurred_at"])
            number = await incidents.next_number(place.school_id, where["school_year"])
            wanted = Incident(
                **{**given, **where},
                id=0,
                number=number,
                severity=code.severity,
                status="reported",
                status_reason=None,
                created_by=actor.subject,
                created_at=now,
                updated_at=now,
            )
            incident = await incidents.add(wanted)
            participants = await incidents.add_participants(incident.id, people)
        return IncidentFile(incident, participants, (), ())

    async def update(
        self, tenant: TenantId, actor: Actor, incident_id: int, changes: Mapping[str, Any]
    ) -> IncidentFile:
        """Correct an incident that is open.

        Raises: IncidentNotFound, IncidentClosed, MomentInvalid, BehaviorCodeUnknown, SchoolUnknown.
        """
        now = self._now()
        if "occurred_at" in changes:
            require_moment("occurred_at", changes["occurred_at"], now)
        async with self._store.transaction(tenant) as incidents:
            incident = _shown(await incidents.find_for_update(incident_id), incident_id, actor)
            incident.require_open()
            changed = replace(incident, **changes, updated_at=now)
            if changed.behavior_code != incident.behavior_code:
                code = await self._code(tenant, changed.behavior_code)
                changed = replace(changed, severity=code.severity)
            if {"school_id", "occurred_at"} & changes.keys():
                changed = await _moved(incidents, incident, changed)
            await incidents.save(changed)
            return await _filed(incidents, changed)

    async def decide(
        self, tenant: TenantId, actor: Actor, incident_id: int, status: str, reason: str | None
    ) -> IncidentFile:
        """Review an incident, resolve or dismiss it, or open it again.

        Raises: IncidentNotFound, IncidentWrongState, IncidentIncomplete, ReasonRequired.
        """
        async with self._store.transaction(tenant) as incidents:
            incident = _shown(await incidents.find_for_update(incident_id), incident_id, actor)
            changed = incident.becoming(status, reason, self._now())
            filed = await _filed(incidents, changed)
            if status == "resolved" and not filed.participants:
                raise IncidentIncomplete(incident.id, incident.name)
            await incidents.save(changed)
        return filed

    async def _code(self, tenant: TenantId, code: str) -> BehaviorCode:
        """Raises: BehaviorCodeUnknown."""
        try:
            found = await self._codes.get(tenant, code)
        except BehaviorCodeNotFound:
            raise BehaviorCodeUnknown(code, "unknown") from None
        if not found.is_active:
            raise BehaviorCodeUnknown(code, "inactive")
        return found


async def _place(incidents: Incidents, school_id: int | None) -> Place:
    """Raises: SchoolUnknown."""
    place = await incidents.find_place(school_id)
    if place is None:
        raise SchoolUnknown(school_id or 0)
    return place


async def _moved(incidents: Incidents, before: Incident, changed: Incident) -> Incident:
    """The incident at its other place or moment; in another series it gets another number."""
    place = await _place(incidents, changed.school_id)
    moved = replace(changed, **place.at(changed.occurred_at))
    if moved.series == before.series:
        return moved
    return replace(moved, number=await incidents.next_number(*moved.series))


async def _filed(incidents: Incidents, incident: Incident) -> IncidentFile:
    return IncidentFile(
        incident,
        await incidents.list_participants(incident.id),
        await incidents.list_consequences(incident.id),
        await incidents.list_notices(incident.id),
    )


def _shown(incident: Incident | None, incident_id: int, actor: Actor) -> Incident:
    if incident is None:
        raise IncidentNotFound(incident_id)
    incident.require_shown_to(actor)
    return incident
