"""Ends sessions: their refresh tokens are refused by their rows, their access tokens by what has ended."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from charter.identity.sessions.domain import EndReason
from charter.identity.sessions.needs import Sessions
from charter.shared.clock import Clock
from charter.shared.effects import Ended, KnownEnded
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

EndBegun = Callable[[int], Awaitable[None]]
"""Ends what was begun for an account, whose row is locked until the open transaction ends."""
TakeBack = Callable[[int], Awaitable[None]]
"""Takes back whom an account invited, and who has not come yet."""


class SessionEnding:
    """What every feature that ends sessions uses."""

    def __init__(
        self,
        store: Store[Sessions],
        end_begun: EndBegun,
        take_back: TakeBack,
        ended: KnownEnded,
        now: Clock,
    ) -> None:
        self._store = store
        self._end_begun = end_begun
        self._take_back = take_back
        self._ended = ended
        self._now = now

    async def end(self, login: CanEnd, reason: EndReason, until: datetime | None = None) -> None:
        """End a session, or any token, access token included; `until` is when that expires."""
        async with self._store.transaction() as sessions:
            await sessions.end(str(login), self._now(), reason)
            await self._ended.end(login, until=until)

    async def end_of(self, user_id: int, session_id: str, reason: EndReason) -> None:
        """End a session that a stranger may have had, and what may have been begun in it."""
        async with self._store.transaction():
            await self._end_begun(user_id)
            await self.end(LocalSession(session_id), reason)

    async def end_all(self, user_id: int, reason: EndReason, except_session: str | None = None) -> None:
        """End every session of an account, but one, what was begun for it, and the invitations it made.

        The account's row is locked first, as whoever begins something locks it: one of the two is first.
        """
        async with self._store.transaction() as sessions:
            await self._end_begun(user_id)
            ended = await sessions.end_all(user_id, self._now(), reason, except_session)
            await self._take_back(user_id)
            await self._ended.end(*map(LocalSession, ended))

    async def has_ended(self, login: CanEnd) -> bool:
        """Whether it has, by what the open transaction sees."""
        return await self._ended.has_ended(login)

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
