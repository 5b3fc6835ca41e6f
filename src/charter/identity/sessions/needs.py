"""What the use cases of sessions need of others."""

from datetime import datetime
from typing import Protocol

from charter.identity.sessions.domain import Device, EndReason, Session, SessionPage, UsedToken, User


class Sessions(Protocol):
    """The sessions within one transaction."""

    async def add(self, session: Session) -> None:
        """Store a new session."""
        ...

    async def has_used(self, user_id: int, device: Device, at: datetime) -> bool:
        """Whether the account was used on just this device not long ago."""
        ...

    async def add_token(
        self, token_hash: bytes, session_id: str, at: datetime, until: datetime, sealed_pair: str | None
    ) -> None:
        """Store a refresh token of a session, and sealed what it is answered with."""
        ...

    async def use_token(self, token_hash: bytes, at: datetime) -> Session | None:
        """The session of a token that was not used before.

        From now on it counts as used, and what it was answered with is forgotten.
        """
        ...

    async def find_used(self, token_hash: bytes) -> UsedToken | None:
        """A token that was used before."""
        ...

    async def find(self, session_id: str) -> Session | None:
        """The session, also one that has ended."""
        ...

    async def touch(
        self, session_id: str, at: datetime, *, idle_until: datetime, address: str | None, tenant: str
    ) -> Session | None:
        """Note that the session was used; None where it has ended meanwhile."""
        ...

    async def set_tenant(self, session_id: str, user_id: int, tenant: str, at: datetime) -> bool:
        """Have the next access tokens name a tenant; False where the account has no such living session."""
        ...

    async def end(self, session_id: str, at: datetime, reason: EndReason) -> bool:
        """End a session; False where it had ended."""
        ...

    async def end_all(self, user_id: int, at: datetime, reason: EndReason, kept: str | None) -> list[str]:
        """End the sessions of an account but one. Answers their ids."""
        ...

    async def list_page(self, user_id: int, at: datetime, *, page: int, limit: int) -> SessionPage:
        """The `page`-th (from 1) `limit` living sessions, the last used first."""
        ...


class Credentials(Protocol):
    """Knows whose address and password they are."""

    async def authenticate(self, email: str, password: str) -> User:
        """The account. Raises: InvalidCredentials."""
        ...

    async def find_active(self, user_id: int) -> User | None:
        """The account, if it can log in."""
        ...

    async def hold_for_login(self, user_id: int) -> None:
        """Keep the account as it is until the transaction ends."""
        ...

    async def note_login(self, user_id: int, password_hash: str | None) -> User:
        """Remember that the user logged in: the account as it is, kept until the transaction ends.

        Raises: InvalidCredentials, where it can no longer log in, or has another password by now.
        """
        ...


class Codes(Protocol):
    """Checks codes."""

    async def enabled_at(self, user_id: int) -> datetime | None:
        """Since when the account asks for a code; None where it does not."""
        ...

    async def check(self, user_id: int, code: str) -> bool:
        """Whether the code is right; each is once only."""
        ...


class Memberships(Protocol):
    """Knows who belongs to which organization."""

    async def find_role(self, organization_id: int, user_id: int) -> str | None:
        """The user's role; None for one who is no member."""
        ...
