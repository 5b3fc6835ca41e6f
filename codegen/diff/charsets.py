"""Media types as they are compared, and the encodings of characters that they name."""

import codecs
from collections.abc import Iterable
from typing import Final

from codegen.shapes.nodes import Direction

_UTF_8: Final = "utf-8"
_ASCII: Final = "ascii"
_WITH_ASCII: Final = frozenset({_UTF_8, "iso8859-1", "iso8859-15", "cp1252", _ASCII})
"""Encodings that write the characters of ASCII as ASCII does."""


def normal(media: str) -> str:
    """The media type as it is compared: lower case, parameters sorted, the charset left out."""
    kind, *rest = (part.strip() for part in media.lower().split(";"))
    parameters = sorted(part.replace('"', "") for part in rest if part and not part.startswith("charset="))
    return ";".join([kind, *parameters])


def charsets_of(names: Iterable[str]) -> dict[str, list[str]]:
    """The encodings of each media type; UTF-8 where it names none.

    >>> charsets_of(["text/plain; charset=LATIN1", "text/plain"])
    {'text/plain': ['iso8859-1', 'utf-8']}
    """
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(normal(name), []).append(_charset(name))
    return found


def _charset(name: str) -> str:
    for part in name.split(";")[1:]:
        key, _, value = part.partition("=")
        if key.strip().lower() == "charset":
            text = value.strip().strip('"').lower()
            try:
                return codecs.lookup(text).name
            except (LookupError, ValueError):
                return text
    return _UTF_8


def reads(old: str, new: str, direction: Direction) -> bool:
    """Whether who kept to the old encoding gets on with the new one."""
    if old == new:
        return True
    return (new if direction == "response" else old) == _ASCII and {old, new} <= _WITH_ASCII
