"""The verified addresses that accounts had: for a week each is kept for them, with a way back."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol

from charter.identity.accounts.domain import UserId

WAY_BACK: Final = timedelta(days=7)
"""How long an address can be taken back by who reads its mail; nobody else gets it meanwhile."""


@dataclass(frozen=True, slots=True)
class FormerAddress:
    """Whose address it was, and until when it can be taken back."""

    id: int
    user_id: UserId
    email: str
    left_at: datetime
    expires_at: datetime

    @property
    def stranger_since(self) -> datetime:
        """From when on a stranger may have kept the account: who takes an address prepares it before."""
        return self.left_at - WAY_BACK


class FormerAddresses(Protocol):
    """The former addresses, in the open transaction or one of their own."""

    async def keep(self, user_id: UserId, email: str, until: datetime) -> int:
        """Keep an address that an account leaves. Answers its number."""
        ...

    async def find(self, number: int) -> FormerAddress | None:
        """A former address."""
        ...

    async def find_by_token(self, token_hash: bytes) -> FormerAddress | None:
        """The one that a token leads back to."""
        ...

    async def set_token(self, number: int, token_hash: bytes) -> None:
        """Keep the hash of the token that goes out by mail."""
        ...

    async def take(self, former: FormerAddress) -> bool:
        """Forget it and those that the account left after it; False where it is gone already."""
        ...

    async def forget(self, user_id: UserId) -> None:
        """Forget those of an account."""
        ...
