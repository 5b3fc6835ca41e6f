"""Lays out models.py: a block of source for each class, enum and alias, defined before use."""

from collections.abc import Iterator
from typing import Final

from codegen.rendering.layout import SECRET, called, docstring, source_text
from codegen.rendering.ordering import DefinitionOrder
from codegen.rendering.type_text import Pieces, TypeWriter
from codegen.shapes.catalogue import Catalogue
from codegen.shapes.defaults import DefaultText, default_text
from codegen.shapes.nodes import (
    AliasShape,
    ClassShape,
    EnumShape,
    Marker,
    Member,
    Node,
    Nothing,
    references,
)

_NOT_NULL: Final = "NotNull"


class ModelsModule:
    """The blocks of models.py; `uses` grows with what they need imported."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.uses: set[str] = set()
        self._catalogue = catalogue
        self._writer = TypeWriter(catalogue, prefix="")
        self._defined: set[str] = set()

    def order(self) -> list[str]:
        """Every name after the bases and aliases it is built on, else as in the contract."""
        return DefinitionOrder({name: self._needs(name) for name in self._catalogue.shapes}).names()

    def block(self, name: str) -> str:
        """The source of one class, enum or alias."""
        shape = self._catalogue.shapes[name]
        if isinstance(shape, EnumShape):
            lines = self._enum(name, shape)
        elif isinstance(shape, ClassShape):
            lines = self._class(name, shape)
        else:
            lines = self._alias(name, shape)
        self._defined.add(name)
        return "\n".join(lines) + "\n"

    def _needs(self, name: str) -> tuple[list[str], list[str]]:
        """The names that must be defined before this one, and those that would better be."""
        shape = self._catalogue.shapes[name]
        if isinstance(shape, AliasShape):
            return list(references(shape.node)), []
        if isinstance(shape, EnumShape):
            return [], []
        inherited = [used for base in shape.bases for used in self._needs(base)[1]]
        own = [used for field in shape.fields for used in references(field.node)]
        return list(shape.bases), [*inherited, *own]

    def _enum(self, name: str, shape: EnumShape) -> list[str]:
        base = "IntEnum" if isinstance(shape.members[0][1], int) else "StrEnum"
        self.uses.add(base)
        body = [f"    {member} = {self._member_value(member, value)}" for member, value in shape.members]
        doc = docstring(shape.description, "    ")
        return [f"class {name}({base}):", *doc, *([""] if doc else []), *body]

    def _member_value(self, name: str, value: str | int) -> str:
        """The value; linters take a text for a secret where the name sounds like one, but not a member."""
        if isinstance(value, str) and value and SECRET.search(name):
            self.uses.add("member")
            return called("member", source_text(value))
        return source_text(value)

    def _alias(self, name: str, shape: AliasShape) -> list[str]:
        text = self._writer.of_node(shape.node)
        self.uses |= text.uses
        if all(used in self._defined for used in references(shape.node)):
            self.uses.add("TypeAlias")
            head = f"{name}: TypeAlias = {text.checked}"
        else:
            self.uses.add("TypeAliasType")
            head = f'{name} = TypeAliasType("{name}", {text.checked!r})'
        return [head, *docstring(shape.description)]

    def _class(self, name: str, shape: ClassShape) -> list[str]:
        bases = list(shape.bases) or ["ContractModel"]
        self.uses |= {"ContractModel"} & set(bases)
        sections = [
            docstring(shape.description, "    "),
            self._config(shape),
            self._rules(shape),
            self._extra(shape),
            [line for field in shape.fields for line in self._field(field)],
        ]
        body: list[str] = []
        for section in sections:
            if section:
                body += ["", *section] if body else section
        return [f"class {name}({', '.join(bases)}):", *(body or ["    pass"])]

    def _config(self, shape: ClassShape) -> list[str]:
        if shape.extra is None:
            return []
        self.uses.add("ConfigDict")
        return [f'    model_config = ConfigDict(extra="{"allow" if shape.extra is not False else "forbid"}")']

    def _rules(self, shape: ClassShape) -> list[str]:
        if not shape.markers:
            return []
        self.uses |= {"ClassVar", "SchemaRules", *(marker.name for marker in shape.markers)}
        written = ", ".join(map(self._writer.marker, shape.markers))
        comma = "," if len(shape.markers) == 1 else ""
        return [f"    __rules__: ClassVar[SchemaRules] = ({written}{comma})"]

    def _extra(self, shape: ClassShape) -> list[str]:
        if shape.extra is None or isinstance(shape.extra, bool):
            return []
        value = self._writer.of_node(shape.extra)
        self.uses |= value.uses
        hint = f"dict[str, {value.checked}]"
        return [f"    __pydantic_extra__: {self._quoted(hint, shape.extra)}"]

    def _field(self, field: Member) -> list[str]:
        default = default_text(self._catalogue, field.node, field.default) if field.has_default else None
        if field.is_required:
            default = None
        elif default is None:
            default = DefaultText("None")
        hint, is_null_admitted = self._hint(field, default)
        is_marked = default is not None and default.text == "None" and not is_null_admitted
        text = self._annotation(field, hint, is_not_null=is_marked)
        return [
            f"    {field.name}: {text}{self._default(field, default)}",
            *docstring(field.description, "    "),
        ]

    def _hint(self, field: Member, default: DefaultText | None) -> tuple[Pieces, bool]:
        """The type with null where it may be null or absent, and whether null fits on the wire."""
        node = field.node
        pieces = self._writer.pieces(node)
        is_null_admitted = self._catalogue.is_nullable(node)
        admits_none = node.is_nullable or (default is not None and default.text == "None")
        if not admits_none or isinstance(node, Nothing) or self._catalogue.is_anything(node):
            return pieces, is_null_admitted
        inside = tuple(marker for marker in pieces.markers if not marker.is_blind_to_null)
        if inside:
            text = self._writer.annotated(pieces)
            pieces = Pieces(text.checked, text.plain, text.uses)
        if self._is_nullable_already(node):
            return pieces, is_null_admitted
        joined = f"{pieces.checked} | None"
        return Pieces(joined, joined, pieces.uses, pieces.arguments, pieces.markers), is_null_admitted

    def _is_nullable_already(self, node: Node) -> bool:
        """Whether an alias says by itself that it may be null."""
        return not node.is_nullable and self._catalogue.is_nullable(node)

    def _annotation(self, field: Member, pieces: Pieces, *, is_not_null: bool) -> str:
        arguments = pieces.arguments
        if field.wire_name != field.name:
            arguments = (*arguments, f"alias={source_text(field.wire_name)}")
        markers = (*pieces.markers, *((Marker(_NOT_NULL),) if is_not_null else ()))
        quoted = self._quoted(pieces.checked, field.node)
        text = self._writer.annotated(Pieces(quoted, pieces.plain, pieces.uses, arguments, markers))
        self.uses |= text.uses
        return text.checked.replace(f"{_NOT_NULL}()", _NOT_NULL) if is_not_null else text.checked

    def _quoted(self, hint: str, node: Node) -> str:
        return hint if all(used in self._defined for used in references(node)) else repr(hint)

    def _default(self, field: Member, default: DefaultText | None) -> str:
        if default is None:
            return ""
        self.uses |= default.uses
        if default.is_fresh:
            self.uses.add("Field")
            empty = {"[]": "list", "{}": "dict"}.get(default.text, f"lambda: {default.text}")
            return f" = Field(default_factory={empty})"
        if default.text[:1] in {"'", '"', "("} and SECRET.search(field.name):
            self.uses.add("Field")
            return f" = Field(default={default.text})"
        return f" = {default.text}"


def blocks(module: ModelsModule) -> Iterator[str]:
    """All blocks in order."""
    for name in module.order():
        yield module.block(name)
