"""Where an OpenID Connect issuer publishes its keys (OpenID Connect Discovery 1.0)."""

from collections.abc import Mapping
from urllib.parse import urlsplit


class KeysUnusable(Exception):
    """The issuer's keys, or where they are, cannot be read; the text says why."""


def discovery_url(issuer: str) -> str:
    """The URL of the issuer's metadata (section 4)."""
    return f"{issuer.removesuffix('/')}/.well-known/openid-configuration"


def key_set_url(issuer: str, metadata: Mapping[str, object]) -> str:
    """The URL of the key set in the metadata, which must be the issuer's own, to the letter (section 4.3).

    An issuer with https has its keys behind https, too. Raises: KeysUnusable.
    """
    if metadata.get("issuer") != issuer:
        raise KeysUnusable("the metadata is of another issuer")
    url = metadata.get("jwks_uri")
    schemes = {urlsplit(issuer).scheme, "https"}
    if not isinstance(url, str) or not url.startswith(tuple(f"{scheme}://" for scheme in schemes)):
        raise KeysUnusable("the metadata names no usable jwks_uri")
    return url
