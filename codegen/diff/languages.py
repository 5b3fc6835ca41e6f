"""Sets of texts, and whether one holds a text that another lacks: by derivatives (Brzozowski, 1964).

A language is what is left to be read. Its derivative by a character is what may follow that character.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

Ranges: TypeAlias = tuple[tuple[int, int], ...]

START: Final = -2
END: Final = -1
"""Characters that stand before and behind every text, so that `^` and `$` are characters like others."""

_LAST: Final = 0x10FFFF
_SURROGATES: Final = (0xD800, 0xDFFF)
_ENDLESS: Final = 1 << 30
_MOST_STEPS: Final = 20_000
_PLEASANT: Final = tuple(map(ord, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"))


class Undecided(Exception):
    """It takes too long to say."""


@dataclass(frozen=True, slots=True)
class Characters:
    """One of some characters; none of them is the empty language."""

    ranges: Ranges


@dataclass(frozen=True, slots=True)
class Sequence:
    """One after the other."""

    first: "Language"
    second: "Language"


@dataclass(frozen=True, slots=True)
class Repeated:
    """Several of one."""

    inner: "Language"
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Either:
    """In one of several."""

    options: frozenset["Language"]


@dataclass(frozen=True, slots=True)
class Both:
    """In one, and in a second one or, where `is_without`, not in it."""

    first: "Language"
    second: "Language"
    is_without: bool = False


Language: TypeAlias = Characters | Sequence | Repeated | Either | Both

NOTHING: Final = Characters(())
ANY: Final = Characters(((0, _LAST),))
_MARKED: Final = Characters(((START, _LAST),))


def sequence(first: Language, second: Language) -> Language:
    """One after the other, written in one way only."""
    if NOTHING in (first, second):
        return NOTHING
    if first == EMPTY:
        return second
    if isinstance(first, Sequence):
        return Sequence(first.first, sequence(first.second, second))
    return first if second == EMPTY else Sequence(first, second)


def repeated(inner: Language, least: int = 0, most: int = _ENDLESS) -> Language:
    """Several of one."""
    if inner == NOTHING:
        return EMPTY if least == 0 else NOTHING
    return inner if (least, most) == (1, 1) else Repeated(inner, least, most)


def either(options: Iterable[Language]) -> Language:
    """One of several, each once."""
    found: set[Language] = set()
    for option in options:
        found |= option.options if isinstance(option, Either) else {option}
    found.discard(NOTHING)
    return found.pop() if len(found) == 1 else Either(frozenset(found)) if found else NOTHING


def both(first: Language, second: Language, *, is_without: bool = False) -> Language:
    """What is in two, or in the first one only."""
    if first == NOTHING or (second == NOTHING and not is_without) or (first == second and is_without):
        return NOTHING
    return first if second in (NOTHING, first) else Both(first, second, is_without)


EMPTY: Final = Repeated(NOTHING, 0, 0)
"""The empty text alone."""


def whole(found: Language) -> Language:
    """Texts, with their marks, in which an expression is found somewhere."""
    around = repeated(_MARKED)
    return sequence(around, sequence(found, around))


def texts(least: int = 0, most: int | None = None) -> Language:
    """Texts of so many characters, with their marks."""
    inner = repeated(ANY, least, _ENDLESS if most is None else most)
    return sequence(Characters(((START, START),)), sequence(inner, Characters(((END, END),))))


@lru_cache(maxsize=65_536)
def takes_nothing(language: Language) -> bool:
    """Whether the empty text is in it."""
    match language:
        case Characters():
            return False
        case Sequence(first, second):
            return takes_nothing(first) and takes_nothing(second)
        case Repeated(inner, least, _):
            return least == 0 or takes_nothing(inner)
        case Either(options):
            return any(map(takes_nothing, options))
        case Both(first, second, is_without):
            return takes_nothing(first) and takes_nothing(second) is not is_without


def derivative(language: Language, character: int) -> Language:
    """What may follow a character."""
    match language:
        case Characters(ranges):
            return EMPTY if any(first <= character <= last for first, last in ranges) else NOTHING
        case Sequence(first, second):
            here = sequence(derivative(first, character), second)
            return either([here, derivative(second, character)]) if takes_nothing(first) else here
        case Repeated(inner, least, most):
            if most == 0:
                return NOTHING
            left = repeated(inner, max(least - 1, 0), most if most == _ENDLESS else most - 1)
            return sequence(derivative(inner, character), EMPTY if most == 1 else left)
        case Either(options):
            return either(derivative(option, character) for option in options)
        case Both(first, second, is_without):
            return both(derivative(first, character), derivative(second, character), is_without=is_without)


def shortest(language: Language) -> str | None:
    """A shortest text of the language, its marks left out; None where it has none. Raises: Undecided."""
    characters = sorted(_representatives(language), key=lambda each: (each not in _PLEASANT, each))
    waiting: deque[tuple[Language, tuple[int, ...]]] = deque([(language, ())])
    seen = {language}
    steps = 0
    while waiting:
        here, read = waiting.popleft()
        if takes_nothing(here):
            return "".join(chr(character) for character in read if character >= 0)
        for character in characters:
            steps += 1
            if steps > _MOST_STEPS:
                raise Undecided
            there = derivative(here, character)
            if there != NOTHING and there not in seen:
                seen.add(there)
                waiting.append((there, (*read, character)))
    return None


def _representatives(language: Language) -> set[int]:
    """One character for all that no part of the language tells apart."""
    bounds = sorted({START, END, 0, _SURROGATES[0], _SURROGATES[1] + 1, *_bounds(language)})
    found = set()
    for first, after in zip(bounds, [*bounds[1:], _LAST + 1], strict=True):
        if first != _SURROGATES[0] and first < after:
            found.add(next((each for each in _PLEASANT if first <= each < after), first))
    return found


def _bounds(language: Language) -> set[int]:
    match language:
        case Characters(ranges):
            return {bound for first, last in ranges for bound in (first, last + 1) if bound <= _LAST}
        case Sequence(first, second) | Both(first, second):
            return _bounds(first) | _bounds(second)
        case Repeated(inner, _, _):
            return _bounds(inner)
        case Either(options):
            return set().union(*map(_bounds, options))
