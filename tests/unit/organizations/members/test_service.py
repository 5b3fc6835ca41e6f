"""The use cases of members, in memory."""

from datetime import timedelta

import pytest

from charter.organizations.domain import OrganizationId
from charter.organizations.members.domain import (
    AlreadyMember,
    CandidateNotFound,
    LastOwner,
    MemberNotFound,
    MemberRoles,
)
from charter.organizations.roles import MemberRole
from tests.unit.organizations.conftest import School, visitor

pytestmark = pytest.mark.anyio

OWNER, ADMIN, MEMBER = visitor(1), visitor(2), visitor(3)


async def test_a_removed_member_ends_and_one_who_comes_back_is_revived(school: School) -> None:
    await school.members.remove(ADMIN, school.number, 3)
    assert school.ended.keys == {"member:org:1/3"}
    assert await school.members.find_role(school.number, 3) is None
    school.clock.moment += timedelta(hours=1)
    member = await school.members.add(OWNER, school.number, 3, MemberRoles(MemberRole.ADMIN))
    assert (member.role, member.joined_at) == (MemberRole.ADMIN, school.clock.moment)
    assert school.ended.keys == set()


async def test_everybody_may_leave(school: School) -> None:
    for leaving in (MEMBER, ADMIN):
        assert leaving.user_id is not None
        await school.members.remove(leaving, school.number, leaving.user_id)
    assert school.ended.keys == {"member:org:1/2", "member:org:1/3"}
    assert (await school.members.list_page(OWNER, school.number, 1, 20)).total == 1


async def test_the_last_owner_stays(school: School) -> None:
    members, number = school.members, school.number
    for refused in (
        members.remove(OWNER, number, 1),
        members.change(OWNER, number, 1, {"role": MemberRole.ADMIN}),
        members.leave_all(1),
    ):
        with pytest.raises(LastOwner, match="last owner"):
            await refused
    assert await members.find_role(number, 1) is MemberRole.OWNER
    assert school.ended.keys == set()
    assert (await members.change(OWNER, number, 1, {"role": MemberRole.OWNER})).role is MemberRole.OWNER


async def test_an_owner_beside_another_may_go(school: School) -> None:
    await school.members.change(OWNER, school.number, 3, {"role": MemberRole.OWNER})
    await school.members.change(OWNER, school.number, 1, {"role": MemberRole.MEMBER})
    assert await school.members.find_role(school.number, 1) is MemberRole.MEMBER
    with pytest.raises(LastOwner):
        await school.members.leave_all(3)


async def test_members_are_counted_and_decided_on_under_the_lock_of_the_organization(school: School) -> None:
    school.store.locked.clear()
    await school.members.change(OWNER, school.number, 3, {"role": MemberRole.ADMIN})
    await school.members.remove(OWNER, school.number, 3)
    await school.members.leave_all(2)
    assert school.store.locked == [school.number] * 3


async def test_a_deleted_account_leaves_every_organization_or_none(school: School) -> None:
    await school.service.create(1, "Garden", "garden")
    await school.members.change(OWNER, school.number, 2, {"role": MemberRole.OWNER})
    with pytest.raises(LastOwner):
        await school.members.leave_all(1)
    assert (await school.service.list_own(1, 1, 20)).total == 2
    await school.service.delete(OWNER, OrganizationId(2))
    await school.members.leave_all(1)
    assert (await school.service.list_own(1, 1, 20)).total == 0
    assert "member:org:1/1" in school.ended.keys


async def test_only_known_users_are_added_and_once(school: School) -> None:
    with pytest.raises(CandidateNotFound):
        await school.members.add(OWNER, school.number, 99, MemberRoles(MemberRole.MEMBER))
    with pytest.raises(AlreadyMember):
        await school.members.add(OWNER, school.number, 3, MemberRoles(MemberRole.OWNER))
    assert await school.members.find_role(school.number, 3) is MemberRole.MEMBER


async def test_whoever_never_was_a_member_is_not_found(school: School) -> None:
    members, number = school.members, school.number
    for refused in (
        members.get(OWNER, number, 4),
        members.change(OWNER, number, 4, {"role": MemberRole.ADMIN}),
        members.remove(OWNER, number, 4),
    ):
        with pytest.raises(MemberNotFound):
            await refused
