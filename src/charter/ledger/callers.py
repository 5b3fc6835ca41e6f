"""Callers of the contract, as the ledger knows them."""

from dataclasses import replace
from typing import Protocol

from charter.ledger.actors import Actor
from charter.shared.tenants import TenantId
from contract_runtime import Caller


class Kin(Protocol):
    """Knows who has keys of which programs."""

    async def find_kin(self, tenant: TenantId, subject: str) -> frozenset[str]:
        """The subjects that the same person may act as."""
        ...


def tenant_of(caller: Caller) -> TenantId:
    """Whose books it is about."""
    return TenantId(caller.tenant)


def actor_of(caller: Caller) -> Actor:
    """Who does it: the runtime has put permissions among the roles."""
    permissions = frozenset(name for name in caller.roles if ":" in name)
    return Actor(caller.subject, permissions, is_person=caller.kind == "user")


async def known_actor_of(caller: Caller, kin: Kin) -> Actor:
    """The same, with whom else it may be: for what takes another pair of eyes."""
    return replace(actor_of(caller), kin=await kin.find_kin(tenant_of(caller), caller.subject))
