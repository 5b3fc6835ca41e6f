"""Which pages may open channels: browsers send cookies and credentials with those of any page."""

from collections.abc import Collection, Mapping
from typing import Any


class Origins:
    """The origins let in, besides the service's own."""

    def __init__(self, allowed: Collection[str]) -> None:
        self._allowed = frozenset(allowed)

    def is_allowed(self, origin: str, scope: Mapping[str, Any]) -> bool:
        """Whether a page of that origin may open a channel of the service that the request came to."""
        if origin in self._allowed:
            return True
        host = next((value for name, value in scope["headers"] if name == b"host"), b"").decode("latin-1")
        return bool(host) and origin.partition("://")[2] == host
