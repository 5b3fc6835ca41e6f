"""Descriptions as lines of text: Markdown keeps its lists and code, HTML becomes Markdown."""

import html
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from codegen.naming.lookalikes import plain_text
from codegen.rendering.widths import width_of

_TAGS: Final = (
    (re.compile(r"<br\s*/?>", re.IGNORECASE), "\n\n"),
    (re.compile(r"<li\b[^<>]*>", re.IGNORECASE), "\n- "),
    (re.compile(r"</?code\b[^<>]*>", re.IGNORECASE), "`"),
    (re.compile(r"<(?:p|div|ul|ol|h[1-6]|table|tr|blockquote|pre)\b[^<>]*>", re.IGNORECASE), "\n\n"),
    (re.compile(r"</(?:p|div|ul|ol|h[1-6]|table|tr|blockquote|pre)>", re.IGNORECASE), "\n\n"),
    (
        re.compile(
            r"</?(?:a|b|i|u|em|strong|span|small|sup|sub|li|td|th|tbody|thead|img|hr|font)(?:\s[^<>]*)?/?>",
            re.IGNORECASE,
        ),
        "",
    ),
)
_LINK: Final = re.compile(
    r"<a\b[^<>]*\bhref=[\"']([^\"'<>]*)[\"'][^<>]*>(.*?)</a>", re.IGNORECASE | re.DOTALL
)
_ENTITY: Final = re.compile(r"&(?:lt|gt|amp|quot|apos|nbsp|#\d{1,6}|#x[0-9a-fA-F]{1,6});")
_ITEM: Final = re.compile(r"(\s*)([-*+\u2022]|\d{1,3}[.)])\s+(\S.*)")
_FENCE: Final = re.compile(r"\s*(```|~~~)")
_DEEPEST: Final = 6
_NARROWEST: Final = 40


@dataclass
class _Block:
    """Text that is wrapped as one; `mark` starts its first line, further lines stand under the text."""

    text: str
    mark: str = ""
    is_apart: bool = True
    is_verbatim: bool = False

    def lines(self, width: int) -> list[str]:
        """The block in lines of the width; longer ones are single words."""
        if self.is_verbatim:
            return _cut(plain_text(self.text).rstrip(), width) or [""]
        words = plain_text(" ".join(self.text.split()))
        width = width if words.isascii() else max(_NARROWEST, width * len(words) // width_of(words))
        indent = " " * len(self.mark)
        found = textwrap.wrap(
            words,
            width,
            initial_indent=self.mark,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
        return [piece for line in found for piece in _cut(line, width)]


def wrapped(text: str, width: int) -> list[str]:
    """Paragraphs and list items wrapped to the width, one blank line between paragraphs.

    >>> wrapped("Either:<ul><li>one</li><li>another thing</li></ul>", 12)
    ['Either:', '', '- one', '- another', '  thing']
    """
    lines: list[str] = []
    for block in _blocks(_without_html(text.replace("\r\n", "\n").replace("\r", "\n")).strip("\n")):
        found = block.lines(width)
        if found and any(found):
            lines += ["", *found] if lines and block.is_apart else found
        elif block.is_verbatim and lines:
            lines.append("")
    return lines


def _blocks(text: str) -> Iterator[_Block]:
    current: _Block | None = None
    is_code, is_apart = False, False
    for line in text.split("\n"):
        is_fence = _FENCE.match(line) is not None
        is_verbatim = is_code or is_fence or line.lstrip().startswith("|")
        is_code = is_code != is_fence
        starts = is_verbatim or _ITEM.fullmatch(line) is not None or line.startswith("#") or not line.strip()
        if current is not None and not starts:
            current.text += f" {line}"
            continue
        yield from [current] if current else []
        current = None
        if is_verbatim:
            yield _Block(line, is_apart=is_apart, is_verbatim=True)
            is_apart = False
        elif line.startswith("#"):
            yield _Block(line.lstrip("#"))
            is_apart = True
        elif line.strip():
            current, is_apart = _started(line, is_apart=is_apart), False
        else:
            is_apart = True
    yield from [current] if current else []


def _started(line: str, *, is_apart: bool) -> _Block:
    """The paragraph or the list item that a line starts."""
    item = _ITEM.fullmatch(line)
    if item is None:
        return _Block(line, is_apart=is_apart)
    indent, mark, words = item.groups()
    depth = min(len(indent.expandtabs(4)), _DEEPEST)
    return _Block(words, f"{' ' * depth}{mark if mark[0].isdigit() else '-'} ", is_apart=is_apart)


def _without_html(text: str) -> str:
    if "<" in text:
        text = _LINK.sub(r"[\2](\1)", text)
        for tag, written in _TAGS:
            text = tag.sub(written, text)
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text


def _cut(line: str, width: int) -> list[str]:
    """The line, cut where it is too long and not a single word or the end of a link."""
    before, _, last = line.rpartition(" ")
    if len(line) <= width or not before.strip() or ("://" in last and len(before) < width):
        return [line] if line else []
    return textwrap.wrap(line, width, drop_whitespace=False, break_on_hyphens=False)
