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
    value: str | int


@dataclass(frozen=True, slots=True)
class Instance:
    """An object of a class, as JSON."""

    of: str
    value: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Items:
    """An array of that type."""

    items: "tuple[Default, ...]"
    type: Listing


@dataclass(frozen=True, slots=True)
class Entries:
    """An object with free names, of that type."""

    entries: "Mapping[str, Default]"
    type: Table


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
            return None if items is None else Items(tuple(items), node)
        case Table() if isinstance(value, dict):
            entries = _all_of(shapes, node.value, list(value.values()))
            return None if entries is None else Entries(dict(zip(value, entries, strict=True)), node)
        case Anything():
            return Plain(value)
    return None


def tells_its_type(shapes: Mapping[str, Shape], default: Default) -> bool:
    """Whether a list or an object has its type by what is in it: not by constants, unions or nothing."""
    if not isinstance(default, Items | Entries):
        return True
    inner = default.items if isinstance(default, Items) else tuple(default.entries.values())
    node = default.type.item if isinstance(default, Items) else default.type.value
    is_class = isinstance(node, Reference) and not isinstance(shapes[node.name], AliasShape)
    is_one = is_class or isinstance(node, Anything | Listing | Scalar | Table)
    is_told = bool(inner) and is_one and not node.is_nullable
    return is_told and all(tells_its_type(shapes, each) for each in inner)


def _of_shape(shapes: Mapping[str, Shape], name: str, value: Json) -> Default | None:
    match shapes[name]:
        case EnumShape(members=members):
            member = next((member for member, known in members if known == value), None)
            return None if member is None else EnumMember(name, member, value)
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
