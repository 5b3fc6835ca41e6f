"""What a comparison found as a whole, and the words that all that show it share."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from codegen.diff.changes import Level, shortened
from codegen.diff.comparison import Difference
from codegen.diff.waivers import Problem

_MOST_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a comparison found. `old` and `new` are the documents as they were named."""

    old: str
    new: str
    differences: Sequence[Difference]
    problems: Sequence[Problem] = ()

    def count(self, level: Level) -> int:
        """Differences of a level that nobody put up with."""
        return sum(item.level == level and not item.waived for item in self.differences)

    @property
    def waived(self) -> int:
        """Differences that somebody put up with."""
        return sum(bool(item.waived) for item in self.differences)


def group_of(difference: Difference) -> str:
    """The operation; or what several of them share."""
    operations = difference.operations
    if len(operations) <= _MOST_NAMED:
        return ", ".join(operations) or "the whole document"
    return f"{', '.join(operations[:_MOST_NAMED])} and {len(operations) - _MOST_NAMED} more"


def aside(item: Difference) -> str:
    """Why a difference matters, with an example; or why somebody put up with it."""
    if item.waived:
        return f"waived: {item.waived}"
    notes = "".join(f" ({note})" for note in item.notes)
    return sentence(item.rule.because) + _example(item) + notes


def _example(item: Difference) -> str:
    if item.witness is None:
        return ""
    return f" For example: {shortened(json.dumps(item.witness.value, ensure_ascii=False))}"


def sentence(text: str) -> str:
    """The text with a capital and a full stop."""
    return f"{text[:1].upper()}{text[1:]}."
