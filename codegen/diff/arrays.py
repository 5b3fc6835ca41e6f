"""Items of arrays: by position, all others, and those that must be among them."""

from codegen.diff.demands import anything
from codegen.diff.pairs import EACH, Pair


def compare_arrays(pair: Pair) -> None:
    """What an array holds."""
    if "array" not in pair.types:
        return
    length = max(len(pair.old.prefix), len(pair.new.prefix))
    for index in range(length):
        _compare_position(pair, index)
    old, new = pair.old.items, pair.new.items
    if old or new:
        pair.descend(old or anything(pair.old.pointer), new or anything(pair.new.pointer), EACH)
    _compare_contains(pair)


def _compare_position(pair: Pair, index: int) -> None:
    old = pair.old.item(index) or anything(pair.old.pointer)
    new = pair.new.item(index) or anything(pair.new.pointer)
    is_old, is_new = index < len(pair.old.prefix), index < len(pair.new.prefix)
    if is_old and is_new:
        pair.descend(old, new, index)
    elif pair.verdict(old, new) == "breaking":
        fact = "prefix-item-added" if is_new else "prefix-item-removed"
        places = (old[0].pointer, new[0].pointer if is_new else None)
        pair.differs(fact, "", "", places, str(index))


def _compare_contains(pair: Pair) -> None:
    old, new = pair.old.nested.get("contains"), pair.new.nested.get("contains")
    if new and not old:
        pair.narrows("contains-added", "none", "an item of a kind", (None, new[0].pointer))
    elif old and not new:
        pair.widens("contains-removed", "an item of a kind", "none", (old[0].pointer, None))
    elif old and new and pair.verdict(old, new) == "breaking":
        pair.differs("contains-changed", "", "", (old[0].pointer, new[0].pointer))
