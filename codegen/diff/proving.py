"""Holds changes of schemas against values: each gets one that shows it, and what no change told is told."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from codegen.diff.changes import Change, Mark, Witness, shown
from codegen.diff.demands import Parts
from codegen.diff.pairs import EACH, Mode, Pairs
from codegen.diff.rules import level_of
from codegen.diff.sameness import Sameness
from codegen.diff.witnesses import Witnesses
from codegen.findings import Pointer
from codegen.shapes.nodes import Direction

_MOST_SEARCHES: Final = 80
"""Schemas of a comparison for which values are looked for; more than that change in generated documents."""

_OF_VALUES: Final = re.compile(
    "(request|response)-(type|became-n|constant|enum|minimum|maximum|multiple|min-|max-|pattern|unique"
    "|alternatives|not-|if-|then-|else-|contains|prefix|property-became-(required|optional)"
    "|required-property-added|dependent|property-names).*"
)
"""Rules of which a value shows that they matter, where one can be found at all."""


class Proofs:
    """Looks for values where schemas differ."""

    def __init__(self, pairs: Pairs) -> None:
        self._sameness = Sameness(pairs.old, pairs.new)
        self._witnesses = Witnesses(pairs, self._sameness)
        self._left = _MOST_SEARCHES

    def weigh(
        self,
        changes: Sequence[tuple[Change, Pointer]],
        sides: tuple[Parts, Parts],
        direction: Direction,
        mode: Mode,
    ) -> Iterator[Change]:
        """Give each change a witness; a change of its own where only a value shows that there is one."""
        old, new = sides
        if self._left == 0 or self._sameness.of(old, new):
            for change, _ in changes:
                change.is_certain = True
            return
        self._left -= 1
        found = self._witnesses.of(old, new, direction, mode)
        worst = min((_gravity(change) for change, _ in changes), default=2)
        was_announced = any(change.rule.endswith("after-sunset") for change, _ in changes)
        if found.values and worst == 2 and not was_announced:
            first = found.values[0]
            yield Change(
                f"{direction}-value-{'refused' if direction == 'request' else 'added'}",
                Mark("new", new[0].pointer),
                name=shown(first.value),
                new=first.reason,
                witness=first,
            )
        for change, path in changes:
            if change.rule.startswith(direction) and _gravity(change) == 0:
                change.witness = change.witness or _shows(found.values, path)
                is_open = mode != "text" and found.is_complete and not found.values
                change.is_certain |= not (is_open and _OF_VALUES.fullmatch(change.rule))


def _gravity(change: Change) -> int:
    return ("breaking", "warning", "info").index(level_of(change.rule))


def _shows(found: Sequence[Witness], path: Pointer) -> Witness | None:
    """The first value that is refused at the place of a change, or on the way there."""
    return next((witness for witness in found if _leads(witness.path, path)), None)


def _leads(refused: Pointer, path: Pointer) -> bool:
    return all(
        step in (EACH, here) or isinstance(here, int) for here, step in zip(refused, path, strict=False)
    )
