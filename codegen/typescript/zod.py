"""Components of a contract as Zod schemas. They describe what travels.

A rule that Zod has no words for is left to the service: no schema refuses what the contract allows.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from codegen.openapi.formats import INTEGERS
from codegen.resolving.types import Either, Raw, ReplyType, Stream, Type
from codegen.shapes.nodes import (
    EXCLUDED,
    AliasShape,
    Alternatives,
    Anything,
    Choice,
    ClassShape,
    Constraints,
    EnumShape,
    Listing,
    Node,
    Nothing,
    Reference,
    Row,
    Scalar,
    Shape,
    Table,
    references,
)
from codegen.typescript.comments import comment
from codegen.typescript.types import TypeWriter, key, literal, property_name

_SCALARS: Final = {
    "string": "z.string()",
    "boolean": "z.boolean()",
    "number": "z.number()",
    "integer": "z.int()",
    "date-time": "z.iso.datetime({ offset: true })",
    "date": "z.iso.date()",
    "uuid": "z.guid()",
    "binary": "z.instanceof(globalThis.Blob)",
}
_LARGEST: Final = 2**53 - 1
_LARGE: Final = "z.number().refine(Number.isInteger)"
"""An integer beyond those that JavaScript tells apart."""

_LIMITS: Final = {
    "minLength": ".min({})",
    "maxLength": ".refine(...k.atMost({}))",
    "pattern": ".regex(k.pattern({}))",
    "minimum": ".min({})",
    "maximum": ".max({})",
    "exclusiveMinimum": ".gt({})",
    "exclusiveMaximum": ".lt({})",
    "multipleOf": ".multipleOf({})",
    "minItems": ".min({})",
    "maxItems": ".max({})",
}


@dataclass(frozen=True, slots=True)
class Written:
    """A value of a module: its name, its documentation, its type, and how it is made."""

    name: str
    comment: str
    type: str
    value: str


class ZodWriter:
    """Writes schemas; types of components are called `prefix` and their names."""

    def __init__(self, shapes: Mapping[str, Shape], prefix: str) -> None:
        self._shapes = shapes
        self._types = TypeWriter(shapes, prefix)
        self._prefix = prefix
        self._written: set[str] = set()

    def components(self) -> Iterator[Written]:
        """All components, each behind those that it is made of where that can be."""
        for name in _ordered(self._shapes):
            shape = self._shapes[name]
            value = self._shape(shape)
            yield Written(name, comment(shape.description), self._shape_type(name, shape), value)
            self._written.add(name)

    def of(self, type_: Type) -> str:
        """The schema of a type; of what is no JSON, one that anything fits."""
        match type_:
            case Raw() | Stream() | ReplyType():
                return "z.unknown()"
            case Either():
                return one_of(map(self.of, type_.options))
            case _:
                text = "z.never()" if type_ == EXCLUDED else self._bare(type_)
                is_null_too = type_.is_nullable and not isinstance(type_, Nothing | Anything)
                return f"{text}.nullable()" if is_null_too else text

    def type_of(self, type_: Type) -> str:
        """The type of a type's schema."""
        if isinstance(type_, Raw | Stream | ReplyType):
            return "z.ZodUnknown"
        return f"schemaOf<{self._types.of(type_)}>"

    def members(self, members: Mapping[str, tuple[Type, bool]]) -> tuple[str, str]:
        """An object's members as types and as schemas, from their types and whether each has to be there."""
        types, values = "", ""
        for name, (type_, is_required) in members.items():
            told, value = self.type_of(type_), self.of(type_)
            types += f"  {property_name(name)}: {told if is_required else f'z.ZodExactOptional<{told}>'};\n"
            values += f"  {key(name)}: {value}{'' if is_required else '.exactOptional()'},\n"
        return (f"{{\n{types}}}", f"{{\n{values}}}") if members else ("{}", "{}")

    def _bare(self, node: Node) -> str:
        match node:
            case Reference():
                return node.name if node.name in self._written else f"z.lazy(() => {node.name})"
            case Scalar():
                return _scalar(node)
            case Choice():
                return f"z.literal([{', '.join(map(literal, node.values))}])"
            case Alternatives():
                return one_of(map(self.of, node.branches))
            case Nothing():
                return "z.null()"
            case Anything():
                return "z.unknown()"
            case Listing():
                return f"z.array({self.of(node.item)}){_limits(node.constraints)}"
            case Row():
                return f"z.tuple([{', '.join(map(self.of, node.items))}])"
            case Table():
                return f"z.record(z.string(), {self.of(node.value)})"

    def _shape(self, shape: Shape) -> str:
        match shape:
            case ClassShape():
                extra = self._types.others(shape)
                _, members = self.members(self._fields(shape))
                rest = "" if extra is None or isinstance(extra, bool) else f".catchall({self.of(extra)})"
                return f"z.{'strict' if extra is False else 'loose'}Object({members}){rest}"
            case EnumShape():
                return f"z.literal([{', '.join(literal(value) for _, value in shape.members)}])"
            case AliasShape():
                return self.of(shape.node)

    def _shape_type(self, name: str, shape: Shape) -> str:
        """Objects show their members, for forms that pick some; of all else the type is enough."""
        if isinstance(shape, ClassShape):
            extra = self._types.others(shape)
            if extra is None or isinstance(extra, bool):
                types, _ = self.members(self._fields(shape))
                return f"z.ZodObject<{types}, z.core.${'strict' if extra is False else 'loose'}>"
        return f"schemaOf<{self._prefix}{name}>"

    def _fields(self, shape: ClassShape) -> dict[str, tuple[Type, bool]]:
        return {field.wire_name: (field.node, field.is_required) for field in self._types.fields(shape)}


def one_of(schemas: Iterable[str]) -> str:
    """The schema of what fits one of some schemas."""
    distinct = list(dict.fromkeys(schemas))
    return distinct[0] if len(distinct) == 1 else f"z.union([{', '.join(distinct)}])"


def _scalar(node: Scalar) -> str:
    bounds = [value for _, value in node.constraints if isinstance(value, int | float)]
    if node.width is not None:
        bounds += INTEGERS[node.width][1:]
    if node.type == "integer" and any(abs(bound) > _LARGEST for bound in bounds):
        return _LARGE + _limits(node.constraints)
    widths = "" if node.width is None else ".min({}).max({})".format(*INTEGERS[node.width][1:])
    return _SCALARS[node.type] + widths + _limits(node.constraints)


def _limits(constraints: Constraints) -> str:
    return "".join(_LIMITS[name].format(literal(value)) for name, value in constraints if name in _LIMITS)


def _ordered(shapes: Mapping[str, Shape]) -> list[str]:
    """Each name behind those that it refers to, but for circles."""
    entered: set[str] = set()
    done: dict[str, None] = {}
    left = list(shapes)[::-1]
    while left:
        name = left[-1]
        if name in entered:
            done[left.pop()] = None
            continue
        entered.add(name)
        left += [each for each in _used(shapes[name]) if each not in entered]
    return list(done)


def _used(shape: Shape) -> list[str]:
    match shape:
        case ClassShape():
            own = [name for field in shape.fields for name in references(field.node)]
            extra = () if shape.extra is None or isinstance(shape.extra, bool) else references(shape.extra)
            return [*shape.bases, *own, *extra]
        case AliasShape():
            return list(references(shape.node))
        case EnumShape():
            return []
