"""Walks a document: every operation, parameter, response, header and schema once, with its pointer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from codegen.document import Document
from codegen.findings import Json, Pointer

Kind = Literal["operation", "parameter", "body", "response", "header", "media", "schema", "link", "path"]

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_COMPONENTS: Final[dict[str, Kind]] = {
    "schemas": "schema",
    "parameters": "parameter",
    "requestBodies": "body",
    "responses": "response",
    "headers": "header",
    "links": "link",
    "pathItems": "path",
}
_PARTS: Final[dict[Kind, tuple[tuple[str, Kind, bool], ...]]] = {
    "operation": (
        ("parameters", "parameter", True),
        ("requestBody", "body", False),
        ("responses", "response", True),
    ),
    "parameter": (("schema", "schema", False), ("content", "media", True)),
    "header": (("schema", "schema", False), ("content", "media", True)),
    "body": (("content", "media", True),),
    "response": (("content", "media", True), ("headers", "header", True), ("links", "link", True)),
    "media": (("schema", "schema", False),),
    "schema": (
        *((key, "schema", True) for key in ("properties", "allOf", "anyOf", "oneOf", "prefixItems", "$defs")),
        *((key, "schema", False) for key in ("items", "additionalProperties", "not", "if", "then", "else")),
    ),
    "path": (("parameters", "parameter", True), *((method, "operation", False) for method in METHODS)),
}


@dataclass(frozen=True, slots=True)
class Place:
    """An object of the document that is written out at the pointer (a `$ref` is the place of a reference)."""

    kind: Kind
    pointer: Pointer
    value: dict[str, Any]

    @property
    def is_reference(self) -> bool:
        """Whether something else is meant."""
        return "$ref" in self.value


def places(document: Document) -> Iterator[Place]:
    """Every place, in the document's order."""
    root = document.root
    for section in ("paths", "webhooks"):
        yield from _each(root.get(section), "path", (section,))
    components = root.get("components")
    for section, kind in _COMPONENTS.items():
        if isinstance(components, dict):
            yield from _each(components.get(section), kind, ("components", section))


def _each(values: Json, kind: Kind, pointer: Pointer) -> Iterator[Place]:
    items = (
        values.items() if isinstance(values, dict) else enumerate(values) if isinstance(values, list) else ()
    )
    for key, value in items:
        if not str(key).startswith("x-"):
            yield from _place(value, kind, (*pointer, key))


def _place(value: Json, kind: Kind, pointer: Pointer) -> Iterator[Place]:
    if not isinstance(value, dict):
        return
    place = Place(kind, pointer, value)
    yield place
    if place.is_reference and kind != "schema":
        return
    for key, part, is_several in _PARTS.get(kind, ()):
        if key in value:
            inner = (*pointer, key)
            yield from _each(value[key], part, inner) if is_several else _place(value[key], part, inner)
