"""Texts that show: a name of which nobody sees anything is no name."""

import re
from typing import Final

_UNSEEN: Final = re.compile(
    "[\x00-\x20\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]*"
)
"""White space, controls, and what Unicode calls default ignorable: all that `VisibleText` refuses alone."""


def visible(text: str | None) -> str | None:
    """The text, or None where there is nothing to be seen of it.

    >>> visible("Ada"), visible(" \u200b"), visible("")
    ('Ada', None, None)
    """
    return None if text is None or _UNSEEN.fullmatch(text) else text
