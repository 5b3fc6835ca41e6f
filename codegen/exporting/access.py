"""Where a service is reached and what it asks callers for, in the words of AsyncAPI."""

from collections.abc import Iterable, Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from codegen.document import Document

_SOCKETS: Final = {"http": "ws", "https": "wss", "ws": "ws", "wss": "wss"}
_HERE: Final = {"host": {"default": "localhost:8000", "description": "Where the service is reached."}}
"""The variable of a host that the document leaves open."""
_KINDS: Final = {"apiKey": "httpApiKey", "mutualTLS": "X509"}


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


def used_schemes(document: Document, operations: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The security schemes that operations ask for."""
    declared = (document.root.get("components") or {}).get("securitySchemes") or {}
    inherited = document.root.get("security")
    used = {
        name
        for operation in operations
        for requirement in operation.get("security", inherited) or ()
        for name in requirement
    }
    return {
        name: _translated(document.resolved(written)) for name, written in declared.items() if name in used
    }


def _translated(scheme: Mapping[str, Any]) -> dict[str, Any]:
    copy = {**scheme, "type": _KINDS.get(scheme["type"], scheme["type"])}
    if isinstance(copy.get("flows"), dict):
        copy["flows"] = {name: _flow(flow) for name, flow in copy["flows"].items()}
    return copy


def _flow(flow: Mapping[str, Any]) -> dict[str, Any]:
    return {"availableScopes" if key == "scopes" else key: value for key, value in flow.items()}
