"""The authenticator of bearer tokens: a token seen before costs a look-up, a new one is verified.

Cryptography is loaded with the first token, not with the application, which starts the sooner for it.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from charter.identity.settings import IdentitySettings, require_distinct_issuers
from charter.shared.bounded import Bounded
from charter.shared.clock import Clock, utc_now
from contract_runtime import Caller, CredentialsRefused, RawToken

CAPACITY: Final = 10_000
"""Tokens remembered in a process."""
TAIL: Final = 86
"""Characters at the end of a token by which it is looked up: all of a token takes longer to hash."""

IsRevoked = Callable[[Caller], bool]
"""Whether a verified caller's session was ended. Asked with every request, so it answers from memory."""


@dataclass(frozen=True, slots=True)
class VerifiedToken:
    """A token, whose it is, and from when on it has to be verified again, or is refused."""

    token: RawToken
    caller: Caller
    good_until: datetime


Verify = Callable[[RawToken], Awaitable[VerifiedToken]]
"""Verifies a token. Raises: CredentialsRefused, DependencyUnavailable."""


class BearerAuthenticator:
    """Fits `contract_runtime.Authenticator`: a caller at once for a token seen before, else an awaitable one.

    Tokens are remembered until they expire, or are due to be verified again. When `capacity` is reached, the
    one that came first is forgotten.
    """

    def __init__(
        self, load: Callable[[], Verify], now: Clock, is_revoked: IsRevoked, capacity: int = CAPACITY
    ) -> None:
        self._load = load
        self._verify_new: Verify | None = None
        self._now = now
        self._is_revoked = is_revoked
        self._seen: Bounded[str, VerifiedToken] = Bounded(capacity)

    def __call__(self, token: RawToken) -> Caller | Awaitable[Caller]:
        """Raises: CredentialsRefused, DependencyUnavailable; now or when awaited."""
        seen = self._seen.get(token[-TAIL:])
        if seen is None or seen.token != token or self._now() >= seen.good_until:
            return self._verify(token)
        if self._is_revoked(seen.caller):
            raise _session_ended()
        return seen.caller

    def prepare(self) -> Verify:
        """What verifies new tokens, loaded by now."""
        if self._verify_new is None:
            self._verify_new = self._load()
        return self._verify_new

    async def _verify(self, token: RawToken) -> Caller:
        verified = await self.prepare()(token)
        if self._is_revoked(verified.caller):
            raise _session_ended()
        self._seen.put(token[-TAIL:], verified)
        return verified.caller


def build_authenticator(
    settings: IdentitySettings, now: Clock = utc_now, is_revoked: IsRevoked = lambda _: False
) -> BearerAuthenticator:
    """The authenticator of the issuers in the settings. It calls nobody before the first token.

    Production tries its signing key out at once, so that a wrong one stops the start.

    Raises: SigningKeyUnusable; SettingsInvalid where two issuers have one name and could sign for each other.
    """
    require_distinct_issuers(settings)
    path = settings.signing_key_file if settings.is_production else None
    tried = None if path is None else _find_tried_keys(path)

    def load() -> Verify:
        from charter.identity.tokens.verification import build_verifier

        return build_verifier(settings, now, tried).verify

    authenticator = BearerAuthenticator(load, now, is_revoked)
    if path is not None and tried is None:
        authenticator.prepare()
    return authenticator


def _find_tried_keys(path: Path) -> str | None:
    from charter.identity.tokens.tried_keys import find_tried_keys

    return find_tried_keys(path)


def _session_ended() -> CredentialsRefused:
    return CredentialsRefused("The session has ended.")
