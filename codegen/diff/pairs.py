"""A schema of the old document beside its counterpart in the new one, and the graph of all such pairs.

Recursion ends in the graph, and what is shared is compared once.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeAlias

from codegen.diff.changes import Change, Mark, shown
from codegen.diff.closing import closed, refuses_unknown
from codegen.diff.demands import Demands, Parts, Written, anything, demands_nothing
from codegen.diff.lifecycle import Notice
from codegen.diff.reading import Schemas
from codegen.diff.rules import LEVELS, level_of, rule_of
from codegen.document import Document
from codegen.findings import Json, Pointer
from codegen.shapes.nodes import Direction

Mode: TypeAlias = Literal["json", "message", "text", "xml"]
"""How the value travels: in a body or a channel; as text (parameters, headers) every scalar is also a string;
XML has names."""

Key: TypeAlias = tuple[tuple[int, ...], tuple[int, ...], Direction, Mode]
Verdict: TypeAlias = Literal["same", "compatible", "risky", "breaking"]

EACH: Final = "*"
"""A step to each member of a map, or each item of an array."""

MAX_PAIRS: Final = 1_000_000
"""Pairs of schemas of one comparison; more can only come from schemas that combine each other without end."""

LOOSER = "request-accepts-more"
STRICTER = "response-promises-more"

Places: TypeAlias = tuple[Pointer | None, Pointer | None]
"""Pointers in the old and in the new document; None where there is nothing to point at."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What is different, before it is known whom it reaches."""

    identifier: str
    old: Json
    new: Json
    places: Places
    name: str


@dataclass(slots=True)
class Pair:
    """Compares two schemas in one direction. Aspects tell it facts; the registry says which rule a fact is.

    A fact that *narrows* allows fewer values than before, so it can break who sends; one that *widens* allows
    more, so it can break who reads; one that *differs* does both.
    """

    pairs: "Pairs"
    old: Demands
    new: Demands
    direction: Direction
    mode: Mode
    changes: list[Change] = field(default_factory=list)
    inner: dict[Key, Pointer] = field(default_factory=dict)

    def narrows(self, fact: str, old: Json, new: Json, places: Places, name: str = "") -> None:
        """Fewer values are allowed."""
        self._tell(Fact(fact, old, new, places, name), breaks="request")

    def widens(self, fact: str, old: Json, new: Json, places: Places, name: str = "") -> None:
        """More values are allowed."""
        self._tell(Fact(fact, old, new, places, name), breaks="response")

    def differs(self, fact: str, old: Json, new: Json, places: Places, name: str = "") -> None:
        """Some values are allowed no more, and others newly."""
        self._tell(Fact(fact, old, new, places, name), breaks=self.direction)

    def _tell(self, fact: Fact, *, breaks: Direction) -> None:
        rule, name = f"{self.direction}-{fact.identifier}", fact.name
        if breaks != self.direction and not rule_of(rule):
            rule = LOOSER if self.direction == "request" else STRICTER
            name = f"{fact.identifier.replace('-', ' ')} {name}".rstrip()
        in_old, in_new = fact.places
        mark = Mark("new", in_new) if in_new is not None else Mark("old", in_old or ())
        self.changes.append(Change(rule, mark, shown(fact.old), shown(fact.new), name, is_certain=False))

    def descend(self, old: Parts, new: Parts, *step: str | int) -> None:
        """Compare inner schemas too; `step` leads to their values from here, `EACH` to all members."""
        self.inner.setdefault(self.pairs.key(old, new, self.direction, self.mode), step)

    def verdict(self, old: Parts, new: Parts, direction: Direction | None = None) -> Verdict:
        """What a comparison of inner schemas would find, without reporting it."""
        return self.pairs.verdict(self.pairs.key(old, new, direction or self.direction, self.mode))

    def demands_of_old(self, parts: Parts) -> Demands:
        """The demands of a schema of the old document."""
        return self.pairs.old.demands(parts)

    def demands_of_new(self, parts: Parts) -> Demands:
        """The demands of a schema of the new document."""
        return self.pairs.new.demands(parts)

    @property
    def types(self) -> frozenset[str]:
        """The types that values of both may have."""
        return self.old.types & self.new.types

    @property
    def has_values(self) -> bool:
        """Whether one of the two lists its values, so that texts and numbers are compared one by one."""
        return self.old.values is not None or self.new.values is not None


