"""What a provider publishes about itself (OpenID Connect Discovery 1.0)."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from charter.identity.tokens.issuer_discovery import (
    KeysUnusable,
    discovery_url,
    published_url,
    require_issuer,
)
from charter.identity.tokens.key_fetching import NEVER, FetchJson
from charter.shared.clock import Clock

FRESH: Final = timedelta(minutes=10)
RETRY: Final = timedelta(seconds=5)
"""After a fetch that failed, for which nobody waits again."""
DEFAULT_METHODS: Final = ("client_secret_basic",)


class ProviderMetadata:
    """The metadata of one issuer, fetched when it is needed and kept for ten minutes."""

    def __init__(self, issuer: str, fetch: FetchJson, now: Clock) -> None:
        self._issuer = issuer
        self._fetch = fetch
        self._now = now
        self._known: Mapping[str, object] = {}
        self._known_until = NEVER
        self._failure = "not fetched yet"
        self._failed_until = NEVER
        self._one_at_a_time = asyncio.Lock()

    async def url(self, name: str) -> str:
        """An endpoint of the issuer. Raises: KeysUnusable."""
        return published_url(self._issuer, await self._read(), name)

    async def find_url(self, name: str) -> str | None:
        """An endpoint that not every issuer has. Raises: KeysUnusable."""
        return published_url(self._issuer, known, name) if name in (known := await self._read()) else None

    async def names_issuer_in_answers(self) -> bool:
        """Whether answers must have `iss` (RFC 9207, section 2.3). Raises: KeysUnusable."""
        return (await self._read()).get("authorization_response_iss_parameter_supported") is True

    async def choose_client_authentication(self) -> str:
        """How a client with a secret proves itself at the token endpoint. Raises: KeysUnusable."""
        offered = (await self._read()).get("token_endpoint_auth_methods_supported", DEFAULT_METHODS)
        for method in ("client_secret_basic", "client_secret_post"):
            if isinstance(offered, list | tuple) and method in offered:
                return method
        raise KeysUnusable("the token endpoint takes no client secret")

    async def _read(self) -> Mapping[str, object]:
        async with self._one_at_a_time:
            if self._now() >= self._known_until:
                self._known = await self._fetch_anew()
                self._known_until = self._now() + FRESH
        return self._known

    async def _fetch_anew(self) -> Mapping[str, object]:
        if self._now() < self._failed_until:
            raise KeysUnusable(self._failure)
        try:
            fetched = await self._fetch(discovery_url(self._issuer))
            require_issuer(self._issuer, fetched)
        except KeysUnusable as error:
            self._failure, self._failed_until = str(error), self._now() + RETRY
            raise
        return fetched
