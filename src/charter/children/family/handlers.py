"""Translates between the contract and what an account keeps of its children."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any, Final

from charter.children import domain as shared
from charter.children.family import domain
from charter.children.family.domain import Child, ChildValues, Choices, Consent, Owner, Standing
from charter.children.family.service import FamilyService
from charter.shared.tenants import TenantId
from charter.shared.time_zones import TimeZoneUnknown
from contract import errors, models
from contract.children import SaveChildCreated, SaveChildOK
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    shared.ChildNotFound: errors.ChildNotFound,
    domain.ChildIdTaken: errors.ChildIdTaken,
    domain.ChildValueRefused: errors.ChildValueRefused,
    domain.ConsentNotFound: errors.ConsentNotFound,
    shared.ConsentRequired: errors.ConsentRequired,
    domain.OwnTenantRequired: errors.OwnTenantRequired,
    domain.TooManyChildren: errors.TooManyChildren,
    TimeZoneUnknown: errors.TimeZoneUnknown,
}
AT_ONCE: Final = 500
"""Events that are translated before others have their turn."""


class FamilyHandlers:
    """The operations of the tag `children`."""

    def __init__(self, family: FamilyService) -> None:
        self._family = family

    async def list_children(self, caller: Caller) -> models.ChildList:
        return [to_contract(child) for child in await self._family.list_children(TenantId(caller.tenant))]

    async def save_child(self, caller: Caller, body: models.ChildUpsert) -> SaveChildOK | SaveChildCreated:
        values = ChildValues(
            name=body.name,
            birthday=body.birthday,
            birthday_precision="day" if body.birthday_precision is None else body.birthday_precision.value,
            interests=tuple(body.interests),
            avatar=body.avatar,
        )
        child, is_new = await self._family.save(_owner(caller), body.id, values)
        shown = to_contract(child)
        return SaveChildCreated(body=shown) if is_new else SaveChildOK(body=shown)

    async def get_child(self, caller: Caller, child_id: str) -> models.Child:
        return to_contract(await self._family.get(TenantId(caller.tenant), child_id))

    async def update_child(self, caller: Caller, child_id: str, body: models.ChildUpdate) -> models.Child:
        changes: dict[str, Any] = {
            name: getattr(body, name)
            for name in body.model_fields_set & {"name", "birthday", "interests", "avatar"}
        }
        if body.birthday_precision is not None:
            changes["birthday_precision"] = body.birthday_precision.value
        return to_contract(await self._family.update(TenantId(caller.tenant), child_id, changes))

    async def delete_child(self, caller: Caller, child_id: str) -> None:
        await self._family.erase(TenantId(caller.tenant), child_id)

    async def export_child(self, caller: Caller, child_id: str) -> models.ChildExport:
        child, standing, consents, kept, at = await self._family.export(TenantId(caller.tenant), child_id)
        return models.ChildExport(
            exported_at=at,
            child=to_contract(child),
            created_at=child.created_at,
            updated_at=child.updated_at,
            settings=self._settings(standing),
            consents=[_consent(each) for each in consents],
            days=[models.KeptDay(**row) for row in kept["days"]],
            subjects=[models.KeptSubject(**row) for row in kept["subjects"]],
            achievements=[models.KeptAchievement(**row) for row in kept["achievements"]],
            cards=[models.KeptCard(**row) for row in kept["cards"]],
            events=await _events(kept["events"]),
        )

    async def get_child_settings(self, caller: Caller) -> models.ChildSettings:
        return self._settings(await self._family.standing(_owner(caller)))

    async def set_child_settings(
        self, caller: Caller, body: models.ChildSettingsChoice
    ) -> models.ChildSettings:
        choices = Choices(
            time_zone=body.time_zone,
            week_starts_on=body.week_starts_on.value,
            has_streak_freeze=body.has_streak_freeze,
            daily_goal=body.daily_goal,
        )
        return self._settings(await self._family.choose(_owner(caller), choices))

    async def list_child_consents(self, caller: Caller) -> models.ChildConsentList:
        return [_consent(each) for each in await self._family.list_consents(TenantId(caller.tenant))]

    async def give_child_consent(self, caller: Caller, body: models.ChildConsentGiven) -> models.ChildConsent:
        return _consent(await self._family.give_consent(_owner(caller), body.version, body.method.value))

    async def get_child_consent(self, caller: Caller, consent_id: int) -> models.ChildConsent:
        return _consent(await self._family.get_consent(TenantId(caller.tenant), consent_id))

    async def withdraw_child_consent(self, caller: Caller, consent_id: int) -> models.ChildConsent:
        return _consent(await self._family.withdraw_consent(TenantId(caller.tenant), consent_id))

    def _settings(self, standing: Standing) -> models.ChildSettings:
        chosen = standing.choices
        return models.ChildSettings(
            time_zone=chosen.time_zone,
            effective_time_zone=chosen.time_zone or self._family.default_zone,
            week_starts_on=models.WeekStart(chosen.week_starts_on),
            has_streak_freeze=chosen.has_streak_freeze,
            daily_goal=chosen.daily_goal,
            is_consent_required=self._family.is_consent_required,
            erased_from=standing.erased_from,
        )


def to_contract(child: Child) -> models.Child:
    """A child as its clients know it: how exactly the birthday is known is told of months only."""
    shown = models.Child(
        id=child.id,
        name=child.name,
        birthday=child.birthday,
        interests=list(child.interests),
        avatar=child.avatar,
    )
    if child.birthday_precision == "month":
        shown.birthday_precision = models.BirthdayPrecision.MONTH
    return shown


async def _events(rows: Sequence[Mapping[str, Any]]) -> list[models.KeptEvent]:
    """Some at a time: there may be years of them, and others want to be served."""
    shown: list[models.KeptEvent] = []
    for start in range(0, len(rows), AT_ONCE):
        shown += [models.KeptEvent(**row) for row in rows[start : start + AT_ONCE]]
        await asyncio.sleep(0)
    return shown


def _owner(caller: Caller) -> Owner:
    return Owner(TenantId(caller.tenant), caller.subject)


def _consent(consent: Consent) -> models.ChildConsent:
    return models.ChildConsent(
        id=consent.id,
        owner_sub=consent.subject,
        version=consent.policy_version,
        method=models.ChildConsentMethod(consent.method),
        at=consent.given_at,
        withdrawn_at=consent.withdrawn_at,
    )
