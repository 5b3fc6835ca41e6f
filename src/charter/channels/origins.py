"""Which pages may open channels: browsers send cookies and credentials with those of any page."""

from collections.abc import Collection, Mapping
from typing import Any, Final


class Origins:
    """The origins let in, besides the service's own, whose pages others could write without TLS."""

    def __init__(self, allowed: Collection[str], *, is_https_required: bool = False) -> None:
        self._allowed = frozenset(allowed)
        self._own_schemes: Final = ("https",) if is_https_required else ("http", "https")

    def is_allowed(self, origin: str, scope: Mapping[str, Any]) -> bool:
        """Whether a page of that origin may open a channel of the service that the request came to."""
        if origin in self._allowed:
            return True
        host = next((value for name, value in scope["headers"] if name == b"host"), b"").decode("latin-1")
        scheme, _, origin_host = origin.partition("://")
        return bool(host) and origin_host == host and scheme in self._own_schemes
