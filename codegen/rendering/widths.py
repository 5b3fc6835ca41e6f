"""How wide source text is shown, and where it may be cut."""

import re
import unicodedata
from typing import Final

LINE_LENGTH: Final = 110
BREAKS: Final = " ,;/|&"
_UNIT: Final = re.compile(r"\\(?:u[\da-f]{4}|U[\da-f]{8}|x[\da-f]{2}|.)|.", re.DOTALL)
_ESCAPED_CHARACTER: Final = 3


def width_of(text: str) -> int:
    """The columns that a text takes; ideographs take two."""
    return len(text) if text.isascii() else sum(map(_width, text))


def cut(source: str, longest: int, breaks: str = BREAKS, *, cuts_words: bool = False) -> list[str]:
    """The inside of a literal in pieces that wide: cut after a break, an ideograph or an escaped character.

    Words that are longer stay whole unless told otherwise. Escapes are never cut.

    >>> cut("one two three", 8)
    ['one two ', 'three']
    """
    pieces: list[str] = []
    piece, after = "", 0
    for unit in _UNIT.findall(source):
        if width_of(piece) + width_of(unit) > longest and (after or (cuts_words and piece)):
            end = after or len(piece)
            pieces.append(piece[:end])
            piece, after = piece[end:], 0
        piece += unit
        if unit in breaks or len(unit) > _ESCAPED_CHARACTER or (width_of(unit) > 1 and len(unit) == 1):
            after = len(piece)
    return [*pieces, piece]


def _width(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
