"""What a benchmark is, and what comes out of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from statistics import median
from typing import Literal

from benchmarks.conditions import Conditions


class NotMeasured(Exception):
    """A benchmark could not run; the message names the command that failed and the mend."""


class NotChecked(NotMeasured):
    """A tool that a benchmark needs is not on PATH; the message names it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The ratio of ours to theirs to reach: `at least` for rates, `at most` for times and sizes, and `within`
    for what must not differ, where the limit is the distance from 1."""

    limit: float
    sense: Literal["at least", "at most", "within"]

    def is_reached_by(self, ratio: float) -> bool:
        if self.sense == "within":
            return abs(ratio - 1) <= self.limit
        return ratio >= self.limit if self.sense == "at least" else ratio <= self.limit

    def __str__(self) -> str:
        if self.sense == "within":
            return f"1x +- {self.limit:.0%}"
        return f"{'>=' if self.sense == 'at least' else '<='} {self.limit:g}x"


def at_least(limit: float) -> Bar:
    return Bar(limit, "at least")


def at_most(limit: float) -> Bar:
    return Bar(limit, "at most")


def within(limit: float) -> Bar:
    return Bar(limit, "within")


@dataclass(frozen=True, slots=True)
class Samples:
    """Measurements of both sides, taken in turns: the first of ours belongs to the first of theirs.

    `beside` are figures without a bar, each in words with its value.
    """

    ours: tuple[float, ...]
    theirs: tuple[float, ...]
    beside: Mapping[str, float] = field(default_factory=dict)

    def ratio(self) -> float:
        """The median of the ratios of neighbours in time, so that a busy minute weighs on both sides."""
        return median(ours / theirs for ours, theirs in zip(self.ours, self.theirs, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark:
    """One line of the table. `against` says in words what the other side is.

    Where `is_cost`, the ratio is theirs to ours: how many times less ours costs.
    """

    name: str
    unit: str
    against: str
    bar: Bar
    measure: Callable[[Conditions], Samples]
    is_cost: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """The outcome of one benchmark."""

    benchmark: Benchmark
    samples: Samples

    @property
    def ours(self) -> float:
        return median(self.samples.ours)

    @property
    def theirs(self) -> float:
        return median(self.samples.theirs)

    @property
    def ratio(self) -> float:
        ratio = self.samples.ratio()
        return 1 / ratio if self.benchmark.is_cost else ratio

    @property
    def beside(self) -> dict[str, float]:
        """What was measured besides, by what it is."""
        return {words: round(value, 3) for words, value in self.samples.beside.items()}

    @property
    def is_reached(self) -> bool:
        return self.benchmark.bar.is_reached_by(self.ratio)

    def as_json(self) -> dict[str, object]:
        return {
            "value": round(self.ours, 4),
            "unit": self.benchmark.unit,
            "ratio": round(self.ratio, 3),
            "against": self.benchmark.against,
            "against_value": round(self.theirs, 4),
            "bar": str(self.benchmark.bar),
            "reached": self.is_reached,
            **({"beside": self.beside} if self.samples.beside else {}),
        }


def take_turns(rounds: int, ours: Callable[[], float], theirs: Callable[[], float]) -> Samples:
    """Measure ours and theirs alternately; every other round begins with theirs."""
    pairs: list[tuple[float, float]] = []
    for number in range(rounds):
        if number % 2 == 0:
            first = ours()
            pairs.append((first, theirs()))
        else:
            second = theirs()
            pairs.append((ours(), second))
    return Samples(tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs))
