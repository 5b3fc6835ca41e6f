"""How a file writes things: the text of a new member is that of the member most like it in the file."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from codegen.findings import Json
from codegen.reading.sources import SourceFile
from codegen.reading.spans import Member, Span

_REFERENCE: Final = re.compile(r"""(\s*:\s*)?(\{\s*)?["']?\$ref["']?\s*:\s*""")
"""What stands between the key of a member, if it has one, and the text of a bare reference."""

_ASIDE: Final = re.compile(r"(^|\s)[#&*!]")
"""The start of a comment, anchor, alias or tag: what has one is no pattern for others."""

_LONGEST_LINE: Final = 90
_PLAIN: Final = re.compile(r"[A-Za-z][\w-]*")
_YAML_WORDS: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


@dataclass(frozen=True, slots=True)
class Sample:
    """A member of the file: the key of its container, its own key, and its value."""

    holder: str
    key: str | int
    member: Member
    container: Span
    value: Json


class Samples:
    """The members of a file, as patterns for others."""

    def __init__(self, file: SourceFile) -> None:
        self.text = file.text
        self._is_json = file.is_json
        self.is_dense = file.is_json and '": ' not in self.text
        self._named: dict[str | int, list[Sample]] = {}
        self._references: list[Sample] = []
        for sample in _walk(file.spans, file.root, ""):
            if isinstance(sample.key, str):
                self._named.setdefault(sample.key, []).append(sample)
            if _is_reference(sample.value) and self._reference_ends(sample) is not None:
                self._references.append(sample)

    def named(self, key: str | int) -> list[Sample]:
        """Every member with this key."""
        return self._named.get(key, [])

    def written(self, holder: str, key: str | int, value: Json, near: Span, indent: str) -> str:
        """A new member of a container, its lines after the first indented at least by the indent."""
        equal = [
            sample
            for sample in self.named(key)
            if sample.value == value and not _ASIDE.search(self._text_of(sample))
        ]
        found = self._nearest(equal, near)
        if found is not None:
            return self._moved(self._text_of(found), found, indent)
        if _is_reference(value):
            pool = [sample for sample in self._references if isinstance(sample.key, int) == near.is_list]
            alike = [sample for sample in pool if sample.holder == holder]
            found = self._nearest(alike, near) or self._nearest(pool, near)
            if found is not None:
                return self._moved(self._referring(found, key, value["$ref"]), found, indent)
        text = self._holding(key, value, near, indent)
        if text is not None:
            return text
        inner = self.laid_out(value, near, indent)
        return inner if near.is_list else f"{self.key(str(key), near)}{inner}"

    def laid_out(self, value: Json, near: Span, indent: str) -> str:
        """A value as an item, or as that of a key, behind its colon: in one line where it fits."""
        inner = self._plain(value)
        if len(inner) > _LONGEST_LINE and isinstance(value, dict | list) and not near.is_flow:
            inner = self._in_lines(value, indent, is_item=near.is_list)
        if near.is_list:
            return inner
        return f":{inner}" if self.is_dense or inner.startswith("\n") else f": {inner}"

    def key(self, name: str, near: Span) -> str:
        """A key, in quotes as its neighbours are."""
        quotes = {self.text[member.start] for member in near.members.values()} & {"'", '"'}
        is_plain = _PLAIN.fullmatch(name) is not None and name.lower() not in _YAML_WORDS
        if self._is_json or '"' in quotes:
            return json.dumps(name)
        return name if is_plain and not quotes else f"'{name}'"

    def _holding(self, key: str | int, value: Json, near: Span, indent: str) -> str | None:
        """A container of one reference, written as another one of this key that begins with one."""
        if not isinstance(value, dict | list) or len(value) != 1:
            return None
        [(inner_key, inner)] = value.items() if isinstance(value, dict) else enumerate(value)
        fitting = [sample for sample in self.named(key) if isinstance(sample.value, type(value))]
        found = self._nearest(list(filter(self._begins_with_reference, fitting)), near)
        if found is None or not _is_reference(inner):
            return None
        first = self._first(found)
        head = self.text[found.member.start : first.member.start]
        *_, last = first.container.members.values()
        text = (
            head + self._referring(first, inner_key, inner["$ref"]) + self.text[last.end : found.member.end]
        )
        return self._moved(text, found, indent)

    def _begins_with_reference(self, sample: Sample) -> bool:
        member = sample.member
        if member.inner is None or member.is_alias or not member.inner.members:
            return False
        first = self._first(sample)
        *_, last = member.inner.members.values()
        around = self.text[member.start : first.member.start] + self.text[last.end : member.end]
        is_bare = _is_reference(first.value) and self._reference_ends(first) is not None
        return is_bare and not _ASIDE.search(around)

    def _first(self, sample: Sample) -> Sample:
        """The first member of a sample's container."""
        return next(_walk(sample.member.inner, sample.value, str(sample.key)))

    def _nearest(self, samples: list[Sample], near: Span) -> Sample | None:
        """The one that stands closest; within flow style only what is written so can be taken over."""
        fitting = [sample for sample in samples if sample.container.is_flow or not near.is_flow]
        return min(fitting, key=lambda sample: abs(sample.member.start - near.start), default=None)

    def _text_of(self, sample: Sample) -> str:
        return self.text[sample.member.start : sample.member.end]

    def _moved(self, text: str, sample: Sample, indent: str) -> str:
        """The text of a sample with its further lines indented anew."""
        start = self.text.rfind("\n", 0, sample.member.start) + 1
        before = self.text[start : sample.member.start]
        margin = len(before) - len(before.lstrip()) if sample.container.is_flow else len(before)
        first, *rest = text.split("\n")
        return "\n".join([first, *(indent + line[margin:] if line.strip() else line for line in rest)])

    def _reference_ends(self, sample: Sample) -> tuple[int, int] | None:
        """Where the text of a reference begins and ends; None where something else is written beside it."""
        member = sample.member
        reference = member.inner.members.get("$ref") if member.inner and not member.is_alias else None
        if reference is None:
            return None
        head = self.text[member.key_end : reference.value]
        tail = self.text[reference.end : member.end].strip()
        is_bare = _REFERENCE.fullmatch(head) is not None and tail in {"", "}", ",}"}
        return (reference.value, reference.end) if is_bare else None

    def _referring(self, sample: Sample, key: str | int, reference: str) -> str:
        """The sample's text with another key and another reference."""
        start, end = self._reference_ends(sample) or (0, 0)
        member, text = sample.member, self.text
        name = self.key(key, sample.container) if isinstance(key, str) else ""
        quote = text[start] if text[start] in "'\"" else "'"
        head, tail = text[member.key_end : start], text[end : member.end]
        return f"{name}{head}{quote}{reference}{quote}{tail}"

    def _in_lines(self, value: Json, indent: str, *, is_item: bool) -> str:
        """The value in block style, below its key or behind the dash of its item."""
        text: str = yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=float("inf"))
        inner = f"\n{indent}  ".join(text.rstrip("\n").split("\n"))
        return inner if is_item else f"\n{indent}  {inner}"

    def _plain(self, value: Json) -> str:
        """The value on one line."""
        if self._is_json:
            separators = (",", ":") if self.is_dense else None
            return json.dumps(value, ensure_ascii=False, separators=separators)
        text: str = yaml.safe_dump(
            value, default_flow_style=True, sort_keys=False, allow_unicode=True, width=float("inf")
        )
        text = text.removesuffix("\n").removesuffix("...").rstrip("\n")
        return json.dumps(value, ensure_ascii=False) if "\n" in text else text


def _walk(span: Span | None, value: Json, holder: str) -> Iterator[Sample]:
    if span is None:
        return
    for key, member in span.members.items():
        try:
            inner = value[key]
        except (KeyError, IndexError, TypeError):
            continue
        yield Sample(holder, key, member, span, inner)
        if not member.is_alias:
            yield from _walk(member.inner, inner, key if isinstance(key, str) else holder)


def _is_reference(value: Json) -> bool:
    return isinstance(value, dict) and value.keys() == {"$ref"} and isinstance(value["$ref"], str)
