"""Proxies, host names and origins: how they are written, and which of them stand for anybody."""

import re
from collections.abc import Callable
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Final, TypeVar
from urllib.parse import SplitResult

from charter.platform.settings.values import check_port, split_url

Network = IPv4Network | IPv6Network
Value = TypeVar("Value")

PRIVATE: Final = tuple(
    ip_network(text)
    for text in (
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "::1/128",
        "fc00::/7",
        "fe80::/10",
    )
)
"""Networks that are nobody's on the Internet (RFC 1918, 3927, 4193, 4291, 6598)."""
MAPPED: Final = IPv6Network("::ffff:0:0/96")
WIDEST: Final = {4: 12, 6: 24}
"""Prefixes of the widest networks that one operator of proxies has, by version."""
HOST: Final = re.compile(r"\[[0-9A-Fa-f:.]+\]|(\*\.)?[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_])?")
SHARED: Final = re.compile(
    r"\*\.([^.]+"  # a top-level domain
    r"|(ac|co|com|edu|gov|gv|ne|net|or|org)\.[a-z]{2}"  # what countries put below theirs
    r"|(amazonaws|appspot|azurewebsites|cloudfront|firebaseapp|herokuapp|onrender|trycloudflare)\.com"
    r"|(cloudapp\.azure|ondigitalocean|run|up\.railway|vercel|netlify|ngrok|web|ngrok-free)\.app"
    r"|(fly|pages|workers|deno)\.dev|(github|gitlab|ngrok|nip|sslip)\.io|ngrok-free\.dev|duckdns\.org"
    r"|([a-z0-9-]+\.)?(elasticbeanstalk|azurecontainerapps|elb\.amazonaws)\.(com|io))"
)
"""Patterns whose names anybody can have: the public suffixes that services are met at."""
UNSPECIFIED: Final = re.compile(r"0\.0\.0\.0|\[::\]")
LOOPBACK: Final = re.compile(r"(.*\.)?localhost|127\..*|::1|0\.0\.0\.0|::")


def each(
    check: Callable[[Value, bool], None], values: tuple[Value, ...], *, is_production: bool
) -> tuple[Value, ...]:
    """The values. Raises: ValueError, for all that do not fit together."""
    problems: list[str] = []
    for value in values:
        try:
            check(value, is_production)
        except ValueError as error:
            problems.append(str(error))
    if problems:
        raise ValueError("; ".join(problems))
    return values


def network(item: object) -> Network:
    """An address or a network of addresses. Raises: ValueError."""
    if isinstance(item, IPv4Network | IPv6Network):
        return item
    try:
        return ip_network(str(item))
    except ValueError:
        raise ValueError(f"has {item!r}, which is no address or network") from None


def check_proxies(value: Network, is_production: bool) -> None:
    """Refuse in production a network in which clients are, whose word on their address would be taken."""
    if is_production and _is_wide(_unmapped(value)):
        raise ValueError(f"has {value}, in which anybody could be: name the proxies' own networks")


def check_host(value: str, is_production: bool) -> None:
    """Refuse what no `Host` header can hold; `*.example.com` stands for subdomains, `*` for any host."""
    if value == "*":
        if is_production:
            raise ValueError("is *, and production answers to named hosts only")
        return
    if not HOST.fullmatch(value) or ".." in value:
        raise ValueError(f"has {value!r}, which is no host name")
    if is_production and (SHARED.fullmatch(value.lower()) or UNSPECIFIED.fullmatch(value)):
        raise ValueError(f"has {value!r}, a name that anybody can have")


def check_origin(value: str, is_production: bool) -> None:
    """Refuse an origin that a browser would never send: it is scheme, host and port only (RFC 6454).

    In production also one whose pages come without TLS, or from the reader's own machine.
    """
    if "*" in value:
        raise ValueError("has a wildcard, and browsers' credentials must not go to any origin")
    parts = split_url(value)
    is_plain = parts.scheme in {"http", "https"} and parts.hostname and parts.username is None
    if not is_plain or value != f"{parts.scheme}://{parts.netloc}":
        raise ValueError(f"has {value!r}, which is no origin")
    check_port(parts)
    if is_production and not _is_served_safely(parts):
        raise ValueError(f"has {value!r}, whose pages others on the way could write: it has to be https")


def _is_served_safely(origin: SplitResult) -> bool:
    return origin.scheme == "https" and not LOOPBACK.fullmatch(origin.hostname or "")


def _unmapped(value: Network) -> Network:
    """The network of IPv4 that one of IPv6 stands for (RFC 4291, section 2.5.5.2)."""
    if isinstance(value, IPv6Network) and value.subnet_of(MAPPED):
        return IPv4Network((int(value.network_address) & 0xFFFFFFFF, value.prefixlen - 96))
    return value


def _is_wide(value: Network) -> bool:
    is_private = any(
        value.network_address in private and value.prefixlen >= private.prefixlen for private in PRIVATE
    )
    return value.prefixlen < WIDEST[value.version] and not is_private
