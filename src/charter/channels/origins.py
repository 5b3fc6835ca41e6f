"""Whose pages may open channels in a browser: those of the service itself and of the configured origins."""

from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import urlsplit


class AllowedOrigins:
    """Decides on the header `Origin`, which only browsers send."""

    def __init__(self, origins: Collection[str]) -> None:
        self._origins = frozenset(origins)

    def __call__(self, origin: str, scope: Mapping[str, Any]) -> bool:
        """Whether a page of the origin may; `scope` is the request's."""
        host = dict(scope["headers"]).get(b"host", b"").decode("latin-1")
        return origin in self._origins or urlsplit(origin).netloc == host
