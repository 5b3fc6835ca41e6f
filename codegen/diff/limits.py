"""Bounds, lengths, counts, patterns and multiples."""

from typing import Final

from codegen.diff.demands import FRACTION, Bound, Demands
from codegen.diff.expressions import extra_text
from codegen.diff.fitting import divides
from codegen.diff.languages import Undecided
from codegen.diff.pairs import Pair
from codegen.findings import Json

_NUMBERS: Final = frozenset({"integer", FRACTION})
_STRING: Final = frozenset({"string"})
_ARRAY: Final = frozenset({"array"})
_OBJECT: Final = frozenset({"object"})

LOWEST: Final = (
    ("lower", "minimum", _NUMBERS),
    ("minLength", "min-length", _STRING),
    ("minItems", "min-items", _ARRAY),
    ("minProperties", "min-properties", _OBJECT),
    ("minContains", "min-contains", _ARRAY),
)
HIGHEST: Final = (
    ("upper", "maximum", _NUMBERS),
    ("maxLength", "max-length", _STRING),
    ("maxItems", "max-items", _ARRAY),
    ("maxProperties", "max-properties", _OBJECT),
    ("maxContains", "max-contains", _ARRAY),
)
_SCALAR: Final = frozenset({"minimum", "maximum", "min-length", "max-length"})


def compare_limits(pair: Pair) -> None:
    """Constraints of the types that both sides allow."""
    for keyword, label, types in LOWEST:
        if pair.types & types and not (pair.has_values and label in _SCALAR):
            _compare_limit(pair, keyword, label, is_lowest=True)
    for keyword, label, types in HIGHEST:
        if pair.types & types and not (pair.has_values and label in _SCALAR):
            _compare_limit(pair, keyword, label, is_lowest=False)
    if "string" in pair.types and not pair.has_values:
        _compare_patterns(pair)
    if pair.types & _NUMBERS and not pair.has_values:
        _compare_multiples(pair)
    if "array" in pair.types:
        _compare_uniqueness(pair)


def _compare_limit(pair: Pair, keyword: str, label: str, *, is_lowest: bool) -> None:
    old, new = pair.old.word(keyword), pair.new.word(keyword)
    if old == new:
        return
    in_old = pair.old.place(keyword) if old is not None else None
    in_new = pair.new.place(keyword) if new is not None else None
    places = (in_old, in_new)
    if old is None:
        pair.narrows(f"{label}-added", "none", new, places)
    elif new is None:
        pair.widens(f"{label}-removed", old, "none", places)
    elif _rank(new, is_lowest=is_lowest) > _rank(old, is_lowest=is_lowest):
        stricter = pair.narrows if is_lowest else pair.widens
        stricter(f"{label}-raised", old, new, places)
    else:
        looser = pair.widens if is_lowest else pair.narrows
        looser(f"{label}-lowered", old, new, places)


def _rank(value: Json, *, is_lowest: bool) -> tuple[float, int]:
    """Greater for a greater limit; an exclusive one lies just inside."""
    if isinstance(value, Bound):
        return value.value, (1 if is_lowest else -1) * value.is_exclusive
    return float(value), 0


def _compare_patterns(pair: Pair) -> None:
    gone = [pattern for pattern in pair.old.patterns if pattern not in pair.new.patterns]
    come = [pattern for pattern in pair.new.patterns if pattern not in pair.old.patterns]
    is_narrower, is_wider = _has_more(pair.old, come), _has_more(pair.new, gone)
    in_old = pair.old.patterns[gone[0]] if gone else None
    in_new = pair.new.patterns[come[0]] if come else None
    if gone and come and is_narrower and is_wider:
        pair.differs("pattern-changed", gone, come, (in_old, in_new))
    elif is_narrower:
        fact = "pattern-tightened" if gone else "pattern-added"
        pair.narrows(fact, gone or "none", come, (in_old, in_new))
    elif is_wider:
        fact = "pattern-loosened" if come else "pattern-removed"
        pair.widens(fact, gone, come or "none", (in_old, in_new))


def _has_more(demands: Demands, patterns: list[str]) -> bool:
    """Whether some text that is allowed misses one of the patterns, as far as that can be told."""
    lengths = demands.word("minLength") or 0, demands.word("maxLength")
    try:
        return bool(patterns) and extra_text(demands.patterns, patterns, lengths) is not None
    except Undecided:
        return True


def _compare_multiples(pair: Pair) -> None:
    old, new = pair.old.multiples, pair.new.multiples
    if old.keys() == new.keys():
        return
    if not old:
        pair.narrows("multiple-of-added", "none", list(new), (None, next(iter(new.values()))))
        return
    if not new:
        pair.widens("multiple-of-removed", list(old), "none", (next(iter(old.values())), None))
        return
    places = (next(iter(old.values())), next(iter(new.values())))
    if all(any(divides(step, before) for before in old) for step in new):
        pair.widens("multiple-of-loosened", list(old), list(new), places)
    elif all(any(divides(step, after) for after in new) for step in old):
        pair.narrows("multiple-of-tightened", list(old), list(new), places)
    else:
        pair.differs("multiple-of-changed", list(old), list(new), places)


def _compare_uniqueness(pair: Pair) -> None:
    old, new = pair.old.word("uniqueItems"), pair.new.word("uniqueItems")
    if new and not old:
        pair.narrows(
            "unique-items-added", "repeats allowed", "no repeats", (None, pair.new.place("uniqueItems"))
        )
    elif old and not new:
        pair.widens(
            "unique-items-removed", "no repeats", "repeats allowed", (pair.old.place("uniqueItems"), None)
        )
