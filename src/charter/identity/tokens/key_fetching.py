"""Keys of an OpenID Connect issuer: fetched when a token needs them, kept, and fetched again."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from joserfc.jwk import Key

from charter.identity.tokens.issuer_discovery import KeysUnusable, discovery_url, key_set_url
from charter.identity.tokens.signatures import VerificationKeys, read_keys
from charter.shared.clock import Clock
from charter.shared.errors import DependencyUnavailable

FetchJson = Callable[[str], Awaitable[dict[str, object]]]
"""Reads a JSON object from a URL. Raises: KeysUnusable."""

COOLDOWN: Final = timedelta(seconds=30)
"""After a fetch for an unknown key, or one that failed: no other one for an unknown key."""
RETRY: Final = timedelta(seconds=5)
"""After a fetch that failed while there are no keys at all."""
FRESH: Final = timedelta(minutes=10)
"""Keys older than this are fetched again, so that a key that the issuer withdrew does not live on."""
KEPT: Final = timedelta(hours=1)
"""Keys older than this are not used, even if there are no newer ones: who knows what the issuer withdrew."""
NEVER: Final = datetime.min.replace(tzinfo=UTC)

logger = logging.getLogger(__name__)


class RemoteKeys:
    """The key set of one issuer, at `jwks_url` or where the issuer's metadata says.

    Whoever comes while keys are being fetched waits for that fetch; one who gives up does not end it.
    """

    def __init__(self, issuer: str, jwks_url: str | None, fetch: FetchJson, now: Clock) -> None:
        self._issuer = issuer
        self._jwks_url = jwks_url
        self._fetch = fetch
        self._now = now
        self._keys = VerificationKeys(())
        self._loaded_at = NEVER
        self._resting_until = NEVER
        self._loading: asyncio.Task[None] | None = None

    async def find(self, algorithm: str, key_id: str | None) -> Key | None:
        """The key with this id, fetched if need be; None where the issuer has none.

        Raises: DependencyUnavailable where no keys are known, so that nothing can be said about a token.
        """
        is_fresh = self._now() < self._loaded_at + FRESH
        key = self._keys.find(algorithm, key_id) if is_fresh else None
        if key is not None:
            return key
        await self._load_once(algorithm, key_id, is_again=is_fresh)
        if self._now() >= self._loaded_at + KEPT:
            raise DependencyUnavailable("identity provider")
        return self._keys.find(algorithm, key_id)

    async def _load_once(self, algorithm: str, key_id: str | None, *, is_again: bool) -> None:
        if self._loading is None or self._loading.done():
            if self._now() < self._resting_until:
                return
            self._loading = asyncio.create_task(self._load(algorithm, key_id, is_again=is_again))
        await asyncio.shield(self._loading)

    async def _load(self, algorithm: str, key_id: str | None, *, is_again: bool) -> None:
        """Fetch the keys; rest afterwards if there was one fetch too many, or it failed."""
        try:
            keys = read_keys(await self._fetch(await self._find_url()))
        except (KeysUnusable, ValueError) as error:
            logger.error("keys of %s cannot be had: %s", self._issuer, error)
            self._resting_until = self._now() + (RETRY if self._loaded_at == NEVER else COOLDOWN)
            return
        self._keys = keys
        self._loaded_at = self._now()
        if is_again or keys.find(algorithm, key_id) is None:
            self._resting_until = self._loaded_at + COOLDOWN

    async def _find_url(self) -> str:
        if self._jwks_url is not None:
            return self._jwks_url
        return key_set_url(self._issuer, await self._fetch(discovery_url(self._issuer)))
