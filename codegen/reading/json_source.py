"""Reads JSON text strictly, and finds lines and columns in it once they are asked for."""

import json
import math
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from codegen.findings import Json, Pointer

_TOKEN: Final = re.compile(r'[\[\]{}]|"(?:[^"\\]|\\.)*"|[^\s,:\[\]{}"]+')
_SURROGATE: Final = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB]..)\\u[dD][c-fC-F]"
)
"""Half of a surrogate pair, or something that looks like it."""

_CONSTANTS: Final = frozenset({"NaN", "Infinity", "-Infinity"})


class NotJson(ValueError):
    """Text that is no JSON document; line and column count from 1."""

    def __init__(self, message: str, mend: str, line: int, column: int) -> None:
        self.mend = mend
        self.line = line
        self.column = column
        super().__init__(message)


@dataclass(slots=True)
class _Container:
    """Where the members of an object or array stand: offset of the key or item, and what is inside."""

    members: dict[str | int, tuple[int, "_Container | None"]] = field(default_factory=dict)
    is_array: bool = False
    key: tuple[str, int] | None = None


def read_json(text: str) -> Json:
    """The value of a JSON text. Raises: NotJson."""
    suspects: list[str] = []

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(items)
        if len(value) != len(items):
            suspects.append("a key twice")
        return value

    def real(digits: str) -> float:
        value = float(digits)
        if math.isinf(value):
            suspects.append(digits)
        return value

    try:
        value = json.loads(text, object_pairs_hook=pairs, parse_constant=suspects.append, parse_float=real)
    except json.JSONDecodeError as error:
        raise NotJson(error.msg, "mend the JSON syntax here", error.lineno, error.colno) from None
    except RecursionError:
        raise NotJson("nesting without end", "nest less deeply", 1, 1) from None
    except ValueError:
        suspects.append("an integer too long")
    if suspects or _SURROGATE.search(text):
        for fault in _faults(text):
            raise fault
    return value


def _faults(text: str) -> Iterator[NotJson]:
    """What JSON's syntax allows, and no document should have."""
    lines = LineIndex(text)
    for duplicate, offset in _scan(text)[1]:
        yield NotJson(f"duplicate key {duplicate!r}", "keep one of the two", *lines.position(offset))
    for match in _TOKEN.finditer(text):
        fault = _fault_of(match.group())
        if fault is not None:
            yield NotJson(*fault, *lines.position(match.start()))


def _fault_of(token: str) -> tuple[str, str] | None:
    if token in _CONSTANTS:
        return f"{token} is no JSON number", "write a finite number"
    if token[0] == '"':
        try:
            json.loads(token).encode()
        except UnicodeEncodeError:
            return "half of a surrogate pair is no character", "write both halves, or neither"
        return None
    if token[0] in "-0123456789":
        try:
            is_finite = not math.isinf(float(token)) and int(token) is not None
        except ValueError:
            is_finite = any(letter in token for letter in ".eE") and not math.isinf(float(token))
        return None if is_finite else ("the number is too large", "write a smaller number")
    return None


class LineIndex:
    """Offsets of a text as lines and columns."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


class JsonPlaces:
    """The places of a sound JSON text."""

    def __init__(self, text: str) -> None:
        self._lines = LineIndex(text)
        self._root = _scan(text)[0]

    def position(self, pointer: Pointer) -> tuple[int, int]:
        """Line and column of the key or item at the pointer, or of its nearest ancestor."""
        container: _Container | None = self._root
        offset = 0
        for part in pointer:
            if container is None:
                break
            member = container.members.get(part if container.is_array else str(part))
            if member is None:
                break
            offset, container = member
        return self._lines.position(offset)


def _scan(text: str) -> tuple[_Container, list[tuple[str, int]]]:
    """The containers of a JSON text from the outermost, and the keys that stand twice in one object."""
    duplicates: list[tuple[str, int]] = []
    root = _Container(is_array=True)
    stack = [root]
    for match in _TOKEN.finditer(text):
        lexeme, offset, top = match.group(), match.start(), stack[-1]
        if lexeme in {"}", "]"}:
            stack.pop()
        elif not top.is_array and top.key is None:
            top.key = (json.loads(lexeme) if "\\" in lexeme else lexeme[1:-1], offset)
            if top.key[0] in top.members:
                duplicates.append(top.key)
        else:
            inner = _Container(is_array=lexeme == "[") if lexeme in {"{", "["} else None
            name, start = top.key or (len(top.members), offset)
            top.members[name] = (start, inner)
            top.key = None
            if inner is not None:
                stack.append(inner)
    return root.members[0][1] or root, duplicates
