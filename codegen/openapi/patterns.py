r"""Regular expressions of a contract (ECMA-262, its flag `u`) as other engines read them.

Engines differ in what `\d`, `\s`, `.` and `\b` mean and in how odd characters are escaped. An expression
is therefore written out: classes as the characters that ECMA-262 lists, and nothing that is read in two ways.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import jsonschema_rs
from pydantic_core import SchemaError, SchemaValidator, core_schema

Ranges = tuple[tuple[int, int], ...]

_LAST: Final = 0x10FFFF
_FOREIGN: Final = 0x100
"""From here on characters may show nothing, or join those before them: they are written by their numbers."""

_DIGIT: Final[Ranges] = ((0x30, 0x39),)
_WORD: Final[Ranges] = ((0x41, 0x5A), (0x61, 0x7A), *_DIGIT, (0x5F, 0x5F))
_LINE_END: Final[Ranges] = ((0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2028), (0x2029, 0x2029))
_SPACE: Final[Ranges] = (
    *((0x09, 0x0D), (0x20, 0x20), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029)),
    *((0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF)),
)
"""WhiteSpace and LineTerminator (ECMA-262, 12.2 and 12.3)."""

_CLASSES: Final = {"d": _DIGIT, "w": _WORD, "s": _SPACE}
_CONTROLS: Final = {"t": 9, "n": 10, "v": 11, "f": 12, "r": 13, "0": 0}
_CODE: Final = re.compile(r"x([0-9A-Fa-f]{2})|u\{([0-9A-Fa-f]+)\}|u([0-9A-Fa-f]{4})|c([A-Za-z])")
_LOW_SURROGATE: Final = re.compile(r"\\u([Dd][C-Fc-f][0-9A-Fa-f]{2})")
_PROPERTY: Final = re.compile(r"[pP](\{[^{}]*\}|[A-Z])")
_QUANTIFIER: Final = re.compile(r"\{[0-9]+(,[0-9]*)?\}")
_NAMED_GROUP: Final = re.compile(r"\((?:\?P?<([^=!>][^>]*)>|(?!\?))")
_NAMED_REFERENCE: Final = re.compile(r"k<([^>]+)>")
_NEEDS_BACKTRACKING: Final = re.compile(r"\(\?<?[=!]|\\[1-9]|\\k<|\\Z")
_SPECIAL: Final = frozenset("\\^$.|?*+()[]{}")
_SPECIAL_IN_CLASS: Final = frozenset("\\^[]-")
_OPERATORS: Final = re.compile("&(?=&)|~(?=~)")
"""What other engines take for an intersection or a difference of classes."""

_SIGNS: Final = {9: "\\t", 10: "\\n", 13: "\\r"}
LARGEST_PATTERN: Final = 2**27
"""Bytes that a compiled pattern may take: `.{1,65535}` takes 100 MB."""

_NEVER: Final = "(?:a^)"
_ANY: Final = "(?:.|\\n)"


class PatternRefused(ValueError):
    """No engine reads the pattern."""


@cache
def translated(pattern: str) -> str | None:
    r"""The pattern as Pydantic's engine reads it, or None where that engine cannot match it.

    >>> translated(r"^\w+/\d$"), translated(r"^(?=a)b$")
    ('^[A-Za-z0-9_]+/[0-9]$', None)
    """
    text = "".join(_Pattern(pattern, is_backtracking=False).parts())
    return text if _NEEDS_BACKTRACKING.search(text) is None and _compiles_in_rust(text) else None


@cache
def backtracking(pattern: str) -> str:
    r"""The pattern as jsonschema-rs reads it, which looks around and refers back.

    >>> backtracking(r"(?<sign>['\x22])\k<sign>")
    '([\'"])(?:\\1)'
    """
    return "".join(_Pattern(pattern, is_backtracking=True).parts())


def check_pattern(pattern: str) -> None:
    """Raises: PatternRefused."""
    if translated(pattern) is not None:
        return
    try:
        jsonschema_rs.Draft202012Validator(
            {"pattern": backtracking(pattern)},
            pattern_options=jsonschema_rs.FancyRegexOptions(size_limit=LARGEST_PATTERN),
        )
    except jsonschema_rs.ValidationError:
        raise PatternRefused(f"{json.dumps(pattern)} is no regular expression") from None


class _Pattern:
    """A pass over an expression."""

    def __init__(self, text: str, *, is_backtracking: bool) -> None:
        self._text = text
        self._place = 0
        self._is_backtracking = is_backtracking
        self._groups = [match.group(1) for match in _NAMED_GROUP.finditer(_without_classes(text))]

    def parts(self) -> Iterator[str]:
        """What is between two quantifiers, anchors and parentheses, written out."""
        while self._place < len(self._text):
            sign = self._text[self._place]
            named = _NAMED_GROUP.match(self._text, self._place)
            self._place += 1
            if sign == "\\" and self._place < len(self._text):
                yield self._escape()
            elif sign == "[":
                yield self._set()
            elif sign == ".":
                yield _written(_LINE_END, is_negated=True)
            elif named is not None and named.group(1) and self._is_backtracking:
                self._place = named.end()
                yield "("
            elif sign == "{" and (bounds := _QUANTIFIER.match(self._text, self._place - 1)):
                self._place = bounds.end()
                yield bounds.group()
            else:
                yield f"\\{sign}" if sign in "{}]" else sign

    def _escape(self) -> str:
        """An escape outside of a class."""
        sign = self._text[self._place]
        if sign in "bB":
            self._place += 1
            return self._boundary(is_inside=sign == "B")
        reference = _NAMED_REFERENCE.match(self._text, self._place)
        if reference is not None and reference.group(1) in self._groups:
            self._place = reference.end()
            return f"(?:\\{self._groups.index(reference.group(1)) + 1})"
        if sign in "123456789AzZ":
            self._place += 1
            return f"\\{sign}"
        member = self._escaped_member()
        if isinstance(member, int):
            return _character(member, _SPECIAL)
        return member if isinstance(member, str) else _written(member)

    def _boundary(self, *, is_inside: bool) -> str:
        if not self._is_backtracking:
            return "(?-u:\\B)" if is_inside else "(?-u:\\b)"
        word, sign = _written(_WORD), "=" if is_inside else "!"
        return f"(?:(?<={word})(?{sign}{word})|(?<!{word})(?{'!' if is_inside else '='}{word}))"

    def _escaped_member(self) -> int | str | Ranges:
        """What an escape stands for: one character, several, or a property of Unicode as it is written."""
        sign = self._text[self._place]
        if sign.lower() in _CLASSES:
            self._place += 1
            ranges = _CLASSES[sign.lower()]
            return ranges if sign.islower() else _others(ranges)
        matched = _PROPERTY.match(self._text, self._place)
        if matched is not None:
            self._place = matched.end()
            return f"\\{matched.group()}"
        code = _CODE.match(self._text, self._place)
        if code is not None:
            self._place = code.end()
            return self._code(*code.groups())
        self._place += 1
        return _CONTROLS.get(sign, ord(sign))

    def _code(self, byte: str | None, point: str | None, unit: str | None, control: str | None) -> int:
        if control is not None:
            return ord(control) % 32
        number = int(byte or point or unit or "0", 16)
        low = _LOW_SURROGATE.match(self._text, self._place)
        if unit is not None and 0xD800 <= number < 0xDC00 and low is not None:
            self._place = low.end()
            return 0x10000 + (number - 0xD800) * 0x400 + int(low.group(1), 16) - 0xDC00
        return number

    def _set(self) -> str:
        """A class, from behind its bracket."""
        is_negated = self._text.startswith("^", self._place)
        self._place += is_negated
        members: list[int | str | Ranges] = []
        while self._place < len(self._text) and self._text[self._place] != "]":
            members.append(self._member())
            is_range = self._text.startswith("-", self._place) and not self._text.startswith(
                "-]", self._place
            )
            if is_range and isinstance(members[-1], int):
                self._place += 1
                last = self._member()
                members[-1:] = (
                    [((members[-1], last),)] if isinstance(last, int) else [members[-1], ord("-"), last]
                )
        if self._place >= len(self._text):
            return "["
        self._place += 1
        if not members:
            return _ANY if is_negated else _NEVER
        last = "-" if members[-1] == ord("-") else _in_class(members[-1])
        written = _OPERATORS.sub(r"\\\g<0>", "".join(map(_in_class, members[:-1])) + last)
        return f"[{'^' if is_negated else ''}{written}]"

    def _member(self) -> int | str | Ranges:
        sign = self._text[self._place]
        self._place += 1
        if sign != "\\" or self._place >= len(self._text):
            return ord(sign)
        if self._text[self._place] == "b":
            self._place += 1
            return 8
        return self._escaped_member()


def _without_classes(text: str) -> str:
    """The expression without escapes and classes, in which parentheses are none."""
    return re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]", "", text, flags=re.DOTALL)


def _others(ranges: Ranges) -> Ranges:
    """All characters but these."""
    ordered = sorted(ranges)
    starts = (0, *(last + 1 for _, last in ordered))
    ends = (*(first - 1 for first, _ in ordered), _LAST)
    return tuple((start, end) for start, end in zip(starts, ends, strict=True) if start <= end)


def _written(ranges: Ranges, *, is_negated: bool = False) -> str:
    return f"[{'^' if is_negated else ''}{_in_class(ranges)}]"


def _in_class(member: int | str | Ranges) -> str:
    if isinstance(member, str):
        return member
    if isinstance(member, int):
        return _character(member, _SPECIAL_IN_CLASS)
    ends = (
        (_character(first, _SPECIAL_IN_CLASS), _character(last, _SPECIAL_IN_CLASS)) for first, last in member
    )
    return "".join(first if first == last else f"{first}-{last}" for first, last in ends)


def _character(code: int, special: frozenset[str]) -> str:
    """A character as every engine reads it, where some are special; no engine reads one beyond all."""
    character = chr(code) if code <= _LAST else ""
    if character in special:
        return f"\\{character}"
    if code < _FOREIGN and character.isprintable():
        return character
    if code in _SIGNS:
        return _SIGNS[code]
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _compiles_in_rust(pattern: str) -> bool:
    try:
        SchemaValidator(core_schema.str_schema(pattern=pattern))
    except SchemaError:
        return False
    return True
