"""Where a login may lead in the end: to the frontend, and nowhere that a stranger chose."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

DEFAULT_PORTS: Final = {"http": 80, "https": 443}


class TargetNotAllowed(Exception):
    """The login would lead to somewhere else than the frontend."""

    def __init__(self) -> None:
        super().__init__("It has to be a path of the frontend, or a URL of an allowed origin.")


class ReturnTargets:
    """The frontend's URL and the origins whose pages may log users in.

    >>> targets = ReturnTargets("https://app.example.com", ["https://admin.example.com"])
    >>> targets.resolve("/settings"), targets.resolve("https://admin.example.com/users")
    ('https://app.example.com/settings', 'https://admin.example.com/users')
    """

    def __init__(self, frontend_url: str, origins: Iterable[str]) -> None:
        self._frontend = frontend_url.rstrip("/")
        self._origins = {_origin(url) for url in (frontend_url, *origins)}

    def resolve(self, target: str) -> str:
        """The URL of a path of the frontend, or of a page of an allowed origin. Raises: TargetNotAllowed.

        Browsers read a backslash as a slash and leave control characters out: `/\\evil` is no path.
        """
        if "\\" in target or not target.isascii() or not target.isprintable() or " " in target:
            raise TargetNotAllowed
        if target.startswith("/") and not target.startswith("//"):
            return self._frontend + target
        if _origin(target) not in self._origins:
            raise TargetNotAllowed
        return target


def _origin(url: str) -> tuple[str, str, int]:
    """Scheme, host and port. Raises: TargetNotAllowed for what is no plain http(s) URL."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise TargetNotAllowed from None
    if parts.scheme not in DEFAULT_PORTS or not parts.hostname or parts.username is not None:
        raise TargetNotAllowed
    return parts.scheme, parts.hostname, port or DEFAULT_PORTS[parts.scheme]
