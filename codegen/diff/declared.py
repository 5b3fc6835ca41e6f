"""Whether a value keeps to the names of a contract: who obeys it sends no other properties."""

from collections.abc import Iterator, Sequence, Set
from typing import Final

from codegen.diff.demands import Demands, Parts
from codegen.diff.judging import Judging
from codegen.diff.reading import Schemas
from codegen.findings import Json
from codegen.shapes.nodes import Direction

_MOST_READ: Final = 500


class Declared:
    """Judges the names in values that fit schemas of one document; `foreign` ones the other document has."""

    def __init__(self, schemas: Schemas, direction: Direction, foreign: Set[str] = frozenset()) -> None:
        self._foreign = foreign
        self._schemas = schemas
        self._judging = Judging(schemas, direction)

    def has(self, parts: Parts, value: Json) -> bool:
        """Whether every property in the value is named, or of a map."""
        if not isinstance(value, dict | list):
            return True
        demands = self._schemas.demands(parts)
        return any(self._holds(several, value) for several in self._readings(demands, value, 0))

    def _holds(self, several: Sequence[Demands], value: Json) -> bool:
        if any(each.values is not None for each in several):
            return True
        if isinstance(value, list):
            return all(self._is_item(several, index, item) for index, item in enumerate(value))
        return all(self._is_named(several, name, item) for name, item in value.items())

    def _is_named(self, several: Sequence[Demands], name: str, value: Json) -> bool:
        """Whether one of several names the property, or is a map without names, in which it means nothing."""
        named = [parts for each in several if (parts := each.member(name))]
        is_free = not any(each.properties or each.pattern_properties or each.additional for each in several)
        is_asked = not named and any(name in each.required for each in several)
        return (
            (is_free and name not in self._foreign)
            or is_asked
            or any(self.has(parts, value) for parts in named)
        )

    def _is_item(self, several: Sequence[Demands], index: int, value: Json) -> bool:
        found = [parts for each in several if (parts := each.item(index))]
        return not found or any(self.has(parts, value) for parts in found)

    def _readings(self, demands: Demands, value: Json, depth: int) -> Iterator[list[Demands]]:
        """The demands with one branch of each union that the value fits."""
        found: list[list[Demands]] = [[demands]]
        for union in demands.unions if depth < 5 else ():
            fitting = [branch for branch in union.branches if self._judging.fits(branch, value)]
            inner = [
                reading
                for branch in fitting
                for reading in self._readings(self._schemas.demands(branch), value, depth + 1)
            ]
            found = [[*one, *other] for one in found for other in inner] or found
        yield from found


def names_in(schemas: Schemas, parts: Parts) -> set[str]:
    """The names of all properties in a schema, those of alternatives and inner ones included."""
    found: set[str] = set()
    waiting, seen = [parts], set[int]()
    while waiting:
        demands = schemas.demands(waiting.pop())
        if id(demands) not in seen and len(seen) < _MOST_READ:
            seen.add(id(demands))
            found |= demands.properties.keys()
            waiting += [*demands.properties.values(), demands.additional, demands.items, *demands.prefix]
            waiting += [branch for union in demands.unions for branch in union.branches]
    return found
