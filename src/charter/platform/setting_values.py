"""Rules for single values of settings. Messages continue the variable's name and repeat no secret value."""

import json
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

EXAMPLE_PASSWORDS: Final = frozenset(
    {
        "",
        "admin",
        "changeme",
        "change-me",
        "change_me",
        "charter",
        "example",
        "password",
        "postgres",
        "redis",
        "secret",
    }
)
DATABASE_SCHEMES: Final = ("postgresql", "postgresql+psycopg")
REDIS_SCHEMES: Final = ("redis", "rediss", "unix")


def split_list(value: object) -> object:
    """`a, b` or `["a", "b"]` as a tuple; anything but text is left as it is."""
    if not isinstance(value, str):
        return value
    if not value.lstrip().startswith("["):
        return tuple(item.strip() for item in value.split(",") if item.strip())
    try:
        items = json.loads(value)
    except ValueError:  # a bracketed IPv6 host is no JSON
        return tuple(item.strip() for item in value.split(",") if item.strip())
    return tuple(items)


def parse_networks(value: object) -> object:
    """A comma list of addresses and networks."""
    items = split_list(value)
    if not isinstance(items, tuple):
        return items
    return tuple(_network(item) for item in items)


def _network(item: object) -> IPv4Network | IPv6Network:
    if isinstance(item, IPv4Network | IPv6Network):
        return item
    try:
        return ip_network(str(item))
    except ValueError:
        raise ValueError(f"has {item!r}, which is no address or network") from None


def check_database_url(value: str) -> None:
    """Refuse what is no URL of a PostgreSQL database."""
    parts = _split(value)
    if parts.scheme not in DATABASE_SCHEMES:
        raise ValueError("is no postgresql:// URL")
    if not parts.path.strip("/"):
        raise ValueError("names no database")
    _check_port(parts)


def check_redis_url(value: str) -> None:
    """Refuse what is no URL of a Redis server."""
    parts = _split(value)
    if parts.scheme not in REDIS_SCHEMES:
        raise ValueError("is no redis://, rediss:// or unix:// URL")
    if not (parts.path if parts.scheme == "unix" else parts.hostname):
        raise ValueError("names no server")
    _check_port(parts)


def has_example_password(url: str) -> bool:
    """Whether the URL's password is one that examples use; no password at all is another way to log in."""
    password = _split(url).password
    return password is not None and unquote(password).lower() in EXAMPLE_PASSWORDS


def check_http_url(value: str, *, is_https_required: bool) -> None:
    """Refuse what is no plain http(s) URL: an issuer has neither query nor fragment (RFC 8414, section 2)."""
    if not value.strip():
        raise ValueError("is empty")
    parts = _split(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("is no http(s) URL")
    if parts.query or parts.fragment or parts.username is not None:
        raise ValueError("has a query, a fragment or credentials")
    if is_https_required and parts.scheme != "https":
        raise ValueError("must use https in production")
    _check_port(parts)


def check_origin(value: str) -> None:
    """Refuse an origin that a browser would never send: it is scheme, host and port only (RFC 6454)."""
    if "*" in value:
        raise ValueError("has a wildcard, and browsers' credentials must not go to any origin")
    parts = _split(value)
    if (
        parts.scheme not in {"http", "https"}
        or not parts.hostname
        or value != f"{parts.scheme}://{parts.netloc}"
    ):
        raise ValueError(f"has {value!r}, which is no origin")
    _check_port(parts)


def check_host(value: str, *, is_wildcard_allowed: bool) -> None:
    """Refuse what no `Host` header can hold; `*.example.com` stands for subdomains, `*` for any host."""
    if value == "*":
        if not is_wildcard_allowed:
            raise ValueError("is *, and production answers to named hosts only")
        return
    if "/" in value or " " in value or "*" in value.removeprefix("*."):
        raise ValueError(f"has {value!r}, which is no host name")


def _split(value: str) -> SplitResult:
    try:
        return urlsplit(value)
    except ValueError:
        raise ValueError("is no URL") from None


def _check_port(parts: SplitResult) -> None:
    if "," in parts.netloc:
        return  # several servers: libpq reads each one's port
    try:
        is_valid = parts.port != 0
    except ValueError:
        is_valid = False
    if not is_valid:
        raise ValueError("has a port that is no number from 1 to 65535")
