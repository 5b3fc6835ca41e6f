"""Whether a JSON value fits a schema, in the dialects of OpenAPI 3.0 and 3.1.

Small on purpose: it judges values that the sampler made and examples that a document gives, so it needs no
messages, only an answer. Keywords that it does not know hold.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sized
from functools import cache, partial
from typing import Any, Final, Literal

from pydantic_core import SchemaError, SchemaValidator, ValidationError, core_schema

from contract_runtime.sampling.formats import fits_format
from contract_runtime.sampling.quantities import bounds_hold
from contract_runtime.schemas.equality import equality_key

Json = Any
Direction = Literal["request", "response"]
Resolve = Callable[[str], Json]
"""The schema that a reference stands for."""

HIDDEN: Final[Mapping[str, str]] = {"request": "readOnly", "response": "writeOnly"}
"""The keyword that keeps a property out of a message."""

_ENGINES: Final[tuple[Literal["rust-regex", "python-re"], ...]] = ("rust-regex", "python-re")
_KINDS: Final[Mapping[str, Callable[[Json], bool]]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "integer": lambda value: (
        (isinstance(value, int) and not isinstance(value, bool))
        or (isinstance(value, float) and value.is_integer())
    ),
}


@cache
def pattern_test(pattern: str) -> Callable[[str], bool]:
    """A test of a pattern by the engine that the generated types use; one that no engine reads holds."""
    for engine in _ENGINES:
        try:
            schema = core_schema.str_schema(pattern=pattern, regex_engine=engine)
            return partial(_passes, SchemaValidator(schema))
        except SchemaError:
            continue
    return lambda _: True


def _passes(validator: SchemaValidator, text: str) -> bool:
    try:
        validator.validate_python(text)
    except (ValidationError, re.error):
        return False
    return True


class Checker:
    """Judges values. A property that the direction hides must be absent."""

    def __init__(self, resolve: Resolve, direction: Direction) -> None:
        self._resolve = resolve
        self.hidden = HIDDEN[direction]
        self._active: set[tuple[int, str]] = set()

    def fits(self, value: Json, schema: Json) -> bool:
        """Whether the value is valid."""
        if isinstance(schema, bool) or not isinstance(schema, Mapping):
            return schema is not False
        if value is None and schema.get("nullable") is True:
            return True
        return all(check(self, value, schema) for key, check in _CHECKS.items() if key in schema)

    def is_hidden(self, schema: Json) -> bool:
        """Whether a property of this schema stays out of the message."""
        seen: set[str] = set()
        while isinstance(schema, Mapping) and schema.get(self.hidden) is not True:
            reference = schema.get("$ref")
            if not isinstance(reference, str) or reference in seen:
                parts = schema.get("allOf") or []
                return len(parts) == 1 and self.is_hidden(parts[0])
            seen.add(reference)
            schema = self._resolve(reference)
        return isinstance(schema, Mapping)

    def reference(self, value: Json, schema: Mapping[str, Json]) -> bool:
        """Check what `$ref` stands for; a schema that refers to itself without a step adds nothing."""
        key = (id(value), schema["$ref"])
        if key in self._active:
            return True
        self._active.add(key)
        try:
            return self.fits(value, self._resolve(schema["$ref"]))
        finally:
            self._active.discard(key)

    def one_of(self, value: Json, schema: Mapping[str, Json]) -> bool:
        """Exactly one branch."""
        return sum(self.fits(value, branch) for branch in schema["oneOf"]) == 1

    def condition(self, value: Json, schema: Mapping[str, Json]) -> bool:
        """`if`, `then` and `else`."""
        key = "then" if self.fits(value, schema["if"]) else "else"
        return self.fits(value, schema.get(key, True))

    def members(self, value: Json, schema: Mapping[str, Json]) -> bool:
        """Declared, patterned and other properties of an object."""
        if not isinstance(value, dict):
            return True
        declared = schema.get("properties") or {}
        patterns = schema.get("patternProperties") or {}
        other = schema.get("additionalProperties", True)
        for name, member in value.items():
            found = [each for pattern, each in patterns.items() if pattern_test(pattern)(name)]
            if name in declared:
                found.append(False if self.is_hidden(declared[name]) else declared[name])
            if not all(self.fits(member, each) for each in found or [other]):
                return False
        return True

    def required(self, value: Json, schema: Mapping[str, Json]) -> bool:
        """Required properties that the direction does not hide."""
        if not isinstance(value, dict) or not isinstance(schema["required"], list):
            return True
        declared = schema.get("properties") or {}
        return all(name in value or self.is_hidden(declared.get(name)) for name in schema["required"])

    def items(self, value: Json, schema: Mapping[str, Json]) -> bool:
        """Items at their places, and the rest."""
        if not isinstance(value, list):
            return True
        prefix = schema.get("prefixItems") or []
        rest = schema.get("items", True)
        return all(
            self.fits(item, prefix[place] if place < len(prefix) else rest)
            for place, item in enumerate(value)
        )

    def contains(self, value: Json, schema: Mapping[str, Json]) -> bool:
        """As many fitting items as `contains` asks for."""
        if not isinstance(value, list):
            return True
        count = sum(self.fits(item, schema["contains"]) for item in value)
        least, most = schema.get("minContains", 1), schema.get("maxContains", count)
        return bool(least <= count <= most)

    def dependents(self, value: Json, schema: Mapping[str, Json]) -> bool:
        """What the presence of a property asks for."""
        if not isinstance(value, dict):
            return True
        needed = schema.get("dependentRequired") or {}
        schemas = schema.get("dependentSchemas") or {}
        return all(set(names) <= value.keys() for name, names in needed.items() if name in value) and all(
            self.fits(value, each) for name, each in schemas.items() if name in value
        )

    def unevaluated(self, value: Json, schema: Mapping[str, Json]) -> bool:
        """Properties that no applied schema knows."""
        if not isinstance(value, dict):
            return True
        rest = schema["unevaluatedProperties"]
        known = set(self._evaluated(value, schema))
        return all(self.fits(member, rest) for name, member in value.items() if name not in known)

    def _evaluated(self, value: Mapping[str, Json], schema: Json) -> Iterator[str]:
        if not isinstance(schema, Mapping):
            return
        rest = {key: each for key, each in schema.items() if key != "unevaluatedProperties"}
        if not self.fits(value, rest):
            return
        yield from schema.get("properties") or ()
        for pattern in schema.get("patternProperties") or ():
            yield from (name for name in value if pattern_test(pattern)(name))
        if "additionalProperties" in schema:
            yield from value
        if "$ref" in schema:
            yield from self._evaluated(value, self._resolve(schema["$ref"]))
        for key in ("allOf", "anyOf", "oneOf"):
            for part in schema.get(key) or ():
                yield from self._evaluated(value, part)
        for key in ("if", "then", "else"):
            yield from self._evaluated(value, schema.get(key))


def _kinds_hold(_: Checker, value: Json, schema: Mapping[str, Json]) -> bool:
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return any(_KINDS[kind](value) for kind in kinds if kind in _KINDS)


def _size_holds(value: Json, schema: Mapping[str, Json], kind: type[Sized], ending: str) -> bool:
    if not isinstance(value, kind):
        return True
    size = len(value)
    return bool(schema.get(f"min{ending}", 0) <= size <= schema.get(f"max{ending}", size))


def _is_distinct(_: Checker, value: Json, schema: Mapping[str, Json]) -> bool:
    if schema["uniqueItems"] is not True or not isinstance(value, list):
        return True
    return len(set(map(equality_key, value))) == len(value)


def _bounds(_: Checker, value: Json, schema: Mapping[str, Json]) -> bool:
    return not _KINDS["number"](value) or bounds_hold(value, schema)


_CHECKS: Final[Mapping[str, Callable[[Checker, Json, Mapping[str, Json]], bool]]] = {
    "type": _kinds_hold,
    "const": lambda _, value, schema: equality_key(value) == equality_key(schema["const"]),
    "enum": lambda _, value, schema: equality_key(value) in set(map(equality_key, schema["enum"])),
    **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"), _bounds),
    **dict.fromkeys(
        ("minLength", "maxLength"), lambda _, value, schema: _size_holds(value, schema, str, "Length")
    ),
    **dict.fromkeys(
        ("minItems", "maxItems"), lambda _, value, schema: _size_holds(value, schema, list, "Items")
    ),
    **dict.fromkeys(
        ("minProperties", "maxProperties"),
        lambda _, value, schema: _size_holds(value, schema, dict, "Properties"),
    ),
    "pattern": lambda _, value, schema: not isinstance(value, str) or pattern_test(schema["pattern"])(value),
    "format": lambda _, value, schema: fits_format(value, schema["format"]),
    "uniqueItems": _is_distinct,
    "required": Checker.required,
    **dict.fromkeys(("properties", "patternProperties", "additionalProperties"), Checker.members),
    "propertyNames": lambda checker, value, schema: (
        not isinstance(value, dict) or all(checker.fits(name, schema["propertyNames"]) for name in value)
    ),
    **dict.fromkeys(("items", "prefixItems"), Checker.items),
    "contains": Checker.contains,
    **dict.fromkeys(("dependentRequired", "dependentSchemas"), Checker.dependents),
    "$ref": Checker.reference,
    "allOf": lambda checker, value, schema: all(checker.fits(value, each) for each in schema["allOf"]),
    "anyOf": lambda checker, value, schema: any(checker.fits(value, each) for each in schema["anyOf"]),
    "oneOf": Checker.one_of,
    "not": lambda checker, value, schema: not checker.fits(value, schema["not"]),
    "if": Checker.condition,
    "unevaluatedProperties": Checker.unevaluated,
}
