"""Types of a contract as TypeScript: interfaces for classes, unions of literals for enumerations.

What is written assumes nothing of the names that a document gives: types of the platform are those of
`globalThis`, and generic ones are spelled by syntax alone.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from codegen.resolving.types import Either, Raw, ReplyType, Stream, Type
from codegen.shapes.nodes import (
    EXCLUDED,
    AliasShape,
    Alternatives,
    Anything,
    Choice,
    ClassShape,
    EnumShape,
    Listing,
    Member,
    Node,
    Nothing,
    Reference,
    Row,
    Scalar,
    Shape,
    Table,
    followed,
)
from codegen.typescript.comments import comment
from codegen.typescript.ways import ONE_WAY, Ways

_NAME: Final = re.compile(r"[A-Za-z_$][\w$]*")
_SCALARS: Final = {
    "string": "string",
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "date-time": "string",
    "date": "string",
    "uuid": "string",
    "binary": "globalThis.Blob",
}
_MARK: Final = re.compile(r'"(?:[^"\\]|\\.)*"| \| |[(\[{<>}\])]')
_TEXTS: Final[Mapping[str, str]] = {}
"""Dates as JSON has them."""

_LONGEST: Final = 110


class TypeWriter:
    """Writes types; `prefix` stands before the name of a schema's type, outside the module that has them.

    An open one writes those of answers: of enumerations, they have values that are not known yet besides.
    `dates` are the types of formats that are no texts.
    """

    def __init__(
        self,
        shapes: Mapping[str, Shape],
        prefix: str = "",
        ways: Ways = ONE_WAY,
        dates: Mapping[str, str] = _TEXTS,
        *,
        is_open: bool = False,
    ) -> None:
        self._shapes = shapes
        self.prefix = prefix
        self._ways = ways
        self._dates = dates
        self._is_open = is_open

    @property
    def opened(self) -> "TypeWriter":
        """A writer of the same types as answers have them."""
        return TypeWriter(self._shapes, self.prefix, self._ways, self._dates, is_open=True)

    def of(self, type_: Type) -> str:
        """Any type of an operation, as a client has it."""
        match type_:
            case Raw():
                return "globalThis.Blob"
            case Stream():
                return f"globalThis.AsyncIterable<{self.of(type_.item)}>"
            case ReplyType():
                raise TypeError(f"{type_.name} is a class of the server")
            case Either():
                return union(map(self.of, type_.options))
            case _:
                return self.of_node(type_)

    def of_node(self, node: Node) -> str:
        """The type of a schema."""
        text = "never" if node == EXCLUDED else self._bare(node)
        return union([text, "null"]) if node.is_nullable else text

    def _bare(self, node: Node) -> str:
        match node:
            case Reference():
                return self._named(node.name)
            case Scalar():
                return self._dates.get(node.type) or _SCALARS[node.type]
            case Choice():
                return self._choice(union(map(literal, node.values)), node.values)
            case Alternatives():
                return union(map(self.of_node, node.branches))
            case Nothing():
                return "null"
            case Anything():
                return "unknown"
            case Listing():
                return f"{_grouped(self.of_node(node.item))}[]"
            case Row():
                return f"[{', '.join(map(self.of_node, node.items))}]"
            case Table():
                return f"{{ [name: string]: {self.of_node(node.value)} }}"

    def _named(self, name: str) -> str:
        shape = self._shapes[name]
        if self._is_open and isinstance(shape, EnumShape):
            return self._choice(f"{self.prefix}{name}", shape.members)
        own = self._ways.twofold.get(name, name) if self._is_open else name
        return f"{self.prefix}{own}"

    def _choice(self, text: str, values: Sequence[object]) -> str:
        """One of some constants, which a newer server may have more of; a single one tells types apart."""
        return f"c.Open<{text}>" if self._is_open and len(values) > 1 and text != "true | false" else text

    def declarations(self) -> Iterator[str]:
        """Every schema of the document under its name; what travels both ways has one for each."""
        for name, shape in self._shapes.items():
            writer = self.opened if name in self._ways.answered else self
            yield writer.declaration(name, shape)
            if name in self._ways.twofold:
                yield self.opened.declaration(self._ways.twofold[name], shape)

    def declaration(self, name: str, shape: Shape) -> str:
        """One schema under a name."""
        match shape:
            case ClassShape():
                return self._interface(name, shape)
            case EnumShape():
                return f"{comment(shape.description)}{_enumeration(name, shape)}"
            case AliasShape():
                return f"{comment(shape.description)}{_alias(name, self.of_node(shape.node))}"

    def _interface(self, name: str, shape: ClassShape) -> str:
        bases, fields = self._inherited(shape)
        head = f"{comment(shape.description)}export interface {name}"
        head += f" extends {', '.join(map(self._named, bases))}" if bases else ""
        lines = "".join(self._property(field) for field in fields)
        lines += self._free(shape, has_fields=bool(fields or bases))
        return f"{head} {{\n{lines}}}\n" if lines else f"{head} {{}}\n"

    def _property(self, field: Member) -> str:
        mark = "" if field.is_required else "?"
        told = comment(field.description, "  ")
        return f"{told}  {property_name(field.wire_name)}{mark}: {self.of_node(field.node)};\n"

    def _free(self, shape: ClassShape, *, has_fields: bool) -> str:
        """What else objects may have: beside declared properties, TypeScript has no type for the rest."""
        extra = self.others(shape)
        if extra is None or isinstance(extra, bool):
            return "  [name: string]: unknown;\n" if extra else ""
        value = "unknown" if has_fields else self.of_node(extra)
        return f"  [name: string]: {value};\n"

    def others(self, shape: ClassShape) -> Node | bool | None:
        if shape.extra is not None:
            return shape.extra
        extras = [self.others(base) for base in map(self._class, shape.bases) if base is not None]
        return next((extra for extra in extras if extra is not None), None)

    def _inherited(self, shape: ClassShape) -> tuple[Sequence[str], Sequence[Member]]:
        """The bases that can be extended as they are, and the fields to be written."""
        bases = [self._class(name) for name in shape.bases]
        every = [field for base in bases if base is not None for field in self.fields(base)]
        names = [field.wire_name for field in (*every, *shape.fields)]
        is_plain = None not in bases and len(set(names)) == len(names)
        if is_plain and all(self.others(base) is None for base in bases if base is not None):
            return shape.bases, shape.fields
        return (), self.fields(shape)

    def _class(self, name: str) -> ClassShape | None:
        shape = followed(self._shapes, name)
        return shape if isinstance(shape, ClassShape) else None

    def fields(self, shape: ClassShape) -> Sequence[Member]:
        """All fields of a class; its own count before those of its bases, earlier bases before later ones."""
        found: dict[str, Member] = {}
        for base in reversed(shape.bases):
            inherited = self._class(base)
            if inherited is not None:
                found |= {field.wire_name: field for field in self.fields(inherited)}
        return list({**found, **{field.wire_name: field for field in shape.fields}}.values())


def _enumeration(name: str, shape: EnumShape) -> str:
    values = [literal(value) for _, value in shape.members]
    return _alias(name, union(values))


def union(options: Iterable[str]) -> str:
    """`A | B | null`, each option once; what is unknown may be anything already."""
    parts = [part for option in options for part in _parts(option)]
    distinct = [part for part in dict.fromkeys(parts) if part not in {"null", "never"}]
    if "unknown" in distinct:
        return "unknown"
    return " | ".join([*distinct, *(["null"] if "null" in parts else [])]) or "never"


def _parts(option: str) -> list[str]:
    """The options of a union that stands in another one."""
    parts, depth, start = list[str](), 0, 0
    for found in _MARK.finditer(option):
        if found[0] in "([{<":
            depth += 1
        elif found[0] in ")]}>":
            depth -= 1
        elif found[0] == " | " and not depth:
            parts.append(option[start : found.start()])
            start = found.end()
    return [*parts, option[start:]]


def _grouped(text: str) -> str:
    return f"({text})" if len(_parts(text)) > 1 else text


def _alias(name: str, text: str) -> str:
    """A name for a type: in one line where it fits."""
    line, parts = f"export type {name} = {text};\n", _parts(text)
    if len(line) <= _LONGEST or len(parts) < 2:
        return line
    options = "".join(f"\n  | {part}" for part in parts)
    return f"export type {name} ={options};\n"


def literal(value: str | float | bool) -> str:
    """A constant as a type, or as a value."""
    return json.dumps(value, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def property_name(name: str) -> str:
    """The name of a property, in quotes where it needs them."""
    return name if _NAME.fullmatch(name) else literal(name)


def key(name: str) -> str:
    """A name in an object literal, where `__proto__` alone would be no property."""
    return '["__proto__"]' if name == "__proto__" else property_name(name)


def object_text(members: Mapping[str, str]) -> str:
    """An object, its values as they are written; only in brackets `__proto__` is a name like others."""
    named = {'["__proto__"]' if name == "__proto__" else name: value for name, value in members.items()}
    return f"{{ {', '.join(f'{name}: {value}' for name, value in named.items())} }}"


def members_text(members: Sequence[str]) -> str:
    """The type of an argument: a member a line where one line does not hold them."""
    text = f"{{ {'; '.join(members)} }}" if members else "{}"
    if len(text) <= _LONGEST:
        return text
    return "".join(["{\n", *(f"    {member};\n" for member in members), "  }"])


def generic(name: str, arguments: Sequence[str]) -> str:
    """`Name<A, B>`: an argument a line where one line does not hold them."""
    text = f"{name}<{', '.join(arguments)}>"
    if len(text) <= _LONGEST - len("export declare const someNameOfSomeLength: ;"):
        return text
    return f"{name}<\n" + ",\n".join(f"  {_folded(each)}" for each in arguments) + "\n>"


def _folded(text: str) -> str:
    """A union over as few lines as hold it."""
    lines, line = list[str](), ""
    for part in _parts(text):
        if line and len(line) + len(part) + 3 > _LONGEST - 4:
            lines.append(line)
            line = part
        else:
            line = f"{line} | {part}" if line else part
    return "\n    | ".join([*lines, line])
