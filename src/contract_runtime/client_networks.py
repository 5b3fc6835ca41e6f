"""Whom a request counts for: the network that its client has for itself."""

from functools import lru_cache
from ipaddress import IPv6Address, IPv6Network, ip_address
from typing import Final

PREFIX: Final = 64
"""Bits of an IPv6 address that tell clients apart: the rest is theirs to choose (RFC 4291, 2.5.1)."""
_REMEMBERED: Final = 4096


def canonical_address(text: str) -> str | None:
    """The one spelling of an IP address, of one that is mapped into IPv6 as IPv4; None for anything else.

    >>> [canonical_address(each) for each in ("::FFFF:192.0.2.1", "2001:DB8:0::1", "unknown")]
    ['192.0.2.1', '2001:db8::1', None]
    """
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return str(mapped or address)


@lru_cache(_REMEMBERED)
def network_of(address: str) -> str:
    """What requests from an address are counted by: an IPv4 address, or the /64 of an IPv6 address.

    What is no address stands for itself.

    >>> network_of("192.0.2.1"), network_of("::ffff:192.0.2.1"), network_of("2001:db8::a:b:c:d")
    ('192.0.2.1', '192.0.2.1', '2001:db8::/64')
    """
    known = canonical_address(address)
    if known is None or ":" not in known:
        return known or address
    return str(IPv6Network((known, PREFIX), strict=False))
