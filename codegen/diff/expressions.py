"""Reads patterns as languages, as far as they are regular: neither look-around nor references back."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Final, Literal

from codegen.diff.languages import (
    EMPTY,
    END,
    START,
    Characters,
    Language,
    Ranges,
    Undecided,
    both,
    either,
    repeated,
    sequence,
    shortest,
    texts,
    whole,
)
from codegen.openapi.patterns import backtracking

_QUANTIFIER: Final = re.compile(r"(?:([*+?])|\{([0-9]+)(?:(,)([0-9]*))?\})\??")
_CODE: Final = re.compile(r"u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})")
_NAMED: Final = {"n": 10, "r": 13, "t": 9}
_SIMPLE: Final[Mapping[str, tuple[int, int]]] = {"*": (0, 1 << 30), "+": (1, 1 << 30), "?": (0, 1)}
_LAST: Final = 0x10FFFF


def text_of(
    patterns: Iterable[str], *, without: Iterable[str] = (), least: int = 0, most: int | None = None
) -> str | None:
    """A shortest text that matches all patterns and one of `without` not; None where there is none.

    Raises: Undecided.

    >>> text_of(["^[a-z]+$"], without=["^[a-f]+$"]), text_of(["^[a-f]+$"], without=["^[a-z]+$"])
    ('g', None)
    """
    found = _text_of(tuple(patterns), tuple(without), least, most)
    if found is False:
        raise Undecided
    return found


def extra_text(
    patterns: Iterable[str], without: Iterable[str], lengths: tuple[int, int | None]
) -> str | None:
    """As `text_of`, among texts of so many characters. Raises: Undecided."""
    least, most = lengths
    found = text_of(patterns, without=without)
    if found is None or (least <= len(found) and (most is None or len(found) <= most)):
        return found
    return text_of(patterns, without=without, least=least, most=most)


@lru_cache(maxsize=8192)
def _text_of(
    patterns: tuple[str, ...], without: tuple[str, ...], least: int, most: int | None
) -> str | Literal[False] | None:
    """As `text_of`; False where that is undecided."""
    try:
        language = texts(least, most)
        for pattern in patterns:
            language = both(language, _found(pattern))
        if not without:
            return shortest(language)
        found = (shortest(both(language, _found(pattern), is_without=True)) for pattern in without)
        return next((text for text in found if text is not None), None)
    except (RecursionError, Undecided):
        return False


@cache
def _found(pattern: str) -> Language:
    return whole(_Reader(backtracking(pattern)).language())


class _Reader:
    """A recursive descent over an expression that is written out."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0

    def language(self) -> Language:
        """The whole expression."""
        found = self._choice()
        if self._place < len(self._text):
            raise Undecided
        return found

    def _choice(self) -> Language:
        options = [self._sequence()]
        while self._take("|"):
            options.append(self._sequence())
        return either(options)

    def _sequence(self) -> Language:
        parts: list[Language] = []
        while self._place < len(self._text) and self._text[self._place] not in "|)":
            parts.append(self._quantified(self._atom()))
        found: Language = EMPTY
        for part in reversed(parts):
            found = sequence(part, found)
        return found

    def _quantified(self, atom: Language) -> Language:
        while matched := _QUANTIFIER.match(self._text, self._place):
            self._place = matched.end()
            sign, least, comma, most = matched.groups()
            if sign:
                atom = repeated(atom, *_SIMPLE[sign])
            elif comma and not most:
                atom = repeated(atom, int(least))
            else:
                atom = repeated(atom, int(least), int(most or least))
        return atom

    def _atom(self) -> Language:
        sign = self._next()
        if sign == "(":
            if self._take("?") and not self._take(":"):
                raise Undecided
            found = self._choice()
            if not self._take(")"):
                raise Undecided
            return found
        if sign in "^$":
            mark = START if sign == "^" else END
            return Characters(((mark, mark),))
        if sign == ".":
            return Characters(_others([(10, 10)]))
        if sign == "[":
            return self._set()
        code = self._escaped() if sign == "\\" else ord(sign)
        return Characters(((code, code),))

    def _set(self) -> Language:
        is_negated = self._take("^")
        ranges: list[tuple[int, int]] = []
        while not self._take("]"):
            first = self._member()
            is_range = self._text[self._place : self._place + 1] == "-" and self._text[
                self._place + 1 : self._place + 2
            ] not in {"]", ""}
            self._place += is_range
            ranges.append((first, self._member() if is_range else first))
        return Characters(_others(ranges) if is_negated else tuple(sorted(ranges)))

    def _member(self) -> int:
        sign = self._next()
        return self._escaped() if sign == "\\" else ord(sign)

    def _escaped(self) -> int:
        code = _CODE.match(self._text, self._place)
        if code is not None:
            self._place = code.end()
            return int(code.group(1) or code.group(2), 16)
        sign = self._next()
        if sign.isalnum() and sign not in _NAMED:
            raise Undecided
        return _NAMED.get(sign, ord(sign))

    def _take(self, sign: str) -> bool:
        is_there = self._text.startswith(sign, self._place)
        self._place += is_there
        return is_there

    def _next(self) -> str:
        if self._place >= len(self._text):
            raise Undecided
        self._place += 1
        return self._text[self._place - 1]


def _others(ranges: list[tuple[int, int]]) -> Ranges:
    """All characters but these."""
    found, after = [], 0
    for first, last in sorted(ranges):
        if first > after:
            found.append((after, first - 1))
        after = max(after, last + 1)
    return (*found, (after, _LAST)) if after <= _LAST else tuple(found)
