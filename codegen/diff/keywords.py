"""Reads the keywords of a single schema as demands."""

from collections.abc import Callable, Iterator
from typing import Final

from codegen.diff.demands import (
    FRACTION,
    Bound,
    Condition,
    Demands,
    Parts,
    Word,
    Written,
    canonical,
)
from codegen.findings import Json, Pointer
from codegen.shapes.merging import LEAST_SIZES, MOST_SIZES

COPIED: Final = (
    *(*LEAST_SIZES, *MOST_SIZES, "uniqueItems", "readOnly", "writeOnly", "deprecated", "default", "xml"),
)
LIFECYCLE: Final = ("x-sunset", "x-stability", "x-stability-level", "x-extensible-enum")
CONTENT: Final = ("contentMediaType", "contentEncoding")
NESTED: Final = ("contains", "propertyNames", "contentSchema", "unevaluatedProperties", "unevaluatedItems")
NEUTRAL: Final[dict[str, Json]] = {
    "minLength": 0,
    "minItems": 0,
    "minProperties": 0,
    "uniqueItems": False,
    "readOnly": False,
    "writeOnly": False,
    "deprecated": False,
}
"""What a keyword says where it is absent."""

WORDLESS_FORMATS: Final = frozenset({"password"})
"""Formats that say how to show a value, not which values there are."""

_RAW: Final = "application/octet-stream"
_EVERYTHING: Final = frozenset({"", ".*", "^.*$", "^", "$", "[\\s\\S]*", "^[\\s\\S]*$"})


def implied_type(value: dict[str, Json]) -> str | None:
    """The type that keywords speak of where none is declared."""
    if value.keys() & {"oneOf", "anyOf", "allOf", "enum", "const"}:
        return None
    if value.keys() & {"properties", "additionalProperties", "patternProperties", "required"}:
        return "object"
    return "array" if value.keys() & {"items", "prefixItems"} else None


def is_only_types(demands: Demands) -> bool:
    """Whether types are demanded and nothing else."""
    return demands == Demands(demands.pointer, demands.types, demands.null)


def add_values(demands: Demands, listed: list[Json], *, is_unclear: bool) -> None:
    """Listed values; null among them counts apart."""
    values = {canonical(item): item for item in listed if item is not None}
    demands.values = values or None
    demands.types &= {_type_of(item) for item in values.values()}
    if demands.null and None not in listed:
        demands.null = None if is_unclear else False


def unite_values(whole: Demands, several: list[Demands]) -> None:
    """Values of several schemas as alternatives."""
    whole.values = {}
    for demands in several:
        whole.values |= demands.values or {}
    whole.types = frozenset(map(_type_of, whole.values.values()))
    whole.null = any(demands.null for demands in several)
    whole.words["enum"] = Word(list(whole.values.values()), whole.pointer)


def _type_of(value: Json) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int) or (isinstance(value, float) and value.is_integer()):
        return "integer"
    if isinstance(value, float):
        return FRACTION
    return "string" if isinstance(value, str) else "array" if isinstance(value, list) else "object"


def add_bounds(demands: Demands, value: dict[str, Json], pointer: Pointer) -> None:
    """Least and greatest numbers, exclusive or not, in either way of writing them."""
    sides: tuple[tuple[str, str, str, Callable[..., float]], ...] = (
        ("lower", "minimum", "exclusiveMinimum", max),
        ("upper", "maximum", "exclusiveMaximum", min),
    )
    for side, inclusive, exclusive, strictest in sides:
        flag = value.get(exclusive)
        found = [(value[inclusive], flag is True, inclusive)] if inclusive in value else []
        if isinstance(flag, int | float) and not isinstance(flag, bool):
            found.append((flag, True, exclusive))
        if not found:
            continue
        limit = strictest(number for number, _, _ in found)
        is_exclusive = any(is_open for number, is_open, _ in found if number == limit)
        keyword = next(key for number, _, key in found if number == limit)
        if is_exclusive and value.get("type") == "integer" and float(limit).is_integer():
            limit, is_exclusive = limit + (1 if side == "lower" else -1), False
        demands.words[side] = Word(Bound(limit, is_exclusive), (*pointer, keyword))


def add_texts(demands: Demands, value: dict[str, Json], pointer: Pointer) -> None:
    """Pattern, format, and what 3.1 says instead of the formats for bytes."""
    pattern, kind = value.get("pattern"), value.get("format")
    if isinstance(pattern, str) and pattern not in _EVERYTHING:
        demands.patterns[pattern] = (*pointer, "pattern")
    if value.get("contentMediaType") == _RAW and "contentEncoding" not in value:
        kind = "binary"
        del demands.words["contentMediaType"]
    if value.get("contentEncoding") == "base64" and kind is None:
        kind = "byte"
        del demands.words["contentEncoding"]
    if isinstance(kind, str) and kind not in WORDLESS_FORMATS:
        demands.formats[kind] = (*pointer, "format")
        if kind == "binary" and "type" not in value:
            demands.types, demands.null = frozenset({"string"}), False
    multiple = value.get("multipleOf")
    if multiple == 1 and not isinstance(multiple, bool):
        demands.types -= {FRACTION}
    elif isinstance(multiple, int | float):
        demands.multiples[multiple] = (*pointer, "multipleOf")


def add_object(demands: Demands, value: dict[str, Json], pointer: Pointer) -> None:
    """Everything about properties."""
    demands.properties = dict(_members(value, pointer, "properties"))
    demands.pattern_properties = dict(_members(value, pointer, "patternProperties"))
    demands.additional = _part(value, pointer, "additionalProperties")
    required = value.get("required")
    if isinstance(required, list):
        demands.required = {name: (*pointer, "required", index) for index, name in enumerate(required)}
    for trigger, names in (value.get("dependentRequired") or {}).items():
        where = (*pointer, "dependentRequired", trigger)
        demands.dependent_required |= {(trigger, name): where for name in names}
    demands.dependent_schemas = dict(_members(value, pointer, "dependentSchemas"))


def add_array(demands: Demands, value: dict[str, Json], pointer: Pointer) -> None:
    """Everything about items."""
    demands.prefix = list(children(value, pointer, "prefixItems"))
    demands.items = _part(value, pointer, "items")
    if "contains" not in value:
        demands.words.pop("minContains", None)
        demands.words.pop("maxContains", None)
    elif demands.word("minContains") == 1:
        del demands.words["minContains"]


def add_logic(demands: Demands, value: dict[str, Json], pointer: Pointer) -> None:
    """Schemas beside the value: `not`, conditions and names."""
    demands.nested = {key: _part(value, pointer, key) for key in NESTED if key in value}
    if "not" in value:
        demands.nots = [_part(value, pointer, "not")]
    if "if" in value:
        keywords: tuple[str, ...] = ("if", "then", "else")
        parts = {key: _part(value, pointer, key) for key in keywords if key in value}
        demands.conditions = [Condition(parts, pointer)]


def children(value: dict[str, Json], pointer: Pointer, keyword: str) -> Iterator[Parts]:
    """The schemas of a list."""
    for index, item in enumerate(value.get(keyword) or ()):
        yield (Written(item, (*pointer, keyword, index)),)


def _members(value: dict[str, Json], pointer: Pointer, keyword: str) -> Iterator[tuple[str, Parts]]:
    for name, item in (value.get(keyword) or {}).items():
        yield name, (Written(item, (*pointer, keyword, name)),)


def _part(value: dict[str, Json], pointer: Pointer, keyword: str) -> Parts:
    return (Written(value[keyword], (*pointer, keyword)),) if keyword in value else ()
