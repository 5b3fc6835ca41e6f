"""Where changes of one operation go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from codegen.diff.changes import Change, Mark, Side, shown
from codegen.diff.demands import Parts
from codegen.diff.lifecycle import Notice
from codegen.diff.pairs import Mode, Pairs
from codegen.diff.proving import Proofs
from codegen.diff.reading import Schemas
from codegen.findings import Json, Pointer
from codegen.shapes.nodes import Direction


class Collection:
    """Every change once, with the operations that it reaches."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, Mark, str, str, str], Change] = {}

    def add(self, change: Change, operation: str) -> None:
        """Take the change up, or only the operation where it is known."""
        known = self._found.setdefault(change.identity, change)
        if operation and operation not in known.operations:
            known.operations.append(operation)

    def __iter__(self) -> Iterator[Change]:
        return iter(self._found.values())


@dataclass(frozen=True, slots=True)
class Scope:
    """The comparison as seen from one operation; an empty `operation` is the whole document."""

    schemas: Pairs
    collection: Collection
    proofs: Proofs
    operation: str = ""
    renames: Mapping[str, str] = field(default_factory=dict)
    """New operationIds by the old ones."""

    @property
    def old(self) -> Schemas:
        """The old document."""
        return self.schemas.old

    @property
    def new(self) -> Schemas:
        """The new document."""
        return self.schemas.new

    @property
    def notice(self) -> Notice:
        """The day of the comparison."""
        return self.schemas.notice

    def of(self, operation: str) -> "Scope":
        """The same comparison, seen from another operation."""
        return Scope(self.schemas, self.collection, self.proofs, operation, self.renames)

    def tell(
        self, rule: str, side: Side, pointer: Pointer, old: Json = "", new: Json = "", *, name: str = ""
    ) -> None:
        """Report a change at a place of the old or the new document."""
        self.add(Change(rule, Mark(side, pointer), shown(old), shown(new), name))

    def add(self, change: Change) -> None:
        """Report a change."""
        self.collection.add(change, self.operation)

    def compare(self, old: Parts, new: Parts, direction: Direction, mode: Mode = "json") -> None:
        """Report every change between two schemas."""
        changes = list(self.schemas.changes(self.schemas.key(old, new, direction, mode)))
        for change in self.proofs.weigh(changes, (old, new), direction, mode):
            self.add(change)
        for change, _ in changes:
            self.add(change)
