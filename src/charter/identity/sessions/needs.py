"""What the use cases of sessions need of others."""

from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from charter.identity.sessions.domain import Device, Session, SessionPage, User
from charter.shared.tenants import CanEnd


class Sessions(Protocol):
    """The sessions within one transaction."""

    async def add(self, session: Session) -> None:
        """Store a new session."""
        ...

    async def add_token(self, token_hash: bytes, session_id: str, at: datetime, until: datetime) -> None:
        """Store a refresh token of a session."""
        ...

    async def use_token(self, token_hash: bytes, at: datetime) -> Session | None:
        """The session of a token that was not used before; from now on it counts as used."""
        ...

    async def find_session_of(self, token_hash: bytes) -> str | None:
        """The session of a token, used or not."""
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

    async def list_page(self, user_id: int, at: datetime, *, page: int, limit: int) -> SessionPage:
        """The `page`-th (from 1) `limit` living sessions, the last used first."""
        ...


class SessionStore(Protocol):
    """Where the sessions are."""

    def reading(self) -> AbstractAsyncContextManager[Sessions]:
        """For a use case that only reads."""
        ...

    def transaction(self) -> AbstractAsyncContextManager[Sessions]:
        """Committed at the end, rolled back on an exception."""
        ...


class Accounts(Protocol):
    """Knows whose address and password they are."""

    async def authenticate(self, email: str, password: str) -> User:
        """The account. Raises an error of its own where there is none."""
        ...

    async def find_active(self, user_id: int) -> User | None:
        """The account, if it can log in."""
        ...

    async def note_login(self, user_id: int, password_hash: str | None) -> User:
        """Remember that the user logged in: the account as it is, kept until the transaction ends.

        Raises an error of its own where it can no longer log in, or has another password by now.
        """
        ...


class SecondFactors(Protocol):
    """Checks codes."""

    async def is_enabled(self, user_id: int) -> bool:
        """Whether the account asks for a code."""
        ...

    async def check(self, user_id: int, code: str) -> bool:
        """Whether the code is right; each is once only."""
        ...


class Organizations(Protocol):
    """Knows who belongs to which organization."""

    async def find_role(self, organization_id: int, user_id: int) -> str | None:
        """The user's role; None for one who is no member."""
        ...


class Throttle(Protocol):
    """Counts wrong passwords."""

    async def require_few(self, email: str, device: Device) -> None:
        """Raises: TooManyFailures."""
        ...

    async def note_failure(self, email: str, device: Device) -> None:
        """Count a wrong password or code."""
        ...

    async def note_success(self, email: str, device: Device) -> None:
        """Begin at nought again."""
        ...


class Ending(Protocol):
    """Ends sessions."""

    async def end(self, login: CanEnd, reason: str, until: datetime | None = None) -> None:
        """End a session, access token included."""
        ...

    async def end_all(self, user_id: int, reason: str, except_session: str | None = None) -> None:
        """End every session of an account, but one."""
        ...


class Mint(Protocol):
    """Makes access tokens."""

    def __call__(self, user: User, tenant: str, session_id: str) -> str:
        """A token for a user who works in a tenant."""
        ...


class Record(Protocol):
    """Writes into the audit log what no operation of the contract stands for."""

    async def __call__(self, event: str, *, target: str, subject: str | None = None) -> None:
        """Write one entry, in the open transaction or one of its own."""
        ...
