"""Roles in an organization, and what each may do."""

from enum import StrEnum

from charter.shared.duties import Duty, LedgerRole


class MemberRole(StrEnum):
    """Owners do everything, admins keep members who are no owners, members read."""

    OWNER = "owner"
    ADMIN = "admin"
    MEMBER = "member"


class NotAllowed(Exception):
    """The member's role does not reach that far."""


def may_change(role: MemberRole) -> bool:
    """Whether the organization's name, members and invitations are the member's to keep."""
    return role in (MemberRole.OWNER, MemberRole.ADMIN)


def may_manage(actor: MemberRole, *roles: MemberRole) -> bool:
    """Whether an actor may give or take these roles: owners any, admins all but that of owners."""
    return actor is MemberRole.OWNER or (actor is MemberRole.ADMIN and MemberRole.OWNER not in roles)


def may_give(actor: MemberRole, *duties: Duty | None) -> bool:
    """Whether an actor may give or take these duties: as roles, owners any, admins all but that of owners."""
    return actor is MemberRole.OWNER or (actor is MemberRole.ADMIN and LedgerRole.OWNER not in duties)


def require_to_change(role: MemberRole, what: str) -> None:
    """Raises: NotAllowed."""
    if not may_change(role):
        raise NotAllowed(f"Only owners and admins {what}.")


def require_to_manage(actor: MemberRole, *roles: MemberRole) -> None:
    """Raises: NotAllowed."""
    if not may_manage(actor, *roles):
        raise NotAllowed("Only owners keep owners, and only owners and admins keep members.")


def require_to_give(actor: MemberRole, *duties: Duty | None) -> None:
    """Raises: NotAllowed."""
    if not may_give(actor, *duties):
        raise NotAllowed("Only owners make and unmake owners of the ledger.")
