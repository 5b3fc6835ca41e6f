"""Sequences of events at the queue itself, without processes: more of them than a test run has time for."""

from collections.abc import Callable
from typing import Any, Final

from charter.jobs.queue import WorkQueue
from charter.platform.database.transactions import Database
from tests.faults.stand import Stand
from tests.integration.jobs.machine import run_workers
from tests.integration.jobs.mutants import FAULTS, queue_with
from tests.soak.cases import Case, Count, Outcome, Turns

NOT_OF_SEQUENCES: Final = frozenset({"skip_locked_removed", "jitter_removed", "fairness_removed"})
"""Seen by tests of their own alone: one job at a time shows nothing of them."""


def run(stand: Stand, turns: Turns) -> Outcome:
    """Random sequences at the queue, and then at each queue with a planted fault, until that is seen."""
    rounds = 0
    for _ in turns:
        run_workers(stand.database_url, WorkQueue, examples=60, steps=50, is_random=True)
        rounds += 1
    planted = [fault for fault in FAULTS if fault not in NOT_OF_SEQUENCES]
    seen = [fault for fault in planted if is_seen(stand, queue_with(fault))]
    return Outcome(
        {
            "rounds without a fault": Count(rounds, rounds),
            "planted faults seen": Count(len(seen), len(planted)),
        }
    )


def is_seen(stand: Stand, make_queue: Callable[[Database], Any]) -> bool:
    try:
        run_workers(stand.database_url, make_queue, examples=60, steps=50, is_shrunk=False)
    except Exception:
        return True
    return False


CASES: Final = (
    Case(
        name="queue_sequences",
        promise="jobs: whatever happens to three workers, one effect for each job; planted faults are seen",
        turns=4,
        run=run,
    ),
)
