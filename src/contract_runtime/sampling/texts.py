"""Texts for string schemas: by format, by pattern, by name, of the length asked for."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, permutations
from typing import Any, Final

from contract_runtime.sampling.formats import format_value, other_spellings
from contract_runtime.sampling.plain_values import plain_text
from contract_runtime.sampling.regular_expressions import Unreadable, matching_texts
from contract_runtime.sampling.together import PATTERNS

_LONGEST: Final = 100_000
_SIGNS: Final = ("x", "0", "X", "-", "_", " ", "!", "\u00e9")
_JOINED: Final = 3
_TRIES: Final = 12


def texts(schema: Mapping[str, Any], name: str, seed: int) -> Iterator[str]:
    """Candidates in the order of preference; the caller keeps the first that fits."""
    shortest, longest = schema.get("minLength", 0), schema.get("maxLength", _LONGEST)
    format_name = schema.get("format") or _encoding(schema)
    formatted = format_value(format_name, seed) if isinstance(format_name, str) else None
    if formatted is not None:
        yield formatted
    pattern = schema.get("pattern")
    plain = plain_text(name, seed)
    if isinstance(pattern, str):
        if is_found(pattern, plain):
            yield plain
        yield from _by_pattern(pattern, seed, shortest)
        yield from _by_all(schema.get(PATTERNS) or [pattern], seed, shortest)
    yield plain
    yield from _fitted(plain, seed, shortest, longest)
    if isinstance(format_name, str):
        yield from _by_format(format_name, pattern, seed, shortest)
    yield from (sign * max(shortest, 1) for sign in _SIGNS)
    yield ""


def is_found(pattern: str, plain: str) -> bool:
    """Whether a pattern matches somewhere in a text; one that cannot be read does not."""
    try:
        return re.search(pattern, plain) is not None
    except re.error:
        return False


def _encoding(schema: Mapping[str, Any]) -> str | None:
    return "byte" if schema.get("contentEncoding") in {"base64", "base64url"} else None


def _by_pattern(pattern: str, seed: int, shortest: int) -> Iterator[str]:
    try:
        for text in matching_texts(pattern, seed, shortest):
            yield text
            if len(text) < shortest:
                yield text.ljust(shortest, "a")
    except Unreadable:
        return


def _by_all(patterns: Sequence[str], seed: int, shortest: int) -> Iterator[str]:
    """Texts of patterns that have no anchors at both ends: one behind the other, and filled up between."""
    drawn = [[*islice(_by_pattern(each, seed, 0), _TRIES)] for each in patterns]
    for pattern in patterns[1:]:
        yield from _by_pattern(pattern, seed, shortest)
    for parts in zip(*drawn, strict=False):
        for ordered in permutations(parts) if len(parts) <= _JOINED else [parts]:
            joined = "".join(ordered)
            yield joined
            missing = shortest - len(joined)
            if missing > 0:
                filler = "a" * missing
                yield "".join((*ordered[:-1], filler, ordered[-1]))
                yield joined + " " + filler[1:]
                yield filler[1:] + " " + joined


def _by_format(name: str, pattern: object, seed: int, shortest: int) -> Iterator[str]:
    """Other spellings of a format, by themselves and with what a pattern asks for at an end."""
    spellings = [*other_spellings(name, seed, shortest)]
    yield from spellings
    parts = islice(_by_pattern(pattern, seed, 0), _TRIES) if isinstance(pattern, str) else ()
    for part in parts:
        for text in ("ada", *spellings):
            yield text + part
            yield part + text


def _fitted(plain: str, seed: int, shortest: int, longest: int) -> Iterator[str]:
    """The text shortened from its start, so that what tells two apart stays, or filled up."""
    if len(plain) < shortest <= _LONGEST:
        yield (plain + " sample" * (shortest // 7 + 1))[:shortest]
        yield plain.ljust(shortest, "x")
    if len(plain) > longest:
        yield plain[:longest] if not seed else plain[len(plain) - longest :]
        yield _counted(seed, longest)


def _counted(seed: int, length: int) -> str:
    letters: list[str] = []
    for _ in range(length):
        seed, place = divmod(seed, 26)
        letters.append("abcdefghijklmnopqrstuvwxyz"[place])
    return "".join(letters)
