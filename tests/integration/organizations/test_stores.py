"""What stores of organizations, members and invitations do, in SQL and in the memory of unit tests."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

import pytest

from charter.organizations.domain import Organization, OrganizationId, SlugTaken
from charter.organizations.invitations.domain import AlreadyInvited, Invitation
from charter.organizations.invitations.repository import SqlInvitations
from charter.organizations.invitations.service import Invitations
from charter.organizations.members.domain import Member, MemberRoles
from charter.organizations.members.repository import SqlMembers
from charter.organizations.members.service import Members
from charter.organizations.repository import SqlOrganizations
from charter.organizations.roles import MemberRole
from charter.organizations.service import Organizations
from charter.platform.database.stores import SharedStore
from charter.shared.duties import LedgerRole, SchoolRole
from charter.shared.stores import Store
from tests.builders import NOON
from tests.integration.stores import ALICE, BELLA, two_accounts
from tests.unit.organizations.memory import MemoryInvitations, MemoryMembers, MemoryOrganizations

pytestmark = pytest.mark.anyio
LATER: Final = NOON + timedelta(hours=1)
NOBODY: Final = OrganizationId(9)
CLERK: Final = LedgerRole.CLERK
STAFF: Final = SchoolRole.STAFF
ROLES: Final = MemberRoles(MemberRole.MEMBER, CLERK, STAFF)


@dataclass(frozen=True)
class Stores:
    """The three over the same rows."""

    organizations: Store[Organizations]
    members: Store[Members]
    invitations: Store[Invitations]

    async def add(self, name: str, slug: str) -> OrganizationId:
        """An organization of Alice."""
        async with self.organizations.transaction() as organizations:
            return await organizations.add(name, slug, ALICE, NOON)


@pytest.fixture(params=["memory", "sql"])
async def stores(request: pytest.FixtureRequest) -> AsyncIterator[Stores]:
    if request.param == "memory":
        members = MemoryMembers()
        yield Stores(MemoryOrganizations(members), members, MemoryInvitations())
        return
    async with two_accounts(request) as database:
        yield Stores(
            SharedStore(database, SqlOrganizations),
            SharedStore(database, SqlMembers),
            SharedStore(database, SqlInvitations),
        )


async def test_who_adds_an_organization_owns_it(stores: Stores) -> None:
    school = await stores.add("School", "school")
    async with stores.organizations.reading() as organizations:
        found = Organization(
            id=school, slug="school", name="School", created_at=NOON, updated_at=NOON, role=MemberRole.OWNER
        )
        assert await organizations.find(school, ALICE) == found
        assert await organizations.find(school, BELLA) == replace(found, role=None)
        assert await organizations.find(school, None) == replace(found, role=None)
        assert await organizations.find(NOBODY, ALICE) is None
    async with stores.members.reading() as members:
        assert await members.list_owners(school) == {ALICE}


async def test_no_two_living_organizations_have_one_slug(stores: Stores) -> None:
    school, other = await stores.add("School", "school"), await stores.add("Other", "other")
    with pytest.raises(SlugTaken):
        await stores.add("Second school", "school")

    async def rename() -> None:
        async with stores.organizations.transaction() as organizations:
            await organizations.change(other, LATER, {"slug": "school"})

    with pytest.raises(SlugTaken):
        await rename()
    async with stores.organizations.transaction() as organizations:
        await organizations.delete(school, LATER)
    await rename()
    async with stores.organizations.reading() as organizations:
        changed = await organizations.find(other, ALICE)
        assert changed is not None
        assert (changed.slug, changed.name, changed.updated_at) == ("school", "Other", LATER)


async def test_a_deleted_organization_has_no_members_and_is_known_to_its_former_owners(
    stores: Stores,
) -> None:
    school = await stores.add("School", "school")
    async with stores.members.transaction() as members:
        await members.join(school, BELLA, MemberRoles(MemberRole.MEMBER), NOON)
    async with stores.organizations.transaction() as organizations:
        await organizations.lock(school)
        assert sorted(await organizations.delete(school, LATER)) == [ALICE, BELLA]
        assert await organizations.find(school, ALICE) is None
        even_deleted = await organizations.find_even_deleted(school, ALICE)
        assert even_deleted is not None
        assert (even_deleted[0].role, even_deleted[1]) == (None, True)
        owned = [await organizations.was_owned(school, each) for each in (ALICE, BELLA)]
        assert owned == [True, False]
    async with stores.members.reading() as members:
        assert await members.find_role(school, ALICE) is None
        assert await members.list_memberships(ALICE) == []


async def test_organizations_come_newest_first_in_pages_and_are_found_by_a_part(stores: Stores) -> None:
    made = [await stores.add(name, slug) for name, slug in (("A%", "one"), ("Bee", "two"), ("C", "a-bee"))]
    async with stores.members.transaction() as members:
        await members.join(made[0], BELLA, MemberRoles(MemberRole.MEMBER), NOON)
    async with stores.organizations.reading() as organizations:
        pages = [await organizations.list_own(ALICE, page=number, limit=2) for number in (1, 2, 3)]
        assert [[each.id for each in page.organizations] for page in pages] == [
            [made[2], made[1]],
            [made[0]],
            [],
        ]
        assert [page.total for page in pages] == [3, 3, 3]
        own = await organizations.list_own(BELLA, page=1, limit=9)
        assert [(each.id, each.role) for each in own.organizations] == [(made[0], MemberRole.MEMBER)]
        everything = await organizations.list_all(BELLA, None, page=1, limit=9)
        assert [each.role for each in everything.organizations] == [None, None, MemberRole.MEMBER]
        for part, found in (("BEE", [made[2], made[1]]), ("%", [made[0]]), ("none", [])):
            page = await organizations.list_all(None, part, page=1, limit=9)
            assert ([each.id for each in page.organizations], page.total) == (found, len(found)), part


async def test_a_member_joins_once_and_again_after_a_removal(stores: Stores) -> None:
    school = await stores.add("School", "school")
    async with stores.members.transaction() as members:
        bella = Member(organization_id=school, user_id=BELLA, role=MemberRole.MEMBER, joined_at=LATER)
        assert await members.join(school, BELLA, MemberRoles(MemberRole.MEMBER), LATER) == bella
        assert await members.join(school, BELLA, MemberRoles(MemberRole.ADMIN), LATER) is None
        assert (await members.change(school, BELLA, {"role": MemberRole.ADMIN})).role is MemberRole.ADMIN
        given = await members.change(school, BELLA, {"ledger_role": CLERK, "school_role": STAFF})
        assert (given.role, given.ledger_role, given.school_role) == (MemberRole.ADMIN, CLERK, STAFF)
        assert (await members.change(school, BELLA, {"ledger_role": None})).duties == {STAFF}
        page = await members.list_page(school, page=2, limit=1)
        assert ([each.user_id for each in page.members], page.total) == ([BELLA], 2)
        assert await members.list_memberships(BELLA) == [school]
        await members.remove(school, BELLA, LATER)
        assert await members.find(school, BELLA) is None
        assert await members.find_role(school, BELLA) is None
        assert await members.find_former_role(school, BELLA) is MemberRole.ADMIN
        assert await members.join(school, BELLA, MemberRoles(MemberRole.MEMBER), LATER) == bella
        assert await members.find_former_role(school, BELLA) is None
        await members.remove(school, BELLA, LATER)
        again = await members.join(school, BELLA, MemberRoles(MemberRole.MEMBER, CLERK, STAFF), LATER)
        assert again is not None
        assert again.duties == {CLERK, STAFF}


async def invite(stores: Stores, to: OrganizationId, email: str = "Carol@example.com") -> Invitation:
    columns = {
        "organization_id": to,
        "email": email,
        "email_key": email.lower(),
        "user_id": None,
        "invited_by": ALICE,
        "expires_at": LATER,
    }
    async with stores.invitations.transaction() as invitations:
        return await invitations.add(columns, ROLES, NOON)


async def invite_bella(stores: Stores, to: OrganizationId) -> Invitation:
    columns = {
        "organization_id": to,
        "email": "",
        "email_key": f"user {BELLA}",
        "user_id": BELLA,
        "invited_by": ALICE,
        "expires_at": LATER,
    }
    async with stores.invitations.transaction() as invitations:
        return await invitations.add(columns, ROLES, NOON)


async def test_an_address_has_one_pending_invitation_to_an_organization(stores: Stores) -> None:
    school, other = await stores.add("School", "school"), await stores.add("Other", "other")
    first = await invite(stores, school)
    with pytest.raises(AlreadyInvited):
        await invite(stores, school, "carol@example.com")
    second, third = await invite(stores, other), await invite(stores, school, "dan@example.com")
    async with stores.invitations.transaction() as invitations:
        assert await invitations.find(school, first.id) == await invitations.find_by_id(first.id) == first
        assert await invitations.find(school, second.id) is None
        page = await invitations.list_page(school, page=1, limit=1)
        assert (page.invitations, page.total) == ((third,), 2)
        await invitations.revoke(first.id, NOON)
        assert await invitations.find_by_id(first.id) == replace(first, revoked_at=NOON)
    assert (await invite(stores, school)).id != first.id


async def test_a_token_lets_in_once_and_not_after_the_invitation_was_taken_back(stores: Stores) -> None:
    school = await stores.add("School", "school")
    first, second = await invite(stores, school), await invite(stores, school, "dan@example.com")
    async with stores.invitations.transaction() as invitations:
        await invitations.set_token(first.id, b"a")
        await invitations.set_token(second.id, b"b")
        await invitations.revoke(second.id, NOON)
        found = [await invitations.find_pending(token, NOON) for token in (b"a", b"b", b"c")]
        assert found == [first, None, None]
        assert await invitations.find_pending(b"a", LATER) is None
        accepted = [await invitations.accept(each, NOON) for each in (first.id, first.id, second.id)]
        assert accepted == [True, False, False]
        assert await invitations.find_pending(b"a", NOON) is None
        await invitations.revoke(first.id, NOON)
        assert await invitations.find_by_id(first.id) == replace(first, accepted_at=NOON)


async def test_a_user_has_one_pending_invitation_to_an_organization_beside_that_of_the_address(
    stores: Stores,
) -> None:
    school, other = await stores.add("School", "school"), await stores.add("Other", "other")
    by_number = await invite_bella(stores, school)
    assert (by_number.email, by_number.user_id, by_number.roles) == (None, BELLA, ROLES)
    with pytest.raises(AlreadyInvited):
        await invite_bella(stores, school)
    await invite_bella(stores, other)
    by_address = await invite(stores, school, "bella@example.com")
    async with stores.invitations.transaction() as invitations:
        await invitations.void(school, BELLA, "bella@example.com", NOON)
        found = [await invitations.find_by_id(each.id) for each in (by_number, by_address)]
        assert found == [replace(each, revoked_at=NOON) for each in (by_number, by_address)]
    assert (await invite_bella(stores, school)).id != by_number.id


async def test_whom_a_former_member_invited_is_invited_no_more(stores: Stores) -> None:
    school, other = await stores.add("School", "school"), await stores.add("Other", "other")
    first, elsewhere = await invite(stores, school), await invite(stores, other)
    async with stores.invitations.transaction() as invitations:
        await invitations.void(school, BELLA, None, NOON)
        assert await invitations.find_by_id(first.id) == first
        await invitations.void(school, ALICE, None, NOON)
        assert await invitations.find_by_id(first.id) == replace(first, revoked_at=NOON)
        assert await invitations.find_by_id(elsewhere.id) == elsewhere
