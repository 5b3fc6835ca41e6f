"""Builds sessions: who is slowed down, how long a session lasts, and its access tokens."""

from collections.abc import Callable
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from charter.feature import Parts
from charter.identity.accounts.service import AccountService
from charter.identity.second_factors.codes import Codes
from charter.identity.second_factors.needs import Sealer
from charter.identity.sessions.domain import Device, Rules, User
from charter.identity.sessions.lost_answers import LostAnswers
from charter.identity.sessions.needs import Memberships
from charter.identity.sessions.repository import SqlSessions
from charter.identity.sessions.revocation import SessionEnding
from charter.identity.sessions.service import Mint, SessionParts, SessionService
from charter.identity.sessions.throttle import FailureCounts, LoginThrottle
from charter.identity.settings import IdentitySettings
from charter.identity.tokens.lifetimes import LIFETIME
from charter.platform.database.stores import SharedStore
from charter.platform.settings.loading import SettingsInvalid
from charter.shared.effects import Record
from charter.shared.errors import DependencyUnavailable

if TYPE_CHECKING:
    from charter.identity.tokens.local_tokens import TokenMint


def build_throttle(parts: Parts, counts: FailureCounts, accounts: AccountService) -> LoginThrottle:
    """Knows the devices that accounts were used on."""
    store = SharedStore(parts.database, SqlSessions)

    async def is_known(email: str, device: Device) -> bool:
        account = await accounts.find_active_by_email(email)
        if account is None:
            return False
        async with store.reading() as sessions:
            return await sessions.knows(account.id, device, parts.now())

    return LoginThrottle(counts, is_known)


def build_sessions(
    parts: Parts,
    *,
    accounts: AccountService,
    factors: Codes,
    organizations: Memberships,
    throttle: LoginThrottle,
    ending: SessionEnding,
    sealer: Callable[[], Sealer],
    record: Record,
) -> SessionService:
    """The use cases of sessions."""
    settings = parts.group(IdentitySettings)
    return SessionService(
        SessionParts(
            store=SharedStore(parts.database, SqlSessions),
            accounts=accounts,
            factors=factors,
            organizations=organizations,
            throttle=throttle,
            ending=ending,
            lost_answers=LostAnswers(sealer),
            mint=_build_mint(parts, settings),
            record=record,
            outbox=parts.outbox,
        ),
        Rules(
            access_lifetime=LIFETIME,
            idle=timedelta(days=settings.session_idle_days),
            lifetime=timedelta(days=settings.session_lifetime_days),
            needs_verified_email=settings.require_verified_email,
        ),
        parts.now,
    )


def _build_mint(parts: Parts, settings: IdentitySettings) -> Mint:
    """Makes access tokens. Cryptography is loaded with the first one, and with it the signing key."""

    @cache
    def load() -> "TokenMint":
        from charter.identity.tokens.local_tokens import build_mint

        try:
            return build_mint(settings, parts.now)
        except SettingsInvalid as error:
            raise DependencyUnavailable("signing key") from error

    def mint(user: User, tenant: str, session_id: str) -> str:
        from charter.identity.tokens.local_tokens import Grant

        return load().mint(
            Grant(
                subject=str(user.id),
                tenant=tenant,
                roles=(str(user.role),),
                username=user.email,
                email=user.email,
                name=user.name,
                session_id=session_id,
            )
        )

    return mint
