"""Regular expressions of a contract (ECMA-262) as Pydantic reads them."""

import re
from functools import cache
from typing import Final

from pydantic_core import SchemaError, SchemaValidator, core_schema

from codegen.layout import literal

LONG_TEXT: Final = 80

_CLASS_ESCAPE: Final = {"d": "0-9", "w": "A-Za-z0-9_"}
_NEEDS_PYTHON: Final = re.compile(r"\(\?<?[=!]|\\[1-9]|\\k<|\\[Zz]")


class PatternRefused(ValueError):
    """Neither Pydantic's engine nor Python's reads the pattern."""


@cache
def pattern_source(pattern: str) -> tuple[str, bool]:
    """The pattern as Python source, and whether it needs `re` (lookaround and backreferences).

    `\\d` and `\\w` mean ASCII in ECMA-262 and all of Unicode elsewhere, so they are written out.
    Raises: PatternRefused.
    """
    text = _translated(pattern)
    needs_python = _NEEDS_PYTHON.search(text) is not None or not _compiles_in_rust(text)
    if needs_python:
        try:
            re.compile(text)
        except re.error as error:
            raise PatternRefused(str(error)) from None
    literal = text_literal(text)
    return (f"re.compile({literal})" if needs_python else literal), needs_python


def text_literal(text: str) -> str:
    """The text as a Python literal, raw where that spares backslashes."""
    is_raw = (
        "\\" in text and '"' not in text and text.isascii() and text.isprintable() and not text.endswith("\\")
    )
    return f'r"{text}"' if is_raw and len(text) < LONG_TEXT else literal(text)


def _translated(pattern: str) -> str:
    parts: list[str] = []
    is_in_class = False
    position = 0
    while position < len(pattern):
        character = pattern[position]
        if character == "\\" and position + 1 < len(pattern):
            parts.append(_escape(pattern[position + 1], is_in_class=is_in_class))
            position += 2
            continue
        if character == "[" and is_in_class:
            parts.append("\\[")
        else:
            is_in_class = character == "[" or (is_in_class and character != "]")
            parts.append(character)
        position += 1
    return "".join(parts)


def _escape(character: str, *, is_in_class: bool) -> str:
    written = _CLASS_ESCAPE.get(character)
    if written is not None:
        return written if is_in_class else f"[{written}]"
    if character in "/\"'@%,:;=_ <>!`":
        return character
    return f"\\{character}"


def _compiles_in_rust(pattern: str) -> bool:
    try:
        SchemaValidator(core_schema.str_schema(pattern=pattern))
    except SchemaError:
        return False
    return True
