"""A school in memory: 1 owns it, 2 is an admin, 3 a member, 4 a stranger."""

from dataclasses import dataclass, field

import pytest

from charter.identity.sessions.revocation import follow_organizations
from charter.organizations.domain import OrganizationId, Visitor
from charter.organizations.feature import voiding
from charter.organizations.invitations.service import InvitationService
from charter.organizations.members.domain import MemberRoles
from charter.organizations.members.service import MemberService
from charter.organizations.roles import MemberRole
from charter.organizations.service import OrganizationService
from charter.shared.endings import Endings
from tests.builders import HandSetClock
from tests.unit.organizations.memory import (
    KnownUser,
    KnownUsers,
    Letterbox,
    MemoryInvitations,
    MemoryMembers,
    MemoryOrganizations,
    RecordedEnded,
)


@dataclass
class School:
    """The services, and what they work with."""

    number: OrganizationId
    store: MemoryOrganizations = field(default_factory=lambda: MemoryOrganizations(MemoryMembers()))
    kept: MemoryInvitations = field(default_factory=MemoryInvitations)
    ended: RecordedEnded = field(default_factory=RecordedEnded)
    outbox: Letterbox = field(default_factory=Letterbox)
    clock: HandSetClock = field(default_factory=HandSetClock)
    users: KnownUsers = field(
        default_factory=lambda: KnownUsers(
            *(KnownUser(number, f"user{number}@example.com") for number in range(1, 9))
        )
    )

    def __post_init__(self) -> None:
        endings = Endings()
        for follower in follow_organizations(self.ended):
            endings.add(follower)
        self.service = OrganizationService(
            store=self.store, founders=self.users, endings=endings, now=self.clock
        )
        self.members = MemberService(
            store=self.store.members,
            organizations=self.service,
            users=self.users,
            ended=self.ended,
            endings=endings,
            now=self.clock,
        )
        self.invitations = InvitationService(
            organizations=self.service,
            invitations=self.kept,
            members=self.members,
            users=self.users,
            outbox=self.outbox,
            now=self.clock,
        )
        endings.add(voiding(self.invitations))


PLATFORM_ADMIN = Visitor(9, sees_all=True)
"""An administrator of the service, who adds members at once."""


def visitor(user_id: int | None, *, sees_all: bool = False) -> Visitor:
    return Visitor(user_id, sees_all)


@pytest.fixture
async def school() -> School:
    school = School(OrganizationId(1))
    await school.service.create(1, None, "School", "school")
    for user_id, role in ((2, MemberRole.ADMIN), (3, MemberRole.MEMBER)):
        await school.members.add(PLATFORM_ADMIN, school.number, user_id, MemberRoles(role))
    return school
