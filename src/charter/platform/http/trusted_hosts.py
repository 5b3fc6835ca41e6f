"""Which `Host` headers this service answers to."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

_HOST: Final = re.compile(r"(?P<name>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::[0-9]{1,5})?")
_REMEMBERED: Final = 256


def host_check(allowed: Iterable[str]) -> Callable[[bytes | None], bool]:
    """A function that tells whether a `Host` header names one of `allowed`, whatever the port.

    `allowed` has names, addresses (IPv6 in brackets), `*.example.com` for subdomains, or `*` for any.

    >>> is_allowed = host_check(["*.example.com", "localhost"])
    >>> is_allowed(b"API.example.com:8000"), is_allowed(b"localhost"), is_allowed(b"example.com.evil")
    (True, True, False)
    """
    names = frozenset(name.lower() for name in allowed)
    suffixes = tuple(name[1:] for name in names if name.startswith("*."))

    @lru_cache(maxsize=_REMEMBERED)
    def is_allowed(header: bytes | None) -> bool:
        match = _HOST.fullmatch((header or b"").decode("latin-1"))
        if match is None:
            return False
        name = match["name"].lower().removesuffix(".")
        return "*" in names or name in names or name.endswith(suffixes)

    return is_allowed
