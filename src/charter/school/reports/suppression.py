"""Small cells: what a table that is published does not show, so that nobody is known by it.

A count below the limit is hidden. Whoever knows the total could still subtract what is shown: so as long as a
hidden count stands alone, or those that are hidden sum up to less than the limit, the smallest count that is
shown is hidden as well. Where none is left, the total goes.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """Counts as they are shown, None for those that are hidden, and their total."""

    counts: tuple[int | None, ...]
    total: int | None


def suppressed(counts: Sequence[int], total: int, below: int, also: Collection[int] = frozenset()) -> Column:
    """A column without its small counts, and without those at the places `also`.

    What is hidden can be any of `below` values at least, for all that the total and the shown counts say.

    >>> suppressed([3, 25, 12, 40], 80, below=10)
    Column(counts=(None, 25, None, 40), total=80)
    >>> suppressed([3, 4], 7, below=10)
    Column(counts=(None, None), total=None)
    """
    hidden = {place for place, count in enumerate(counts) if count < below or place in also}
    by_size = iter(sorted(set(range(len(counts))) - hidden, key=lambda place: (counts[place], place)))
    while hidden and not _is_blurred([counts[place] for place in hidden], below):
        smallest = next(by_size, None)
        if smallest is None:
            return Column((None,) * len(counts), None)
        hidden.add(smallest)
    shown = tuple(None if place in hidden else count for place, count in enumerate(counts))
    return Column(shown, None if total < below else total)


def _is_blurred(hidden: Sequence[int], below: int) -> bool:
    """Whether their sum leaves open what each of them is."""
    return len(hidden) > 1 and sum(hidden) >= below
