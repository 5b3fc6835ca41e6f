"""Descriptions of a contract as documentation comments, folded where lines are long."""

import re
from collections.abc import Iterator, Sequence
from textwrap import TextWrapper
from typing import Final

_LONGEST: Final = 110
_START: Final = re.compile(r"\s*(?:[-*+] |\d+\. )?")
"""What lines that go on stand under: the text of an item, not its mark."""
_ITEMS: Final = re.compile(r"\n(?=\s*(?:[-*+>#] |\d+\. ))")


def comment(text: str, indent: str = "") -> str:
    """A documentation comment, or nothing."""
    lines = list(_wrapped(text.strip().replace("*/", "*\\/"), _LONGEST - len(indent)))
    if not lines:
        return ""
    if len(lines) == 1:
        return f"{indent}/** {lines[0]} */\n"
    body = "".join(f"{indent} * {line}".rstrip() + "\n" for line in lines)
    return f"{indent}/**\n{body}{indent} */\n"


def _wrapped(text: str, width: int) -> Iterator[str]:
    """Lines that fit, but for what is code or a table."""
    is_code = False
    for number, block in enumerate(text.split("\n\n") if text else []):
        lines = block.splitlines()
        is_kept = is_code or "```" in block or any(line.startswith(("|", "    ")) for line in lines)
        is_code ^= block.count("```") % 2 == 1
        if number:
            yield ""
        if is_kept or all(len(line) <= width for line in lines):
            yield from map(str.rstrip, lines)
        else:
            yield from (line for item in _ITEMS.split(block) for line in _item(item, width))


def _item(text: str, width: int) -> Sequence[str]:
    """A paragraph, or an item of a list whose further lines stand under its text."""
    start = _START.match(text)
    mark = start[0] if start else ""
    words = " ".join(text[len(mark) :].split())
    return TextWrapper(
        width,
        initial_indent=mark,
        subsequent_indent=" " * len(mark),
        break_long_words=False,
        break_on_hyphens=False,
    ).wrap(words)
