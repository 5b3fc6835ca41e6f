"""Makes the access tokens of sessions; loaded with the first one."""

from charter.identity.sessions.domain import User
from charter.identity.sessions.service import Mint
from charter.identity.tokens.local_tokens import Grant, build_mint
from charter.platform.settings.settings import Settings, SettingsInvalid
from charter.shared.clock import Clock
from charter.shared.errors import DependencyUnavailable


def build_session_mint(settings: Settings, now: Clock) -> Mint:
    """The mint of sessions' tokens. Raises: SigningKeyUnusable; DependencyUnavailable without a key."""
    try:
        mint = build_mint(settings, now)
    except SettingsInvalid as error:
        raise DependencyUnavailable("signing key") from error

    def mint_for(user: User, tenant: str, session_id: str) -> str:
        return mint.mint(
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

    return mint_for
