"""Reads what an issuer publishes over HTTP, with little trust: short, small, and from nowhere else."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from ssl import SSLContext
from typing import Final

import httpx

from charter.identity.tokens.issuer_discovery import KeysUnusable
from charter.identity.tokens.signatures import read_json

TIMEOUT: Final = 5.0
"""Seconds for the whole of a fetch, however slowly its bytes come in."""
LARGEST_DOCUMENT: Final = 262_144
HEADERS: Final = {"Accept": "application/json", "Accept-Encoding": "identity"}
NO_HEADERS: Final[Mapping[str, str]] = {}
OK: Final = frozenset({200})
TOKEN_STATUSES: Final = frozenset({200, 400, 401})
"""A token endpoint answers JSON with these (RFC 6749, section 5)."""


@dataclass(frozen=True, slots=True)
class Form:
    """A request to a token endpoint, its secrets written into headers or content already."""

    url: str
    headers: Mapping[str, str]
    content: str


async def fetch_json(url: str, headers: Mapping[str, str] = NO_HEADERS) -> dict[str, object]:
    """A JSON object from `url`. A redirect is not followed: it could lead inside. Raises: KeysUnusable."""
    return await _read(httpx.Request("GET", url, headers={**HEADERS, **headers}), OK)


async def send_form(form: Form) -> dict[str, object]:
    """What a token endpoint answers: tokens, or an OAuth error. Raises: KeysUnusable."""
    request = httpx.Request("POST", form.url, headers={**form.headers, **HEADERS}, content=form.content)
    return await _read(request, TOKEN_STATUSES)


async def _read(request: httpx.Request, accepted: frozenset[int]) -> dict[str, object]:
    try:
        async with asyncio.timeout(TIMEOUT):
            return read_json(await _send(request, accepted))
    except (httpx.HTTPError, httpx.InvalidURL, OSError, TimeoutError, ValueError, RecursionError) as error:
        raise KeysUnusable(f"{type(error).__name__} at {request.url}") from error


async def _send(request: httpx.Request, accepted: frozenset[int]) -> bytes:
    """Each of these rare fetches has a client of its own, so that no connection outlives its event loop."""
    body = bytearray()
    trusted = await asyncio.to_thread(_trusted_authorities)
    async with httpx.AsyncClient(verify=trusted, timeout=TIMEOUT, follow_redirects=False) as client:
        response = await client.send(request, stream=True)
        try:
            if response.status_code not in accepted:
                raise KeysUnusable(f"status {response.status_code} at {request.url}")
            async for chunk in response.aiter_raw():
                body += chunk
                if len(body) > LARGEST_DOCUMENT:
                    raise KeysUnusable(f"more than {LARGEST_DOCUMENT} bytes at {request.url}")
        finally:
            await response.aclose()
    return bytes(body)


@cache
def _trusted_authorities() -> SSLContext:
    """Read once, for other requests would feel it; `SSL_CERT_FILE` names others than the usual ones."""
    return httpx.create_ssl_context()
