"""Translates between the contract and disclosures."""

from dataclasses import asdict
from typing import Final, Protocol

from charter.compliance.disclosures import domain
from charter.compliance.disclosures.domain import Approver, Disclosure
from charter.compliance.disclosures.service import DisclosureService
from charter.compliance.registers.translating import written
from charter.pages import pagination
from charter.shared.tenants import TenantId
from contract import errors, models
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    domain.DisclosureNotFound: errors.DisclosureNotFound,
    domain.DisclosureWrongState: errors.DisclosureWrongState,
    domain.OwnDisclosure: errors.SeparationOfDuties,
    domain.FigureUnknown: errors.FigureUnknown,
}


class Kin(Protocol):
    """Knows who has keys of which programs."""

    async def find_kin(self, tenant: TenantId, subject: str) -> frozenset[str]:
        """The subjects that the same person may act as."""
        ...


class DisclosureHandlers:
    """The operations of the tag `compliance-disclosures`."""

    def __init__(self, disclosures: DisclosureService, kin: Kin) -> None:
        self._disclosures = disclosures
        self._kin = kin

    async def list_disclosures(
        self, caller: Caller, status: models.DisclosureStatus | None, page: int, limit: int
    ) -> models.DisclosurePage:
        wanted = None if status is None else status.value
        found, total = await self._disclosures.list_page(TenantId(caller.tenant), wanted, page, limit)
        return models.DisclosurePage(
            data=[_shown(each) for each in found], pagination=pagination(total, page, limit)
        )

    async def create_disclosure(self, caller: Caller, body: models.DisclosureCreate) -> models.Disclosure:
        fields = written(body)
        return _shown(await self._disclosures.create(TenantId(caller.tenant), fields, caller.subject))

    async def get_disclosure(self, caller: Caller, disclosure_id: int) -> models.Disclosure:
        return _shown(await self._disclosures.get(TenantId(caller.tenant), disclosure_id))

    async def update_disclosure(
        self, caller: Caller, disclosure_id: int, body: models.DisclosureUpdate
    ) -> models.Disclosure:
        tenant, changes = TenantId(caller.tenant), written(body, exclude_unset=True)
        return _shown(await self._disclosures.update(tenant, disclosure_id, changes, caller.subject))

    async def delete_disclosure(self, caller: Caller, disclosure_id: int) -> None:
        await self._disclosures.delete(TenantId(caller.tenant), disclosure_id)

    async def approve_disclosure(self, caller: Caller, disclosure_id: int) -> models.Disclosure:
        tenant = TenantId(caller.tenant)
        kin = await self._kin.find_kin(tenant, caller.subject)
        approver = Approver(caller.subject, caller.kind == "user", kin)
        return _shown(await self._disclosures.approve(tenant, disclosure_id, approver))


def _shown(disclosure: Disclosure) -> models.Disclosure:
    return models.Disclosure.model_validate(asdict(disclosure), strict=False)
