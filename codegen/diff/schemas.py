"""Compares schemas as a graph of pairs: recursion ends, and what is shared is compared once."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from codegen.diff.arrays import compare_arrays
from codegen.diff.changes import Change
from codegen.diff.conditions import compare_conditions
from codegen.diff.lifecycle import Notice, compare_property_lifecycle
from codegen.diff.limits import compare_limits
from codegen.diff.objects import compare_objects
from codegen.diff.pairs import Key, Mode, Pair, Verdict
from codegen.diff.reading import Schemas
from codegen.diff.registry import LEVELS, level_of
from codegen.diff.shapes import Parts, Written, anything, demands_nothing
from codegen.diff.unions import compare_unions
from codegen.diff.values import compare_null, compare_values
from codegen.document import Document
from codegen.shapes.nodes import Direction

MAX_PAIRS: Final = 1_000_000
"""Pairs of schemas of one comparison; more can only come from schemas that combine each other without end."""

ASPECTS: Final[tuple[Callable[[Pair], None], ...]] = (
    compare_values,
    compare_limits,
    compare_objects,
    compare_arrays,
    compare_unions,
    compare_conditions,
    compare_property_lifecycle,
)

WRAPPED: Final = (compare_null, compare_unions, compare_property_lifecycle)
"""What is left to compare where only one side has alternatives: each of these holds all the rest."""


class TooManyPairs(Exception):
    """The schemas combine into more pairs than can be compared."""


@dataclass(slots=True)
class _Node:
    changes: list[Change] = field(default_factory=list)
    inner: list[Key] = field(default_factory=list)
    is_open: bool = True


class SchemaComparison:
    """All schemas of two documents, compared pair by pair."""

    def __init__(self, old: Document, new: Document, notice: Notice) -> None:
        self.notice = notice
        self.old = Schemas(old)
        self.new = Schemas(new)
        self._parts: dict[Key, tuple[Parts, Parts]] = {}
        self._nodes: dict[Key, _Node] = {}
        self._verdicts: dict[Key, Verdict] = {}

    def key(self, old: Parts, new: Parts, direction: Direction, mode: Mode) -> Key:
        """The key of a pair; the pair is compared when it is asked for."""
        old, new = _settled(self.old, old), _settled(self.new, new)
        key: Key = (_identity(old), _identity(new), direction, mode)
        self._parts.setdefault(key, (old, new))
        return key

    def changes(self, key: Key) -> Iterator[Change]:
        """Every change in the pair and in all pairs inside it, each once."""
        for node in self._reachable(key):
            yield from node.changes

    def verdict(self, key: Key) -> Verdict:
        """Whether the pair differs, and whether so that it breaks."""
        known = self._verdicts.get(key)
        if known is not None:
            return known
        found: Verdict = "same"
        is_final = True
        for node in self._reachable(key):
            is_final = is_final and not node.is_open
            worst = min((LEVELS.index(level_of(change.rule)) for change in node.changes), default=None)
            if worst == 0:
                found, is_final = "breaking", True
                break
            if worst is not None:
                found = "risky" if worst == 1 or found == "risky" else "compatible"
        if is_final:
            self._verdicts[key] = found
        return found

    def _reachable(self, key: Key) -> Iterator[_Node]:
        seen, waiting = {key}, [key]
        while waiting:
            node = self._node(waiting.pop())
            yield node
            fresh = [inner for inner in node.inner if inner not in seen]
            seen.update(fresh)
            waiting += reversed(fresh)

    def _node(self, key: Key) -> _Node:
        node = self._nodes.get(key)
        if node is None:
            if len(self._nodes) >= MAX_PAIRS:
                raise TooManyPairs
            old, new = self._parts[key]
            node = self._nodes[key] = _Node()
            pair = Pair(
                self, self.old.shape(old), self.new.shape(new), key[2], key[3], node.changes, node.inner
            )
            is_wrapped = bool(pair.old.unions) != bool(pair.new.unions)
            for aspect in WRAPPED if is_wrapped else ASPECTS:
                aspect(pair)
            node.inner = list(dict.fromkeys(node.inner))
            node.is_open = False
        return node


def _settled(schemas: Schemas, parts: Parts) -> Parts:
    """The parts with plain references followed, so that the name of a component makes no difference."""
    found: dict[int, Written] = {}
    for part in parts:
        settled = part
        while _is_plain_reference(settled):
            settled = schemas.settled({"$ref": settled.value["$ref"]}, settled.pointer)
        found[id(settled.value)] = settled
    kept = tuple(part for part in found.values() if not demands_nothing(part.value))
    return kept or tuple(found.values())[:1] or anything(())


def _is_plain_reference(part: Written) -> bool:
    value = part.value
    return isinstance(value, dict) and value.keys() == {"$ref"} and isinstance(value["$ref"], str)


def _identity(parts: Iterable[Written]) -> tuple[int, ...]:
    return tuple(id(part.value) for part in parts)
