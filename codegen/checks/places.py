"""Walks a document: every object once, with its pointer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from codegen.document import Document
from codegen.findings import Json, Pointer
from codegen.openapi.grammar import EXTENSIBLE, MAPS, PLAIN, REFERABLE, fields_of, is_object
from codegen.openapi.vocabulary import FURTHER_METHODS


@dataclass(frozen=True, slots=True)
class Place:
    """An object of the document that is written out at the pointer (a `$ref` is the place of a reference).

    `kind` is that of the grammar: `operation`, `parameter`, `schema` ...
    """

    kind: str
    pointer: Pointer
    value: dict[str, Any]

    @property
    def is_reference(self) -> bool:
        """Whether something else is meant."""
        return self.kind in REFERABLE and isinstance(self.value.get("$ref"), str)

    @property
    def is_served(self) -> bool:
        """Whether the place is part of what clients call, rather than of a webhook or callback."""
        inside = self.pointer[4:5] if self.pointer[2:3] == (FURTHER_METHODS,) else self.pointer[3:4]
        return self.pointer[0] == "paths" and inside != ("callbacks",)


def is_meant_elsewhere(document: Document, place: Place) -> bool:
    """Whether only the target counts: what stands beside the `$ref` of a schema does since OpenAPI 3.1."""
    return place.is_reference and (place.kind != "schema" or document.is_legacy)


def places(document: Document) -> Iterator[Place]:
    """Every place, in the document's order."""
    return _walk(document.root, "document", ())


def _walk(value: Json, kind: str, pointer: Pointer) -> Iterator[Place]:
    if not isinstance(value, dict):
        return
    if is_object(kind):
        place = Place(kind, pointer, value)
        yield place
        if not place.is_reference or kind == "schema":
            yield from _fields(place)
        return
    if "$ref" in value and kind in REFERABLE:
        yield Place(kind, pointer, value)
        return
    for key, item in value.items():
        if not (kind in EXTENSIBLE and key.startswith("x-")):
            yield from _walk(item, MAPS[kind], (*pointer, key))


def _fields(place: Place) -> Iterator[Place]:
    fields = fields_of(place.kind)
    for key, item in place.value.items():
        field = fields.get(key)
        if field is None or field.holds in PLAIN:
            continue
        pointer = (*place.pointer, key)
        if field.arity == "one":
            yield from _walk(item, field.holds, pointer)
        elif field.arity == "map" and isinstance(item, dict):
            for name, value in item.items():
                yield from _walk(value, field.holds, (*pointer, name))
        elif field.arity == "list" and isinstance(item, list):
            for index, value in enumerate(item):
                yield from _walk(value, field.holds, (*pointer, index))
