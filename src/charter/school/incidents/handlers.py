"""Translates between the contract and incidents."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from charter.pages import pagination
from charter.school.codes.domain import spelled
from charter.school.incidents import refusals
from charter.school.incidents.consequences import ConsequenceService
from charter.school.incidents.domain import IncidentFilter
from charter.school.incidents.notices import NoticeService
from charter.school.incidents.participants import ParticipantService
from charter.school.incidents.service import IncidentService
from charter.school.incidents.translating import (
    actor_of,
    consequence_to_contract,
    file_to_contract,
    listed_to_contract,
    named_in,
    notice_to_contract,
    participant_to_contract,
    renamed,
    type_to_contract,
)
from charter.school.translating import sent, tenant_of, whole
from charter.shared import money
from contract import errors, models
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    money.AmountInvalid: errors.AmountInvalid,
    money.CurrencyUnknown: errors.CurrencyUnknown,
    refusals.BehaviorCodeUnknown: errors.BehaviorCodeUnknown,
    refusals.ConsequenceDaysInvalid: errors.ConsequenceDaysInvalid,
    refusals.ConsequenceNotFound: errors.ConsequenceNotFound,
    refusals.IncidentClosed: errors.IncidentClosed,
    refusals.IncidentIncomplete: errors.IncidentIncomplete,
    refusals.IncidentNotFound: errors.IncidentNotFound,
    refusals.IncidentWrongState: errors.IncidentWrongState,
    refusals.MomentInvalid: errors.MomentInvalid,
    refusals.NoticeNotFound: errors.NoticeNotFound,
    refusals.ParticipantExists: errors.ParticipantExists,
    refusals.ParticipantHasConsequences: errors.ParticipantHasConsequences,
    refusals.ParticipantNotFound: errors.ParticipantNotFound,
    refusals.ParticipantNotPerpetrator: errors.ParticipantNotPerpetrator,
    refusals.PersonUnknown: errors.PersonUnknown,
    refusals.ReasonRequired: errors.ReasonRequired,
    refusals.SuspensionsOverlap: errors.SuspensionsOverlap,
    refusals.TooManyParticipants: errors.TooManyParticipants,
}


@dataclass(frozen=True, slots=True)
class IncidentHandlers:
    """The operations of the tag `school-incidents`."""

    incidents: IncidentService
    participants: ParticipantService
    consequences: ConsequenceService
    notices: NoticeService

    async def list_incidents(
        self,
        *,
        caller: Caller,
        page: int,
        limit: int,
        from_: date | None,
        to: date | None,
        code: str | None,
        status: models.IncidentStatus | None,
        person_id: str | None,
        role: models.ParticipantRole | None,
        school_id: int | None,
        grade: str | None,
        location: models.IncidentLocation | None,
        severity: models.Severity | None,
        q: str | None,
    ) -> models.IncidentPage:
        wanted = IncidentFilter(
            from_day=from_,
            to_day=to,
            behavior_code=None if code is None else spelled(code),
            status=_text(status),
            person_id=person_id,
            role=_text(role),
            school_id=school_id,
            grade=grade,
            location=_text(location),
            severity=_text(severity),
            search=q,
        )
        found, total = await self.incidents.list_page(
            tenant_of(caller), actor_of(caller), wanted, page, limit
        )
        return models.IncidentPage(
            data=[listed_to_contract(each) for each in found], pagination=pagination(total, page, limit)
        )

    async def create_incident(self, caller: Caller, body: models.IncidentCreate) -> models.Incident:
        given = renamed(whole(body)) | {"behavior_code": spelled(body.behavior_code)}
        people = [named_in(each) for each in given.pop("participants")]
        return file_to_contract(
            await self.incidents.report(tenant_of(caller), actor_of(caller), given, people)
        )

    async def get_incident(self, caller: Caller, incident_id: int) -> models.Incident:
        return file_to_contract(await self.incidents.get(tenant_of(caller), actor_of(caller), incident_id))

    async def update_incident(
        self, caller: Caller, incident_id: int, body: models.IncidentUpdate
    ) -> models.Incident:
        changes = renamed(sent(body))
        if body.behavior_code is not None:
            changes["behavior_code"] = spelled(body.behavior_code)
        return file_to_contract(
            await self.incidents.update(tenant_of(caller), actor_of(caller), incident_id, changes)
        )

    async def change_incident_status(
        self, caller: Caller, incident_id: int, body: models.IncidentStatusChange
    ) -> models.Incident:
        tenant, actor, status = tenant_of(caller), actor_of(caller), body.status.value
        return file_to_contract(await self.incidents.decide(tenant, actor, incident_id, status, body.reason))

    async def add_participant(
        self, caller: Caller, incident_id: int, body: models.ParticipantCreate
    ) -> models.Participant:
        tenant, actor = tenant_of(caller), actor_of(caller)
        return participant_to_contract(
            await self.participants.add(tenant, actor, incident_id, named_in(body))
        )

    async def update_participant(
        self, caller: Caller, incident_id: int, participant_id: int, body: models.ParticipantUpdate
    ) -> models.Participant:
        tenant, actor, roles = tenant_of(caller), actor_of(caller), [each.value for each in body.roles]
        return participant_to_contract(
            await self.participants.change(tenant, actor, incident_id, participant_id, roles)
        )

    async def remove_participant(self, caller: Caller, incident_id: int, participant_id: int) -> None:
        await self.participants.remove(tenant_of(caller), actor_of(caller), incident_id, participant_id)

    async def add_consequence(
        self, caller: Caller, incident_id: int, body: models.ConsequenceCreate
    ) -> models.Consequence:
        tenant, actor, given = tenant_of(caller), actor_of(caller), renamed(whole(body))
        given["ends_on"] = body.end_date or body.start_date
        allow_overlap = given.pop("allow_overlap")
        return consequence_to_contract(
            await self.consequences.add(tenant, actor, incident_id, given, allow_overlap=allow_overlap)
        )

    async def update_consequence(
        self, caller: Caller, incident_id: int, consequence_id: int, body: models.ConsequenceUpdate
    ) -> models.Consequence:
        tenant, actor, changes = tenant_of(caller), actor_of(caller), renamed(sent(body))
        changes.pop("allow_overlap", None)
        changed = await self.consequences.update(
            tenant, actor, incident_id, consequence_id, changes, allow_overlap=body.allow_overlap
        )
        return consequence_to_contract(changed)

    async def remove_consequence(self, caller: Caller, incident_id: int, consequence_id: int) -> None:
        await self.consequences.remove(tenant_of(caller), actor_of(caller), incident_id, consequence_id)

    async def add_notice(self, caller: Caller, incident_id: int, body: models.NoticeCreate) -> models.Notice:
        tenant, actor = tenant_of(caller), actor_of(caller)
        return notice_to_contract(await self.notices.add(tenant, actor, incident_id, whole(body)))

    async def update_notice(
        self, caller: Caller, incident_id: int, notice_id: int, body: models.NoticeUpdate
    ) -> models.Notice:
        tenant, actor = tenant_of(caller), actor_of(caller)
        return notice_to_contract(
            await self.notices.acknowledge(tenant, actor, incident_id, notice_id, body.acknowledged_at)
        )

    async def list_consequence_types(self, caller: Caller) -> models.ConsequenceTypeList:
        found = await self.consequences.list_types(tenant_of(caller))
        return models.ConsequenceTypeList(data=[type_to_contract(each) for each in found])


def _text(choice: Enum | None) -> str | None:
    return None if choice is None else str(choice.value)
