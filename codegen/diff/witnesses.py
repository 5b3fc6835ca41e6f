"""Values that fitted before and fit no more, or are new to who reads: what proves a change."""

from collections.abc import Sequence
from dataclasses import dataclass

from codegen.checks.values import Fault, Given, Judge
from codegen.diff.candidates import Candidates
from codegen.diff.changes import Witness
from codegen.diff.declared import Declared, names_in
from codegen.diff.demands import Parts, canonical
from codegen.diff.judging import Judging
from codegen.diff.pairs import Mode, Pairs
from codegen.diff.sameness import Sameness
from codegen.findings import REMOVED, Json, Pointer
from codegen.shapes.nodes import Direction


@dataclass(frozen=True, slots=True)
class Found:
    """Proofs, the shortest one first; `is_complete` where no value was left out that might be another."""

    values: Sequence[Witness]
    is_complete: bool


class Witnesses:
    """Looks for values that tell the schemas of two documents apart."""

    def __init__(self, pairs: Pairs, sameness: Sameness) -> None:
        self._sides = pairs.old, pairs.new
        self._sameness = sameness
        self._known: dict[tuple[int, Direction], Candidates] = {}
        self._judges = [Judge(schemas.document) for schemas in self._sides]
        self._joined: dict[tuple[int, ...], Json] = {}

    def of(self, old: Parts, new: Parts, direction: Direction, mode: Mode = "json") -> Found:
        """Proofs that a change can stop a client: refused requests, answers that it cannot read."""
        sender, reader = (0, 1) if direction == "request" else (1, 0)
        schemas = [self._schema(each) for each in (old, new)]
        declared = Declared(self._sides[sender], direction, names_in(self._sides[reader], (old, new)[reader]))
        found: dict[str, Witness] = {}
        values, is_complete = self._candidates((old, new), direction)
        for value in values:
            fits = [self._fits(side, schemas[side], value, direction, mode) for side in (sender, reader)]
            if None in fits:
                is_complete = False
            if fits == [True, False] and declared.has((old, new)[sender], value):
                given = Given("value", (), schemas[reader], value, direction)
                for fault in self._judges[reader].faults(given)[:1]:
                    if not self._is_unclear(fault, value, (old, new), direction):
                        found[canonical(value)] = Witness(value, fault.path, fault.reason)
        return Found(sorted(found.values(), key=lambda each: len(canonical(each.value))), is_complete)

    def _is_unclear(
        self, fault: Fault, value: Json, parts: tuple[Parts, Parts], direction: Direction
    ) -> bool:
        """Whether versions of OpenAPI only say the same otherwise: bytes, and null beside an enum."""
        if fault.keyword == "format" and '"byte"' in fault.reason:
            return True
        if _at(value, fault.path) is not None:
            return False
        return any(
            Judging(schemas, direction).fits(each, value)
            and not Judging(schemas, direction, takes_clear_null=True).fits(each, value)
            for schemas, each in zip(self._sides, parts, strict=True)
        )

    def _candidates(self, parts: tuple[Parts, Parts], direction: Direction) -> tuple[list[Json], bool]:
        demands = [schemas.demands(each) for schemas, each in zip(self._sides, parts, strict=True)]
        values: list[Json] = []
        is_complete = True
        for mine, other in ((0, 1), (1, 0)):
            candidates = self._values_of(mine, direction)
            values += candidates.of(parts[mine], [demands[other]])
            is_complete &= candidates.is_complete
        return values, is_complete

    def _values_of(self, mine: int, direction: Direction) -> Candidates:
        key = mine, direction
        if key not in self._known:
            same = self._sameness.of
            judging = Judging(self._sides[mine], direction)
            self._known[key] = Candidates(
                self._sides[mine],
                self._sides[1 - mine],
                judging,
                same if mine == 0 else lambda one, other: same(other, one),
            )
        return self._known[key]

    def _schema(self, parts: Parts) -> Json:
        if len(parts) == 1:
            return parts[0].value
        key = tuple(id(part.value) for part in parts)
        return self._joined.setdefault(key, {"allOf": [part.value for part in parts]})

    def _fits(self, side: int, schema: Json, value: Json, direction: Direction, mode: Mode) -> bool | None:
        readings = _readings(value) if mode == "text" else [value]
        found = [self._judges[side].accepts(schema, reading, direction) for reading in readings]
        return None if None in found else any(found)


def _at(value: Json, path: Pointer) -> Json:
    """What stands at the path in a value; what is missing is no null."""
    for step in path:
        value = value[int(step)] if isinstance(value, list) else value.get(step, REMOVED)
        if value is REMOVED:
            return value
    return value


def _readings(value: Json) -> Sequence[Json]:
    """What a parameter's text may be read as: `1` is a number and a text."""
    if isinstance(value, bool):
        return [value, str(value).lower()]
    if isinstance(value, int | float):
        return [value, str(value)]
    if isinstance(value, str):
        if value in {"true", "false"}:
            return [value, value == "true"]
        try:
            return [value, int(value) if value.lstrip("-").isdigit() else float(value)]
        except ValueError:
            return [value]
    return [value]
