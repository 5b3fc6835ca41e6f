"""Words of OpenAPI and HTTP that more than one part of the compiler knows."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from codegen.findings import pointer_text

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
TEMPLATE: Final = re.compile(r"\{([^{}]*)\}")
"""A variable of a path or of a server's URL."""

HEADER_NAME: Final = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)
DEFAULT_STYLES: Final = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
"""The style of a parameter that names none, by its place."""

IGNORED_HEADERS: Final = frozenset({"accept", "content-type", "authorization"})
"""Header parameters of these names have no effect (Parameter Object)."""

SCHEMAS: Final = "#/components/schemas/"
"""How references to the schemas of a document begin."""

EVENT_STREAM: Final = "text/event-stream"

WIDEST: Final = frozenset({"*/*", "application/*"})
"""Ranges that stand for JSON, unless what they declare is bytes."""

FORMS: Final = frozenset({"application/x-www-form-urlencoded", "multipart/form-data", "multipart/mixed"})


def schema_reference(name: str) -> str:
    """The reference to the component of that name."""
    return pointer_text(("components", "schemas", name))


def operations_in(item: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Method and operation for each one of a path item, in its order."""
    for method, operation in item.items():
        if method in METHODS and isinstance(operation, dict):
            yield method, operation


def essence(media_type: str) -> str:
    """A media type in lower case, without its parameters."""
    return media_type.partition(";")[0].strip().lower()


def is_left_to_handler(media_type: str, schema: object) -> bool:
    """Whether whoever answers names the media type: a range is declared, and it does not stand for JSON.

    `schema` is that of the body, resolved.
    """
    is_binary = not isinstance(schema, dict) or not schema or schema.get("format") == "binary"
    return "*" in media_type and (is_binary or media_type not in WIDEST)


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON, or something written in it."""
    name = essence(media_type)
    return name in {"application/json", "text/json"} or name.endswith("+json")
