"""Characters that readers of source code could take for others, kept out of it or written as escapes."""

import re
import unicodedata
from functools import cache
from typing import Final

_SPELLED: Final = {
    "\u00a0": " ",
    "\u00ab": '"',
    "\u00b4": "'",
    "\u00b7": "-",
    "\u00bb": '"',
    "\u00d7": "x",
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u2015": "-",
    "\u2018": "'",
    "\u2019": "'",
    "\u201a": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u2022": "-",
    "\u2026": "...",
    "\u2032": "'",
    "\u2033": '"',
    "\u2039": "'",
    "\u203a": "'",
    "\u2044": "/",
    "\u2190": "<-",
    "\u2192": "->",
    "\u21d2": "=>",
    "\u2212": "-",
    "\u2217": "*",
    "\u2260": "!=",
    "\u2264": "<=",
    "\u2265": ">=",
    "\u3000": " ",
}
_WORD: Final = re.compile(r"[^\W_]+")
_LIKE_LATIN: Final = frozenset(
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03b1"
    "\u03b3\u03b9\u03bd\u03bf\u03c1\u03c3\u03c5\u03d2\u03dc\u03e8\u03f1\u03f2\u03f3\u03f9\u03fa"
    "\u0405\u0406\u0408\u0410\u0412\u0415\u0417\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423"
    "\u0425\u042c\u0430\u0431\u0433\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u0461"
    "\u0474\u0475\u04ae\u04af\u04bb\u04bd\u04c0\u04cf\u04e0\u0501\u050c\u051b\u051c\u051d\u054d"
    "\u054f\u0555\u0561\u0563\u0566\u0570\u0578\u057c\u057d\u0581\u0584\u0585\u05d5\u05d8\u05d9"
    "\u05df\u05e1\u0627\u0647\u06be\u06c1\u06d5\u30ce\u4e36\u4e3f\u3033"
    "\u0374\u037a\u037f\u0903\u097d\u0a83\u0b03\u0c02\u0c82\u0d02\u0d82\u1d26\u1fbe\ua644\ua647"
)
"""Letters of Greek, Cyrillic, Armenian, Hebrew, Arabic and Han that look like Latin ones."""

_KNOWN_SCRIPTS: Final = (
    "GREEK",
    "CYRILLIC",
    "ARMENIAN",
    "HEBREW",
    "ARABIC",
    "CJK UNIFIED",
    "HIRAGANA",
    "KATAKANA",
)
_MORE_SCRIPTS: Final = ("HANGUL", "DEVANAGARI", "THAI CHARACTER")
_HARMLESS: Final = (
    "\u00a9\u00ae\u00b0\u00a7\u3001\u3002\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011\u30fb"
)
_EMOJI: Final = range(0x1F300, 0x1FB00)
_PRESENTATION_FORMS: Final = range(0xFB00, 0x10000)


def plain_text(text: str) -> str:
    r"""The text for a docstring: typographic marks as ASCII, invisible characters left out.

    >>> plain_text("\u201cquoted\u201d\u2026")
    '"quoted"...'
    """
    return text if text.isascii() and text.isprintable() else "".join(map(_plain_character, text))


def escaped_lookalikes(text: str) -> str:
    """Source text with an escape for each character that could be taken for another one."""
    if text.isascii():
        return text
    text = _WORD.sub(lambda found: found[0] if _is_telling(found[0]) else _escapes(found[0]), text)
    return "".join(
        character
        if character.isascii() or character.isalnum() or _is_harmless(character)
        else _escapes(character)
        for character in text
    )


@cache
def _plain_character(character: str) -> str:
    if character.isascii():
        return character if character.isprintable() else " "
    if character in _SPELLED:
        return _SPELLED[character]
    if unicodedata.category(character) in {"Cf", "Cc", "Cn", "Co", "Cs"}:
        return ""
    composed = unicodedata.normalize("NFKC", character)
    return composed if composed.isascii() and composed.isprintable() else character


def _is_telling(word: str) -> bool:
    """Whether a word is ASCII, or has a letter that nobody takes for a Latin one and nobody in ASCII."""
    is_mixed = any(map(str.isascii, word)) and not _LIKE_LATIN.isdisjoint(word)
    return word.isascii() or (any(map(_is_distinct, word)) and not is_mixed)


@cache
def _is_distinct(letter: str) -> bool:
    if letter.isascii() or letter in _LIKE_LATIN or ord(letter) in _PRESENTATION_FORMS:
        return False
    if not letter.isalpha():
        return False
    base = unicodedata.normalize("NFD", letter)
    if len(base) > 1 and base[0].isascii():
        return True
    return (
        letter in "\u00df\u00e6\u00f8\u00c6\u00d8\u0153\u0152\u0111\u00f0\u00fe\u0142\u0141"
        or unicodedata.name(letter, "").startswith((*_KNOWN_SCRIPTS, *_MORE_SCRIPTS))
    )


@cache
def _is_harmless(character: str) -> bool:
    if character in _LIKE_LATIN or ord(character) in _PRESENTATION_FORMS:
        return False
    is_mark_or_currency = unicodedata.category(character) in {"Mn", "Mc", "Sc"}
    return ord(character) in _EMOJI or is_mark_or_currency or character in _HARMLESS


def _escapes(text: str) -> str:
    return "".join(character if character.isascii() else ascii(character)[1:-1] for character in text)
