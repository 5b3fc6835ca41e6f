"""Whether an answer is right, however it is typed."""

import unicodedata
from collections.abc import Iterable
from typing import Final

LOOKALIKES: Final = str.maketrans(
    "\u2019\u2018\u02bc`\u201c\u201d\u201e\u2212\u2013\u2014\u2044", "''''\"\"\"---/"
)
"""Quotation marks, dashes and slashes, as keyboards and typographers put them, and those of ASCII."""
FINAL: Final = " .,;:!?\u3002\u3001\u061f\u0964"
"""Marks that end a sentence, in Chinese, Arabic and Hindi, too."""


def normal_form(written: str) -> str:
    """Two texts that say the same have the same one.

    >>> normal_form("  The\\u00a0GREAT wall!! ")
    'the great wall'
    >>> normal_form("They\\u2019re")
    "they're"
    >>> normal_form("?")
    '?'
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", written).casefold())
    collapsed = " ".join(folded.translate(LOOKALIKES).split())
    return collapsed.rstrip(FINAL) or collapsed


def is_right(given: str, answer: str, acceptable_answers: Iterable[str]) -> bool:
    """Whether somebody gave the answer, or one that is as good.

    >>> is_right("Seven.", "7", ["seven"])
    True
    """
    form = normal_form(given)
    return form != "" and form in {normal_form(each) for each in (answer, *acceptable_answers)}
