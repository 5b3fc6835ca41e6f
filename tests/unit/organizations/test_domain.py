"""Who may do what in an organization, and what becomes of invitations."""

from datetime import datetime, timedelta
from itertools import product

import pytest

from charter.organizations.domain import (
    INVITATION_LIFETIME,
    Invitation,
    InvitationId,
    InvitationState,
    MemberRole,
    NotAllowed,
    OrganizationId,
    may_change,
    may_manage,
    require_to_change,
    require_to_manage,
)
from tests.builders import NOON

OWNER, ADMIN, MEMBER = MemberRole.OWNER, MemberRole.ADMIN, MemberRole.MEMBER
MANAGED = {OWNER: {OWNER, ADMIN, MEMBER}, ADMIN: {ADMIN, MEMBER}, MEMBER: set()}


def an_invitation(*, accepted_at: datetime | None = None, revoked_at: datetime | None = None) -> Invitation:
    return Invitation(
        id=InvitationId(1),
        organization_id=OrganizationId(1),
        email="bob@example.com",
        role=MEMBER,
        created_at=NOON,
        expires_at=NOON + INVITATION_LIFETIME,
        accepted_at=accepted_at,
        revoked_at=revoked_at,
    )


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
    require_to_manage(ADMIN, MEMBER)
    require_to_change(ADMIN, "keep invitations")


def test_owners_and_admins_change_the_organization() -> None:
    assert [role for role in MemberRole if may_change(role)] == [OWNER, ADMIN]


@pytest.mark.parametrize(
    ("after", "state"),
    [
        (timedelta(0), InvitationState.PENDING),
        (INVITATION_LIFETIME - timedelta(microseconds=1), InvitationState.PENDING),
        (INVITATION_LIFETIME, InvitationState.EXPIRED),
        (timedelta(days=365), InvitationState.EXPIRED),
    ],
)
def test_an_invitation_expires_after_seven_days(after: timedelta, state: InvitationState) -> None:
    assert timedelta(days=7) == INVITATION_LIFETIME
    assert an_invitation().state(NOON + after) is state


def test_what_was_accepted_or_revoked_does_not_expire() -> None:
    late = NOON + 2 * INVITATION_LIFETIME
    assert an_invitation(accepted_at=NOON).state(late) is InvitationState.ACCEPTED
    assert an_invitation(revoked_at=NOON).state(late) is InvitationState.REVOKED
