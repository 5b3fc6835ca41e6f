"""Letters of other scripts in Latin ones: names in source code are ASCII, so that every tool takes them."""

import re
import unicodedata
from functools import cache
from typing import Final

_CYRILLIC: Final = (
    *("a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l"),
    *("m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch"),
    *("sh", "shch", "_", "y", "_", "e", "yu", "ya", "ie", "yo", "dj", "gj"),
    *("ie", "dz", "i", "yi", "j", "lj", "nj", "tj", "k", "i", "u", "dz"),
)
"""U+0430 to U+045F."""

_GREEK: Final = (
    *("a", "b", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m"),
    *("n", "x", "o", "p", "r", "s", "s", "t", "y", "f", "ch", "ps"),
    *("o", "i", "y"),
)
"""U+03B1 to U+03CB."""

_LATIN: Final = {
    "\u00df": "ss",
    "\u1e9e": "SS",
    "\u00e6": "ae",
    "\u00c6": "Ae",
    "\u0153": "oe",
    "\u0152": "Oe",
    "\u00f8": "o",
    "\u00d8": "O",
    "\u0142": "l",
    "\u0141": "L",
    "\u0111": "d",
    "\u0110": "D",
    "\u00f0": "d",
    "\u00d0": "D",
    "\u00fe": "th",
    "\u00de": "Th",
    "\u0131": "i",
}
_NAMED: Final = re.compile(
    r"(?:[A-Z-]+ )+?(?P<kind>(?:CAPITAL |SMALL |FINAL )?LETTER|SYLLABLE|VOWEL SIGN|DIGIT|CHARACTER)"
    r" (?:SMALL |FINAL )?(?P<name>[A-Z][A-Z ]*)"
)
_DIGITS: Final = ("ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE")
_IDEOGRAPHS: Final = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def romanized(text: str) -> str:
    r"""The text with each letter that is not ASCII in Latin script; symbols stay as they are.

    >>> romanized("\u041f\u0440\u043e\u0435\u043a\u0442"), romanized("St\u00f8rrelse")
    ('Proekt', 'Storrelse')
    """
    return text if text.isascii() else "".join(map(_letter, unicodedata.normalize("NFKC", text)))


def has_ideographs(text: str) -> bool:
    """Whether the text has characters whose names say no more than their number."""
    return not text.isascii() and _IDEOGRAPHS.search(text) is not None


@cache
def _letter(character: str) -> str:
    if character.isascii() or not f"a{character}".isidentifier():
        return character
    if character in _LATIN:
        return _LATIN[character]
    base = unicodedata.normalize("NFD", character)[0]
    if base.isascii():
        return base
    lower = ord(base.lower()[0])
    for first, letters in ((0x0430, _CYRILLIC), (0x03B1, _GREEK)):
        if first <= lower < first + len(letters):
            written = letters[lower - first].strip("_")
            return written if base.islower() else written.capitalize()
    return _by_name(character)


def _by_name(character: str) -> str:
    """By the character's name in Unicode: kana and Hangul are named by their sound."""
    if _IDEOGRAPHS.match(character):
        return f" u{ord(character)} "
    found = _NAMED.fullmatch(unicodedata.name(character, ""))
    if found is None:
        return "" if unicodedata.category(character).startswith("M") else f" u{ord(character)} "
    if found["kind"] == "DIGIT":
        return str(_DIGITS.index(found["name"])) if found["name"] in _DIGITS else ""
    sound = found["name"].replace(" ", "").lower()
    return sound.capitalize() if found["kind"].startswith("CAPITAL") else sound
