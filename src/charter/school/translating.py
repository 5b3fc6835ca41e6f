"""What every part of a school needs to translate between the contract and its values."""

from typing import Any

from charter.shared.tenants import TenantId
from contract_runtime import Caller, ContractModel


def tenant_of(caller: Caller) -> TenantId:
    """Whose schools it is about."""
    return TenantId(caller.tenant)


def whole(body: ContractModel) -> dict[str, Any]:
    """All fields by their names, by default as the contract has it; choices as their texts."""
    return {name: getattr(value, "value", value) for name, value in body}


def sent(body: ContractModel) -> dict[str, Any]:
    """The same of what was sent only."""
    return {name: value for name, value in whole(body).items() if name in body.model_fields_set}
