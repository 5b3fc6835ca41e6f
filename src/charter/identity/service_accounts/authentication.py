"""The authenticator of API keys: a key seen within the last minute costs a look-up."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol

from charter.identity.service_accounts.domain import ApiKey, KeyText, subject_of
from charter.shared.bounded import Bounded
from charter.shared.clock import Clock
from charter.shared.tenants import Tenant, parse_tenant
from contract_runtime import Caller, CredentialsRefused, RawToken

REMEMBERED: Final = timedelta(seconds=60)
"""How long a key is believed without asking; a revoked one is told of at once."""
USE_NOTED: Final = timedelta(minutes=1)
CAPACITY: Final = 10_000


IsOpen = Callable[[Tenant], Awaitable[bool]]
"""Whether a tenant is still somebody's: an active user's, or an organization's that was not deleted."""


class Keys(Protocol):
    """Finds keys of every tenant."""

    async def find_presented(self, prefix: str) -> ApiKey | None:
        """The key with a prefix."""
        ...

    async def note_use(self, key: ApiKey, at: datetime) -> None:
        """Remember when a key was used."""
        ...


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of a prefix; the key is None where there is none."""

    key: ApiKey | None
    caller: Caller | None
    good_until: datetime


class ApiKeyAuthenticator:
    """Fits `contract_runtime.Authenticator`. Texts that are no keys never reach the database.

    Prefixes that there are and others are remembered apart, so that guesses push nobody's key out.
    """

    def __init__(
        self,
        keys: Keys,
        issuer: str,
        *,
        is_open: IsOpen,
        is_ended: Callable[[Caller], bool],
        now: Clock,
    ) -> None:
        self._keys = keys
        self._is_open = is_open
        self._issuer = issuer
        self._is_ended = is_ended
        self._now = now
        self._known: Bounded[str, Seen] = Bounded(CAPACITY)
        self._unknown: Bounded[str, Seen] = Bounded(CAPACITY)

    def __call__(self, token: RawToken) -> Caller | Awaitable[Caller]:
        """Raises: CredentialsRefused, DependencyUnavailable; now or when awaited."""
        key = KeyText.parse(token)
        if key is None:
            raise _refused()
        seen = self._known.get(key.prefix) or self._unknown.get(key.prefix)
        if seen is None or self._now() >= seen.good_until:
            return self._look_up(key)
        return self._opened(seen, key)

    async def _look_up(self, text: KeyText) -> Caller:
        at = self._now()
        key = await self._keys.find_presented(text.prefix)
        if key is not None and not await self._is_open(parse_tenant(key.tenant_id)):
            key = None
        seen = Seen(key, None if key is None else self._caller(key), at + REMEMBERED)
        self._remember(text.prefix, seen)
        caller = self._opened(seen, text)
        if key is not None and (key.last_used_at is None or at - key.last_used_at >= USE_NOTED):
            await self._keys.note_use(key, at)
        return caller

    def _opened(self, seen: Seen, text: KeyText) -> Caller:
        if seen.key is None or seen.caller is None or not seen.key.opens(text.secret, self._now()):
            raise _refused()
        if self._is_ended(seen.caller):
            raise _refused()
        return seen.caller

    def _remember(self, prefix: str, seen: Seen) -> None:
        remembered = self._unknown if seen.key is None else self._known
        (self._known if seen.key is None else self._unknown).pop(prefix, None)
        remembered.put(prefix, seen)

    def _caller(self, key: ApiKey) -> Caller:
        return Caller(
            subject=subject_of(key.service_account_id),
            issuer=self._issuer,
            kind="service",
            tenant=key.tenant_id,
            roles=key.roles,
            session_id=str(key.ended_by),
        )


def _refused() -> CredentialsRefused:
    return CredentialsRefused("The key is not valid.")
