"""Servers as AsyncAPI writes them: a host, a path and a protocol each."""

from collections.abc import Iterable, Mapping
from typing import Any, Final
from urllib.parse import urlsplit

_SOCKETS: Final = {"http": "ws", "https": "wss", "ws": "ws", "wss": "wss"}
_HERE: Final = {"host": {"default": "localhost:8000", "description": "Where the service is reached."}}
"""The variable of a host that the document leaves open."""


def servers_of(declared: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Each server twice: for WebSockets, and for streams of events over HTTP."""
    found: dict[str, Any] = {}
    for index, server in enumerate(declared or ()):
        found |= _pair(server, "" if index == 0 else str(index + 1))
    return found or _pair({"url": "/"}, "")


def _pair(server: Mapping[str, Any], suffix: str) -> dict[str, Any]:
    url = urlsplit(str(server["url"]))
    scheme = url.scheme if url.scheme in {"http", "https"} else "http"
    variables = {**(server.get("variables") or {}), **({} if url.netloc else _HERE)}
    shared = {
        "host": url.netloc or "{host}",
        **({"pathname": url.path} if url.path.strip("/") else {}),
        **({"description": server["description"]} if "description" in server else {}),
        **({"variables": variables} if variables else {}),
    }
    return {
        f"socket{suffix}": {"protocol": _SOCKETS[scheme], **shared},
        f"stream{suffix}": {"protocol": scheme, **shared},
    }
