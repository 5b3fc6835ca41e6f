"""Whether a value written in a document, such as a default or an example, fits its schema.

A lean reading of JSON Schema for documents: keywords that it does not know say nothing.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from codegen.document import Document
from codegen.findings import Json
from codegen.openapi.patterns import matches

_DEEPEST: Final = 60


def is_number(value: Json) -> bool:
    """Whether a value is a number as JSON has them: Python counts true and false among them."""
    return isinstance(value, int | float) and not isinstance(value, bool)


_TYPES: Final[Mapping[str, Callable[[Json], bool]]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: is_number(value) and value == int(value),
    "number": is_number,
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}
_FORMATS: Final[Mapping[str, Callable[[str], object]]] = {
    "date": date.fromisoformat,
    "date-time": datetime.fromisoformat,
    "uuid": UUID,
}


def misfit(document: Document, schema: Json, value: Json) -> str | None:
    """Why the value does not fit the schema, or None where it does."""
    return next(misfits(document, schema, value), None)


def misfits(document: Document, schema: Json, value: Json, depth: int = 0) -> Iterator[str]:
    """Everything that keeps the value from fitting the schema, the most telling first."""
    if schema is False:
        yield "nothing fits"
    elif isinstance(schema, dict) and depth <= _DEEPEST:
        yield from _Fitting(document, depth).faults(schema, value)


class _Fitting:
    def __init__(self, document: Document, depth: int) -> None:
        self._document = document
        self._depth = depth
        self._is_legacy = document.is_legacy

    def faults(self, schema: dict[str, Any], value: Json) -> Iterator[str]:
        """What is wrong with the value, the most telling first."""
        if isinstance(schema.get("$ref"), str):
            yield from self._inner(self._document.target(schema["$ref"]), value)
            if self._is_legacy:
                return
        if value is None and schema.get("nullable") is True:
            return
        yield from self._kind(schema, value)
        yield from self._listed(schema, value)
        if isinstance(value, str):
            yield from _text_faults(schema, value)
        elif is_number(value):
            yield from _number_faults(schema, value)
        elif isinstance(value, list):
            yield from self._items(schema, value)
        elif isinstance(value, dict):
            yield from self._properties(schema, value)
        yield from self._combined(schema, value)

    def _inner(self, schema: Json, value: Json, where: str = "") -> Iterator[str]:
        for fault in misfits(self._document, schema, value, self._depth + 1):
            yield f"{where}{fault}"

    def _fits(self, schema: Json, value: Json) -> bool:
        return next(misfits(self._document, schema, value, self._depth + 1), None) is None

    def _kind(self, schema: dict[str, Any], value: Json) -> Iterator[str]:
        kinds = schema.get("type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if kinds != [None] and not any(_TYPES[kind](value) for kind in kinds if kind in _TYPES):
            yield f"{_shown(value)} is not of type {' or '.join(map(str, kinds))}"

    def _listed(self, schema: dict[str, Any], value: Json) -> Iterator[str]:
        values = schema.get("enum")
        if values and not any(_is_same(value, other) for other in values):
            yield f"{_shown(value)} is not in its enum"
        if "const" in schema and not _is_same(value, schema["const"]):
            yield f"{_shown(value)} is not {_shown(schema['const'])}"

    def _items(self, schema: dict[str, Any], value: list[Any]) -> Iterator[str]:
        yield from _length_faults(schema, len(value), "Items", "items")
        leading = schema.get("prefixItems") or []
        for index, (item, inner) in enumerate(zip(value, leading, strict=False)):
            yield from self._inner(inner, item, f"item {index}: ")
        for index, item in enumerate(value[len(leading) :], len(leading)):
            yield from self._inner(schema.get("items", True), item, f"item {index}: ")
        if schema.get("uniqueItems") is True:
            texts = [repr(item) for item in value]
            if len(set(texts)) < len(texts):
                yield "an item stands there twice"

    def _properties(self, schema: dict[str, Any], value: dict[str, Any]) -> Iterator[str]:
        yield from _length_faults(schema, len(value), "Properties", "properties")
        properties = schema.get("properties") or {}
        for name in schema.get("required") or ():
            if name not in value and not self._is_one_sided(properties.get(name)):
                yield f"{name!r} is missing"
        for name, item in value.items():
            if name in properties:
                yield from self._inner(properties[name], item, f"{name}: ")
            elif "patternProperties" not in schema:
                extra = schema.get("additionalProperties", True)
                if extra is False:
                    yield f"{name!r} is no property"
                else:
                    yield from self._inner(extra, item, f"{name}: ")

    def _is_one_sided(self, schema: Json) -> bool:
        """Whether a property exists in requests only or in responses only."""
        schema = self._document.resolved(schema)
        return isinstance(schema, dict) and (
            schema.get("readOnly") is True or schema.get("writeOnly") is True
        )

    def _combined(self, schema: dict[str, Any], value: Json) -> Iterator[str]:
        for part in schema.get("allOf") or ():
            yield from self._inner(part, value)
        for key in ("anyOf", "oneOf"):
            branches = schema.get(key)
            if branches and not any(self._fits(branch, value) for branch in branches):
                yield f"{_shown(value)} fits no branch of {key}"
        if "not" in schema and self._fits(schema["not"], value):
            yield f"{_shown(value)} fits what stands under not"


def _is_same(value: Json, other: Json) -> bool:
    return bool(value == other) and isinstance(value, bool) == isinstance(other, bool)


def _text_faults(schema: dict[str, Any], value: str) -> Iterator[str]:
    yield from _length_faults(schema, len(value), "Length", "characters")
    pattern = schema.get("pattern")
    if isinstance(pattern, str) and not matches(pattern, value):
        yield f"{_shown(value)} does not match {pattern!r}"
    parse = _FORMATS.get(str(schema.get("format")))
    if parse is not None:
        try:
            parse(value)
        except ValueError:
            yield f"{_shown(value)} is no {schema['format']}"


def _number_faults(schema: dict[str, Any], value: float) -> Iterator[str]:
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is not None and value < low:
        yield f"{value} is less than {low}"
    if high is not None and value > high:
        yield f"{value} is more than {high}"
    for key, sign in (("exclusiveMinimum", 1), ("exclusiveMaximum", -1)):
        bound = schema.get(key)
        if bound is True:
            bound = low if sign == 1 else high
        if bound is not None and not isinstance(bound, bool) and sign * value <= sign * bound:
            yield f"{value} is not beyond {bound}"
    step = schema.get("multipleOf")
    if step and isinstance(step, int) and isinstance(value, int) and value % step:
        yield f"{value} is no multiple of {step}"


def _length_faults(schema: dict[str, Any], length: int, of: str, what: str) -> Iterator[str]:
    low, high = schema.get(f"min{of}"), schema.get(f"max{of}")
    if low is not None and length < low:
        yield f"{length} {what} are fewer than {low}"
    if high is not None and length > high:
        yield f"{length} {what} are more than {high}"


def _shown(value: Json) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:30]} ..."
