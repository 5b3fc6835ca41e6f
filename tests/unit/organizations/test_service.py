"""The use cases of organizations and their members, in memory."""

from datetime import timedelta

import pytest

from charter.organizations.domain import (
    AlreadyMember,
    CandidateNotFound,
    LastOwner,
    MemberNotFound,
    MemberRole,
    NotAllowed,
    OrganizationChanges,
    OrganizationId,
    OrganizationNotFound,
    Visitor,
)
from tests.unit.organizations.conftest import School, visitor

pytestmark = pytest.mark.anyio

OWNER, ADMIN, MEMBER, STRANGER = visitor(1), visitor(2), visitor(3), visitor(4)
PLATFORM_ADMIN, OUTSIDE_ADMIN = visitor(5, sees_all=True), visitor(None, sees_all=True)


async def test_whoever_founds_it_owns_it(school: School) -> None:
    made = await school.service.create(4, "Garden", "garden")
    assert (made.role, str(made.tenant)) == (MemberRole.OWNER, "org:2")
    assert (await school.service.list_own(4, 1, 20)).total == 1


async def test_members_read_and_strangers_do_not_learn_that_it_is_there(school: School) -> None:
    for member, role in ((OWNER, MemberRole.OWNER), (ADMIN, MemberRole.ADMIN), (MEMBER, MemberRole.MEMBER)):
        assert (await school.service.get(member, school.number)).role is role
    for number in (school.number, OrganizationId(99)):
        with pytest.raises(OrganizationNotFound, match=f"no organization {number}"):
            await school.service.get(STRANGER, number)
        with pytest.raises(OrganizationNotFound):
            await school.service.update(STRANGER, number, {"name": "A"})


@pytest.mark.parametrize("administrator", [PLATFORM_ADMIN, OUTSIDE_ADMIN])
async def test_administrators_of_the_service_look_and_touch_nothing(
    school: School, administrator: Visitor
) -> None:
    service, number = school.service, school.number
    assert (await service.get(administrator, number)).role is None
    assert (await service.list_members(administrator, number, 1, 20)).total == 3
    assert (await service.get_member(administrator, number, 3)).role is MemberRole.MEMBER
    for refused in (
        service.update(administrator, number, {"name": "A"}),
        service.delete(administrator, number),
        service.add_member(administrator, number, 6, MemberRole.MEMBER),
        service.change_role(administrator, number, 3, MemberRole.ADMIN),
        service.remove_member(administrator, number, 3),
    ):
        with pytest.raises(NotAllowed):
            await refused
    with pytest.raises(OrganizationNotFound):
        await service.get(administrator, OrganizationId(99))


async def test_nothing_to_change_changes_nothing(school: School) -> None:
    before = await school.service.get(OWNER, school.number)
    school.clock.moment += timedelta(hours=1)
    assert await school.service.update(OWNER, school.number, OrganizationChanges()) == before
    changed = await school.service.update(OWNER, school.number, {"name": "College"})
    assert (changed.name, changed.slug, changed.updated_at) == ("College", "school", school.clock.moment)


async def test_a_removed_member_ends_and_one_who_comes_back_is_revived(school: School) -> None:
    await school.service.remove_member(ADMIN, school.number, 3)
    assert school.ended.keys == {"member:org:1/3"}
    assert await school.service.find_role(school.number, 3) is None
    school.clock.moment += timedelta(hours=1)
    member = await school.service.add_member(OWNER, school.number, 3, MemberRole.ADMIN)
    assert (member.role, member.joined_at) == (MemberRole.ADMIN, school.clock.moment)
    assert school.ended.keys == set()


async def test_everybody_may_leave(school: School) -> None:
    for leaving in (MEMBER, ADMIN):
        assert leaving.user_id is not None
        await school.service.remove_member(leaving, school.number, leaving.user_id)
    assert school.ended.keys == {"member:org:1/2", "member:org:1/3"}
    assert (await school.service.list_members(OWNER, school.number, 1, 20)).total == 1


async def test_the_last_owner_stays(school: School) -> None:
    service, number = school.service, school.number
    for refused in (
        service.remove_member(OWNER, number, 1),
        service.change_role(OWNER, number, 1, MemberRole.ADMIN),
        service.leave_all(1),
    ):
        with pytest.raises(LastOwner, match="last owner"):
            await refused
    assert await service.find_role(number, 1) is MemberRole.OWNER
    assert school.ended.keys == set()
    assert (await service.change_role(OWNER, number, 1, MemberRole.OWNER)).role is MemberRole.OWNER


async def test_an_owner_beside_another_may_go(school: School) -> None:
    await school.service.change_role(OWNER, school.number, 3, MemberRole.OWNER)
    await school.service.change_role(OWNER, school.number, 1, MemberRole.MEMBER)
    assert await school.service.find_role(school.number, 1) is MemberRole.MEMBER
    with pytest.raises(LastOwner):
        await school.service.leave_all(3)


async def test_members_are_counted_and_decided_on_under_the_lock_of_the_organization(school: School) -> None:
    school.store.locked.clear()
    await school.service.change_role(OWNER, school.number, 3, MemberRole.ADMIN)
    await school.service.remove_member(OWNER, school.number, 3)
    await school.service.leave_all(2)
    assert school.store.locked == [school.number] * 3


async def test_a_deleted_account_leaves_every_organization_or_none(school: School) -> None:
    await school.service.create(1, "Garden", "garden")
    await school.service.change_role(OWNER, school.number, 2, MemberRole.OWNER)
    with pytest.raises(LastOwner):
        await school.service.leave_all(1)
    assert (await school.service.list_own(1, 1, 20)).total == 2
    await school.service.delete(OWNER, OrganizationId(2))
    await school.service.leave_all(1)
    assert (await school.service.list_own(1, 1, 20)).total == 0
    assert "member:org:1/1" in school.ended.keys


async def test_everybody_of_a_deleted_organization_ends(school: School) -> None:
    await school.service.delete(OWNER, school.number)
    assert school.ended.keys >= {"member:org:1/1", "member:org:1/2", "member:org:1/3"}
    await school.service.delete(OWNER, school.number)
    with pytest.raises(OrganizationNotFound):
        await school.service.get(OWNER, school.number)
    assert await school.service.find_role(school.number, 1) is None


@pytest.mark.parametrize("former", [ADMIN, MEMBER, STRANGER, PLATFORM_ADMIN])
async def test_only_those_who_could_delete_may_repeat_it(school: School, former: Visitor) -> None:
    await school.service.delete(OWNER, school.number)
    with pytest.raises(OrganizationNotFound):
        await school.service.delete(former, school.number)


async def test_only_known_users_are_added_and_once(school: School) -> None:
    with pytest.raises(CandidateNotFound):
        await school.service.add_member(OWNER, school.number, 99, MemberRole.MEMBER)
    with pytest.raises(AlreadyMember):
        await school.service.add_member(OWNER, school.number, 3, MemberRole.OWNER)
    assert await school.service.find_role(school.number, 3) is MemberRole.MEMBER


async def test_whoever_never_was_a_member_is_not_found(school: School) -> None:
    service, number = school.service, school.number
    for refused in (
        service.get_member(OWNER, number, 4),
        service.change_role(OWNER, number, 4, MemberRole.ADMIN),
        service.remove_member(OWNER, number, 4),
    ):
        with pytest.raises(MemberNotFound):
            await refused
