"""The notice that children are about to be forgotten. It names none."""

from charter.children.family.domain import INACTIVE_AFTER, NOTICE
from charter.platform.mail.sending import Asked, Message


class ForgettingMail:
    """Fits the courier."""

    def __init__(self, frontend_url: str) -> None:
        self._frontend_url = frontend_url

    async def write(self, _kind: str, address: str, _reference: int | None, _asked: Asked) -> Message:
        """The mail."""
        silent, left = (INACTIVE_AFTER - NOTICE).days, NOTICE.days
        text = (
            f"Hello,\n\nfor {silent} days nothing was recorded of a child that your account keeps. If that "
            f"stays so, everything that is kept of it is erased in {left} days. To keep it, change it or "
            f"record something of it:\n\n{self._frontend_url}/children\n\n"
            "To erase it at once, delete it there.\n"
        )
        return Message(address, "Records that are about to be erased", text)
