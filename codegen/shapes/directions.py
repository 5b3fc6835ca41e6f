"""Which schemas look different in requests and in responses: their parts are read-only or write-only."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

from codegen.findings import Json
from codegen.openapi.grammar import fields_of
from codegen.openapi.vocabulary import SCHEMAS, schema_reference
from codegen.shapes.nodes import Direction
from codegen.shapes.reader import SchemaReader

HIDDEN: Final[dict[Direction, str]] = {"request": "readOnly", "response": "writeOnly"}
"""The keyword that takes a property out of what travels in a direction."""

_UNREAD: Final = frozenset({"default", "example", "examples", "enum", "const"})


class Directions:
    """Knows the components that differ."""

    def __init__(self, reader: SchemaReader) -> None:
        self._reader = reader

    def hides(self, schema: Json, direction: Direction) -> bool:
        """Whether a property of this schema is absent in the direction."""
        keyword = HIDDEN[direction]
        for _ in range(2):
            if not isinstance(schema, dict):
                return False
            parts = [schema, *(part for part in schema.get("allOf") or () if isinstance(part, dict))]
            if any(part.get(keyword) is True for part in parts):
                return True
            schema = self._reader.referred(schema)
        return False

    def differs(self, schema: Json) -> bool:
        """Whether a schema or anything that it is made of differs."""
        if not self._has_any:
            return False
        found, waiting = set[str](), [schema]
        while waiting:
            for each in schemas_in(waiting.pop()):
                if self._hides_any(each):
                    return True
                reference = each.get("$ref")
                if isinstance(reference, str) and reference not in found:
                    found.add(reference)
                    if reference in self._differing_components:
                        return True
                    if not reference.startswith(SCHEMAS) or reference.count("/") > 3:
                        waiting.append(self._reader.referred(each))
        return False

    @cached_property
    def _has_any(self) -> bool:
        return any(self._hides_any(each) for each in _values(self._reader.document.root))

    @cached_property
    def _differing_components(self) -> frozenset[str]:
        components = (self._reader.document.root.get("components") or {}).get("schemas") or {}
        users: dict[str, list[str]] = {}
        differing: set[str] = set()
        for name, schema in components.items():
            component = schema_reference(name)
            for each in schemas_in(schema):
                if self._hides_any(each):
                    differing.add(component)
                if isinstance(each.get("$ref"), str):
                    users.setdefault(_component(each["$ref"]), []).append(component)
        waiting = list(differing)
        while waiting:
            for user in users.get(waiting.pop(), ()):
                if user not in differing:
                    differing.add(user)
                    waiting.append(user)
        return frozenset(differing)

    def _hides_any(self, schema: Json) -> bool:
        properties = schema.get("properties") if isinstance(schema, dict) else None
        return isinstance(properties, dict) and any(
            self.hides(each, "request") or self.hides(each, "response") for each in properties.values()
        )


def _component(reference: str) -> str:
    return "/".join(reference.split("/")[:4])


def schemas_in(schema: Json) -> Iterator[dict[str, Any]]:
    """A schema and those written inside it."""
    if not isinstance(schema, dict):
        return
    yield schema
    for key, known in fields_of("schema").items():
        if known.holds != "schema" or key not in schema:
            continue
        value = schema[key]
        inner = value.values() if known.arity == "map" and isinstance(value, dict) else [value]
        for each in value if known.arity == "list" and isinstance(value, list) else inner:
            yield from schemas_in(each)


def _values(value: Json) -> Iterator[Json]:
    if isinstance(value, dict):
        yield value
        for key, each in value.items():
            if key not in _UNREAD:
                yield from _values(each)
    elif isinstance(value, list):
        for each in value:
            yield from _values(each)
