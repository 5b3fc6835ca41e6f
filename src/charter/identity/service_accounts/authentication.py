"""The authenticator of API keys: a key seen within the last minute costs a look-up."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol

from charter.identity.service_accounts.domain import ApiKey, KeyText, subject_of
from charter.shared.clock import Clock
from contract_runtime import Caller, CredentialsRefused, RawToken

REMEMBERED: Final = timedelta(seconds=60)
"""How long a key is believed without asking; a revoked one is told of at once."""
USE_NOTED: Final = timedelta(minutes=1)
CAPACITY: Final = 10_000


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
    """What is known of a key's text; the caller is None where it was refused."""

    text: str
    caller: Caller | None
    good_until: datetime


class ApiKeyAuthenticator:
    """Fits `contract_runtime.Authenticator`. Texts that are no keys never reach the database."""

    def __init__(self, keys: Keys, issuer: str, is_ended: Callable[[Caller], bool], now: Clock) -> None:
        self._keys = keys
        self._issuer = issuer
        self._is_ended = is_ended
        self._now = now
        self._seen: OrderedDict[str, Seen] = OrderedDict()

    def __call__(self, token: RawToken) -> Caller | Awaitable[Caller]:
        """Raises: CredentialsRefused, DependencyUnavailable; now or when awaited."""
        key = KeyText.parse(token)
        if key is None:
            raise _refused()
        seen = self._seen.get(key.prefix)
        if seen is None or seen.text != token or self._now() >= seen.good_until:
            return self._verify(key)
        if seen.caller is None or self._is_ended(seen.caller):
            raise _refused()
        return seen.caller

    async def _verify(self, key: KeyText) -> Caller:
        at = self._now()
        found = await self._keys.find_presented(key.prefix)
        caller = self._caller(found) if found is not None and found.opens(key.secret, at) else None
        until = at + REMEMBERED
        if found is not None and found.expires_at is not None:
            until = min(until, found.expires_at) if found.expires_at > at else until
        self._remember(key.prefix, Seen(key.text, caller, until))
        if found is None or caller is None or self._is_ended(caller):
            raise _refused()
        if found.last_used_at is None or at - found.last_used_at >= USE_NOTED:
            await self._keys.note_use(found, at)
        return caller

    def _remember(self, prefix: str, seen: Seen) -> None:
        self._seen[prefix] = seen
        self._seen.move_to_end(prefix)
        if len(self._seen) > CAPACITY:
            self._seen.popitem(last=False)

    def _caller(self, key: ApiKey) -> Caller:
        return Caller(
            subject=subject_of(key.service_account_id),
            issuer=self._issuer,
            kind="service",
            tenant=key.tenant_id,
            roles=key.scopes,
            session_id=key.ended_by,
        )


def _refused() -> CredentialsRefused:
    return CredentialsRefused("The key is not valid.")
