"""Seven ways in which a network spoils what passes: each says what becomes of one piece."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from typing import Final

Step = bytes | float
"""What passes, or for how many seconds nothing does."""

TURNS: Final = 10
"""In how many parts the allowance of a second passes."""
UNEVEN: Final = (1, 13, 2, 89, 5)
"""How long slices are, one after the other, in bytes."""


class Cut(Exception):
    """The connection ends here: in order, or with a reset."""

    def __init__(self, *, is_reset: bool = False) -> None:
        super().__init__("reset" if is_reset else "closed")
        self.is_reset: Final = is_reset


class Toxic:
    """Spoils nothing by itself."""

    def treat(self, piece: bytes, passed: int) -> Iterator[Step]:
        """What becomes of a piece after `passed` bytes of its direction. Raises: Cut."""
        yield piece

    def end(self) -> float:
        """Seconds until one side learns that the other one has closed."""
        return 0.0


@dataclass(frozen=True, slots=True)
class Latency(Toxic):
    """Every piece comes late."""

    seconds: float

    def treat(self, piece: bytes, passed: int) -> Iterator[Step]:
        yield self.seconds
        yield piece


@dataclass(frozen=True, slots=True)
class Bandwidth(Toxic):
    """So many bytes pass in a second."""

    rate: int

    def treat(self, piece: bytes, passed: int) -> Iterator[Step]:
        at_once = max(1, self.rate // TURNS)
        for start in range(0, len(piece), at_once):
            part = piece[start : start + at_once]
            yield len(part) / self.rate
            yield part


@dataclass(frozen=True, slots=True)
class SlowClose(Toxic):
    """That one side has closed is told late."""

    seconds: float

    def end(self) -> float:
        return self.seconds


@dataclass(frozen=True, slots=True)
class Timeout(Toxic):
    """Nothing passes any more, and after a while the connection is closed."""

    seconds: float

    def treat(self, piece: bytes, passed: int) -> Iterator[Step]:
        yield self.seconds
        raise Cut


@dataclass(frozen=True, slots=True)
class ResetPeer(Toxic):
    """The connection is reset, after a while or at once."""

    seconds: float = 0.0

    def treat(self, piece: bytes, passed: int) -> Iterator[Step]:
        yield self.seconds
        raise Cut(is_reset=True)


@dataclass(frozen=True, slots=True)
class Slicer(Toxic):
    """Everything comes in small slices of uneven length, with a pause before each."""

    seconds: float = 0.0

    def treat(self, piece: bytes, passed: int) -> Iterator[Step]:
        start = 0
        for length in cycle(UNEVEN):
            if start >= len(piece):
                return
            yield self.seconds
            yield piece[start : start + length]
            start += length


@dataclass(frozen=True, slots=True)
class LimitData(Toxic):
    """After so many bytes the connection is closed, in the middle of whatever passes."""

    most: int

    def treat(self, piece: bytes, passed: int) -> Iterator[Step]:
        yield piece[: max(0, self.most - passed)]
        if passed + len(piece) > self.most:
            raise Cut
