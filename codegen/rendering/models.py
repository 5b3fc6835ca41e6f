"""Makes models.py, a block of source for each class, enum and alias, and the definitions of its rules."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from codegen.findings import Json
from codegen.rendering.annotations import or_none, used_in
from codegen.rendering.default_text import DefaultText, default_text
from codegen.rendering.definition_order import DefinitionOrder
from codegen.rendering.layout import docstring, header, import_lines
from codegen.rendering.literals import SECRET, called, source_text
from codegen.rendering.type_text import DEFINITIONS, BareType, TypeWriter
from codegen.rendering.widths import LINE_LENGTH
from codegen.shapes.defaults import Entries, Items, default_of, tells_its_type
from codegen.shapes.nodes import (
    AliasShape,
    ClassShape,
    EnumShape,
    Marker,
    Member,
    Node,
    Nothing,
    Shape,
    admits_anything,
    admits_null,
    references,
)

DEFINITIONS_FILE: Final = "definitions.json"
ELSEWHERE: Final = frozenset({"models", DEFINITIONS})
"""What blocks use and modules of models do not import from the runtime."""

_NOT_NULL: Final = "NotNull"
_EMPTY: Final = {"[]": "list", "{}": "dict"}


class ModelBlock(NamedTuple):
    """The source of one class, enum or alias, what it needs imported, and the models that it names."""

    text: str
    uses: frozenset[str]
    named: frozenset[str]


def model_blocks(shapes: Mapping[str, Shape]) -> dict[str, ModelBlock]:
    """Every block by its name, in an order in which they can be defined."""
    module = _Models(shapes)
    blocks = {}
    for name in module.order():
        module.uses, module.named = set(), set()
        text = module.block(name)
        blocks[name] = ModelBlock(text, frozenset(module.uses), frozenset(module.named))
    return blocks


def render_models(shapes: Mapping[str, Shape], definitions: Mapping[str, Json], source: str) -> str:
    """The text of models.py with every block."""
    return models_module(model_blocks(shapes).values(), definitions, source)


def models_module(
    blocks: Iterable[ModelBlock],
    definitions: Mapping[str, Json],
    source: str,
    further: Iterable[str] = (),
) -> str:
    """The text of models.py; `further` has to be imported as well."""
    found = [block.text for block in blocks]
    uses = {use for block in blocks for use in block.uses} - ELSEWHERE | set(further)
    if definitions:
        found.insert(0, f'DEFINITIONS: Final = Definitions(__file__, "{DEFINITIONS_FILE}")\n')
        uses |= {"Definitions", "Final"}
    imports = import_lines(uses)
    gap = "" if found and not found[0].startswith("class ") else "\n"
    return "\n\n".join([f"{header(source)}\n{imports}{gap}", *found])


def render_definitions(definitions: Mapping[str, Json]) -> bytes | None:
    """The definitions as JSON, or nothing where no rule refers to one."""
    return json.dumps(definitions, ensure_ascii=False, indent=1).encode() + b"\n" if definitions else None


class _Models:
    """The blocks of models.py; `uses` grows with what they need imported, `named` with the models in them."""

    def __init__(self, shapes: Mapping[str, Shape]) -> None:
        self.uses: set[str] = set()
        self.named: set[str] = set()
        self._shapes = shapes
        self._writer = TypeWriter(shapes, prefix="")
        self._defined: set[str] = set()

    def order(self) -> list[str]:
        """Every name after the bases and aliases it is built on, else as in the contract."""
        return DefinitionOrder({name: self._needs(name) for name in self._shapes}).names()

    def block(self, name: str) -> str:
        """The source of one class, enum or alias."""
        shape = self._shapes[name]
        if isinstance(shape, EnumShape):
            lines = self._enum(name, shape)
        elif isinstance(shape, ClassShape):
            lines = self._class(name, shape)
        else:
            lines = self._alias(name, shape)
        self.named |= _named(shape)
        self._defined.add(name)
        return "\n".join(lines) + "\n"

    def _needs(self, name: str) -> tuple[list[str], list[str]]:
        """The names that must be defined before this one, and those that would better be."""
        shape = self._shapes[name]
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
        self.uses |= {"ClassVar", "SchemaRules"}.union(*map(self._writer.uses_of, shape.markers))
        written = ", ".join(map(self._writer.marker, shape.markers))
        comma = "," if len(shape.markers) == 1 else ""
        return [f"    __rules__: ClassVar[SchemaRules] = ({written}{comma})"]

    def _extra(self, shape: ClassShape) -> list[str]:
        if shape.extra is None or isinstance(shape.extra, bool):
            return []
        value = self._writer.of_node(shape.extra, is_inner=True)
        self.uses |= value.uses
        hint = f"dict[str, {value.checked}]"
        return [f"    __pydantic_extra__: {self._quoted(hint, shape.extra)}"]

    def _field(self, field: Member) -> list[str]:
        default = None if field.is_required else self._default_text(field)
        hint, is_null_admitted = self._hint(field, default)
        is_marked = default is not None and default.text == "None" and not is_null_admitted
        text = self._annotation(field, hint, is_not_null=is_marked)
        value = self._default(field, default)
        if value and text.isidentifier() and len(f"    {field.name}: {text} = (") > LINE_LENGTH:
            self.uses |= {"Annotated", "Field"}
            text = f"Annotated[{text}, Field()]"
        return [f"    {field.name}: {text}{value}", *docstring(field.description, "    ")]

    def _default_text(self, field: Member) -> DefaultText:
        known = default_of(self._shapes, field.node, field.default) if field.has_default else None
        if known is None:
            return DefaultText("None")
        text = default_text(known)
        if isinstance(known, Items | Entries) and text.text not in _EMPTY:
            return text if tells_its_type(self._shapes, known) else self._typed(text, known.type)
        return text

    def _typed(self, default: DefaultText, node: Node) -> DefaultText:
        """A list or an object as one of its type, which a checker would not find by itself."""
        kind = self._writer.of_node(replace(node, is_nullable=False), is_inner=True)
        text = called(kind.plain, default.text)
        return replace(default, text=text, uses=default.uses | used_in(kind.plain, kind.uses))

    def _hint(self, field: Member, default: DefaultText | None) -> tuple[BareType, bool]:
        """The type with null where it may be null or absent, and whether null fits on the wire."""
        node = field.node
        bare = self._writer.bare(node, is_inner=True)
        is_null_admitted = admits_null(self._shapes, node)
        admits_none = node.is_nullable or (default is not None and default.text == "None")
        if not admits_none or isinstance(node, Nothing) or admits_anything(self._shapes, node):
            return bare, is_null_admitted
        inside = tuple(marker for marker in bare.markers if not marker.is_blind_to_null)
        if inside:
            text = self._writer.annotated(bare)
            bare = BareType(text.checked, text.plain, text.uses)
        if self._is_nullable_already(node):
            return bare, is_null_admitted
        joined = or_none(bare.checked)
        return BareType(joined, joined, bare.uses, bare.arguments, bare.markers), is_null_admitted

    def _is_nullable_already(self, node: Node) -> bool:
        """Whether an alias says by itself that it may be null."""
        return not node.is_nullable and admits_null(self._shapes, node)

    def _annotation(self, field: Member, bare: BareType, *, is_not_null: bool) -> str:
        arguments = bare.arguments
        if field.wire_name != field.name:
            arguments = (*arguments, f"alias={source_text(field.wire_name)}")
        markers = (*bare.markers, *((Marker(_NOT_NULL),) if is_not_null else ()))
        quoted = self._quoted(bare.checked, field.node)
        text = self._writer.annotated(BareType(quoted, bare.plain, bare.uses, arguments, markers))
        self.uses |= text.uses
        return text.checked.replace(f"{_NOT_NULL}()", _NOT_NULL) if is_not_null else text.checked

    def _quoted(self, hint: str, node: Node) -> str:
        return hint if all(used in self._defined for used in references(node)) else repr(hint)

    def _default(self, field: Member, default: DefaultText | None) -> str:
        if default is None:
            return ""
        self.uses |= default.uses
        self.named |= default.named
        if default.is_fresh:
            self.uses.add("Field")
            return f" = Field(default_factory={_EMPTY.get(default.text) or f'lambda: {default.text}'})"
        if default.text[:1] in {"'", '"', "("} and SECRET.search(field.name):
            self.uses.add("Field")
            return f" = Field(default={default.text})"
        return f" = {default.text}"


def _named(shape: Shape) -> set[str]:
    """The models in the types of a class or an alias."""
    match shape:
        case ClassShape():
            nodes = [field.node for field in shape.fields]
            nodes += [] if shape.extra is None or isinstance(shape.extra, bool) else [shape.extra]
            return {*shape.bases, *(name for node in nodes for name in references(node))}
        case AliasShape():
            return set(references(shape.node))
    return set()
