"""Whoever is stopped for longer than its lease, and then goes on as if nothing had been."""

import time
from functools import partial
from typing import Final
from uuid import UUID

from tests.faults.stand import Stand
from tests.faults.waiting import until
from tests.soak.cases import Case, Count, Outcome, Turns
from tests.soak.jobs import Jobs
from tests.soak.kinds import BLOCKED

AT_ONCE: Final = 5
FROZEN: Final = 20.0
LATE: Final = """
    SELECT count(*) FROM jobs WHERE id = ANY(%(ids)s) AND state = 'SUCCESS' AND attempt > 1
        AND (SELECT array_agg(attempt::bigint) FROM fault_effects WHERE job_id = jobs.id) = ARRAY[attempt]
"""


def run(stand: Stand, turns: Turns) -> Outcome:
    """Each turn freezes a worker in the middle of five jobs, which another worker completes meanwhile."""
    jobs, ids = Jobs(stand), list[UUID]()
    for number in turns:
        holder, gate = jobs.start_worker(f"holder-{number}", AT_ONCE), stand.folder / f"gate-{number}"
        added = jobs.add(BLOCKED, AT_ONCE, gate=str(gate))
        jobs.until_held(added, AT_ONCE)
        holder.freeze()
        frozen_at = time.monotonic()
        other = jobs.start_worker(f"other-{number}", AT_ONCE)
        until(partial(begun_again, jobs, added), "all of them begun again")
        gate.touch()
        jobs.until_finished(added)
        time.sleep(max(0.0, frozen_at + FROZEN - time.monotonic()))
        holder.thaw()
        holder.stop()  # in order: it tries to finish what it holds
        other.stop()
        ids += added
    return Outcome({"late completions refused": Count(stand.count(LATE, {"ids": ids}), len(ids))})


def begun_again(jobs: Jobs, ids: list[UUID]) -> bool:
    return jobs.count(ids, "attempt > 1 AND state = 'STARTED'") == len(ids)


CASES: Final = (
    Case(
        name="jobs_frozen",
        promise="jobs: a holder stopped (SIGSTOP) for 20 s, then continued; its completion is refused",
        turns=4,
        run=run,
    ),
)
