"""The characters that the escapes and classes of regular expressions stand for."""

from collections.abc import Mapping
from typing import Final

LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
DIGITS: Final = "0123456789"
_SIGNS: Final = "-_.:/+=@#%&*,;!?~^$|()[]{}<>'\"`\\ "
_ALL: Final = LETTERS + DIGITS + LETTERS.upper() + _SIGNS
WORD: Final = LETTERS + DIGITS + LETTERS.upper() + "_"
SETS: Final[Mapping[str, str]] = {"d": DIGITS, "w": WORD, "s": " "}
CONTROLS: Final[Mapping[str, str]] = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v", "0": "\0"}
_CATEGORIES: Final[Mapping[str, str]] = {
    "Lu": LETTERS.upper(),
    "L": LETTERS + LETTERS.upper(),
    "N": DIGITS,
    "P": "-.,!?",
    "S": "+=",
    "Z": " ",
    "M": "\u0301",
    "C": "\t",
}


def category(name: str) -> str:
    """Characters of a Unicode category or script (`\\p{...}`)."""
    value = name.rpartition("=")[2]
    return _CATEGORIES.get(value) or _CATEGORIES.get(value[:1]) or LETTERS


def without(characters: str) -> str:
    """Characters that are none of these."""
    return "".join(each for each in _ALL if each not in characters) or "\u00e9"
