"""Talks to a mock that is just starting, and reads the document that it serves."""

import http.client
import json
import socket
from typing import Any, Final
from urllib.parse import urlsplit

from codegen.openapi.vocabulary import operations_in

HOST: Final = "127.0.0.1"


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def served(port: int) -> dict[str, Any] | None:
    """The document that the mock serves; None until it answers."""
    connection = http.client.HTTPConnection(HOST, port, timeout=30)
    try:
        connection.request("GET", "/openapi.json")
        answer = connection.getresponse()
        content = json.loads(answer.read())
    except (OSError, http.client.HTTPException, ValueError):
        return None
    finally:
        connection.close()
    return content if isinstance(content, dict) and "openapi" in content else None


def operations_of(document: dict[str, Any]) -> int:
    """How many operations the document has."""
    paths = document.get("paths") or {}
    return sum(len(dict(operations_in(item))) for item in paths.values() if isinstance(item, dict))


def base_path_of(document: dict[str, Any]) -> str:
    """The path of the first server, its variables filled in."""
    server = next(iter(document.get("servers") or [{}]))
    url = str(server.get("url", "/"))
    for name, variable in (server.get("variables") or {}).items():
        url = url.replace(f"{{{name}}}", str(variable.get("default", "")))
    return urlsplit(url).path.rstrip("/")
