"""A schema without the ways of writing it: what all of its parts together demand of a value."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from codegen.findings import Json, Pointer
from codegen.shapes.merging import combined

FRACTION: Final = "fraction"
"""Numbers that are no integers: `type: number` stands for integers and fractions."""

ALL_TYPES: Final = frozenset({"boolean", "integer", FRACTION, "string", "array", "object"})


@dataclass(frozen=True, slots=True)
class Written:
    """A schema as it stands in a document."""

    value: Json
    pointer: Pointer


Parts: TypeAlias = tuple[Written, ...]
"""Schemas that hold at the same time."""

ANYTHING: Final[dict[str, Json]] = {}
NOTHING: Final = False


@dataclass(frozen=True, slots=True)
class Word:
    """A keyword's value, and where it stands."""

    value: Json
    pointer: Pointer


@dataclass(frozen=True, slots=True)
class Bound:
    """A least or greatest number."""

    value: float
    is_exclusive: bool

    def __str__(self) -> str:
        return f"{self.value:g} (exclusive)" if self.is_exclusive else f"{self.value:g}"


@dataclass(frozen=True, slots=True)
class Union:
    """Alternatives: `kind` is `oneOf` or `anyOf`; `discriminator` is None where nothing tells them apart.

    Where `is_inherited`, branches are the children of a parent, written elsewhere.
    """

    kind: str
    branches: tuple[Parts, ...]
    pointer: Pointer
    discriminator: Json = None
    is_inherited: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """`if`, `then` and `else`, by keyword."""

    parts: dict[str, Parts]
    pointer: Pointer


@dataclass(slots=True)
class Demands:
    """Demands of a schema. `null` is None where the document does not clearly say."""

    pointer: Pointer = ()
    types: frozenset[str] = ALL_TYPES
    null: bool | None = True
    values: dict[str, Json] | None = None
    words: dict[str, Word] = field(default_factory=dict)
    patterns: dict[str, Pointer] = field(default_factory=dict)
    formats: dict[str, Pointer] = field(default_factory=dict)
    multiples: dict[float, Pointer] = field(default_factory=dict)
    properties: dict[str, Parts] = field(default_factory=dict)
    required: dict[str, Pointer] = field(default_factory=dict)
    pattern_properties: dict[str, Parts] = field(default_factory=dict)
    additional: Parts = ()
    prefix: list[Parts] = field(default_factory=list)
    items: Parts = ()
    unions: list[Union] = field(default_factory=list)
    nots: list[Parts] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)
    dependent_required: dict[tuple[str, str], Pointer] = field(default_factory=dict)
    dependent_schemas: dict[str, Parts] = field(default_factory=dict)
    nested: dict[str, Parts] = field(default_factory=dict)
    """`contains`, `propertyNames`, `contentSchema`, `unevaluatedProperties` and `unevaluatedItems`."""

    def member(self, name: str) -> Parts:
        """What holds for the property of that name; empty where nothing does."""
        if name in self.properties:
            return self.properties[name]
        for pattern, parts in self.pattern_properties.items():
            if _finds(pattern, name):
                return parts
        return self.additional

    def limit_declared(self) -> None:
        """What holds for names of a pattern holds for those among them that are declared, too."""
        for name, parts in self.properties.items():
            found = [each for pattern, each in self.pattern_properties.items() if _finds(pattern, name)]
            self.properties[name] = joined(parts, *found) if found else parts

    def item(self, index: int) -> Parts:
        """What holds for the array's item at the index."""
        return self.prefix[index] if index < len(self.prefix) else self.items

    def word(self, keyword: str) -> Json:
        """The keyword's value, or None."""
        found = self.words.get(keyword)
        return found.value if found else None

    def place(self, keyword: str) -> Pointer:
        """Where the keyword stands, or else the schema."""
        found = self.words.get(keyword)
        return found.pointer if found else self.pointer


