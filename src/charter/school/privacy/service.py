"""The use cases of those who answer for records: who was told, what was asked for, what is held."""

from collections.abc import Mapping
from typing import Any, Protocol

from charter.school.domain import PersonNotFound
from charter.school.privacy.domain import (
    ACCESS_WITHIN,
    Disclosure,
    Hold,
    HoldNotFound,
    HoldReleased,
    IncidentNotOfPerson,
    PurgedCount,
    Request,
    RequestNotFound,
    Settings,
    require_past,
    require_past_day,
    require_threat,
)
from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId
from charter.shared.time_zones import require_time_zone


class Privacy(Protocol):
    """What one tenant keeps beside records, within one transaction. To add raises PersonNotFound."""

    async def has_person(self, person_id: str) -> bool: ...

    async def takes_part(self, person_id: str, incident_id: int) -> bool: ...

    async def list_disclosures(
        self, person_id: str, *, page: int, limit: int
    ) -> tuple[list[Disclosure], int]: ...

    async def add_disclosure(self, columns: Mapping[str, object]) -> Disclosure: ...

    async def list_requests(
        self, status: str | None, *, page: int, limit: int
    ) -> tuple[list[Request], int]: ...

    async def add_request(self, columns: Mapping[str, object]) -> Request: ...

    async def find_request(self, request_id: int) -> Request | None:
        """Kept from others until the transaction ends."""
        ...

    async def save_request(self, request_id: int, columns: Mapping[str, object]) -> Request: ...

    async def list_holds(self, *, page: int, limit: int) -> tuple[list[Hold], int]: ...

    async def add_hold(self, columns: Mapping[str, object]) -> Hold: ...

    async def find_hold(self, hold_id: int) -> Hold | None:
        """Kept from others until the transaction ends."""
        ...

    async def save_hold(self, hold_id: int, columns: Mapping[str, object]) -> Hold: ...

    async def find_settings(self) -> Settings | None: ...

    async def save_settings(self, changes: Mapping[str, object]) -> None: ...

    async def list_counts(self, *, page: int, limit: int) -> tuple[list[PurgedCount], int]: ...


class PrivacyService:
    """What a tenant keeps beside records."""

    def __init__(self, store: TenantStore[Privacy], now: Clock) -> None:
        self._store = store
        self._now = now

    async def list_disclosures(
        self, tenant: TenantId, person_id: str, page: int, limit: int
    ) -> tuple[list[Disclosure], int]:
        """Who asked and who was told, the latest first. Raises: PersonNotFound."""
        async with self._store.reading(tenant) as kept:
            found, total = await kept.list_disclosures(person_id, page=page, limit=limit)
            if not total and not await kept.has_person(person_id):
                raise PersonNotFound(person_id)
        return found, total

    async def record_disclosure(
        self, tenant: TenantId, person_id: str, given: Mapping[str, Any], by: str
    ) -> Disclosure:
        """Raises: PersonNotFound, RecordedTooEarly, ThreatRequired."""
        now = self._now()
        require_past("disclosed_at", given["disclosed_at"], now)
        require_threat(given["basis"], given["threat"])
        async with self._store.transaction(tenant) as kept:
            written = {"person_id": person_id, "recorded_by": by, "recorded_at": now}
            return await kept.add_disclosure({**given, **written})

    async def record_request(
        self, tenant: TenantId, person_id: str, given: Mapping[str, Any], by: str
    ) -> Request:
        """Raises: PersonNotFound, RecordedTooEarly, IncidentNotOfPerson."""
        received_on, incident_id = given["received_on"], given["incident_id"]
        require_past_day("received_on", received_on, self._now())
        async with self._store.transaction(tenant) as kept:
            if not await kept.has_person(person_id):
                raise PersonNotFound(person_id)
            if incident_id is not None and not await kept.takes_part(person_id, incident_id):
                raise IncidentNotOfPerson(incident_id)
            written = {"person_id": person_id, "due_on": received_on + ACCESS_WITHIN, "recorded_by": by}
            return await kept.add_request({**given, **written})

    async def list_requests(
        self, tenant: TenantId, status: str | None, page: int, limit: int
    ) -> tuple[list[Request], int]:
        """What is due first."""
        async with self._store.reading(tenant) as kept:
            return await kept.list_requests(status, page=page, limit=limit)

    async def decide(self, tenant: TenantId, request_id: int, status: str, decision: str, by: str) -> Request:
        """Close a request; the record stays as it is. Raises: RequestNotFound, RequestClosed."""
        async with self._store.transaction(tenant) as kept:
            _found(await kept.find_request(request_id), request_id).require_open()
            columns = {"status": status, "decision": decision, "decided_by": by, "decided_at": self._now()}
            return await kept.save_request(request_id, columns)

    async def attach_statement(self, tenant: TenantId, request_id: int, statement: str) -> Request:
        """Put a statement beside the record. Raises: RequestNotFound, StatementRefused."""
        async with self._store.transaction(tenant) as kept:
            _found(await kept.find_request(request_id), request_id).require_statement_possible()
            return await kept.save_request(request_id, {"statement": statement})

    async def list_holds(self, tenant: TenantId, page: int, limit: int) -> tuple[list[Hold], int]:
        """The latest first."""
        async with self._store.reading(tenant) as kept:
            return await kept.list_holds(page=page, limit=limit)

    async def place_hold(self, tenant: TenantId, person_id: str, reason: str, by: str) -> Hold:
        """Raises: PersonNotFound."""
        async with self._store.transaction(tenant) as kept:
            columns = {"person_id": person_id, "reason": reason, "placed_by": by, "placed_at": self._now()}
            return await kept.add_hold(columns)

    async def release_hold(self, tenant: TenantId, hold_id: int, by: str) -> Hold:
        """Raises: HoldNotFound, HoldReleased."""
        async with self._store.transaction(tenant) as kept:
            found = await kept.find_hold(hold_id)
            if found is None:
                raise HoldNotFound(hold_id)
            if found.released_at is not None:
                raise HoldReleased(hold_id)
            return await kept.save_hold(hold_id, {"released_by": by, "released_at": self._now()})

    async def get_settings(self, tenant: TenantId) -> Settings:
        """The settings, or their defaults."""
        async with self._store.reading(tenant) as kept:
            return await kept.find_settings() or Settings()

    async def update_settings(self, tenant: TenantId, changes: Mapping[str, Any]) -> Settings:
        """Set some of them. Raises: TimeZoneUnknown."""
        if "time_zone" in changes:
            require_time_zone(changes["time_zone"])
        async with self._store.transaction(tenant) as kept:
            if changes:
                await kept.save_settings(changes)
            return await kept.find_settings() or Settings()

    async def list_counts(self, tenant: TenantId, page: int, limit: int) -> tuple[list[PurgedCount], int]:
        """What is left of what was destroyed, the latest school year first."""
        async with self._store.reading(tenant) as kept:
            return await kept.list_counts(page=page, limit=limit)


def _found(request: Request | None, request_id: int) -> Request:
    if request is None:
        raise RequestNotFound(request_id)
    return request
