"""Translates between the contract and what is kept beside records."""

import asyncio
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final, Literal
from zoneinfo import ZoneInfo

from charter.pages import pagination
from charter.school.domain import incident_number
from charter.school.privacy import domain
from charter.school.privacy.copying import CopiedIncident, Copy, CopyService
from charter.school.privacy.domain import Disclosure, Hold, PurgedCount, Request, Settings
from charter.school.privacy.page import page_of, policy
from charter.school.privacy.service import PrivacyService
from charter.school.translating import sent, tenant_of, whole
from contract import errors, models
from contract.school_privacy import GetPersonCopyOKHtml, GetPersonCopyOKJson
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    domain.RecordedTooEarly: errors.RecordedTooEarly,
    domain.ThreatRequired: errors.ThreatRequired,
    domain.IncidentNotOfPerson: errors.IncidentNotOfPerson,
    domain.RequestNotFound: errors.RecordRequestNotFound,
    domain.RequestClosed: errors.RecordRequestClosed,
    domain.StatementRefused: errors.StatementRefused,
    domain.HoldNotFound: errors.LegalHoldNotFound,
    domain.HoldReleased: errors.LegalHoldReleased,
}


class PrivacyHandlers:
    """The operations of the tag `school-privacy`."""

    def __init__(self, privacy: PrivacyService, copies: CopyService) -> None:
        self._privacy = privacy
        self._copies = copies

    async def list_record_disclosures(
        self, caller: Caller, person_id: str, page: int, limit: int
    ) -> models.RecordDisclosurePage:
        found, total = await self._privacy.list_disclosures(tenant_of(caller), person_id, page, limit)
        shown = [_disclosure(each) for each in found]
        return models.RecordDisclosurePage(data=shown, pagination=pagination(total, page, limit))

    async def record_disclosure(
        self, caller: Caller, person_id: str, body: models.RecordDisclosureCreate
    ) -> models.RecordDisclosure:
        tenant, given = tenant_of(caller), whole(body)
        return _disclosure(await self._privacy.record_disclosure(tenant, person_id, given, caller.subject))

    async def get_person_copy(
        self, caller: Caller, person_id: str, media_type: Literal["application/json", "text/html"]
    ) -> GetPersonCopyOKJson | GetPersonCopyOKHtml:
        copy = await self._copies.make(tenant_of(caller), person_id)
        if media_type == "text/html":
            page = await asyncio.to_thread(page_of, copy)
            return GetPersonCopyOKHtml(body=page, content_security_policy=policy())
        return GetPersonCopyOKJson(body=_copy(copy))

    async def record_request(
        self, caller: Caller, person_id: str, body: models.RecordRequestCreate
    ) -> models.RecordRequest:
        tenant, given = tenant_of(caller), whole(body)
        return _request(await self._privacy.record_request(tenant, person_id, given, caller.subject))

    async def list_record_requests(
        self, caller: Caller, status: models.RequestStatus | None, page: int, limit: int
    ) -> models.RecordRequestPage:
        wanted = None if status is None else status.value
        found, total = await self._privacy.list_requests(tenant_of(caller), wanted, page, limit)
        shown = [_request(each) for each in found]
        return models.RecordRequestPage(data=shown, pagination=pagination(total, page, limit))

    async def decide_request(
        self, caller: Caller, request_id: int, body: models.RequestDecision
    ) -> models.RecordRequest:
        tenant, status = tenant_of(caller), body.status.value
        return _request(await self._privacy.decide(tenant, request_id, status, body.decision, caller.subject))

    async def attach_statement(
        self, caller: Caller, request_id: int, body: models.StatementAttach
    ) -> models.RecordRequest:
        return _request(await self._privacy.attach_statement(tenant_of(caller), request_id, body.statement))

    async def place_hold(
        self, caller: Caller, person_id: str, body: models.LegalHoldCreate
    ) -> models.LegalHold:
        tenant = tenant_of(caller)
        return _hold(await self._privacy.place_hold(tenant, person_id, body.reason, caller.subject))

    async def list_holds(self, caller: Caller, page: int, limit: int) -> models.LegalHoldPage:
        found, total = await self._privacy.list_holds(tenant_of(caller), page, limit)
        shown = [_hold(each) for each in found]
        return models.LegalHoldPage(data=shown, pagination=pagination(total, page, limit))

    async def release_hold(self, caller: Caller, hold_id: int) -> models.LegalHold:
        return _hold(await self._privacy.release_hold(tenant_of(caller), hold_id, caller.subject))

    async def get_school_settings(self, caller: Caller) -> models.SchoolSettings:
        return _settings(await self._privacy.get_settings(tenant_of(caller)))

    async def update_school_settings(
        self, caller: Caller, body: models.SchoolSettingsUpdate
    ) -> models.SchoolSettings:
        return _settings(await self._privacy.update_settings(tenant_of(caller), sent(body)))

    async def list_purged_counts(self, caller: Caller, page: int, limit: int) -> models.PurgedCountPage:
        found, total = await self._privacy.list_counts(tenant_of(caller), page, limit)
        shown = [_count(each) for each in found]
        return models.PurgedCountPage(data=shown, pagination=pagination(total, page, limit))


def _disclosure(disclosure: Disclosure) -> models.RecordDisclosure:
    return models.RecordDisclosure.model_validate(asdict(disclosure), strict=False)


def _request(request: Request) -> models.RecordRequest:
    return models.RecordRequest.model_validate(asdict(request), strict=False)


def _hold(hold: Hold) -> models.LegalHold:
    return models.LegalHold.model_validate(asdict(hold))


def _settings(settings: Settings) -> models.SchoolSettings:
    return models.SchoolSettings.model_validate(asdict(settings))


def _count(count: PurgedCount) -> models.PurgedCount:
    return models.PurgedCount.model_validate(asdict(count))


def _copy(copy: Copy) -> models.PersonCopy:
    shown = {
        **copy.person,
        "made_at": copy.made_at,
        "incidents": [_incident(each) for each in copy.incidents],
        "disclosures": copy.disclosures,
        "requests": [_asked(each) for each in copy.requests],
    }
    return models.PersonCopy.model_validate(shown, strict=False)


def _incident(incident: CopiedIncident) -> dict[str, Any]:
    columns = incident.columns
    return {
        **{name: columns[name] for name in ("code", "behavior", "location", "status", "roles")},
        "number": incident_number(columns["school_year"], columns["number"]),
        "occurred_at": columns["occurred_at"].astimezone(ZoneInfo(columns["time_zone"])),
        "description": incident.description,
        "evidence_note": incident.evidence_note,
        "others": incident.others,
        "consequences": incident.consequences,
        "notices": incident.notices,
        "statements": incident.statements,
    }


def _asked(request: Mapping[str, Any]) -> dict[str, Any]:
    year, number = request["school_year"], request["number"]
    rest = {name: value for name, value in request.items() if name not in {"school_year", "number"}}
    return {**rest, "number": None if number is None else incident_number(year, number)}
