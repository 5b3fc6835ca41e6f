"""`not`, `if`/`then`/`else`, names of properties, content of strings and what nothing else evaluates."""

from itertools import zip_longest

from codegen.diff.changes import OPPOSITE
from codegen.diff.demands import Condition, Parts
from codegen.diff.pairs import Pair


def compare_conditions(pair: Pair) -> None:
    """Schemas that hold of a value without describing it."""
    _compare_nots(pair)
    for old, new in zip_longest(pair.old.conditions, pair.new.conditions):
        _compare_condition(pair, old, new)
    if "object" in pair.types:
        _compare_nested(pair, "propertyNames", "property-names")
        _compare_rest(pair, "unevaluatedProperties", "unevaluated-properties")
    if "array" in pair.types:
        _compare_rest(pair, "unevaluatedItems", "unevaluated-items")
    if "string" in pair.types:
        _compare_nested(pair, "contentSchema", "content-schema")


def _compare_nots(pair: Pair) -> None:
    """Where `not` refuses more, fewer values are left: inside it, the direction turns round."""
    for old, new in zip_longest(pair.old.nots, pair.new.nots):
        if old is None:
            pair.narrows("not-added", "none", "values refused", (None, new[0].pointer))
        elif new is None:
            pair.widens("not-removed", "values refused", "none", (old[0].pointer, None))
        elif pair.verdict(old, new, OPPOSITE[pair.direction]) == "breaking":
            pair.differs("not-changed", "", "", (old[0].pointer, new[0].pointer))


def _compare_condition(pair: Pair, old: Condition | None, new: Condition | None) -> None:
    if old is None and new is not None:
        pair.narrows("if-added", "no condition", "a condition", (None, (*new.pointer, "if")))
    elif new is None and old is not None:
        pair.widens("if-removed", "a condition", "no condition", ((*old.pointer, "if"), None))
    elif old is not None and new is not None:
        _compare_branches(pair, old, new)


def _compare_branches(pair: Pair, old: Condition, new: Condition) -> None:
    before, after = old.parts["if"], new.parts["if"]
    if pair.verdict(before, after) != "same":
        pair.differs("if-changed", "", "", (before[0].pointer, after[0].pointer))
    for keyword in ("then", "else"):
        was, now = old.parts.get(keyword), new.parts.get(keyword)
        if was and now:
            pair.descend(was, now)
        elif now:
            pair.narrows(f"{keyword}-added", "none", "a schema", (None, now[0].pointer))
        elif was:
            pair.widens(f"{keyword}-removed", "a schema", "none", (was[0].pointer, None))


def _compare_nested(pair: Pair, keyword: str, fact: str) -> None:
    old, new = pair.old.nested.get(keyword), pair.new.nested.get(keyword)
    if new and not old:
        pair.narrows(f"{fact}-added", "none", "a schema", (None, new[0].pointer))
    elif old and not new:
        pair.widens(f"{fact}-removed", "a schema", "none", (old[0].pointer, None))
    elif old and new and pair.verdict(old, new) == "breaking":
        pair.differs(f"{fact}-changed", "", "", (old[0].pointer, new[0].pointer))


def _compare_rest(pair: Pair, keyword: str, fact: str) -> None:
    old, new = _demanding(pair.old.nested.get(keyword)), _demanding(pair.new.nested.get(keyword))
    if new and not old:
        pair.narrows(f"{fact}-closed", "allowed", "refused or of a schema", (None, new[0].pointer))
    elif old and not new:
        pair.widens(f"{fact}-opened", "refused or of a schema", "allowed", (old[0].pointer, None))
    elif old and new:
        pair.descend(old, new)


def _demanding(parts: Parts | None) -> Parts | None:
    return parts if parts and parts[0].value not in (True, {}) else None
