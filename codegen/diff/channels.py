"""WebSocket channels: subprotocols, and messages in both directions."""

from collections.abc import Callable
from typing import Final

from codegen.diff.bodies import Sides
from codegen.diff.channel_terms import compare_terms
from codegen.diff.demands import Written
from codegen.diff.scope import Scope
from codegen.findings import Json
from codegen.shapes.nodes import Direction

SENT: Final = ("sent", "sends", "send")
"""Keys of the messages that the server sends and the client reads."""

RECEIVED: Final = ("received", "receives", "receive")
"""Keys of the messages that the client sends."""


def compare_channels(scope: Scope, sides: Sides) -> None:
    """What is said on a connection that stays open."""
    old, new = scope.old.child(sides[0], "x-channel"), scope.new.child(sides[1], "x-channel")
    if old and new:
        compare_terms(scope, (old, new))
        _compare_subprotocols(scope, (old, new))
        _compare_messages(scope, (old, new), SENT, "response")
        _compare_messages(scope, (old, new), RECEIVED, "request")
    elif old:
        scope.tell("channel-removed", "old", old.pointer)
    elif new:
        scope.tell("channel-added", "new", new.pointer)


def _compare_subprotocols(scope: Scope, sides: Sides) -> None:
    old, new = (_listed(side.value.get("subprotocol") or side.value.get("subprotocols")) for side in sides)
    where = (*sides[1].pointer, "subprotocol")
    lost = [name for name in old if name not in new]
    if lost:
        scope.tell("channel-subprotocol-removed", "new", where, old, new or "none", name=", ".join(lost))
    elif new and not old:
        scope.tell("channel-subprotocol-required", "new", where, "none", new)
    elif len(new) > len(old):
        scope.tell("channel-subprotocol-added", "new", where, old, new)


def _listed(value: Json) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else [str(value)] if value else []


def _messages(channel: Written, keys: tuple[str, ...]) -> dict[str, Written]:
    """Messages by name: a reference, a list of references, a union, or a mapping of names."""
    key = next((key for key in keys if channel.value.get(key)), keys[0])
    value, pointer = channel.value.get(key) or (), (*channel.pointer, key)
    if isinstance(value, dict) and "oneOf" in value:
        value, pointer = value["oneOf"], (*pointer, "oneOf")
    if isinstance(value, list | tuple):
        return {_name(item, index): Written(item, (*pointer, index)) for index, item in enumerate(value)}
    if "$ref" in value or "type" in value:
        return {_name(value, 0): Written(value, pointer)}
    return {name: Written(item, (*pointer, name)) for name, item in value.items()}


def _name(value: Json, index: int) -> str:
    reference = value.get("$ref") if isinstance(value, dict) else value
    return str(reference).rpartition("/")[2] if reference else str(index)


def _compare_messages(scope: Scope, sides: Sides, keys: tuple[str, ...], direction: Direction) -> None:
    olds, news = _messages(sides[0], keys), _messages(sides[1], keys)
    _follow_renames(olds, news, _is_same(scope, direction))
    for name, old in olds.items():
        if name in news:
            scope.compare((old,), (news[name],), direction, "message")
        else:
            rule = (
                "channel-received-message-removed"
                if direction == "request"
                else "channel-sent-message-removed"
            )
            scope.tell(rule, "old", old.pointer, name=name)
    for name, new in news.items():
        if name not in olds:
            rule = (
                "channel-received-message-added" if direction == "request" else "channel-sent-message-added"
            )
            scope.tell(rule, "new", new.pointer, name=name)


def _is_same(scope: Scope, direction: Direction) -> Callable[[Written, Written], bool]:
    def is_same(old: Written, new: Written) -> bool:
        key = scope.schemas.key((old,), (new,), direction, "message")
        return scope.schemas.verdict(key) == "same"

    return is_same


def _follow_renames(
    olds: dict[str, Written], news: dict[str, Written], is_same: Callable[[Written, Written], bool]
) -> None:
    """Take a component that was renamed for the same message."""
    for name in [name for name in olds if name not in news]:
        for other in [other for other in news if other not in olds]:
            if is_same(olds[name], news[other]):
                news[name] = news.pop(other)
                break
