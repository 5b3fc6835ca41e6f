"""What the client takes from an OpenAPI document beside its types."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote

import yaml

_FILE_REFERENCE: Final = re.compile(r"""\$ref["']?\s*:\s*["']?([^#"'\s,}][^#"'\s,}]*)""")
_ERROR_FIELDS: Final = {"error_code", "message", "details", "request_id"}


class DocumentNotUsable(Exception):
    """The document cannot be read; the text says at which line and column, and why."""


@dataclass(frozen=True, slots=True)
class Document:
    """`service` begins the names of the client's exports; `base_url` has no trailing slash."""

    file_name: str
    service: str
    version: str
    base_url: str
    has_error_shape: bool


def document_files(spec: Path) -> list[Path]:
    """`spec` and every file that it refers to, directly or not, in the order of first mention."""
    found = [spec]
    for path in found:
        for reference in _FILE_REFERENCE.findall(path.read_text(encoding="utf-8")):
            target = path.parent / unquote(reference)
            known = {file.resolve() for file in found}
            if "://" not in reference and target.is_file() and target.resolve() not in known:
                found.append(target)
    return found


def read_document(spec: Path) -> Document:
    try:
        root = _mapping(yaml.load(spec.read_bytes(), yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"{mark.line + 1}:{mark.column + 1}: " if mark else ""
        raise DocumentNotUsable(f"{place}{error.problem}") from error
    about = _mapping(root.get("info"))
    schemas = _mapping(_mapping(root.get("components")).get("schemas"))
    required = _mapping(schemas.get("Error")).get("required")
    return Document(
        file_name=spec.name,
        service=_service_name(str(about.get("title", ""))),
        version=str(about.get("version", "0.0.0")),
        base_url=_base_url(root.get("servers")),
        has_error_shape=isinstance(required, list) and set(required) >= _ERROR_FIELDS,
    )


def _mapping(node: object) -> dict[str, object]:
    return node if isinstance(node, dict) else {}


def _service_name(title: str) -> str:
    words = re.findall(r"[A-Za-z0-9]+", title)
    name = "".join(word[0].upper() + word[1:] for word in words)
    return name if name[:1].isalpha() else f"Api{name}"


def _base_url(servers: object) -> str:
    """Relative and absolute URLs alike; a templated one cannot be a default."""
    first = _mapping(servers[0]) if isinstance(servers, list) and servers else {}
    url = str(first.get("url", "")).rstrip("/")
    return "" if "{" in url else json.dumps(url)[1:-1]
