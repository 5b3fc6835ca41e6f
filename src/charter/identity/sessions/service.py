"""The use cases of sessions."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from charter.identity.accounts.domain import InvalidCredentials, MailKind
from charter.identity.sessions.domain import (
    Device,
    EmailNotVerified,
    EndReason,
    RefreshTokenInvalid,
    Rules,
    SecondFactorInvalid,
    SecondFactorRequired,
    Session,
    SessionNotFound,
    SessionPage,
    SessionRequired,
    TenantNotFound,
    Tokens,
    UsedToken,
    User,
)
from charter.identity.sessions.lost_answers import LostAnswers
from charter.identity.sessions.needs import Codes, Credentials, Memberships, Sessions
from charter.identity.sessions.revocation import SessionEnding
from charter.identity.sessions.throttle import LoginThrottle
from charter.shared.clock import Clock
from charter.shared.effects import Outbox, Record
from charter.shared.opaque_tokens import hash_of, new_token
from charter.shared.stores import Store
from charter.shared.tenants import CanEnd, OrganizationTenant, UserTenant, parse_tenant

Mint = Callable[[User, str, str], str]
"""Makes the access token of a user who works in a tenant, in a session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionParts:
    """What sessions are made of."""

    store: Store[Sessions]
    accounts: Credentials
    factors: Codes
    organizations: Memberships
    throttle: LoginThrottle
    ending: SessionEnding
    lost_answers: LostAnswers
    mint: Mint
    record: Record
    outbox: Outbox


@dataclass(frozen=True, slots=True)
class Recognized:
    """Who logs in, and which second factor was looked at on the way: the one of that moment, or none."""

    user: User
    factor: datetime | None = None
    has_factor_checked: bool = False


