"""Callers of the contract, as the ledger knows them."""

from charter.ledger.actors import Actor
from charter.shared.tenants import TenantId
from contract_runtime import Caller


def tenant_of(caller: Caller) -> TenantId:
    """Whose books it is about."""
    return TenantId(caller.tenant)


def actor_of(caller: Caller) -> Actor:
    """Who does it: the runtime has put permissions among the roles."""
    permissions = frozenset(name for name in caller.roles if ":" in name)
    return Actor(caller.subject, permissions, is_person=caller.kind == "user")
