"""Translates between the contract and what is registered: the names are the same on both sides."""

from dataclasses import asdict
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Generic, TypeVar

from charter.compliance.registers.domain import Value
from charter.compliance.registers.service import AMOUNTS, Registered, RegisterService
from charter.pages import pagination
from charter.shared.money import format_amount, format_rate
from charter.shared.tenants import TenantId
from contract_runtime import Caller, ContractModel

Shown = TypeVar("Shown", bound=ContractModel)
Page = TypeVar("Page", bound=ContractModel)


class RegisterTranslation(Generic[Value, Shown, Page]):
    """One register, in the models of the contract for a row and a page."""

    def __init__(self, service: RegisterService[Value], shown: type[Shown], page: type[Page]) -> None:
        self._service: RegisterService[Value] = service
        self._shown = shown
        self._page = page

    async def list_page(self, caller: Caller, page: int, limit: int) -> Page:
        found = await self._service.list_page(TenantId(caller.tenant), page, limit)
        return self._page.model_validate(
            {
                "data": [self._show(row) for row in found.rows],
                "pagination": pagination(found.total, page, limit),
            }
        )

    async def create(self, caller: Caller, body: ContractModel, **more: object) -> Shown:
        return self._show(await self._service.create(TenantId(caller.tenant), written(body) | more))

    async def get(self, caller: Caller, number: int) -> Shown:
        return self._show(await self._service.get(TenantId(caller.tenant), number))

    async def update(self, caller: Caller, number: int, body: ContractModel, **more: object) -> Shown:
        changes = written(body, exclude_unset=True) | more
        return self._show(await self._service.update(TenantId(caller.tenant), number, changes))

    async def delete(self, caller: Caller, number: int) -> None:
        await self._service.delete(TenantId(caller.tenant), number)

    def _show(self, row: Registered[Value]) -> Shown:
        fields = {name: shown(name, value, row.currency) for name, value in asdict(row.value).items()}
        return self._shown.model_validate(fields, strict=False)


def written(body: ContractModel, *, exclude_unset: bool = False) -> dict[str, Any]:
    """The fields of a body, with plain texts for the words of enums."""
    fields = body.model_dump(exclude_unset=exclude_unset)
    return {name: _plain(value) for name, value in fields.items()}


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.value if isinstance(value, Enum) else value


def shown(name: str, value: object, currency: str) -> object:
    """A field as the contract shows it."""
    if isinstance(value, int) and name in AMOUNTS:
        return format_amount(value, currency)
    if isinstance(value, Decimal):
        return format_rate(value)
    if isinstance(value, date):
        return value
    if isinstance(value, tuple | list):
        return [{key: shown(key, each, currency) for key, each in part.items()} for part in value]
    return value
