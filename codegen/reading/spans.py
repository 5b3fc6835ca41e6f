"""Where the text of each member of a mapping or list begins and ends."""

from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

import yaml

Event: TypeAlias = Any
"""An event of PyYAML, whose marks are always there."""

_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Member:
    """A key with its value, or an item: offsets in characters. An item's key is the item itself.

    `inner` is what an alias stands for where `is_alias`.
    """

    start: int
    key_end: int
    value: int
    end: int
    inner: "Span | None" = None
    is_alias: bool = False


@dataclass(slots=True)
class Span:
    """A mapping or list; one in flow style (as all of JSON) ends behind its bracket."""

    start: int
    is_list: bool
    is_flow: bool = True
    end: int = 0
    members: dict[str | int, Member] = field(default_factory=dict)


def yaml_spans(text: str) -> Span | None:
    """The outermost container of a YAML text that was read before."""
    return _Reading(text).document()


class _Reading:
    def __init__(self, text: str) -> None:
        self._text = text
        self._events = iter(yaml.parse(text, Loader=_LOADER))
        self._anchors: dict[str, Span] = {}

    def document(self) -> Span | None:
        while not isinstance(next(self._events), yaml.DocumentStartEvent):
            pass
        return self._node(next(self._events)).inner

    def _node(self, event: Event) -> Member:
        """What the event begins, as an item."""
        start, end, kind = event.start_mark.index, event.end_mark.index, type(event)
        if kind is yaml.AliasEvent:
            return Member(start, start, start, end, self._anchors.get(event.anchor), is_alias=True)
        if kind is yaml.ScalarEvent:
            if event.style in {"|", ">"}:
                end = start + len(self._text[start:end].rstrip())
            return Member(start, end, start, end)
        span = Span(start, kind is yaml.SequenceStartEvent, is_flow=bool(event.flow_style), end=start)
        if event.anchor:
            self._anchors[event.anchor] = span
        closing = self._fill(span)
        if span.is_flow:
            span.end = closing.end_mark.index
        elif span.members:
            span.end = max(member.end for member in span.members.values())
        return Member(start, start, start, span.end, span)

    def _fill(self, span: Span) -> Event:
        """Read the members; the event that closes the container."""
        while not isinstance(event := next(self._events), yaml.CollectionEndEvent):
            if span.is_list:
                span.members[len(span.members)] = self._node(event)
                continue
            key = self._node(event)
            value = self._node(next(self._events))
            # An empty value stands nowhere: the marks of some lead to what follows.
            end = value.end if value.end > value.start else key.end
            name = getattr(event, "value", f"<{key.start}>")
            span.members[name] = Member(key.start, key.end, value.start, end, value.inner, value.is_alias)
        return event
