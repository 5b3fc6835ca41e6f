"""Where an OpenID Connect issuer has its keys and endpoints (OpenID Connect Discovery 1.0)."""

from collections.abc import Mapping
from urllib.parse import urlsplit


class KeysUnusable(Exception):
    """What an issuer publishes or answers cannot be read; the text says why."""


def discovery_url(issuer: str) -> str:
    """The URL of the issuer's metadata (section 4)."""
    return f"{issuer.removesuffix('/')}/.well-known/openid-configuration"


def require_issuer(issuer: str, metadata: Mapping[str, object]) -> None:
    """Metadata must be the issuer's own, to the letter (section 4.3). Raises: KeysUnusable."""
    if metadata.get("issuer") != issuer:
        raise KeysUnusable("the metadata is of another issuer")


def key_set_url(issuer: str, metadata: Mapping[str, object]) -> str:
    """The URL of the key set in the metadata. Raises: KeysUnusable."""
    return published_url(issuer, metadata, "jwks_uri")


def published_url(issuer: str, metadata: Mapping[str, object], name: str) -> str:
    """A URL in the metadata; behind https, too, where the issuer is. Raises: KeysUnusable."""
    require_issuer(issuer, metadata)
    url = metadata.get(name)
    schemes = {urlsplit(issuer).scheme, "https"}
    if not isinstance(url, str) or not url.startswith(tuple(f"{scheme}://" for scheme in schemes)):
        raise KeysUnusable(f"the metadata names no usable {name}")
    return url
