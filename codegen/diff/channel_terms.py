"""What a channel promises beside its messages: names, delivery, credentials, limits and how it ends."""

from collections.abc import Mapping, Sequence
from typing import Final

from codegen.diff.bodies import Sides
from codegen.diff.demands import Written
from codegen.diff.scope import Scope
from codegen.findings import Json

_WORDS: Final[Sequence[tuple[str, Json, Mapping[Json, str]]]] = (
    ("name", "", {"": "channel-renamed"}),
    ("delivery", "all", {"latest": "channel-delivery-latest", "all": "channel-delivery-all"}),
    ("resume", False, {False: "channel-resume-removed", True: "channel-resume-added"}),
    ("text", False, {False: "channel-text-ended", True: "channel-text-begun"}),
)
"""Key, what its absence means, and the rule by the new value (or by none)."""


def compare_terms(scope: Scope, sides: Sides) -> None:
    """Everything that holds for all messages of a channel."""
    old, new = sides
    for key, absent, rules in _WORDS:
        before, after = old.value.get(key, absent), new.value.get(key, absent)
        rule = rules.get(after, rules.get(""))
        if before != after and rule is not None and (key != "name" or (before and after)):
            scope.tell(rule, "new", (*new.pointer, key), before, after)
    _compare_credentials(scope, sides)
    _compare_limits(scope, sides)
    _compare_codes(scope, sides)


def _compare_credentials(scope: Scope, sides: Sides) -> None:
    olds, news = (side.value.get("auth") or [] for side in sides)
    where = (*sides[1].pointer, "auth")
    for name in olds:
        if name not in news and news:
            scope.tell("channel-credential-removed", "new", where, name=name)
    for name in news:
        if name not in olds and olds:
            scope.tell("channel-credential-added", "new", where, name=name)


def _compare_limits(scope: Scope, sides: Sides) -> None:
    olds, news = (_members(side, "limits") for side in sides)
    for name in dict.fromkeys([*olds, *news]):
        old, new = olds.get(name), news.get(name)
        if old == new:
            continue
        is_lower = new is not None and (old is None or new < old)
        rule = "channel-limit-lowered" if is_lower else "channel-limit-raised"
        shown = ["none" if limit is None else limit for limit in (old, new)]
        scope.tell(rule, "new", (*sides[1].pointer, "limits", name), *shown, name=name)


def _compare_codes(scope: Scope, sides: Sides) -> None:
    olds, news = (_members(side, "close_codes") for side in sides)
    old_place, new_place = ((*side.pointer, "close_codes") for side in sides)
    for code, old in olds.items():
        if code not in news:
            scope.tell("channel-close-code-removed", "old", (*old_place, code), name=code)
            continue
        before, after = old.get("reconnect"), news[code].get("reconnect")
        if before != after:
            where = (*new_place, code, "reconnect")
            scope.tell("channel-reconnect-changed", "new", where, before, after, name=code)
    for code in news:
        if code not in olds:
            scope.tell("channel-close-code-added", "new", (*new_place, code), name=code)


def _members(side: Written, key: str) -> dict[str, Json]:
    members = side.value.get(key)
    return members if isinstance(members, dict) else {}
