"""Writes the mails of invitations when they are sent: only then is the token made."""

from charter.organizations.invitations.domain import InvitationId
from charter.organizations.invitations.service import InvitationService
from charter.platform.mail.sending import Asked, Message


class InvitationMail:
    """Fits the courier."""

    def __init__(self, invitations: InvitationService, frontend_url: str) -> None:
        self._invitations = invitations
        self._frontend_url = frontend_url

    async def write(self, _kind: str, address: str, reference: int | None, _asked: Asked) -> Message | None:
        """The mail; None where the invitation is not pending any more."""
        opened = await self._invitations.open(InvitationId(reference or 0))
        if opened is None:
            return None
        invitation, name, token = opened
        text = (
            f"Hello,\n\nyou are invited to {name or 'an organization'} as {invitation.roles.role.value}. "
            "Log in or register with this address, and join here:\n\n"
            f"{self._frontend_url}/invitations#token={token}\n\nThe link works once, for seven days.\n"
        )
        return Message(address, "Invitation to an organization", text)
