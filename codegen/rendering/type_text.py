"""Writes types as Python source: those of models, and of parameters, bodies and responses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from codegen.openapi.formats import INTEGERS
from codegen.openapi.patterns import translated
from codegen.rendering.literals import called, raw_literal, source_text
from codegen.resolving.types import Either, Raw, ReplyType, Stream, Type
from codegen.shapes.nodes import (
    AliasShape,
    Alternatives,
    Anything,
    Choice,
    Constraints,
    Fragment,
    Listing,
    Marker,
    Node,
    Nothing,
    Reference,
    Row,
    Scalar,
    ScalarType,
    Shape,
    Table,
    followed,
)

DEFINITIONS: Final = "DEFINITIONS"
_SCALARS: Final[Mapping[ScalarType, str]] = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "binary": "bytes",
    "date": "date",
    "date-time": "AwareDatetime",
    "uuid": "UUID",
}
_UPLOAD: Final = "Upload"
_BUILTIN: Final = frozenset({"str", "int", "float", "bool", "bytes"})
_ARGUMENTS: Final = {
    "minimum": "ge",
    "maximum": "le",
    "exclusiveMinimum": "gt",
    "exclusiveMaximum": "lt",
    "multipleOf": "multiple_of",
    "minLength": "min_length",
    "maxLength": "max_length",
    "minItems": "min_length",
    "maxItems": "max_length",
    "pattern": "pattern",
}
"""What Pydantic's `Field` calls a constraint."""

_FORMS: Final = {"bytes": "bytes", "pieces": "AsyncIterator[bytes]", "text": "str"}
_STREAMED: Final = frozenset({"AsyncIterator"})


@dataclass(frozen=True, slots=True)
class TypeText:
    """A type as Python source: `checked` with its constraints for tables, `plain` for signatures.

    `uses` holds the names that the source needs imported, such as `Annotated`, `Field` or `models`.
    """

    checked: str
    plain: str
    uses: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class BareType:
    """A type without null, the arguments of its `Field` and its markers."""

    checked: str
    plain: str
    uses: frozenset[str] = frozenset()
    arguments: tuple[str, ...] = ()
    markers: tuple[Marker, ...] = ()


class TypeWriter:
    """Writes types; `prefix` stands before the name of a model, for modules other than that of the models."""

    def __init__(self, shapes: Mapping[str, Shape], prefix: str = "models.") -> None:
        self.prefix = prefix
        self._shapes = shapes
        self._fragments: dict[Fragment, str] = {}

    def of(self, type_: Type) -> TypeText:
        """Any type as text."""
        match type_:
            case Raw():
                plain = " | ".join(_FORMS[form] for form in type_.forms)
                return TypeText("bytes", plain, _STREAMED if "pieces" in type_.forms else frozenset())
            case Stream():
                return self._stream(type_)
            case ReplyType():
                return TypeText(type_.name, type_.name)
            case Either():
                return union(map(self.of, type_.options))
            case _:
                return self.of_node(type_)

    def _stream(self, stream: Stream) -> TypeText:
        item = self.of_node(stream.item)
        if not stream.is_events:
            return TypeText(item.checked, f"AsyncIterator[{item.plain}]", item.uses | _STREAMED)
        plain = f"AsyncIterator[{item.plain} | ServerSentEvent[{item.plain}]]"
        return TypeText(item.checked, plain, item.uses | _STREAMED | {"ServerSentEvent"})

    def of_node(self, node: Node, *, is_inner: bool = False) -> TypeText:
        """The type of a schema as text; inside of another value, bytes are a file."""
        text = self.annotated(self.bare(node, is_inner=is_inner))
        return union([text, _NONE]) if node.is_nullable and not isinstance(node, Nothing) else text

    def annotated(self, bare: BareType) -> TypeText:
        """The type with its constraints and markers."""
        metadata = [f"Field({', '.join(bare.arguments)})"] if bare.arguments else []
        metadata += [self.marker(marker) for marker in bare.markers]
        if not metadata:
            return TypeText(bare.checked, bare.plain, bare.uses)
        checked = f"Annotated[{', '.join([bare.checked, *metadata])}]"
        return TypeText(checked, bare.plain, bare.uses | self._uses_of(bare))

    def _uses_of(self, bare: BareType) -> frozenset[str]:
        """The names that constraints and markers need imported."""
        fields = {"Field"} if bare.arguments else set[str]()
        return frozenset({"Annotated"} | fields).union(*map(self.uses_of, bare.markers))

    def uses_of(self, marker: Marker) -> set[str]:
        """The names that a marker needs imported, from here or elsewhere."""
        definitions = "models" if self.prefix else DEFINITIONS
        return {marker.name, definitions} if marker.needs_definitions else {marker.name}

    def marker(self, marker: Marker) -> str:
        """A marker as it stands in an annotation."""
        arguments = [
            self._fragment(each) if isinstance(each, Fragment) else source_text(each)
            for each in marker.arguments
        ]
        arguments += [f"{name}={source_text(value)}" for name, value in marker.options]
        arguments += [f"{self.prefix}{DEFINITIONS}"] if marker.needs_definitions else []
        return called(marker.name, *arguments)

    def _fragment(self, fragment: Fragment) -> str:
        known = self._fragments.get(fragment)
        if known is None:
            known = self._fragments[fragment] = source_text(fragment.schema)
        return known

    def bare(self, node: Node, *, is_inner: bool = False) -> BareType:
        """The type without null."""
        match node:
            case Reference():
                named = followed(self._shapes, node.name) if is_inner else None
                if isinstance(named, AliasShape) and _is_binary(named.node):
                    return replace(self.bare(named.node, is_inner=True), markers=node.markers)
                return replace(self._reference(node.name), markers=node.markers)
            case Scalar():
                return _scalar(node, _UPLOAD if is_inner and _is_binary(node) else _SCALARS[node.type])
            case Choice():
                text = f"Literal[{', '.join(map(source_text, node.values))}]"
                return BareType(text, text, frozenset({"Literal"}), (), node.markers)
            case Alternatives():
                branches = _with_one_choice(node)
                joined = union(self.of_node(branch, is_inner=is_inner) for branch in branches)
                return BareType(joined.checked, joined.plain, joined.uses, (), node.markers)
            case Nothing():
                return BareType("None", "None", markers=node.markers)
            case Anything():
                return BareType("Any", "Any", frozenset({"Any"}), (), node.markers)
            case _:
                return self._container(node)

    def _container(self, node: Listing | Row | Table) -> BareType:
        if isinstance(node, Row):
            items = [self.of_node(item, is_inner=True) for item in node.items]
            uses = frozenset[str]().union(*(item.uses for item in items))
            checked, plain = (
                ", ".join(getattr(item, kind) for item in items) for kind in ("checked", "plain")
            )
            return BareType(f"tuple[{checked}]", f"tuple[{plain}]", uses, (), node.markers)
        inner = self.of_node(node.item if isinstance(node, Listing) else node.value, is_inner=True)
        head = "list[" if isinstance(node, Listing) else "dict[str, "
        arguments = _arguments(node.constraints) if isinstance(node, Listing) else ()
        return BareType(
            f"{head}{inner.checked}]", f"{head}{inner.plain}]", inner.uses, arguments, node.markers
        )

    def _reference(self, name: str) -> BareType:
        checked = f"{self.prefix}{name}"
        uses = frozenset({"models"}) if self.prefix else frozenset[str]()
        shape = followed(self._shapes, name)
        if self.prefix and isinstance(shape, AliasShape) and _is_plain(shape.node):
            plain = self.of_node(shape.node)
            return BareType(checked, plain.plain, uses | plain.uses)
        return BareType(checked, checked, uses)


