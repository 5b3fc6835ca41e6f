"""Makes edits in the text of a file: what is new is put between what is there, character for character."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from codegen.findings import QUOTED, REMOVED, Edit, Json, Pointer
from codegen.fixing.samples import Samples
from codegen.reading.sources import SourceFile
from codegen.reading.spans import Member, Span

Rank: TypeAlias = tuple[float, str]

_FIRST: Final[Rank] = (0.0, "")
_REST: Final = re.compile(r"[^\S\n]*(?P<comma>,?)[^\S\n]*(?P<comment>#[^\n]*)?$", re.MULTILINE)
"""What may follow a member in its line and stays with it."""

_AHEAD: Final = re.compile(r"([&!]\S*\s+)+")
"""The anchor and the tag of a value."""

_ANCHOR: Final = re.compile(r"(?<=[\s:,\[{-])&\S")
_COMMENT: Final = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)
_LAST: Final = frozenset({"content", "requestBody", "responses", "schema"})
"""What other members stand before, where the file has no example of the order."""

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


class Unplaced(Exception):
    """The text has no place for an edit, as where a mapping comes from an alias."""


@dataclass(frozen=True, slots=True, order=True)
class Splice:
    """Text that goes to an offset, in place of `length` characters there; equal offsets keep `rank`."""

    offset: int
    rank: Rank
    text: str
    length: int = 0


class Splicing:
    """The places of a file's text where edits go."""

    def __init__(self, file: SourceFile) -> None:
        self.file = file
        self._spans = file.spans
        self._text = file.text
        self._samples = Samples(file)
        self._newline = "\r\n" if "\r\n" in self._text else "\n"

    def spliced(self, splices: Collection[Splice]) -> bytes:
        """The file's bytes with the splices made."""
        text = self._text
        for splice in sorted(splices, reverse=True):
            new = splice.text.replace("\r\n", "\n").replace("\n", self._newline)
            text = text[: splice.offset] + new + text[splice.offset + splice.length :]
        mark = _BYTE_ORDER_MARK if self.file.content.startswith(_BYTE_ORDER_MARK) else b""
        return mark + text.encode()

    def splices(self, edit: Edit) -> Iterator[Splice]:
        """What an edit, its pointer being that of the file, does to the text. Raises: Unplaced."""
        *parents, key = edit.pointer
        span = self._span(tuple(parents))
        member = span.members.get(key)
        if member is None and edit.value is QUOTED:
            raise Unplaced
        if member is None:
            yield from self._inserted(span, str(parents[-1]) if parents else "", key, edit.value)
        elif edit.value is QUOTED:
            yield Splice(
                member.start, _FIRST, self._samples.key(str(key), span), member.key_end - member.start
            )
        elif member.is_alias or member.value == member.end:
            raise Unplaced
        elif member.inner is None and not isinstance(edit.value, dict | list) and edit.value is not REMOVED:
            yield self._replaced(member, edit.value)
        elif _ANCHOR.search(self._text, member.start, member.end):
            raise Unplaced
        elif edit.value is REMOVED:
            yield self._removed(span, member)
        else:
            yield from self._rewritten(span, member, edit.value)

    def _span(self, pointer: Pointer) -> Span:
        span = self._spans
        for part in pointer:
            member = span.members.get(part) if span else None
            span = member.inner if member else None
        if span is None:
            raise Unplaced
        return span

    def _replaced(self, member: Member, value: Json) -> Splice:
        """A scalar in place of another one, in the quotes that it had, behind what names it."""
        ahead = _AHEAD.match(self._text, member.value)
        start = ahead.end() if ahead else member.value
        old = self._text[start : member.end]
        new = str(value).lower() if isinstance(value, bool) else str(value)
        quote = old[0] if old[0] in "'\"" and isinstance(value, str) else ""
        return Splice(start, _FIRST, f"{quote}{new}{quote}", len(old))

    def _rewritten(self, span: Span, member: Member, value: Json) -> Iterator[Splice]:
        """Another value in place of the one that was there, behind the same key; its comments above that."""
        indent = self._indent(span)
        start = member.start if span.is_list else member.key_end
        yield Splice(start, _FIRST, self._samples.laid_out(value, span, indent), member.end - start)
        line = self._line_start(member.start)
        comments = _COMMENT.findall(self._text, member.start, member.end)
        if comments and not self._text[line : member.start].strip(" -"):
            above = "".join(f"{' ' * len(indent)}{comment.strip()}\n" for comment in comments)
            yield Splice(line, _FIRST, above)

    def _removed(self, span: Span, member: Member) -> Splice:
        """The lines of a member taken out, where they are its own; a comment in the last one stays."""
        start = self._line_start(member.start)
        end = self._text.find("\n", member.end)
        is_apart = not self._text[start : member.start].strip() and end >= 0
        if span.is_flow or len(span.members) == 1 or not is_apart:
            raise Unplaced
        comment = self._text.find("#", member.end, end)
        if comment >= 0:
            return Splice(member.start, _FIRST, "", comment - member.start)
        return Splice(start, _FIRST, "", end + 1 - start)

    def _inserted(self, span: Span, holder: str, key: str | int, value: Json) -> Iterator[Splice]:
        """A new member between those that are there, written as they are."""
        indent = self._indent(span)
        text = self._samples.written(holder, key, value, span, indent)
        before, after = self._neighbours(span, holder, key)
        rank, lead = _rank(key), f"{self._newline}{indent}"
        if not span.is_flow:
            text = f"- {text}" if span.is_list else text
            if before is not None:
                yield Splice(self._line_end(before.end), rank, f"{lead}{text}")
            elif after is not None:
                yield self._in_front(after, rank, lead, text)
            return
        first = next(iter(span.members.values()), None)
        if first is None or "\n" not in self._text[span.start : first.start]:
            lead = "" if self._samples.is_dense else " "
        if before is not None:
            yield from self._behind(before, rank, lead, text)
        elif after is not None:
            yield self._in_front(after, rank, lead, f"{text},")
        else:
            yield Splice(span.start + 1, rank, text)

    def _in_front(self, after: Member, rank: Rank, lead: str, text: str) -> Splice:
        """A member above the first one, and above the comment directly above that."""
        line = self._line_start(after.start)
        if "\n" not in lead or self._text[line : after.start].strip():
            return Splice(after.start, rank, f"{text}{lead}")
        while line and self._text[self._line_start(line - 1) : line].lstrip().startswith("#"):
            line = self._line_start(line - 1)
        return Splice(line, rank, f"{lead.removeprefix(self._newline)}{text}{self._newline}")

    def _behind(self, before: Member, rank: Rank, lead: str, text: str) -> Iterator[Splice]:
        """A member within brackets; a comment stays behind what it is about."""
        rest = _REST.match(self._text, before.end)
        has_comma = rest is not None and rest["comma"] == ","
        if rest is None or "\n" not in lead or not (has_comma or rest["comment"]):
            yield Splice(before.end, rank, f",{lead}{text}")
            return
        if not has_comma:
            yield Splice(before.end, _FIRST, ",")
        yield Splice(self._line_end(before.end), rank, f"{lead}{text},")

    def _neighbours(self, span: Span, holder: str, key: str | int) -> tuple[Member | None, Member | None]:
        """The members between which a key belongs: statuses ascend, the rest as elsewhere in the file."""
        before: Member | None = None
        for other, member in span.members.items():
            if isinstance(key, str) and self._follows(holder, str(other), key):
                return before, member
            before = member
        return before, None

    def _follows(self, holder: str, other: str, key: str) -> bool:
        if holder == "responses":
            return _rank(other) > _rank(key)
        orders = [
            sample.container.members[other].start > sample.member.start
            for sample in self._samples.named(key)
            if other in sample.container.members
        ]
        return 2 * sum(orders) > len(orders) if orders else other in _LAST

    def _indent(self, span: Span) -> str:
        """The indentation of a container's members that begin a line."""
        first = next(iter(span.members.values()), None)
        start = first.start if first else span.start
        if span.is_list and not span.is_flow:
            start = self._text.rfind("-", 0, start)
        before = self._text[self._line_start(start) : start]
        return before if not before.strip() else " " * len(before)

    def _line_start(self, offset: int) -> int:
        return self._text.rfind("\n", 0, offset) + 1

    def _line_end(self, offset: int) -> int:
        end = self._text.find("\n", offset)
        end = len(self._text) if end < 0 else end
        return end - 1 if self._text[end - 1 : end] == "\r" else end


def _rank(key: str | int) -> Rank:
    """Statuses by their number, ranges of them behind it, all else last."""
    if isinstance(key, int):
        return float(key), ""
    number = key.upper().replace("X", "9")
    return (float(number), key) if number.isdecimal() else (1_000.0, key)
