"""Reads JSON text strictly, and finds lines and columns in it once they are asked for."""

import json
import math
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, Final

from codegen.findings import Json, Pointer
from codegen.reading.spans import Member, Span

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
        self.root = _scan(text)[0]

    def position(self, pointer: Pointer) -> tuple[int, int]:
        """Line and column of the key or item at the pointer, or of its nearest ancestor."""
        span: Span | None = self.root
        offset = 0
        for part in pointer:
            member = span.members.get(part if span.is_list else str(part)) if span else None
            if member is None:
                break
            offset, span = member.start, member.inner
        return self._lines.position(offset)


def _scan(text: str) -> tuple[Span, list[tuple[str, int]]]:
    """The containers of a JSON text from the outermost, and the keys that stand twice in one object."""
    duplicates: list[tuple[str, int]] = []
    around = Span(0, is_list=True)
    stack = [(around, Member(0, 0, 0, 0))]
    key: tuple[str, int, int] | None = None
    for match in _TOKEN.finditer(text):
        lexeme, start, (span, member) = match.group(), match.start(), stack[-1]
        if lexeme in {"}", "]"}:
            span.end = member.end = match.end()
            stack.pop()
        elif not span.is_list and key is None:
            key = (json.loads(lexeme) if "\\" in lexeme else lexeme[1:-1], start, match.end())
            if key[0] in span.members:
                duplicates.append(key[:2])
        else:
            name, key_start, key_end = key or (len(span.members), start, start)
            inner = Span(start, is_list=lexeme == "[") if lexeme in {"{", "["} else None
            member = span.members[name] = Member(key_start, key_end, start, match.end(), inner)
            key = None
            if inner is not None:
                stack.append((inner, member))
    return around.members[0].inner or around, duplicates
