"""The use cases of organizations, in memory."""

from datetime import timedelta

import pytest

from charter.identity.accounts.domain import VerifiedEmailRequired
from charter.organizations.domain import OrganizationChanges, OrganizationId, OrganizationNotFound, Visitor
from charter.organizations.members.domain import MemberRoles
from charter.organizations.roles import MemberRole, NotAllowed
from tests.unit.organizations.conftest import School, visitor
from tests.unit.organizations.memory import KnownUser

pytestmark = pytest.mark.anyio

OWNER, ADMIN, MEMBER, STRANGER = visitor(1), visitor(2), visitor(3), visitor(4)
PLATFORM_ADMIN, OUTSIDE_ADMIN = visitor(5, sees_all=True), visitor(None, sees_all=True)


async def test_whoever_founds_it_owns_it(school: School) -> None:
    made = await school.service.create(4, None, "Garden", "garden")
    assert (made.role, str(made.tenant)) == (MemberRole.OWNER, "org:2")
    assert (await school.service.list_own(4, 1, 20)).total == 1


async def test_a_stranger_to_the_address_founds_nothing(school: School) -> None:
    school.users.users[4] = KnownUser(4, "user4@example.com", is_email_verified=False)
    with pytest.raises(VerifiedEmailRequired):
        await school.service.create(4, None, "Garden", "garden")
    assert (await school.service.list_own(4, 1, 20)).total == 0


async def test_members_read_and_strangers_do_not_learn_that_it_is_there(school: School) -> None:
    for member, role in ((OWNER, MemberRole.OWNER), (ADMIN, MemberRole.ADMIN), (MEMBER, MemberRole.MEMBER)):
        assert (await school.service.get(member, school.number)).role is role
    for number in (school.number, OrganizationId(99)):
        with pytest.raises(OrganizationNotFound, match=f"no organization {number}"):
            await school.service.get(STRANGER, number)
        with pytest.raises(OrganizationNotFound):
            await school.service.update(STRANGER, number, {"name": "A"})


@pytest.mark.parametrize("administrator", [PLATFORM_ADMIN, OUTSIDE_ADMIN])
async def test_administrators_of_the_service_look_and_add_members_and_touch_nothing_else(
    school: School, administrator: Visitor
) -> None:
    service, members, number = school.service, school.members, school.number
    assert (await service.get(administrator, number)).role is None
    assert (await members.list_page(administrator, number, 1, 20)).total == 3
    assert (await members.get(administrator, number, 3)).role is MemberRole.MEMBER
    for refused in (
        service.update(administrator, number, {"name": "A"}),
        service.delete(administrator, number),
        members.change(administrator, number, 3, {"role": MemberRole.ADMIN}),
        members.remove(administrator, number, 3),
    ):
        with pytest.raises(NotAllowed):
            await refused
    added = await members.add(administrator, number, 6, MemberRoles(MemberRole.MEMBER))
    assert added.role is MemberRole.MEMBER
    with pytest.raises(OrganizationNotFound):
        await service.get(administrator, OrganizationId(99))


async def test_nothing_to_change_changes_nothing(school: School) -> None:
    before = await school.service.get(OWNER, school.number)
    school.clock.moment += timedelta(hours=1)
    assert await school.service.update(OWNER, school.number, OrganizationChanges()) == before
    changed = await school.service.update(OWNER, school.number, {"name": "College"})
    assert (changed.name, changed.slug, changed.updated_at) == ("College", "school", school.clock.moment)


async def test_everybody_of_a_deleted_organization_ends(school: School) -> None:
    await school.service.delete(OWNER, school.number)
    assert school.ended.keys >= {"member:org:1/1", "member:org:1/2", "member:org:1/3"}
    await school.service.delete(OWNER, school.number)
    with pytest.raises(OrganizationNotFound):
        await school.service.get(OWNER, school.number)
    assert await school.members.find_role(school.number, 1) is None


@pytest.mark.parametrize("former", [ADMIN, MEMBER, STRANGER, PLATFORM_ADMIN])
async def test_only_those_who_could_delete_may_repeat_it(school: School, former: Visitor) -> None:
    await school.service.delete(OWNER, school.number)
    with pytest.raises(OrganizationNotFound):
        await school.service.delete(former, school.number)
