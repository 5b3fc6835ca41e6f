"""Regular expressions of a contract (ECMA-262) as Pydantic reads them."""

import re
from functools import cache
from typing import Final

import jsonschema_rs
from pydantic_core import SchemaError, SchemaValidator, core_schema

_CLASS_ESCAPE: Final = {"d": "0-9", "w": "A-Za-z0-9_"}
_NEEDS_BACKTRACKING: Final = re.compile(r"\(\?<?[=!]|\\[1-9]|\\k<|\\Z")


class PatternRefused(ValueError):
    """No engine reads the pattern."""


@cache
def translated(pattern: str) -> str | None:
    r"""The pattern as Pydantic's engine reads it, or None where that engine cannot match it.

    `\\d` and `\\w` mean ASCII in ECMA-262 and all of Unicode elsewhere, so they are written out.

    >>> translated(r"^\w+/\d$"), translated(r"^(?=a)b$")
    ('^[A-Za-z0-9_]+/[0-9]$', None)
    """
    text = _written_out(pattern)
    return text if _NEEDS_BACKTRACKING.search(text) is None and _compiles_in_rust(text) else None


def check_pattern(pattern: str) -> None:
    """Raises: PatternRefused."""
    if translated(pattern) is not None:
        return
    try:
        jsonschema_rs.Draft202012Validator({"pattern": pattern})
    except jsonschema_rs.ValidationError as error:
        raise PatternRefused(str(error.message)) from None


def _written_out(pattern: str) -> str:
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
