"""Whoever is stopped for longer than its lease, and then goes on as if nothing had been."""

import time
from typing import Final
from uuid import UUID

from tests.faults.stand import Stand
from tests.soak.cases import Case, Count, Outcome, Turns
from tests.soak.jobs import Jobs
from tests.soak.kinds import BLOCKED

AT_ONCE: Final = 5
FROZEN: Final = 20.0
SECONDS: Final = 4.0
LATE: Final = """
    SELECT count(*) FROM jobs WHERE id = ANY(%(ids)s) AND state = 'SUCCESS' AND attempt > 1
        AND (SELECT array_agg(attempt::bigint) FROM fault_effects WHERE job_id = jobs.id) = ARRAY[attempt]
"""


def run(stand: Stand, turns: Turns) -> Outcome:
    """Each turn freezes a worker with five jobs, which another worker completes meanwhile."""
    jobs, ids = Jobs(stand), list[UUID]()
    for number in turns:
        holder = jobs.start_worker(f"holder-{number}", AT_ONCE)
        added = jobs.add(BLOCKED, AT_ONCE, SECONDS)
        jobs.until_held(added, AT_ONCE)
        holder.freeze()
        frozen_at = time.monotonic()
        other = jobs.start_worker(f"other-{number}", AT_ONCE)
        jobs.until_finished(added)
        time.sleep(max(0.0, frozen_at + FROZEN - time.monotonic()))
        holder.thaw()
        holder.stop()  # in order: it tries to finish what it holds
        other.stop()
        ids += added
    return Outcome({"late completions refused": Count(stand.count(LATE, {"ids": ids}), len(ids))})


CASES: Final = (
    Case(
        name="jobs_frozen",
        promise="jobs: a holder stopped (SIGSTOP) for 20 s, then continued; its completion is refused",
        turns=4,
        run=run,
    ),
)
