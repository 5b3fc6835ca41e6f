"""Types of the contract before they are text: small, frozen, and free of raw schemas."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, TypeAlias

Direction: TypeAlias = Literal["request", "response"]
"""Which way a value travels: `readOnly` properties belong to responses, `writeOnly` ones to requests."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A rule of contract_runtime in an annotation or on a class; `arguments` are Python source.

    One that is blind to null may stand around a type with null.
    """

    name: str
    arguments: tuple[str, ...] = ()
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
    """A type of Python or of the runtime; `arguments` are those of `Field`, as source."""

    type: str
    plain: str
    arguments: tuple[str, ...] = ()
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
    arguments: tuple[str, ...] = ()
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

EXCLUDED: Final = Anything(markers=(Marker("Fits", ("False",), is_blind_to_null=False),))
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
    default: Any = None


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
