"""Pieces of Python source that every generated module has: imports and docstrings."""

import ast
import re
from collections.abc import Iterable
from typing import Final

from codegen.naming.lookalikes import escaped_lookalikes
from codegen.rendering.prose import wrapped
from codegen.rendering.widths import BREAKS, LINE_LENGTH, cut, width_of

HEADER: Final = '"""Generated from {source} by codegen; edit the contract instead."""\n'
_IMPORTS: Final = {
    "re": "",
    "AsyncIterator": "collections.abc",
    "Mapping": "collections.abc",
    "dataclass": "dataclasses",
    "fields": "dataclasses",
    **dict.fromkeys(("UTC", "date", "datetime", "timedelta", "timezone"), "datetime"),
    "Enum": "enum",
    "IntEnum": "enum",
    "StrEnum": "enum",
    "member": "enum",
    **dict.fromkeys(("Annotated", "Any", "ClassVar", "Final", "Literal", "Never", "Protocol"), "typing"),
    "TypeAlias": "typing",
    "UUID": "uuid",
    **dict.fromkeys(("Sender", "Sending"), "contract_runtime.sending.senders"),
    "FastAPI": "fastapi",
    **dict.fromkeys(("AwareDatetime", "ConfigDict", "Field"), "pydantic"),
    "TypeAliasType": "typing_extensions",
}
"""Where names come from; all others come from contract_runtime."""

SECRET: Final = re.compile(r"(^|_)(pas+wo?r?d|pass(phrase)?|pwd|token|secrete?)($|_)", re.IGNORECASE)
"""Names that linters take for those of secrets; a text assigned to one is written in another way."""

_PIECE: Final = 80
_SHORTEST_PIECE: Final = 40
_SIBLINGS: Final = frozenset({"components", "errors", "models"})


def import_lines(uses: Iterable[str], package: str = "") -> str:
    """Sorted import statements for the names used: standard library, third parties, our own."""
    modules: dict[str, list[str]] = {}
    for name in sorted(set(uses), key=_import_order):
        module = _IMPORTS.get(name, package if name in _SIBLINGS else "contract_runtime")
        modules.setdefault(module, []).append(name)
    sections: list[list[str]] = [[f"import {name}" for name in modules.pop("", [])], [], []]
    for module in sorted(modules):
        line = f"from {module} import {', '.join(modules[module])}"
        sections[_section(module, package)].append(line)
    return "\n\n".join("\n".join(section) for section in sections if section)


def _section(module: str, package: str) -> int:
    if module in {package, "contract_runtime"} or module.startswith((f"{package}.", "contract_runtime.")):
        return 2
    return 1 if module in {"pydantic", "fastapi", "typing_extensions"} else 0


def _import_order(name: str) -> tuple[int, list[tuple[str, int]]]:
    """Constants, classes and the rest apart, numbers in names by their value: `Int8` before `Int16`."""
    pieces = [(text, int(digits or 0)) for text, digits in re.findall(r"(\D*)(\d*)", name)]
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), pieces


def literal(text: str) -> str:
    """The text as a Python literal: long ones split, characters that look like others as escapes."""
    if len(text) <= _PIECE:
        return _escaped(text)
    return f"({' '.join(map(_escaped, split_text(text)))})"


def split_text(text: str) -> list[str]:
    """The text in pieces that fit a line, cut after a word where there is one."""
    pieces = []
    while len(text) > _PIECE:
        end = max(text.rfind(character, _SHORTEST_PIECE, _PIECE) for character in BREAKS) + 1 or _PIECE
        while end > 1 and text[end - 1] == "\\":
            end -= 1
        pieces.append(text[:end])
        text = text[end:]
    return [*pieces, text]


def raw_literal(text: str) -> str:
    """The text as a Python literal, raw where that spares backslashes."""
    is_raw = (
        "\\" in text and '"' not in text and text.isascii() and text.isprintable() and not text.endswith("\\")
    )
    if not is_raw:
        return literal(text)
    pieces = split_text(text)
    raw = " ".join(f'r"{piece}"' for piece in pieces)
    return raw if len(pieces) == 1 else f"({raw})"


def source_text(value: object) -> str:
    """A plain value as Python source, its long texts split."""
    if isinstance(value, str):
        return literal(value)
    if isinstance(value, dict):
        return f"{{{', '.join(f'{source_text(key)}: {source_text(item)}' for key, item in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(source_text, value))}]"
    if isinstance(value, tuple):
        items = ", ".join(map(source_text, value))
        return f"({items},)" if len(value) == 1 else f"({items})"
    return repr(value)


def called(function: str, *arguments: str) -> str:
    """A call; a long text that is the only argument stands in no parentheses but those of the call."""
    only = arguments[0] if len(arguments) == 1 else ""
    is_text_apart = only.startswith("(") and isinstance(ast.literal_eval(only), str)
    return f"{function}{only}" if is_text_apart else f"{function}({', '.join(arguments)})"


def _escaped(text: str) -> str:
    return escaped_lookalikes(repr(text))


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
