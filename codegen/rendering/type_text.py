"""Writes types as Python source: those of models, and of parameters, bodies and responses."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from codegen.findings import Json
from codegen.rendering.layout import called, source_text
from codegen.resolving.model import TypeText
from codegen.shapes.catalogue import Catalogue
from codegen.shapes.defaults import default_text
from codegen.shapes.nodes import (
    AliasShape,
    Alternatives,
    Anything,
    Choice,
    Direction,
    Listing,
    Marker,
    Node,
    Nothing,
    Reference,
    Row,
    Scalar,
    Table,
)

NOTHING: Final = TypeText(checked="None", plain="None")
TEXT: Final = TypeText(checked="str", plain="str")
BYTES: Final = TypeText(checked="bytes", plain="bytes")
DEFINITIONS: Final = "DEFINITIONS"


@dataclass(frozen=True, slots=True)
class Pieces:
    """A type without null, the arguments of its `Field` and its markers."""

    checked: str
    plain: str
    uses: frozenset[str] = frozenset()
    arguments: tuple[str, ...] = ()
    markers: tuple[Marker, ...] = ()


class TypeWriter:
    """Writes types; `prefix` stands before the name of a model, for modules other than that of the models."""

    def __init__(
        self, catalogue: Catalogue, prefix: str = "models.", direction: Direction = "response"
    ) -> None:
        self.catalogue = catalogue
        self._prefix = prefix
        self._direction: Direction = direction

    def towards(self, direction: Direction) -> "TypeWriter":
        """A writer of the types of requests, or of responses."""
        return self if direction == self._direction else TypeWriter(self.catalogue, self._prefix, direction)

    def part(self, schema: Json, hint: str) -> Node:
        """The type of a schema before it is text."""
        return self.catalogue.part(schema, hint, direction=self._direction)

    def of(self, schema: Json, hint: str) -> TypeText:
        """The type of a schema as it stands in the document; an anonymous class is named by the hint."""
        return self.of_node(self.part(schema, hint))

    def of_node(self, node: Node) -> TypeText:
        """The type as text."""
        text = self.annotated(self.pieces(node))
        return union([text, NOTHING]) if node.is_nullable and not isinstance(node, Nothing) else text

    def annotated(self, pieces: Pieces) -> TypeText:
        """The type with its constraints and markers."""
        metadata = [f"Field({', '.join(pieces.arguments)})"] if pieces.arguments else []
        metadata += [self.marker(marker) for marker in pieces.markers]
        if not metadata:
            return TypeText(checked=pieces.checked, plain=pieces.plain, uses=pieces.uses)
        checked = f"Annotated[{', '.join([pieces.checked, *metadata])}]"
        return TypeText(checked=checked, plain=pieces.plain, uses=pieces.uses | self.uses_of(pieces))

    def uses_of(self, pieces: Pieces) -> frozenset[str]:
        """The names that constraints and markers need imported."""
        uses = {"Annotated", *(marker.name for marker in pieces.markers)}
        uses |= {"Field"} if pieces.arguments else set()
        is_elsewhere = self._prefix and any(marker.needs_definitions for marker in pieces.markers)
        return frozenset(uses | ({"models"} if is_elsewhere else set()))

    def marker(self, marker: Marker) -> str:
        """A marker as it stands in an annotation."""
        definitions = (f"{self._prefix}{DEFINITIONS}",) if marker.needs_definitions else ()
        return called(marker.name, *marker.arguments, *definitions)

    def pieces(self, node: Node) -> Pieces:
        """The type without null."""
        match node:
            case Reference():
                return replace(self._reference(node.name), markers=node.markers)
            case Scalar():
                is_builtin = node.type in {"str", "int", "float", "bool", "bytes"}
                uses = frozenset() if is_builtin else frozenset({node.type})
                return Pieces(node.type, node.plain, uses, node.arguments, node.markers)
            case Choice():
                texts = ", ".join(map(source_text, node.values))
                return Pieces(
                    f"Literal[{texts}]", f"Literal[{texts}]", frozenset({"Literal"}), (), node.markers
                )
            case Alternatives():
                joined = union(self.of_node(branch) for branch in node.branches)
                return Pieces(joined.checked, joined.plain, joined.uses, (), node.markers)
            case Nothing():
                return Pieces("None", "None", markers=node.markers)
            case Anything():
                return Pieces("Any", "Any", frozenset({"Any"}), (), node.markers)
            case _:
                return self._container(node)

    def _container(self, node: Listing | Row | Table) -> Pieces:
        if isinstance(node, Row):
            items = [self.of_node(item) for item in node.items]
            uses = frozenset[str]().union(*(item.uses for item in items))
            checked, plain = (
                ", ".join(getattr(item, kind) for item in items) for kind in ("checked", "plain")
            )
            return Pieces(f"tuple[{checked}]", f"tuple[{plain}]", uses, (), node.markers)
        inner = self.of_node(node.item if isinstance(node, Listing) else node.value)
        head = "list[" if isinstance(node, Listing) else "dict[str, "
        arguments = node.arguments if isinstance(node, Listing) else ()
        return Pieces(f"{head}{inner.checked}]", f"{head}{inner.plain}]", inner.uses, arguments, node.markers)

    def _reference(self, name: str) -> Pieces:
        checked = f"{self._prefix}{name}"
        uses = frozenset({"models"}) if self._prefix else frozenset[str]()
        shape = self.catalogue.named(name)
        if self._prefix and isinstance(shape, AliasShape) and _is_plain(shape.node):
            plain = self.of_node(shape.node)
            return Pieces(checked, plain.plain, uses | plain.uses)
        return Pieces(checked, checked, uses)

    def default(self, node: Node, value: Json) -> tuple[str | None, frozenset[str]]:
        """A default as Python source, None where no Python value says it."""
        found = default_text(self.catalogue, node, value, self._prefix)
        if found is None:
            return None, frozenset()
        return found.text, found.uses | (
            {"models"} if f"{self._prefix}" and found.needs_models else frozenset()
        )


def _is_plain(node: Node) -> bool:
    """Whether signatures say the type itself rather than the name that it has."""
    if isinstance(node, Alternatives):
        return all(isinstance(branch, Scalar) for branch in node.branches)
    return isinstance(node, Scalar | Nothing)


def union(options: Iterable[TypeText]) -> TypeText:
    """`A | B | None`, each option once, None last."""
    distinct = list(dict.fromkeys(options))
    return TypeText(
        checked=_none_last(option.checked for option in distinct),
        plain=_none_last(option.plain for option in distinct),
        uses=frozenset().union(*(option.uses for option in distinct)),
    )


def _none_last(texts: Iterable[str]) -> str:
    found = dict.fromkeys(texts)
    others = dict.fromkeys(text.removesuffix(" | None") for text in found if text != "None")
    return " | ".join([*others, *(["None"] if list(others) != list(found) else [])])


def default_of(catalogue: Catalogue, schema: Json) -> tuple[bool, Any]:
    """Whether a schema of the document, or what it refers to, has a default, and the default."""
    while isinstance(schema, dict):
        if "default" in schema:
            return True, schema["default"]
        if "$ref" not in schema:
            break
        schema = catalogue.document.target(schema["$ref"])
    return False, None
