"""Pieces of Python source that every generated module has: imports and docstrings."""

import textwrap
from collections.abc import Iterable
from typing import Final

HEADER: Final = '"""Generated from {source} by codegen; edit the contract instead."""\n'
_IMPORTS: Final = {
    "re": "",
    "Mapping": "collections.abc",
    "dataclass": "dataclasses",
    "date": "datetime",
    "Enum": "enum",
    "IntEnum": "enum",
    "StrEnum": "enum",
    **dict.fromkeys(("Annotated", "Any", "ClassVar", "Final", "Literal", "Protocol", "TypeAlias"), "typing"),
    "UUID": "uuid",
    "FastAPI": "fastapi",
    **dict.fromkeys(("AwareDatetime", "ConfigDict", "Field"), "pydantic"),
    "TypeAliasType": "typing_extensions",
}
"""Where names come from; all others come from contract_runtime."""

_PIECE: Final = 80
_SPELLED: Final = {
    "\u00a0": " ",
    "\u00d7": "x",
    "\u2010": "-",
    "\u2011": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2022": "-",
    "\u2026": "...",
    "\u2192": "->",
}
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
    if module in {package, "contract_runtime"} or module.startswith(f"{package}."):
        return 2
    return 1 if module in {"pydantic", "fastapi", "typing_extensions"} else 0


def _import_order(name: str) -> tuple[int, str]:
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


def literal(text: str) -> str:
    """The text as a Python literal: long ones split, characters that look like others as escapes."""
    if len(text) <= _PIECE:
        return _escaped(text)
    pieces = [text[start : start + _PIECE] for start in range(0, len(text), _PIECE)]
    return f"({' '.join(map(_escaped, pieces))})"


def _escaped(text: str) -> str:
    return "".join(
        character if character.isascii() or character.isalpha() else ascii(character)[1:-1]
        for character in repr(text)
    )


def docstring(text: str, indent: str = "") -> list[str]:
    """The text as docstring lines, wrapped; nothing for no text."""
    lines = [line.rstrip() for line in wrapped(text, 100 - len(indent))]
    if not lines:
        return []
    body = [line.replace("\\", "\\\\").replace('"""', "'''") for line in lines]
    if len(body) == 1 and len(body[0]) + len(indent) <= 100:
        closing = ' """' if body[0].endswith('"') else '"""'
        return [f'{indent}"""{body[0]}{closing}']
    return [
        f'{indent}"""{body[0]}',
        *(f"{indent}{line}" if line else "" for line in body[1:]),
        f'{indent}"""',
    ]


def wrapped(text: str, width: int) -> list[str]:
    """Paragraphs wrapped to the width, one blank line between them."""
    lines: list[str] = []
    for paragraph in text.strip().split("\n\n"):
        if not paragraph.strip():
            continue
        lines += [""] if lines else []
        lines += textwrap.wrap(plain_text(" ".join(paragraph.split())), width, break_on_hyphens=False)
    return lines


def plain_text(text: str) -> str:
    """The text without characters that look like others and surprise readers of source code."""
    return "".join(
        character if character.isascii() or character.isalpha() else _spelled(character) for character in text
    )


def _spelled(character: str) -> str:
    return _SPELLED.get(character, character if character.isprintable() else " ")