class SessionService:
    """Logs in and out, and keeps sessions alive."""

    def __init__(self, parts: SessionParts, rules: Rules, now: Clock) -> None:
        self._parts = parts
        self._rules = rules
        self._now = now

    @property
    def access_seconds(self) -> int:
        """How long an access token is valid."""
        return int(self._rules.access_lifetime.total_seconds())

    async def log_in(
        self, email: str, password: str, code: str | None, device: Device, *, uses_cookie: bool = False
    ) -> Tokens:
        """Begin a session with address and password, and where it is enabled a code.

        Raises: TooManyFailures, InvalidCredentials, SecondFactorRequired, SecondFactorInvalid,
        EmailNotVerified.
        """
        known = await self._recognize(email, password, code, device)
        return await self._start(known, device, uses_cookie=uses_cookie)

    async def log_in_by_form(self, email: str, password: str, code: str | None, device: Device) -> Tokens:
        """The same for OAuth 2 clients, whose form also refreshes: so it is written down here.

        In one transaction: where no session begins, no code is used up.
        """
        async with self._parts.store.transaction():
            known = await self._recognize(email, password, code, device)
            subject = str(known.user.id)
            await self._parts.record("session.started", target=subject, subject=subject)
            return await self._start(known, device)

    async def start(self, user: User, device: Device, *, uses_cookie: bool = False) -> Tokens:
        """Begin a session of a user whom a provider recognized.

        Raises: InvalidCredentials, if changed meanwhile.
        """
        return await self._start(Recognized(user), device, uses_cookie=uses_cookie)

    async def _start(self, known: Recognized, device: Device, *, uses_cookie: bool = False) -> Tokens:
        """Begin a session, if what was looked at is still so.

        Raises: InvalidCredentials, SecondFactorRequired.
        """
        user = known.user
        at = self._now()
        session = Session(
            id=str(uuid4()),
            user_id=user.id,
            tenant=str(UserTenant(user.id)),
            device=device,
            uses_cookie=uses_cookie,
            created_at=at,
            last_used_at=at,
            idle_until=self._rules.idle_end(at),
            expires_at=at + self._rules.lifetime,
            ended_at=None,
        )
        async with self._parts.store.transaction() as sessions:
            current = await self._parts.accounts.note_login(user.id, user.password_hash)
            if known.has_factor_checked and await self._parts.factors.enabled_at(user.id) != known.factor:
                raise SecondFactorRequired
            if user.last_login_at is not None and not await sessions.has_used(user.id, device, at):
                await self._parts.outbox.notify(MailKind.NEW_DEVICE, current.email, user.id)
            await sessions.add(session)
            return await self._tokens(sessions, session, current)

    async def refresh(self, refresh_token: str, device: Device, *, by_cookie: bool = False) -> Tokens:
        """The next tokens of a session, which ends where its token was used before.

        The device that used it last gets the same once more, for a moment. Raises: RefreshTokenInvalid.
        """
        at, token_hash = self._now(), hash_of(refresh_token)
        async with self._parts.store.transaction() as sessions:
            session = await sessions.use_token(token_hash, at)
            if session is not None:
                return await self._renew(sessions, session, device, at, refresh_token)
            used = await sessions.find_used(token_hash)
            if used is not None and used.can_be_repeated(device, at, by_cookie=by_cookie):
                answered = await self._find_answer(used, refresh_token)
                if answered is not None:
                    return answered
            if used is not None:
                await self._end_family(used.session)
        raise RefreshTokenInvalid

    async def log_out(self, login: CanEnd | None, until: datetime | None) -> None:
        """End the session of a token that expires `until` then, whoever issued it; None can only expire."""
        if login is not None:
            await self._parts.ending.end(login, EndReason.LOGGED_OUT, until)

    async def log_out_everywhere(
        self, user_id: int | None, login: CanEnd | None, until: datetime | None
    ) -> None:
        """End every session of an account and what was begun for it, and the session of the token.

        In this order: whoever locks one session before all of them can meet another who does the same.
        """
        if user_id is not None:
            await self._parts.ending.end_all(user_id, EndReason.LOGGED_OUT_EVERYWHERE)
        await self.log_out(login, until)

    async def switch_tenant(
        self, user_id: int, session_id: str | None, organization_id: int | None
    ) -> tuple[str, str]:
        """An access token for an organization, or None for the own tenant, and that tenant.

        The session's next tokens are for it, too. Raises: TenantNotFound, SessionRequired.
        """
        tenant = str(UserTenant(user_id))
        if organization_id is not None:
            if await self._parts.organizations.find_role(organization_id, user_id) is None:
                raise TenantNotFound(f"There is no organization {organization_id}.")
            tenant = str(OrganizationTenant(organization_id))
        user = await self._parts.accounts.find_active(user_id)
        async with self._parts.store.once() as sessions:
            is_own = session_id is not None and await sessions.set_tenant(
                session_id, user_id, tenant, self._now()
            )
        if user is None or session_id is None or not is_own:
            raise SessionRequired
        return self._parts.mint(user, tenant, session_id), tenant

    async def list_page(self, user_id: int, page: int, limit: int) -> SessionPage:
        """A page of the living sessions of an account."""
        async with self._parts.store.reading() as sessions:
            return await sessions.list_page(user_id, self._now(), page=page, limit=limit)

    async def get(self, user_id: int, session_id: str | None) -> Session:
        """A living session of an account. Raises: SessionNotFound."""
        session = await self._find_own(user_id, session_id)
        if not session.is_alive(self._now()):
            raise SessionNotFound("The session has ended.")
        return session

    async def end(self, user_id: int, session_id: str) -> None:
        """End a session of an account; a second time changes nothing. Raises: SessionNotFound."""
        session = await self._find_own(user_id, session_id)
        if session.ended_at is None:
            await self._parts.ending.end_of(user_id, session_id, EndReason.REVOKED)

    async def _find_own(self, user_id: int, session_id: str | None) -> Session:
        async with self._parts.store.reading() as sessions:
            session = await sessions.find(session_id) if session_id is not None else None
        if session is None or session.user_id != user_id:
            raise SessionNotFound("There is no such session.")
        return session

    async def _recognize(self, email: str, password: str, code: str | None, device: Device) -> Recognized:
        throttle = self._parts.throttle
        await throttle.require_few(email, device)
        try:
            user = await self._parts.accounts.authenticate(email, password)
            factor = await self._require_code(user, code)
        except (InvalidCredentials, SecondFactorInvalid):  # by name: no fault of ours is a guess of theirs
            await throttle.note_failure(email, device)
            raise
        await throttle.require_few(email, device)  # those that failed meanwhile count, too
        if self._rules.needs_verified_email and not user.is_email_verified:
            raise EmailNotVerified
        await throttle.note_success(email, device)
        return Recognized(user, factor, has_factor_checked=True)

    async def _require_code(self, user: User, code: str | None) -> datetime | None:
        """Since when there is the factor that the code is of; None where there is none.

        A code that is wrong for a factor which went or changed meanwhile is no guess.
        """
        enabled_at = await self._parts.factors.enabled_at(user.id)
        if enabled_at is None:
            return None
        if code is None:
            raise SecondFactorRequired
        async with self._parts.store.transaction():
            await self._parts.accounts.hold_for_login(user.id)  # first, as whoever changes a factor does
            if await self._parts.factors.check(user.id, code):
                return enabled_at
        is_same = await self._parts.factors.enabled_at(user.id) == enabled_at
        raise SecondFactorInvalid if is_same else SecondFactorRequired

    async def _find_answer(self, used: UsedToken, refresh_token: str) -> Tokens | None:
        user = await self._parts.accounts.find_active(used.session.user_id)
        return None if user is None else self._parts.lost_answers.find(used, refresh_token)

    async def _end_family(self, session: Session) -> None:
        """Once: later on an old token ends nothing more that its owner has begun."""
        if session.ended_at is None:
            await self._parts.ending.end_of(session.user_id, session.id, EndReason.REFRESH_TOKEN_REUSED)
            await self._parts.record("session.reuse_detected", target=f"session_id={session.id}")

    async def _renew(
        self, sessions: Sessions, session: Session, device: Device, at: datetime, refresh_token: str
    ) -> Tokens:
        user = await self._parts.accounts.find_active(session.user_id)
        if user is None or not session.is_alive(at):
            raise RefreshTokenInvalid
        renewed = await sessions.touch(
            session.id,
            at,
            idle_until=self._rules.idle_end(at),
            address=device.client_address,
            tenant=await self._tenant_of(session),
        )
        if renewed is None:
            raise RefreshTokenInvalid
        return await self._tokens(sessions, renewed, user, used=refresh_token)

    async def _tenant_of(self, session: Session) -> str:
        """The session's tenant, as long as the user belongs to it."""
        tenant = parse_tenant(session.tenant)
        if not isinstance(tenant, OrganizationTenant):
            return session.tenant
        role = await self._parts.organizations.find_role(tenant.organization_id, session.user_id)
        return str(UserTenant(session.user_id)) if role is None else session.tenant

    async def _tokens(
        self, sessions: Sessions, session: Session, user: User, used: str | None = None
    ) -> Tokens:
        at, refresh_token = self._now(), new_token()
        tokens = Tokens(
            access_token=self._parts.mint(user, session.tenant, session.id),
            refresh_token=refresh_token,
            expires_in=self.access_seconds,
            refresh_expires_in=int((session.good_until - at).total_seconds()),
            session=session,
            user_id=user.id,
        )
        sealed = None if used is None else self._parts.lost_answers.seal(tokens, used)
        await sessions.add_token(hash_of(refresh_token), session.id, at, session.good_until, sealed)
        return tokens
