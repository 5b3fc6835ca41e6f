"""Defaults as values of the type that their place has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, TypeAlias
from uuid import UUID

from codegen.findings import Json
from codegen.shapes.nodes import (
    AliasShape,
    Alternatives,
    Anything,
    Choice,
    ClassShape,
    EnumShape,
    Listing,
    Node,
    Reference,
    Scalar,
    ScalarType,
    Shape,
    Table,
)


@dataclass(frozen=True, slots=True)
class Plain:
    """A value that is written as it is; any JSON where anything fits."""

    value: Json | date | datetime | UUID


@dataclass(frozen=True, slots=True)
class EnumMember:
    """A member of an enumeration."""

    enum: str
    member: str


@dataclass(frozen=True, slots=True)
class Instance:
    """An object of a class, as JSON."""

    of: str
    value: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Items:
    """An array."""

    items: "tuple[Default, ...]"


@dataclass(frozen=True, slots=True)
class Entries:
    """An object with free names."""

    entries: "Mapping[str, Default]"


Default: TypeAlias = Plain | EnumMember | Instance | Items | Entries

_TYPES: Final[Mapping[ScalarType, type]] = {"string": str, "boolean": bool}


def default_of(shapes: Mapping[str, Shape], node: Node, value: Json) -> Default | None:
    """The default as a value of the type, or None where it does not fit, or no literal says it."""
    if value is None:
        return Plain(None)
    match node:
        case Reference():
            return _of_shape(shapes, node.name, value)
        case Scalar():
            return _of_scalar(node, value)
        case Choice():
            return Plain(value) if value in node.values else None
        case Alternatives():
            found = (default_of(shapes, branch, value) for branch in node.branches)
            return next((each for each in found if each is not None), None)
        case Listing() if isinstance(value, list):
            items = _all_of(shapes, node.item, value)
            return None if items is None else Items(tuple(items))
        case Table() if isinstance(value, dict):
            entries = _all_of(shapes, node.value, list(value.values()))
            return None if entries is None else Entries(dict(zip(value, entries, strict=True)))
        case Anything():
            return Plain(value)
    return None


def _of_shape(shapes: Mapping[str, Shape], name: str, value: Json) -> Default | None:
    match shapes[name]:
        case EnumShape(members=members):
            member = next((member for member, known in members if known == value), None)
            return None if member is None else EnumMember(name, member)
        case ClassShape():
            return Instance(name, value) if isinstance(value, dict) else None
        case AliasShape(node=node):
            return default_of(shapes, node, value)


def _of_scalar(node: Scalar, value: Json) -> Default | None:
    if node.type == "integer":
        is_whole = type(value) is int or (isinstance(value, float) and value.is_integer())
        return Plain(int(value)) if is_whole else None
    if node.type == "number":
        return Plain(value) if type(value) in {int, float} else None
    if node.type in _TYPES:
        return Plain(value) if isinstance(value, _TYPES[node.type]) else None
    try:
        return _typed(node.type, value) if isinstance(value, str) else None
    except ValueError:
        return None


def _typed(kind: ScalarType, text: str) -> Default | None:
    if kind == "date":
        return Plain(date.fromisoformat(text))
    if kind == "uuid":
        return Plain(UUID(text))
    if kind == "date-time":
        moment = datetime.fromisoformat(text.upper())
        return None if moment.utcoffset() is None else Plain(moment)
    return None


def _all_of(shapes: Mapping[str, Shape], node: Node, values: Sequence[Json]) -> list[Default] | None:
    found = [default_of(shapes, node, _exact(node, each)) for each in values]
    known = [each for each in found if each is not None]
    return known if len(known) == len(found) else None


def _exact(node: Node, value: Json) -> Json:
    """A whole number as a float where one is meant: type checkers do not widen the items of a list."""
    is_float = isinstance(node, Scalar) and node.type == "number"
    return float(value) if is_float and type(value) is int else value