_NONE: Final = TypeText("None", "None")


def _with_one_choice(node: Alternatives) -> list[Node]:
    """The branches, plain choices as one of them, where a value fits as many of the rest as before."""
    choices = [each for each in node.branches if isinstance(each, Choice)]
    plain = [each for each in choices if not (each.markers or each.is_nullable)]
    values = {(type(value), value): value for each in plain for value in each.values}
    is_counted = len(values) < sum(len(each.values) for each in plain) or len(plain) == len(node.branches)
    is_placed = any(marker.name != "ExactlyOne" for marker in node.markers)
    if len(plain) < 2 or is_placed or (node.markers and is_counted):
        return list(node.branches)
    whole = Choice(values=tuple(values.values()))
    return [whole if each is plain[0] else each for each in node.branches if each not in plain[1:]]


def _is_binary(node: Node) -> bool:
    return isinstance(node, Scalar) and node.type == "binary"


def _scalar(node: Scalar, plain: str) -> BareType:
    checked = INTEGERS[node.width][0] if node.width else plain
    uses = frozenset() if checked in _BUILTIN else frozenset({checked})
    return BareType(checked, plain, uses, _arguments(node.constraints), node.markers)


def _arguments(constraints: Constraints) -> tuple[str, ...]:
    """The arguments of `Field`; patterns as Pydantic's engine reads them."""
    return tuple(f"{_ARGUMENTS[key]}={_limit(key, value)}" for key, value in constraints)


def _limit(key: str, value: str | float) -> str:
    if key == "pattern" and isinstance(value, str):
        return raw_literal(translated(value) or value)
    return repr(value)


def _is_plain(node: Node) -> bool:
    """Whether signatures say the type itself rather than the name that it has."""
    if isinstance(node, Alternatives):
        return all(isinstance(branch, Scalar) for branch in node.branches)
    return isinstance(node, Scalar | Nothing)


def union(options: Iterable[TypeText]) -> TypeText:
    """`A | B | None`, each option once, None last."""
    distinct = list(dict.fromkeys(options))
    return TypeText(
        _none_last(option.checked for option in distinct),
        _none_last((option.plain for option in distinct), is_checked=False),
        frozenset[str]().union(*(option.uses for option in distinct)),
    )


def _none_last(texts: Iterable[str], *, is_checked: bool = True) -> str:
    """Each member once; where nothing is checked by it, an integer is a number."""
    found = dict.fromkeys(member for text in texts for member in _members(text))
    left_out = {"None"} if is_checked or "float" not in found else {"None", "int"}
    others = [member for member in found if member not in left_out]
    return " | ".join([*others, *(["None"] if "None" in found else [])])


def _members(text: str) -> list[str]:
    """The members of a union; of one with texts in it null alone is told apart."""
    if '"' in text or "'" in text:
        head = text.removesuffix(" | None")
        return [head] if head == text else [head, "None"]
    members: list[str] = []
    for piece in text.split(" | "):
        is_inside = bool(members) and members[-1].count("[") > members[-1].count("]")
        members[-1:] = [f"{members[-1]} | {piece}"] if is_inside else [*members[-1:], piece]
    return members