class TooManyPairs(Exception):
    """The schemas combine into more pairs than can be compared."""


Aspects: TypeAlias = Callable[[Pair], None]
"""Tells a pair every fact about it."""


@dataclass(slots=True)
class _Node:
    changes: list[Change] = field(default_factory=list)
    inner: dict[Key, Pointer] = field(default_factory=dict)
    is_open: bool = True


class Pairs:
    """All schemas of two documents, compared pair by pair, aspect by aspect."""

    def __init__(self, old: Document, new: Document, notice: Notice, aspects: Aspects) -> None:
        self.notice = notice
        self._aspects = aspects
        self.old = Schemas(old)
        self.new = Schemas(new)
        self._is_strict = refuses_unknown(new)
        self._parts: dict[Key, tuple[Parts, Parts]] = {}
        self._nodes: dict[Key, _Node] = {}
        self._verdicts: dict[Key, Verdict] = {}

    def key(self, old: Parts, new: Parts, direction: Direction, mode: Mode) -> Key:
        """The key of a pair; the pair is compared when it is asked for."""
        old, new = _settled(self.old, old), _settled(self.new, new)
        key: Key = (_identity(old), _identity(new), direction, mode)
        self._parts.setdefault(key, (old, new))
        return key

    def changes(self, key: Key) -> Iterator[tuple[Change, Pointer]]:
        """Every change in the pair and in all pairs inside it, each once, with the way to its values."""
        for node, path in self._reachable(key):
            for change in node.changes:
                yield change, path

    def verdict(self, key: Key) -> Verdict:
        """Whether the pair differs, and whether so that it breaks."""
        known = self._verdicts.get(key)
        if known is not None:
            return known
        found: Verdict = "same"
        is_final = True
        for node, _ in self._reachable(key):
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

    def _reachable(self, key: Key) -> Iterator[tuple[_Node, Pointer]]:
        seen: set[Key] = {key}
        waiting: list[tuple[Key, Pointer]] = [(key, ())]
        while waiting:
            here, path = waiting.pop()
            node = self._node(here)
            yield node, path
            fresh = [(inner, (*path, *step)) for inner, step in node.inner.items() if inner not in seen]
            seen.update(inner for inner, _ in fresh)
            waiting += reversed(fresh)

    def _node(self, key: Key) -> _Node:
        node = self._nodes.get(key)
        if node is None:
            if len(self._nodes) >= MAX_PAIRS:
                raise TooManyPairs
            old, new = self._parts[key]
            node = self._nodes[key] = _Node()
            demands = _with_children_of_both(self.old.demands(old), self.new.demands(new))
            if self._is_strict and key[2:] == ("request", "json"):
                demands = closed(self.old, demands[0]), closed(self.new, demands[1])
            pair = Pair(self, *demands, key[2], key[3], node.changes, node.inner)
            self._aspects(pair)
            node.is_open = False
        return node


def _with_children_of_both(old: Demands, new: Demands) -> tuple[Demands, Demands]:
    """The demands, without the children of a parent that has them on one side only."""
    if len(old.unions) == len(new.unions):
        return old, new
    plain = (
        replace(each, unions=[union for union in each.unions if not union.is_inherited])
        for each in (old, new)
    )
    return next(plain), next(plain)


def _settled(schemas: Schemas, parts: Parts) -> Parts:
    """The parts with plain references followed, so that the name of a component makes no difference."""
    found: dict[int, Written] = {}
    for part in parts:
        settled = part
        while _is_plain_reference(settled):
            settled = schemas.settled(settled.value, settled.pointer, is_schema=True)
        found[id(settled.value)] = settled
    kept = tuple(part for part in found.values() if not demands_nothing(part.value))
    return kept or tuple(found.values())[:1] or anything(())


def _is_plain_reference(part: Written) -> bool:
    value = part.value
    return isinstance(value, dict) and value.keys() == {"$ref"} and isinstance(value["$ref"], str)


def _identity(parts: Iterable[Written]) -> tuple[int, ...]:
    return tuple(id(part.value) for part in parts)
