"""Access tokens of this service (RFC 9068)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

from joserfc import jwt

from charter.identity.settings import IdentitySettings
from charter.identity.tokens.key_files import KeyFile, find_signing_keys
from charter.identity.tokens.lifetimes import LIFETIME
from charter.identity.tokens.signatures import REGISTRY
from charter.identity.tokens.signing_keys import SigningKeys
from charter.platform.settings.loading import SettingsInvalid
from charter.shared.clock import Clock, utc_now


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """What an access token says about its bearer. The tenant has no default: somebody has to decide on it."""

    subject: str
    tenant: str
    roles: tuple[str, ...] = ()
    username: str | None = None
    email: str | None = None
    name: str | None = None
    session_id: str | None = None


@dataclass(frozen=True, slots=True)
class TokenMint:
    """Makes access tokens, always with the first key of the file."""

    source: KeyFile
    issuer: str
    audience: str
    now: Clock

    @property
    def keys(self) -> SigningKeys:
        """The keys that the file has by now."""
        return self.source.current()

    def mint(self, grant: Grant, lifetime: timedelta = LIFETIME) -> str:
        """A token for `lifetime`, of a session of its own unless the grant names one."""
        keys = self.keys
        issued_at = int(self.now().timestamp())
        claims = {
            "iss": self.issuer,
            "sub": grant.subject,
            "aud": self.audience,
            "exp": issued_at + int(lifetime.total_seconds()),
            "iat": issued_at,
            "jti": str(uuid4()),
            "sid": grant.session_id or str(uuid4()),
            "roles": list(grant.roles),
            "tenant": grant.tenant,
            "preferred_username": grant.username or grant.subject,
            "email": grant.email,
            "name": grant.name,
        }
        header = {"typ": "at+jwt", "alg": keys.algorithm, "kid": keys.key_id}
        said = {claim: value for claim, value in claims.items() if value is not None}
        return jwt.encode(header, said, keys.signing, registry=REGISTRY, default_type=None)


def build_mint(settings: IdentitySettings, now: Clock = utc_now) -> TokenMint:
    """The mint of the service. Raises: SigningKeyUnusable, SettingsInvalid."""
    source = find_signing_keys(settings)
    if source is None:
        raise SettingsInvalid("SIGNING_KEY_FILE: is missing (path of a private key, PEM or JWK)")
    return TokenMint(source, settings.local_issuer, settings.local_audience, now)


def mint(
    settings: IdentitySettings,
    *,
    subject: str,
    roles: Iterable[str] = (),
    tenant: str | None = None,
    lifetime: timedelta = LIFETIME,
) -> str:
    """An access token for `subject`, to try the API out; its tenant is the subject unless another is given.

    Raises: SigningKeyUnusable, SettingsInvalid.
    """
    grant = Grant(subject=subject, tenant=tenant or subject, roles=tuple(roles))
    return build_mint(settings).mint(grant, lifetime)
