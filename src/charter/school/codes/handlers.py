"""Translates between the contract and behavior codes."""

from typing import Final

from charter.pages import pagination
from charter.school.codes import domain
from charter.school.codes.domain import BehaviorCode, spelled
from charter.school.keeping import Keeping
from charter.school.translating import sent, tenant_of, whole
from contract import errors, models
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    domain.BehaviorCodeNotFound: errors.BehaviorCodeNotFound,
    domain.BehaviorCodeExists: errors.BehaviorCodeExists,
    domain.BehaviorCodeInUse: errors.BehaviorCodeInUse,
}


class CodeHandlers:
    """The operations of the tag `behavior-codes`."""

    def __init__(self, codes: Keeping[BehaviorCode]) -> None:
        self._codes = codes

    async def list_behavior_codes(
        self, caller: Caller, page: int, limit: int, active: bool | None
    ) -> models.BehaviorCodePage:
        found = await self._codes.list_page(tenant_of(caller), page, limit, is_active=active)
        return models.BehaviorCodePage(
            data=[to_contract(code) for code in found.rows], pagination=pagination(found.total, page, limit)
        )

    async def create_behavior_code(
        self, caller: Caller, body: models.BehaviorCodeCreate
    ) -> models.BehaviorCode:
        given = whole(body) | {"code": spelled(body.code)}
        return to_contract(await self._codes.create(tenant_of(caller), given))

    async def get_behavior_code(self, caller: Caller, code: str) -> models.BehaviorCode:
        return to_contract(await self._codes.get(tenant_of(caller), spelled(code)))

    async def update_behavior_code(
        self, caller: Caller, code: str, body: models.BehaviorCodeUpdate
    ) -> models.BehaviorCode:
        return to_contract(await self._codes.update(tenant_of(caller), spelled(code), sent(body)))

    async def delete_behavior_code(self, caller: Caller, code: str) -> None:
        await self._codes.delete(tenant_of(caller), spelled(code))

    async def list_behavior_codes_of_settings(
        self, caller: Caller, limit: int, offset: int
    ) -> models.BehaviorCodeList:
        found = await self._codes.list_page(tenant_of(caller), 1, offset + limit)
        return [to_contract(code) for code in found.rows[offset:]]

    list_behavior_codes_underscored = list_behavior_codes_of_settings
    list_behavior_codes_of_sis = list_behavior_codes_of_settings


def to_contract(code: BehaviorCode) -> models.BehaviorCode:
    """A behavior code as the contract shows it."""
    return models.BehaviorCode(
        code=code.code,
        description=code.description,
        behavior_descriptor=code.behavior_descriptor,
        ceds_code=code.ceds_code,
        severity=None if code.severity is None else models.OptionalSeverity(code.severity),
        is_active=code.is_active,
        created_at=code.created_at,
        updated_at=code.updated_at,
    )
