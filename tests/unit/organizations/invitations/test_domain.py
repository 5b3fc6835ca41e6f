"""What becomes of invitations."""

from datetime import datetime, timedelta

import pytest

from charter.organizations.domain import OrganizationId
from charter.organizations.invitations.domain import (
    INVITATION_LIFETIME,
    Invitation,
    InvitationId,
    InvitationState,
)
from charter.organizations.members.domain import MemberRoles
from charter.organizations.roles import MemberRole
from tests.builders import NOON


def an_invitation(*, accepted_at: datetime | None = None, revoked_at: datetime | None = None) -> Invitation:
    return Invitation(
        id=InvitationId(1),
        organization_id=OrganizationId(1),
        email="bob@example.com",
        user_id=None,
        roles=MemberRoles(MemberRole.MEMBER),
        invited_by=1,
        created_at=NOON,
        expires_at=NOON + INVITATION_LIFETIME,
        accepted_at=accepted_at,
        revoked_at=revoked_at,
    )


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
