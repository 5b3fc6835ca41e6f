"""Deprecation, sunset and stability of operations, parameters and properties."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from enum import Enum, auto
from typing import Final

from codegen.diff.changes import Change, Mark, shown
from codegen.diff.demands import Demands, Word
from codegen.findings import Json, Pointer

STABILITIES: Final = ("draft", "alpha", "beta", "stable")
"""From the loosest promise to the firmest; what says nothing is stable."""

UNSTABLE: Final = frozenset({"draft", "alpha"})
KEYS: Final = ("deprecated", "x-sunset", "x-stability", "x-stability-level")


class Removal(Enum):
    """How far a removal was announced."""

    UNANNOUNCED = auto()
    WITHOUT_SUNSET = auto()
    BEFORE_SUNSET = auto()
    AFTER_SUNSET = auto()


def words_of(value: Mapping[str, Json], pointer: Pointer) -> Demands:
    """The lifecycle of something that is no schema, as the demands of schemas have it."""
    words = {key: Word(value[key], (*pointer, key)) for key in KEYS if value.get(key)}
    return Demands(pointer, words=words)


def sunset_of(demands: Demands) -> date | None:
    """The day after which it may go; None where none is given, or none that can be read."""
    try:
        return date.fromisoformat(str(demands.word("x-sunset"))[:10])
    except ValueError:
        return None


def removal_of(old: Demands, today: date) -> Removal:
    """Whether what is gone was allowed to go."""
    if not old.word("deprecated"):
        return Removal.UNANNOUNCED
    sunset = sunset_of(old)
    if sunset is None:
        return Removal.WITHOUT_SUNSET
    return Removal.AFTER_SUNSET if sunset <= today else Removal.BEFORE_SUNSET


def stability_of(demands: Demands) -> str:
    """How firm the promise is."""
    return str(demands.word("x-stability") or demands.word("x-stability-level") or "stable")


class Notice:
    """The day of the comparison, and how many days before a sunset it has to be announced."""

    def __init__(self, today: date, days: int) -> None:
        self.today = today
        self.earliest = today + timedelta(days=days)


def compare_lifecycle(
    prefix: str,
    sides: tuple[Demands, Demands],
    notice: Notice,
    report: Callable[[Change], None],
    name: str = "",
) -> None:
    """Report under `<prefix>-deprecated`, `<prefix>-sunset-moved-earlier` and so on."""
    old, new = sides
    if not (old.words.keys() | new.words.keys()) & set(KEYS):
        return

    def tell(fact: str, key: str, before: Json = "", after: Json = "") -> None:
        side = new if key in new.words else old
        mark = Mark("new" if side is new else "old", side.place(key))
        report(Change(f"{prefix}-{fact}", mark, shown(before), shown(after), name))

    _compare_deprecation(old, new, notice, tell)
    before, after = stability_of(old), stability_of(new)
    key = "x-stability" if "x-stability" in (new.words | old.words) else "x-stability-level"
    if after not in STABILITIES:
        if before != after:
            tell("stability-unknown", key, before, after)
    elif before in STABILITIES and before != after:
        is_lower = STABILITIES.index(after) < STABILITIES.index(before)
        tell("stability-lowered" if is_lower else "stability-raised", key, before, after)


def _compare_deprecation(old: Demands, new: Demands, notice: Notice, tell: Callable[..., None]) -> None:
    was, now = bool(old.word("deprecated")), bool(new.word("deprecated"))
    before, after = old.word("x-sunset"), new.word("x-sunset")
    if was and not now:
        tell("reactivated", "deprecated")
        return
    if now and not was:
        tell("deprecated" if after else "deprecated-without-sunset", "deprecated", "none", after or "none")
    if before == after:
        return
    until, since = sunset_of(new), sunset_of(old)
    if after is None:
        tell("sunset-removed", "x-sunset", before, "none")
    elif until is None:
        tell("sunset-unreadable", "x-sunset", before or "none", after)
    elif since is not None and until < since:
        tell("sunset-moved-earlier", "x-sunset", before, after)
    elif since is not None:
        tell("sunset-moved-later", "x-sunset", before, after)
    elif until < notice.earliest:
        tell("sunset-too-soon", "x-sunset", before or "none", after)
    elif was:
        tell("sunset-announced", "x-sunset", before or "none", after)
