"""What is compared of two schemas, in this order."""

from collections.abc import Callable
from typing import Final

from codegen.diff.arrays import compare_arrays
from codegen.diff.changes import Change, Mark, shown
from codegen.diff.conditions import compare_conditions
from codegen.diff.lifecycle import compare_lifecycle
from codegen.diff.limits import compare_limits
from codegen.diff.objects import compare_objects
from codegen.diff.pairs import Pair
from codegen.diff.unions import compare_unions
from codegen.diff.values import compare_null, compare_values
from codegen.diff.xml_names import compare_xml


def compare_schemas(pair: Pair) -> None:
    """Every aspect of a pair; where only one side has alternatives, each of these holds all the rest."""
    is_wrapped = bool(pair.old.unions) != bool(pair.new.unions)
    for aspect in _WRAPPED if is_wrapped else _ASPECTS:
        aspect(pair)


def _compare_lifecycle(pair: Pair) -> None:
    """Lifecycle and default of a property or any other schema."""
    compare_lifecycle(
        f"{pair.direction}-property", (pair.old, pair.new), pair.pairs.notice, pair.changes.append
    )
    old, new = pair.old.words.get("default"), pair.new.words.get("default")
    if pair.direction == "request" and pair.mode != "text" and (old and old.value) != (new and new.value):
        mark = Mark("new", new.pointer) if new else Mark("old", old.pointer if old else ())
        texts = [shown(word.value) if word else "none" for word in (old, new)]
        pair.changes.append(Change("request-default-changed", mark, texts[0], texts[1]))


_ASPECTS: Final[tuple[Callable[[Pair], None], ...]] = (
    compare_values,
    compare_limits,
    compare_objects,
    compare_arrays,
    compare_unions,
    compare_conditions,
    compare_xml,
    _compare_lifecycle,
)
_WRAPPED: Final = (compare_null, compare_unions, compare_xml, _compare_lifecycle)
