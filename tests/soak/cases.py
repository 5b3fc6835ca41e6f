"""What a case of the soak is, and what comes out of it."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from tests.faults.stand import Stand


class NotChecked(Exception):
    """A case cannot be run here; the text says what is missing."""


@dataclass(frozen=True, slots=True)
class Count:
    """How often something was found, and how often it has to be."""

    found: int
    wanted: int

    def __str__(self) -> str:
        return f"{self.found} of {self.wanted}" if self.wanted else f"{self.found} (of 0 allowed)"


@dataclass(frozen=True, slots=True)
class Figure:
    """A measurement with its bar, if there is one. It fails nothing, for the machine has a part in it."""

    value: float
    unit: str
    most: float | None = None
    least: float | None = None

    @property
    def is_missed(self) -> bool:
        """Whether it lies beyond its bar."""
        is_below = self.least is not None and self.value < self.least
        return is_below or (self.most is not None and self.value > self.most)

    def __str__(self) -> str:
        bars = "" if self.most is None else f" (at most {self.most:g})"
        bars += "" if self.least is None else f" (at least {self.least:g})"
        return f"{self.value:.3g} {self.unit}{bars}{' MISSED' if self.is_missed else ''}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Counts decide whether a case holds; figures are told beside."""

    counts: Mapping[str, Count]
    figures: Mapping[str, Figure] = field(default_factory=dict)

    @property
    def is_held(self) -> bool:
        return all(count.found == count.wanted for count in self.counts.values())


class Turns:
    """How often a case repeats what it does: `most` times, fewer where its share of the time is over."""

    def __init__(self, most: int, seconds: float | None) -> None:
        self._most = most
        self.is_sample: Final = seconds is not None
        self._deadline = None if seconds is None else time.monotonic() + seconds

    def __iter__(self) -> Iterator[int]:
        """Numbers from 1; at least that one."""
        for number in range(1, self._most + 1):
            yield number
            if self._deadline is not None and time.monotonic() > self._deadline:
                return


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One line of the table. `turns` is how often a whole run repeats it."""

    name: str
    promise: str
    turns: int
    run: Callable[[Stand, Turns], Outcome]
