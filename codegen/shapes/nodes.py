"""The types of a contract: small, frozen, free of raw schemas, and of no programming language."""

import json
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from codegen.findings import Json

Direction: TypeAlias = Literal["request", "response"]
"""Which way a value travels: `readOnly` properties belong to responses, `writeOnly` ones to requests."""


ScalarType: TypeAlias = Literal[
    "string", "integer", "number", "boolean", "date-time", "date", "uuid", "binary"
]
"""JSON's own types, and the formats whose values are no texts in a program."""

Constraints: TypeAlias = tuple[tuple[str, str | float], ...]
"""Keywords of JSON Schema that hold beside a type, with their values."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A self-contained JSON Schema, compared as it is written: `1`, `1.0` and `true` differ."""

    written: str

    @classmethod
    def of(cls, schema: Json) -> "Fragment":
        """The schema as a value."""
        return cls(json.dumps(schema))

    @property
    def schema(self) -> Json:
        """The schema as JSON."""
        return json.loads(self.written)


@dataclass(frozen=True, slots=True)
class Marker:
    """A rule that no type says, by the name that contract_runtime knows it by, with its arguments.

    One that is blind to null may stand around a type with null.
    """

    name: str
    arguments: tuple[Hashable, ...] = ()
    options: tuple[tuple[str, Hashable], ...] = ()
    is_blind_to_null: bool = True
    needs_definitions: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Anything:
    """Any JSON, unless markers say less."""

    is_nullable: bool = False
    markers: tuple[Marker, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """Only null."""

    is_nullable: bool = True
    markers: tuple[Marker, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """A single value; `width` is the format whose bounds an integer keeps (`int32`)."""

    type: ScalarType
    width: str | None = None
    constraints: Constraints = ()
    is_nullable: bool = False
    markers: tuple[Marker, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of some constants."""

    values: tuple[str | int | bool, ...]
    is_nullable: bool = False
    markers: tuple[Marker, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """An array of equal items."""

    item: "Node"
    constraints: Constraints = ()
    is_nullable: bool = False
    markers: tuple[Marker, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An array of so many items, each with a type of its own."""

    items: tuple["Node", ...]
    is_nullable: bool = False
    markers: tuple[Marker, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """An object with free names."""

    value: "Node"
    is_nullable: bool = False
    markers: tuple[Marker, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternatives:
    """One of some types."""

    branches: tuple["Node", ...]
    is_nullable: bool = False
    markers: tuple[Marker, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A class, enumeration or alias of the catalogue."""

    name: str
    is_nullable: bool = False
    markers: tuple[Marker, ...] = ()


Node: TypeAlias = Anything | Nothing | Scalar | Choice | Listing | Row | Table | Alternatives | Reference

EXCLUDED: Final = Anything(markers=(Marker("Fits", (Fragment.of(False),), is_blind_to_null=False),))
"""What no value fits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A field of a class, under its names on the wire and in Python."""

    wire_name: str
    name: str
    node: Node
    is_required: bool
    description: str = ""
    has_default: bool = False
    default: Json = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassShape:
    """A class: its bases, its own fields, what else its objects may have, and its rules.

    `extra` is None where nothing is said, a node for properties of one type.
    """

    bases: tuple[str, ...]
    fields: tuple[Member, ...]
    extra: Node | bool | None
    markers: tuple[Marker, ...]
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumShape:
    """An enumeration by the names of its members."""

    members: tuple[tuple[str, str | int], ...]
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasShape:
    """Another name for a type."""

    node: Node
    description: str = ""


Shape: TypeAlias = ClassShape | EnumShape | AliasShape


def followed(shapes: Mapping[str, Shape], name: str) -> Shape:
    """What stands under the name in the end, aliases of aliases followed."""
    shape = shapes[name]
    for _ in shapes:
        if not (isinstance(shape, AliasShape) and isinstance(shape.node, Reference)):
            break
        shape = shapes[shape.node.name]
    return shape


def admits_null(shapes: Mapping[str, Shape], node: Node, seen: frozenset[str] = frozenset()) -> bool:
    """Whether null may fit a node, or what it refers to; `seen` are the aliases on the way there.

    Of what may be anything, rules say whether it may be null.
    """
    if node.is_nullable or isinstance(node, Anything):
        return True
    if isinstance(node, Alternatives):
        return any(admits_null(shapes, branch, seen) for branch in node.branches)
    if not isinstance(node, Reference) or node.name in seen:
        return False
    shape = shapes[node.name]
    return isinstance(shape, AliasShape) and admits_null(shapes, shape.node, seen | {node.name})


def admits_anything(shapes: Mapping[str, Shape], node: Node) -> bool:
    """Whether a node, or what it refers to, is any JSON."""
    shape = followed(shapes, node.name) if isinstance(node, Reference) else None
    return isinstance(shape.node if isinstance(shape, AliasShape) else node, Anything)


def nullable(node: Node) -> Node:
    """The node, or null."""
    return node if node.is_nullable else replace(node, is_nullable=True)


def marked(node: Node, markers: tuple[Marker, ...]) -> Node:
    """The node with more markers."""
    return replace(node, markers=(*node.markers, *markers)) if markers else node


def references(node: Node) -> Iterator[str]:
    """The names that a node is made of."""
    match node:
        case Reference():
            yield node.name
        case Listing():
            yield from references(node.item)
        case Table():
            yield from references(node.value)
        case Row():
            for item in node.items:
                yield from references(item)
        case Alternatives():
            for branch in node.branches:
                yield from references(branch)
