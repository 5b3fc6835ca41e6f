"""A document's schemas as JSON Schema 2020-12, as they are in messages of one direction.

What OpenAPI 3.0 writes otherwise is translated, and nothing fits a property that the direction hides.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, Literal

from contract_runtime.runtime_expressions import pointer_tokens
from contract_runtime.sampling.formats import number_range
from contract_runtime.schemas.json_schema import LIBRARY, compiled, registry_of

Json = Any
Direction = Literal["request", "response"]
Resolve = Callable[[str], Json]
"""The schema that a reference stands for."""

_HIDDEN: Final[Mapping[Direction, str]] = {"request": "readOnly", "response": "writeOnly"}
_MAPS: Final = frozenset({"properties", "patternProperties", "dependentSchemas"})
_LISTS: Final = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
_SINGLES: Final = frozenset(
    {"items", "additionalProperties", "propertyNames", "contains", "not", "if", "then", "else"}
    | {"unevaluatedItems", "unevaluatedProperties"}
)
_COUNTS: Final = frozenset(
    f"{end}{what}" for end in ("min", "max") for what in ("Length", "Items", "Properties", "Contains")
)
_DROPPED: Final = frozenset({"$id", "$schema", "$anchor", "$defs", "definitions", "title", "description"})
_NOTES: Final[tuple[str, ...]] = ("example", "examples", "default")


class Dialect:
    """Translates schemas, and judges values by what it made of them."""

    def __init__(self, written: Resolve, direction: Direction, *, is_legacy: bool) -> None:
        self._written = written
        self._hidden = _HIDDEN[direction]
        self._is_legacy = is_legacy
        self._definitions: dict[str, Json] = {}
        self._names: dict[str, str] = {}
        self._registered = 0
        self._registry = registry_of({})

    def of(self, schema: Json) -> Json:
        """The schema, all levels of it, with references into the definitions of the dialect."""
        if not isinstance(schema, Mapping):
            return schema
        reference = schema.get("$ref")
        if isinstance(reference, str) and self._is_legacy:
            return {"$ref": self._reference(reference)}
        plain = {key: self._part(key, each) for key, each in schema.items() if key not in _DROPPED}
        absent = {name for name, each in self._properties(schema) if self._is_hidden(each)}
        for name in absent & plain.get("properties", {}).keys():
            plain["properties"][name] = False
        for part in (plain, *plain.get("allOf", ())):
            if absent and isinstance(part, dict) and "required" in part:
                part["required"] = [name for name in part["required"] if name not in absent]
        limits = number_range(schema.get("format"))
        if limits is not None:
            plain["minimum"] = max(limits[0], plain.get("minimum", limits[0]))
            plain["maximum"] = min(limits[1], plain.get("maximum", limits[1]))
        return _translated(plain) if self._is_legacy else plain

    def resolve(self, reference: str) -> Json:
        """What a reference of the dialect stands for."""
        return self._definitions[pointer_tokens(reference)[-1]]

    def fits(self, value: Json, schema: Json) -> bool:
        """Whether the value is valid, formats included; a pattern that cannot be read refuses nothing."""
        if len(self._definitions) > self._registered:
            self._registered = len(self._definitions)
            self._registry = registry_of(self._definitions)
        try:
            return compiled(schema, self._registry).is_valid(value)
        except ValueError:
            rest = {key: each for key, each in schema.items() if key != "pattern"}
            return "pattern" not in schema or self.fits(value, rest)

    def _part(self, key: str, value: Json) -> Json:
        if key == "$ref" and isinstance(value, str):
            return self._reference(value)
        if key in _COUNTS and isinstance(value, float) and value.is_integer():
            return int(value)
        if key in _SINGLES:
            return self.of(value)
        if key in _LISTS and isinstance(value, list):
            return list(map(self.of, value))
        if key in _MAPS and isinstance(value, Mapping):
            return {name: self.of(each) for name, each in value.items()}
        return value

    def _reference(self, written: str) -> str:
        """The reference to the definition; it ends in the name that the written one ends in."""
        if written.startswith(LIBRARY):
            return written
        name = self._names.get(written)
        if name is None:
            name = pointer_tokens(written)[-1] if "/" in written else written
            while name in self._definitions:
                name += "_"
            self._names[written] = name
            self._definitions[name] = True
            self._definitions[name] = self.of(self._written(written))
        return f"{LIBRARY}#/$defs/{name.replace('~', '~0').replace('/', '~1')}"

    def _properties(self, schema: Json) -> Iterator[tuple[str, Json]]:
        """The properties of a schema and of what holds with it."""
        if isinstance(schema, Mapping):
            yield from (schema.get("properties") or {}).items()
            references = [self._written(schema["$ref"])] if isinstance(schema.get("$ref"), str) else []
            for part in (*references, *(schema.get("allOf") or ())):
                yield from self._properties(part)

    def _is_hidden(self, schema: Json) -> bool:
        """Whether a property of this schema stays out of the message."""
        seen: set[str] = set()
        while isinstance(schema, Mapping) and schema.get(self._hidden) is not True:
            reference = schema.get("$ref")
            if not isinstance(reference, str) or reference in seen:
                parts = schema.get("allOf") or []
                return len(parts) == 1 and self._is_hidden(parts[0])
            seen.add(reference)
            schema = self._written(reference)
        return isinstance(schema, Mapping)


def _translated(schema: dict[str, Json]) -> dict[str, Json]:
    """What 3.0 says with flags."""
    for inclusive, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        flag = schema.get(exclusive)
        if isinstance(flag, bool):
            del schema[exclusive]
            if flag and inclusive in schema:
                schema[exclusive] = schema.pop(inclusive)
    if schema.pop("nullable", None) is not True:
        return schema
    if "type" not in schema:
        notes = {key: schema.pop(key) for key in _NOTES if key in schema}
        return {**notes, "anyOf": [schema, {"type": "null"}]}
    kinds = schema["type"]
    schema["type"] = [*([kinds] if isinstance(kinds, str) else kinds), "null"]
    if "enum" in schema:
        schema["enum"] = [*schema["enum"], None]
    return schema
