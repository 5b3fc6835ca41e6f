"""What the contract shows of errors, and what an answer has in common with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from json import loads
from typing import Any, Final

DOCUMENT: Final = loads((files("contract") / "openapi.json").read_bytes())


@dataclass(frozen=True)
class Ask:
    """A request by an identity of the world; `{names}` in its path are values of the world."""

    who: str
    method: str
    path: str
    json: dict[str, Any] | None = None
    headers: dict[str, str] = field(default_factory=dict)
    content: str | None = None


def examples_of(ask: Ask, status: int, code: str) -> Iterator[dict[str, Any]]:
    """The examples of the code where the operation that was asked declares them."""
    path, segments = ask.path.partition("?")[0], r"[^/]+"
    for template, item in DOCUMENT["paths"].items():
        operation = item.get(ask.method.lower())
        if operation and re.fullmatch(re.sub(r"\\{\w+\\}", segments, re.escape(template)), path):
            response = resolved(operation["responses"].get(str(status), {}))
            for media in response.get("content", {}).values():
                if code in media.get("examples", {}):
                    yield resolved(media["examples"][code])["value"]


def resolved(written: dict[str, Any]) -> dict[str, Any]:
    """A response or an example, wherever it is written."""
    _, _, section, name = written.get("$ref", "///").split("/")
    return DOCUMENT["components"][section][name] if name else written


def outline(body: dict[str, Any]) -> tuple[str, object]:
    """What an answer says, whatever it is about: its words, and the keys of its details."""
    return re.sub(r"\d+(?!\d| bytes)|greenfield-\w+", "_", body["message"]), _keys(body["details"])


def _keys(value: object) -> object:
    if isinstance(value, dict):
        return {name: _keys(item) for name, item in value.items()}
    return [_keys(item) for item in value] if isinstance(value, list) else None
