"""Ends sessions: their refresh tokens are refused by their rows, their access tokens by what has ended."""

from datetime import datetime

from charter.identity.sessions.domain import EndReason
from charter.identity.sessions.needs import Sessions
from charter.shared.clock import Clock
from charter.shared.effects import Ended
from charter.shared.endings import EndsWith, MemberRemoved, OrganizationDeleted
from charter.shared.stores import Store
from charter.shared.tenants import (
    CanEnd,
    LocalSession,
    Membership,
    OrganizationTenant,
    TenantPrograms,
    UserTenant,
)


class SessionEnding:
    """What every feature that ends sessions uses."""

    def __init__(self, store: Store[Sessions], ended: Ended, now: Clock) -> None:
        self._store = store
        self._ended = ended
        self._now = now

    async def end(self, login: CanEnd, reason: EndReason, until: datetime | None = None) -> None:
        """End a session, or any token, access token included; `until` is when that expires."""
        async with self._store.transaction() as sessions:
            await sessions.end(str(login), self._now(), reason)
            await self._ended.end(login, until=until)

    async def end_all(self, user_id: int, reason: EndReason, except_session: str | None = None) -> None:
        """End every session of an account, but one."""
        async with self._store.transaction() as sessions:
            ended = await sessions.end_all(user_id, self._now(), reason, except_session)
            await self._ended.end(*map(LocalSession, ended))

    async def close_tenant(self, user_id: int) -> None:
        """Refuse the programs of a user's own tenant."""
        await self._ended.end(TenantPrograms(UserTenant(user_id)))

    async def reopen_tenant(self, user_id: int) -> None:
        """Take it back."""
        await self._ended.revive(TenantPrograms(UserTenant(user_id)))


def follow_organizations(ended: Ended) -> tuple[EndsWith[MemberRemoved], EndsWith[OrganizationDeleted]]:
    """Refuse the tokens of former members, and the programs of an organization that is gone."""

    async def refuse_member(removed: MemberRemoved) -> None:
        await ended.end(Membership(removed.organization_id, removed.user_id))

    async def refuse_all(deleted: OrganizationDeleted) -> None:
        members = (Membership(deleted.organization_id, user_id) for user_id in deleted.member_ids)
        await ended.end(*members, TenantPrograms(OrganizationTenant(deleted.organization_id)))

    return EndsWith(MemberRemoved, refuse_member), EndsWith(OrganizationDeleted, refuse_all)
