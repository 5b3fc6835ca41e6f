"""Sessions, and what they need of others, in memory, for the tests of their service.

`tests/integration/identity/sessions/test_store.py` holds the store to what the one in SQL does.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from charter.identity.accounts.domain import InvalidCredentials
from charter.identity.sealed_secrets import Sealer
from charter.identity.sessions.domain import Device, EndReason, Rules, Session, SessionPage, UsedToken, User
from charter.identity.sessions.lost_answers import LostAnswers
from charter.identity.sessions.revocation import SessionEnding
from charter.identity.sessions.service import SessionParts, SessionService
from charter.identity.sessions.throttle import LoginThrottle
from charter.platform.redis.failure_counts import LocalFailureCounts
from charter.shared.tenants import CanEnd
from tests.builders import NOON, HandSetClock
from tests.unit.organizations.memory import Letterbox

PASSWORD: Final = "lorries sing at midnight"
CODE: Final = "123456"
DESK: Final = Device("Firefox on Linux", None, "203.0.113.1")
PHONE: Final = Device("Safari on iPhone", "phone", "203.0.113.2")


@dataclass(frozen=True, slots=True)
class Alice:
    """Fits `User`."""

    id: int = 7
    email: str = "alice@example.com"
    name: str = "Alice"
    password_hash: str | None = "hash"
    role: str = "user"
    is_active: bool = True
    is_email_verified: bool = True
    last_login_at: datetime | None = None


class MemorySessions:
    """Fits `Sessions` and, with itself as what is opened, their `Store`."""

    def __init__(self) -> None:
        self.rows: dict[str, Session] = {}
        self.reasons: dict[str, EndReason] = {}
        self.tokens: dict[bytes, tuple[str, bool]] = {}
        """The session of each hash, and whether it was used."""
        self.used_at: dict[bytes, datetime] = {}
        self.sealed_pairs: dict[bytes, str | None] = {}

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator["MemorySessions"]:
        before = dict(self.rows), dict(self.reasons), dict(self.tokens)
        try:
            yield self
        except BaseException:
            self.rows, self.reasons, self.tokens = before
            raise

    reading = once = transaction

    async def add(self, session: Session) -> None:
        self.rows[session.id] = session

    async def has_used(self, user_id: int, device: Device, at: datetime) -> bool:
        del at
        return any((each.user_id, each.device) == (user_id, device) for each in self.rows.values())

    async def add_token(
        self, token_hash: bytes, session_id: str, at: datetime, until: datetime, sealed_pair: str | None
    ) -> None:
        del at, until
        self.tokens[token_hash] = (session_id, False)
        self.sealed_pairs[token_hash] = sealed_pair

    async def use_token(self, token_hash: bytes, at: datetime) -> Session | None:
        session_id, is_used = self.tokens.get(token_hash, ("", True))
        if is_used:
            return None
        self.tokens[token_hash] = (session_id, True)
        self.used_at[token_hash], self.sealed_pairs[token_hash] = at, None
        return self.rows[session_id]

    async def find_used(self, token_hash: bytes) -> UsedToken | None:
        session_id, is_used = self.tokens.get(token_hash, ("", False))
        unused = [each for each, state in self.tokens.items() if state == (session_id, False)]
        if not is_used:
            return None
        sealed = self.sealed_pairs[unused[0]] if unused else None
        return UsedToken(self.rows[session_id], self.used_at[token_hash], sealed)

    async def find(self, session_id: str) -> Session | None:
        return self.rows.get(session_id)

    async def touch(
        self, session_id: str, at: datetime, *, idle_until: datetime, address: str | None, tenant: str
    ) -> Session | None:
        before = self.rows.get(session_id)
        if before is None or before.ended_at is not None:
            return None
        device = replace(before.device, client_address=address or before.device.client_address)
        self.rows[session_id] = replace(
            before, last_used_at=at, idle_until=idle_until, device=device, tenant=tenant
        )
        return self.rows[session_id]

    async def set_tenant(self, session_id: str, user_id: int, tenant: str, at: datetime) -> bool:
        known = self.rows.get(session_id)
        if known is None or known.user_id != user_id or not known.is_alive(at):
            return False
        self.rows[session_id] = replace(known, tenant=tenant)
        return True

    async def end(self, session_id: str, at: datetime, reason: EndReason) -> bool:
        known = self.rows.get(session_id)
        if known is None or known.ended_at is not None:
            return False
        self.rows[session_id] = replace(known, ended_at=at)
        self.reasons[session_id] = reason
        return True

    async def end_all(self, user_id: int, at: datetime, reason: EndReason, kept: str | None) -> list[str]:
        own = [each.id for each in self.rows.values() if each.user_id == user_id and each.id != kept]
        return [session_id for session_id in own if await self.end(session_id, at, reason)]

    async def list_page(self, user_id: int, at: datetime, *, page: int, limit: int) -> SessionPage:
        own = [each for each in self.rows.values() if each.user_id == user_id and each.is_alive(at)]
        own.sort(key=lambda each: (-each.last_used_at.timestamp(), each.id))
        return SessionPage(tuple(own[(page - 1) * limit : page * limit]), len(own))


class OneAccount:
    """Fits `Credentials`: one account with PASSWORD, found by its address."""

    def __init__(self, account: Alice) -> None:
        self.account = account
        self.problem: BaseException | None = None
        self.logins: list[int] = []

    async def authenticate(self, email: str, password: str) -> User:
        if self.problem is not None:
            raise self.problem
        if (email, password) != (self.account.email, PASSWORD) or not self.account.is_active:
            raise InvalidCredentials
        return self.account

    async def find_active(self, user_id: int) -> User | None:
        return self.account if user_id == self.account.id and self.account.is_active else None

    async def hold_for_login(self, user_id: int) -> None:
        del user_id

    async def note_login(self, user_id: int, password_hash: str | None) -> User:
        if not self.account.is_active or self.account.password_hash != password_hash:
            raise InvalidCredentials
        self.logins.append(user_id)
        return self.account


class OneFactor:
    """Fits `Codes`: CODE is right, once it `is_on`."""

    def __init__(self) -> None:
        self.is_on = False
        self.problem: BaseException | None = None
        self.asked: list[str] = []
        self.goes_when_asked = False

    async def enabled_at(self, user_id: int) -> datetime | None:
        del user_id
        return NOON if self.is_on else None

    async def check(self, user_id: int, code: str) -> bool:
        del user_id
        self.asked.append(code)
        if self.problem is not None:
            raise self.problem
        if self.goes_when_asked:
            self.is_on = False
        return self.is_on and code == CODE


class RolesOfAlice:
    """Fits `Organizations`: the roles of alice."""

    def __init__(self) -> None:
        self.roles: dict[int, str] = {}

    async def find_role(self, organization_id: int, user_id: int) -> str | None:
        del user_id
        return self.roles.get(organization_id)


class RecordedEnded:
    """Fits `Ended`."""

    def __init__(self) -> None:
        self.keys: dict[str, datetime | None] = {}

    async def end(self, *what: CanEnd, until: datetime | None = None) -> None:
        self.keys |= dict.fromkeys(map(str, what), until)

    async def revive(self, what: CanEnd) -> None:
        del self.keys[str(what)]

    async def has_ended(self, what: CanEnd) -> bool:
        return str(what) in self.keys


class RecordedTrail:
    """Fits `Record`."""

    def __init__(self) -> None:
        self.entries: list[tuple[str, str, str | None]] = []

    async def __call__(self, event: str, *, target: str, subject: str | None = None) -> None:
        self.entries.append((event, target, subject))


class House:
    """A service of sessions, and what it is made of."""

    def __init__(self, *, needs_verified_email: bool = False, account: Alice | None = None) -> None:
        self.clock = HandSetClock()
        self.store = MemorySessions()
        self.accounts = OneAccount(account or Alice())
        self.factor = OneFactor()
        self.organizations = RolesOfAlice()
        self.counts = LocalFailureCounts(lambda: self.clock().timestamp())
        self.known: set[str] = set()
        self.ended = RecordedEnded()
        self.sealer = Sealer(b"the secret of a house")
        self.begun_ended: list[int] = []
        self.taken_back: list[int] = []
        self.ending = SessionEnding(self.store, self._end_begun, self._take_back, self.ended, self.clock)
        self.trail = RecordedTrail()
        self.letters = Letterbox()
        self.throttle = LoginThrottle(self.counts, self._is_known)
        parts = SessionParts(
            store=self.store,
            accounts=self.accounts,
            factors=self.factor,
            organizations=self.organizations,
            throttle=self.throttle,
            ending=self.ending,
            lost_answers=LostAnswers(lambda: self.sealer),
            mint=lambda user, tenant, session_id: f"{user.id} {user.role} {tenant} {session_id}",
            record=self.trail,
            outbox=self.letters,
        )
        rules = Rules(
            access_lifetime=timedelta(minutes=15),
            idle=timedelta(days=7),
            lifetime=timedelta(days=30),
            needs_verified_email=needs_verified_email,
        )
        self.service = SessionService(parts, rules, self.clock)

    async def _end_begun(self, user_id: int) -> None:
        self.begun_ended.append(user_id)

    async def _take_back(self, user_id: int) -> None:
        self.taken_back.append(user_id)

    async def _is_known(self, email: str, device: Device) -> bool:
        """By name, as long as anything is told that a device is known by."""
        del email
        return device.name in self.known and (device.device_id, device.network) != (None, None)
