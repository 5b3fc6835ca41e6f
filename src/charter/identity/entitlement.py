"""From a caller to what the caller is permitted, read anew at each request that needs to know."""

from collections.abc import Awaitable, Collection
from dataclasses import replace
from typing import Protocol

from charter.shared.duties import Duty, Grants, duties_in
from charter.shared.tenants import OrganizationTenant, is_personal, parse_tenant
from contract_runtime import Caller, is_permission


class OwnAccounts(Protocol):
    """Finds the account of a caller."""

    async def find(self, caller: Caller) -> int | None:
        """The account; None where there is none."""
        ...


class Organizations(Protocol):
    """Knows what members do."""

    async def find_duties(self, organization_id: int, user_id: int) -> Collection[Duty]:
        """A member's duties; none of one who is no member."""
        ...


class Entitlement:
    """Fits `contract_runtime.Entitle`.

    Members are permitted what their duties say, whoever has a tenant for himself everything, others what the
    roles in their token say. A key has its scopes. No other name with a colon in a token counts: the role
    `post` of a client `ledger` reads like a permission, too.
    """

    def __init__(
        self, grants: Grants, organizations: Organizations, own: OwnAccounts, local_issuer: str
    ) -> None:
        self._grants = grants
        self._organizations = organizations
        self._own = own
        self._local_issuer = local_issuer

    def __call__(self, caller: Caller) -> Caller | Awaitable[Caller]:
        """The caller with permissions; only for members it is awaited."""
        if caller.kind == "service" and caller.issuer == self._local_issuer:
            return caller
        tenant = parse_tenant(caller.tenant)
        if isinstance(tenant, OrganizationTenant):
            return self._as_member(caller, tenant.organization_id)
        if is_personal(caller.tenant, caller.subject):
            return _with(caller, self._grants.all())
        return _with(caller, self._grants.of(duties_in(caller.roles)))

    async def find_missing(self, caller: Caller, names: Collection[str]) -> frozenset[str]:
        """Those of the names that are permissions of some duty, and not the caller's."""
        permissions = self._grants.all().intersection(names)
        if not permissions:
            return permissions
        entitled = self(caller)
        return permissions - (entitled if isinstance(entitled, Caller) else await entitled).roles

    async def _as_member(self, caller: Caller, organization_id: int) -> Caller:
        user_id = await self._own.find(caller)
        if user_id is None:
            return _with(caller, frozenset())
        return _with(caller, self._grants.of(await self._organizations.find_duties(organization_id, user_id)))


def _with(caller: Caller, permissions: frozenset[str]) -> Caller:
    roles = frozenset(role for role in caller.roles if not is_permission(role))
    return replace(caller, roles=roles | permissions)
