"""Whether two branches of a `oneOf` can fit one value: where none can, the first that fits is enough."""

from collections.abc import Sequence
from itertools import combinations

from codegen.findings import Json
from codegen.shapes.dialect import equality_key
from codegen.shapes.objects import Facts, ObjectReader
from codegen.shapes.reader import SchemaReader


class DisjointBranches:
    """Compares branches; `contract_runtime.schemas.one_of` counts those that fit a value."""

    def __init__(self, reader: SchemaReader, objects: ObjectReader) -> None:
        self._reader = reader
        self._objects = objects

    def is_certain(self, branches: Sequence[Json]) -> bool:
        """Whether no value can fit two branches, as far as that shows without a value."""
        return all(self._excludes(one, other) for one, other in combinations(branches, 2))

    def _excludes(self, one: Json, other: Json) -> bool:
        kinds = self._reader.kinds(one) & self._reader.kinds(other)
        if not kinds:
            return True
        first, second = self._reader.resolved(one), self._reader.resolved(other)
        if "enum" in first and "enum" in second:
            known = {equality_key(value) for value in first["enum"]}
            return known.isdisjoint(equality_key(value) for value in second["enum"])
        if kinds != {"object"}:
            return False
        return self._exclude_by_properties(self._objects.facts(first), self._objects.facts(second))

    def _exclude_by_properties(self, one: Facts, other: Facts) -> bool:
        for facts, against in ((one, other), (other, one)):
            if any(name not in names for names in against.closed for name in facts.required):
                return True
        return any(
            (ours := self._reader.constants(one.properties.get(name, ()))) is not None
            and (theirs := self._reader.constants(other.properties.get(name, ()))) is not None
            and ours.isdisjoint(theirs)
            for name in one.required
            if name in other.required
        )
