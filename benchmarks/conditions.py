"""Under which conditions a run measures: how long, how often, on which cores."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent
BUILD = HERE / ".build"
INHERITED = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR")

Clock = Literal["wall", "cpu"]
"""What a rate of requests counts by: time passed, or the server's processor time. The two agree where the
server has its core to itself; the second one holds on a machine that is busy with other work, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """`seconds` of load in each of `rounds`; the cores are None where the system cannot pin."""

    seconds: int
    rounds: int
    clock: Clock
    server_core: int | None
    load_core: int | None

    def __str__(self) -> str:
        pinned = (
            f"server on core {self.server_core}, load on core {self.load_core}"
            if self.server_core is not None
            else "processes not pinned (the system cannot)"
        )
        return (
            f"{self.rounds} rounds of {self.seconds} s a side, in turns; {pinned}; rates by {self.clock} time"
        )


def conditions_here(seconds: int, rounds: int, clock: Clock = "wall") -> Conditions:
    """The first and the last core that this process may use; both are the same on a machine with one."""
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else [None]
    return Conditions(seconds=seconds, rounds=rounds, clock=clock, server_core=cores[0], load_core=cores[-1])


def clean_environment() -> dict[str, str]:
    """The variables that every measured process gets: none of the caller's settings, and Python as it comes.

    A PYTHONDONTWRITEBYTECODE, for one, would let each start compile what it imports.
    """
    return {name: os.environ[name] for name in INHERITED if name in os.environ}


@contextmanager
def pinned_to(core: int | None) -> Iterator[None]:
    """Processes started inside inherit this core."""
    if core is None:
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)
