"""The use cases of members, in memory."""

from datetime import timedelta

import pytest

from charter.organizations.domain import OrganizationId, Visitor
from charter.organizations.members.domain import (
    AlreadyMember,
    CandidateNotFound,
    LastOwner,
    MemberNotFound,
    MemberRoles,
)
from charter.organizations.roles import MemberRole, NotAllowed
from charter.shared.duties import LedgerRole, SchoolRole
from tests.unit.organizations.conftest import PLATFORM_ADMIN, School, visitor

pytestmark = pytest.mark.anyio

OWNER, ADMIN, MEMBER = visitor(1), visitor(2), visitor(3)


async def test_a_removed_member_ends_and_one_who_comes_back_is_revived(school: School) -> None:
    await school.members.remove(ADMIN, school.number, 3)
    assert school.ended.keys == {"member:org:1/3"}
    assert await school.members.find_role(school.number, 3) is None
    school.clock.moment += timedelta(hours=1)
    member = await school.members.add(PLATFORM_ADMIN, school.number, 3, MemberRoles(MemberRole.ADMIN))
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
    await school.service.create(1, None, "Garden", "garden")
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
        await school.members.add(PLATFORM_ADMIN, school.number, 99, MemberRoles(MemberRole.MEMBER))
    with pytest.raises(AlreadyMember):
        await school.members.add(PLATFORM_ADMIN, school.number, 3, MemberRoles(MemberRole.OWNER))
    assert await school.members.find_role(school.number, 3) is MemberRole.MEMBER


@pytest.mark.parametrize("by", [OWNER, ADMIN, visitor(4), visitor(4, sees_all=True)])
async def test_nobody_but_an_administrator_of_the_service_adds_at_once_and_that_not_himself(
    school: School, by: Visitor
) -> None:
    with pytest.raises(NotAllowed):
        await school.members.add(by, school.number, 4, MemberRoles(MemberRole.MEMBER))


async def test_whoever_never_was_a_member_is_not_found(school: School) -> None:
    members, number = school.members, school.number
    for refused in (
        members.get(OWNER, number, 4),
        members.change(OWNER, number, 4, {"role": MemberRole.ADMIN}),
        members.remove(OWNER, number, 4),
    ):
        with pytest.raises(MemberNotFound):
            await refused


async def test_an_owner_owns_the_ledger_and_runs_the_school_unless_something_else_is_given(
    school: School,
) -> None:
    members, number = school.members, school.number
    assert await members.find_duties(number, 1) == {LedgerRole.OWNER, SchoolRole.ADMIN}
    await members.change(OWNER, number, 1, {"ledger_role": LedgerRole.AUDITOR})
    assert await members.find_duties(number, 1) == {LedgerRole.AUDITOR, SchoolRole.ADMIN}
    await members.change(OWNER, number, 1, {"ledger_role": None})
    assert await members.find_duties(number, 1) == {LedgerRole.OWNER, SchoolRole.ADMIN}
    for other in (2, 3, 4):
        assert await members.find_duties(number, other) == frozenset()


async def test_what_a_change_leaves_out_stays(school: School) -> None:
    members, number = school.members, school.number
    await members.change(OWNER, number, 3, {"ledger_role": LedgerRole.CLERK, "school_role": SchoolRole.STAFF})
    await members.change(ADMIN, number, 3, {"role": MemberRole.ADMIN})
    changed = await members.change(OWNER, number, 3, {"school_role": None})
    assert changed.role is MemberRole.ADMIN
    assert changed.duties == {LedgerRole.CLERK}


async def test_whoever_comes_back_has_no_duty_of_before(school: School) -> None:
    members, number = school.members, school.number
    await members.change(OWNER, number, 3, {"ledger_role": LedgerRole.OWNER})
    await members.remove(OWNER, number, 3)
    assert await members.find_duties(number, 3) == frozenset()
    await members.add(
        PLATFORM_ADMIN, number, 3, MemberRoles(MemberRole.MEMBER, school_role=SchoolRole.TEACHER)
    )
    assert await members.find_duties(number, 3) == {SchoolRole.TEACHER}


async def test_only_owners_make_and_unmake_owners_of_the_ledger(school: School) -> None:
    members, number = school.members, school.number
    for refused in (
        members.change(ADMIN, number, 2, {"ledger_role": LedgerRole.OWNER}),
        members.change(MEMBER, number, 3, {"ledger_role": LedgerRole.READONLY}),
    ):
        with pytest.raises(NotAllowed):
            await refused
    await members.change(OWNER, number, 3, {"ledger_role": LedgerRole.OWNER})
    with pytest.raises(NotAllowed, match="owners of the ledger"):
        await members.change(ADMIN, number, 3, {"ledger_role": None})
    assert await members.find_duties(number, 3) == {LedgerRole.OWNER}
    await members.change(ADMIN, number, 2, {"ledger_role": LedgerRole.MANAGER})
    assert await members.find_duties(number, 2) == {LedgerRole.MANAGER}
