"""A schema of the old document beside its counterpart in the new one."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from codegen.diff.changes import Change, Mark, shown
from codegen.diff.registry import rule_of
from codegen.diff.shapes import Parts, Shape
from codegen.findings import Json, Pointer
from codegen.shapes.nodes import Direction

if TYPE_CHECKING:
    from codegen.diff.schemas import SchemaComparison

Mode: TypeAlias = Literal["json", "text"]
"""How the value travels: as text (parameters, headers) every scalar is also a string."""

Key: TypeAlias = tuple[tuple[int, ...], tuple[int, ...], Direction, Mode]
Verdict: TypeAlias = Literal["same", "compatible", "risky", "breaking"]

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
    """Compares two shapes in one direction. Aspects tell it facts; the registry says which rule a fact is.

    A fact that *narrows* allows fewer values than before, so it can break who sends; one that *widens* allows
    more, so it can break who reads; one that *differs* does both.
    """

    comparison: "SchemaComparison"
    old: Shape
    new: Shape
    direction: Direction
    mode: Mode
    changes: list[Change] = field(default_factory=list)
    inner: list[Key] = field(default_factory=list)

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
        self.changes.append(Change(rule, mark, shown(fact.old), shown(fact.new), name))

    def descend(self, old: Parts, new: Parts) -> None:
        """Compare inner schemas too."""
        self.inner.append(self.comparison.key(old, new, self.direction, self.mode))

    def verdict(self, old: Parts, new: Parts, direction: Direction | None = None) -> Verdict:
        """What a comparison of inner schemas would find, without reporting it."""
        return self.comparison.verdict(self.comparison.key(old, new, direction or self.direction, self.mode))

    def old_shape(self, parts: Parts) -> Shape:
        """The shape of a schema of the old document."""
        return self.comparison.old.shape(parts)

    def new_shape(self, parts: Parts) -> Shape:
        """The shape of a schema of the new document."""
        return self.comparison.new.shape(parts)

    @property
    def types(self) -> frozenset[str]:
        """The types that values of both may have."""
        return self.old.types & self.new.types

    @property
    def has_values(self) -> bool:
        """Whether one of the two lists its values, so that texts and numbers are compared one by one."""
        return self.old.values is not None or self.new.values is not None
