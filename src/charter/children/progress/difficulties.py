"""How difficult cards of a subject may be for a child: as right answers, age and the last answers say."""

from typing import Final, Literal

Difficulty = Literal["easy", "medium", "hard"]

DIFFICULTIES: Final[tuple[Difficulty, ...]] = ("easy", "medium", "hard")
RIGHT_ANSWERS_FOR_MEDIUM: Final = 20
RIGHT_ANSWERS_FOR_HARD: Final = 40
LAST_ANSWERS: Final = 10
OLDEST_FOR_EASY: Final = 5
OLDEST_FOR_MEDIUM: Final = 7
"""Whole years up to which cards are no more difficult than that."""


def earned(correct: int) -> Difficulty:
    """What so many right answers unlock.

    >>> earned(19), earned(20), earned(40)
    ('easy', 'medium', 'hard')
    """
    return DIFFICULTIES[(correct >= RIGHT_ANSWERS_FOR_MEDIUM) + (correct >= RIGHT_ANSWERS_FOR_HARD)]


def suggested(completed: int, correct: int, recent: int, age: int) -> Difficulty:
    """What suits a child: one step less where fewer than half of the last ten answers were right.

    `recent` are these as bits, a right one is 1. `age` is in whole years.

    >>> [suggested(60, 40, recent, age=12) for recent in (0b1111100000, 0b1111000000)]
    ['hard', 'medium']
    >>> suggested(60, 40, 0b1111111111, age=6)
    'medium'
    """
    step = DIFFICULTIES.index(earned(correct))
    if completed >= LAST_ANSWERS and 2 * recent.bit_count() < LAST_ANSWERS:
        step -= 1
    highest = 0 if age <= OLDEST_FOR_EASY else 1 if age <= OLDEST_FOR_MEDIUM else 2
    return DIFFICULTIES[max(0, min(step, highest))]


def remembered(recent: int, *, is_right: bool) -> int:
    """The last answers with one more.

    >>> remembered(0b1111111110, is_right=True) == 0b1111111101
    True
    """
    return (recent << 1 | is_right) & ((1 << LAST_ANSWERS) - 1)
