"""When a card comes back, by FSRS with the parameters of its library.

Source: Ye, Su and Cao, "A stochastic shortest path algorithm for optimizing spaced repetition
scheduling", KDD 2022.
"""

from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Final

from charter.children.cards.domain import Memory, Rating

if TYPE_CHECKING:
    from fsrs import Scheduler

RETENTION: Final = 0.9
LONGEST: Final = 60
"""Days until a card comes back at the latest."""


@cache
def _scheduler() -> "Scheduler":
    """Without steps of minutes, and without chance."""
    from fsrs import Scheduler

    return Scheduler(
        desired_retention=RETENTION,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST,
        enable_fuzzing=False,
    )


def reviewed(memory: Memory | None, rating: Rating, at: datetime) -> Memory:
    """What is remembered of a card after an answer; None is a card that was not asked before.

    An answer that is told late counts as given at the last one.
    """
    import fsrs

    card = fsrs.Card(card_id=0, due=at)  # without an id the library waits for one
    if memory is not None:
        at = max(at, memory.last_review_at)
        card = fsrs.Card(
            card_id=0,
            state=fsrs.State(memory.state),
            step=memory.step,
            stability=memory.stability,
            difficulty=memory.difficulty,
            due=memory.due_at,
            last_review=memory.last_review_at,
        )
    moment = at.astimezone(UTC)
    after, _log = _scheduler().review_card(card, fsrs.Rating(rating), moment)
    return Memory(after.state.value, after.step, after.stability, after.difficulty, after.due, moment)
