"""What every generated module has: a header, imports and docstrings."""

import re
from collections.abc import Iterable
from typing import Final

from codegen.naming.lookalikes import escaped_lookalikes
from codegen.rendering.prose import wrapped
from codegen.rendering.widths import LINE_LENGTH, cut, width_of

HEADER: Final = '"""Generated from {source} by codegen; edit the contract instead."""\n'
_IMPORTS: Final = {
    "re": "",
    "AsyncIterator": "collections.abc",
    "Callable": "collections.abc",
    "Mapping": "collections.abc",
    "dataclass": "dataclasses",
    "fields": "dataclasses",
    **dict.fromkeys(("UTC", "date", "datetime", "timedelta", "timezone"), "datetime"),
    "Enum": "enum",
    "IntEnum": "enum",
    "StrEnum": "enum",
    "member": "enum",
    **dict.fromkeys(("Annotated", "Any", "ClassVar", "Final", "Literal", "Never", "Protocol"), "typing"),
    "TYPE_CHECKING": "typing",
    "TypeAlias": "typing",
    "UUID": "uuid",
    **dict.fromkeys(("Sender", "Sending"), "contract_runtime.sending.senders"),
    **dict.fromkeys(("exported", "made_when_named"), "contract_runtime.exports"),
    **dict.fromkeys(("components", "errors", "models"), "."),
}
"""Where names come from; all others come from contract_runtime.

Beside the standard library that is the only root, and modules of a package import each other relatively: so
imports are sorted however a project takes the runtime, as its own or as somebody else's.
"""

_LONGEST_IMPORT: Final = 88
"""Columns by default: so wide, with the comma that tells to leave it so, none is laid out in another way."""


def import_lines(uses: Iterable[str]) -> str:
    """Sorted import statements for the names used: standard library, runtime, the package itself."""
    modules: dict[str, list[str]] = {}
    for name in sorted(set(uses), key=import_order):
        modules.setdefault(_IMPORTS.get(name, "contract_runtime"), []).append(name)
    sections: list[list[str]] = [[f"import {name}" for name in modules.pop("", [])], [], []]
    for module in sorted(modules):
        sections[_section(module)].append(import_line(module, modules[module]))
    return "\n\n".join("\n".join(section) for section in sections if section)


def import_line(module: str, names: Iterable[str], indent: str = "") -> str:
    """One statement; one that is longer than a line by default has a line, with a comma, for each name."""
    several = list(names)
    line = f"{indent}from {module} import {', '.join(several)}"
    if len(line) <= _LONGEST_IMPORT:
        return line
    inside = "".join(f"\n{indent}    {name}," for name in several)
    return f"{indent}from {module} import ({inside}\n{indent})"


def _section(module: str) -> int:
    return 2 if module == "." else 1 if module.partition(".")[0] == "contract_runtime" else 0


def import_order(name: str) -> tuple[int, list[tuple[str, int]]]:
    """Constants, classes and the rest apart, numbers in names by their value: `Int8` before `Int16`."""
    return _order(name, name.lower())


def export_order(name: str) -> tuple[int, list[tuple[str, int]]]:
    """The same for `__all__`, where capitals go before small letters."""
    return _order(name, name)


def _order(name: str, text: str) -> tuple[int, list[tuple[str, int]]]:
    pieces = [(piece, int(digits or 0)) for piece, digits in re.findall(r"(\D*)(\d*)", text)]
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), pieces


def docstring(text: str, indent: str = "") -> list[str]:
    """The text as docstring lines, wrapped; nothing for no text."""
    lines = [line.rstrip() for line in wrapped(text, 100 - len(indent))]
    if not lines:
        return []
    body = [
        piece
        for line in lines
        for piece in _fitting(escaped_lookalikes(_without_quotes(line)), LINE_LENGTH - 3 - len(indent))
    ]
    if len(body) == 1 and len(body[0]) + len(indent) <= 100:
        closing = ' """' if body[0].endswith('"') else '"""'
        return [f'{indent}"""{body[0]}{closing}']
    return [
        f'{indent}"""{body[0]}',
        *(f"{indent}{line}" if line else "" for line in body[1:]),
        f'{indent}"""',
    ]


def _without_quotes(line: str) -> str:
    return line.replace("\\", "\\\\").replace('"""', "'''")


def _fitting(line: str, longest: int) -> list[str]:
    """A line of a docstring, cut where it is shown wider than that and does not end in a link."""
    before, _, last = line.rpartition(" ")
    if width_of(line) <= longest or ("://" in last and width_of(before) < longest):
        return [line]
    inner = line.lstrip()
    indent = line[: len(line) - len(inner)]
    return [f"{indent}{piece.rstrip()}" for piece in cut(inner, longest - len(indent), " ")]
