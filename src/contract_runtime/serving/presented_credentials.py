"""Where a request carries the credential of a security scheme."""

import binascii
from base64 import b64decode
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import unquote_to_bytes

from contract_runtime.operations import SecurityScheme
from contract_runtime.wire import Headers

Extract = Callable[[Mapping[str, Any], Headers], str | None]
"""Takes a credential out of a request; None where there is none."""


def http_scheme(scheme: SecurityScheme) -> str:
    """The scheme in `Authorization`, in lower case: tokens of OAuth 2 and OpenID are bearer tokens."""
    return (scheme.scheme or "bearer").lower() if scheme.kind == "http" else "bearer"


def extractor(scheme: SecurityScheme) -> Extract:
    """What takes the credential of a scheme out of a request."""
    if scheme.kind == "apiKey":
        return _key_extractor(scheme)
    if scheme.kind == "mutualTLS":
        return _client_certificate
    name = http_scheme(scheme).encode()
    if name == b"basic":
        return lambda _, headers: _basic(_credential(headers, name))
    return lambda _, headers: _text(_credential(headers, name))


def _credential(headers: Headers, scheme: bytes) -> bytes | None:
    given, _, credential = headers.get(b"authorization", b"").partition(b" ")
    return credential.strip() if given.lower() == scheme else None


def _text(credential: bytes | None) -> str | None:
    return None if credential is None else credential.decode("latin-1")


def _basic(credential: bytes | None) -> str | None:
    """`user:password`. What is no Base64 is a wrong credential, not an absent one."""
    if credential is None:
        return None
    try:
        return b64decode(credential, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return ":"


def key_header(scheme: SecurityScheme) -> bytes | None:
    """The header in which a key comes alone, in lower case."""
    is_header = scheme.kind == "apiKey" and scheme.location not in {"query", "cookie"}
    return (scheme.name or "").lower().encode() if is_header else None


def _key_extractor(scheme: SecurityScheme) -> Extract:
    name = (scheme.name or "").encode()
    if scheme.location == "query":
        return lambda scope, _: _find_pair(scope["query_string"].replace(b"+", b"%20").split(b"&"), name)
    if scheme.location == "cookie":
        return lambda _, headers: _find_pair(headers.get(b"cookie", b"").split(b";"), name)
    return lambda _, headers: _text(headers.get(name.lower()))


def _find_pair(pairs: Sequence[bytes], name: bytes) -> str | None:
    for pair in pairs:
        key, separator, value = pair.strip().partition(b"=")
        if separator and (key == name or (b"%" in key and unquote_to_bytes(key) == name)):
            return unquote_to_bytes(value).decode("latin-1")
    return None


def _client_certificate(scope: Mapping[str, Any], _headers: Headers) -> str | None:
    """The name that the server verified, as ASGI's TLS extension gives it."""
    name = scope.get("extensions", {}).get("tls", {}).get("client_cert_name")
    return name if isinstance(name, str) else None
