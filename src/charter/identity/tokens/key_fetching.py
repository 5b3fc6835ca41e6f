"""Reads what an issuer publishes over HTTP, with little trust: short, small, and from nowhere else."""

import asyncio
from functools import cache
from ssl import SSLContext
from typing import Final

import httpx

from charter.identity.tokens.key_urls import KeysUnusable
from charter.identity.tokens.signatures import read_json

TIMEOUT: Final = 5.0
"""Seconds for the whole of a fetch, however slowly its bytes come in."""
LARGEST_DOCUMENT: Final = 262_144
HEADERS: Final = {"Accept": "application/json", "Accept-Encoding": "identity"}


async def fetch_json(url: str) -> dict[str, object]:
    """A JSON object from `url`. A redirect is not followed: it could lead inside. Raises: KeysUnusable."""
    try:
        async with asyncio.timeout(TIMEOUT):
            return read_json(await _fetch(url))
    except (httpx.HTTPError, httpx.InvalidURL, OSError, TimeoutError, ValueError, RecursionError) as error:
        raise KeysUnusable(f"{type(error).__name__} at {url}") from error


async def _fetch(url: str) -> bytes:
    """Each of these rare fetches has a client of its own, so that no connection outlives its event loop."""
    body = bytearray()
    trusted = await asyncio.to_thread(_trusted_authorities)
    async with (
        httpx.AsyncClient(verify=trusted, timeout=TIMEOUT, follow_redirects=False) as client,
        client.stream("GET", url, headers=HEADERS) as response,
    ):
        if response.status_code != httpx.codes.OK:
            raise KeysUnusable(f"status {response.status_code} at {url}")
        async for chunk in response.aiter_raw():
            body += chunk
            if len(body) > LARGEST_DOCUMENT:
                raise KeysUnusable(f"more than {LARGEST_DOCUMENT} bytes at {url}")
    return bytes(body)


@cache
def _trusted_authorities() -> SSLContext:
    """Read once, for other requests would feel it; `SSL_CERT_FILE` names others than the usual ones."""
    return httpx.create_ssl_context()