def _finds(pattern: str, name: str) -> bool:
    try:
        return re.search(pattern, name) is not None
    except re.error:
        return False


def canonical(value: Json) -> str:
    """One text for values that JSON takes as equal."""
    return json.dumps(_plain(value), sort_keys=True, ensure_ascii=False, default=str)


def _plain(value: Json) -> Json:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list) else value


def joined(*several: Parts) -> Parts:
    """All parts once; what demands nothing is left out."""
    found = {id(part.value): part for parts in several for part in parts if not demands_nothing(part.value)}
    return tuple(found.values()) or next((parts[:1] for parts in several if parts), ())


def demands_nothing(value: Json) -> bool:
    return value is True or value == {}


def merged(several: Iterable[Demands]) -> Demands:
    """All demands together; the first one says where the whole stands.

    >>> either, text = Demands((), frozenset({"integer", "string"})), Demands((), frozenset({"string"}))
    >>> merged([either, text]).types
    frozenset({'string'})
    """
    first, *others = several
    for other in others:
        first = _both(first, other)
    return first


def _both(one: Demands, two: Demands) -> Demands:
    both = Demands(one.pointer, one.types & two.types, _both_null(one.null, two.null))
    both.values = _both_values(one.values, two.values)
    if both.values == {}:
        both.values, both.types = None, frozenset()
    both.words = _both_words(one.words, two.words)
    both.patterns = one.patterns | two.patterns
    both.formats = one.formats | two.formats
    both.multiples = one.multiples | two.multiples
    both.required = two.required | one.required
    names = [*one.properties, *(name for name in two.properties if name not in one.properties)]
    both.properties = {name: joined(one.member(name), two.member(name)) for name in names}
    both.pattern_properties = {
        pattern: joined(
            one.pattern_properties.get(pattern, one.additional),
            two.pattern_properties.get(pattern, two.additional),
        )
        for pattern in one.pattern_properties | two.pattern_properties
    }
    both.additional = joined(one.additional, two.additional)
    length = max(len(one.prefix), len(two.prefix))
    both.prefix = [joined(one.item(index), two.item(index)) for index in range(length)]
    both.items = joined(one.items, two.items)
    both.unions = one.unions + two.unions
    both.nots = one.nots + two.nots
    both.conditions = one.conditions + two.conditions
    both.dependent_required = one.dependent_required | two.dependent_required
    both.dependent_schemas = _both_parts(one.dependent_schemas, two.dependent_schemas)
    both.nested = _both_parts(one.nested, two.nested)
    return both


def _both_null(one: bool | None, two: bool | None) -> bool | None:
    if one is False or two is False:
        return False
    return None if one is None or two is None else True


def _both_values(one: dict[str, Json] | None, two: dict[str, Json] | None) -> dict[str, Json] | None:
    if one is None or two is None:
        return two if one is None else one
    return {key: value for key, value in one.items() if key in two}


def _both_words(one: dict[str, Word], two: dict[str, Word]) -> dict[str, Word]:
    both = two | one
    for keyword in one.keys() & two.keys():
        ours, theirs = one[keyword], two[keyword]
        if keyword in _STRICTNESS:
            both[keyword] = max(ours, theirs, key=lambda word: _STRICTNESS[keyword](word.value))
        elif combined(keyword, ours.value, theirs.value) not in (None, ours.value):
            both[keyword] = theirs
    return both


_STRICTNESS: Final[dict[str, Callable[[Bound], tuple[float, bool]]]] = {
    "lower": lambda bound: (bound.value, bound.is_exclusive),
    "upper": lambda bound: (-bound.value, bound.is_exclusive),
}


def _both_parts(one: dict[str, Parts], two: dict[str, Parts]) -> dict[str, Parts]:
    return {key: joined(one.get(key, ()), two.get(key, ())) for key in one | two}


def anything(pointer: Pointer) -> Parts:
    """The parts of a schema that is absent."""
    return (Written(ANYTHING, pointer),)
