"""Dates of answers as values of the platform: the functions that make them of what JSON has."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from codegen.resolving.types import Either, Raw, ReplyType, Stream, Type
from codegen.shapes.nodes import (
    AliasShape,
    Alternatives,
    Choice,
    ClassShape,
    EnumShape,
    Listing,
    Node,
    Reference,
    Row,
    Scalar,
    Shape,
    Table,
    followed,
)
from codegen.typescript.choices import Dates
from codegen.typescript.types import TypeWriter, key, literal

TYPES: Final[Mapping[Dates, Mapping[str, str]]] = {
    "string": {},
    "date": {"date-time": "globalThis.Date"},
    "temporal": {"date-time": "p.Temporal.Instant", "date": "p.Temporal.PlainDate"},
}
"""What dates are, where they are no texts. A `Date` is a moment; a day of the calendar stays a text."""

_CONVERTS: Final[Mapping[Dates, Mapping[str, str]]] = {
    "string": {},
    "date": {"date-time": "d.date"},
    "temporal": {
        "date-time": "d.moment((text) => p.Temporal.Instant.from(text))",
        "date": "d.moment((text) => p.Temporal.PlainDate.from(text))",
    },
}


class DateWriter:
    """Writes functions that make dates of what JSON has."""

    def __init__(self, shapes: Mapping[str, Shape], dates: Dates) -> None:
        self._shapes = shapes
        self._types = TypeWriter(shapes)
        self._scalars = _CONVERTS[dates]
        self._dated: set[str] = set()
        while found := {name for name in shapes.keys() - self._dated if self._is_dated(shapes[name])}:
            self._dated |= found

    def of(self, type_: Type, prefix: str = "x.") -> str | None:
        """The function for values of a type; None where they have no dates."""
        match type_:
            case Raw() | ReplyType():
                return None
            case Stream():
                return self._node(type_.item, prefix)
            case Either():
                options = [each for each in type_.options if not isinstance(each, Raw)]
                return self.of(options[0], prefix) if len(options) == 1 else self._union(options, prefix)
            case _:
                return self._node(type_, prefix)

    def functions(self) -> Iterator[tuple[str, str]]:
        """What each component's function answers for `value`, by the component's name."""
        for name, shape in self._shapes.items():
            if name in self._dated:
                yield name, self._made(shape)

    def _made(self, shape: Shape) -> str:
        if not isinstance(shape, ClassShape):
            return f"{self._node(shape.node, '')}(value)" if isinstance(shape, AliasShape) else "value"
        fields = self._types.fields(shape)
        members = {each.wire_name: self._node(each.node, "") for each in fields}
        dated = ", ".join(f"{key(name)}: {convert}" for name, convert in members.items() if convert)
        extra = self._types.others(shape)
        rest = None if extra is None or isinstance(extra, bool) else self._node(extra, "")
        value = f"d.each({rest}, {_list(members)})(value)" if rest else "value"
        return f"d.fields({value}, {{ {dated} }})" if dated else value

    def _node(self, node: Node, prefix: str) -> str | None:
        match node:
            case Reference():
                return f"{prefix}{node.name}" if node.name in self._dated else None
            case Scalar():
                return self._scalars.get(node.type)
            case Alternatives():
                return self._union(node.branches, prefix)
            case Listing() | Table():
                item = self._node(node.item if isinstance(node, Listing) else node.value, prefix)
                return None if item is None else f"d.each({item})"
            case Row():
                items = [self._node(each, prefix) for each in node.items]
                shown = ", ".join("undefined" if each is None else each for each in items)
                return f"d.row({shown})" if any(items) else None
            case _:
                return None

    def _union(self, branches: Sequence[Type], prefix: str) -> str | None:
        converts = [(each, self.of(each, prefix)) for each in branches]
        if not any(convert for _, convert in converts):
            return None
        told = []
        for branch, convert in converts:
            is_perhaps = isinstance(branch, Scalar) and convert is not None
            value = f"d.perhaps({convert})" if is_perhaps else "undefined" if convert is None else convert
            if convert is not None or self._marks(branch) != "undefined":
                told.append(f"[{self._marks(branch)}, {value}]")
        return f"d.either({', '.join(told)})"

    def _marks(self, type_: Type) -> str:
        """What an object has to have to be of a class; the most telling first. None for what is no object."""
        shape = followed(self._shapes, type_.name) if isinstance(type_, Reference) else None
        if not isinstance(shape, ClassShape):
            return "undefined"
        fields = [each for each in self._types.fields(shape) if each.is_required]
        constants = {each.wire_name: each.node.values for each in fields if isinstance(each.node, Choice)}
        told = ", ".join(f"{key(name)}: {_list(each)}" for name, each in constants.items())
        return f"{{ has: {_list(each.wire_name for each in fields)}, is: {{ {told} }} }}"

    def _is_dated(self, shape: Shape) -> bool:
        match shape:
            case ClassShape():
                extra = self._types.others(shape)
                nodes = [each.node for each in self._types.fields(shape)]
                nodes += [] if extra is None or isinstance(extra, bool) else [extra]
                return any(self._node(node, "") for node in nodes)
            case AliasShape():
                return self._node(shape.node, "") is not None
            case EnumShape():
                return False


def date_files(writer: DateWriter, dates: Dates) -> dict[str, str]:
    """Content by file name of the module that has the functions; none where the contract has no dates."""
    made = list(writer.functions())
    if not made:
        return {}
    bodies = [f"function {name}(value) {{ return {value}; }}\n" for name, value in made]
    esm, cjs = (
        ['import * as d from "./dates.js";\n'],
        ['"use strict";\n', 'const d = require("./dates.cjs");\n'],
    )
    if dates == "temporal":
        esm.append('import * as p from "temporal-polyfill";\n')
        cjs.append('const p = require("temporal-polyfill");\n')
    cjs += [*bodies, *(f"exports.{name} = {name};\n" for name, _ in made)]
    declared = [f"export declare function {name}(value: unknown): unknown;\n" for name, _ in made]
    return {
        "converted.js": "".join([*esm, *(f"export {body}" for body in bodies)]),
        "converted.cjs": "".join(cjs),
        "converted.d.ts": "".join(declared),
        "converted.d.cts": "".join(declared),
    }


def _list(values: Iterable[str | float | bool]) -> str:
    return f"[{', '.join(map(literal, values))}]"
