"""The words of a wire name, whatever its alphabet, its case and its punctuation."""

import re
import unicodedata
from functools import cache
from typing import Final

from codegen.naming.romanization import romanized

_WORD: Final = re.compile(
    r"(?<!U)UdU(?![Uls])|U{2,}s(?![lsd])|U+(?=U[ls])|U?[ls]+d*|d+U+(?=U[ls])|d+U+(?![ls])|U+d*|d+[ls]*"
)
"""Words by the shape of their characters: U upper case, s the letter s, l all other letters, d digits."""

_ONE_WORD: Final = re.compile(
    r"(?<![a-z])(?:i(?:OS|Phone|Pad|Cloud|Tunes)|macOS|tvOS|mTLS|vCPU|eBay)(?![a-z])"
    r"|(?:[oO]Auth|GraphQL|GitHub|GitLab|MySQL|NoSQL|PostgreSQL|JavaScript|TypeScript|YouTube|PayPal|LinkedIn|WiFi"
    r"|WebRTC|SaaS)(?![a-z])|IPv(?=[46])"
)
_APOSTROPHE: Final = re.compile(r"(?<=\w)['\u2019](?=\w)")
_COMPARISON: Final = re.compile(r"(?<=[^\W_])[\s_]*(<=|>=|!=|<>|==|<|>|=)\s*$")
_COMPARISON_WORDS: Final = {
    "<": ("before", "below"),
    ">": ("after", "above"),
    "<=": ("until", "at most"),
    ">=": ("since", "at least"),
    "!=": ("not", "not"),
    "<>": ("not", "not"),
    "==": ("", ""),
    "=": ("", ""),
}
"""How an operator at the end of a name reads: of a moment, and of anything else."""

_MOMENTS: Final = frozenset(
    {"time", "times", "date", "dates", "day", "timestamp", "at", "on", "when", "created", "updated"}
    | {"modified", "deleted", "expires", "expiry", "start", "started", "end", "ended", "since"}
)
_OPERATORS: Final = {
    "<": "less",
    "<=": "less or equal",
    ">": "greater",
    ">=": "greater or equal",
    "=": "equal",
    "==": "equal",
    "===": "identical",
    "!=": "not equal",
    "<>": "not equal",
    "=~": "matches",
    "!~": "matches not",
    "&&": "and",
    "||": "or",
    "..": "range",
    "->": "arrow",
    "=>": "arrow",
    "*": "any",
    "**": "any depth",
    "++": "plus plus",
    "--": "minus minus",
}
"""What a name of nothing but symbols is called."""

_SYMBOLS: Final = {
    "+": "plus",
    "-": "minus",
    "*": "star",
    "/": "slash",
    "\\": "backslash",
    "%": "percent",
    "&": "and",
    "|": "pipe",
    "!": "not",
    "~": "tilde",
    "^": "caret",
    ".": "dot",
    ",": "comma",
    ":": "colon",
    ";": "semicolon",
    "_": "underscore",
    "#": "hash",
    "$": "dollar",
    "@": "at",
    "?": "question",
    "'": "apostrophe",
    '"': "quote",
    "`": "backtick",
    "(": "parenthesis",
    ")": "closing parenthesis",
    "[": "bracket",
    "]": "closing bracket",
    "{": "brace",
    "}": "closing brace",
    "<": "less",
    ">": "greater",
    "=": "equal",
    " ": "space",
    "\t": "tab",
    "\n": "newline",
    "\r": "return",
    "\0": "nul",
}
_INSIDE: Final = {
    "<": " before ",
    ">": " after ",
    "+": " plus ",
    "*": " any ",
    "%": " percent ",
    "&": " and ",
}


@cache
def words(text: str) -> tuple[str, ...]:
    """The words in lower case.

    >>> words("EndTime<"), words("OAuth2Token"), words("userIDs")
    (('end', 'time', 'before'), ('oauth2', 'token'), ('user', 'ids'))
    """
    return tuple(_lower(word) for word in _split(spoken(text)))


def spoken(text: str) -> str:
    """The text with the symbols that mean something as words; a text of symbols alone by their names."""
    text = romanized(unicodedata.normalize("NFKC", text))
    if not any(map(_is_word_character, text)):
        return _symbol_words(text)
    text = _APOSTROPHE.sub("", text)
    found = _COMPARISON.search(text)
    if found:
        head = text[: found.start()]
        is_moment = not _MOMENTS.isdisjoint(words(head))
        return f"{spoken(head)} {_COMPARISON_WORDS[found[1]][0 if is_moment else 1]}"
    if text[0] == "-" and text[1:2].isdigit():
        text = f"minus {text[1:]}"
    if text[0] == "!":
        text = f"not {text[1:]}"
    if text[-1] == "#":
        text = f"{text[:-1]} sharp"
    return "".join(_INSIDE.get(character, character) for character in text)


def spelled(text: str) -> str:
    """The text with every symbol at its ends by name, for names that are equal otherwise: `@id` -> at id."""
    text = romanized(unicodedata.normalize("NFKC", text))
    start = next((index for index, character in enumerate(text) if _is_word_character(character)), 0)
    end = next((index for index, character in enumerate(text[::-1]) if _is_word_character(character)), 0)
    tail = text[len(text) - end :].rstrip("])}")
    return f"{_symbol_words(text[:start])} {text[start : len(text) - end]} {_symbol_words(tail)}".strip()


def style(text: str) -> str:
    """A word for how the text is written: `fooBar` camel, `foo-bar` dashed, `FOO` upper."""
    for separator, word in (("-", "dashed"), (".", "dotted"), ("/", "slashed"), (":", "colons")):
        if separator in text.strip(separator):
            return word
    if " " in text.strip():
        return "spaced"
    if text.isupper():
        return "upper"
    if text.islower():
        return "underscored" if "_" in text.strip("_") else "lower"
    return "camel" if text[:1].islower() else "capitalized"


def parts(text: str) -> list[str]:
    """The runs of letters and digits of a spoken text, as they are written."""
    return "".join(character if _is_word_character(character) else " " for character in spoken(text)).split()


def _split(text: str) -> list[str]:
    text = _ONE_WORD.sub(lambda found: found[0].capitalize(), text)
    shape = "".join(map(_shape, text))
    return [text[found.start() : found.end()] for found in _WORD.finditer(shape)]


@cache
def _shape(character: str) -> str:
    if not _is_word_character(character):
        return " "
    if not character.isidentifier():
        return "l" if unicodedata.category(character).startswith("M") else "d"
    if character.isupper() or character.istitle():
        return "U"
    return "s" if character == "s" else "l"


@cache
def _is_word_character(character: str) -> bool:
    return character != "_" and f"a{character}".isidentifier()


def _lower(word: str) -> str:
    return unicodedata.normalize("NFKC", word.lower())


def _symbol_words(text: str) -> str:
    if text in _OPERATORS:
        return _OPERATORS[text]
    return " ".join(_symbol_word(character) for character in text)


@cache
def _symbol_word(character: str) -> str:
    known = _SYMBOLS.get(character)
    if known is not None:
        return known
    return unicodedata.name(character, "").lower().replace("-", " ").removesuffix(" sign")
