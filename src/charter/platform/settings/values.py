"""Rules for single values of settings. Messages continue the variable's name and repeat no secret value."""

import json
from email.utils import parseaddr
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
EXAMPLE_WORDS: Final = ("change", "example", "secret", "password", "insert", "your", "replace", "01234567")
"""What keys in examples are made of."""
SHORTEST_SECRET: Final = 32
FEWEST_CHARACTERS: Final = 8
"""Different ones in a secret: hexadecimal digits at random have more."""
SHORTEST_PASSWORD: Final = 15
LONGEST_PASSWORD: Final = 128
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


def parse_json(value: object) -> object:
    """A value written as JSON."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise ValueError("is no JSON") from None


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


def check_secret_key(value: str, *, is_production: bool) -> None:
    """Refuse a key that is short, or in production one that an example could have."""
    if len(value) < SHORTEST_SECRET:
        raise ValueError(f"has {len(value)} characters, fewer than {SHORTEST_SECRET}")
    is_known = len(set(value)) < FEWEST_CHARACTERS or any(word in value.lower() for word in EXAMPLE_WORDS)
    if is_production and is_known:
        raise ValueError("looks like one from an example: make one with `openssl rand -base64 48`")


def check_first_password(value: str | None, email: str | None, *, is_production: bool) -> None:
    """Refuse a first account with half of what it needs, or with a password that everybody knows."""
    if (value is None) != (email is None):
        raise ValueError("and FIRST_SUPERUSER_EMAIL go together: one of them is missing or wrong")
    if value is None:
        return
    if not SHORTEST_PASSWORD <= len(value) <= LONGEST_PASSWORD:
        raise ValueError(f"has {len(value)} characters")
    lower = value.lower()
    if is_production and any(word in lower for word in (*EXAMPLE_WORDS, "admin", "charter", "superuser")):
        raise ValueError("looks like one from an example")


def check_email(value: str) -> None:
    """Refuse what is no address."""
    name, at, domain = value.rpartition("@")
    if not (name and at and domain) or not value.isprintable() or " " in value:
        raise ValueError("is no e-mail address")


def check_sender(value: str) -> None:
    """Refuse what no mail can come from: an address, or `Name <address>`."""
    name, address = parseaddr(value)
    if not value.isprintable() or not address or value not in (address, f"{name} <{address}>"):
        raise ValueError("is no sender")
    check_email(address)


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
