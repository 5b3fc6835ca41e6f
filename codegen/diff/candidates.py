"""Values that are likely to tell two schemas apart: those at the edges of what either one allows."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, islice
from typing import Final

from codegen.diff.demands import FRACTION, Demands, Parts, anything, canonical, demands_nothing, merged
from codegen.diff.expressions import extra_text, text_of
from codegen.diff.judging import Judging
from codegen.diff.languages import Undecided
from codegen.diff.reading import Schemas
from codegen.findings import Json

MOST: Final = 400
"""Values of one schema."""

_MOST_STEPS: Final = 3_000
"""Values that are looked at for one schema, those inside others among them."""

_DEEPEST: Final = 6
_LONGEST: Final = 2_000
_MOST_INNER: Final = 40
_MOST_BRANCHES: Final = 8
_PLAIN: Final[dict[str, Sequence[Json]]] = {
    "boolean": (True, False),
    "integer": (0, 1, -1, 2),
    FRACTION: (0.5, 1.5, -0.5),
    "string": ("a", "", "b", "1", "A-1 _"),
    "array": ([],),
    "object": ({},),
}
_FORMATS: Final = {
    "uuid": "3f2b6f9e-7a55-4f0a-9d1c-0d9c6a3f5b21",
    "date": "2024-02-29",
    "date-time": "2024-02-29T12:00:00Z",
    "time": "12:00:00Z",
    "duration": "P1D",
    "email": "a@example.com",
    "uri": "https://example.com/a",
    "uri-reference": "/a",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "byte": "YWJj",
}


class Candidates:
    """Values of schemas of one document, chosen with an eye to their counterparts in the other one."""

    def __init__(
        self, mine: Schemas, other: Schemas, judging: Judging, is_same: Callable[[Parts, Parts], bool]
    ) -> None:
        self._mine, self._other = mine, other
        self._is_same = is_same
        self._samples: dict[tuple[int, ...], list[Json]] = {}
        self._judging = judging
        self._known: dict[object, tuple[list[Json], bool, object]] = {}
        self.is_complete = True
        self._left = _MOST_STEPS

    def of(self, parts: Parts, others: Sequence[Demands], depth: int = 0) -> list[Json]:
        """Values for a schema, varied where it differs; `others` are the demands of its counterparts."""
        self.is_complete = True
        self._left = _MOST_STEPS
        return self._distinct(self._values(self._mine.demands(parts), others, depth), MOST)

    def _distinct(self, values: Iterable[Json], most: int) -> list[Json]:
        found: dict[str, Json] = {}
        for value in values:
            self._left -= 1
            if len(found) == most or self._left < 0:
                self.is_complete = False
                break
            found.setdefault(canonical(value), value)
        return list(found.values())

    def _inner(self, parts: Parts, counterparts: Sequence[Parts], depth: int) -> list[Json]:
        """Values for a schema inside another one, a single one where it is the same in both documents.

        One that fits comes first.
        """
        if any(self._is_same(parts, each) for each in counterparts):
            return self._sample(parts, depth)
        key = _identity(parts), tuple(map(_identity, counterparts))
        if key not in self._known:
            was_complete, self.is_complete = self.is_complete, True
            others = [self._other.demands(each) for each in counterparts]
            found = self._distinct(self._values(self._mine.demands(parts), others, depth + 1), _MOST_INNER)
            ordered = sorted(found, key=lambda value: not self._judging.fits(parts, value))
            self._known[key] = ordered, self.is_complete, (parts, counterparts)
            self.is_complete &= was_complete
        values, is_complete, _ = self._known[key]
        self.is_complete &= is_complete
        return values

    def _sample(self, parts: Parts, depth: int) -> list[Json]:
        """A value that fits, if one is found."""
        key = _identity(parts)
        if key not in self._samples:
            self._samples[key] = []
            values = list(islice(self._values(self._mine.demands(parts), (), depth + 1), _MOST_INNER))
            plain = sorted(values, key=lambda value: value is None)
            fitting = (value for value in plain if self._judging.fits(parts, value))
            self._samples[key] = [next(fitting, plain[0])] if plain else []
        return self._samples[key]

    def _values(self, demands: Demands, others: Sequence[Demands], depth: int) -> Iterator[Json]:
        if depth > _DEEPEST:
            self.is_complete = False
            return
        if depth > 0 and demands == Demands(demands.pointer):
            yield from (value for kind in sorted(_PLAIN) for value in _PLAIN[kind][:2])
            return
        for each in (demands, *others):
            yield from (each.values or {}).values()
        yield None
        if demands.unions:
            yield from self._alternatives(demands, others, depth)
        for parts in self._beside(demands):
            yield from self._values(merged([_open(demands), self._mine.demands(parts)]), others, depth + 1)
        if demands.values is None:
            for kind in sorted(demands.types):
                yield from self._of_kind(kind, demands, others, depth)
        for kind in sorted({kind for each in others for kind in each.types} - demands.types):
            yield from _PLAIN[kind]

    def _of_kind(self, kind: str, demands: Demands, others: Sequence[Demands], depth: int) -> Iterator[Json]:
        if kind == "string":
            yield from _texts(demands, others)
        elif kind in {"integer", FRACTION}:
            yield from _numbers(demands, others)
        elif kind == "array":
            yield from self._arrays(demands, others, depth)
        elif kind == "object":
            yield from self._objects(demands, others, depth)
        else:
            yield from _PLAIN[kind]

    @staticmethod
    def _beside(demands: Demands) -> Iterator[Parts]:
        """Schemas that hold under some condition, or must not hold."""
        yield from demands.nots
        for condition in demands.conditions:
            yield from condition.parts.values()
        yield from demands.dependent_schemas.values()

    def _alternatives(self, demands: Demands, others: Sequence[Demands], depth: int) -> Iterator[Json]:
        """Values of each branch, of each two at once, and objects with what two of them have."""
        branches = self._mine.alternatives(demands)[:_MOST_BRANCHES]
        beside = [
            self._other.demands(branch)
            for each in others
            if each.unions
            for branch in self._other.alternatives(each)[:_MOST_BRANCHES]
        ]
        pools = [
            self._distinct(self._values(self._mine.demands(branch), beside or others, depth + 1), _MOST_INNER)
            for branch in branches
        ]
        for values in zip(*(pool[: _MOST_INNER // 2] for pool in pools), strict=False):
            yield from values
        for pool in pools:
            yield from pool
        for one, other in combinations(range(len(branches)), 2):
            both = merged([self._mine.demands(branches[one]), self._mine.demands(branches[other])])
            yield from islice(self._values(both, beside or others, depth + 2), _MOST_INNER)
            yield from _united(pools[one], pools[other])

    def _arrays(self, demands: Demands, others: Sequence[Demands], depth: int) -> Iterator[Json]:
        several = (demands, *others)
        prefix = [
            self._inner(parts, [found for other in others if (found := other.item(index))], depth)
            for index, parts in enumerate(demands.prefix)
        ]
        beyond = [found for other in others if (found := other.item(len(prefix)))]
        items = self._inner(demands.items or anything(demands.pointer), beyond, depth)
        items = items if demands.items else items[:4]
        for parts in [each.nested["contains"] for each in several if "contains" in each.nested]:
            schemas = self._mine if parts is demands.nested.get("contains") else self._other
            wanted = self._distinct(self._values(schemas.demands(parts), (), depth + 1), _MOST_INNER)
            items = [*wanted[:6], *items]
        head = [pool[0] for pool in prefix if pool]
        yield head
        for index, pool in enumerate(prefix[: len(head)]):
            for value in pool:
                yield [*head[:index], value, *head[index + 1 :]]
                yield [*head[:index], value]
        for value in items:
            yield [*head, value]
        for value in items[:3]:
            yield [*head, value, value]
        for length in _lengths(several, "minItems", "maxItems", "minContains", "maxContains"):
            yield [*head, *_spread(items, length)][:length]
            for value in items[:2]:
                yield [*head, *[value] * length][:length]
        for one, other in combinations(items[:12], 2):
            yield [*head, one, other]
            yield [*head, one, other, one]

    def _objects(self, demands: Demands, others: Sequence[Demands], depth: int) -> Iterator[Json]:
        pools = {
            name: self._inner(parts, _members(others, name), depth)
            for name, parts in demands.properties.items()
            if not self._judging.is_hidden(demands, name)
        }
        pools |= {
            name: self._inner(demands.member(name) or anything(demands.pointer), (), depth)
            for name in demands.required
            if name not in demands.properties
        }
        pools |= self._undeclared(demands, others, depth)
        pools = {name: pool for name, pool in pools.items() if pool}
        full = {name: pool[0] for name, pool in pools.items() if name in demands.properties}
        least = {name: pool[0] for name, pool in pools.items() if name in demands.required}
        yield full
        yield least
        for count in _lengths((demands, *others), "minProperties", "maxProperties"):
            yield dict(
                islice({**least, **full, **{name: pool[0] for name, pool in pools.items()}}.items(), count)
            )
        for name, pool in pools.items():
            yield {key: value for key, value in full.items() if key != name}
            yield {key: value for key, value in least.items() if key != name}
            for value in pool:
                yield {**full, name: value}
                yield {**least, name: value}
        for one, other in combinations(islice(pools, 6), 2):
            for first in pools[one][:4]:
                for second in pools[other][:4]:
                    yield {**least, one: first, other: second}

    def _undeclared(self, demands: Demands, others: Sequence[Demands], depth: int) -> dict[str, list[Json]]:
        """Properties whose names a pattern, a condition or the rest of a map allows."""
        found: dict[str, list[Json]] = {}
        for pattern in [pattern for each in (demands, *others) for pattern in each.pattern_properties]:
            for name in _matching([pattern]):
                parts = demands.member(name) or anything(demands.pointer)
                found[name] = self._inner(parts, _members(others, name), depth)
        is_map = bool(demands.additional) and not all(
            demands_nothing(part.value) for part in demands.additional
        )
        if is_map or (not demands.properties and not demands.pattern_properties):
            rest = demands.additional or anything(demands.pointer)
            for name in self._names(demands, others):
                pool = self._inner(rest, _members(others, name), depth)
                found.setdefault(name, pool if is_map else pool[:2])
        return {name: pool for name, pool in found.items() if name not in demands.properties}

    def _names(self, demands: Demands, others: Sequence[Demands]) -> list[str]:
        """Names for what is not declared."""
        names = ["other", "more"]
        for each in (demands, *others):
            names += [name for pair in each.dependent_required for name in pair]
            names += each.dependent_schemas
        for schemas, each in ((self._mine, demands), *((self._other, each) for each in others)):
            if "propertyNames" in each.nested:
                asked = schemas.demands(each.nested["propertyNames"])
                names += [value for value in (asked.values or {}).values() if isinstance(value, str)]
                names += list(islice(_texts(asked, ()), 8))
        counts = _lengths((demands, *others), "minProperties", "maxProperties")
        return list(dict.fromkeys([*names, *(f"p{number}" for number in range(max(counts, default=0)))]))[:24]


def _identity(parts: Parts) -> tuple[int, ...]:
    return tuple(id(part.value) for part in parts)


def _members(others: Sequence[Demands], name: str) -> list[Parts]:
    return [parts for other in others if (parts := other.member(name))]


def _open(demands: Demands) -> Demands:
    """The demands without what only holds under conditions."""
    return Demands(
        demands.pointer,
        demands.types,
        demands.null,
        words=demands.words,
        properties=demands.properties,
        required=demands.required,
    )


def _united(ones: Sequence[Json], others: Sequence[Json]) -> Iterator[Json]:
    for one in [value for value in ones if isinstance(value, dict)][:6]:
        for other in [value for value in others if isinstance(value, dict)][:6]:
            yield {**one, **other}


def _lengths(several: Sequence[Demands], *keywords: str) -> list[int]:
    """Counts at, below and above every limit."""
    limits = {each.word(keyword) for each in several for keyword in keywords} - {None}
    found = {int(limit) + step for limit in limits for step in (-1, 0, 1)}
    return sorted(length for length in found if 0 <= length <= _LONGEST)


def _spread(items: Sequence[Json], length: int) -> list[Json]:
    """Items that differ, as far as there are any."""
    plain = [*items, *(f"a{number}" for number in range(length))]
    return plain[:length]


def _numbers(demands: Demands, others: Sequence[Demands]) -> Iterator[Json]:
    several = (demands, *others)
    bounds = [each.word(key) for each in several for key in ("lower", "upper")]
    yield from _PLAIN["integer"]
    for bound in bounds:
        if bound is not None:
            yield from (_plain(bound.value + step) for step in (0, 1, -1, 0.5, -0.5))
    for step in dict.fromkeys(step for each in several for step in each.multiples):
        yield from (_plain(step * count) for count in (1, 2, 3, 5, 7))
        for bound in bounds:
            if bound is not None and step:
                yield _plain(step * (bound.value // step))
                yield _plain(step * (bound.value // step + 1))
    yield from _PLAIN[FRACTION]


def _plain(number: float) -> Json:
    rounded = round(number, 9)
    return int(rounded) if float(rounded).is_integer() else rounded


def _texts(demands: Demands, others: Sequence[Demands]) -> Iterator[str]:
    several = (demands, *others)
    for each in several:
        yield from (_FORMATS[name] for name in each.formats if name in _FORMATS)
    lengths = _lengths(several, "minLength", "maxLength")
    if demands.patterns:
        limits = demands.word("minLength") or 0, demands.word("maxLength")
        yield from _matching(demands.patterns, *limits)
        for other in others:
            if other.patterns:
                yield from _between(demands, other, limits)
        for length in lengths:
            yield from _matching(demands.patterns, length, length)
    yield from _PLAIN["string"]
    yield from ("a" * length for length in lengths)
    for other in others:
        yield from _matching(other.patterns)


def _between(demands: Demands, other: Demands, limits: tuple[int, int | None]) -> Iterator[str]:
    """Texts that only one of two lets through, and one that both do."""
    try:
        for found in (
            extra_text(demands.patterns, other.patterns, limits),
            text_of([*demands.patterns, *other.patterns]),
        ):
            if found is not None:
                yield found
    except Undecided:
        return


def _matching(patterns: Iterable[str], least: int = 0, most: int | None = None) -> Iterator[str]:
    several = list(patterns)
    try:
        found = text_of(several, least=least, most=most)
        if found is not None:
            yield found
            for start in (max(least, 1), least):
                other = text_of(several, without=[f"^{re.escape(found)}$"], least=start, most=most)
                if other is not None:
                    yield other
    except Undecided:
        return
