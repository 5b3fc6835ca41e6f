"""Who may do what in an organization."""

from itertools import product

import pytest

from charter.organizations.roles import (
    MemberRole,
    NotAllowed,
    may_change,
    may_give,
    may_manage,
    require_to_change,
    require_to_give,
    require_to_manage,
)
from charter.shared.duties import LedgerRole, SchoolRole

OWNER, ADMIN, MEMBER = MemberRole.OWNER, MemberRole.ADMIN, MemberRole.MEMBER
MANAGED = {OWNER: {OWNER, ADMIN, MEMBER}, ADMIN: {ADMIN, MEMBER}, MEMBER: set()}


@pytest.mark.parametrize(("actor", "role"), [*product(MemberRole, repeat=2)])
def test_owners_manage_everybody_admins_all_but_owners_and_members_nobody(
    actor: MemberRole, role: MemberRole
) -> None:
    assert may_manage(actor, role) == (role in MANAGED[actor])


@pytest.mark.parametrize(("actor", "old", "new"), [*product(MemberRole, repeat=3)])
def test_a_change_of_roles_needs_the_right_to_both(
    actor: MemberRole, old: MemberRole, new: MemberRole
) -> None:
    assert may_manage(actor, old, new) == ({old, new} <= MANAGED[actor])


def test_a_right_that_is_missing_is_said() -> None:
    with pytest.raises(NotAllowed, match="owners"):
        require_to_manage(ADMIN, OWNER)
    with pytest.raises(NotAllowed, match="keep invitations"):
        require_to_change(MEMBER, "keep invitations")
    with pytest.raises(NotAllowed, match="owners of the ledger"):
        require_to_give(ADMIN, LedgerRole.OWNER)
    require_to_manage(ADMIN, MEMBER)
    require_to_change(ADMIN, "keep invitations")


def test_owners_and_admins_change_the_organization() -> None:
    assert [role for role in MemberRole if may_change(role)] == [OWNER, ADMIN]


@pytest.mark.parametrize("duty", [*LedgerRole, *SchoolRole])
def test_duties_are_given_and_taken_as_roles_are(duty: LedgerRole | SchoolRole) -> None:
    allowed = {role for role in MemberRole if may_give(role, None, duty)}
    assert allowed == ({OWNER} if duty is LedgerRole.OWNER else {OWNER, ADMIN})
